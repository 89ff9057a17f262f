import type { ApprovalKind, Level, PartnershipType } from '../lifecycle/types.ts';
import type { Peg } from '../money/convert.ts';
import type { Money } from '../money/types.ts';
import type { Programme } from '../programme/types.ts';
import type { Day } from '../time/day.ts';
import type { WorkingCalendar } from '../time/working.ts';
import type { ActivationPolicy } from './activation-types.ts';
import type { CompliancePolicy } from './compliance-types.ts';
import type { EconomicsPolicy } from './economics-types.ts';
import type { ExitPolicy, RenewalPolicy } from './exit-types.ts';
import type { FitPolicy, ScorecardModel } from './fit-types.ts';
import type { EcosystemPolicy, HealthPolicy, KpiRule, TierPolicy } from './scorecard-types.ts';
import type { TermSheetPolicy } from './term-sheet-types.ts';

/**
 * The rules that a customer owns, as plain data: `default.yaml` and every version published after it. Loaded and checked
 * against `schema.json` by connectors/service, then against `checkPolicy`; core only reads it. Shares, weights and
 * factors are basis points.
 */
export interface Policy {
  /** The form of the document: 1. A file of a later form needs a newer product. Left out: 1. */
  readonly format?: 1;
  readonly policy: string;
  readonly version: number;
  readonly asOf: Day;
  readonly workspace: { readonly baseCurrency: string; readonly zone: string; readonly calendar: string };
  readonly calendars: Readonly<Record<string, CalendarRule>>;
  readonly lifecycle: LifecyclePolicy;
  readonly renewal: RenewalPolicy;
  readonly exit: ExitPolicy;
  readonly activation: ActivationPolicy;
  readonly termSheet: TermSheetPolicy;
  readonly compliance: CompliancePolicy;
  readonly approvals: ApprovalPolicy;
  readonly programme: ProgrammePolicy;
  readonly registration: RegistrationPolicy;
  readonly commission: CommissionPolicy;
  readonly economics: EconomicsPolicy;
  readonly attribution: { readonly claimDays: number; readonly lockDays: number };
  /** The least data for a verdict (scoring.md section 10). */
  readonly statistics: { readonly minimumN: number; readonly roiQuarters: number };
  readonly kpis: readonly KpiRule[];
  readonly health: HealthPolicy;
  readonly tiers: TierPolicy;
  readonly ecosystem: EcosystemPolicy;
  /** Own words for phases, types, tiers and roles of a deal, by catalogue key (`phase.SCOUT`). The CRMs show them. */
  readonly labels?: Readonly<Record<string, Text2>>;
  /** Programmes offered to classes of partners; `policy try` answers cases from them. */
  readonly programmes?: readonly Programme[];
  readonly fit: FitPolicy;
  readonly scorecards: readonly ScorecardModel[];
  readonly currency: { readonly rateMaxAgeDays: number; readonly pegs: readonly Peg[] };
}

/** A calendar without its zone: the zone is the person's, or the workspace's. */
export type CalendarRule = Omit<WorkingCalendar, 'zone'>;

export interface LifecyclePolicy {
  /** Transition ids, the preferred first, where one edit of the phase can mean several commands. */
  readonly editOrder: readonly string[];
  /** Days after which a rejected prospect may be taken up again without a new signal. */
  readonly reopenDays: number;
  readonly timers: readonly Timer[];
  /** Moves that this workspace does without; only those of `REMOVABLE`. */
  readonly without?: readonly string[];
  readonly guards?: readonly GuardChange[];
  /** What people choose from when a move asks for a reason, in this order. Left out: the product's own list. */
  readonly reasonCodes?: readonly ReasonCode[];
}

/** Guards that a move asks for beyond its own, and optional ones (`OPTIONAL_GUARDS`) that it does not ask for here. */
export interface GuardChange {
  readonly move: string;
  /** Guard ids as in lifecycle.md section 6; `checkPolicy` refuses others. */
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
}

/** The product's own reasons, worded under `reason.<id>`; a workspace may list others. */
export const REASON_CODES = [
  'no_fit',
  'no_response',
  'no_capacity',
  'competitor',
  'terms',
  'compliance',
  'timing',
  'our_priorities',
  'missing_data',
  'other',
] as const;

export interface ReasonCode extends Text2 {
  readonly id: string;
}

/** Words of a workspace's own, in both languages. */
export interface Text2 {
  readonly en: string;
  readonly ar: string;
}

