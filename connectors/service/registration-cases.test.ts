import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { settleClosings } from './closings.ts';
import { codes, idOf, NOW, type Office, openOffice } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';
import type { Who } from './testing/staff.ts';
import { tickClocks, turnDay } from './timers.ts';

let database: Database;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  await office.read([crmAccount('501'), crmDeal('701'), crmDeal('702')]);
});

interface Said {
  readonly name: string;
  readonly payload: object;
  readonly at?: string;
}
const on = (registrationId: unknown, who: Who, { payload, ...said }: Said) =>
  office.send(who, {
    recordType: 'registration',
    recordId: String(registrationId),
    payload: payload as never,
    expectedVersion: null,
    ...said,
  });
const extend = (registrationId: unknown, who: Who, payload: object, at: string = NOW) =>
  on(registrationId, who, { name: 'request_extension', payload, at });
const step = (registrationId: unknown, who: Who, payload: object) =>
  on(registrationId, who, { name: 'record_conflict_step', payload });
const resolve = (registrationId: unknown, who: Who, payload: object) =>
  on(registrationId, who, { name: 'resolve_conflict', payload });
const eventsOf = async (partnershipId: string, pattern: RegExp) =>
  (await office.unit((u) => u.events(partnershipId, 100))).map(({ type }) => type).filter((type) => pattern.test(type));

describe('the extension of a protection', () => {
  const comment = 'The customer moved the decision to the next quarter.';
  const approved = async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral', tier: 'gold' });
    const asked = await office.register(partner.id);
    await office.decide('director', idOf(asked), { result: 'granted' });
    return { partner, id: String(asked.result.registrationId) };
  };

  test('is asked of whoever granted it, needs their approval, and adds the same length once', async () => {
    const { id } = await approved();
    expect((await office.registration(id)).protectedUntil).toBe('2027-02-21');
    const asked = await extend(id, 'channel', { comment });
    expect((await office.registration(id)).protectedUntil).toBe('2027-02-21');
    const { kind, doc } = await office.approval(idOf(asked));
    expect([kind, doc.route.rule]).toEqual(['extension', 'AR-1']);
    expect(codes(await extend(id, 'channel', { comment }))).toEqual(['extension_waiting']);
    expect(codes(await office.decide('channel', idOf(asked), { result: 'granted' }))).toContain('level_too_low');
    await office.decide('manager', idOf(asked), { result: 'granted' });
    expect(await office.registration(id)).toMatchObject({ status: 'approved', protectedUntil: '2027-05-22' });
    expect(codes(await extend(id, 'channel', { comment }))).toEqual(['extension_used_up']);
    const undo = { name: 'undo_decision', recordType: 'approval', recordId: idOf(asked) } as const;
    const { version } = await office.approval(idOf(asked));
    expect((await office.send('manager', { ...undo, expectedVersion: version })).status).toBe('accepted');
    expect((await office.registration(id)).protectedUntil).toBe('2027-02-21');
    await office.decide('manager', idOf(asked), { result: 'granted' });
    expect((await office.registration(id)).protectedUntil).toBe('2027-05-22');
  });

  test('that was refused changes nothing and may be asked for again', async () => {
    const { id } = await approved();
    const asked = await extend(id, 'channel', { comment });
    await office.decide('manager', idOf(asked), { result: 'rejected', comment: 'Nothing happens there.' });
    expect((await office.registration(id)).protectedUntil).toBe('2027-02-21');
    expect((await extend(id, 'channel', { comment })).status).toBe('accepted');
  });

  test('comes too late after the last protected day, also when it was asked for in time', async () => {
    const { id } = await approved();
    const late = '2027-02-22T09:00:00.000Z';
    const asked = await extend(id, 'channel', { comment }, '2027-02-21T09:00:00.000Z');
    const barred = await office.decide('manager', idOf(asked), { result: 'granted' }, { at: late });
    expect(codes(barred)).toEqual(['extension_too_late']);
    await turnDay(office.deps, office.workspaceId, late);
    expect((await office.registration(id)).status).toBe('expired');
    expect((await office.approval(idOf(asked))).status).toBe('expired');
    expect(codes(await extend(id, 'channel', { comment }, late))).toContain('extension_not_protected');
  });

  test('is not for people who have nothing to do with the claim', async () => {
    const { id } = await approved();
    expect(codes(await extend(id, 'rep', { comment }))).toEqual(['no_permission']);
  });
});

