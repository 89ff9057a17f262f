import type { ScorecardModel } from '../policy/fit-types.ts';
import type { Refusal } from '../result.ts';
import type {
  Amount,
  ApprovalFacts,
  ApprovalKind,
  Crm,
  DealFacts,
  EvidenceFacts,
  FitFacts,
  PartnershipType,
  PausedFacts,
  PersonFacts,
  RoiFacts,
  RouteFacts,
  StateId,
} from './facts.ts';

/** A move from the current state. `held` has no refusals; `approval` names what the move needs or has. */
export interface MoveFacts {
  readonly command: string;
  readonly to: StateId;
  readonly needsReason: boolean;
  readonly approvalKind: ApprovalKind | null;
  readonly approval: 'not-needed' | 'missing' | 'waiting' | 'granted';
  readonly route: RouteFacts | null;
  readonly refusals: readonly Refusal[];
}

export interface ScorecardFacts {
  readonly model: string;
  readonly modelVersion: number;
  readonly status: 'draft' | 'incomplete' | 'final';
  readonly version: number;
  readonly groups: readonly ScorecardGroupFacts[];
  readonly breakers: readonly { readonly id: string; readonly answer: 'yes' | 'no' | 'unknown' }[];
  readonly scorers: readonly string[];
  readonly totalExact: string | null;
  readonly band: 'go' | 'develop' | 'conditional' | 'no-go' | 'none';
  readonly failedRules: readonly Refusal[];
  /** When somebody last saved it; null or missing while nobody has. */
  readonly savedAt?: string | null;
  /** The model itself (policy data): with it the screen works out the result while a person is still scoring. */
  readonly rules?: ScorecardModel;
  /** Every scorer's own answers; the viewer's own are the ones that the form starts from. */
  readonly sheets?: readonly ScorecardSheetFacts[];
}

export interface ScorecardSheetFacts {
  readonly scorer: PersonFacts;
  readonly answers: Readonly<Record<string, number | null>>;
  readonly breakers: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>;
  /** This scorer has finished and not gone on since; missing in older facts. */
  readonly finished?: boolean;
}

export interface ScorecardGroupFacts {
  readonly id: string;
  readonly weight: number;
  readonly minimum: number;
  readonly criteria: readonly {
    readonly id: string;
    readonly score: number | null;
    /** What the records answer by themselves, until a scorer answers; `prefilledFrom` says from what. */
    readonly known?: number | null;
    readonly prefilledFrom: EvidenceFacts | null;
  }[];
}

export interface PartnerDealFacts {
  readonly name: string;
  readonly crm: Crm;
  readonly role: 'sourced' | 'influenced';
  readonly status: 'open' | 'won' | 'lost';
  readonly amount: Amount | null;
  readonly closedOn: string | null;
}

export interface TermsFacts {
  readonly version: number;
  readonly signedOn: string;
  readonly from: string;
  readonly until: string;
  readonly products: readonly string[];
  readonly territories: readonly string[];
  readonly largestDiscountBp: number | null;
  readonly inForce: boolean;
}

export interface PartnerFacts {
  readonly kind: 'partner';
  readonly crm: Crm;
  /** The CRM's company / account id. */
  readonly accountId: string;
  readonly name: string;
  /** Null: not a partner yet; then only `start` applies. */
  readonly partnership: PartnershipFacts | null;
  /** What stands in the way of starting (no permission is the viewer's; duplicate, no name are the record's). */
  readonly start: { readonly refusals: readonly Refusal[] };
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly sample: boolean;
  readonly dataThrough: string;
  readonly today: string;
  readonly policyVersion: number;
  /** When the CRM last answered what had changed: until then the facts hold. Missing where nobody can say (a stored row). */
  readonly heardAt?: string;
  /** Set while nothing travels between us and a CRM: the screen is then read-only and says so. */
  readonly paused?: PausedFacts | null;
}

/** What everybody who may read the partner may read of the partnership. */
export interface OpenPartnershipFacts {
  readonly partnershipId: string;
  readonly version: number;
  readonly type: PartnershipType;
  readonly phase: StateId;
  readonly suspended: boolean;
  readonly tier: string | null;
  readonly owner: PersonFacts | null;
  readonly entered: readonly { readonly phase: StateId; readonly at: string }[];
  readonly fit: FitFacts | null;
  readonly signals: readonly EvidenceFacts[];
  readonly moves: readonly MoveFacts[];
  /** Whether signed terms are in force; what they say is in `terms`. */
  readonly termsInForce: boolean;
  readonly wonDeals: number;
  readonly closedDeals: number;
  readonly derived: readonly string[];
}

/** What only some roles may read (`visibility.ts`). A part that is absent was withheld: null would say that there is none. */
export interface RestrictedFacts {
  readonly approvals: readonly ApprovalFacts[];
  readonly scorecard: ScorecardFacts | null;
  readonly terms: TermsFacts | null;
  readonly sourced: Amount;
  readonly influenced: Amount;
  readonly deals: readonly PartnerDealFacts[];
  readonly dealsTotal: number;
  readonly roi: RoiFacts;
}

export type WholePartnershipFacts = OpenPartnershipFacts & RestrictedFacts;
export type PartnershipFacts = OpenPartnershipFacts & Partial<RestrictedFacts>;

/** A partner's facts before anything is withheld. */
export type WholePartnerFacts = PartnerFacts & { readonly partnership: WholePartnershipFacts | null };

export type ScreenFacts = DealFacts | PartnerFacts;
