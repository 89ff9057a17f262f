import { actionClass, type CommandOutcome, type DecisionFacts, type Refusal } from '@partnership-os/core';
import { type CommandInput, type Context, type Handled, type Sender, StaleVersion } from './commands/command.ts';
import { HANDLERS } from './commands/handlers.ts';
import { stable } from './commands/payload-hash.ts';
import type { Deps } from './deps.ts';
import { policyIn } from './policy-now.ts';
import type { JournalEvent, Person } from './records.ts';
import type { Unit } from './store.ts';

/**
 * The one door for every command, whichever CRM, job or tool it comes from: who (from the sender, never the payload), the
 * payload's schema, the handler's rules, then state, journal, outcome and outbox in one transaction. The same idempotency
 * key answers the same outcome again without doing anything twice. A refusal changes nothing and is kept.
 * @param now the moment of the command, ISO 8601 UTC
 */
export async function execute(
  deps: Deps,
  workspaceId: string,
  order: { readonly sender: Sender; readonly input: CommandInput },
  now: string,
): Promise<CommandOutcome> {
  if (!isStorable(order.input))
    return refused([{ code: 'payload_invalid', params: { where: '', what: NULL_CHARACTER } }]);
  try {
    const outcome = await deps.store.unit(workspaceId, (unit) => once(deps, unit, { ...order, now }));
    deps.wake(workspaceId);
    return outcome;
  } catch (error) {
    if (error instanceof StaleVersion) return refused([{ code: 'stale_version', clause: 'lifecycle 9' }]);
    throw error;
  }
}

const NULL_CHARACTER = 'No text may hold the null character U+0000.';

/** PostgreSQL's text has no place for U+0000. An even number of backslashes before it is a text that only looks like it. */
const isStorable = (input: CommandInput): boolean => !/(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(input));

interface Order {
  readonly sender: Sender;
  readonly input: CommandInput;
  readonly now: string;
}

async function once(deps: Deps, unit: Unit, { sender, input, now }: Order): Promise<CommandOutcome> {
  await unit.lock(`command ${input.idempotencyKey}`);
  const person = await personOf(unit, sender);
  const bodyHash = deps.hash(
    JSON.stringify([input.name, input.recordType, input.recordId, input.payload, input.expectedVersion]),
  );
  const earlier = await unit.command(input.idempotencyKey);
  if (earlier !== null) {
    const same = earlier.bodyHash === bodyHash && earlier.personId === (person?.id ?? null);
    return same
      ? (earlier.outcome as CommandOutcome)
      : refused([{ code: 'idempotency_key_reused', params: { key: input.idempotencyKey } }]);
  }
  const inForce = await policyIn(deps, unit, now);
  const said: { facts: DecisionFacts | null } = { facts: null };
  const decidedOn = (facts: DecisionFacts) => {
    said.facts = facts;
  };
  const around = { deps, unit, sender, input, inForce, now, decidedOn };
  const handled = person === null ? no({ code: 'no_permission' }) : await handle({ ...around, person });
  const outcome: CommandOutcome = handled.ok
    ? { status: 'accepted', refusals: [], result: handled.value.result }
    : refused(handled.refusals);
  if (handled.ok && person !== null) await record({ ...around, person }, handled.value, bodyHash);
  await unit.saveCommand({
    idempotencyKey: input.idempotencyKey,
    personId: person?.id ?? null,
    name: input.name,
    bodyHash,
    at: now,
    facts: { sender, input },
    outcome,
    policyVersion: inForce.version,
    basis: basisOf(deps, said.facts, handled.ok),
  });
  return outcome;
}

/** A refusal before core was asked stands under every policy; an acceptance that named no facts cannot be replayed. */
function basisOf(deps: Deps, said: DecisionFacts | null, accepted: boolean) {
  const facts = said ?? (accepted ? null : ({ kind: 'settled' } as const));
  return facts === null ? null : { hash: deps.hash(stable(facts)), facts };
}

const refused = (refusals: readonly Refusal[]): CommandOutcome => ({ status: 'refused', refusals, result: {} });
const no = (refusal: Refusal): Handled => ({ ok: false, refusals: [refusal] });

/** The active person behind a sender; null when the CRM user is tied to nobody or the person holds no role. */
export async function personOf(unit: Unit, sender: Sender): Promise<Person | null> {
  const people = await unit.people();
  const id =
    'personId' in sender
      ? sender.personId
      : (await unit.users()).find((user) => user.crm === sender.crm && user.crmId === sender.userId && user.active)
          ?.personId;
  const person = people.find((candidate) => candidate.id === id);
  return person?.active && person.roles.length > 0 ? person : null;
}

/** No approval can allow it: refused, and kept in the journal under the name of whoever asked. */
async function forbid({ deps, unit, person, input, inForce, now }: Context): Promise<Handled> {
  deps.log.warn({ command: input.name, person: person.key }, 'A forbidden action was asked for.');
  const event: JournalEvent = {
    id: deps.newId(),
    type: 'security.forbidden_action',
    partnershipId: null,
    dealId: null,
    at: now,
    actor: { personId: person.id, name: person.name, kind: 'human' },
    command: input.name,
    fromState: null,
    toState: null,
    reason: null,
    payloadHash: '',
    correlationId: input.idempotencyKey,
    policyVersion: inForce.version,
  };
  await unit.append([event]);
  return no({ code: 'action_forbidden', clause: 'lifecycle 3', params: { command: input.name } });
}

async function handle(context: Context): Promise<Handled> {
  if (actionClass(context.input.name) === 'C') return forbid(context);
  const found = HANDLERS[context.input.name];
  if (found === undefined) return no({ code: 'command_unknown', params: { command: context.input.name } });
  const payload = found.payload.safeParse(context.input.payload);
  if (payload.success) return found.handle(context, payload.data as never);
  const [first] = payload.error.issues;
  return no({ code: 'payload_invalid', params: { where: first?.path.join('.') ?? '', what: first?.message ?? '' } });
}

async function record(
  context: Context,
  done: Extract<Handled, { ok: true }>['value'],
  payloadHash: string,
): Promise<void> {
  const { deps, unit, person, input, inForce, now } = context;
  const events = done.events.map(
    (event): JournalEvent => ({
      ...event,
      id: deps.newId(),
      at: now,
      actor: { personId: person.id, name: person.name, kind: 'human' },
      command: input.name,
      payloadHash,
      correlationId: input.idempotencyKey,
      policyVersion: inForce.version,
    }),
  );
  await unit.append(events);
  await unit.markStale('deal', done.deals, now);
  await unit.markStale('partner', done.partnerships, now);
}
