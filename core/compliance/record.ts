import type { PartnershipType, Role } from '../lifecycle/types.ts';
import type { Gate, ScopeFlag } from '../policy/compliance-types.ts';
import type { DealType } from '../policy/types.ts';
import type { Day } from '../time/day.ts';

/** What decides whether a rule applies. Null = unknown, and unknown refuses. */
export interface Subject {
  readonly country: string | null;
  readonly sector: string | null;
  readonly type: PartnershipType | null;
  readonly dealType: DealType | null;
  readonly flags: Readonly<Partial<Record<ScopeFlag, boolean>>>;
}

export const CHECK_STATUSES = ['pending', 'passed', 'failed', 'waived', 'expired', 'error', 'not_applicable'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

/** A piece of evidence. It counts once somebody other than its uploader, or a connector, has verified it. */
export interface CheckEvidence {
  readonly kind: string;
  readonly on: Day;
  readonly addedBy: string;
  readonly verifiedBy: string | null;
}

/** One result of a check. Append-only: a correction is a new result. */
export interface CheckRecord {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly status: CheckStatus;
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly performedOn: Day | null;
  readonly evidence: readonly CheckEvidence[];
  /** The end that the evidence itself states. */
  readonly expiresOn: Day | null;
  readonly waiver: Waiver | null;
}

/** A dated exception, for one partnership, rule version and gate. */
export interface Waiver {
  /** Who grants it; a rule may ask for two roles. */
  readonly by: readonly { readonly personId: string; readonly role: Role }[];
  readonly gate: Gate;
  readonly ruleVersion: number;
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  readonly risk: string;
  readonly compensation: string;
  readonly approvalId: string | null;
}

/** Who stands at a gate, with what is recorded. */
export interface GateAsked {
  readonly gate: Gate;
  readonly subject: Subject;
  /** Append-only, oldest first: the last result of a rule counts. */
  readonly records: readonly CheckRecord[];
  readonly today: Day;
}
