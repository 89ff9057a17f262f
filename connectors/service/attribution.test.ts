import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { settleClosings } from './closings.ts';
import type { CrmDeal } from './crm-port.ts';
import { idOf, type Office, openOffice } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';
import { tickClocks } from './timers.ts';

let database: Database;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  await office.read([crmAccount('501'), crmDeal('701')]);
});

const LATER = '2026-12-25T09:00:00.000Z';
let edits = 0;
/** The deal changes in its CRM, is read again, and what follows is booked. */
async function change(more: Partial<CrmDeal>, at = LATER): Promise<void> {
  edits += 1;
  const modifiedAt = new Date(Date.parse('2026-12-24T00:00:00.000Z') + edits * 1000).toISOString();
  await office.read([crmDeal('701', { modifiedAt, ...more })], 'hubspot', at);
  await settle(at);
}
const settle = (at = LATER) =>
  office.unit(async (u) =>
    settleClosings(office.deps, u, await u.deals({ crm: { crm: 'hubspot', crmIds: ['701'] } }), at),
  );
const ledger = () => office.unit((u) => u.ledger({ all: true }));
const approved = async (crmId: string, role: 'sourced' | 'influenced' = 'sourced') => {
  const partner = await office.adopt({ crmId, type: 'referral' });
  const asked = await office.register(partner.id, { role });
  await office.decide('manager', idOf(asked), { result: 'granted' });
  return { partner, registrationId: asked.result.registrationId };
};
const WON = { status: 'won', closeOn: '2026-12-24' } as const;

test('a won deal credits the partner that sourced it, and everybody who influenced it in full', async () => {
  const sourced = await approved('601');
  const influenced = await approved('602', 'influenced');
  await change(WON);
  expect(await ledger()).toMatchObject([
    { partnershipId: sourced.partner.id, role: 'sourced', kind: 'credit', net: { minor: 100_000, currency: 'USD' } },
    { partnershipId: influenced.partner.id, role: 'influenced', base: { minor: 100_000 }, closedOn: '2026-12-24' },
  ]);
  expect((await office.registration(sourced.registrationId)).status).toBe('converted');
});

test('what was booked once is not booked again, however often the deal is read', async () => {
  await approved('601');
  await change(WON);
  await settle();
  await change(WON);
  expect(await ledger()).toHaveLength(1);
});

test('a deal that is opened again takes its credit back in full, and winning it again gives it back', async () => {
  const { registrationId } = await approved('601');
  await change(WON);
  await change({ status: 'open' });
  expect((await ledger()).map(({ kind, base }) => [kind, base.minor])).toEqual([
    ['credit', 100_000],
    ['reversal', -100_000],
  ]);
  expect((await office.registration(registrationId)).status).toBe('approved');
  await change({ ...WON, amount: '1200.50' });
  const entries = await ledger();
  expect(entries.reduce((sum, { base }) => sum + base.minor, 0)).toBe(120_050);
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test('a lost deal makes its registration lost and credits nobody', async () => {
  const { registrationId } = await approved('601');
  await change({ status: 'lost', closeOn: '2026-12-20' });
  expect((await office.registration(registrationId)).status).toBe('lost');
  expect(await ledger()).toEqual([]);
  await change({ status: 'open' });
  expect((await office.registration(registrationId)).status).toBe('approved');
});

test('a registration that was approved after the deal was won is credited at once', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'referral' });
  const asked = await office.register(partner.id);
  await change({ ...WON, closeOn: '2026-11-24' }, '2026-11-24T10:00:00.000Z');
  expect(await ledger()).toEqual([]);
  await office.decide('manager', idOf(asked), { result: 'granted' }, { at: '2026-11-24T11:00:00.000Z' });
  expect(await ledger()).toHaveLength(1);
});

test('a claim that nobody decided in time earns nothing when the deal is won', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'referral' });
  const asked = await office.register(partner.id);
  await tickClocks(office.deps, office.workspaceId, LATER);
  expect((await office.registration(asked.result.registrationId)).status).toBe('expired');
  await change(WON);
  expect(await ledger()).toEqual([]);
});

test('a won deal in a currency without a rate stays, without a credit and with a report that says why', async () => {
  await approved('601');
  await change({ ...WON, currency: 'INR' });
  expect(await ledger()).toEqual([]);
  expect(await office.unit((u) => u.defectCounts())).toMatchObject([{ code: 'no_rate', example: '701' }]);
  await office.unit((u) => u.saveRates([{ currency: 'INR', on: '2026-12-23', perBase: '80', source: 'test' }]));
  await settle();
  expect(await ledger()).toMatchObject([
    { net: { minor: 100_000, currency: 'INR' }, base: { minor: 1250, currency: 'USD' } },
  ]);
});

test('the same past played twice gives the same ledger and the same journal', async () => {
  const play = async () => {
    office = await openOffice(database);
    edits = 0;
    await office.read([crmAccount('501'), crmDeal('701')]);
    const { partner } = await approved('601');
    await approved('602', 'influenced');
    await change(WON);
    await change({ status: 'open' });
    await change(WON);
    const names = new Map((await office.unit((u) => u.partnerships())).map(({ id, name }) => [id, name]));
    const entries = (await ledger()).map(({ partnershipId, kind, base, seq }) => [
      seq,
      names.get(partnershipId),
      kind,
      base,
    ]);
    const events = await office.unit((u) => u.events(partner.id, 100));
    return { entries, events: events.map(({ type, toState, at }) => [type, toState, at]) };
  };
  const [first, second] = [await play(), await play()];
  expect(second).toEqual(first);
  expect(first.entries).toHaveLength(6);
});

test('the journal holds together, and a line that somebody altered is found', async () => {
  await approved('601');
  expect(await office.unit((u) => u.brokenAt())).toBeNull();
  await sql`update event set reason = 'because I say so' where workspace_id = ${office.workspaceId} and seq = 3`.execute(
    office.db,
  );
  expect(await office.unit((u) => u.brokenAt())).toBe(3);
});

test('a moment without milliseconds breaks no chain', async () => {
  const event = {
    type: 'note',
    partnershipId: null,
    dealId: null,
    at: '2026-11-23T09:00:00Z',
    command: 'test',
  } as const;
  const rest = {
    fromState: null,
    toState: null,
    reason: 'شكرًا',
    payloadHash: '',
    correlationId: 'x',
    policyVersion: 1,
  };
  const actor = { personId: null, name: 'Partnership OS', kind: 'system' } as const;
  await office.unit((u) => u.append([{ id: office.deps.newId(), actor, ...event, ...rest }]));
  expect(await office.unit((u) => u.brokenAt())).toBeNull();
});
