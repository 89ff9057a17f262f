import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { codes, idOf, NOW, type Office, openOffice } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';
import type { Who } from './testing/staff.ts';

let database: Database;
let office: Office;
let id: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  await office.read([crmAccount('501'), crmDeal('701')]);
  id = (await office.adopt({ crmId: '601', type: 'referral' })).id;
});

const LATER = '2026-12-24T09:00:00.000Z';
const send = async (who: Who, name: string, payload: object, at = NOW) =>
  office.send(who, {
    name,
    recordType: 'partnership',
    recordId: id,
    payload: payload as never,
    expectedVersion: (await office.partnership(id)).version,
    at,
  });
const PLAN = {
  trigger: 'strategic',
  lead: 'director',
  team: { legal: 'legal', sales: 'manager' },
  customers: [{ name: 'Acme', owner: 'Huda Saleh' }],
  noticeOn: '2026-11-24',
  effectiveOn: '2026-11-23',
  legalReview: { by: 'legal', on: '2026-11-20' },
};
const PIECE = { kind: 'note', on: '2026-11-23', ref: 'https://files.example/exit' };
const step = (who: Who, name: string, at = NOW) =>
  send(who, 'complete_step', { step: name, status: 'done', evidence: [PIECE] }, at);
const request = (command: string) => send('channel', 'request_approval', { kind: 'exit', command });
async function started(): Promise<void> {
  await send('channel', 'plan_exit', PLAN);
  const asked = await request('start_exit');
  await office.decide('vp', idOf(asked), { result: 'granted' });
  const done = await send('channel', 'start_exit', {});
  if (done.status !== 'accepted') throw new Error(JSON.stringify(done.refusals));
}

