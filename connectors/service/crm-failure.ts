/** A call to a CRM that could not go on. An adapter's own failures extend it; all others are mistakes of ours. */
export class CrmFailure extends Error {
  /** It passes by itself: a limit, an outage, a lock. */
  readonly passes: boolean;
  /** How long the CRM wants to be left alone, in ms; 0 = it did not say. */
  readonly waitMs: number;

  constructor(message: string, { passes, waitMs }: { readonly passes: boolean; readonly waitMs: number }) {
    super(message);
    this.passes = passes;
    this.waitMs = waitMs;
  }
}
