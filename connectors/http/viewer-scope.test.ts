import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { settleClosings } from '../service/closings.ts';
import { idOf, type Office, openOffice, TERMS } from '../service/testing/office.ts';
import { crmAccount, crmDeal } from '../service/testing/records.ts';
import type { Who } from '../service/testing/staff.ts';
import { openPortal } from './testing/portal.ts';

/** The quarter of the cost and the win is over. */
const LATER = '2027-01-18T09:00:00.000Z';
const COMPANY = 'companies/601';
const DEAL = 'deals/701';
/** Values that stand in a partner's card for those who may read them, each of its section. */
const SECRETS = {
  terms: ['"largestDiscountBp":1537', 'Territory Nine', '"products":'],
  money: ['7654321', '5432198', 'Deal 703', '"roi":', '"sourced":', '"influenced":', '"dealsTotal":'],
  scorecard: ['"scorecard":'],
  requests: ['"approvals":', 'They asked for forty points.'],
};
const DEAL_SECRETS = [
  'They asked for forty points.',
  'Partner 602',
  'Partner 603',
  'Their margin was too low.',
  '1537',
];

let database: Database;
let office: Office;
let portal: Awaited<ReturnType<typeof openPortal>>;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await openOffice(database);
  portal = await openPortal(office, 25_000_001, LATER);
  const terms = { ...TERMS, largestDiscountBp: 1537, territories: ['Territory Nine'], until: '2027-12-31' };
  const [one, two, three] = [
    await office.adopt({ crmId: '601', type: 'referral', terms }),
    await office.adopt({ crmId: '602', type: 'referral', terms }),
    await office.adopt({ crmId: '603', type: 'referral', terms }),
  ];
  const amount = { minor: 7_654_321, currency: 'USD' };
  const cost = { kind: 'people', source: 'invoice', derived: false, amount, on: '2026-10-05' };
  await office.unit((u) => u.saveCosts([{ ...cost, id: office.deps.newId(), partnershipId: one.id }]));
  await office.read([crmAccount('501'), crmDeal('701')]);
  await win(one.id);
  const refused = await office.register(two.id, { role: 'influenced', comment: 'They asked for forty points.' });
  await office.decide('manager', idOf(refused), { result: 'rejected', comment: 'Their margin was too low.' });
  await office.register(three.id, { role: 'influenced', comment: 'They asked for forty points.' });
  const waiting = { by: 'channel', role: 'influenced', comment: 'They asked for forty points.' } as const;
  await office.register(one.id, waiting);
});
afterAll(async () => {
  await portal.close();
  await database.close();
});

/** A deal that the partner sourced, won in the quarter of its cost. */
async function win(partnershipId: string): Promise<void> {
  await office.read([crmDeal('703', { amount: '54321.98' })]);
  const claim = await office.register(partnershipId, { deal: '703' });
  await office.decide('manager', idOf(claim), { result: 'granted' });
  const modifiedAt = '2026-12-20T00:00:00.000Z';
  await office.read([crmDeal('703', { amount: '54321.98', status: 'won', closeOn: '2026-12-20', modifiedAt })]);
  await office.unit(async (u) =>
    settleClosings(office.deps, u, await u.deals({ crm: { crm: 'hubspot', crmIds: ['703'] } }), LATER),
  );
}

const body = async (path: string, who: Who): Promise<string> => {
  const { status, text } = await portal.card(path, who);
  expect(status).toBe(200);
  return text;
};
const found = (text: string, values: readonly string[]): string[] => values.filter((value) => text.includes(value));

test('the bytes that a sales rep receives of a partner hold no key and no value of a section', async () => {
  const text = await body(COMPANY, 'rep');
  expect(found(text, Object.values(SECRETS).flat())).toEqual([]);
  expect(text).toContain('"termsInForce":true');
});

test('a channel manager, the Manager and everybody above receive all of it', async () => {
  for (const who of ['channel', 'manager', 'director', 'vp', 'clevel'] as const) {
    const expected = Object.values(SECRETS).flat();
    expect(found(await body(COMPANY, who), expected), who).toEqual(expected);
  }
});

test('Legal receives terms and requests, and neither money nor the score card', async () => {
  const text = await body(COMPANY, 'legal');
  expect(found(text, [...SECRETS.terms, ...SECRETS.requests])).toEqual([...SECRETS.terms, ...SECRETS.requests]);
  expect(found(text, [...SECRETS.money, ...SECRETS.scorecard])).toEqual([]);
});

test('a sales rep receives nothing of another person’s claims on the deal, refused or waiting, nor a limit of terms', async () => {
  const text = await body(DEAL, 'rep');
  expect(found(text, DEAL_SECRETS)).toEqual([]);
  expect(JSON.parse(text).facts).toMatchObject({ registrations: [], approvals: [] });
  expect(found(await body(DEAL, 'channel'), DEAL_SECRETS)).toEqual(DEAL_SECRETS.slice(0, -1));
});

test('a sales rep receives their own claim and its request, and the deal names whose claim holds', async () => {
  await office.read([crmDeal('702')]);
  const [{ id: own = '' } = {}, { id: other = '' } = {}] = await office.unit((u) => u.partnerships());
  const mine = await office.register(own, { by: 'rep', deal: '702', role: 'influenced' });
  const theirs = await office.register(other, { by: 'channel', deal: '702', role: 'influenced' });
  await office.decide('manager', idOf(theirs), { result: 'granted', comment: 'Their margin was too low.' });
  const { facts } = JSON.parse(await body('deals/702', 'rep'));
  expect(facts.registrations.map(({ status }: { status: string }) => status)).toEqual(['submitted', 'approved']);
  expect(facts.approvals).toMatchObject([{ approvalId: idOf(mine) }]);
  expect(JSON.stringify(facts)).not.toContain('Their margin');
});

test('a person without permission receives no record content', async () => {
  for (const path of [COMPANY, DEAL]) {
    const { status, text } = await portal.card(path, 'nobody');
    expect(status).toBe(403);
    expect(text).not.toContain('Partner 60');
    expect(found(text, Object.values(SECRETS).flat())).toEqual([]);
  }
});
