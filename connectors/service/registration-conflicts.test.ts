import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { codes, idOf, type Office, openOffice } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';

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

describe('sending twice', () => {
  test('the same submission sent twice creates one registration and answers the same', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    const key = '0193a000-0000-7000-8000-000000000001';
    const [first, second] = await Promise.all([
      office.register(partner.id, { key }),
      office.register(partner.id, { key }),
    ]);
    expect(first.status).toBe('accepted');
    expect(second).toEqual(first);
    expect(await office.unit((u) => u.registrations({ partnershipIds: [partner.id] }))).toHaveLength(1);
  });

  test('a key that was used for something else is refused', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    await office.register(partner.id, { key: 'k' });
    expect(codes(await office.register(partner.id, { key: 'k', role: 'influenced' }))).toEqual([
      'idempotency_key_reused',
    ]);
    expect(codes(await office.register(partner.id, { key: 'k', by: 'rep' }))).toEqual(['idempotency_key_reused']);
  });

  test('the same partner with the same role on the same deal is refused, also when the deal has changed its company', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    await office.register(partner.id);
    expect(codes(await office.register(partner.id))).toEqual(['already_registered']);
    await office.read([crmAccount('502'), crmDeal('701', { accountCrmId: '502' })]);
    expect(codes(await office.register(partner.id))).toEqual(['already_registered']);
  });

  test('a decision on an older version is refused and nothing of it is kept', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    const asked = await office.register(partner.id);
    const stale = await office.send('manager', {
      name: 'decide_approval',
      recordType: 'approval',
      recordId: idOf(asked),
      payload: { result: 'granted' },
      expectedVersion: 9,
    });
    expect(codes(stale)).toEqual(['stale_version']);
    expect((await office.approval(idOf(asked))).status).toBe('pending');
    expect((await office.registration(asked.result.registrationId)).status).toBe('submitted');
  });

  test('of two decisions at the same moment one counts and the other is told to look again', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    const asked = await office.register(partner.id);
    const seen = {
      name: 'decide_approval',
      recordType: 'approval',
      recordId: idOf(asked),
      expectedVersion: 1,
    } as const;
    const both = await Promise.all([
      office.send('manager', { ...seen, payload: { result: 'granted' } }),
      office.send('director', { ...seen, payload: { result: 'rejected', comment: 'No.' } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['accepted', 'refused']);
    expect(both.flatMap(codes)).toEqual(['stale_version']);
    const events = await office.unit((u) => u.events(partner.id, 50));
    expect(events.filter(({ type }) => /^approval\.(granted|rejected)$/.test(type))).toHaveLength(1);
  });
});

describe('two partners on one account', () => {
  const partners = async () =>
    [
      await office.adopt({ crmId: '601', type: 'referral', tier: 'silver' }),
      await office.adopt({ crmId: '602', type: 'referral' }),
    ] as const;

  test('meet as disputed, both of them, and who asks is told that there is another', async () => {
    const [a, b] = await partners();
    const one = await office.register(a.id);
    const two = await office.register(b.id);
    for (const { result } of [one, two])
      expect((await office.registration(result.registrationId)).status).toBe('disputed');
    expect((await office.approval(idOf(two))).doc).toMatchObject({ conflict: 'possible', request: { flagged: true } });
  });

  test('the second is never approved while the first is protected, whoever decides', async () => {
    const [a, b] = await partners();
    const one = await office.register(a.id);
    await office.decide('manager', idOf(one), { result: 'granted' });
    const two = await office.register(b.id, { comment: 'We met them first.' });
    expect((await office.registration(one.result.registrationId)).status).toBe('approved');
    for (const who of ['manager', 'clevel'] as const) {
      const barred = await office.decide(who, idOf(two), { result: 'granted', comment: 'Both are good.' });
      expect(barred.refusals).toMatchObject([{ code: 'account_protected', params: { until: '2027-01-22' } }]);
    }
  });

  test('the second may be approved once the protection of the first is over', async () => {
    const [a, b] = await partners();
    const one = await office.register(a.id);
    await office.decide('manager', idOf(one), { result: 'granted' });
    await office.read([crmDeal('702', { closeOn: '2027-06-30' })]);
    const two = await office.register(b.id, { deal: '702', at: '2027-01-10T09:00:00.000Z' });
    const yes = { result: 'granted', comment: 'The first has had its time.' };
    const lastDay = await office.decide('manager', idOf(two), yes, { at: '2027-01-22T23:59:00.000Z' });
    expect(codes(lastDay)).toEqual(['account_protected']);
    const dayAfter = await office.decide('manager', idOf(two), yes, { at: '2027-01-23T00:00:00.000Z' });
    expect(dayAfter.result.status).toBe('approved');
  });

  test('on two product lines of one account do not meet', async () => {
    const [a, b] = await partners();
    await office.register(a.id);
    await office.read([crmDeal('702', { product: 'MG Special' })]);
    const other = await office.register(b.id, { deal: '702' });
    expect((await office.registration(other.result.registrationId)).status).toBe('submitted');
  });

  test('on one deal meet even after the deal has moved to another company', async () => {
    const [a, b] = await partners();
    const one = await office.register(a.id);
    await office.decide('manager', idOf(one), { result: 'granted' });
    await office.read([crmAccount('502'), crmDeal('701', { accountCrmId: '502' })]);
    const two = await office.register(b.id);
    const barred = await office.decide('manager', idOf(two), { result: 'granted', comment: 'x' });
    expect(codes(barred)).toEqual(['account_protected']);
  });
});

test('a refused adoption leaves no trace of a partner on the company', async () => {
  await office.read([crmAccount('609')]);
  const refused = await office.send('rep', {
    name: 'adopt_partnership',
    recordType: 'account',
    recordId: '609',
    payload: {},
  });
  expect(codes(refused)).toEqual(['payload_invalid']);
  const payload = {
    type: 'referral',
    phase: 'MANAGE',
    agreementRef: 'A',
    signedOn: '2026-01-01',
    tier: null,
    terms: null,
    reasonCode: 'live',
    reason: 'It was live before.',
  };
  const missing = await office.send('channel', {
    name: 'adopt_partnership',
    recordType: 'account',
    recordId: '609',
    payload,
  });
  expect(codes(missing)).toEqual(['approval_missing']);
  const [account] = await office.unit((u) => u.accounts({ crm: { crm: 'hubspot', crmIds: ['609'] } }));
  expect(account?.partnerId).toBeNull();
});
