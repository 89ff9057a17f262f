import type { Crm, DecisionFacts, DryRunReport, PublicationStatus } from '@partnership-os/core';

/** One accepted version of the workspace's policy; `hash` is that of the text. */
export interface StoredPolicy {
  readonly version: number;
  readonly hash: string;
  readonly source: string;
  readonly acceptedAt: string;
}

/**
 * Where a version is live. `waiting`: flags and grants are still on their way; `deploy`: rules of the org's own have to be
 * deployed; `failed`: the probe found a part of the set-up missing; `absent`: the CRM is not connected.
 */
export type LiveState = 'waiting' | 'live' | 'deploy' | 'failed' | 'absent';
export interface LiveIn {
  readonly state: LiveState;
  /** When it was looked at last. */
  readonly at: string;
  readonly detail: string | null;
}

export interface PublicationDoc {
  readonly reason: string;
  /** What happens to requests that wait: they finish under their version, or are asked again. */
  readonly running: 'stay' | 'move';
  /** The author's dry run of this text, the version it was compared with and the hash of what it said. */
  readonly test: { readonly id: string; readonly against: number; readonly reportHash: string };
  /** Something of it is enforced by rules of Salesforce's own. */
  readonly structural: boolean;
  readonly decision: {
    readonly by: string;
    readonly result: 'granted' | 'rejected';
    readonly comment: string | null;
  } | null;
  /** When requests that wait were moved and every card was marked; null until the time of effect. */
  readonly appliedAt: string | null;
  /** When all of those cards were drawn and their writes were on their way. */
  readonly drawnAt: string | null;
  /** Waiting requests that were asked again. */
  readonly moved: number;
  readonly live: { readonly hubspot: LiveIn | null; readonly salesforce: LiveIn | null };
}

/** A version on its way into force, or that was; null author: an operator's file at a start. */
export interface Publication {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly status: PublicationStatus;
  readonly authorId: string | null;
  readonly requestedAt: string;
  readonly effectiveAt: string;
  readonly decidedAt: string | null;
  readonly doc: PublicationDoc | Record<string, never>;
  readonly rowVersion: number;
}

/** A dry run that somebody made of a text. */
export interface StoredDryRun {
  readonly id: string;
  readonly hash: string;
  readonly personId: string;
  readonly at: string;
  readonly against: number;
  readonly reportHash: string;
  readonly report: DryRunReport;
}

/** What a replay reads of a command. */
export interface PastCommand {
  readonly key: string;
  readonly name: string;
  readonly at: string;
  readonly policyVersion: number;
  readonly factsHash: string | null;
  readonly status: string;
  readonly recordType: string | null;
  readonly recordId: string | null;
}

export interface Policies {
  /** The policy in force at a moment. */
  policy(at: string): Promise<StoredPolicy | null>;
  /** Only its version: what every command asks. */
  policyVersion(at: string): Promise<number | null>;
  /** Every stored version, the newest first. */
  policies(): Promise<readonly StoredPolicy[]>;
  /** Stores a version and puts it in force at once. For a text that an operator gives at a start. */
  savePolicy(policy: StoredPolicy, publicationId: string): Promise<void>;
  /** The newest first, without their texts. */
  publications(): Promise<readonly Publication[]>;
  addPublication(publication: Publication, source: string): Promise<void>;
  /** Saves with the row version read. A stale one answers false. An approved one stores its version. */
  savePublication(publication: Publication, expected: number): Promise<boolean>;
  saveDryRun(run: StoredDryRun): Promise<void>;
  /** The person's newest dry run of this text. */
  dryRun(personId: string, hash: string): Promise<StoredDryRun | null>;
  /** Commands in the order of their keys. */
  commandsAfter(key: string, limit: number): Promise<readonly PastCommand[]>;
  /** Cards marked before the moment that still have to be drawn. */
  cardsToDraw(before: string): Promise<number>;
  /** Writes of that time that a CRM has not taken yet. */
  writesToSend(crm: Crm, before: string): Promise<number>;
  decisionFacts(
    hashes: readonly string[],
  ): Promise<readonly { readonly hash: string; readonly facts: DecisionFacts }[]>;
}
