import { describe, expect, test } from 'vitest';
import type { Condition } from './rule-types.ts';
import { asking } from './testing/programmes.fixture.ts';
import type { Programme } from './types.ts';

const programme: Programme = {
  id: 'one',
  name: 'One condition',
  currency: 'SAR',
  inputs: [
    { id: 'deals', type: 'number', unit: 'count', min: 0, max: 1000 },
    { id: 'target', type: 'number', unit: 'count' },
    { id: 'kind', type: 'choice', choices: ['New', 'Old'] },
    { id: 'skills', type: 'list' },
    { id: 'on', type: 'date' },
    { id: 'net', type: 'money' },
  ],
  levels: [
    { id: 'no', name: { en: 'No', ar: 'لا' }, rank: 1 },
    { id: 'yes', name: 'Yes', rank: 2 },
  ],
};

/** Yes when the condition holds, and what was said on the way. */
function judged(requires: Condition, cells: Readonly<Record<string, string>>) {
  const [no] = programme.levels;
  if (no === undefined) throw new Error('two levels');
  const { text, answer } = asking({ ...programme, levels: [no, { id: 'yes', name: 'Yes', rank: 2, requires }] });
  return { text: text('level', cells), said: answer('level', cells).reasons };
}
const holds = (requires: Condition, cells: Readonly<Record<string, string>>) => judged(requires, cells).text;

describe('a comparison', () => {
  test.each<[Condition, string, string]>([
    [{ input: 'deals', atLeast: 5 }, '5', '4'],
    [{ input: 'deals', above: 5 }, '5.01', '5'],
    [{ input: 'deals', atMost: 5 }, '5', '5.01'],
    [{ input: 'deals', below: 5 }, '4.99', '5'],
    [{ input: 'deals', is: 5 }, '5.0', '5.1'],
    [{ input: 'deals', isNot: 5 }, '6', '5'],
    [{ input: 'deals', oneOf: [1, 2] }, '2', '3'],
    [{ input: 'deals', noneOf: [1, 2] }, '3', '2'],
    [{ input: 'deals', atLeast: 2, below: 4 }, '2', '4'],
    [{ input: 'deals', atLeast: { value: 5, unit: 'count' } }, '5', '4'],
    [{ not: { input: 'deals', atLeast: 5 } }, '4', '5'],
  ])('%j holds for %s and not for %s', (condition, yes, no) => {
    expect(holds(condition, { deals: yes })).toBe('Yes');
    expect(holds(condition, { deals: no })).toBe('No');
    expect(holds(condition, {})).toBe('No');
  });

  test('words, lists and days are compared as what they are', () => {
    expect(holds({ input: 'kind', is: 'New' }, { kind: 'NEW' })).toBe('Yes');
    expect(holds({ input: 'skills', includesAny: ['fibre', '5G'] }, { skills: 'copper;5g' })).toBe('Yes');
    expect(holds({ input: 'skills', includes: 'fib' }, { skills: 'fibre' })).toBe('No');
    expect(holds({ input: 'on', atLeast: '2026-02-01' }, { on: '2026-02-01' })).toBe('Yes');
    expect(holds({ input: 'on', below: '2026-02-01' }, { on: '2026-02-01' })).toBe('No');
  });

  test('a share of another figure is exact', () => {
    const condition: Condition = { input: 'deals', atLeast: { input: 'target', percent: 75 } };
    expect(holds(condition, { deals: '75', target: '100' })).toBe('Yes');
    expect(holds(condition, { deals: '75', target: '100.01' })).toBe('No');
    expect(judged(condition, { deals: '75' }).said).toContainEqual({ code: 'missing', params: { input: 'target' } });
  });

  test('of an amount of unknown currency is unmet, and says why', () => {
    const { text, said } = judged({ input: 'net', atLeast: 1 }, { net: 'GBP 500' });
    expect(text).toBe('No');
    expect(said.map(({ code }) => code)).toContain('no_rate');
  });

  test('a cell beyond the bounds of its input is unreadable', () => {
    expect(judged({ input: 'deals', atLeast: 5 }, { deals: '1001' }).said.map(({ code }) => code)).toContain(
      'unreadable',
    );
    expect(holds({ input: 'deals', atLeast: 0 }, { deals: '-1' })).toBe('No');
  });
});

describe('what nobody knows', () => {
  const known: Condition = { input: 'deals', atLeast: 1 };
  const unknown: Condition = { input: 'target', atLeast: 1 };
  const cells = { deals: '5' };

  test.each<[string, Condition, string]>([
    ['all', { all: [known, unknown] }, 'No'],
    ['any', { any: [known, unknown] }, 'Yes'],
    ['n of, enough without it', { n: 1, of: [known, unknown] }, 'Yes'],
    ['n of, not enough', { n: 2, of: [known, unknown] }, 'No'],
    ['not of an unknown', { not: unknown }, 'No'],
    ['not of all with an unknown', { not: { all: [known, unknown] } }, 'No'],
    ['not of all with one that fails', { not: { all: [{ not: known }, unknown] } }, 'Yes'],
    ['not of n that can no longer be reached', { not: { n: 2, of: [{ not: known }, unknown] } }, 'Yes'],
    ['known', { input: 'deals', known: true }, 'Yes'],
    ['not known', { input: 'target', known: false }, 'Yes'],
    ['known though it is not', { input: 'target', known: true }, 'No'],
    ['not known though it is', { input: 'deals', known: false }, 'No'],
  ])('%s', (_, condition, answer) => {
    expect(holds(condition, cells)).toBe(answer);
  });

  test('whether it is known is told with its outcome', () => {
    expect(judged({ input: 'target', known: false }, cells).said).toContainEqual({
      code: 'known_met',
      params: { input: 'target', known: 'no' },
    });
    expect(judged({ input: 'target', known: true }, cells).said.map(({ code }) => code)).toContain('known_unmet');
  });
});

test('a payment by level rests on the level that the case earns; without one it is undetermined', () => {
  const earned = asking({
    ...programme,
    levels: [
      { id: 'low', name: 'Low', rank: 1, requires: { input: 'deals', atLeast: 1 } },
      { id: 'high', name: 'High', rank: 2, requires: { input: 'deals', atLeast: 10 } },
    ],
    payments: [{ id: 'pay', basis: 'net', rates: [{ byLevel: { low: 5, high: 10 } }] }],
  });
  expect(earned.text('commission', { deals: '9', net: '100' })).toBe('5.00');
  expect(earned.text('commission', { deals: '10', net: '100' })).toBe('10.00');
  expect(earned.codes('commission', { net: '100' })).toContain('no_level');
});
