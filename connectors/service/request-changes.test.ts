import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { codes, idOf, NOW, type Office, openOffice, TERMS } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';
import type { Who } from './testing/staff.ts';

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

const seconds = (count: number) => new Date(Date.parse(NOW) + count * 1000).toISOString();
const onApproval = async (who: Who, name: string, recordId: string, at = NOW) =>
  office.send(who, {
    name,
    recordType: 'approval',
    recordId,
    payload: {},
    expectedVersion: (await office.approval(recordId)).version,
    at,
  });
const registered = async () => {
  const partner = await office.adopt({ crmId: '601', type: 'referral' });
  const asked = await office.register(partner.id);
  return { approvalId: idOf(asked), registrationId: asked.result.registrationId, partner };
};

describe('a request that is taken back', () => {
  test('ends with the claim that it was for, and nobody can decide it any more', async () => {
    const { approvalId, registrationId } = await registered();
    expect(codes(await onApproval('rep', 'withdraw_request', approvalId))).toEqual(['not_the_requester']);
    expect((await onApproval('channel', 'withdraw_request', approvalId)).result).toMatchObject({ status: 'withdrawn' });
    expect(await office.registration(registrationId)).toMatchObject({ status: 'withdrawn', protectedUntil: null });
    expect(codes(await office.decide('manager', approvalId, { result: 'granted' }))).toEqual(['approval_closed']);
    expect(codes(await onApproval('channel', 'withdraw_request', approvalId))).toEqual(['approval_closed']);
  });
});

describe('a decision that is taken back', () => {
  test('within a minute, by whoever decided: the claim waits again without protection', async () => {
    const { approvalId, registrationId } = await registered();
    await office.decide('manager', approvalId, { result: 'granted' });
    expect(codes(await onApproval('director', 'undo_decision', approvalId, seconds(30)))).toEqual(['nothing_to_undo']);
    expect((await onApproval('manager', 'undo_decision', approvalId, seconds(60))).result).toMatchObject({
      status: 'pending',
    });
    expect(await office.registration(registrationId)).toMatchObject({ status: 'submitted', protectedUntil: null });
    expect(await office.approval(approvalId)).toMatchObject({ status: 'pending', doc: { grants: [] } });
    expect((await office.decide('manager', approvalId, { result: 'granted' })).result.status).toBe('approved');
  });

  test('a minute later, or a second time, it stands', async () => {
    const { approvalId } = await registered();
    await office.decide('manager', approvalId, { result: 'rejected', comment: 'Not ours.' });
    expect(codes(await onApproval('manager', 'undo_decision', approvalId, seconds(61)))).toEqual(['undo_too_late']);
    await onApproval('manager', 'undo_decision', approvalId, seconds(59));
    expect(codes(await onApproval('manager', 'undo_decision', approvalId, seconds(59)))).toEqual(['nothing_to_undo']);
  });

  test('what the claim had earned on a deal that was won is reversed to the cent', async () => {
    const { approvalId, registrationId } = await registered();
    const won = { status: 'won', closeOn: '2026-11-23', modifiedAt: '2026-11-23T08:59:00.000Z' } as const;
    await office.read([crmDeal('701', won)]);
    await office.decide('manager', approvalId, { result: 'granted' });
    expect((await office.registration(registrationId)).status).toBe('converted');
    await onApproval('manager', 'undo_decision', approvalId, seconds(10));
    const ledger = await office.unit((u) => u.ledger({ all: true }));
    expect(ledger.map(({ kind }) => kind)).toEqual(['credit', 'reversal']);
    expect(ledger.reduce((sum, { base }) => sum + base.minor, 0)).toBe(0);
  });

  test('an approval whose command was given stands', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    const [adoption] = await office.unit((u) => u.approvals({ resourceIds: [partner.partnerId] }));
    expect(codes(await onApproval('manager', 'undo_decision', adoption?.id ?? ''))).toContain('undo_released');
  });
});

