import type {
  Amount,
  Crm,
  DealRole,
  EvidenceFacts,
  FitProfile,
  Lang,
  Level,
  PartnershipType,
  RegistrationStatus,
  Role,
  ScorecardFacts,
  Sheet,
  StateId,
} from '@partnership-os/core';
import type { Approval, ApprovalDoc, StoredSlot } from './approval-record.ts';
import type { CrmAccount, CrmDeal } from './crm-port.ts';

export type { Approval, ApprovalDoc, StoredSlot };

/** The rows that use cases work on. Instants are ISO 8601 UTC, days `YYYY-MM-DD`, money integer minor units. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly baseCurrency: string;
  readonly zone: string;
  readonly settings: WorkspaceSettings;
}

export interface WorkspaceSettings {
  /** Made-up records: screens say "Sample data". */
  readonly sample?: boolean;
  readonly demo?: boolean;
  /** The folder of a person's own exports that the demo's records came from. */
  readonly dataFolder?: string;
  /** The day to which the demo's dates were moved. */
  readonly loadedOn?: string;
  /** True once the demo's past has been played through the product's own commands. */
  readonly historyDone?: boolean;
  /** The last day, in the workspace's zone, whose turn was made. */
  readonly turnedOn?: string;
  /** Person by level who gets its tasks when nobody up the requester's managers holds it. */
  readonly named?: Readonly<Partial<Record<Level, string>>>;
  /** Our own company as the matcher reads it. */
  readonly company?: FitProfile;
}

export interface Person {
  readonly id: string;
  /** Stable key given by the set-up, e.g. `director`. */
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly levels: readonly Level[];
  readonly language: Lang;
  readonly zone: string;
  /** Id of a working calendar of the policy. */
  readonly calendar: string;
  readonly managerId: string | null;
  readonly active: boolean;
}

/** A CRM's user; `personId` ties it to a person and so to roles and levels. */
export interface CrmUserRow {
  readonly crm: Crm;
  readonly crmId: string;
  readonly ownerId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly active: boolean;
}

export interface Account extends Omit<CrmAccount, 'kind' | 'partnerId'> {
  readonly id: string;
  readonly crm: Crm;
  readonly partnerId: string | null;
}

export interface Deal extends Omit<CrmDeal, 'kind' | 'amount' | 'discount' | 'currency'> {
  readonly id: string;
  readonly crm: Crm;
  readonly amount: Amount | null;
  /** What the CRM has where `amount` is null because it cannot be read: "12.345 USD", "ten"; null when it has none. */
  readonly amountUnread: string | null;
  readonly discountBp: number | null;
}

export interface Terms {
  readonly version: number;
  readonly signedOn: string;
  readonly from: string;
  readonly until: string;
  readonly products: readonly string[];
  readonly territories: readonly string[];
  readonly largestDiscountBp: number | null;
  readonly agreementRef: string;
  /** Missing: no notice period is recorded. */
  readonly noticeDays?: number;
}

export interface PartnershipDoc {
  readonly entered: readonly { readonly phase: StateId; readonly at: string }[];
  readonly signals: readonly EvidenceFacts[];
  readonly terms: Terms | null;
  readonly suspension: { readonly reason: string; readonly since: string; readonly until: string | null } | null;
  /** Old terms still in force while new ones are agreed. */
  readonly live: boolean;
  readonly signedType: PartnershipType | null;
  readonly phaseBeforeExit: StateId | null;
  readonly suspendedBeforeExit: boolean;
  readonly signedAt: string | null;
  readonly activatedAt: string | null;
  readonly reason: { readonly code: string; readonly text: string } | null;
  /** Why the strategic-fit score may be missing: a person's words (G-SCOUTSCORE). */
  readonly scoutReason: string | null;
  /** Names of values that the demo made up. */
  readonly derived: readonly string[];
}

export interface Partnership {
  readonly id: string;
  readonly partnerId: string;
  readonly name: string;
  readonly type: PartnershipType;
  readonly phase: StateId;
  readonly suspended: boolean;
  readonly tier: string | null;
  readonly ownerId: string | null;
  readonly version: number;
  readonly doc: PartnershipDoc;
}

export interface Scorecard {
  readonly partnershipId: string;
  readonly version: number;
  readonly status: ScorecardFacts['status'];
  readonly savedAt: string;
  readonly doc: ScorecardDoc;
}

/** `finished`: this scorer has finished and not gone on since; missing in rows of an older version. */
export interface ScorerSheet extends Sheet {
  readonly personId: string;
  readonly name: string;
  readonly finished?: boolean;
}

export interface ScorecardDoc {
  readonly model: string;
  readonly modelVersion: number;
  /** One per scorer, in the order in which they first saved. */
  readonly sheets: readonly ScorerSheet[];
  readonly singleScorerReason: string | null;
  readonly finishedAt: string | null;
}

export interface Registration {
  readonly id: string;
  readonly dealId: string;
  readonly partnershipId: string;
  /** `crm:crmId` of the account, the scope of a protection together with the product line. */
  readonly accountKey: string;
  readonly productLine: string;
  readonly role: DealRole;
  readonly status: RegistrationStatus;
  readonly submittedAt: string;
  readonly protectedUntil: string | null;
  readonly version: number;
  readonly doc: {
    readonly products: readonly string[];
    readonly touchId: string | null;
    readonly touchOn: string | null;
    readonly comment: string | null;
    readonly submittedBy: string;
    readonly approvalId: string;
    readonly protectionDays: number;
    readonly decision: { readonly by: string; readonly at: string; readonly reason: string | null } | null;
    /** Ids of registrations that claim the same thing. */
    readonly conflicts: readonly string[];
    /** How often the protection was extended; missing = never. */
    readonly extensions?: readonly { readonly at: string; readonly until: string; readonly approvalId: string }[];
    /** Part of the sourced credit that the decision of a conflict gave to a second partner. */
    readonly split?: { readonly partnershipId: string; readonly shareBp: number; readonly conflictId: string } | null;
  };
}

export interface LedgerEntry {
  readonly id: string;
  readonly seq: number;
  readonly dealId: string;
  readonly partnershipId: string;
  readonly role: 'sourced' | 'influenced';
  readonly kind: 'credit' | 'reversal';
  readonly net: Amount;
  readonly rate: { readonly value: string; readonly on: string | null; readonly source: string };
  readonly base: Amount;
  readonly shareBp: number;
  readonly closedOn: string;
  readonly cause: string;
  readonly reverses: string | null;
  readonly policyVersion: number;
  readonly at: string;
}

export interface CostEntry {
  readonly id: string;
  readonly partnershipId: string;
  readonly on: string;
  readonly kind: string;
  readonly amount: Amount;
  readonly source: string | null;
  readonly derived: boolean;
}

/** One fact of the journal; `prevHash` and `hash` chain all events of the workspace. */
export interface JournalEvent {
  readonly id: string;
  readonly partnershipId: string | null;
  readonly dealId: string | null;
  readonly type: string;
  readonly at: string;
  readonly actor: { readonly personId: string | null; readonly name: string; readonly kind: 'human' | 'system' };
  readonly command: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string | null;
  readonly payloadHash: string;
  readonly correlationId: string;
  readonly policyVersion: number;
}
