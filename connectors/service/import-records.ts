import type { Crm } from '@partnership-os/core';
import type { CrmKind } from './crm-port.ts';
import type { Deps } from './deps.ts';
import { project } from './project.ts';
import type { ImportState } from './store.ts';

/** People first, then accounts, then deals: a deal's card needs both. */
const ORDER: readonly CrmKind[] = ['user', 'account', 'deal'];

/**
 * Reads everything of one CRM, page by page, newest open deals first. Each page and its checkpoint are one transaction, so
 * after a crash it goes on at the page it had reached and nothing is counted twice.
 * @param clock gives the time of each page
 * @param onPage called after each committed page
 */
export async function importRecords(
  deps: Deps,
  where: { workspaceId: string; crm: Crm },
  clock: () => string,
  onPage: () => void,
): Promise<void> {
  let pages = 0;
  const tell = () => {
    pages += 1;
    onPage();
  };
  for (const kind of ORDER) {
    while (await importPage(deps, { ...where, kind }, clock())) tell();
    onPage();
  }
  if (pages > 0) await deps.store.analyze();
}

/** Reads one page. Answers false when this kind is finished or the CRM is not connected. */
async function importPage(
  deps: Deps,
  { workspaceId, crm, kind }: { workspaceId: string; crm: Crm; kind: CrmKind },
  now: string,
): Promise<boolean> {
  const adapter = deps.adapter(workspaceId, crm);
  const states = await deps.store.unit(workspaceId, (unit) => unit.imports());
  const state: ImportState = states.find((row) => row.crm === crm && row.kind === kind) ?? {
    crm,
    kind,
    cursor: null,
    done: 0,
    total: null,
    finished: false,
  };
  if (adapter === undefined || state.finished) return false;
  const page = await adapter.backfill(kind, state.cursor);
  const read =
    page.records.length +
    page.defects.filter((defect) => !page.records.some((record) => record.crmId === defect.crmId)).length;
  await deps.store.unit(workspaceId, async (unit) => {
    await project(deps, unit, { crm, records: page.records, defects: page.defects }, now);
    await unit.saveImport({
      ...state,
      cursor: page.next,
      done: state.done + read,
      total: page.total ?? state.total,
      finished: page.next === null,
    });
  });
  deps.wake(workspaceId);
  return page.next !== null;
}
