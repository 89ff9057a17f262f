import { type Crm, message, wordRefusal } from '@partnership-os/core';
import type { Approval } from './approval-record.ts';
import type { CrmAdapter } from './crm-port.ts';
import type { Deps } from './deps.ts';
import { execute } from './execute.ts';
import type { Deal, Person } from './records.ts';
import type { Unit } from './store.ts';

/** What a person's edit of a deal's registration status asks for; any other value is no decision. */
const RESULT: Readonly<Record<string, 'granted' | 'rejected'>> = { approved: 'granted', rejected: 'rejected' };

/** A deal on which somebody wrote the outcome of a request that still waits. */
export interface AttemptedDecision {
  readonly deal: Deal;
  readonly approval: Approval;
  readonly result: 'granted' | 'rejected';
}

/** Edits of the registration status that are decisions. Our own write on its way is none. */
export async function attemptedDecisions(
  unit: Unit,
  { before, after }: { readonly before: readonly Deal[]; readonly after: readonly Deal[] },
): Promise<readonly AttemptedDecision[]> {
  const edited = after.filter((deal) => {
    const old = before.find(({ id }) => id === deal.id);
    const { registrationStatus } = deal.mirror;
    return (
      old !== undefined && registrationStatus !== old.mirror.registrationStatus && (registrationStatus ?? '') in RESULT
    );
  });
  const found: AttemptedDecision[] = [];
  for (const deal of edited) {
    const travelling = await unit.waitingWrites(deal.crm, [`deal ${deal.id}`]);
    const approvals = await unit.approvals({ dealIds: [deal.id] });
    const approval = approvals.find(({ kind, status }) => kind === 'registration' && status === 'pending');
    const result = RESULT[deal.mirror.registrationStatus ?? ''];
    if (travelling.length === 0 && approval !== undefined && result !== undefined)
      found.push({ deal, approval, result });
  }
  return found;
}

interface Place {
  readonly workspaceId: string;
  readonly crm: Crm;
  readonly adapter: CrmAdapter;
}

/**
 * Such an edit is the decision of the person whom the CRM names for it, through the one door: accepted, or put back with
 * the reasons in a note. Without a name it is put back with "ask again", never guessed.
 */
export async function reviewDecisions(
  deps: Deps,
  place: Place,
  attempts: readonly AttemptedDecision[],
  now: string,
): Promise<void> {
  for (const attempt of attempts) await review(deps, place, attempt, now);
}

async function review(deps: Deps, place: Place, attempt: AttemptedDecision, now: string): Promise<void> {
  const { workspaceId, crm, adapter } = place;
  const { deal, approval, result } = attempt;
  const edit = await adapter.statusEdit?.(deal.crmId, approval.requestedAt);
  const person =
    edit == null ? null : await deps.store.unit(workspaceId, (unit) => personBehind(unit, crm, edit.userCrmId));
  if (edit == null || person === null) return putBack(deps, place, { attempt, person, reasons: [] }, now);
  const input = {
    name: 'decide_approval',
    recordType: 'approval' as const,
    recordId: approval.id,
    payload: { result },
    expectedVersion: approval.version,
    idempotencyKey: `edit ${crm} ${deal.crmId} status ${edit.at}`,
  };
  const outcome = await execute(deps, workspaceId, { sender: { crm, personId: person.id }, input }, now);
  if (outcome.status === 'accepted') return;
  const reasons = outcome.refusals.map((refusal) => {
    const words = Object.values(wordRefusal(refusal, person.language)).join(' ');
    return `${words} (${refusal.code})`;
  });
  await putBack(deps, place, { attempt, person, reasons }, now);
}

async function personBehind(unit: Unit, crm: Crm, userCrmId: string | null): Promise<Person | null> {
  const user = (await unit.users()).find((each) => each.crm === crm && each.crmId === userCrmId && each.active);
  return (await unit.people()).find(({ id, active }) => active && id === user?.personId) ?? null;
}

interface PutBack {
  readonly attempt: AttemptedDecision;
  readonly person: Person | null;
  readonly reasons: readonly string[];
}

/** The next card writes our value again; the note says why. */
async function putBack(
  deps: Deps,
  { workspaceId, crm }: Place,
  { attempt, person, reasons }: PutBack,
  now: string,
): Promise<void> {
  const { deal } = attempt;
  const lang = person?.language ?? 'en';
  const said = reasons.length > 0 ? reasons : [message(lang, 'note.askAgain', {})];
  const key = `putback ${deal.crmId} ${deal.modifiedAt}`;
  const text = message(lang, 'note.putBack', { reasons: said.join(' ') });
  const note = {
    kind: 'note' as const,
    key,
    dealCrmId: deal.crmId,
    accountCrmId: null,
    ownerCrmId: null,
    text,
    at: now,
  };
  await deps.store.unit(workspaceId, async (unit) => {
    await unit.send([{ crm, key: `note deal ${deal.id} ${deal.modifiedAt}`, write: note }], now);
    await unit.markStale('deal', [deal.id], now);
  });
  deps.wake(workspaceId);
}
