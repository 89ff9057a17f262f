import { sql } from 'kysely';
import type { CrmSignal } from '../service/crm-port.ts';
import type { OutboxRow, Travel } from '../service/store.ts';
import { column, type Tx } from './rows.ts';

/** How long a row that is on its way to the CRM is kept from other replicas. */
const LEASE = '20 seconds';

type TravelStore = Omit<
  Travel,
  'card' | 'saveCards' | 'forgetCards' | 'markStale' | 'takeStale' | 'imports' | 'saveImport'
>;

/** Connections and cursors, the durable inbox and the outbox. */
export function travelStore(tx: Tx, workspaceId: string): TravelStore {
  return { ...connectionStore(tx, workspaceId), ...inboxStore(tx, workspaceId), ...outboxStore(tx, workspaceId) };
}

function connectionStore(
  tx: Tx,
  workspaceId: string,
): Pick<Travel, 'saveConnection' | 'connections' | 'saveCursor' | 'saveTokens'> {
  return {
    saveConnection: async (crm, accountRef, state) => {
      await sql`insert into connection (workspace_id, crm, account_ref, state) values (${workspaceId}, ${crm}, ${accountRef}, ${state})
        on conflict (workspace_id, crm) do update set (account_ref, state) = (excluded.account_ref, excluded.state)`.execute(
        tx,
      );
    },
    connections: async () =>
      (
        await sql<never>`select crm, account_ref as "accountRef", state, cursors, tokens,
          (select min(o.at) from outbox o where o.workspace_id = c.workspace_id and o.crm = c.crm
            and o.state = 'waiting' and o.attempts > 0) as "stuckSince"
          from connection c where workspace_id = ${workspaceId}`.execute(tx)
      ).rows,
    saveCursor: async (crm, name, value) => {
      await sql`update connection set cursors = cursors || jsonb_build_object(${name}::text, ${value}::text)
        where workspace_id = ${workspaceId} and crm = ${crm}`.execute(tx);
    },
    saveTokens: async (crm, tokens) => {
      await sql`update connection set tokens = ${JSON.stringify(tokens)}::jsonb where workspace_id = ${workspaceId} and crm = ${crm}`.execute(
        tx,
      );
    },
  };
}

function inboxStore(
  tx: Tx,
  workspaceId: string,
): Pick<Travel, 'receive' | 'waitingSignals' | 'digested' | 'undigested'> {
  return {
    receive: async (crm, signals, at) => {
      const result = await sql`insert into inbox (workspace_id, crm, key, kind, crm_id, at, signal, received_at)
        select ${workspaceId}, ${crm}, s.key, s.kind, s.crm_id, s.at, s.signal::jsonb, ${at}
        from unnest(${column(signals, (s) => s.key)}::text[], ${column(signals, (s) => s.kind)}::text[], ${column(signals, (s) => s.crmId)}::text[],
          ${column(signals, (s) => s.at)}::timestamptz[], ${column(signals, (s) => JSON.stringify(s))}::text[]) as s (key, kind, crm_id, at, signal)
        on conflict do nothing`.execute(tx);
      return Number(result.numAffectedRows ?? 0n);
    },
    waitingSignals: async (crm, now, limit) => {
      const { rows } = await sql<{ signal: CrmSignal; attempts: number }>`select signal, attempts from inbox
        where workspace_id = ${workspaceId} and crm = ${crm} and done_at is null and (due_at is null or due_at <= ${now})
        order by attempts, received_at, key limit ${limit}`.execute(tx);
      return rows.map(({ signal, attempts }) => ({ ...signal, attempts }));
    },
    digested: async (crm, keys, at) => {
      await sql`update inbox set done_at = ${at}, error = null where workspace_id = ${workspaceId} and crm = ${crm} and key = any(${[...keys]}::text[])`.execute(
        tx,
      );
    },
    undigested: async (crm, keys, { error, retryAt }) => {
      await sql`update inbox set attempts = attempts + 1, error = ${error}, due_at = ${retryAt} where workspace_id = ${workspaceId} and crm = ${crm} and key = any(${[...keys]}::text[])`.execute(
        tx,
      );
    },
  };
}

function outboxStore(
  tx: Tx,
  workspaceId: string,
): Pick<Travel, 'send' | 'waitingWrites' | 'dueWrites' | 'delivered' | 'undelivered' | 'outboxCounts'> {
  return {
    send: async (writes, at) => {
      const last = [...new Map(writes.map((write) => [`${write.crm} ${write.key}`, write])).values()];
      await sql`insert into outbox (workspace_id, crm, key, write, state, due_at, at)
        select ${workspaceId}, w.crm, w.key, w.write::jsonb, 'waiting', ${at}, ${at}
        from unnest(${column(last, (w) => w.crm)}::text[], ${column(last, (w) => w.key)}::text[], ${column(last, (w) => JSON.stringify(w.write))}::text[])
          as w (crm, key, write)
        on conflict (workspace_id, crm, key) where state = 'waiting' do update set (write, due_at, at, attempts, id) =
          (excluded.write, excluded.due_at, excluded.at, 0, default)`.execute(tx);
    },
    waitingWrites: async (crm, keys) =>
      (
        await sql<{
          key: string;
        }>`select key from outbox where workspace_id = ${workspaceId} and crm = ${crm} and state = 'waiting'
          and key = any(${[...keys]}::text[])`.execute(tx)
      ).rows.map(({ key }) => key),
    dueWrites: async (crm, now, { kinds, limit }) => {
      const half = Math.ceil(limit / 2);
      const due = sql`select id from outbox where workspace_id = ${workspaceId} and crm = ${crm} and state = 'waiting'
        and due_at <= ${now} and write ->> 'kind' = any(${[...kinds]}::text[])`;
      const { rows } =
        await sql<OutboxRow>`with newest as materialized (${due} order by id desc limit ${half} for update skip locked),
          oldest as materialized (${due} and id not in (select id from newest) order by id limit ${limit - half} for update skip locked),
          leased as (update outbox o set due_at = ${now}::timestamptz + ${LEASE}::interval
            from (select id from newest union all select id from oldest) as due
            where o.workspace_id = ${workspaceId} and o.id = due.id returning o.id, o.crm, o.key, o.write, o.attempts)
          select * from leased order by id`.execute(tx);
      return rows;
    },
    delivered: async (rows) => {
      // What was refused before under the same key is made good by this one.
      await sql`delete from outbox o using unnest(${column(rows, (r) => r.id)}::bigint[], ${column(rows, (r) => r.crm)}::text[],
          ${column(rows, (r) => r.key)}::text[]) as d (id, crm, key)
        where o.workspace_id = ${workspaceId} and (o.id = d.id or (o.state = 'failed' and o.crm = d.crm and o.key = d.key and o.id < d.id))`.execute(
        tx,
      );
    },
    undelivered: async (row, error, retryAt) => {
      await sql`update outbox set attempts = attempts + 1, error = ${error}, due_at = coalesce(${retryAt}::timestamptz, due_at),
        state = ${retryAt === null ? 'failed' : 'waiting'} where workspace_id = ${workspaceId} and id = ${row.id}`.execute(
        tx,
      );
    },
    outboxCounts: async () =>
      (
        await sql<never>`select crm, state, count(*)::integer as count from outbox where workspace_id = ${workspaceId} group by crm, state`.execute(
          tx,
        )
      ).rows,
  };
}
