import { sql } from 'kysely';
import type { Approval, Partnership, Registration, Scorecard } from '../service/records.ts';
import type { Ours } from '../service/store.ts';
import { all, anyOf, column, json, type Tx } from './rows.ts';

type PartnershipStore = Omit<Ours, 'ledger' | 'trackRecord' | 'appendLedger' | 'costs' | 'saveCosts'>;
type PartnersStore = Pick<
  Ours,
  'savePartners' | 'joinAccounts' | 'partnerships' | 'savePartnership' | 'scorecard' | 'scorecards' | 'saveScorecard'
>;

const REGISTRATION = sql`id, deal_id as "dealId", partnership_id as "partnershipId", account_key as "accountKey", product_line as "productLine",
  role, status, submitted_at as "submittedAt", protected_until as "protectedUntil", version, doc`;
const APPROVAL = sql`id, kind, status, resource_id as "resourceId", deal_id as "dealId", partnership_id as "partnershipId",
  requested_at as "requestedAt", version, doc`;

/** Partners, partnerships, score cards, registrations, approvals. A save with a stale version changes nothing and answers false. */
export function partnershipStore(tx: Tx, workspaceId: string): PartnershipStore {
  return { ...partnersStore(tx, workspaceId), ...requestStore(tx, workspaceId) };
}

function partnersStore(tx: Tx, workspaceId: string): PartnersStore {
  const here = sql`workspace_id = ${workspaceId}`;
  return {
    savePartners: async (partners) => {
      await sql`insert into partner (workspace_id, id, name) select ${workspaceId}, p.*
        from unnest(${column(partners, (p) => p.id)}::uuid[], ${column(partners, (p) => p.name)}::text[]) as p
        on conflict (workspace_id, id) do nothing`.execute(tx);
    },
    joinAccounts: async (joins) => {
      await sql`update account a set partner_id = j.partner_id
        from unnest(${column(joins, (j) => j.accountId)}::uuid[], ${column(joins, (j) => j.partnerId)}::uuid[]) as j (account_id, partner_id)
        where a.workspace_id = ${workspaceId} and a.id = j.account_id`.execute(tx);
    },
    partnerships: async (where = {}) =>
      (
        await sql<Partnership>`select id, partner_id as "partnerId", name, type, phase, suspended, tier, owner_id as "ownerId", version, doc
        from partnership where ${all([here, anyOf('id', where.ids), anyOf('partner_id', where.partnerIds)])} order by id`.execute(
          tx,
        )
      ).rows,
    savePartnership: (partnership, expected) => savePartnership(tx, workspaceId, partnership, expected),
    scorecard: async (partnershipId) =>
      (
        await sql<Scorecard>`select partnership_id as "partnershipId", version, status, saved_at as "savedAt", doc from scorecard
        where ${here} and partnership_id = ${partnershipId} order by version desc limit 1`.execute(tx)
      ).rows[0] ?? null,
    scorecards: async (ids) =>
      (
        await sql<Scorecard>`select distinct on (partnership_id) partnership_id as "partnershipId", version, status, saved_at as "savedAt", doc
        from scorecard where ${all([here, anyOf('partnership_id', ids)])} order by partnership_id, version desc`.execute(
          tx,
        )
      ).rows,
    saveScorecard: async (card) => {
      await sql`insert into scorecard (workspace_id, partnership_id, version, status, doc, saved_at)
        values (${workspaceId}, ${card.partnershipId}, ${card.version}, ${card.status}, ${json(card.doc)}, ${card.savedAt})`.execute(
        tx,
      );
    },
  };
}

