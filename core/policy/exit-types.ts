/** lifecycle.md section 8: the trigger categories of an exit. */
export const EXIT_TRIGGERS = [
  'performance',
  'strategic',
  'compliance',
  'mutual',
  'business_event',
  'customer_harm',
] as const;
export type ExitTriggerId = (typeof EXIT_TRIGGERS)[number];

/** What a step must prove beyond its evidence; tested by `core/lifecycle/exit-checks.ts`. */
export const EXIT_CHECKS = [
  'access_revoked',
  'no_live_credential',
  'registrations_settled',
  'customers_moved',
  'payout_signed',
  'data_settled',
] as const;
export type ExitCheckId = (typeof EXIT_CHECKS)[number];

export interface ExitPolicy {
  readonly triggers: readonly {
    readonly id: ExitTriggerId;
    readonly urgency: 'low' | 'low_medium' | 'medium' | 'high';
    /** The emergency path: shorter deadlines, the legal review may follow. */
    readonly emergency: boolean;
  }[];
  /** On the emergency path the legal review may come so many hours after the exit started. */
  readonly legalWithinHours: number;
  /** What Partnership OS itself grants is taken back within so many minutes. */
  readonly ownAccessMinutes: number;
  /** Clawback is watched for so many months after the final payout. */
  readonly clawbackWatchMonths: number;
  readonly steps: readonly ExitStepRule[];
}

/** Words are in core/text under `exit.step.<id>`; the owner's under `exit.owner.<owner>`. */
export interface ExitStepRule {
  readonly id: string;
  readonly owner: string;
  readonly due: ExitDue;
  /** Deadline on the emergency path; left out = the same. */
  readonly emergencyDue?: ExitDue;
  /** Kind of evidence, at least one of it. */
  readonly evidence: string;
  readonly check?: ExitCheckId;
  /** Steps that must be closed before. */
  readonly after?: readonly string[];
  /** Not before so many days after what the deadline counts from. */
  readonly notBeforeDays?: number;
}

/**
 * A deadline. `days` end with that calendar day in the workspace's zone; `hours` count plainly from the end of the day
 * that they start from, or from the moment the exit started. A step id counts from the day that step was closed.
 */
export interface ExitDue {
  readonly from: 'started' | 'notice' | 'effective' | `E${string}`;
  readonly amount: number;
  readonly unit: 'hours' | 'days';
}

/** lifecycle.md section 7: when a renewal opens, until when it may be deferred. */
export interface RenewalPolicy {
  readonly opensDays: number;
  /** It opens at least so many days before the notice deadline. */
  readonly noticePlusDays: number;
  /** A renewal may be deferred while more than so many days are left. */
  readonly deferDays: number;
}
