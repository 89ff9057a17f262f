import { type Basis, input } from '../basis.ts';
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
} from '../money/fraction.ts';
import { HEALTH_DIMENSIONS, type HealthDimension, type HealthPolicy } from '../policy/scorecard-types.ts';
import type { Day } from '../time/day.ts';
import { clipped, HEALTH_FORMULAS, type HealthFacts } from './health-dimensions.ts';

/** A person's rating in place of a computed dimension, in hundredths of 0-10. */
export interface Rating {
  readonly score: number;
  readonly by: string;
  readonly on: Day;
  readonly reason: string;
}

export interface HealthLine {
  readonly id: HealthDimension;
  readonly weight: number;
  /** 0-10; null = unknown, then it counts for nothing. */
  readonly score: Fraction | null;
  readonly source: 'computed' | 'rated' | 'unknown';
}

export interface Health {
  /** 0-10 over the known dimensions; null = not assessed. */
  readonly score: Fraction | null;
  readonly band: 'healthy' | 'at_risk' | 'critical' | 'not_assessed';
  readonly dimensions: readonly HealthLine[];
  readonly knownWeightBp: number;
  /** The score if every unknown dimension were 0, and if it were 10. */
  readonly range: { readonly low: Fraction; readonly high: Fraction };
  readonly basis: Basis;
}

const HUNDREDTHS = 100;
const TOP = fraction(10);
const ZERO = fraction(0);

/**
 * Health of a live partner. An unknown dimension is dropped and the weights are scaled over the known ones; without the
 * revenue, or with too little known weight, the partner is not assessed.
 * @see domain/scoring.md sections 7 and 10
 */
export function healthOf(
  facts: HealthFacts,
  ratings: Readonly<Partial<Record<HealthDimension, Rating>>>,
  { health, version }: { readonly health: HealthPolicy; readonly version: number },
): Health {
  const dimensions = HEALTH_DIMENSIONS.map((id) => lineOf(id, facts, ratings[id], health));
  const known = dimensions.filter(({ score }) => score !== null);
  const knownWeightBp = known.reduce((sum, { weight }) => sum + weight, 0);
  const whole = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const low = weighted(dimensions, ZERO, whole);
  const assessed = knownWeightBp >= health.knownWeightBp && known.some(({ id }) => id === 'revenue');
  const score = assessed ? weighted(known, ZERO, knownWeightBp) : null;
  const inputs = [
    input('known_weight', knownWeightBp),
    ...dimensions.map((line) => input('score', line.score === null ? null : `${line.id} ${hundredths(line.score)}`)),
  ];
  return {
    score,
    band: score === null ? 'not_assessed' : bandOf(score, health),
    dimensions,
    knownWeightBp,
    range: { low, high: weighted(dimensions, TOP, whole) },
    basis: { rule: 'scoring 7', policyVersion: version, inputs },
  };
}

const hundredths = ({ n, d }: Fraction): string => (Number((n * 10_000n) / d) / 10_000).toString();

function lineOf(id: HealthDimension, facts: HealthFacts, rating: Rating | undefined, policy: HealthPolicy): HealthLine {
  const weight = policy.weights[id];
  if (rating !== undefined) return { id, weight, score: clipped(fraction(rating.score, HUNDREDTHS)), source: 'rated' };
  const score = HEALTH_FORMULAS[id](facts, policy);
  return { id, weight, score, source: score === null ? 'unknown' : 'computed' };
}

const weighted = (lines: readonly HealthLine[], unknown: Fraction, whole: number): Fraction =>
  whole === 0
    ? ZERO
    : divideFractions(
        lines
          .map(({ score, weight }) => multiplyFractions(score ?? unknown, fraction(weight)))
          .reduce(addFractions, ZERO),
        fraction(whole),
      );

/** Compares the unrounded score. */
const bandOf = (score: Fraction, { bands }: HealthPolicy) =>
  bands.find(({ from }) => compareFractions(score, fraction(from, HUNDREDTHS)) >= 0)?.band ?? 'critical';

/** Change against the mean of the months before; null until there are so many. Oldest first, this month not among them. */
export function trendOf(now: Fraction, before: readonly Fraction[], { trendMonths }: HealthPolicy): Fraction | null {
  const last = before.slice(-trendMonths);
  if (last.length < trendMonths || trendMonths === 0) return null;
  return subtractFractions(now, divideFractions(last.reduce(addFractions), fraction(trendMonths)));
}
