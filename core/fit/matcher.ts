import type { MatcherModel } from '../policy/fit-types.ts';
import type { FitFactorId } from '../screen/facts.ts';
import type { FitModel } from './model.ts';
import type { PreparedPartner, PreparedTarget } from './prepare.ts';

/** The six factors in the order of the model. */
export const FIT_FACTORS = [
  'capability',
  'need',
  'industry',
  'geography',
  'size',
  'trust',
] as const satisfies readonly FitFactorId[];

/** A factor's exact value 0-1 as `n / d`; null = unknown. */
export interface FactorValue {
  readonly n: number;
  readonly d: number;
}

export type FactorValues = Readonly<Record<FitFactorId, FactorValue | null>>;

export interface FitScore {
  readonly values: FactorValues;
  /** Basis points of weight whose factor is known. */
  readonly knownWeight: number;
  /** Exact sum of weight x value over the known factors: `n / d`, 1 = full. Unknown ones count 0 here. */
  readonly n: number;
  readonly d: number;
  /** Enough is known and the rescaled total reaches the model's limit. */
  readonly listed: boolean;
}

const WHOLE = 10_000;

/**
 * Scores a partner against a deal and its account: exact integers throughout, no rounding.
 * @see domain/scoring.md sections 5 and 10
 */
export function scoreFit({ matcher }: FitModel, partner: PreparedPartner, target: PreparedTarget): FitScore {
  return totalOf(matcher, {
    capability: shareMet(target.needs, partner.offers, matcher.partial.value),
    need: anyMet(target.wants, partner.seeks, matcher.partial.value),
    industry: nearValue(target.industry, partner.industryValues, matcher.industry.other),
    geography: nearValue(target.place, partner.placeValues, matcher.geography.other),
    size: sizeValue(matcher, partner.employees, target.employees),
    trust: partner.trust,
  });
}

/** The total of known factors. `listed` compares the rescaled total with the model's limit, unrounded. */
export function totalOf(matcher: MatcherModel, values: FactorValues): FitScore {
  let [n, d, knownWeight] = [0, 1, 0];
  for (const factor of FIT_FACTORS) {
    const value = values[factor];
    if (value === null) continue;
    const weight = matcher.weights[factor];
    knownWeight += weight;
    if (d % value.d === 0) n += weight * value.n * (d / value.d);
    else {
      n = n * value.d + weight * value.n * d;
      d *= value.d;
    }
  }
  const enough = knownWeight >= matcher.knownWeightBp;
  const listed = enough && n * WHOLE >= matcher.listFromBp * knownWeight * d;
  return { values, knownWeight, n, d: d * WHOLE, listed };
}

/** Best first by the rescaled total, then ids ascending: the order of a list of suggestions. Exact. */
export function compareFit(a: FitScore & { readonly id: string }, b: FitScore & { readonly id: string }): number {
  const [left, right] = [
    BigInt(a.n) * BigInt(b.d) * BigInt(b.knownWeight),
    BigInt(b.n) * BigInt(a.d) * BigInt(a.knownWeight),
  ];
  if (left !== right) return left > right ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

const halves = (value: number, partial: number): number => (value === 2 ? WHOLE : value * partial);

/** Matched needs / all needs; a partial match counts less. Unknown without needs or offers. */
function shareMet(wanted: readonly number[] | null, have: Uint8Array | null, partial: number): FactorValue | null {
  if (wanted === null || wanted.length === 0 || have === null) return null;
  let n = 0;
  for (const number of wanted) n += halves(have[number] ?? 0, partial);
  return { n, d: wanted.length * WHOLE };
}

/** The best match of any: the account's sector or the product is among what the partner seeks. */
function anyMet(wanted: readonly number[], have: Uint8Array | null, partial: number): FactorValue | null {
  if (wanted.length === 0 || have === null) return null;
  let best = 0;
  for (const number of wanted) best = Math.max(best, halves(have[number] ?? 0, partial));
  return { n: best, d: WHOLE };
}

function nearValue(at: string | null, values: ReadonlyMap<string, number> | null, other: number): FactorValue | null {
  return at === null || values === null ? null : { n: values.get(at) ?? other, d: WHOLE };
}

/** By the ratio of employees small / large. */
export function sizeValue({ size }: MatcherModel, a: number, b: number): FactorValue | null {
  if (a === 0 || b === 0) return null;
  const [small, large] = a < b ? [a, b] : [b, a];
  for (const { from, value } of size) if (small * WHOLE >= from * large) return { n: value, d: WHOLE };
  return { n: 0, d: WHOLE };
}
