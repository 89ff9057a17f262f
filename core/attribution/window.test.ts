import { expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { claimValidUntil, isInfluence, lockedFrom } from './window.ts';

test('a claim is valid for ninety days, or as long as its protection when that is longer', () => {
  expect(claimValidUntil(defaultPolicy, '2026-11-21', null)).toBe('2027-02-19');
  expect(claimValidUntil(defaultPolicy, '2026-11-21', '2027-01-01')).toBe('2027-02-19');
  expect(claimValidUntil(defaultPolicy, '2026-11-21', '2027-03-01')).toBe('2027-03-01');
});

test('attribution locks at the end of the fourteenth day after the close, in the workspace’s zone', () => {
  expect(lockedFrom(defaultPolicy, '2026-10-31', 'Asia/Riyadh')).toBe('2026-11-14T20:59:59.999Z');
});

test('a touch counts as influence from the opening day to the close day', () => {
  const touches = ['2026-01-31', '2026-02-01', '2026-03-01', '2026-03-02'];
  expect(touches.map((on) => isInfluence(on, '2026-02-01', '2026-03-01'))).toEqual([false, true, true, false]);
  expect(isInfluence('2027-01-01', '2026-02-01', null)).toBe(true);
});
