import type { Crm } from '@partnership-os/core';
import { explainDealEdits } from './cards/deal-edits.ts';
import { settleClosings } from './closings.ts';
import { runCommandRows } from './command-rows.ts';
import { CrmFailure } from './crm-failure.ts';
import type { CrmAdapter, CrmSignal } from './crm-port.ts';
import { type AttemptedDecision, attemptedDecisions, reviewDecisions } from './deal-decisions.ts';
import type { Deps } from './deps.ts';
import { reviewMirrors } from './mirror-edits.ts';
import { type Projected, project } from './project.ts';
import type { Unit } from './store.ts';

const PAGE = 200;
/** After so many failures in company a signal is tried alone: it may be the one that spoils the page. */
const ALONE_AFTER = 3;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 600_000;

type Waiting = CrmSignal & { readonly attempts: number };

/**
 * Works through waiting signals of one CRM. A signal only says "look again": each record is read as it is now, so order,
 * duplicates and gaps do not matter. What fails is kept and tried again after a growing wait, however long the CRM is away.
 * @returns how many signals were taken; 0 means nothing is due, or all that is due failed together
 */
export async function digest(deps: Deps, workspaceId: string, crm: Crm, now: string): Promise<number> {
  const adapter = deps.adapter(workspaceId, crm);
  if (adapter === undefined) return 0;
  const signals = pageOf(await deps.store.unit(workspaceId, (unit) => unit.waitingSignals(crm, now, PAGE)));
  if (signals.length === 0) return 0;
  const keys = signals.map((signal) => signal.key);
  try {
    await lookAgain(deps, { workspaceId, crm, adapter }, signals, now);
  } catch (error) {
    tellOf(deps, error, { crm, signals: keys.length });
    const wish = error instanceof CrmFailure ? error.waitMs : 0;
    const retryAt = new Date(Date.parse(now) + Math.max(waitOf(signals), wish)).toISOString();
    await deps.store.unit(workspaceId, (unit) => unit.undigested(crm, keys, { error: String(error), retryAt }));
    return isAlone(signals[0]) ? 1 : 0;
  }
  await deps.store.unit(workspaceId, (unit) => unit.digested(crm, keys, now));
  deps.wake(workspaceId);
  return signals.length;
}

/** A CRM that is away or busy is no mistake: the signals wait, nothing is lost. */
function tellOf({ log }: Deps, error: unknown, about: { readonly crm: Crm; readonly signals: number }): void {
  if (error instanceof CrmFailure && error.passes) {
    log.warn({ ...about, error: error.message }, 'The CRM could not be asked; the signals are kept for later.');
    return;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error({ ...about, error: text }, 'Signals could not be worked through.');
}

const isAlone = (signal: Waiting | undefined): boolean => (signal?.attempts ?? 0) >= ALONE_AFTER;

/** Signals that go together: all that did not fail often, else the first alone. */
const pageOf = (due: readonly Waiting[]): readonly Waiting[] =>
  isAlone(due[0]) ? due.slice(0, 1) : due.filter((signal) => !isAlone(signal));

const waitOf = (signals: readonly Waiting[]): number =>
  Math.min(FIRST_WAIT_MS * 2 ** Math.max(...signals.map(({ attempts }) => attempts)), LONGEST_WAIT_MS);

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
  // A mirrored partnership is read with its account.
  const accounts = [...new Set([...idsOf(signals, 'account'), ...idsOf(signals, 'partnership')])];
  if (accounts.length > 0) {
    const read = await refresh(deps, place, { kind: 'account', ids: accounts }, now);
    await reviewMirrors(deps, place, read.accounts, now);
  }
  const deals = idsOf(signals, 'deal');
  if (deals.length === 0) return;
  const { attempts } = await refresh(deps, place, { kind: 'deal', ids: deals }, now);
  await reviewDecisions(deps, place, attempts, now);
}

/** Reads records as they are now and stores them, with everything that follows from a change. */
async function refresh(
  deps: Deps,
  { workspaceId, crm, adapter }: Place,
  what: { readonly kind: 'account' | 'deal'; readonly ids: readonly string[] },
  now: string,
): Promise<Projected & { readonly attempts: readonly AttemptedDecision[] }> {
  const read = await adapter.read(what.kind, what.ids, 'interactive');
  return deps.store.unit(workspaceId, async (unit) => {
    const before = what.kind === 'deal' ? await unit.deals({ crm: { crm, crmIds: what.ids } }) : [];
    const projected = await project(deps, unit, { crm, records: read.records, defects: read.defects }, now);
    await archive(unit, crm, { kind: what.kind, gone: read.gone }, now);
    await settleClosings(deps, unit, projected.deals, now);
    const attempts = await attemptedDecisions(unit, { before, after: projected.deals });
    const decisions = new Set(attempts.map(({ deal }) => deal.id));
    const after = projected.deals.filter(({ id }) => !decisions.has(id));
    await explainDealEdits(deps, unit, { before, after }, now);
    return { ...projected, attempts };
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