/** What people ask for: registrations and approvals. */
function requestStore(tx: Tx, workspaceId: string): Omit<PartnershipStore, keyof PartnersStore> {
  const here = sql`workspace_id = ${workspaceId}`;
  return {
    registrations: async (where) =>
      (
        await sql<Registration>`select ${REGISTRATION} from registration where ${all([
          here,
          anyOf('id', where.ids),
          anyOf('deal_id', where.dealIds),
          where.near &&
            sql`(${anyOf('account_key', where.near.accountKeys, 'text')} or ${anyOf('deal_id', where.near.dealIds)})`,
          anyOf('partnership_id', where.partnershipIds),
        ])} order by submitted_at, id`.execute(tx)
      ).rows,
    saveRegistration: (registration, expected) => saveRegistration(tx, workspaceId, registration, expected),
    lapsedRegistrations: async (before, limit) =>
      (
        await sql<Registration>`select ${REGISTRATION} from registration
        where ${here} and status = 'approved' and protected_until < ${before}::date order by protected_until limit ${limit}`.execute(
          tx,
        )
      ).rows,
    approvals: async (where) =>
      (
        await sql<Approval>`select ${APPROVAL} from approval where ${all([
          here,
          anyOf('id', where.ids),
          anyOf('resource_id', where.resourceIds),
          anyOf('deal_id', where.dealIds),
          anyOf('partnership_id', where.partnershipIds),
          where.waiting && sql`status in ('pending', 'returned')`,
        ])} order by requested_at, id`.execute(tx)
      ).rows,
    saveApproval: (approval, expected) => saveApproval(tx, workspaceId, approval, expected),
    lastDecided: async (partnershipId) =>
      (
        await sql<Approval>`select ${APPROVAL} from approval where ${here} and partnership_id = ${partnershipId}
          and status in ('approved', 'rejected') order by requested_at desc, id desc limit 1`.execute(tx)
      ).rows[0] ?? null,
  };
}

type Changed = { readonly numAffectedRows?: bigint };
const changed = (result: Changed): boolean => result.numAffectedRows === 1n;

async function savePartnership(tx: Tx, workspaceId: string, p: Partnership, expected: number | null): Promise<boolean> {
  if (expected === null) {
    await sql`insert into partnership (workspace_id, id, partner_id, name, type, phase, suspended, tier, owner_id, version, doc)
      values (${workspaceId}, ${p.id}, ${p.partnerId}, ${p.name}, ${p.type}, ${p.phase}, ${p.suspended}, ${p.tier}, ${p.ownerId}, ${p.version}, ${json(p.doc)})`.execute(
      tx,
    );
    return true;
  }
  return changed(
    await sql`update partnership set (type, phase, suspended, tier, owner_id, version, doc) =
      (${p.type}, ${p.phase}, ${p.suspended}, ${p.tier}, ${p.ownerId}, ${p.version}, ${json(p.doc)})
    where workspace_id = ${workspaceId} and id = ${p.id} and version = ${expected}`.execute(tx),
  );
}

async function saveRegistration(
  tx: Tx,
  workspaceId: string,
  r: Registration,
  expected: number | null,
): Promise<boolean> {
  if (expected === null) {
    await sql`insert into registration (workspace_id, id, deal_id, partnership_id, account_key, product_line, role, status, submitted_at, protected_until, version, doc)
      values (${workspaceId}, ${r.id}, ${r.dealId}, ${r.partnershipId}, ${r.accountKey}, ${r.productLine}, ${r.role}, ${r.status}, ${r.submittedAt},
        ${r.protectedUntil}, ${r.version}, ${json(r.doc)})`.execute(tx);
    return true;
  }
  return changed(
    await sql`update registration set (status, protected_until, version, doc) = (${r.status}, ${r.protectedUntil}::date, ${r.version}, ${json(r.doc)})
    where workspace_id = ${workspaceId} and id = ${r.id} and version = ${expected}`.execute(tx),
  );
}

async function saveApproval(tx: Tx, workspaceId: string, a: Approval, expected: number | null): Promise<boolean> {
  if (expected === null) {
    await sql`insert into approval (workspace_id, id, kind, status, resource_id, deal_id, partnership_id, requested_at, version, doc)
      values (${workspaceId}, ${a.id}, ${a.kind}, ${a.status}, ${a.resourceId}, ${a.dealId}, ${a.partnershipId}, ${a.requestedAt}, ${a.version}, ${json(a.doc)})`.execute(
      tx,
    );
    return true;
  }
  return changed(
    await sql`update approval set (status, version, doc) = (${a.status}, ${a.version}, ${json(a.doc)})
    where workspace_id = ${workspaceId} and id = ${a.id} and version = ${expected}`.execute(tx),
  );
}
