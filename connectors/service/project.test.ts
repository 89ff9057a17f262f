import { type DealFacts, wordRefusal } from '@partnership-os/core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { cardFor } from './cards/card-for.ts';
import type { CrmDeal } from './crm-port.ts';
import { NOW, type Office, openOffice } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';

let database: Database;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
});

const defects = () => office.unit((u) => u.defectCounts());
const stale = (kind: 'deal' | 'partner') => office.unit((u) => u.takeStale(kind, 100));

test('a copy that is older than what is known changes nothing, in whatever order the copies come', async () => {
  await office.read([crmDeal('701', { name: 'New', modifiedAt: '2026-11-20T10:00:00.000Z' })]);
  const { deals } = await office.read([crmDeal('701', { name: 'Old', modifiedAt: '2026-11-20T09:59:59.999Z' })]);
  expect(deals).toEqual([]);
  expect((await office.deal('701')).name).toBe('New');
});

test('of two copies in one page the newer counts', async () => {
  const copies = ['2026-11-20T10:00:00.000Z', '2026-11-20T11:00:00.000Z', '2026-11-20T09:00:00.000Z'];
  await office.read(copies.map((modifiedAt) => crmDeal('701', { name: modifiedAt, modifiedAt })));
  expect((await office.deal('701')).name).toBe('2026-11-20T11:00:00.000Z');
});

test('amounts and discounts that cannot be read are kept as unknown, with a report for each and none dropped', async () => {
  const wrong = [
    crmDeal('1', { amount: '12.345' }),
    crmDeal('2', { amount: '100', currency: 'XXQ' }),
    crmDeal('3', { amount: 'a lot' }),
    crmDeal('4', { discount: '120' }),
    crmDeal('5', { amount: '12.345', currency: 'KWD' }),
  ];
  await office.read(wrong);
  const amounts = await Promise.all(wrong.map(async ({ crmId }) => (await office.deal(crmId)).amount));
  expect(amounts).toEqual([null, null, null, { minor: 100_000, currency: 'USD' }, { minor: 12_345, currency: 'KWD' }]);
  expect((await defects()).reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect((await office.deal('4')).discountBp).toBeNull();
});

test('the card says what is wrong with an amount that cannot be read, until it is corrected', async () => {
  const wanted = { workspaceId: office.workspaceId, crm: 'hubspot', kind: 'deal', crmId: '1' } as const;
  const told = async () => {
    const { refusals } = JSON.parse((await cardFor(office.deps, wanted, NOW)) ?? '{}') as DealFacts;
    return refusals.map((refusal) => Object.values(wordRefusal(refusal, 'en')).join(' '));
  };
  const deal = (more: Partial<CrmDeal>) => office.read([crmAccount('501'), crmDeal('1', more)]);
  await deal({ amount: '12.345' });
  expect(await told()).toEqual([
    'The deal’s amount 12.345 USD has more decimals than the currency. Correct the amount on the deal: USD takes at most 2 decimals.',
  ]);
  await deal({ amount: 'a lot' });
  expect(await told()).toEqual([
    'The deal’s amount “a lot” cannot be read. Write it on the deal as a number in a known currency.',
  ]);
  await deal({ amount: null });
  expect(await told()).toEqual(['The deal has no amount. Set an amount above zero.']);
  await deal({ amount: '12.34' });
  expect(await told()).toEqual([]);
  expect(await defects()).toEqual([]);
});

test('a defect that is read again is reported once', async () => {
  await office.read([crmDeal('1', { amount: '12.345' })]);
  await office.read([crmDeal('1', { amount: '12.345' })]);
  expect(await defects()).toMatchObject([{ count: 1, example: '1' }]);
});

test('a name of 4,000 characters and Arabic text come through to the card as they are', async () => {
  const name = 'شراكة '.repeat(667).slice(0, 4000);
  await office.read([crmAccount('501', { name: 'مستشفى المملكة' }), crmDeal('701', { name, contact: 'هدى صالح' })]);
  const wanted = { workspaceId: office.workspaceId, crm: 'hubspot', kind: 'deal', crmId: '701' } as const;
  const facts = JSON.parse((await cardFor(office.deps, wanted, NOW)) ?? '{}');
  expect(facts).toMatchObject({ name, accountName: 'مستشفى المملكة' });
});

test("a company's change makes the cards of its deals and of its partnership be drawn again", async () => {
  await office.read([crmAccount('501'), crmDeal('701')]);
  const { id } = await office.adopt({ crmId: '501', type: 'referral' });
  await stale('deal');
  await stale('partner');
  await office.read([crmAccount('501', { sector: 'retail', modifiedAt: '2026-11-22T00:00:00.000Z' })]);
  expect(await stale('deal')).toEqual([(await office.deal('701')).id]);
  expect(await stale('partner')).toEqual([id]);
});

test('a person whose CRM user is read again stays who they are', async () => {
  const user = {
    kind: 'user',
    crmId: '9001',
    ownerId: '301',
    name: 'Rita R.',
    email: 'x@example.com',
    active: true,
  } as const;
  await office.read([{ ...user, managerCrmId: null, zone: null, language: null }]);
  const rita = (await office.unit((u) => u.users())).find(({ crm, crmId }) => crm === 'hubspot' && crmId === '9001');
  expect(rita).toMatchObject({ name: 'Rita R.', personId: office.people.find(({ key }) => key === 'rep')?.id });
});
