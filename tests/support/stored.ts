import { sql } from 'kysely';
import { openDatabase } from '../../connectors/postgres/database.ts';
import { createStore } from '../../connectors/postgres/store.ts';
import type { Store, Unit } from '../../connectors/service/store.ts';

/** What a stopped product has stored, counted by table, and whether its journal's chain of hashes holds. */
export interface Stored {
  readonly counts: Readonly<Record<string, number>>;
  readonly defects: Awaited<ReturnType<Unit['defectCounts']>>;
  readonly brokenAt: number | null;
}

const TABLES = [
  ...['account', 'deal', 'crm_user', 'person', 'partner', 'partnership', 'registration', 'approval'],
  ...['attribution_entry', 'cost_entry', 'event', 'command', 'scorecard'],
] as const;

/** Opens the database of a stopped product, asks, and closes it. */
export async function inStore<T>(
  where: { readonly folder: string } | { readonly url: string },
  ask: (store: Store, count: (table: string) => Promise<number>, workspaceId: string) => Promise<T>,
): Promise<T> {
  const database = await openDatabase('url' in where ? where : { folder: `${where.folder}/database` });
  try {
    const store = createStore(database.db);
    const [workspaceId = ''] = await store.workspaces();
    const count = async (table: string) =>
      (await sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)}`.execute(database.db))
        .rows[0]?.count ?? 0;
    return await ask(store, count, workspaceId);
  } finally {
    await database.close();
  }
}

/** Everything that two runs of the same history must have alike. */
export const stored = (where: { readonly folder: string } | { readonly url: string }): Promise<Stored> =>
  inStore(where, async (store, count, workspaceId) => {
    const counts: Record<string, number> = {};
    for (const table of TABLES) counts[table] = await count(table);
    const [defects, brokenAt] = await store.unit(
      workspaceId,
      async (unit) => [await unit.defectCounts(), await unit.brokenAt()] as const,
    );
    return { counts, defects, brokenAt };
  });
