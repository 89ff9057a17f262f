import type { DisputeClock, DisputeStep, DisputeSuggestion, Resolution } from '@partnership-os/core';

/** A step that a person recorded. */
export interface StepTaken {
  readonly step: DisputeStep;
  readonly by: string;
  readonly at: string;
  readonly note: string;
}

/** Claims that meet, from the moment the conflict was logged to the person's resolution. */
export interface Conflict {
  readonly id: string;
  /** In the order in which they met. */
  readonly registrationIds: readonly string[];
  readonly status: 'open' | 'resolved';
  readonly loggedAt: string;
  readonly version: number;
  readonly doc: {
    readonly clock: DisputeClock;
    readonly steps: readonly StepTaken[];
    /** Last documented direct activity with the account, as it was investigated. */
    readonly directOn: string | null;
    /** Late steps and escalations that were told. */
    readonly told: readonly string[];
    readonly resolution: (Resolution & StepTaken & { readonly suggestion: DisputeSuggestion }) | null;
  };
}

export interface Conflicts {
  conflicts(where: {
    readonly registrationIds?: readonly string[];
    readonly open?: true;
  }): Promise<readonly Conflict[]>;
  saveConflict(conflict: Conflict, expectedVersion: number | null): Promise<boolean>;
}
