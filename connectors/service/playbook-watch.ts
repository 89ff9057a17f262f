import { type Crm, type PlaybookRun, type RunCommand, replayRun, wordPlaybookRefusal } from '@partnership-os/core';
import { journalLine, mayActOn } from './commands/playbooks.ts';
import type { TaskRead } from './crm-port.ts';
import type { Deps, Known } from './deps.ts';
import { type Advanced, advance } from './playbook-runs.ts';
import type { SentTask, StoredRun } from './playbook-store.ts';
import { resendTask } from './playbook-tasks.ts';
import type { Partnership, Person } from './records.ts';

/**
 * Looks at the open tasks of a CRM and follows what people did there: ticked off reports the step, opened again takes the
 * report back, another owner hands the step over, deleted is made anew.
 * @returns how many tasks were followed
 */
export async function watchTasks(
  deps: Deps,
  { workspaceId, crm }: { readonly workspaceId: string; readonly crm: Crm },
  now: string,
): Promise<number> {
  const adapter = deps.adapter(workspaceId, crm);
  if (adapter?.tasks === undefined) return 0;
  const open = await deps.store.unit(workspaceId, async (unit) => {
    const runs = await unit.playbookRuns({ running: true });
    const tasks = runs.flatMap((run) => run.doc.tasks.map((task) => ({ runId: run.id, task })));
    const mine = tasks.filter(({ task }) => task.crm === crm && !task.done);
    // What is still on its way there says nothing yet.
    const waiting = new Set(
      await unit.waitingWrites(
        crm,
        mine.map(({ task }) => `task ${task.key}`),
      ),
    );
    return mine.filter(({ task }) => !waiting.has(`task ${task.key}`));
  });
  if (open.length === 0) return 0;
  const read = new Map((await adapter.tasks(open.map(({ task }) => task))).map((one) => [one.key, one]));
  let followed = 0;
  for (const { runId, task } of open) {
    const did = await deps.store.unit(workspaceId, (unit) =>
      follow({ deps, unit, now }, runId, { task, read: read.get(task.key) }),
    );
    followed += did ? 1 : 0;
  }
  if (followed > 0) deps.wake(workspaceId);
  return followed;
}

interface Seen {
  readonly task: SentTask;
  /** Undefined: the task is not there. */
  readonly read: TaskRead | undefined;
}

interface Followed {
  readonly stored: StoredRun;
  readonly run: PlaybookRun;
  readonly partnership: Partnership;
  readonly people: readonly Person[];
}

async function follow(known: Known, runId: string, { task, read }: Seen): Promise<boolean> {
  const found = await loaded(known, runId);
  // Somebody went on here meanwhile: that task is no longer the open one.
  if (found === null || !found.stored.doc.tasks.some(({ key, done }) => key === task.key && !done)) return false;
  if (read === undefined) {
    await resendTask(known.unit, task, known.now);
    return true;
  }
  const asked = await askedFor(known, found, { task, read });
  return asked === null ? false : take(known, found, { task, ...asked });
}

async function loaded({ unit }: Known, runId: string): Promise<Followed | null> {
  const [stored] = await unit.playbookRuns({ ids: [runId] });
  const run = stored === undefined ? null : replayRun(stored.doc.events);
  const [partnership] = stored === undefined ? [] : await unit.partnerships({ ids: [stored.partnershipId] });
  if (stored === undefined || run === null || partnership === undefined) return null;
  return { stored, run, partnership, people: await unit.people() };
}

interface Asked {
  readonly command: RunCommand;
  readonly by: Person;
}

/** What the task says that the run does not know yet, and whose act it is. */
async function askedFor(
  { unit }: Known,
  { run, people }: Followed,
  { task, read }: { readonly task: SentTask; readonly read: TaskRead },
): Promise<Asked | null> {
  const users = (await unit.users()).filter(({ crm, active }) => crm === task.crm && active);
  const personOf = (id: string | null | undefined) => people.find((person) => person.active && person.id === id);
  const state = run.steps[task.step];
  const owner = personOf(users.find(({ ownerId }) => ownerId === read.ownerCrmId)?.personId);
  if (read.ownerCrmId !== task.ownerCrmId && owner !== undefined && owner.id !== state?.owner)
    return { command: { type: 'reassign', step: task.step, to: owner.id }, by: personOf(state?.owner) ?? owner };
  if (read.done === (state?.reported !== null)) return null;
  const by = personOf(users.find(({ crmId }) => crmId === read.doneBy)?.personId) ?? personOf(state?.owner);
  const type = read.done ? 'report' : 'withdraw_report';
  return by === undefined ? null : { command: { type, step: task.step }, by };
}

async function take(
  known: Known,
  found: Followed,
  { task, command, by }: Asked & { readonly task: SentTask },
): Promise<boolean> {
  const { stored, partnership } = found;
  if (!mayActOn(by, partnership, found.run)) {
    known.deps.log.warn({ run: stored.id, task: task.key }, 'A task was changed by somebody who may not act on it.');
    return false;
  }
  const done = await advance(known, { partnership, before: stored, actor: { personId: by.id, human: true } }, command);
  if (!done.ok || !done.value.saved) return false;
  await tell(known, done.value, { task, by, partnership });
  return true;
}

/** The journal, the card, and on the record why a ticked task has not closed its step. */
async function tell(
  { deps, unit, now }: Known,
  { events, gaps, stored }: Advanced,
  { task, by, partnership }: { readonly task: SentTask; readonly by: Person; readonly partnership: Partnership },
): Promise<void> {
  const { version } = deps.policy(unit.workspaceId);
  await unit.append(
    events.map((event) => ({
      ...journalLine(event, partnership.id),
      id: deps.newId(),
      at: now,
      actor: { personId: by.id, name: by.name, kind: 'human' as const },
      command: 'task',
      payloadHash: '',
      correlationId: stored.id,
      policyVersion: version,
    })),
  );
  await unit.markStale('partner', [partnership.id], now);
  if (gaps.length === 0) return;
  const text = gaps.flatMap((gap) => Object.values(wordPlaybookRefusal(gap, by.language))).join(' ');
  const key = `${task.key}:open`;
  const { crm, accountCrmId } = task;
  const write = {
    kind: 'note' as const,
    key,
    dealCrmId: null,
    accountCrmId,
    ownerCrmId: null,
    text: `${task.subject}\n${text}`,
    at: now,
  };
  await unit.send([{ crm, key: `note ${key}`, write }], now);
}
