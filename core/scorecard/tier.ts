import { type Basis, input } from '../basis.ts';
import { type GuardEvidence, held, notHeld } from '../lifecycle/guards.ts';
import { currencyDigits } from '../money/currencies.ts';
import type { Money } from '../money/types.ts';
import type { TierLevel, TierPolicy } from '../policy/scorecard-types.ts';
import type { Refusal } from '../result.ts';
import { type Rule, unmet } from '../rules.ts';
import { addDays, addMonths, type Day } from '../time/day.ts';

/** A partner at the end of a fiscal quarter. Revenue: sourced, won, net, of the 12 months before; never pipeline. */
export interface QuarterEnd {
  readonly on: Day;
  readonly revenue: Money;
}

/** What a tier asks beside revenue, as it is today. */
export interface TierFacts {
  /** Oldest first. */
  readonly quarters: readonly QuarterEnd[];
  readonly certified: number;
  readonly advanced: number;
  readonly references: number;
  readonly activities: number;
  readonly reviewHeld: boolean;
  readonly missedReviews: number;
  readonly activatedOn: Day | null;
  readonly demotedOn: Day | null;
  readonly today: Day;
}

export type TierRefusal =
  | 'tier_unknown'
  | 'tier_revenue'
  | 'tier_certified'
  | 'tier_advanced'
  | 'tier_references'
  | 'tier_activities'
  | 'tier_review'
  | 'tier_re_earn'
  | 'tier_not_due';

interface Rules {
  readonly tiers: TierPolicy;
  readonly version: number;
}

interface Asked extends TierFacts {
  readonly level: TierLevel;
  readonly tiers: TierPolicy;
  readonly fastTrack: boolean;
}

const inMinor = (amount: number, { currency }: Money): number => amount * 10 ** (currencyDigits(currency) ?? 2);

/** At how many quarter ends in a row, counted back from the newest, a revenue passes a test. One miss resets the count. */
export function streakOf(quarters: readonly QuarterEnd[], passes: (quarter: QuarterEnd) => boolean): number {
  const newestFirst = [...quarters].reverse();
  const miss = newestFirst.findIndex((quarter) => !passes(quarter));
  return miss === -1 ? newestFirst.length : miss;
}

const metIn = ({ quarters, level }: Pick<Asked, 'quarters' | 'level'>): number =>
  streakOf(quarters, ({ revenue }) => revenue.minor >= inMinor(level.revenueFrom, revenue));

/** The fast track needs the threshold once, and some months since activation. */
function neededQuarters({ fastTrack, activatedOn, today, tiers: { promotion } }: Asked): number {
  const old = activatedOn !== null && addMonths(activatedOn, promotion.fastTrackMonths) <= today;
  return fastTrack && old ? 1 : promotion.quarters;
}

const gap = (actual: number, expected: number) => (actual >= expected ? null : { actual, expected });

/** What a promotion needs, one row per requirement of scoring.md section 8. */
const RULES = [
  { code: 'tier_revenue', clause: 'scoring 8', gap: (asked) => gap(metIn(asked), neededQuarters(asked)) },
  { code: 'tier_certified', clause: 'scoring 8', gap: ({ certified, level }) => gap(certified, level.certified) },
  { code: 'tier_advanced', clause: 'scoring 8', gap: ({ advanced, level }) => gap(advanced, level.advanced) },
  { code: 'tier_references', clause: 'scoring 8', gap: ({ references, level }) => gap(references, level.references) },
  { code: 'tier_activities', clause: 'scoring 8', gap: ({ activities, level }) => gap(activities, level.activities) },
  {
    code: 'tier_review',
    clause: 'scoring 8',
    gap: ({ reviewHeld, level }) => (reviewHeld || !level.reviewHeld ? null : {}),
  },
  {
    code: 'tier_re_earn',
    clause: 'scoring 8',
    gap: ({ demotedOn, today, tiers: { promotion } }) => {
      const from = demotedOn === null ? today : addMonths(demotedOn, promotion.reEarnMonths);
      return today >= from ? null : { on: from };
    },
  },
] as const satisfies readonly Rule<Asked, TierRefusal>[];

