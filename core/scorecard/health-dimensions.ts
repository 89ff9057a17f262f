import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
} from '../money/fraction.ts';
import type { HealthDimension, HealthPolicy } from '../policy/scorecard-types.ts';
import { ratioOf } from './metric.ts';

/** What is recorded of a partner. Null = nobody recorded it; amounts in minor units of one currency. */
export interface HealthFacts {
  readonly revenue: number | null;
  /** The target prorated to the day. */
  readonly target: number | null;
  readonly reviews: { readonly held: number; readonly due: number } | null;
  readonly daysSinceContact: number | null;
  /** Portal or registration activity in the policy's window. */
  readonly active: boolean | null;
  readonly certified: number | null;
  /** What the tier asks. */
  readonly certifiedNeeded: number | null;
  readonly revenueYearAgo: number | null;
  /** Sum and number of survey answers 1-5. */
  readonly survey: { readonly sum: number; readonly n: number } | null;
}

const TEN = fraction(10);
const ZERO = fraction(0);
const WHOLE = 10_000;
const HUNDREDTHS = 100;

/** Between 0 and 10. */
export function clipped(score: Fraction): Fraction {
  if (compareFractions(score, ZERO) < 0) return ZERO;
  return compareFractions(score, TEN) > 0 ? TEN : score;
}

type Formula = (facts: HealthFacts, policy: HealthPolicy) => Fraction | null;

const tenTimes = (part: number | null, whole: number | null): Fraction | null => {
  const ratio = part === null || whole === null ? null : ratioOf(part, whole);
  return ratio === null ? null : clipped(multiplyFractions(TEN, ratio));
};

/** scoring.md section 7, one row per dimension; null = unknown. */
export const HEALTH_FORMULAS: Readonly<Record<HealthDimension, Formula>> = {
  revenue: ({ revenue, target }) => tenTimes(revenue, target),
  engagement: (facts, policy) => meanKnown(engagementParts(facts, policy)),
  capability: ({ certified, certifiedNeeded }) => tenTimes(certified, certifiedNeeded),
  growth: (facts, policy) => growthOf(facts, policy),
  satisfaction: ({ survey }) => {
    const mean = survey === null ? null : ratioOf(survey.sum, survey.n);
    return mean === null ? null : clipped(multiplyFractions(subtractFractions(mean, fraction(1)), fraction(5, 2)));
  },
};

function engagementParts(
  { reviews, daysSinceContact, active }: HealthFacts,
  policy: HealthPolicy,
): (Fraction | null)[] {
  const days = daysSinceContact;
  const step = days === null ? undefined : policy.contact.find(({ withinDays }) => days <= withinDays);
  return [
    reviews === null ? null : tenTimes(reviews.held, reviews.due),
    days === null ? null : fraction(step?.score ?? 0, HUNDREDTHS),
    active === null ? null : fraction(active ? 10 : 0),
  ];
}

function meanKnown(parts: readonly (Fraction | null)[]): Fraction | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : divideFractions(known.reduce(addFractions), fraction(known.length));
}

/** Linear between the points of the policy; no revenue a year ago is unknown, not growth. */
function growthOf({ revenue, revenueYearAgo }: HealthFacts, { growth }: HealthPolicy): Fraction | null {
  if (revenue === null || revenueYearAgo === null || revenueYearAgo <= 0) return null;
  const change = fraction((BigInt(revenue) - BigInt(revenueYearAgo)) * BigInt(WHOLE), BigInt(revenueYearAgo));
  const index = growth.findIndex(({ fromBp }) => compareFractions(change, fraction(fromBp)) >= 0);
  const [reached, above] = [growth[index], growth[index - 1]];
  if (reached === undefined) return ZERO;
  if (above === undefined) return fraction(reached.score, HUNDREDTHS);
  const way = divideFractions(
    subtractFractions(change, fraction(reached.fromBp)),
    fraction(above.fromBp - reached.fromBp),
  );
  const rise = multiplyFractions(way, fraction(above.score - reached.score, HUNDREDTHS));
  return addFractions(fraction(reached.score, HUNDREDTHS), rise);
}
