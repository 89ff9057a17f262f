import { sql } from 'kysely';
import type { CostEntry, LedgerEntry } from '../service/records.ts';
import type { Ours } from '../service/store.ts';
import { all, anyOf, column, type Tx } from './rows.ts';

type LedgerStore = Pick<Ours, 'ledger' | 'trackRecord' | 'appendLedger' | 'costs' | 'saveCosts'>;

/** The append-only attribution ledger and the partnerships' cost entries. */
export function ledgerStore(tx: Tx, workspaceId: string): LedgerStore {
  const here = sql`workspace_id = ${workspaceId}`;
  return {
    ledger: async (where) =>
      (
        await sql<never>`select id, seq, deal_id as "dealId", partnership_id as "partnershipId", role, kind,
        json_build_object('minor', net_minor, 'currency', currency) as net,
        json_build_object('value', rate, 'on', rate_on, 'source', rate_source) as rate,
        json_build_object('minor', base_minor, 'currency', base_currency) as base,
        share_bp as "shareBp", closed_on as "closedOn", cause, reverses, policy_version as "policyVersion", at
        from attribution_entry where ${all([here, anyOf('deal_id', where.dealIds), anyOf('partnership_id', where.partnershipIds)])} order by seq`.execute(
          tx,
        )
      ).rows,
    trackRecord: async () =>
      (
        await sql<never>`select r.partnership_id as "partnershipId", count(*) filter (where d.status = 'won')::integer as won,
          count(*)::integer as closed, min(d.close_on) as since
          from registration r join deal d on d.workspace_id = r.workspace_id and d.id = r.deal_id
          where r.workspace_id = ${workspaceId} and r.status in ('converted', 'lost') and d.status <> 'open' group by r.partnership_id`.execute(
          tx,
        )
      ).rows,
    appendLedger: (entries) => appendLedger(tx, workspaceId, entries),
    costs: async (partnershipIds) =>
      (
        await sql<never>`select id, partnership_id as "partnershipId", on_day as "on", kind,
        json_build_object('minor', amount_minor, 'currency', currency) as amount, source, derived
        from cost_entry where ${all([here, anyOf('partnership_id', partnershipIds)])} order by on_day, id`.execute(tx)
      ).rows,
    saveCosts: (costs) => saveCosts(tx, workspaceId, costs),
  };
}

/** Numbers the entries without gaps: the lock makes a second writer wait, so replay order is the order of `seq`. */
async function appendLedger(tx: Tx, workspaceId: string, entries: readonly Omit<LedgerEntry, 'seq'>[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId} ledger`}, 0))`.execute(tx);
  const col = <V>(read: (entry: Omit<LedgerEntry, 'seq'>) => V) => column(entries, read);
  await sql`insert into attribution_entry (workspace_id, seq, id, deal_id, partnership_id, role, kind, net_minor, currency, rate, rate_on, rate_source,
      base_minor, base_currency, share_bp, closed_on, cause, reverses, policy_version, at)
    select ${workspaceId}, (select coalesce(max(seq), 0) from attribution_entry where workspace_id = ${workspaceId}) + e.ordinality,
      e.id, e.deal_id, e.partnership_id, e.role, e.kind, e.net_minor, e.currency, e.rate, e.rate_on, e.rate_source, e.base_minor, e.base_currency,
      e.share_bp, e.closed_on, e.cause, e.reverses, e.policy_version, e.at
    from unnest(${col((e) => e.id)}::uuid[], ${col((e) => e.dealId)}::uuid[], ${col((e) => e.partnershipId)}::uuid[], ${col((e) => e.role)}::text[],
      ${col((e) => e.kind)}::text[], ${col((e) => e.net.minor)}::bigint[], ${col((e) => e.net.currency)}::text[], ${col((e) => e.rate.value)}::text[],
      ${col((e) => e.rate.on)}::date[], ${col((e) => e.rate.source)}::text[], ${col((e) => e.base.minor)}::bigint[], ${col((e) => e.base.currency)}::text[],
      ${col((e) => e.shareBp)}::integer[], ${col((e) => e.closedOn)}::date[], ${col((e) => e.cause)}::text[], ${col((e) => e.reverses)}::uuid[],
      ${col((e) => e.policyVersion)}::integer[], ${col((e) => e.at)}::timestamptz[])
      with ordinality as e (id, deal_id, partnership_id, role, kind, net_minor, currency, rate, rate_on, rate_source, base_minor, base_currency, share_bp,
        closed_on, cause, reverses, policy_version, at, ordinality)`.execute(tx);
}

async function saveCosts(tx: Tx, workspaceId: string, costs: readonly CostEntry[]): Promise<void> {
  const col = <V>(read: (cost: CostEntry) => V) => column(costs, read);
  await sql`insert into cost_entry (workspace_id, id, partnership_id, on_day, kind, amount_minor, currency, source, derived)
    select ${workspaceId}, c.* from unnest(${col((c) => c.id)}::uuid[], ${col((c) => c.partnershipId)}::uuid[], ${col((c) => c.on)}::date[],
      ${col((c) => c.kind)}::text[], ${col((c) => c.amount.minor)}::bigint[], ${col((c) => c.amount.currency)}::text[], ${col((c) => c.source)}::text[],
      ${col((c) => c.derived)}::boolean[]) as c on conflict do nothing`.execute(tx);
}
