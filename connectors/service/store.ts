import type { Crm, DecisionFacts } from '@partnership-os/core';
import type { CrmDefect, CrmKind, CrmSignal, CrmWrite } from './crm-port.ts';
import type { Kept } from './kept.ts';
import type { Policies, StoredPolicy } from './policy-store.ts';
import type {
  Account,
  Approval,
  CostEntry,
  CrmUserRow,
  Deal,
  JournalEvent,
  LedgerEntry,
  Partnership,
  Person,
  Registration,
  Scorecard,
  Workspace,
} from './records.ts';

/** The store as use cases see it. Everything inside one `unit` is one transaction of one workspace. */
export interface Store {
  unit<T>(workspaceId: string, work: (unit: Unit) => Promise<T>): Promise<T>;
  /** Which workspace a CRM account (portal, org) belongs to, or null. */
  workspaceOf(crm: Crm, accountRef: string): Promise<string | null>;
  workspaces(): Promise<readonly string[]>;
  createWorkspace(workspace: Workspace, at: string): Promise<void>;
  /** Lets the database count its rows, so that it picks the right index; after a bulk of writes. */
  analyze(): Promise<void>;
}

export interface Unit extends Records, Ours, Kept, Journal, Policies, Travel {
  readonly workspaceId: string;
  workspace(): Promise<Workspace>;
  saveSettings(settings: Workspace['settings']): Promise<void>;
  /** Waits for whoever else works on this key in the workspace; held until the unit ends. */
  lock(key: string): Promise<void>;
}

/** What the CRMs hold, and who works here. */
export interface Records {
  people(): Promise<readonly Person[]>;
  savePeople(people: readonly Person[]): Promise<void>;
  users(): Promise<readonly CrmUserRow[]>;
  saveUsers(users: readonly CrmUserRow[]): Promise<void>;
  /** Ties CRM users to people by e-mail, once, where neither is tied yet. */
  tieUsers(ties: readonly { readonly crm: Crm; readonly crmId: string; readonly personId: string }[]): Promise<void>;
  accounts(where: AccountFilter): Promise<readonly Account[]>;
  /** Inserts or updates; a stale copy (older `modifiedAt`) never wins. Returns the ids that changed. */
  saveAccounts(accounts: readonly Account[]): Promise<readonly string[]>;
  deals(where: DealFilter): Promise<readonly Deal[]>;
  saveDeals(deals: readonly Deal[]): Promise<readonly string[]>;
  /** What our own write has just made of deals' mirrored fields, so that it is no news when it is read again. */
  rememberMirrors(mirrors: readonly { readonly dealId: string; readonly mirror: Deal['mirror'] }[]): Promise<void>;
  saveDefects(crm: Crm, defects: readonly CrmDefect[], at: string): Promise<void>;
  defectCounts(): Promise<
    readonly {
      readonly crm: Crm;
      readonly kind: string;
      readonly code: string;
      readonly count: number;
      readonly example: string;
    }[]
  >;
  rates(): Promise<
    readonly { readonly currency: string; readonly on: string; readonly perBase: string; readonly source: string }[]
  >;
  saveRates(
    rates: readonly {
      readonly currency: string;
      readonly on: string;
      readonly perBase: string;
      readonly source: string;
    }[],
  ): Promise<void>;
}

export interface AccountFilter {
  readonly ids?: readonly string[];
  readonly crm?: { readonly crm: Crm; readonly crmIds: readonly string[] };
  readonly partnerIds?: readonly string[];
  /** All accounts that are joined to a partner. */
  readonly partnersOnly?: true;
}

export interface DealFilter {
  readonly ids?: readonly string[];
  readonly crm?: { readonly crm: Crm; readonly crmIds: readonly string[] };
  /** Deals of these companies of a CRM. */
  readonly account?: { readonly crm: Crm; readonly crmIds: readonly string[] };
  readonly open?: true;
}

/** What is ours. Saves of versioned rows take the version read; a stale one answers false and changes nothing. */
export interface Ours {
  savePartners(partners: readonly { readonly id: string; readonly name: string }[]): Promise<void>;
  joinAccounts(joins: readonly { readonly accountId: string; readonly partnerId: string }[]): Promise<void>;
  partnerships(where?: {
    readonly ids?: readonly string[];
    readonly partnerIds?: readonly string[];
  }): Promise<readonly Partnership[]>;
  savePartnership(partnership: Partnership, expectedVersion: number | null): Promise<boolean>;
  scorecard(partnershipId: string): Promise<Scorecard | null>;
  /** The newest score card of each partnership that has one. */
  scorecards(partnershipIds: readonly string[]): Promise<readonly Scorecard[]>;
  saveScorecard(scorecard: Scorecard): Promise<void>;
  registrations(where: {
    readonly ids?: readonly string[];
    readonly dealIds?: readonly string[];
    /** On one of these accounts or on one of these deals: all that may meet a claim there. */
    readonly near?: { readonly accountKeys: readonly string[]; readonly dealIds: readonly string[] };
    readonly partnershipIds?: readonly string[];
  }): Promise<readonly Registration[]>;
  saveRegistration(registration: Registration, expectedVersion: number | null): Promise<boolean>;
  /** Approved registrations whose protection ended before the day. */
  lapsedRegistrations(before: string, limit: number): Promise<readonly Registration[]>;
  approvals(where: {
    readonly ids?: readonly string[];
    readonly resourceIds?: readonly string[];
    readonly dealIds?: readonly string[];
    readonly partnershipIds?: readonly string[];
    readonly waiting?: true;
  }): Promise<readonly Approval[]>;
  saveApproval(approval: Approval, expectedVersion: number | null): Promise<boolean>;
  /** The partnership's newest request that was approved or rejected, or null. */
  lastDecided(partnershipId: string): Promise<Approval | null>;
  ledger(where: {
    readonly dealIds?: readonly string[];
    readonly partnershipIds?: readonly string[];
    readonly all?: true;
  }): Promise<readonly LedgerEntry[]>;
  /** Per partnership: deals won and closed with its help, and the day of the first. */
  trackRecord(): Promise<
    readonly { readonly partnershipId: string; readonly won: number; readonly closed: number; readonly since: string }[]
  >;
  appendLedger(entries: readonly Omit<LedgerEntry, 'seq'>[]): Promise<void>;
  costs(partnershipIds: readonly string[]): Promise<readonly CostEntry[]>;
  saveCosts(costs: readonly CostEntry[]): Promise<void>;
}

