import { type Crm, parseDecimal, parseMoney, roundHalfEven } from '@partnership-os/core';
import type { CrmAccount, CrmDeal, CrmDefect, CrmRecord, CrmUser } from './crm-port.ts';
import type { Deps } from './deps.ts';
import type { Account, CrmUserRow, Deal } from './records.ts';
import type { Unit } from './store.ts';

/** What changed when records were read. */
export interface Projected {
  readonly deals: readonly Deal[];
  readonly accounts: readonly Account[];
}

interface Page {
  readonly crm: Crm;
  readonly records: readonly CrmRecord[];
  readonly defects: readonly CrmDefect[];
}

/**
 * Stores a page of CRM records as projections. A row with an unreadable field is kept without that field and the defect is
 * recorded; a stale copy changes nothing. Cards that show a changed record are marked to be built again.
 */
export async function project(deps: Deps, unit: Unit, page: Page, now: string): Promise<Projected> {
  const { baseCurrency } = await unit.workspace();
  const defects: CrmDefect[] = [...page.defects];
  const users = page.records.filter((record) => record.kind === 'user').map((user) => userRow(page.crm, user));
  const accounts = page.records
    .filter((record) => record.kind === 'account')
    .map((account) => accountRow(deps, page.crm, account));
  const deals = page.records
    .filter((record) => record.kind === 'deal')
    .map((deal) => dealRow(deps, page.crm, deal, { baseCurrency, defects }));
  if (users.length > 0) await unit.saveUsers(users);
  const changedAccounts = accounts.length === 0 ? [] : await unit.saveAccounts(accounts);
  const changedDeals = deals.length === 0 ? [] : await unit.saveDeals(deals);
  if (defects.length > 0) await unit.saveDefects(page.crm, defects, now);
  await unit.markStale('deal', changedDeals, now);
  const changed = changedAccounts.length === 0 ? [] : await unit.accounts({ ids: changedAccounts });
  await markAround(unit, page.crm, changed, now);
  return { deals: changedDeals.length === 0 ? [] : await unit.deals({ ids: changedDeals }), accounts: changed };
}

/** A company's record is shown on its deals' cards, and on the partner card when it is a partner. */
async function markAround(unit: Unit, crm: Crm, accounts: readonly Account[], now: string): Promise<void> {
  if (accounts.length === 0) return;
  const deals = await unit.deals({ account: { crm, crmIds: accounts.map(({ crmId }) => crmId) } });
  await unit.markStale(
    'deal',
    deals.map(({ id }) => id),
    now,
  );
  const partnerIds = accounts.flatMap(({ partnerId }) => partnerId ?? []);
  const partnerships = partnerIds.length === 0 ? [] : await unit.partnerships({ partnerIds });
  await unit.markStale(
    'partner',
    partnerships.map(({ id }) => id),
    now,
  );
}

const userRow = (crm: Crm, user: CrmUser): CrmUserRow => ({
  crm,
  crmId: user.crmId,
  ownerId: user.ownerId,
  personId: null,
  name: user.name,
  email: user.email,
  active: user.active,
});

function accountRow(deps: Deps, crm: Crm, { kind: _, partnerId: __, ...account }: CrmAccount): Account {
  return { ...account, id: deps.newId(), crm, partnerId: null };
}

function dealRow(
  deps: Deps,
  crm: Crm,
  deal: CrmDeal,
  into: { readonly baseCurrency: string; readonly defects: CrmDefect[] },
): Deal {
  const { kind: _, amount, currency, discount, ...rest } = deal;
  const note = (code: string, field: string, value: string) =>
    into.defects.push({ kind: 'deal', crmId: deal.crmId, code, field, value });
  return {
    ...rest,
    id: deps.newId(),
    crm,
    amount: amountOf(amount, currency ?? into.baseCurrency, note),
    amountUnread: null,
    discountBp: basisPoints(discount, note),
  };
}

type Note = (code: string, field: string, value: string) => void;

function amountOf(text: string | null, currency: string, note: Note): Deal['amount'] {
  if (text === null || text === '') return null;
  const parsed = parseMoney(text, currency);
  if (parsed.ok) return parsed.value;
  note(parsed.refusals[0].code, 'amount', `${text} ${currency}`);
  return null;
}

/** A discount in percent ("12.5") as basis points; anything else is a defect and unknown. */
function basisPoints(text: string | null, note: Note): number | null {
  if (text === null || text === '') return null;
  const percent = parseDecimal(text);
  if (percent === undefined || percent.n < 0n || percent.n > percent.d * 100n) {
    note('discount_not_a_percentage', 'discount', text);
    return null;
  }
  return Number(roundHalfEven(percent.n * 100n, percent.d));
}
