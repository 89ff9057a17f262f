/** money.md section 12, in its order. Formulas are in core/scorecard/kpi.ts, names and definitions in core/text `kpi.<id>`. */
export const KPIS = [
  'partner_sourced_share',
  'time_to_activate',
  'partner_satisfaction',
  'co_sell_conversion',
  'partner_churn',
  'influenced_share',
  'time_to_first_revenue',
  'registration_coverage',
  'certified_partners',
  'revenue_per_partner',
  'pipeline_coverage',
  'programme_return',
  'retention',
  'nps',
] as const;
export type KpiId = (typeof KPIS)[number];

/** `share` in basis points, `score` and `multiple` in hundredths, `days` and `points` whole, `money` in minor units. */
export type KpiUnit = 'share' | 'days' | 'score' | 'multiple' | 'points' | 'money';

export interface KpiRule {
  readonly id: KpiId;
  readonly unit: KpiUnit;
  /** In the unit; left out = no target. */
  readonly target?: number;
  /** `above` and `below` are strict: exactly on the target is not met. */
  readonly meets?: 'above' | 'below' | 'at_least';
}

export const HEALTH_DIMENSIONS = ['revenue', 'engagement', 'capability', 'growth', 'satisfaction'] as const;
export type HealthDimension = (typeof HEALTH_DIMENSIONS)[number];

/** scoring.md section 7. Scores in hundredths of a point (10.00 = 1000). */
export interface HealthPolicy {
  /** Sum 10,000. */
  readonly weights: Readonly<Record<HealthDimension, number>>;
  /** The least known weight of an assessed partner; revenue must be known too. */
  readonly knownWeightBp: number;
  /** Descending; the last from 0. */
  readonly bands: readonly { readonly from: number; readonly band: 'healthy' | 'at_risk' | 'critical' }[];
  /** By days since the last contact, ascending; later than the last is 0. */
  readonly contact: readonly { readonly withinDays: number; readonly score: number }[];
  /** By change against a year ago in basis points, descending; linear between, below the last 0. */
  readonly growth: readonly { readonly fromBp: number; readonly score: number }[];
  /** Trend is shown against the mean of so many months before. */
  readonly trendMonths: number;
}

/** scoring.md section 8. Revenue is a plain amount of the programme's currency, in its major unit. */
export interface TierPolicy {
  /** Ascending; the first from 0. */
  readonly levels: readonly TierLevel[];
  readonly promotion: {
    /** Consecutive quarter ends at which the threshold must be met. */
    readonly quarters: number;
    /** Fast track: not before so many months after activation. */
    readonly fastTrackMonths: number;
    /** Not before so many months after a demotion. */
    readonly reEarnMonths: number;
  };
  readonly demotion: {
    /** Below this share of the tier's threshold at so many consecutive quarter ends. */
    readonly revenueBp: number;
    readonly quarters: number;
    readonly missedReviews: number;
    readonly noticeDays: number;
    readonly remediationDays: number;
  };
}

export interface TierLevel {
  readonly id: string;
  readonly revenueFrom: number;
  readonly certified: number;
  readonly advanced: number;
  readonly references: number;
  /** Joint marketing activities held. */
  readonly activities: number;
  readonly reviewHeld: boolean;
}

/** scoring.md section 6. */
export interface EcosystemPolicy {
  /** Sum 10,000. */
  readonly weights: Readonly<Record<EcosystemPart, number>>;
  /** Seven clusters of five capabilities each. */
  readonly clusters: Readonly<Record<string, readonly string[]>>;
  /** A cluster with less than this share of its capabilities is thin. */
  readonly thinBp: number;
  readonly types: readonly string[];
  readonly linksPerEntity: number;
  /** A link counts from this strength. */
  readonly linkFromBp: number;
  readonly warn: {
    readonly coverageBp: number;
    readonly concentrationBp: number;
    readonly resilienceBp: number;
    readonly diversityBp: number;
    readonly gaps: number;
  };
}
export const ECOSYSTEM_PARTS = ['coverage', 'spread', 'resilience', 'diversity'] as const;
export type EcosystemPart = (typeof ECOSYSTEM_PARTS)[number];
