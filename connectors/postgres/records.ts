import { sql } from 'kysely';
import type { Account, Deal } from '../service/records.ts';
import type { AccountFilter, DealFilter, Records } from '../service/store.ts';
import { all, anyOf, column, type Tx, texts } from './rows.ts';

type RecordStore = Pick<
  Records,
  | 'accounts'
  | 'saveAccounts'
  | 'deals'
  | 'saveDeals'
  | 'rememberMirrors'
  | 'saveDefects'
  | 'defectCounts'
  | 'rates'
  | 'saveRates'
>;

const maybe = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

/** Projections of the CRMs' records: accounts, deals, the defects that reading them showed, currency rates. */
export function recordStore(tx: Tx, workspaceId: string): RecordStore {
  return {
    accounts: async (where) => (await selectAccounts(tx, workspaceId, where)).rows,
    saveAccounts: (accounts) => saveAccounts(tx, workspaceId, accounts),
    deals: async (where) => (await selectDeals(tx, workspaceId, where)).rows.map(dealOf),
    saveDeals: (deals) => saveDeals(tx, workspaceId, deals),
    rememberMirrors: async (mirrors) => {
      await sql`update deal d set mirror = m.mirror::jsonb
        from unnest(${column(mirrors, (m) => m.dealId)}::uuid[], ${column(mirrors, (m) => JSON.stringify(m.mirror))}::text[]) as m (deal_id, mirror)
        where d.workspace_id = ${workspaceId} and d.id = m.deal_id`.execute(tx);
    },
    saveDefects: async (crm, defects, at) => {
      await sql`insert into defect (workspace_id, crm, kind, crm_id, code, field, value, seen_at)
        select ${workspaceId}, ${crm}, d.*, ${at} from unnest(${column(defects, (d) => d.kind)}::text[], ${column(defects, (d) => d.crmId)}::text[],
          ${column(defects, (d) => d.code)}::text[], ${column(defects, (d) => d.field)}::text[], ${column(defects, (d) => d.value)}::text[]) as d
        on conflict (workspace_id, crm, kind, crm_id, code, field) do update set (value, seen_at) = (excluded.value, excluded.seen_at)`.execute(
        tx,
      );
    },
    defectCounts: async () =>
      (
        await sql<never>`select crm, kind, code, count(*)::integer as count, min(crm_id) as example from defect
        where workspace_id = ${workspaceId} group by crm, kind, code order by crm, kind, code`.execute(tx)
      ).rows,
    rates: async () =>
      (
        await sql<never>`select currency, on_day as "on", per_base as "perBase", source from rate where workspace_id = ${workspaceId}
        order by currency, on_day`.execute(tx)
      ).rows,
    saveRates: async (rates) => {
      await sql`insert into rate (workspace_id, currency, on_day, per_base, source)
        select ${workspaceId}, r.* from unnest(${column(rates, (r) => r.currency)}::text[], ${column(rates, (r) => r.on)}::date[],
          ${column(rates, (r) => r.perBase)}::text[], ${column(rates, (r) => r.source)}::text[]) as r
        on conflict do nothing`.execute(tx);
    },
  };
}

function selectAccounts(tx: Tx, workspaceId: string, where: AccountFilter) {
  const conditions = all([
    sql`workspace_id = ${workspaceId}`,
    anyOf('id', where.ids),
    where.crm !== undefined && sql`crm = ${where.crm.crm} and crm_id = any(${[...where.crm.crmIds]}::text[])`,
    anyOf('partner_id', where.partnerIds),
    where.partnersOnly && sql`partner_id is not null`,
  ]);
  return sql<Account>`select id, crm, crm_id as "crmId", name, domain, sector, country, employees, partner_id as "partnerId", directory, mirror,
    derived, archived, modified_at as "modifiedAt" from account where ${conditions} order by crm, crm_id`.execute(tx);
}

/** A copy that is older than what is stored changes nothing, so late events do no harm. */
async function saveAccounts(tx: Tx, workspaceId: string, accounts: readonly Account[]): Promise<readonly string[]> {
  const col = <V>(read: (account: Account) => V) => column(accounts, read);
  const { rows } = await sql<{ id: string }>`
    insert into account (workspace_id, id, crm, crm_id, name, domain, sector, country, employees, partner_id, directory, mirror, derived, archived, modified_at)
    select distinct on (a.crm, a.crm_id) ${workspaceId}, a.id, a.crm, a.crm_id, a.name, a.domain, a.sector, a.country, a.employees, a.partner_id,
      a.directory::jsonb, a.mirror::jsonb, array(select jsonb_array_elements_text(a.derived::jsonb)), a.archived, a.modified_at
    from unnest(${col((a) => a.id)}::uuid[], ${col((a) => a.crm)}::text[], ${col((a) => a.crmId)}::text[], ${col((a) => a.name)}::text[],
      ${col((a) => a.domain)}::text[], ${col((a) => a.sector)}::text[], ${col((a) => a.country)}::text[], ${col((a) => a.employees)}::integer[],
      ${col((a) => a.partnerId)}::uuid[], ${col((a) => maybe(a.directory))}::text[], ${col((a) => JSON.stringify(a.mirror))}::text[],
      ${col((a) => texts(a.derived))}::text[], ${col((a) => a.archived)}::boolean[], ${col((a) => a.modifiedAt)}::timestamptz[])
      as a (id, crm, crm_id, name, domain, sector, country, employees, partner_id, directory, mirror, derived, archived, modified_at)
    order by a.crm, a.crm_id, a.modified_at desc
    on conflict (workspace_id, crm, crm_id) do update set
      (name, domain, sector, country, employees, directory, mirror, derived, archived, modified_at) =
      (excluded.name, excluded.domain, excluded.sector, excluded.country, excluded.employees, excluded.directory, excluded.mirror,
       excluded.derived, excluded.archived, excluded.modified_at)
      where account.modified_at <= excluded.modified_at returning id`.execute(tx);
  return rows.map((row) => row.id);
}