/** A target of lifecycle.md section 7. Its words are in core/text under `timer.<id>`. */
export interface Timer {
  readonly id: string;
  readonly amount: number;
  readonly unit: 'days' | 'hours' | 'working_days' | 'months';
  readonly from: string;
  readonly to: string;
  /** Shares of the target at which something happens. */
  readonly stepsBp: readonly number[];
  /** What each step does, in the same order; worded in core/text under `timer.effect.<effect>`. */
  readonly effects: readonly string[];
}

export const DEAL_TYPES = [
  'service_barter',
  'referral_partnership',
  'co_selling',
  'co_marketing',
  'subcontracting',
  'white_label',
  'reseller',
  'strategic_alliance',
  'channel_partnership',
  'joint_venture',
  'acquisition_scouting',
  'investment_intro',
  'vendor_replacement',
  'capability_gap_fill',
  'tender_consortium',
] as const;
/** @see domain/money.md section 9 */
export type DealType = (typeof DEAL_TYPES)[number];

/** All in any order; any one of them, whose decision counts for all; or one after the other. */
export type ApprovalMode = 'all' | 'any' | 'order';

export interface ApprovalPolicy {
  /** A request nobody decides, and a grant nobody uses, end after this many days. */
  readonly expiryDays: number;
  /** For so many seconds whoever decided may undo it, while nothing was released. */
  readonly undoSeconds: number;
  /** An approved value that rises by more than this share is asked again. */
  readonly valueRiseBp: number;
  readonly criticalFactorBp: number;
  readonly sla: { readonly warnBp: number; readonly breachBp: number; readonly escalateBp: number };
  /** Target per level in hours; 24 h are one working day. */
  readonly hours: Readonly<Record<Level, number>>;
  /** Who approves by partnership type. Two levels: both, in any order. */
  readonly matrix: Readonly<Record<PartnershipType, readonly Level[]>>;
  /** In document order: the first that fits a request decides where it goes. */
  readonly rules: readonly ApprovalRule[];
  readonly dealTypeFloors: Readonly<Record<DealType, DealTypeFloor>>;
  readonly valueLadder: { readonly enabled: boolean; readonly above: Money };
}

export interface ApprovalRule {
  readonly id: string;
  readonly when: {
    readonly kinds: readonly ApprovalKind[];
    readonly types?: readonly PartnershipType[];
    /** Whether the request lies inside approved terms in force. Left out: either. */
    readonly terms?: 'inside' | 'outside';
    /** Only values strictly above, in the workspace's base currency. */
    readonly above?: Money;
  };
  readonly ask: {
    /** Fixed levels, or by the matrix (then raised by deal-type floors and the value ladder). */
    readonly levels: readonly Level[] | 'matrix';
    readonly atLeast?: Level;
    /** How several levels decide; left out = `all`. */
    readonly mode?: ApprovalMode;
    readonly hoursAtLeast?: number;
    readonly consulted?: readonly string[];
  };
}

export interface DealTypeFloor {
  readonly level: Level;
  /** Levels asked as well when the buyer is public sector. */
  readonly publicBuyer?: readonly Level[];
}

export interface ProgrammePolicy {
  readonly tiers: readonly { readonly id: string; readonly protectionDays: number; readonly commissionBp: number }[];
  /** A partner without a tier is treated as this one. */
  readonly lowestTier: string;
}

export const BONUSES = [
  'new_customer',
  'expansion',
  'registered_won',
  'competitor_displaced',
  'contract_2_years',
  'contract_3_years',
  'first_renewal',
  'preferred_pricing',
] as const;
export type BonusId = (typeof BONUSES)[number];

/** money.md section 4. Thresholds are plain amounts of the programme's currency, in its major unit. */
export interface CommissionPolicy {
  /** A deal below this net revenue earns no commission. */
  readonly dealMinimum: number;
  /** A commission is never above this share of the deal's net revenue. */
  readonly capBp: number;
  /** By the partner's won net revenue in the quarter, ascending from 0; each slice at its own multiplier. */
  readonly accelerators: readonly { readonly from: number; readonly multiplierBp: number }[];
  /** Points of the deal's net revenue, added after the accelerator. */
  readonly bonuses: Readonly<Record<BonusId, number>>;
  /** Share taken back when the customer is lost before so many full months; ascending. */
  readonly clawback: readonly { readonly beforeMonth: number; readonly shareBp: number }[];
}

export interface RegistrationPolicy {
  readonly extensions: number;
  /** Direct activity this many days before a registration is a documented direct relationship (money.md section 7). */
  readonly directDays: number;
  readonly conflictHours: { readonly identify: number; readonly investigate: number; readonly resolve: number };
  readonly appealDays: number;
  /** Whether reps see the one neutral sentence that another registration exists. */
  readonly repsSeeConflict: boolean;
}
