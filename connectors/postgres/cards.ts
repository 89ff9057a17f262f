import { sql } from 'kysely';
import type { ImportState, Travel } from '../service/store.ts';
import { column, type Tx } from './rows.ts';

type CardStore = Pick<
  Travel,
  'card' | 'saveCards' | 'forgetCards' | 'markStale' | 'takeStale' | 'imports' | 'saveImport'
>;

/** Prepared cards (one read answers a screen), the marks of those to build again, and how far the import is. */
export function cardStore(tx: Tx, workspaceId: string): CardStore {
  return {
    card: async (kind, crm, crmId) =>
      (
        await sql<{
          facts: string;
        }>`select facts from card c where workspace_id = ${workspaceId} and kind = ${kind} and crm = ${crm} and crm_id = ${crmId}
          and not exists (select from card_stale s
            where s.workspace_id = c.workspace_id and s.kind = c.kind and s.record_id = c.record_id)`.execute(tx)
      ).rows[0]?.facts ?? null,
    saveCards: async (cards, version, at) => {
      await sql`insert into card (workspace_id, kind, crm, crm_id, record_id, facts, version, built_at)
        select ${workspaceId}, c.*, ${version}, ${at} from unnest(${column(cards, (c) => c.kind)}::text[], ${column(cards, (c) => c.crm)}::text[],
          ${column(cards, (c) => c.crmId)}::text[], ${column(cards, (c) => c.recordId)}::uuid[], ${column(cards, (c) => c.facts)}::text[]) as c
        on conflict (workspace_id, kind, crm, crm_id) do update set (record_id, facts, version, built_at) =
          (excluded.record_id, excluded.facts, excluded.version, excluded.built_at)`.execute(tx);
    },
    forgetCards: async (version, at) => {
      const { rows } = await sql<{ count: number }>`with old as (
          delete from card where workspace_id = ${workspaceId} and version <> ${version} returning kind, record_id),
        marked as (insert into card_stale (workspace_id, kind, record_id, at)
          select distinct ${workspaceId}::uuid, kind, record_id, ${at}::timestamptz from old on conflict do nothing)
        select count(*)::int as count from old`.execute(tx);
      return rows[0]?.count ?? 0;
    },
    markStale: async (kind, ids, at) => {
      if (ids.length === 0) return;
      await sql`insert into card_stale (workspace_id, kind, record_id, at) select ${workspaceId}, ${kind}, s, ${at} from unnest(${[...new Set(ids)]}::uuid[]) as s
        on conflict (workspace_id, kind, record_id) do update set at = excluded.at`.execute(tx);
    },
    takeStale: async (kind, limit) => {
      // Materialised: as a plain sub-select the planner may run it once per row and take far more than the limit.
      const half = Math.ceil(limit / 2);
      const here = sql`workspace_id = ${workspaceId} and kind = ${kind}`;
      const { rows } = await sql<{ id: string }>`with newest as materialized (select record_id from card_stale
          where ${here} order by at desc, record_id limit ${half} for update skip locked),
        oldest as materialized (select record_id from card_stale
          where ${here} and record_id not in (select record_id from newest) order by at, record_id limit ${limit - half} for update skip locked),
        due as materialized (select record_id from newest union all select record_id from oldest)
        delete from card_stale s using due
          where s.workspace_id = ${workspaceId} and s.kind = ${kind} and s.record_id = due.record_id
        returning s.record_id as id`.execute(tx);
      return rows.map((row) => row.id);
    },
    imports: async () =>
      (
        await sql<ImportState>`select crm, kind, cursor, done, total, finished from import where workspace_id = ${workspaceId} order by crm, kind`.execute(
          tx,
        )
      ).rows,
    saveImport: async (state) => {
      await sql`insert into import (workspace_id, crm, kind, cursor, done, total, finished)
        values (${workspaceId}, ${state.crm}, ${state.kind}, ${state.cursor}, ${state.done}, ${state.total}, ${state.finished})
        on conflict (workspace_id, crm, kind) do update set (cursor, done, total, finished) =
          (excluded.cursor, excluded.done, excluded.total, excluded.finished)`.execute(tx);
    },
  };
}