describe('an exit', () => {
  test('starts with a whole plan that a VP has approved, and with no other plan than that', async () => {
    expect(codes(await request('start_exit'))).toEqual(['guard_unknown']);
    await send('channel', 'plan_exit', { ...PLAN, customers: [{ name: 'Acme', owner: null }], legalReview: null });
    expect(codes(await request('start_exit'))).toEqual(['exit_customers_unowned', 'exit_legal_missing']);
    await send('channel', 'plan_exit', PLAN);
    const asked = await request('start_exit');
    expect(asked.result.level).toBe('vp');
    expect(codes(await office.decide('director', idOf(asked), { result: 'granted' }))).toEqual(['level_too_low']);
    await office.decide('vp', idOf(asked), { result: 'granted' });
    await send('channel', 'plan_exit', { ...PLAN, effectiveOn: '2027-01-31' });
    expect(codes(await send('channel', 'start_exit', {}))).toEqual(['approval_changed']);
    expect((await office.partnership(id)).phase).toBe('MANAGE');
  });

  test('is withdrawn to where it began while the notice was not served, with an approval of its own', async () => {
    await started();
    const asked = await request('withdraw_exit');
    expect(codes(await send('channel', 'withdraw_exit', {}))).toEqual(['approval_missing']);
    await office.decide('vp', idOf(asked), { result: 'granted' });
    await send('director', 'record_exit', { noticeServedOn: '2026-11-24' });
    expect(codes(await send('channel', 'withdraw_exit', {}))).toEqual(['notice_served']);
  });

  test('goes back and can be started again, and nothing of the first exit counts in the second', async () => {
    await started();
    await step('director', 'E01');
    const asked = await request('withdraw_exit');
    await office.decide('vp', idOf(asked), { result: 'granted' });
    expect((await send('channel', 'withdraw_exit', {})).result).toMatchObject({ phase: 'MANAGE' });
    const again = await request('start_exit');
    await office.decide('vp', idOf(again), { result: 'granted' });
    const at = '2026-11-25T09:00:00.000Z';
    expect((await send('channel', 'start_exit', {}, at)).status).toBe('accepted');
    expect((await step('director', 'E01', at)).status).toBe('accepted');
  });

  test('a step is closed by whoever has it, in its order, with its evidence and what its check asks', async () => {
    await started();
    expect(codes(await step('channel', 'E01'))).toEqual(['who_may_not']);
    expect(codes(await step('director', 'E02'))).toEqual(['who_may_not']);
    expect((await step('legal', 'E02')).status).toBe('accepted');
    expect(codes(await step('legal', 'E02'))).toEqual(['exit_step_closed']);
    expect(codes(await send('director', 'complete_step', { step: 'E01', status: 'done' }))).toEqual([
      'exit_step_evidence',
    ]);
    expect(codes(await step('director', 'E07'))).toEqual(['exit_step_after', 'exit_no_live_credential']);
    expect(codes(await step('director', 'E06'))).toEqual(['exit_access_revoked']);
    await send('director', 'record_exit', { systems: [{ name: 'CRM', revokedAt: null }] });
    expect((await step('director', 'E06')).refusals).toMatchObject([{ params: { open: 'CRM' } }]);
    await send('director', 'record_exit', { systems: [{ name: 'CRM', revokedAt: '2026-11-23T10:00:00Z' }] });
    expect((await step('director', 'E06')).status).toBe('accepted');
    expect(codes(await step('director', 'E14'))).toContain('exit_step_early');
    expect(codes(await send('rep', 'record_exit', { liveCredentials: 0 }))).toEqual(['who_may_not']);
  });

  test('settles each registration as a person decided: one is honoured, one ends with its protection', async () => {
    await office.read([crmDeal('702', { accountCrmId: '501', product: 'MG Special' })]);
    const [one, two] = [await office.register(id), await office.register(id, { deal: '702' })];
    for (const asked of [one, two]) await office.decide('director', idOf(asked), { result: 'granted' });
    await started();
    const [first, second] = [String(one.result.registrationId), String(two.result.registrationId)];
    const decided = [
      { id: first, decision: 'honour' },
      { id: second, decision: 'void' },
    ];
    expect((await send('manager', 'record_exit', { registrations: decided })).status).toBe('accepted');
    expect((await office.registration(first)).status).toBe('approved');
    expect(await office.registration(second)).toMatchObject({ status: 'revoked', protectedUntil: null });
    const unknown = [{ id: office.deps.newId(), decision: 'void' }];
    expect(codes(await send('manager', 'record_exit', { registrations: unknown }))).toEqual(['unknown_record']);
  });

  test('is complete when every step is closed, by its lead, and then the partnership is closed for good', async () => {
    await started();
    await send('director', 'record_exit', {
      systems: [{ name: 'CRM', revokedAt: '2026-11-23T10:00:00Z' }],
      liveCredentials: 0,
      customers: [{ name: 'Acme', owner: 'Huda Saleh', moved: true }],
      payout: { amount: { minor: 100, currency: 'SAR' }, signed: true },
      data: { ours: 'destroyed', theirs: 'returned', certificate: true },
      registrations: [],
    });
    expect(codes(await send('director', 'complete_exit', {}))).toHaveLength(15);
    const owners: Readonly<Record<string, Who>> = { E02: 'legal', E04: 'manager', E08: 'manager', E10: 'manager' };
    for (let number = 1; number <= 15; number += 1) {
      const name = `E${String(number).padStart(2, '0')}`;
      expect(codes(await step(owners[name] ?? 'director', name, LATER))).toEqual([]);
    }
    expect(codes(await send('channel', 'complete_exit', {}, LATER))).toEqual(['who_may_not']);
    expect((await send('director', 'complete_exit', {}, LATER)).result).toMatchObject({ phase: 'CLOSED' });
    expect(
      codes(await send('channel', 'reopen', { reasonCode: 'other', reason: 'We want them back.' }, LATER)),
    ).toEqual(['move_not_listed']);
    expect(await office.unit((u) => u.brokenAt())).toBeNull();
  });
});

test('a renewal needs new dates after the old ones, its checks and an approval of exactly these dates', async () => {
  await send('channel', 'open_renewal', {});
  const term = { start: '2027-01-01', end: '2027-12-31' };
  const asked = await send('channel', 'request_approval', { kind: 'renewal', grants: { term } });
  await office.decide('manager', idOf(asked), { result: 'granted' });
  expect(codes(await send('channel', 'renew', { term: { ...term, start: '2026-06-01' } }))).toEqual([
    'new_term_overlaps',
    'approval_changed',
  ]);
  expect(codes(await send('channel', 'renew', {}))).toEqual(['new_term_missing', 'approval_changed']);
  expect((await send('channel', 'renew', { term })).result).toMatchObject({ phase: 'MANAGE' });
  expect((await office.partnership(id)).doc.terms).toMatchObject({
    version: 4,
    from: '2027-01-01',
    until: '2027-12-31',
  });
});
