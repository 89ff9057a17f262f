import type { PartnershipType, Role } from '../lifecycle/types.ts';
import type { Day } from '../time/day.ts';

export const GATES = ['signature', 'activation', 'renewal', 'message', 'data_sharing', 'joint_operation'] as const;
export type Gate = (typeof GATES)[number];

/** Facts about a partnership that decide whether a rule applies; null = nobody knows, and then the gate refuses. */
export const SCOPE_FLAGS = [
  'public_buyer',
  'joint_operations',
  'shares_data',
  'leaves_country',
  'pays_in_country',
  'data_or_system_access',
  'message_to_person',
] as const;
export type ScopeFlag = (typeof SCOPE_FLAGS)[number];

/** Everything named must hold. What is left out does not matter. */
export interface ScopeClause {
  readonly countries?: readonly string[];
  /** The country is in a list of the policy. */
  readonly countryIn?: string;
  readonly types?: readonly PartnershipType[];
  readonly dealTypes?: readonly string[];
  /** The sector is in a list of the policy. */
  readonly sectorIn?: string;
  readonly flags?: readonly ScopeFlag[];
}

/** One comparison of a recorded value. Percentages are basis points. */
export interface CheckComparison {
  readonly field: string;
  readonly is: 'present' | 'equals' | 'same_as' | 'at_least' | 'above' | 'listed' | 'in_date';
  /** What `equals`, `at_least` and `above` compare with. */
  readonly value?: string | number | boolean;
  /** Another field (`same_as`, `at_least`), or a list of the policy (`listed`). */
  readonly other?: string;
}

/** gcc.md section 1. Nothing legal is in code: a rule is data, with its source and date. */
export interface ComplianceRule {
  readonly id: string;
  readonly version: number;
  /** Off until a named person confirms it for the workspace; then it does not block and is listed as "not confirmed". */
  readonly on: boolean;
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly citation: Citation;
  /** Applies when one of these holds; empty = always. */
  readonly applies: readonly ScopeClause[];
  readonly gates: readonly { readonly gate: Gate; readonly severity: 'block' | 'warn' }[];
  /** Passed when all comparisons of one line hold. */
  readonly test: readonly (readonly CheckComparison[])[];
  readonly evidence: { readonly kinds: readonly string[]; readonly minimum: number; readonly maxAgeDays?: number };
  /** Months after it was performed; left out = by the date recorded with the evidence, else without end. */
  readonly months?: number;
  /** The date recorded with the evidence is needed. */
  readonly dated?: boolean;
  /** Who may waive it; left out = nobody. */
  readonly waiver?: {
    readonly roles: readonly Role[];
    readonly maxDays: number;
    readonly notTypes?: readonly PartnershipType[];
  };
  /** A live partner is suspended so many days after it fails or ends. */
  readonly graceDays: number;
}

/** Where a rule comes from. `confirmedBy` names the person who stands for it in this workspace. */
export interface Citation {
  readonly title: string;
  readonly authority: string;
  readonly article?: string;
  readonly link?: string;
  readonly asOf: Day;
  readonly confirmedBy?: string;
  readonly confirmedOn?: Day;
}

export interface CompliancePolicy {
  /** Days before an end at which a warning goes out, descending. */
  readonly warnDays: readonly number[];
  /** A waiver is renewed so many times; then one level higher decides afresh. */
  readonly waiverRenewals: number;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Countries whose own rules are not configured: their partners are refused at every gate. */
  readonly unconfigured: readonly string[];
  readonly consent: { readonly months: number; readonly needEvidence: readonly string[] };
  readonly rules: readonly ComplianceRule[];
}
