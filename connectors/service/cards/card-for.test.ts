import type { DealFacts, WholePartnerFacts } from '@partnership-os/core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../postgres/database.ts';
import { openTestDatabase } from '../../postgres/testing/database.ts';
import { NOW, type Office, openOffice } from '../testing/office.ts';
import { crmAccount, crmDeal } from '../testing/records.ts';
import { cardFor } from './card-for.ts';

let database: Database;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  await office.read([crmAccount('501'), crmDeal('701', { name: 'A deal {"heardAt":"never"}' })]);
  await office.unit((u) => u.saveConnection('hubspot', u.workspaceId, 'connected'));
});

const OFFERS = {
  offers: ['kubernetes', 'security', 'training'],
  seeks: ['retail', 'technology'],
  sectors: ['technology'],
  countries: ['United States'],
  type: null,
  checksPassed: 4,
  checksRecorded: 4,
};

const OUR_COMPANY = { offers: null, seeks: null, sectors: null, countries: null, employees: null, checks: null };

async function read<F>(kind: 'deal' | 'partner', crmId: string): Promise<F> {
  const wanted = { workspaceId: office.workspaceId, crm: 'hubspot', kind, crmId } as const;
  return JSON.parse((await cardFor(office.deps, wanted, NOW)) ?? '{}') as F;
}
const card = () => read<DealFacts>('deal', '701');

test('a card says when the CRM last answered what had changed, and nothing before it ever did', async () => {
  expect(await card()).not.toHaveProperty('heardAt');
  await office.unit((u) => u.saveCursor('hubspot', 'heardAt', '2026-11-23T07:30:00.000Z'));
  expect(await card()).toMatchObject({ heardAt: '2026-11-23T07:30:00.000Z', name: 'A deal {"heardAt":"never"}' });
});

test('evidence on a deal without an opened date is neither before nor after it', async () => {
  await office.adopt({ crmId: '601', type: 'technology' });
  await office.read([crmAccount('601', { directory: OFFERS, modifiedAt: '2026-11-20T00:00:00.000Z' })]);
  const after = async () => (await card()).suggestions.map(({ touch }) => touch?.afterOpened);
  expect(await after()).toEqual([false]);
  await office.read([crmDeal('701', { openedOn: '2026-11-01' })]);
  expect(await after()).toEqual([true]);
  await office.read([crmDeal('701', { openedOn: null })]);
  expect(await after()).toEqual([null]);
});

test('a candidate’s score card is filled in with what the records answer, and with where that stands', async () => {
  await office.unit((u) =>
    u.saveSettings({ company: { ...OUR_COMPANY, sectors: ['technology', 'retail'], countries: ['United States'] } }),
  );
  await office.read([crmAccount('601', { directory: OFFERS, derived: ['sectors'] })]);
  const signal = { type: 'technology', signal: { text: 'Asked us for a joint offer.', on: '2026-11-20' } };
  const on = { recordType: 'account', recordId: '601' } as const;
  const created = await office.send('channel', { ...on, name: 'create_prospect', payload: signal });
  const id = String(created.result.partnershipId);
  const shortlist = { recordType: 'partnership', recordId: id, name: 'shortlist', expectedVersion: 1 } as const;
  await office.send('channel', { ...shortlist, payload: { reason: 'Known from two joint projects.' } });
  const { partnership } = await read<WholePartnerFacts>('partner', '601');
  const criteria = partnership?.scorecard?.groups.flatMap((group) => group.criteria) ?? [];
  const known = criteria.filter((each) => each.prefilledFrom !== null);
  expect(
    known.map(({ id: criterion, score, known: answer, prefilledFrom }) => [
      criterion,
      score,
      answer,
      prefilledFrom?.source,
    ]),
  ).toEqual([
    ['geography', null, 5, 'directory'],
    ['industry', null, 3, 'derived'],
  ]);
});

test('partners that fit behind the three suggested ones are listed with their points, at most a page of 25 in all', async () => {
  for (let at = 0; at < 27; at += 1) {
    await office.adopt({ crmId: `7${at + 10}`, type: 'referral' });
    const directory = { ...OFFERS, checksPassed: at % 5 };
    await office.read([crmAccount(`7${at + 10}`, { directory, modifiedAt: '2026-11-20T00:00:00.000Z' })]);
  }
  const { suggestions, others } = await card();
  expect(suggestions).toHaveLength(3);
  expect(others?.total).toBe(24);
  expect(others?.listed).toHaveLength(22);
  const points = others?.listed.map(({ low }) => low) ?? [];
  expect(points).toEqual([...points].sort((a, b) => b - a));
  expect(others?.listed[0]).toMatchObject({ partnerName: expect.any(String), type: 'referral', missing: 0 });
});
