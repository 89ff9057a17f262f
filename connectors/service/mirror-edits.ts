import { type Crm, message, resolveEdit, type StateId, wordRefusal } from '@partnership-os/core';
import { callerOn, evidenceOf, grantsOf, positionOf } from './commands/partnership.ts';
import type { CrmAdapter, MirrorEdit } from './crm-port.ts';
import type { Deps } from './deps.ts';
import { execute } from './execute.ts';
import { movesIn } from './moves-in-force.ts';
import type { Account, Partnership, Person } from './records.ts';
import type { Unit } from './store.ts';

interface Place {
  readonly workspaceId: string;
  readonly crm: Crm;
  readonly adapter: CrmAdapter;
}

/**
 * A person's edit of a mirrored field (phase, suspension) is a command of that person: accepted, or put back and explained
 * on the record. An edit that the CRM ties to nobody is put back with "ask again", never guessed.
 * @param accounts as they were just read from the CRM
 */
export async function reviewMirrors(
  deps: Deps,
  place: Place,
  accounts: readonly Account[],
  now: string,
): Promise<void> {
  for (const account of accounts) if (account.partnerId !== null) await review(deps, place, account, now);
}

interface Reviewed {
  readonly partnership: Partnership;
  readonly person: Person | null;
  readonly edit: MirrorEdit;
}

async function review(deps: Deps, place: Place, account: Account, now: string): Promise<void> {
  const partnership = await partnershipOf(deps, place, account);
  if (partnership === undefined || !speaks(partnership, account)) return;
  const since = partnership.doc.entered.at(-1)?.at ?? '1970-01-01T00:00:00.000Z';
  const edits = await place.adapter.edits(account.crmId, since);
  for (const edit of edits) if (stands(account, edit)) await decide(deps, place, { account, edit }, now);
}

/** Runs what the edit means, or puts it back. The record is read again: the edit before may have moved it. */
async function decide(
  deps: Deps,
  place: Place,
  { account, edit }: { readonly account: Account; readonly edit: MirrorEdit },
  now: string,
): Promise<void> {
  const partnership = await partnershipOf(deps, place, account);
  if (partnership === undefined || !differs(partnership, edit)) return;
  const person = await deps.store.unit(place.workspaceId, (unit) => personBehind(unit, place.crm, edit.userCrmId));
  const reviewed = { partnership, person, edit };
  const command = person === null ? null : await commandFor(deps, place, { ...reviewed, person, account }, now);
  if (command !== null && (await run(deps, place, reviewed, { command, account, now }))) return;
  await putBack(deps, place, { ...reviewed, account }, now);
}

const partnershipOf = (deps: Deps, { workspaceId }: Place, { partnerId }: Account): Promise<Partnership | undefined> =>
  deps.store.unit(workspaceId, async (unit) =>
    partnerId === null ? undefined : (await unit.partnerships({ partnerIds: [partnerId] })).at(-1),
  );

/** The mirror on the record as text, field by field; null = the record has none. */
const shown = ({ mirror }: Account): Readonly<Record<MirrorEdit['field'], string | null>> => ({
  phase: mirror.phase,
  suspended: mirror.suspended === null ? null : String(mirror.suspended),
  tier: mirror.tier,
});

const kept = ({ phase, suspended, tier }: Partnership): Readonly<Record<MirrorEdit['field'], string>> => ({
  phase,
  suspended: String(suspended),
  tier: tier ?? '',
});

const FIELDS = ['phase', 'suspended', 'tier'] as const satisfies readonly MirrorEdit['field'][];

/** True while the record says something else than we do: only then it is worth asking who wrote it. */
const speaks = (partnership: Partnership, account: Account): boolean =>
  FIELDS.some((field) => (shown(account)[field] ?? '') !== kept(partnership)[field]);

/** An edit that was put back, or written over since, is over. */
const stands = (account: Account, { field, value }: MirrorEdit): boolean => (shown(account)[field] ?? '') === value;

const differs = (partnership: Partnership, { field, value }: MirrorEdit): boolean => value !== kept(partnership)[field];

