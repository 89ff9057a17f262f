import { afterAll, beforeAll, expect, test } from 'vitest';
import { connected } from '../../tests/salesforce/connect.ts';
import { ACCOUNT, idOf, NOW, type TestOrg, testOrg, USERS } from '../../tests/salesforce/org.ts';
import type { CrmAdapter, CrmDeal, CrmKind, CrmPage } from '../service/crm-port.ts';

const DEALS = 1201;
const seed = async () => ({
  users: Object.values(USERS),
  records: {
    Account: [
      {
        Id: ACCOUNT,
        Name: 'Acme',
        Website: 'https://www.acme.example/about',
        BillingCountry: 'Saudi Arabia',
        NumberOfEmployees: 40,
      },
      { Id: idOf('001', 2), Name: 'أحمد وشركاه', Website: 'nonsense address' },
    ],
    Contact: [{ Id: idOf('003', 1), FirstName: 'Sara', LastName: 'Quinn', AccountId: ACCOUNT }],
    Opportunity: Array.from({ length: DEALS }, (_, i) => ({
      Id: idOf('006', i + 1),
      Name: `Deal ${i}`,
      StageName: i % 3 === 0 ? 'Closed Won' : 'Engaging',
      CloseDate: '2026-12-01',
      Amount: i === 5 ? null : 100 + i / 100,
      AccountId: i === 7 ? null : ACCOUNT,
      ContactId: i === 7 ? idOf('003', 1) : null,
      OwnerId: USERS.rep.Id,
      CreatedDate: new Date(NOW - Math.floor(i / 10) * 60_000).toISOString(),
      Derived_Fields__c: 'Amount;CloseDate',
    })),
  },
});

let org: TestOrg;
let adapter: CrmAdapter;
beforeAll(async () => {
  org = await testOrg({ seed });
  ({ adapter } = await connected(org));
});
afterAll(() => org.close());

const everything = async (kind: CrmKind, from: string | null = null): Promise<CrmPage[]> => {
  const pages = [await adapter.backfill(kind, from)];
  for (let next = pages[0]?.next ?? null; next !== null; ) {
    const page = await adapter.backfill(kind, next);
    pages.push(page);
    next = page.next;
  }
  return pages;
};

test('every deal is read once, open ones before closed ones, the newest first', async () => {
  const pages = await everything('deal');
  const deals = pages.flatMap((page) => page.records as readonly CrmDeal[]);
  expect(deals).toHaveLength(DEALS);
  expect(new Set(deals.map((deal) => deal.crmId)).size).toBe(DEALS);
  const firstClosed = deals.findIndex((deal) => deal.status !== 'open');
  expect(deals.slice(firstClosed).every((deal) => deal.status === 'won')).toBe(true);
  expect(deals[0]?.crmId).toBe(idOf('006', 9));
  expect(pages.every((page) => page.total === DEALS && page.defects.length === 0)).toBe(true);
});

test('a read that was cut off goes on from its checkpoint, in another process too', async () => {
  const first = await adapter.backfill('deal', null);
  const { adapter: other } = await connected(org);
  const second = await other.backfill('deal', first.next);
  const [a, b] = [first, second].map((page) => page.records.map((record) => record.crmId));
  expect(a?.filter((id) => b?.includes(id))).toEqual([]);
  expect(await adapter.backfill('deal', 'not a checkpoint')).toMatchObject({ next: first.next });
});

test('deals without account or amount stay, and say so', async () => {
  const { records } = await adapter.read('deal', [idOf('006', 6), idOf('006', 8)], 'interactive');
  expect(records).toMatchObject([
    { amount: null, currency: null, accountCrmId: ACCOUNT, derived: ['Amount', 'CloseDate'] },
    { accountCrmId: null, contact: 'Sara Quinn', amount: '100.07', currency: 'USD' },
  ]);
});

test('accounts and users become records, in their own words', async () => {
  const [accounts] = await everything('account');
  expect(accounts?.records).toMatchObject([
    { name: 'Acme', domain: 'acme.example', country: 'Saudi Arabia', employees: 40, partnerId: null, directory: null },
    { name: 'أحمد وشركاه', domain: null },
  ]);
  const [users] = await everything('user');
  expect(users?.records).toHaveLength(6);
  expect(users?.records).toContainEqual(
    expect.objectContaining({
      crmId: USERS.rep.Id,
      managerCrmId: USERS.manager.Id,
      zone: 'Asia/Riyadh',
      language: 'en',
      active: true,
    }),
  );
  expect(users?.records).toContainEqual(expect.objectContaining({ crmId: USERS.other.Id, language: 'ar' }));
});

test('a row that cannot be read is reported with its field, and the rest of the page stands', async () => {
  const bad = org.store.get('Opportunity', idOf('006', 20));
  if (bad !== undefined) org.store.transaction(() => org.store.put('Opportunity', { ...bad, CloseDate: '31.12.2026' }));
  const { records, defects } = await adapter.read('deal', [idOf('006', 20), idOf('006', 21)], 'interactive');
  expect(records).toHaveLength(1);
  expect(defects).toMatchObject([{ kind: 'deal', crmId: idOf('006', 20), field: 'CloseDate', value: '31.12.2026' }]);
});
