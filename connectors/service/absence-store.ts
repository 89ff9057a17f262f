import type { Absence } from '@partnership-os/core';

/** A dated absence or delegation as it is stored; `endedAt`: called off, or the person came back before its end. */
export interface StoredAbsence extends Absence {
  readonly id: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly endedAt: string | null;
}

/** Who is away, and who stands in. */
export interface Absences {
  /** Those that were not called off and end at this moment or later, in the order in which they were recorded. */
  absences(since: string): Promise<readonly StoredAbsence[]>;
  saveAbsence(absence: StoredAbsence): Promise<void>;
  /** False when there is none, or it was called off before. */
  endAbsence(id: string, at: string): Promise<boolean>;
}