async function personBehind(unit: Unit, crm: Crm, userCrmId: string | null): Promise<Person | null> {
  const user = (await unit.users()).find((each) => each.crm === crm && each.crmId === userCrmId && each.active);
  return (await unit.people()).find(({ id, active }) => active && id === user?.personId) ?? null;
}

interface Resolving extends Reviewed {
  readonly person: Person;
  readonly account: Account;
}

/** The command that the edit means, or null when none holds. */
async function commandFor(
  deps: Deps,
  { workspaceId }: Place,
  resolving: Resolving,
  now: string,
): Promise<string | null> {
  const resolved = await resolve(deps, workspaceId, resolving, now);
  return resolved.ok ? resolved.value.command : null;
}

function resolve(deps: Deps, workspaceId: string, { partnership, person, edit, account }: Resolving, now: string) {
  return deps.store.unit(workspaceId, async (unit) => {
    const { policy } = deps.policy(workspaceId);
    const { reasonCode, reason } = account.mirror;
    const approvals = await unit.approvals({ partnershipIds: [partnership.id] });
    const around = {
      position: positionOf(partnership),
      caller: callerOn(person, partnership),
      evidence: await evidenceOf({ unit, deps, now }, partnership, await unit.people()),
      grants: grantsOf(approvals),
      now,
      table: movesIn(policy),
    };
    const hashes = Object.fromEntries(
      approvals.flatMap(({ doc }) => doc.grants).map(({ command, payloadHash }) => [command, payloadHash]),
    );
    const field = {
      phase: (edit.field === 'phase' ? edit.value : partnership.phase) as StateId,
      suspended: edit.field === 'suspended' ? edit.value === 'true' : partnership.suspended,
    };
    return resolveEdit(
      around,
      { ...field, reason: reasonCode && reason ? { code: reasonCode, text: reason } : null, payloadHashes: hashes },
      policy.lifecycle.editOrder,
    );
  });
}

/** Runs the command as its person; all guards are checked again behind the one door. */
async function run(
  deps: Deps,
  { workspaceId, crm }: Place,
  { partnership, person, edit }: Reviewed,
  what: { readonly command: string; readonly account: Account; readonly now: string },
): Promise<boolean> {
  if (person === null) return false;
  const { reasonCode, reason } = what.account.mirror;
  const payload = reasonCode && reason ? { reasonCode, reason } : {};
  const idempotencyKey = `edit ${crm} ${what.account.crmId} ${edit.field} ${edit.at}`;
  const input = {
    name: what.command,
    recordType: 'partnership' as const,
    recordId: partnership.id,
    payload,
    expectedVersion: partnership.version,
    idempotencyKey,
  };
  const outcome = await execute(deps, workspaceId, { sender: { crm, personId: person.id }, input }, what.now);
  return outcome.status === 'accepted';
}

/** Writes our value over the edit and says on the record why, in the person's language. */
async function putBack(
  deps: Deps,
  place: Place,
  reviewed: Reviewed & { readonly account: Account },
  now: string,
): Promise<void> {
  const { partnership, person, edit, account } = reviewed;
  const lang = person?.language ?? 'en';
  const resolved = person === null ? null : await resolve(deps, place.workspaceId, { ...reviewed, person }, now);
  const reasons =
    resolved === null || resolved.ok
      ? [message(lang, 'note.askAgain', {})]
      : resolved.refusals.map((refusal) => Object.values(wordRefusal(refusal, lang)).join(' '));
  const text = message(lang, 'note.putBack', { reasons: reasons.join(' ') });
  await deps.store.unit(place.workspaceId, async (unit) => {
    const note = {
      kind: 'note' as const,
      key: `putback ${account.crmId} ${edit.at}`,
      dealCrmId: null,
      accountCrmId: account.crmId,
      ownerCrmId: edit.userCrmId,
      text,
      at: now,
    };
    await unit.send([{ crm: place.crm, key: note.key, write: note }], now);
    await unit.markStale('partner', [partnership.id], now);
  });
  deps.wake(place.workspaceId);
}
