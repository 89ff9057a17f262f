import type { Crm } from '@partnership-os/core';
import { playHistory } from '../demo/play.ts';
import type { DemoWorld } from '../demo/world.ts';
import { settleClosings } from '../service/closings.ts';
import type { Deps } from '../service/deps.ts';
import { type ImportProgress, importProgress } from '../service/import-progress.ts';
import { importRecords } from '../service/import-records.ts';
import type { Runtime } from './runtime.ts';
import { joinDirectory } from './set-up.ts';

export interface Progress extends ImportProgress {
  readonly phase: 'reading' | 'history' | 'ready';
  /** Steps of the demo's past: done and all. */
  readonly history: { readonly done: number; readonly total: number };
}

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];
const PAGE = 500;
const LONGEST_WAIT_MS = 60_000;
const clock = () => new Date().toISOString();

/**
 * What follows behind the printed address: provision both CRMs, read everything, play the past, draw every card. Each part
 * goes on where it had stopped, so killing the process loses nothing and repeats nothing.
 * A CRM that does not answer is asked again until it does.
 * @param around `tell` is called with every change of the progress; `stopped` says that the process ends
 */
export async function firstRun(
  runtime: Runtime,
  workspaceId: string,
  world: () => Promise<DemoWorld>,
  { tell, stopped }: { readonly tell: (progress: Progress) => void; readonly stopped: () => boolean },
): Promise<void> {
  const { deps } = runtime;
  const settings = await deps.store.unit(workspaceId, async (unit) => (await unit.workspace()).settings);
  const total = settings.historyDone ? 0 : (await world()).history.filter(({ kind }) => kind === 'command').length;
  const state = { history: { done: 0, total } };
  const report = async (phase: Progress['phase']) =>
    tell({ ...(await deps.store.unit(workspaceId, importProgress)), phase, ...state });
  if (settings.historyDone) {
    // Nothing of the first run is missing: what the last process left waiting goes on at once.
    runtime.setCards(true);
    deps.wake(workspaceId);
  }
  const onPage = () => void report('reading').catch(() => undefined);
  await Promise.all(
    CRMS.map((crm) => insist(deps, { crm, stopped }, () => readAll(deps, { workspaceId, crm }, onPage))),
  );
  if (!settings.historyDone) {
    await joinDirectory(deps, workspaceId, await world());
    const played = await playHistory(deps, workspaceId, await world(), (done) => {
      state.history = { done, total };
      if (done % 50 === 0) void report('history').catch(() => undefined);
    });
    for (const { step, codes } of played.refused)
      deps.log.warn({ step, codes }, 'A step of the demo history was refused.');
    await settleAll(deps, workspaceId);
    await drawAll(deps, workspaceId);
    await deps.store.unit(workspaceId, (unit) => unit.saveSettings({ ...settings, historyDone: true }));
  }
  runtime.setCards(true);
  deps.wake(workspaceId);
  await report('ready');
}

/** Does it until it works: an outage of the CRM costs time and nothing else, for each page that was read is kept. */
async function insist(
  deps: Deps,
  { crm, stopped }: { readonly crm: Crm; readonly stopped: () => boolean },
  work: () => Promise<void>,
): Promise<void> {
  for (let wait = 1000; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      if (stopped()) throw error;
      deps.log.warn(
        { crm, error: String(error), againInMs: wait },
        'The CRM could not be read; the import goes on later.',
      );
      await new Promise((resolve) => void setTimeout(resolve, wait));
    }
  }
}

async function readAll(
  deps: Deps,
  where: { readonly workspaceId: string; readonly crm: Crm },
  onPage: () => void,
): Promise<void> {
  const adapter = deps.adapter(where.workspaceId, where.crm);
  if (adapter === undefined) return;
  for (const { step, state, detail } of await adapter.provision()) {
    if (state === 'failed') deps.log.error({ crm: where.crm, step, detail }, 'A part of the set-up in the CRM failed.');
  }
  const start = clock();
  await importRecords(deps, where, clock, onPage);
  await deps.store.unit(where.workspaceId, async (unit) => {
    const known = (await unit.connections()).find(({ crm }) => crm === where.crm)?.cursors.changes;
    if (known === undefined) await unit.saveCursor(where.crm, 'changes', start);
  });
}

/** Credits for every closed deal of the past, page by page. */
async function settleAll(deps: Deps, workspaceId: string): Promise<void> {
  const ids = await deps.store.unit(workspaceId, async (unit) => [
    ...new Set((await unit.registrations({})).map(({ dealId }) => dealId)),
  ]);
  for (let at = 0; at < ids.length; at += PAGE) {
    await deps.store.unit(workspaceId, async (unit) =>
      settleClosings(deps, unit, await unit.deals({ ids: ids.slice(at, at + PAGE) }), clock()),
    );
  }
}

async function drawAll(deps: Deps, workspaceId: string): Promise<void> {
  await deps.store.unit(workspaceId, async (unit) => {
    await unit.markStale(
      'partner',
      (await unit.partnerships()).map(({ id }) => id),
      clock(),
    );
    await unit.markStale(
      'deal',
      (await unit.deals({})).map(({ id }) => id),
      clock(),
    );
  });
}

/** One line in the terminal that is written over while the import goes on. */
export function progressLine(out: NodeJS.WriteStream): (progress: Progress) => void {
  let last = '';
  return (progress) => {
    const text = lineOf(progress);
    const ready = progress.phase === 'ready';
    if (text === last) return;
    last = text;
    if (out.isTTY) out.write(`\r${text.padEnd(60)}${ready ? '\n' : ''}`);
    else if (ready || progress.done % 1000 === 0) out.write(`${text}\n`);
  };
}

function lineOf({ phase, done, total, history }: Progress): string {
  if (phase === 'ready') return 'Everything is read.';
  if (phase === 'history') return `Playing the demo's past: ${history.done} of ${history.total}`;
  return total
    ? `Reading deals: ${done} of ${total} (${Math.floor((done / total) * 100)} %)`
    : `Reading deals: ${done}`;
}
