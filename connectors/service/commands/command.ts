import type { Crm, DecisionFacts, Caller as MoveCaller, Refusal, Result } from '@partnership-os/core';
import type { ZodType } from 'zod';
import type { Deps, PolicyInForce } from '../deps.ts';
import type { JournalEvent, Person } from '../records.ts';
import type { Unit } from '../store.ts';

/** Who sends a command: a CRM's signed-in user, or a person of the set-up (the product's own tools). Never the payload. */
export type Sender = { readonly crm: Crm; readonly userId: string } | { readonly crm: Crm; readonly personId: string };

/**
 * A command as it arrives. `recordId` is our id for partnerships, approvals and registrations, the CRM's for deals and
 * accounts, a person's key or id.
 */
export interface CommandInput {
  readonly name: string;
  readonly recordType: 'deal' | 'account' | 'partnership' | 'approval' | 'registration' | 'person' | 'policy';
  readonly recordId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly expectedVersion: number | null;
  readonly idempotencyKey: string;
}

/** What a handler works with. Everything it reads and writes is one transaction. */
export interface Context {
  readonly deps: Deps;
  readonly unit: Unit;
  readonly person: Person;
  readonly sender: Sender;
  readonly input: CommandInput;
  readonly inForce: PolicyInForce;
  readonly now: string;
  /** Says what core is asked on, before it is asked: kept with the command, so that another policy can be asked the same. */
  readonly decidedOn: (facts: DecisionFacts) => void;
}

/** What an accepted command did: facts for the answer, events for the journal, the records whose cards must be built again. */
export interface Done {
  readonly result: Readonly<Record<string, string | number>>;
  readonly events: readonly NewEvent[];
  readonly deals: readonly string[];
  readonly partnerships: readonly string[];
}

export type NewEvent = Pick<JournalEvent, 'type' | 'partnershipId' | 'dealId' | 'fromState' | 'toState' | 'reason'>;

export type Handled = Result<Done, Refusal>;

export interface Handler {
  readonly payload: ZodType;
  readonly handle: (context: Context, payload: never) => Promise<Handled>;
}

/** Ties a handler to the schema of its payload. */
export const handler = <T>(
  payload: ZodType<T>,
  handle: (context: Context, payload: T) => Promise<Handled>,
): Handler => ({
  payload,
  handle: handle as Handler['handle'],
});

/** Somebody else saved the record first. Rolls the whole command back and is answered as `stale_version`. */
export class StaleVersion extends Error {}

/** Throws `StaleVersion` unless the save changed its row. */
export function mustSave(saved: boolean): void {
  if (!saved) throw new StaleVersion();
}

/** The person as core's lifecycle sees them, with what ties them to the record. */
export const moveCaller = (person: Person, relations: MoveCaller['relations']): MoveCaller => ({
  personId: person.id,
  kind: 'human',
  roles: person.roles,
  levels: person.levels,
  relations,
});
