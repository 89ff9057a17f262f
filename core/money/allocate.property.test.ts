import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, splitMoney } from './allocate.ts';

const amounts = fc.integer({ min: -1e12, max: 1e12 });
const weightLists = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 });

test('however an amount is split, no cent appears or disappears and no share is off by a whole cent', () => {
  const splitsExactly = fc.property(amounts, weightLists, (minor, weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const parts = splitMoney({ minor, currency: 'EUR' }, weights).map((part) => part.minor);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minor);
    expect(parts.every((part, i) => Math.abs(part - (minor * (weights[i] ?? 0)) / total) < 1)).toBe(true);
  });
  fc.assert(splitsExactly);
});

test('the order in which the parties are given changes nothing', () => {
  const parties = fc.uniqueArray(fc.record({ id: fc.string(), weight: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    selector: ({ id }) => id,
  });
  const byId = (parts: ReturnType<typeof allocate>) => new Map(parts.map(({ id, part }) => [id, part.minor]));
  const sameForAll = fc.property(amounts, parties, (minor, shares) => {
    const whole = { minor, currency: 'EUR' };
    expect(byId(allocate(whole, [...shares].reverse()))).toEqual(byId(allocate(whole, shares)));
  });
  fc.assert(sameForAll);
});

test('the left-over cent of an even split goes to the lower id', () => {
  const shares = [
    { id: 'b', weight: 1 },
    { id: 'a', weight: 1 },
  ];
  expect(allocate({ minor: 101, currency: 'USD' }, shares).map(({ part }) => part.minor)).toEqual([50, 51]);
  expect(allocate({ minor: -101, currency: 'USD' }, shares).map(({ part }) => part.minor)).toEqual([-50, -51]);
});

test('a share without weight gets nothing, and no weight at all is a bug', () => {
  expect(splitMoney({ minor: 10, currency: 'USD' }, [0, 1]).map(({ minor }) => minor)).toEqual([0, 10]);
  expect(() => splitMoney({ minor: 10, currency: 'USD' }, [0])).toThrow(RangeError);
  expect(() => splitMoney({ minor: 10, currency: 'USD' }, [2, -1])).toThrow(RangeError);
});
