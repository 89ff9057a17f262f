import type { ApprovalKind, Level, PartnershipType, PhaseId, RequestKind, Role, StateId } from '../lifecycle/types.ts';
import type { Money } from '../money/types.ts';
import type { DealRole, RegistrationStatus } from '../registration/types.ts';
import type { Refusal } from '../result.ts';
import type { Lang } from '../text/types.ts';

/**
 * What a screen is made from: keys, numbers, days, names; never worded text. The service stores these and hands them to
 * the HubSpot card; in Salesforce the same objects travel as JSON in `Facts__c` of the rows that the service wrote.
 * Days are `YYYY-MM-DD`, moments ISO 8601 UTC, money integer minor units, shares and weights basis points.
 */
export type Crm = 'hubspot' | 'salesforce';
export type { ApprovalKind, DealRole, Lang, Level, PartnershipType, PhaseId, RegistrationStatus, Role, StateId };
export type Amount = Money;

/** Who looks: from the service (HubSpot) or from custom permissions and the user record (Salesforce). */
export interface Viewer {
  readonly crm: Crm;
  /** The CRM's own user id; compared with `PersonFacts.users`. */
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly levels: readonly Level[];
  readonly lang: Lang;
  /** IANA zone for deadlines. */
  readonly zone: string;
  /** The moment of drawing, ISO 8601 UTC; without it deadlines show no remaining time and nothing counts as stale. */
  readonly now?: string;
}

export interface PersonFacts {
  readonly name: string;
  /** The person's user id in each CRM where there is one. */
  readonly users: { readonly hubspot?: string; readonly salesforce?: string };
}

/** One sentence of evidence: `key` names a catalogue entry `ev.<key>`, `params` fill it. */
export interface EvidenceFacts {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Where it comes from: `crm`, `directory`, `terms`, `check`, `ledger`, `person`, `derived` (made up for the demo, and says so). */
  readonly source: 'crm' | 'directory' | 'terms' | 'check' | 'ledger' | 'person' | 'derived';
  readonly on: string | null;
}

export type FitFactorId = 'capability' | 'need' | 'industry' | 'geography' | 'size' | 'trust';

/** `value` is 0–1 with 4 decimals, or null = unknown (then `evidence` says what is missing). */
export interface FitFactorFacts {
  readonly id: FitFactorId;
  readonly weight: number;
  readonly value: number | null;
  readonly evidence: readonly EvidenceFacts[];
}

export interface FitFacts {
  readonly model: string;
  readonly modelVersion: number;
  readonly factors: readonly FitFactorFacts[];
}

/** Where a request would go, and why. `inside` false lists what lies outside the terms. */
export interface RouteFacts {
  readonly levels: readonly Level[];
  readonly rule: string;
  readonly policyVersion: number;
  readonly inside: boolean;
  readonly outside: readonly Refusal[];
  readonly termsVersion: number | null;
  readonly hours: number;
  /** Due time if sent when the facts were built. */
  readonly dueAt: string;
  readonly dueZone: string;
}

export interface TouchFacts {
  readonly id: string;
  readonly kind: 'meeting' | 'note';
  readonly on: string;
  /** True when it lies after the day the deal was opened, null when that day is not known: Influenced is proposed for both. */
  readonly afterOpened: boolean | null;
  readonly derived: boolean;
}

export interface SuggestionFacts {
  readonly partnershipId: string;
  readonly partnerName: string;
  readonly type: PartnershipType;
  readonly phase: StateId;
  readonly rank: number;
  readonly fit: FitFacts;
  readonly reasons: readonly EvidenceFacts[];
  readonly conflict: 'none' | 'possible' | 'unchecked';
  readonly route: RouteFacts;
  readonly protectionDays: number;
  readonly products: readonly string[];
  readonly touch: TouchFacts | null;
  /** Empty when it may be registered; else why not (partner not active, suspended, deal closed …). */
  readonly refusals: readonly Refusal[];
  readonly talkTo: { readonly channelManager: string | null };
  readonly checkedAt: string;
  readonly expiresAt: string;
}

/** A partner that fits too: points of 100, equal ends where every input is known. */
export interface OtherFitFacts {
  readonly partnershipId: string;
  readonly partnerName: string;
  readonly type: PartnershipType;
  readonly low: number;
  readonly high: number;
  readonly missing: number;
}