export interface StoredCommand {
  readonly idempotencyKey: string;
  readonly personId: string | null;
  readonly name: string;
  readonly bodyHash: string;
  readonly at: string;
  readonly facts: unknown;
  readonly outcome: unknown;
  readonly policyVersion: number;
  /** What it was decided on, stored once per content; null: nobody said. */
  readonly basis: { readonly hash: string; readonly facts: DecisionFacts } | null;
}

export type { StoredPolicy };

export interface Journal {
  append(events: readonly JournalEvent[]): Promise<void>;
  events(partnershipId: string, limit: number): Promise<readonly JournalEvent[]>;
  /** First broken sequence number of the hash chain, or null when the chain holds. */
  brokenAt(): Promise<number | null>;
  command(idempotencyKey: string): Promise<Omit<StoredCommand, 'basis'> | null>;
  saveCommand(command: StoredCommand): Promise<void>;
}

export interface OutboxRow {
  readonly id: number;
  readonly crm: Crm;
  readonly key: string;
  readonly write: CrmWrite;
  readonly attempts: number;
}

export interface ImportState {
  readonly crm: Crm;
  readonly kind: CrmKind;
  readonly cursor: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly finished: boolean;
}

export interface Travel {
  saveConnection(crm: Crm, accountRef: string, state: string): Promise<void>;
  connections(): Promise<
    readonly {
      readonly crm: Crm;
      readonly accountRef: string;
      readonly state: string;
      readonly cursors: Readonly<Record<string, string>>;
      readonly tokens: unknown;
      /** When the oldest write was asked for that was tried and could not be delivered; null while all arrive. */
      readonly stuckSince: string | null;
    }[]
  >;
  saveCursor(crm: Crm, name: string, value: string): Promise<void>;
  saveTokens(crm: Crm, tokens: unknown): Promise<void>;
  /** Keeps signals; one with a known key is dropped. Returns how many are new. */
  receive(crm: Crm, signals: readonly CrmSignal[], at: string): Promise<number>;
  /** Due signals, those tried least often first. */
  waitingSignals(crm: Crm, now: string, limit: number): Promise<readonly (CrmSignal & { readonly attempts: number })[]>;
  digested(crm: Crm, keys: readonly string[], at: string): Promise<void>;
  /** Keeps signals that could not be worked through, to be tried again. */
  undigested(
    crm: Crm,
    keys: readonly string[],
    failure: { readonly error: string; readonly retryAt: string },
  ): Promise<void>;
  /** A newer write with the same key replaces a waiting one. */
  send(
    writes: readonly { readonly crm: Crm; readonly key: string; readonly write: CrmWrite }[],
    at: string,
  ): Promise<void>;
  /** Those of the keys that still have a write on its way or waiting. */
  waitingWrites(crm: Crm, keys: readonly string[]): Promise<readonly string[]>;
  /** Due writes of some kinds in order, half of them the newest, half the oldest, as `takeStale`. They are leased to the caller. */
  dueWrites(
    crm: Crm,
    now: string,
    which: { readonly kinds: readonly CrmWrite['kind'][]; readonly limit: number },
  ): Promise<readonly OutboxRow[]>;
  delivered(rows: readonly OutboxRow[]): Promise<void>;
  undelivered(row: OutboxRow, error: string, retryAt: string | null): Promise<void>;
  outboxCounts(): Promise<readonly { readonly crm: Crm; readonly state: string; readonly count: number }[]>;
  /** A prepared card's facts; null also while something that it rests on has changed and it was not built again yet. */
  card(kind: 'deal' | 'partner', crm: Crm, crmId: string): Promise<string | null>;
  /** @param version of the facts, see `FACTS_VERSION` */
  saveCards(
    cards: readonly {
      readonly kind: 'deal' | 'partner';
      readonly crm: Crm;
      readonly crmId: string;
      /** The deal or partnership whose stale mark makes this card untrue. */
      readonly recordId: string;
      readonly facts: string;
    }[],
    version: string,
    at: string,
  ): Promise<void>;
  /** Drops the cards of every other version and marks their records stale. Returns how many there were. */
  forgetCards(version: string, at: string): Promise<number>;
  markStale(kind: 'deal' | 'partner', ids: readonly string[], at: string): Promise<void>;
  /** Takes stale marks, half of them the newest (somebody may be looking), half the oldest (nothing waits forever), and removes them. */
  takeStale(kind: 'deal' | 'partner', limit: number): Promise<readonly string[]>;
  imports(): Promise<readonly ImportState[]>;
  saveImport(state: ImportState): Promise<void>;
}
