import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { refreshCards } from './cards/refresh.ts';
import { codes, idOf, type Office, openOffice } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';
import { tickClocks, turnDay } from './timers.ts';

let database: Database;
let office: Office;
let partnerId: string;
let approvalId: string;
let registrationId: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  await office.read([crmAccount('501'), crmDeal('701')]);
  partnerId = (await office.adopt({ crmId: '601', type: 'referral' })).id;
  const asked = await office.register(partnerId);
  [approvalId, registrationId] = [idOf(asked), String(asked.result.registrationId)];
});

// The request went out on Monday 23 November at 9:00 with two working days of 9:00 to 17:00.
const tick = (at: string) => tickClocks(office.deps, office.workspaceId, at);
const told = async (pattern = /^approval\.(sla|expired)/) =>
  (await office.unit((u) => u.events(partnerId, 100)))
    .map(({ type }) => type)
    .filter((type) => pattern.test(type))
    .reverse();
const answer = (who: 'channel' | 'arabic', at: string) =>
  office.approval(approvalId).then(({ version }) =>
    office.send(who, {
      name: 'answer_information',
      recordType: 'approval',
      recordId: approvalId,
      payload: { comment: 'It is the parent company.' },
      expectedVersion: version,
      at,
    }),
  );

describe('the clock of a request', () => {
  test('warns at 75 %, is breached at 100 % and escalates at 150 % of its working time, once each', async () => {
    const steps = [
      ['2026-11-24T12:59:59.000Z', []],
      ['2026-11-24T13:00:00.000Z', ['approval.sla_warned']],
      ['2026-11-24T16:59:00.000Z', ['approval.sla_warned']],
      ['2026-11-24T17:00:00.000Z', ['approval.sla_warned', 'approval.sla_breached']],
      ['2026-11-25T17:00:00.000Z', ['approval.sla_warned', 'approval.sla_breached', 'approval.sla_escalated']],
    ] as const;
    for (const [at, events] of steps) {
      await tick(at);
      await tick(at);
      expect(await told()).toEqual(events);
    }
  });

  test('at the escalation somebody of the next level has the task too, once; nothing is decided by it', async () => {
    await tick('2026-11-25T16:59:00.000Z');
    expect((await office.approval(approvalId)).doc.request.slots[0]?.climbed).toBeUndefined();
    await tick('2026-11-25T17:00:00.000Z');
    await tick('2026-11-25T17:01:00.000Z');
    const { status, doc } = await office.approval(approvalId);
    const director = office.people.find(({ key }) => key === 'director')?.id;
    expect([status, doc.request.slots[0]?.climbed]).toEqual(['pending', { level: 'director', personId: director }]);
    while ((await refreshCards(office.deps, office.workspaceId, '2026-11-25T17:02:00.000Z')) > 0);
    const writes = await office.unit((u) =>
      u.dueWrites('hubspot', '2026-11-25T17:02:00.000Z', { kinds: ['task'], limit: 50 }),
    );
    const keys = writes.map(({ key }) => key.split(':').slice(2).join(':')).sort();
    expect(keys).toEqual(['manager', 'manager:director']);
  });

  test('tells all three in order, once each, when the service was down all week', async () => {
    await tick('2026-11-27T12:00:00.000Z');
    await tick('2026-11-27T12:01:00.000Z');
    expect(await told()).toEqual(['approval.sla_warned', 'approval.sla_breached', 'approval.sla_escalated']);
  });

  test('stands still while a question is open, and goes on from there with the answer', async () => {
    const question = { result: 'returned', comment: 'Which company is it?' };
    await office.decide('manager', approvalId, question, { at: '2026-11-23T13:00:00.000Z' });
    await tick('2026-11-27T12:00:00.000Z');
    expect(await told()).toEqual([]);
    const early = await office.decide('manager', approvalId, { result: 'granted' }, { at: '2026-11-27T12:00:00.000Z' });
    expect(codes(early)).toEqual(['approval_waits_for_answer']);
    expect(codes(await answer('arabic', '2026-11-27T09:00:00.000Z'))).toEqual(['not_the_requester']);
    expect((await answer('channel', '2026-11-27T09:00:00.000Z')).status).toBe('accepted');
    expect((await office.approval(approvalId)).doc.request.slots[0]?.dueAt).toBe('2026-11-30T13:00:00.000Z');
    await tick('2026-11-27T16:59:00.000Z');
    expect(await told()).toEqual([]);
    await tick('2026-11-27T17:00:00.000Z');
    expect(await told()).toEqual(['approval.sla_warned']);
  });
});

describe('waiting', () => {
  test('never approves: after its time a request is expired, nobody can decide it, and the claim is over', async () => {
    await tick('2026-12-24T09:00:00.000Z');
    expect((await told()).at(-1)).toBe('approval.expired');
    expect(await office.registration(registrationId)).toMatchObject({ status: 'expired', protectedUntil: null });
    const late = await office.decide('clevel', approvalId, { result: 'granted' }, { at: '2026-12-24T09:01:00.000Z' });
    expect(codes(late)).toContain('approval_closed');
  });

  test('before anybody has looked at the clock, a decision after the end is refused too', async () => {
    const late = await office.decide('manager', approvalId, { result: 'granted' }, { at: '2026-12-24T09:01:00.000Z' });
    expect(codes(late)).toEqual(['approval_expired']);
  });
});

test('a protection ends with its last day and not before, and the journal says so', async () => {
  await office.decide('manager', approvalId, { result: 'granted' });
  expect((await office.registration(registrationId)).protectedUntil).toBe('2026-12-23');
  await turnDay(office.deps, office.workspaceId, '2026-12-23T23:59:00.000Z');
  expect((await office.registration(registrationId)).status).toBe('approved');
  await turnDay(office.deps, office.workspaceId, '2026-12-24T00:05:00.000Z');
  expect((await office.registration(registrationId)).status).toBe('expired');
  expect(await told(/^registration\.expired/)).toEqual(['registration.expired']);
});

test('however many protections end on one day, the day ends all of them', async () => {
  await office.decide('manager', approvalId, { result: 'granted' });
  await sql`insert into registration select workspace_id, gen_random_uuid(), gen_random_uuid(), partnership_id, account_key,
    product_line, role, status, submitted_at, protected_until, version, doc
    from registration, generate_series(1, 1100) where workspace_id = ${office.workspaceId} and id = ${registrationId}`.execute(
    office.db,
  );
  await turnDay(office.deps, office.workspaceId, '2026-12-24T00:05:00.000Z');
  const left = await office.unit((u) => u.lapsedRegistrations('2026-12-24', 2000));
  expect(left).toEqual([]);
  const events = await office.unit((u) => u.events(partnerId, 2000));
  expect(events.filter(({ type }) => type === 'registration.expired')).toHaveLength(1101);
});
