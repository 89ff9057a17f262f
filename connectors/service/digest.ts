import type { Crm } from '@partnership-os/core';
import { settleClosings } from './closings.ts';
import { runCommandRows } from './command-rows.ts';
import type { CrmAdapter, CrmSignal } from './crm-port.ts';
import type { Deps } from './deps.ts';
import { reviewMirrors } from './mirror-edits.ts';
import { type Projected, project } from './project.ts';
import type { Unit } from './store.ts';

const PAGE = 200;

/**
 * Works through waiting signals of one CRM. A signal only says "look again": each record is read as it is now, so order,
 * duplicates and gaps do not matter.
 * @returns how many signals were taken; 0 means nothing was waiting
 */
export async function digest(deps: Deps, workspaceId: string, crm: Crm, now: string): Promise<number> {
  const adapter = deps.adapter(workspaceId, crm);
  if (adapter === undefined) return 0;
  const signals = await deps.store.unit(workspaceId, (unit) => unit.waitingSignals(crm, PAGE));
  if (signals.length === 0) return 0;
  const keys = signals.map((signal) => signal.key);
  try {
    await lookAgain(deps, { workspaceId, crm, adapter }, signals, now);
    await deps.store.unit(workspaceId, (unit) => unit.digested(crm, keys, now));
  } catch (error) {
    deps.log.error(
      { crm, error: error instanceof Error ? error.stack : String(error) },
      'Signals could not be worked through.',
    );
    await deps.store.unit(workspaceId, (unit) => unit.undigested(crm, keys, String(error)));
    return 0;
  }
  deps.wake(workspaceId);
  return signals.length;
}

interface Place {
  readonly workspaceId: string;
  readonly crm: Crm;
  readonly adapter: CrmAdapter;
}

const idsOf = (signals: readonly CrmSignal[], kind: CrmSignal['kind']): string[] => [
  ...new Set(signals.filter((signal) => signal.kind === kind).map((signal) => signal.crmId)),
];

async function lookAgain(deps: Deps, place: Place, signals: readonly CrmSignal[], now: string): Promise<void> {
  const commands = idsOf(signals, 'command');
  if (commands.length > 0) await runCommandRows(deps, place, commands, now);
  const accounts = idsOf(signals, 'account');
  const changed =
    accounts.length === 0
      ? []
      : (await refresh(deps, place, { kind: 'account', ids: accounts }, now)).accounts.map((account) => account.id);
  const partnerships = idsOf(signals, 'partnership');
  if (changed.length + partnerships.length > 0)
    await reviewMirrors(deps, place, { accountIds: changed, partnershipCrmIds: partnerships }, now);
  const deals = idsOf(signals, 'deal');
  if (deals.length > 0) await refresh(deps, place, { kind: 'deal', ids: deals }, now);
}

/** Reads records as they are now and stores them, with everything that follows from a change. */
async function refresh(
  deps: Deps,
  { workspaceId, crm, adapter }: Place,
  what: { readonly kind: 'account' | 'deal'; readonly ids: readonly string[] },
  now: string,
): Promise<Projected> {
  const read = await adapter.read(what.kind, what.ids, 'interactive');
  return deps.store.unit(workspaceId, async (unit) => {
    const projected = await project(deps, unit, { crm, records: read.records, defects: read.defects }, now);
    await archive(unit, crm, { kind: what.kind, gone: read.gone }, now);
    await settleClosings(deps, unit, projected.deals, now);
    return projected;
  });
}

/** A record that the CRM no longer gives is kept, marked archived: history still points at it. */
async function archive(
  unit: Unit,
  crm: Crm,
  { kind, gone }: { readonly kind: 'account' | 'deal'; readonly gone: readonly string[] },
  now: string,
): Promise<void> {
  if (gone.length === 0) return;
  const crmIds = { crm: { crm, crmIds: gone } };
  if (kind === 'account')
    await unit.saveAccounts(
      (await unit.accounts(crmIds)).map((account) => ({ ...account, archived: true, modifiedAt: now })),
    );
  else
    await unit.markStale(
      'deal',
      await unit.saveDeals((await unit.deals(crmIds)).map((deal) => ({ ...deal, archived: true, modifiedAt: now }))),
      now,
    );
}

/** Keeps signals durably before anything else happens. Answers how many are new. */
export async function receive(
  deps: Deps,
  workspaceId: string,
  batch: { readonly crm: Crm; readonly signals: readonly CrmSignal[] },
  now: string,
): Promise<number> {
  const fresh = await deps.store.unit(workspaceId, (unit) => unit.receive(batch.crm, batch.signals, now));
  if (fresh > 0) deps.wake(workspaceId);
  return fresh;
}
