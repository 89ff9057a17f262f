import { type Basis, input, moneyInput } from '../basis.ts';
import type { Margin } from '../economics/margin.ts';
import { type Fraction, subtractFractions } from '../money/fraction.ts';
import type { Money } from '../money/types.ts';
import type { Health } from './health.ts';
import { type Metric, medianOf, metricOf, ratioOf } from './metric.ts';

/** What a closed month of one partner holds, in the base currency. */
export interface MonthFacts {
  /** `2026-10`. */
  readonly month: string;
  readonly tier: string | null;
  readonly sourced: Money;
  readonly influenced: Money;
  /** Null: no target is set. */
  readonly target: Money | null;
  readonly wonDeals: number;
  readonly lostDeals: number;
  readonly wonAmount: Money;
  /** Days from opening to close of each won deal. */
  readonly daysToClose: readonly number[];
  readonly pipelineOpen: Money;
  readonly survey: { readonly sum: number; readonly n: number } | null;
  readonly checks: { readonly passed: number; readonly expiring: number; readonly failed: number };
  /** Sources that are missing or late. */
  readonly missing: readonly string[];
}

export interface PartnerScorecard {
  readonly month: string;
  readonly tier: string | null;
  readonly sourced: Money;
  readonly influenced: Money;
  readonly pipelineOpen: Money;
  readonly attainment: Metric;
  readonly winRate: Metric;
  readonly averageDeal: Metric;
  readonly daysToClose: Metric;
  /** The partner's own survey mean, whatever its n. */
  readonly satisfaction: Metric;
  readonly margin: Margin;
  readonly health: Health;
  readonly checks: MonthFacts['checks'];
  readonly flags: readonly Flag[];
  readonly dataQuality: readonly string[];
}

/** One thing to look at, worst first. */
export interface Flag {
  readonly code:
    | 'check_failed'
    | 'health_critical'
    | 'health_at_risk'
    | 'margin_negative'
    | 'check_expiring'
    | 'data_missing';
  readonly severity: 'info' | 'warn' | 'critical';
}

interface Parts {
  readonly margin: Margin;
  readonly health: Health;
}
interface Rules {
  readonly minimumN: number;
  readonly version: number;
}

/** One row per flag, worst first. */
const FLAGS: readonly (Flag & { readonly raised: (facts: MonthFacts, parts: Parts) => boolean })[] = [
  { code: 'check_failed', severity: 'critical', raised: ({ checks }) => checks.failed > 0 },
  { code: 'health_critical', severity: 'critical', raised: (_, { health }) => health.band === 'critical' },
  { code: 'health_at_risk', severity: 'warn', raised: (_, { health }) => health.band === 'at_risk' },
  { code: 'margin_negative', severity: 'warn', raised: (_, { margin }) => margin.margin.minor < 0 },
  { code: 'check_expiring', severity: 'info', raised: ({ checks }) => checks.expiring > 0 },
  { code: 'data_missing', severity: 'info', raised: ({ missing }) => missing.length > 0 },
];

/**
 * The monthly scorecard of one partner. Rates and averages need the least n; the partner's own sums and score do not.
 * @see domain/structured-outputs.md section 3, domain/scoring.md section 10
 */
export function partnerScorecard(facts: MonthFacts, parts: Parts, { minimumN, version }: Rules): PartnerScorecard {
  const { wonDeals, lostDeals, sourced, target, survey } = facts;
  const closed = wonDeals + lostDeals;
  const metric = (rule: string, value: Fraction | null, n: number, least: number | null): Metric => {
    const basis: Basis = { rule: `scorecard ${rule}`, policyVersion: version, inputs: inputsOf(facts, n) };
    return metricOf({ value, n, minimumN: least, target: null, meets: 'above', basis });
  };
  return {
    month: facts.month,
    tier: facts.tier,
    sourced,
    influenced: facts.influenced,
    pipelineOpen: facts.pipelineOpen,
    attainment: metric('attainment', target === null ? null : ratioOf(sourced.minor, target.minor), 1, null),
    winRate: metric('win rate', ratioOf(wonDeals, closed), closed, minimumN),
    averageDeal: metric('average deal', ratioOf(facts.wonAmount.minor, wonDeals), wonDeals, minimumN),
    daysToClose: metric('days to close', medianOf(facts.daysToClose), facts.daysToClose.length, minimumN),
    satisfaction: metric('satisfaction', survey === null ? null : ratioOf(survey.sum, survey.n), survey?.n ?? 0, null),
    ...parts,
    checks: facts.checks,
    flags: FLAGS.filter(({ raised }) => raised(facts, parts)).map(({ code, severity }) => ({ code, severity })),
    dataQuality: facts.missing,
  };
}

const inputsOf = ({ month, sourced, target }: MonthFacts, n: number) => [
  input('period', month),
  moneyInput('revenue', sourced),
  moneyInput('target', target),
  input('n', n),
];

/** The change between two months; null unless both months have the figure. */
export const metricChange = (now: Metric, before: Metric): Fraction | null =>
  now.value === null || before.value === null ? null : subtractFractions(now.value, before.value);