export interface TierVerdict {
  readonly refusals: readonly Refusal<TierRefusal>[];
  readonly basis: Basis;
}

/**
 * Whether a partner may be promoted to a tier: the threshold at two quarter ends in a row and everything else, or the fast
 * track. The approval is another matter (Class B).
 */
export function promotionTo(
  tier: string,
  facts: TierFacts & { readonly fastTrack: boolean },
  { tiers, version }: Rules,
): TierVerdict {
  const level = tiers.levels.find(({ id }) => id === tier);
  if (level === undefined) {
    const unknown: Refusal<TierRefusal> = { code: 'tier_unknown', clause: 'scoring 8', params: { tier } };
    return { refusals: [unknown], basis: { rule: 'scoring 8', policyVersion: version, inputs: [input('tier', tier)] } };
  }
  const asked = { ...facts, level, tiers };
  const inputs = [
    input('tier', tier),
    input('quarters_met', metIn(asked)),
    input('certified', facts.certified),
    input('references', facts.references),
  ];
  const refusals = unmet<Asked, TierRefusal>(RULES, asked).map(({ params, ...each }) => ({
    ...each,
    params: { ...params, tier },
  }));
  return { refusals, basis: { rule: 'scoring 8 promotion', policyVersion: version, inputs } };
}

export type DemotionCause = 'revenue' | 'certified' | 'reviews';

/** Why a partner would lose its tier; empty when it keeps it. The lowest tier is never lost. */
export function demotionCauses(tier: string, facts: TierFacts, { tiers }: Rules): DemotionCause[] {
  const level = tiers.levels.find(({ id }) => id === tier);
  if (level === undefined || level === tiers.levels[0]) return [];
  const { revenueBp, quarters, missedReviews } = tiers.demotion;
  const below = streakOf(
    facts.quarters,
    ({ revenue }) => BigInt(revenue.minor) * 10_000n < BigInt(inMinor(level.revenueFrom, revenue)) * BigInt(revenueBp),
  );
  const causes: readonly (readonly [DemotionCause, boolean])[] = [
    ['revenue', below >= quarters],
    ['certified', facts.certified < level.certified],
    ['reviews', facts.missedReviews >= missedReviews],
  ];
  return causes.flatMap(([cause, holds]) => (holds ? [cause] : []));
}

export type DemotionStage = 'none' | 'notice_due' | 'notice' | 'remediation' | 'due' | 'recovered';

export interface Demotion {
  readonly stage: DemotionStage;
  readonly remediationFrom: Day | null;
  /** The first day on which the tier may be lowered (Class B). */
  readonly dueOn: Day | null;
}

/** Where a demotion stands: 30 days of notice with a plan, 90 of remediation, then due. Recovery before that cancels it. */
export function demotionOf(
  causes: readonly DemotionCause[],
  noticeOn: Day | null,
  today: Day,
  { demotion: { noticeDays, remediationDays } }: TierPolicy,
): Demotion {
  const open = { remediationFrom: null, dueOn: null };
  if (noticeOn === null) return { ...open, stage: causes.length === 0 ? 'none' : 'notice_due' };
  const remediationFrom = addDays(noticeOn, noticeDays);
  const dueOn = addDays(remediationFrom, remediationDays);
  if (causes.length === 0) return { remediationFrom, dueOn, stage: 'recovered' };
  if (today < remediationFrom) return { remediationFrom, dueOn, stage: 'notice' };
  return { remediationFrom, dueOn, stage: today < dueOn ? 'remediation' : 'due' };
}

/** G-TIER of a change: a promotion with nothing missing, a demotion that is due, or an exception with a reason. */
export function tierEvidence(
  change: { readonly promotion: TierVerdict } | { readonly demotion: Demotion },
  exception: string | null,
): GuardEvidence {
  if ([...(exception ?? '').trim()].length >= 10) return held('exception');
  if ('promotion' in change) {
    const { refusals } = change.promotion;
    return refusals.length === 0 ? held('tier') : notHeld('tier', refusals);
  }
  const { stage, dueOn } = change.demotion;
  if (stage === 'due') return held('tier');
  return notHeld('tier', [{ code: 'tier_not_due', clause: 'scoring 8', params: { on: dueOn ?? '', stage } }]);
}
