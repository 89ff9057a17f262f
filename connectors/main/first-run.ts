import type { Crm } from '@partnership-os/core';
import { playHistory } from '../demo/play.ts';
import type { DemoWorld } from '../demo/world.ts';
import { settleClosings } from '../service/closings.ts';
import type { Deps } from '../service/deps.ts';
import { importProgress } from '../service/import-progress.ts';
import { insist, type Progress, readRecords } from './reading.ts';
import type { Runtime } from './runtime.ts';
import { joinDirectory } from './set-up.ts';

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];
const PAGE = 500;
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
    runtime.runner.wake(workspaceId);
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
  runtime.runner.wake(workspaceId);
  await report('ready');
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
  await readRecords(deps, where, onPage);
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
