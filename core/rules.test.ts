import { expect, test } from 'vitest';
import { atLeast, holds, is, oneOf, type Rule, unmet } from './rules.ts';

interface Facts {
  readonly status: string;
  readonly days: number;
  readonly signed: boolean;
}
const RULES = [
  { code: 'not_active', clause: '1', gap: (f) => is(f.status, 'active') },
  { code: 'too_short', clause: '2', gap: (f) => atLeast(f.days, 30) },
  { code: 'unsigned', clause: '3', gap: (f) => holds(f.signed) },
  { code: 'odd', clause: '4', gap: (f) => oneOf(f.status, ['active', 'waiting']) },
] as const satisfies readonly Rule<Facts>[];

test('facts that meet every clause have no refusals', () => {
  expect(unmet(RULES, { status: 'active', days: 30, signed: true })).toEqual([]);
});

test('every unmet clause is named, in the order of the table, with what was found and what was wanted', () => {
  expect(unmet(RULES, { status: 'gone', days: 29, signed: false })).toEqual([
    { code: 'not_active', clause: '1', params: { actual: 'gone', expected: 'active' } },
    { code: 'too_short', clause: '2', params: { actual: 29, expected: 30 } },
    { code: 'unsigned', clause: '3', params: {} },
    { code: 'odd', clause: '4', params: { actual: 'gone', expected: 'active, waiting' } },
  ]);
});
