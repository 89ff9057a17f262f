import type { AttributionRow } from '@partnership-os/core';

/** What a person wrote as the attribution of a deal; the newest counts, the older ones stay. */
export interface AttributionWritten {
  readonly id: string;
  readonly dealId: string;
  readonly at: string;
  readonly recordedBy: string;
  readonly doc: {
    readonly rows: readonly AttributionRow[];
    readonly reason: string | null;
    /** The approval that it needed after the lock. */
    readonly approvalId: string | null;
  };
}

export interface AttributionChanges {
  /** Oldest first. */
  attributionChanges(dealIds: readonly string[]): Promise<readonly AttributionWritten[]>;
  addAttributionChange(change: AttributionWritten): Promise<void>;
}
