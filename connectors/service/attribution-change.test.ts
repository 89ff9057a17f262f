import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { settleClosings } from './closings.ts';
import type { CommandInput } from './commands/command.ts';
import { codes, idOf, type Office, openOffice } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';
import type { Who } from './testing/staff.ts';

let database: Database;
let office: Office;
let one: string;
let two: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  const people = await office.unit((u) => u.people());
  // Legal is Finance here too; nobody else holds that level but the Director.
  const finance = people.map((each) =>
    each.key === 'legal' || each.key === 'director' ? { ...each, levels: [...each.levels, 'finance' as const] } : each,
  );
  await office.unit((u) => u.savePeople(finance));
  await office.read([crmAccount('501'), crmDeal('701')]);
  [one, two] = [
    (await office.adopt({ crmId: '601', type: 'referral' })).id,
    (await office.adopt({ crmId: '602', type: 'referral' })).id,
  ];
  const asked = await office.register(one);
  await office.decide('manager', idOf(asked), { result: 'granted' });
  const won = {
    status: 'won',
    amount: '1000.01',
    closeOn: '2026-12-01',
    modifiedAt: '2026-12-01T08:00:00.000Z',
  } as const;
  await office.read([crmDeal('701', won)]);
  await settle();
});

const settle = () =>
  office.unit(async (u) =>
    settleClosings(office.deps, u, await u.deals({ crm: { crm: 'hubspot', crmIds: ['701'] } }), OPEN),
  );
const OPEN = '2026-12-15T09:00:00.000Z';
const LOCKED = '2026-12-16T00:00:00.000Z';
const row = (partnershipId: string, more: object = {}) => ({
  partnershipId,
  role: 'sourced',
  ground: 'meeting',
  evidence: ['2026-11-05'],
  claimedOn: '2026-11-05',
  ...more,
});
const reason = 'The other partner brought the buyer.';
const send = (who: Who, name: string, payload: object, at: string) =>
  office.send(who, { name, recordType: 'deal', recordId: '701', payload: payload as CommandInput['payload'], at });
const balance = async () => {
  const sums = new Map<string, number>();
  for (const { partnershipId, base } of await office.unit((u) => u.ledger({ all: true })))
    sums.set(partnershipId, (sums.get(partnershipId) ?? 0) + base.minor);
  return [sums.get(one) ?? 0, sums.get(two) ?? 0];
};

test('until fourteen days after the close the channel manager corrects it; the old entries are reversed, not changed', async () => {
  expect(await balance()).toEqual([100_001, 0]);
  expect(codes(await send('rep', 'change_attribution', { rows: [row(two)] }, OPEN))).toEqual(['attribution_not_yours']);
  expect((await send('channel', 'change_attribution', { rows: [row(two)] }, OPEN)).status).toBe('accepted');
  expect(await balance()).toEqual([0, 100_001]);
  const kinds = (await office.unit((u) => u.ledger({ all: true }))).map(({ kind }) => kind);
  expect(kinds).toEqual(['credit', 'reversal', 'credit']);
  await settle();
  expect(await office.unit((u) => u.ledger({ all: true }))).toHaveLength(3);
});

test('what does not hold is refused: two sourcing partners, no evidence, evidence from after the close', async () => {
  const change = (rows: readonly object[]) => send('channel', 'change_attribution', { rows }, OPEN).then(codes);
  expect(await change([row(one), row(two)])).toEqual(['two_sourcing_partners']);
  expect(await change([row(two, { evidence: [] })])).toEqual(['evidence_missing']);
  expect(await change([row(two, { role: 'influenced', evidence: ['2026-12-02'] })])).toEqual(['evidence_outside']);
  expect(await change([row(two), row(two, { role: 'influenced', evidence: ['2026-11-20'] })])).toEqual([
    'partner_twice',
  ]);
});

test('after that it is locked: Finance writes exactly what somebody else in Finance has approved, once, with a reason', async () => {
  const change = { rows: [row(two)], reason };
  expect(codes(await send('channel', 'change_attribution', change, LOCKED))).toEqual(['attribution_locked']);
  expect(codes(await send('legal', 'change_attribution', change, LOCKED))).toEqual(['attribution_locked']);
  expect(codes(await send('channel', 'request_attribution_change', { rows: [row(two)] }, LOCKED))).toEqual([
    'reason_missing',
  ]);
  const asked = await send('legal', 'request_attribution_change', change, LOCKED);
  expect(asked.result.level).toBe('finance');
  const granted = { result: 'granted', comment: 'Seen.' };
  expect(codes(await office.decide('legal', idOf(asked), granted, { at: LOCKED }))).toContain('own_request');
  await office.decide('director', idOf(asked), granted, { at: LOCKED });
  expect(codes(await send('legal', 'change_attribution', { ...change, reason: `${reason}!` }, LOCKED))).toEqual([
    'attribution_locked',
  ]);
  expect((await send('legal', 'change_attribution', change, LOCKED)).status).toBe('accepted');
  expect(await balance()).toEqual([0, 100_001]);
  expect(codes(await send('legal', 'change_attribution', change, LOCKED))).toEqual(['attribution_locked']);
  expect(await office.unit((u) => u.brokenAt())).toBeNull();
});

test('a claim that is approved after the lock would change it, and is not', async () => {
  await office.read([crmDeal('702', { accountCrmId: '501', product: 'MG Special' })]);
  const asked = await office.register(two, { deal: '702', role: 'influenced' });
  await office.read([crmDeal('702', { status: 'won', closeOn: '2026-12-01', modifiedAt: '2026-12-01T08:00:00.000Z' })]);
  const late = await office.decide('manager', idOf(asked), { result: 'granted' }, { at: LOCKED });
  expect(codes(late)).toEqual(['attribution_locked']);
  expect((await office.decide('manager', idOf(asked), { result: 'granted' }, { at: OPEN })).status).toBe('accepted');
});
