import { type Input, input, moneyInput } from '../basis.ts';
import { type Fraction, fraction } from '../money/fraction.ts';
import type { Money } from '../money/types.ts';
import type { KpiId, KpiRule, KpiUnit } from '../policy/scorecard-types.ts';
import { type Metric, meanOf, medianOf, metricOf, ratioOf } from './metric.ts';

/** What the KPIs of a period are computed from. Amounts are in the base currency; sourced and influenced are net. */
export interface KpiFacts {
  readonly wonDeals: number;
  readonly totalNet: Money;
  readonly sourcedNet: Money;
  readonly influencedNet: Money;
  /** Days from signature to activation of partners activated in the period; running ones are not among them. */
  readonly activationDays: readonly number[];
  /** The latest survey answer (1-5) of each live partner. */
  readonly latestAnswers: readonly number[];
  /** Co-sell deals by close date; open, cancelled and duplicate ones are not among them. */
  readonly coSell: { readonly won: number; readonly lost: number };
  /** Partners active at the start of the period, and how many of those were lost in it. */
  readonly churn: { readonly lost: number; readonly atStart: number };
  readonly firstRevenueDays: readonly number[];
  readonly partnerDeals: { readonly all: number; readonly registered: number };
  readonly partners: { readonly live: number; readonly certified: number; readonly withRevenue: number };
  readonly partnerNet: Money;
  readonly registeredPipeline: Money;
  /** Null: none is set. */
  readonly quota: Money | null;
  /** Null: no cost is recorded. */
  readonly programmeCost: Money | null;
  readonly renewals: { readonly renewed: number; readonly due: number };
  /** Answers 0-10 to the question whether they would recommend us. */
  readonly recommend: readonly number[];
}

interface Found {
  readonly value: Fraction | null;
  readonly n: number;
  readonly inputs: readonly Input[];
  /** A fact about one thing, to which the least n does not apply. */
  readonly single?: true;
}

const share = (part: number, whole: number): Found => ({
  value: ratioOf(part, whole),
  n: whole,
  inputs: [input('value', part), input('of', whole)],
});
const moneyShare = (part: Money, whole: Money, n: number): Found => ({
  value: ratioOf(part.minor, whole.minor),
  n,
  inputs: [moneyInput('revenue', part), moneyInput('net', whole), input('n', n)],
});
const middle = (days: readonly number[]): Found => ({
  value: medianOf(days),
  n: days.length,
  inputs: [input('n', days.length)],
});
const single = (part: Money, whole: Money | null): Found => ({
  value: whole === null ? null : ratioOf(part.minor, whole.minor),
  n: whole === null ? 0 : 1,
  inputs: [moneyInput('revenue', part), moneyInput('target', whole)],
  single: true,
});
const promoters = (answers: readonly number[]): number =>
  answers.filter((each) => each >= 9).length - answers.filter((each) => each <= 6).length;

/** money.md section 12, one row per KPI. */
export const KPI_FORMULAS: Readonly<Record<KpiId, (facts: KpiFacts) => Found>> = {
  partner_sourced_share: ({ sourcedNet, totalNet, wonDeals }) => moneyShare(sourcedNet, totalNet, wonDeals),
  time_to_activate: ({ activationDays }) => middle(activationDays),
  partner_satisfaction: ({ latestAnswers }) => ({
    value: meanOf(latestAnswers),
    n: latestAnswers.length,
    inputs: [input('n', latestAnswers.length)],
  }),
  co_sell_conversion: ({ coSell: { won, lost } }) => share(won, won + lost),
  partner_churn: ({ churn: { lost, atStart } }) => share(lost, atStart),
  influenced_share: ({ influencedNet, totalNet, wonDeals }) => moneyShare(influencedNet, totalNet, wonDeals),
  time_to_first_revenue: ({ firstRevenueDays }) => middle(firstRevenueDays),
  registration_coverage: ({ partnerDeals: { registered, all } }) => share(registered, all),
  certified_partners: ({ partners: { certified, live } }) => share(certified, live),
  revenue_per_partner: ({ partnerNet, partners: { withRevenue } }) => ({
    value: ratioOf(partnerNet.minor, withRevenue),
    n: withRevenue,
    inputs: [moneyInput('revenue', partnerNet), input('n', withRevenue)],
  }),
  pipeline_coverage: ({ registeredPipeline, quota }) => single(registeredPipeline, quota),
  programme_return: ({ partnerNet, programmeCost }) => single(partnerNet, programmeCost),
  retention: ({ renewals: { renewed, due } }) => share(renewed, due),
  nps: ({ recommend }) => ({
    value: ratioOf(promoters(recommend) * 100, recommend.length),
    n: recommend.length,
    inputs: [input('n', recommend.length)],
  }),
};

/** How many parts of the unit make one of the value. */
const SCALE: Readonly<Record<KpiUnit, number>> = {
  share: 10_000,
  score: 100,
  multiple: 100,
  days: 1,
  points: 1,
  money: 1,
};

export interface Kpi extends Metric {
  readonly id: KpiId;
  readonly unit: KpiUnit;
}

interface Rules {
  readonly kpis: readonly KpiRule[];
  readonly minimumN: number;
  readonly version: number;
}

/** Every KPI of the policy in its order, each with n, target, verdict and what it rests on. */
export const kpisOf = (facts: KpiFacts, { kpis, minimumN, version }: Rules): Kpi[] =>
  kpis.map(({ id, unit, target, meets }) => {
    const found = KPI_FORMULAS[id](facts);
    const metric = metricOf({
      value: found.value,
      n: found.n,
      minimumN: found.single === true ? null : minimumN,
      target: target === undefined ? null : fraction(target, SCALE[unit]),
      meets: meets ?? 'above',
      basis: { rule: `kpi ${id}`, policyVersion: version, inputs: found.inputs },
    });
    return { ...metric, id, unit };
  });
