import type { Crm } from '@partnership-os/core';
import { type Job, startQueue } from '../jobs/queue.ts';
import { startTick } from '../jobs/tick.ts';
import type { Database } from '../postgres/database.ts';
import type { Deps } from '../service/deps.ts';
import { receive } from '../service/digest.ts';
import { tickClocks, turnDay } from '../service/timers.ts';
import type { Runtime } from './runtime.ts';

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];

/** The safety net behind "at once", and what only time brings about. One row per job. */
function jobsOf({ deps }: Runtime): readonly Job[] {
  return [
    { name: 'work', every: '* * * * *', run: async (workspaceId) => deps.wake(workspaceId) },
    { name: 'clocks', every: '* * * * *', run: (workspaceId, now) => tickClocks(deps, workspaceId, now) },
    ...CRMS.map((crm) => ({
      name: `changes-${crm}`,
      every: '*/2 * * * *',
      run: (workspaceId: string, now: string) => pollChanges(deps, { workspaceId, crm }, now),
    })),
    { name: 'day', every: '5 * * * *', run: (workspaceId, now) => turnDay(deps, workspaceId, now) },
  ];
}

/** The slow poll behind webhooks and change events: what they missed is found by modification time. */
async function pollChanges(deps: Deps, { workspaceId, crm }: Polled, now: string): Promise<void> {
  const adapter = deps.adapter(workspaceId, crm);
  const connection = (await deps.store.unit(workspaceId, (unit) => unit.connections())).find(
    (each) => each.crm === crm,
  );
  if (adapter === undefined || connection === undefined) return;
  const { signals, cursor } = await adapter.changes(connection.cursors.changes ?? now);
  if (signals.length > 0) await receive(deps, workspaceId, { crm, signals }, now);
  await deps.store.unit(workspaceId, (unit) => unit.saveCursor(crm, 'changes', cursor));
}

interface Polled {
  readonly workspaceId: string;
  readonly crm: Crm;
}

/** Starts the live listeners, the queue and the tick. Answers how to stop them. */
export async function startBackground(
  runtime: Runtime,
  workspaceId: string,
  around: { readonly database: Database; readonly clock: () => string },
): Promise<() => Promise<void>> {
  const { deps } = runtime;
  const { clock } = around;
  const listeners = await Promise.all(
    CRMS.flatMap(
      (crm) =>
        deps
          .adapter(workspaceId, crm)
          ?.listen(async (signals) => void (await receive(deps, workspaceId, { crm, signals }, clock()))) ?? [],
    ),
  );
  const jobs = jobsOf(runtime);
  const queue = await startQueue(around.database.queue, { jobs, clock, log: deps.log });
  const tick = startTick(queue, { jobs, workspaces: () => deps.store.workspaces(), clock, log: deps.log });
  return async () => {
    await tick.stop();
    await Promise.all(listeners.map((listener) => listener.stop()));
    await queue.stop();
  };
}
