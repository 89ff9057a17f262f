import { expect, test } from 'vitest';
import { chance, seedOf } from './random.ts';

test('the same purpose gives the same numbers, another purpose others', () => {
  const three = (label: string): number[] => [0, 1, 2].map(() => chance(label).whole(0, 1_000_000));
  const stream = chance('a');
  expect(three('a')).toEqual(three('a'));
  expect([stream.next(), stream.next()]).not.toEqual([chance('b').next(), chance('b').next()]);
  expect(seedOf('a', 'b')).not.toBe(seedOf('a b'));
});

test('numbers spread evenly and stay inside their ends', () => {
  const by = chance('spread');
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < 8000; at += 1) {
    const drawn = by.whole(0, 3);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  expect(counts).toHaveLength(4);
  expect(Math.min(...counts)).toBeGreaterThan(1_800);
});

test('some and shuffled keep what they were given', () => {
  const list = ['a', 'b', 'c', 'd', 'e'];
  expect(chance('x').shuffled(list).sort()).toEqual(list);
  const chosen = chance('x').some(list, 3);
  expect(chosen).toHaveLength(3);
  expect([...chosen].sort()).toEqual(chosen);
  expect(() => chance('x').pick([])).toThrow(RangeError);
});