describe('several approvers', () => {
  const asking = (mode: 'all' | 'any' | 'order') => {
    const { deps, workspaceId } = office;
    const { policy, ...rest } = deps.policy(workspaceId);
    const rule = {
      id: 'AR-X',
      when: { kinds: ['registration'] as const },
      ask: { levels: ['director', 'legal'] as const, mode },
    };
    const approvals = { ...policy.approvals, rules: [rule, ...policy.approvals.rules] };
    deps.enforce(workspaceId, { ...rest, policy: { ...policy, approvals } });
  };
  const grant = async (who: Who, approvalId: string, at = NOW) =>
    office.decide(who, approvalId, { result: 'granted' }, { at });

  test('any of them: the first decision counts for all', async () => {
    asking('any');
    const { approvalId } = await registered();
    expect((await grant('legal', approvalId)).result.status).toBe('approved');
  });

  test('one after the other: the second is asked when the first has granted, and the clock starts then', async () => {
    asking('order');
    const { approvalId } = await registered();
    expect(codes(await grant('legal', approvalId))).toEqual(['level_too_low']);
    expect((await grant('director', approvalId, '2026-11-24T09:00:00.000Z')).result.status).toBe('pending');
    expect((await office.approval(approvalId)).doc.request.slots[1]).toMatchObject({
      startedAt: '2026-11-24T09:00:00.000Z',
    });
    expect((await grant('legal', approvalId)).result.status).toBe('approved');
  });

  test('all: both have to grant', async () => {
    asking('all');
    const { approvalId } = await registered();
    expect((await grant('legal', approvalId)).result.status).toBe('pending');
    expect((await grant('director', approvalId)).result.status).toBe('approved');
  });
});

test('a value that nobody can compare asks the highest level of its row, says why to the approver, and keeps what it was compared by', async () => {
  const { deps, workspaceId } = office;
  const { policy, ...rest } = deps.policy(workspaceId);
  const above = { minor: 2_000_000, currency: 'SAR' };
  const rule = {
    id: 'AR-1a',
    when: { kinds: ['registration'] as const, terms: 'outside' as const, above },
    ask: { levels: ['vp'] as const },
  };
  const approvals = { ...policy.approvals, rules: [rule, ...policy.approvals.rules] };
  deps.enforce(workspaceId, { ...rest, policy: { ...policy, approvals } });
  const partner = await office.adopt({ crmId: '601', type: 'distribution', terms: { ...TERMS, products: ['MG'] } });
  const cases = [
    {
      amount: '5333.33',
      currency: 'USD',
      level: 'director',
      frozen: { value: { minor: 2_000_000 - 1 }, rate: { rate: '15/4' } },
    },
    { amount: '5333.34', currency: 'USD', level: 'vp', frozen: { value: { minor: 2_000_002 } } },
    { amount: '19585', currency: 'AED', level: 'director', frozen: { value: { minor: 1_999_830 } } },
    { amount: '1', currency: 'EUR', level: 'vp', frozen: { value: null, why: { code: 'no_rate' } } },
  ] as const;
  for (const [at, { level, frozen, ...deal }] of cases.entries()) {
    const crmId = String(710 + at);
    await office.read([crmDeal(crmId, deal)]);
    const asked = await office.register(partner.id, { deal: crmId, role: 'influenced' });
    expect(asked.result.level).toBe(level);
    const { doc } = await office.approval(idOf(asked));
    expect(doc.frozen).toMatchObject(frozen);
    expect(doc.opposes.map(({ key }) => key).includes('value_not_comparable')).toBe(frozen.value === null);
  }
});

test('leaving a phase withdraws the requests that start from it, and no other', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'referral' });
  const move = async (name: string, payload: object, who: Who = 'channel') =>
    office.send(who, {
      name,
      recordType: 'partnership',
      recordId: partner.id,
      payload: payload as never,
      expectedVersion: (await office.partnership(partner.id)).version,
    });
  const registering = idOf(await office.register(partner.id));
  const reason = { reasonCode: 'other', reason: 'Long enough to be read.' };
  const suspending = idOf(
    await move('request_approval', { kind: 'suspend', grants: { ...reason, until: '2027-01-31' } }),
  );
  await move('open_renewal', reason);
  expect((await office.partnership(partner.id)).phase).toBe('RENEW');
  expect((await office.approval(suspending)).status).toBe('withdrawn');
  expect((await office.approval(registering)).status).toBe('pending');
});
