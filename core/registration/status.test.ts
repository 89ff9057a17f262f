import { expect, test } from 'vitest';
import { mayBecome, STATUS_CHANGES } from './status.ts';
import { REGISTRATION_STATUSES } from './types.ts';

test('a submitted claim is decided or disputed, and only an approved one converts, expires or is transferred', () => {
  expect([
    mayBecome('submitted', 'disputed'),
    mayBecome('submitted', 'converted'),
    mayBecome('approved', 'converted'),
  ]).toEqual([true, false, true]);
  expect(REGISTRATION_STATUSES.filter((status) => mayBecome(status, 'transferred'))).toEqual(['approved']);
});

test('expired, withdrawn, revoked and transferred registrations never change again', () => {
  const final = REGISTRATION_STATUSES.filter((status) => STATUS_CHANGES[status] === undefined);
  expect(final).toEqual(['expired', 'withdrawn', 'revoked', 'transferred']);
});
