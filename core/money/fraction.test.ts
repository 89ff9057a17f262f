import { expect, test } from 'vitest';
import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  fractionText,
  multiplyFractions,
  parseDecimal,
  parseFraction,
  roundHalfEven,
  subtractFractions,
  toDecimal,
} from './fraction.ts';

test('a half goes to the even neighbour, below and above zero', () => {
  const halves = [1n, 3n, 5n, -1n, -3n, -5n].map((n) => roundHalfEven(n, 2n));
  expect(halves).toEqual([0n, 2n, 2n, 0n, -2n, -2n]);
  expect(roundHalfEven(7n, 3n)).toBe(2n);
  expect(roundHalfEven(-8n, 3n)).toBe(-3n);
});

test('thirds add up to one exactly', () => {
  const third = fraction(1, 3);
  expect(fractionText(addFractions(third, addFractions(third, third)))).toBe('1/1');
  expect(fractionText(subtractFractions(third, fraction(1, 2)))).toBe('-1/6');
  expect(fractionText(multiplyFractions(third, fraction(3, -4)))).toBe('-1/4');
  expect(fractionText(divideFractions(third, fraction(-2, 3)))).toBe('-1/2');
});

test('3.495 is below 3.5 although both show as 3.50', () => {
  const total = parseDecimal('3.495') ?? fraction(0);
  expect(toDecimal(fraction(34951, 10000), 2)).toBe('3.50');
  expect(compareFractions(total, fraction(7, 2))).toBe(-1);
  expect(compareFractions(fraction(7, 2), fraction(35, 10))).toBe(0);
});

test('exact values are stored as text and read back', () => {
  expect(parseFraction('71/20')).toEqual(fraction(355, 100));
  expect(parseFraction('3.55')).toBeUndefined();
  expect(parseFraction('1/0')).toBeUndefined();
  expect(parseDecimal('-0.5')).toEqual(fraction(-1, 2));
  expect(parseDecimal('1e3')).toBeUndefined();
});

test('decimals are printed half-even with the digits asked for', () => {
  expect([toDecimal(fraction(1, 8), 2), toDecimal(fraction(-1, 8), 2), toDecimal(fraction(5, 2), 0)]).toEqual([
    '0.12',
    '-0.12',
    '2',
  ]);
});

test('a zero denominator is a bug of the caller', () => {
  expect(() => fraction(1, 0)).toThrow(RangeError);
});