export interface RegistrationFacts {
  readonly registrationId: string;
  readonly partnershipId: string;
  readonly partnerName: string;
  readonly role: DealRole;
  readonly status: RegistrationStatus;
  readonly submittedAt: string;
  readonly protectedUntil: string | null;
  readonly approvalId: string | null;
  readonly reason: string | null;
  /** Whose claim it is; absent where that may not be read. */
  readonly submittedBy?: PersonFacts;
}

export interface SlotFacts {
  readonly level: Level;
  readonly status: 'waiting' | 'granted' | 'rejected';
  readonly by: string | null;
  /** Who decided, to tell that a second slot needs another person. */
  readonly decider?: PersonFacts;
  readonly at: string | null;
  readonly dueAt: string;
  readonly dueZone: string;
  /** 0 in time, 1 warned (75 %), 2 breached (100 %), 3 escalated (150 %). */
  readonly slaLevel: 0 | 1 | 2 | 3;
}

export interface ApprovalFacts {
  readonly approvalId: string;
  readonly kind: RequestKind;
  readonly status:
    | 'pending'
    | 'returned'
    | 'approved'
    | 'rejected'
    | 'withdrawn'
    | 'expired'
    | 'superseded'
    | 'consumed';
  readonly version: number;
  readonly partnerName: string;
  readonly dealName: string | null;
  readonly role: DealRole | null;
  readonly amount: Amount | null;
  readonly slots: readonly SlotFacts[];
  readonly route: RouteFacts;
  readonly requester: PersonFacts;
  readonly requestedAt: string;
  readonly comment: string | null;
  readonly question: string | null;
  readonly supports: readonly EvidenceFacts[];
  readonly opposes: readonly EvidenceFacts[];
  /** Catalogue keys `checked.<key>` of what was looked at, for "Nothing found against. Checked: …". */
  readonly checked: readonly string[];
  /** null = first request for this partner. */
  readonly changes: readonly EvidenceFacts[] | null;
  /** A flagged item needs a comment to approve (role claimed against the evidence, conflict possible, outside terms). */
  readonly flagged: boolean;
  readonly protectionDays: number | null;
  readonly conflict: 'none' | 'possible' | 'unchecked';
}

export interface CreditFacts {
  readonly partnershipId: string;
  readonly partnerName: string;
  readonly role: 'sourced' | 'influenced';
  readonly shareBp: number;
  readonly amount: Amount;
  readonly locked: boolean;
}

export interface DealFacts {
  readonly kind: 'deal';
  readonly crm: Crm;
  readonly dealId: string;
  readonly name: string;
  readonly amount: Amount | null;
  readonly status: 'open' | 'won' | 'lost';
  readonly stage: string;
  readonly accountName: string | null;
  readonly product: string | null;
  readonly openedOn: string | null;
  readonly closeOn: string | null;
  /** Names of the deal's fields whose values the demo made up. */
  readonly derived: readonly string[];
  /** Null once everything is read. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly sample: boolean;
  readonly dataThrough: string;
  readonly today: string;
  readonly policyVersion: number;
  /** Why no partner can be registered at all: no account, deal closed, no amount … */
  readonly refusals: readonly Refusal[];
  readonly suggestions: readonly SuggestionFacts[];
  /** Partners that fit behind the suggested ones, best first, and how many there are; missing in older facts. */
  readonly others?: { readonly listed: readonly OtherFitFacts[]; readonly total: number };
  readonly partnersChecked: number;
  readonly registrations: readonly RegistrationFacts[];
  readonly approvals: readonly ApprovalFacts[];
  readonly credits: readonly CreditFacts[];
  /** Parts of which a row could not be read (`dealFactsFromRows`); shown as partial. */
  readonly missing?: readonly MissingPart[];
  /** When the CRM last answered what had changed: until then the facts hold. Missing where nobody can say (a stored row). */
  readonly heardAt?: string;
  /** Set while nothing travels between us and a CRM: the screen is then read-only and says so. */
  readonly paused?: PausedFacts | null;
}

/** A CRM with which the sync stands still, and since which moment. */
export interface PausedFacts {
  readonly crm: Crm;
  readonly since: string;
}

export type MissingPart = 'suggestions' | 'registrations' | 'approvals';

export interface RoiFacts {
  readonly status: 'ok' | 'not_enough_data' | 'not_applicable';
  readonly quarters: readonly { readonly id: string; readonly revenue: Amount; readonly cost: Amount }[];
  readonly quartersNeeded: number;
  readonly revenue: Amount;
  readonly cost: Amount;
  /** Exact `n/d` of ROI as a ratio ((R−I)/I); null unless `ok`. */
  readonly ratio: string | null;
  readonly costItems: number;
  readonly costItemsWithSource: number;
}
