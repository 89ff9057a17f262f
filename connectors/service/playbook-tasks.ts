import {
  type Crm,
  endOfDay,
  type Playbook,
  type PlaybookRun,
  type PlaybookStep,
  playbookText,
  type StepState,
} from '@partnership-os/core';
import { stable } from './commands/payload-hash.ts';
import type { SentTask, StoredRun } from './playbook-store.ts';
import type { Account, CrmUserRow, Partnership, Person } from './records.ts';
import type { Unit } from './store.ts';

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];

interface Around {
  readonly people: readonly Person[];
  readonly users: readonly CrmUserRow[];
  /** The partner's records in the CRMs. */
  readonly accounts: readonly Account[];
  readonly zone: string;
  readonly partnership: Partnership;
}

/** What the tasks of a partnership are made from. */
export async function taskWorld(unit: Unit, partnership: Partnership): Promise<Around> {
  const { zone } = await unit.workspace();
  const accounts = await unit.accounts({ partnerIds: [partnership.partnerId] });
  return { people: await unit.people(), users: await unit.users(), accounts, zone, partnership };
}

interface Place {
  readonly crm: Crm;
  readonly accountCrmId: string;
  readonly ownerCrmId: string;
}

/** The CRM of the start if the owner has a user there and the partner a record, else the other, else none. */
export function placeFor(owner: string | null, first: Crm, { users, accounts }: Around): Place | null {
  const order = [first, ...CRMS.filter((crm) => crm !== first)];
  const places = order.flatMap((crm): Place[] => {
    const user = users.find((each) => each.crm === crm && each.personId === owner && each.active);
    const account = accounts.find((each) => each.crm === crm && !each.archived);
    return user === undefined || account === undefined
      ? []
      : [{ crm, accountCrmId: account.crmId, ownerCrmId: user.ownerId }];
  });
  return places[0] ?? null;
}

/**
 * Every task of a run as it should be now: one for the open step, all others ticked off. A task whose step went to somebody
 * without a user in that CRM is ticked off there and made in the other; without any user it stands in our own list only.
 */
export function tasksOf(
  run: PlaybookRun,
  { id, doc: { definition, crm, tasks } }: Pick<StoredRun, 'id' | 'doc'>,
  around: Around,
): readonly SentTask[] {
  const open = openTask(run, { runId: id, definition, crm }, around);
  const others = tasks.filter((task) => open === null || task.key !== open.key || task.crm !== open.crm);
  return [...others.map((task) => ({ ...task, done: true })), ...(open === null ? [] : [open])];
}

interface Started {
  readonly runId: string;
  readonly definition: Playbook;
  readonly crm: Crm;
}

function openTask(run: PlaybookRun, { runId, definition, crm }: Started, around: Around): SentTask | null {
  const step = definition.steps.find(({ id }) => id === run.current);
  const state = run.steps[run.current ?? ''];
  if (step === undefined || state === undefined) return null;
  const place = placeFor(state.owner, crm, around);
  if (place === null) return null;
  const key = `playbook:${runId}:${step.id}:${state.visits}`;
  return { key, step: step.id, ...place, ...wordsFor(step, state, definition, around), done: false };
}

/** Subject and text in the language of whoever has the step. */
function wordsFor(step: PlaybookStep, state: StepState, definition: Playbook, { people, partnership, zone }: Around) {
  const lang = people.find(({ id }) => id === state.owner)?.language ?? 'en';
  const [name, goal, playbook, evidence] =
    lang === 'ar'
      ? [step.name_ar, step.goal_ar, definition.name_ar, step.evidence?.text_ar]
      : [step.name, step.goal, definition.name, step.evidence?.text];
  const body = playbookText(lang, 'playtask.body', { goal, playbook });
  return {
    subject: playbookText(lang, 'playtask.subject', { partner: partnership.name, step: name }),
    body: evidence === undefined ? body : `${body}\n${playbookText(lang, 'playtask.evidence', { evidence })}`,
    dueAt: endOfDay(state.dueOn, zone),
  };
}

/** Sends what differs from the tasks before: a ticked one once, an open one with every change. */
export async function sendTasks(
  unit: Unit,
  before: readonly SentTask[],
  after: readonly SentTask[],
  now: string,
): Promise<void> {
  // The database keeps no order of keys.
  const known = new Set(before.map(stable));
  const changed = after.filter((task) => !known.has(stable(task)));
  await unit.send(changed.map(writeOf), now);
}

/** Sends a task as it was: one that is gone is made anew. */
export const resendTask = (unit: Unit, task: SentTask, now: string): Promise<void> => unit.send([writeOf(task)], now);

const writeOf = ({ crm, key, step: _, ...rest }: SentTask) => ({
  crm,
  key: `task ${key}`,
  write: { kind: 'task' as const, key, dealCrmId: null, ...rest },
});
