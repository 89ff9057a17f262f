import type { Basis } from '../basis.ts';
import { addFractions, compareFractions, divideFractions, type Fraction, fraction } from '../money/fraction.ts';

/** A figure with the number of things behind it. Below the least number it is "not enough data", with the n. */
export interface Metric {
  /** Exact; null unless `ok`. */
  readonly value: Fraction | null;
  readonly status: 'ok' | 'not_enough_data' | 'not_applicable';
  readonly n: number;
  readonly target: Fraction | null;
  /** Null without a value or a target: no colour, no verdict. */
  readonly met: boolean | null;
  readonly basis: Basis;
}

export type Meets = 'above' | 'below' | 'at_least';

const MEETS: Readonly<Record<Meets, (difference: number) => boolean>> = {
  above: (difference) => difference > 0,
  below: (difference) => difference < 0,
  at_least: (difference) => difference >= 0,
};

export interface MetricAsked {
  /** Null: the denominator is zero, or nothing of it is recorded. */
  readonly value: Fraction | null;
  readonly n: number;
  /** The least n; null = a single fact, to which no least number applies. */
  readonly minimumN: number | null;
  readonly target: Fraction | null;
  readonly meets: Meets;
  readonly basis: Basis;
}

/**
 * A figure as it may be shown. Too small an n comes before anything else; a zero denominator is "not applicable", never
 * 0 % or 100 %.
 * @see domain/scoring.md section 10
 */
export function metricOf({ value, n, minimumN, target, meets, basis }: MetricAsked): Metric {
  const nothing = { value: null, n, target, met: null, basis };
  if (minimumN !== null && n < minimumN) return { ...nothing, status: 'not_enough_data' };
  if (value === null) return { ...nothing, status: 'not_applicable' };
  const met = target === null ? null : MEETS[meets](compareFractions(value, target));
  return { value, status: 'ok', n, target, met, basis };
}

/** `part / whole`; null over zero. */
export const ratioOf = (part: number | bigint, whole: number | bigint): Fraction | null =>
  BigInt(whole) === 0n ? null : fraction(part, whole);

/** The mean; null of nothing. */
export const meanOf = (values: readonly number[]): Fraction | null =>
  values.length === 0
    ? null
    : divideFractions(values.map((each) => fraction(each)).reduce(addFractions), fraction(values.length));

/** The median: the middle value, or the mean of the two in the middle; null of nothing. */
export function medianOf(values: readonly number[]): Fraction | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return low === undefined || high === undefined ? null : fraction(low + high, 2);
}