type DealRow = Omit<Deal, 'amount'> & { readonly amountMinor: number | null; readonly currency: string | null };

function dealOf({ amountMinor, currency, ...rest }: DealRow): Deal {
  return { ...rest, amount: amountMinor === null || currency === null ? null : { minor: amountMinor, currency } };
}

/** Why a deal has no amount, where reading it showed a defect. */
const AMOUNT_UNREAD = sql`case when amount_minor is null then (select min(d.value) from defect d
  where d.workspace_id = deal.workspace_id and d.crm = deal.crm and d.kind = 'deal' and d.crm_id = deal.crm_id
    and lower(d.field) = 'amount') end`;

function selectDeals(tx: Tx, workspaceId: string, where: DealFilter) {
  const conditions = all([
    sql`workspace_id = ${workspaceId}`,
    anyOf('id', where.ids),
    where.crm !== undefined && sql`crm = ${where.crm.crm} and crm_id = any(${[...where.crm.crmIds]}::text[])`,
    where.account && sql`crm = ${where.account.crm} and account_crm_id = any(${[...where.account.crmIds]}::text[])`,
    where.open && sql`status = 'open' and not archived`,
  ]);
  return sql<DealRow>`select id, crm, crm_id as "crmId", name, account_crm_id as "accountCrmId", owner_id as "ownerId", stage, status,
    amount_minor as "amountMinor", currency, product, territory, discount_bp as "discountBp", opened_on as "openedOn", close_on as "closeOn",
    contact, first_meeting as "firstMeeting", mirror, derived, archived, modified_at as "modifiedAt",
    ${AMOUNT_UNREAD} as "amountUnread" from deal where ${conditions}`.execute(tx);
}

async function saveDeals(tx: Tx, workspaceId: string, deals: readonly Deal[]): Promise<readonly string[]> {
  const col = <V>(read: (deal: Deal) => V) => column(deals, read);
  const { rows } = await sql<{ id: string }>`
    insert into deal (workspace_id, id, crm, crm_id, name, account_crm_id, owner_id, stage, status, amount_minor, currency, product, territory,
      discount_bp, opened_on, close_on, contact, first_meeting, mirror, derived, archived, modified_at)
    select distinct on (d.crm, d.crm_id) ${workspaceId}, d.id, d.crm, d.crm_id, d.name, d.account_crm_id, d.owner_id, d.stage, d.status, d.amount_minor,
      d.currency, d.product, d.territory, d.discount_bp, d.opened_on, d.close_on, d.contact, d.first_meeting::jsonb, d.mirror::jsonb,
      array(select jsonb_array_elements_text(d.derived::jsonb)), d.archived, d.modified_at
    from unnest(${col((d) => d.id)}::uuid[], ${col((d) => d.crm)}::text[], ${col((d) => d.crmId)}::text[], ${col((d) => d.name)}::text[],
      ${col((d) => d.accountCrmId)}::text[], ${col((d) => d.ownerId)}::text[], ${col((d) => d.stage)}::text[], ${col((d) => d.status)}::text[],
      ${col((d) => d.amount?.minor ?? null)}::bigint[], ${col((d) => d.amount?.currency ?? null)}::text[], ${col((d) => d.product)}::text[],
      ${col((d) => d.territory)}::text[], ${col((d) => d.discountBp)}::integer[], ${col((d) => d.openedOn)}::date[], ${col((d) => d.closeOn)}::date[],
      ${col((d) => d.contact)}::text[], ${col((d) => maybe(d.firstMeeting))}::text[], ${col((d) => JSON.stringify(d.mirror))}::text[],
      ${col((d) => texts(d.derived))}::text[], ${col((d) => d.archived)}::boolean[], ${col((d) => d.modifiedAt)}::timestamptz[])
      as d (id, crm, crm_id, name, account_crm_id, owner_id, stage, status, amount_minor, currency, product, territory, discount_bp, opened_on,
        close_on, contact, first_meeting, mirror, derived, archived, modified_at)
    order by d.crm, d.crm_id, d.modified_at desc
    on conflict (workspace_id, crm, crm_id) do update set
      (name, account_crm_id, owner_id, stage, status, amount_minor, currency, product, territory, discount_bp, opened_on, close_on, contact,
       first_meeting, mirror, derived, archived, modified_at) =
      (excluded.name, excluded.account_crm_id, excluded.owner_id, excluded.stage, excluded.status, excluded.amount_minor, excluded.currency,
       excluded.product, excluded.territory, excluded.discount_bp, excluded.opened_on, excluded.close_on, excluded.contact, excluded.first_meeting,
       excluded.mirror, excluded.derived, excluded.archived, excluded.modified_at)
      where deal.modified_at <= excluded.modified_at returning id`.execute(tx);
  const saved = rows.map((row) => row.id);
  // What an earlier copy showed is over: the reader reports anew what this one shows.
  await sql`delete from defect f using deal d where d.workspace_id = ${workspaceId} and d.id = any(${saved}::uuid[])
    and f.workspace_id = d.workspace_id and f.crm = d.crm and f.kind = 'deal' and f.crm_id = d.crm_id`.execute(tx);
  return saved;
}