describe('two claims that meet', () => {
  const identify = { step: 'identify', note: 'Both partners met the same buyer.' };
  const investigate = { step: 'investigate', note: 'Their meeting notes are dated.', directOn: null };
  const reason = 'Their meeting came first.';
  const meeting = async () => {
    const [one, two] = [
      await office.adopt({ crmId: '601', type: 'referral', tier: 'gold' }),
      await office.adopt({ crmId: '602', type: 'referral' }),
    ];
    const first = await office.register(one.id);
    const second = await office.register(two.id, { deal: '702', at: '2026-11-23T09:30:00.000Z' });
    return {
      one,
      two,
      first: String(first.result.registrationId),
      second: String(second.result.registrationId),
      approvals: [idOf(first), idOf(second)] as const,
    };
  };
  const investigated = async () => {
    const found = await meeting();
    await step(found.first, 'manager', identify);
    await step(found.second, 'manager', investigate);
    return found;
  };
  const conflictOn = (registrationId: string) =>
    office.unit(async (u) => (await u.conflicts({ registrationIds: [registrationId] }))[0]);

  test('are one case with a clock, frozen, and both deals are told without a name', async () => {
    const { first, second, one } = await meeting();
    expect(await conflictOn(first)).toMatchObject({
      registrationIds: [first, second],
      status: 'open',
      doc: {
        clock: {
          identify: '2026-11-24T09:30:00.000Z',
          investigate: '2026-11-25T09:30:00.000Z',
          resolve: '2026-11-26T09:30:00.000Z',
        },
      },
    });
    expect([(await office.registration(first)).status, (await office.registration(second)).status]).toEqual([
      'disputed',
      'disputed',
    ]);
    const notes = (
      await office.unit((u) => u.dueWrites('hubspot', '2026-11-23T10:00:00.000Z', { kinds: ['note'], limit: 50 }))
    ).map(({ write }) => JSON.stringify(write));
    expect(notes).toHaveLength(2);
    expect(notes.join()).not.toContain(one.name);
  });

  test('the person decides after both steps: one is approved, the other rejected, and the suggestion is kept beside it', async () => {
    const { first, second } = await investigated();
    const resolved = await resolve(first, 'manager', { inFavour: first, reason });
    expect(resolved.status).toBe('accepted');
    expect(await office.registration(first)).toMatchObject({ status: 'approved', protectedUntil: '2027-02-21' });
    expect(await office.registration(second)).toMatchObject({ status: 'rejected', doc: { decision: { reason } } });
    expect(await conflictOn(first)).toMatchObject({
      status: 'resolved',
      doc: { resolution: { inFavour: first, suggestion: { rule: 'earlier_submission', inFavour: first } } },
    });
    expect(codes(await resolve(first, 'manager', { inFavour: second, reason }))).toEqual(['dispute_none']);
  });

  test('nobody resolves it before it was identified and investigated, without a reason, or below the level that it needs', async () => {
    const { first } = await meeting();
    const settle = (who: Who, payload: object = { inFavour: first, reason }) => resolve(first, who, payload);
    expect(codes(await settle('manager'))).toEqual(['dispute_step_missing']);
    expect(codes(await step(first, 'manager', investigate))).toEqual(['dispute_step_missing']);
    await step(first, 'manager', identify);
    await step(first, 'manager', investigate);
    expect(codes(await settle('manager', { inFavour: first, reason: 'short' }))).toEqual(['dispute_reason']);
    expect(codes(await settle('channel'))).toContain('level_too_low');
    expect(codes(await settle('rep'))).toEqual(['no_permission']);
    expect((await office.registration(first)).status).toBe('disputed');
  });

  test('for the later claim the protection of the earlier one is revoked first', async () => {
    const { one, two } = await meeting().then(async (found) => {
      await office.decide('manager', found.approvals[0], { result: 'granted', comment: 'First.' });
      return found;
    });
    const [first, second] = await office.unit((u) => u.registrations({ partnershipIds: [one.id, two.id] }));
    await step(second?.id, 'manager', identify);
    await step(second?.id, 'manager', investigate);
    await resolve(second?.id, 'manager', { inFavour: second?.id, reason });
    expect((await office.registration(first?.id)).status).toBe('revoked');
    expect((await office.registration(second?.id)).status).toBe('approved');
  });

  test('a direct relationship is suggested when one is documented, and then nobody is protected', async () => {
    const { first, second } = await meeting();
    await step(first, 'manager', identify);
    await step(first, 'manager', { ...investigate, directOn: '2026-11-01' });
    await resolve(first, 'manager', { inFavour: 'direct', reason });
    const both = [await office.registration(first), await office.registration(second)];
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await conflictOn(first))?.doc.resolution?.suggestion).toEqual({
      rule: 'direct_relationship',
      inFavour: 'direct',
    });
  });

  test('a shared credit sums to the cent when the deal is won, and only its own partners have it', async () => {
    const { first, second, one, two } = await investigated();
    const split = { registrationId: second, shareBp: 3333 };
    await resolve(first, 'manager', { inFavour: first, split, reason });
    await office.read([
      crmDeal('701', {
        status: 'won',
        amount: '1000.01',
        closeOn: '2026-12-01',
        modifiedAt: '2026-12-01T08:00:00.000Z',
      }),
    ]);
    const at = '2026-12-02T09:00:00.000Z';
    await office.unit(async (u) =>
      settleClosings(office.deps, u, await u.deals({ crm: { crm: 'hubspot', crmIds: ['701'] } }), at),
    );
    const ledger = await office.unit((u) => u.ledger({ all: true }));
    expect(ledger.map(({ partnershipId, net }) => [partnershipId, net.minor])).toEqual([
      [one.id, 66_671],
      [two.id, 33_330],
    ]);
  });

  test('each late step is told once, then VP after a week and C-level after two; a case that was decided is told no more', async () => {
    const { one, approvals } = await meeting();
    for (const at of [
      '2026-11-24T09:30:00.000Z',
      '2026-12-01T10:00:00.000Z',
      '2026-12-01T10:01:00.000Z',
      '2026-12-07T09:30:00.000Z',
    ])
      await tickClocks(office.deps, office.workspaceId, at);
    expect((await eventsOf(one.id, /^conflict\./)).reverse()).toEqual([
      'conflict.logged',
      'conflict.identify_late',
      'conflict.investigate_late',
      'conflict.resolve_late',
      'conflict.escalated',
      'conflict.escalated',
    ]);
    for (const approval of approvals)
      await office.decide('manager', approval, { result: 'rejected', comment: 'Neither.' });
    expect(await office.unit((u) => u.conflicts({ open: true }))).toEqual([]);
    expect(await office.unit((u) => u.brokenAt())).toBeNull();
  });
});
