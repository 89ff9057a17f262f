import type { Crm } from '@partnership-os/core';
import { type Job, startQueue } from '../jobs/queue.ts';
import { startTick } from '../jobs/tick.ts';
import type { Database } from '../postgres/database.ts';
import type { Deps } from '../service/deps.ts';
import { receive } from '../service/digest.ts';
import { tickPlaybooks } from '../service/playbook-ticks.ts';
import { watchTasks } from '../service/playbook-watch.ts';
import { tickClocks, turnDay } from '../service/timers.ts';
import type { Runtime } from './runtime.ts';

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];

/** The safety net behind "at once", and what only time brings about. One row per job. */
function jobsOf({ deps, runner }: Runtime): readonly Job[] {
  return [
    { name: 'work', every: '* * * * *', run: async (workspaceId) => runner.wake(workspaceId) },
    { name: 'clocks', every: '* * * * *', run: (workspaceId, now) => tickClocks(deps, workspaceId, now) },
    ...CRMS.map((crm) => ({
      name: `changes-${crm}`,
      every: '*/2 * * * *',
      run: (workspaceId: string, now: string) => pollChanges(deps, { workspaceId, crm }, now),
    })),
    ...CRMS.map((crm) => ({
      name: `tasks-${crm}`,
      every: '1-59/2 * * * *',
      run: async (workspaceId: string, now: string) => void (await watchTasks(deps, { workspaceId, crm }, now)),
    })),
    { name: 'playbooks', every: '10 * * * *', run: (workspaceId, now) => tickPlaybooks(deps, workspaceId, now) },
    { name: 'day', every: '5 * * * *', run: (workspaceId, now) => turnDay(deps, workspaceId, now) },
  ];
}

/** The slow poll behind webhooks and change events: what they missed is found by modification time. */
export async function pollChanges(deps: Deps, { workspaceId, crm }: Polled, now: string): Promise<void> {
  const adapter = deps.adapter(workspaceId, crm);
  const connection = (await deps.store.unit(workspaceId, (unit) => unit.connections())).find(
    (each) => each.crm === crm,
  );
  if (adapter === undefined || connection === undefined) return;
  const { signals, cursor } = await adapter.changes(connection.cursors.changes ?? now);
  if (signals.length > 0) await receive(deps, workspaceId, { crm, signals }, now);
  await deps.store.unit(workspaceId, async (unit) => {
    await unit.saveCursor(crm, 'changes', cursor);
    // Until now nothing has changed that was not heard of: cards say so.
    await unit.saveCursor(crm, 'heardAt', now);
  });
}

interface Polled {
  readonly workspaceId: string;
  readonly crm: Crm;
}

/** Hears what one CRM pushes by a connection of its own. Answers how to stop. */
export async function listenTo(
  { deps }: Runtime,
  { workspaceId, crm }: Polled,
  clock: () => string,
): Promise<() => Promise<void>> {
  const listener = await deps
    .adapter(workspaceId, crm)
    ?.listen(async (signals) => void (await receive(deps, workspaceId, { crm, signals }, clock())));
  return async () => listener?.stop();
}

interface Around {
  readonly database: Database;
  readonly clock: () => string;
  /** Beside those of every mode. */
  readonly jobs?: readonly Job[];
}

/** Starts the queue and the tick. Answers how to stop them. */
export async function startJobs(
  runtime: Runtime,
  { database, clock, jobs = [] }: Around,
): Promise<() => Promise<void>> {
  const { deps } = runtime;
  const all = [...jobsOf(runtime), ...jobs];
  const queue = await startQueue(database.queue, { jobs: all, clock, log: deps.log });
  const tick = startTick(queue, { jobs: all, workspaces: () => deps.store.workspaces(), clock, log: deps.log });
  return async () => {
    await tick.stop();
    await queue.stop();
  };
}

/** Starts the live listeners, the queue and the tick. Answers how to stop them. */
export async function startBackground(
  runtime: Runtime,
  workspaceId: string,
  around: Around,
): Promise<() => Promise<void>> {
  const stops = await Promise.all(CRMS.map((crm) => listenTo(runtime, { workspaceId, crm }, around.clock)));
  const stopJobs = await startJobs(runtime, around);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
    await stopJobs();
  };
}
