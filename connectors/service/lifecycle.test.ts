import { TRANSITIONS } from '@partnership-os/core';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { HANDLERS } from './commands/handlers.ts';
import { candidateModel } from './scoring.ts';
import { codes, idOf, type Office, openOffice } from './testing/office.ts';
import { crmAccount } from './testing/records.ts';
import { STAFF_KEYS, type Who } from './testing/staff.ts';

let database: Database;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  await office.read([crmAccount('601', { name: 'شركة النور للتقنية' })]);
});

const SIGNAL = { type: 'technology', signal: { text: 'Asked us for a joint offer.', on: '2026-11-20' } };
const REASON = { reasonCode: 'other', reason: 'Because of the strategy.' };
const create = (who: Who = 'channel') =>
  office.send(who, { name: 'create_prospect', recordType: 'account', recordId: '601', payload: SIGNAL });
/** A command on the partnership at the version that everybody sees now. */
const move = async (id: string, name: string, payload: object = {}, who: Who = 'channel') =>
  office.send(who, {
    name,
    recordType: 'partnership',
    recordId: id,
    payload: payload as Record<string, unknown>,
    expectedVersion: (await office.partnership(id)).version,
  });

const sheet = (score: number) => {
  const model = candidateModel(office.deps, office.workspaceId);
  const criteria = model.categories.flatMap((category) => category.criteria);
  return {
    model: model.id,
    answers: Object.fromEntries(criteria.map((criterion) => [criterion, score])),
    breakers: Object.fromEntries(model.breakers.map((breaker) => [breaker, 'no'])),
    finish: true,
    singleScorerReason: 'There is only one of us.',
  };
};
const evaluated = async () => {
  const id = String((await create()).result.partnershipId);
  await move(id, 'shortlist', { reason: 'Known from two joint projects.' });
  await move(id, 'save_scorecard', sheet(5));
  return id;
};
const approvedCandidate = async (id: string) => {
  const asked = await move(id, 'request_approval', { kind: 'candidate' });
  expect(asked).toMatchObject({ status: 'accepted', result: { level: 'manager' } });
  await office.decide('manager', idOf(asked), { result: 'granted' });
  return asked;
};

describe('from a company to NEGOTIATE', () => {
  test('a prospect is created, shortlisted, scored, approved by the Manager, and moves', async () => {
    const id = await evaluated();
    await approvedCandidate(id);
    expect((await move(id, 'approve_candidate')).result).toMatchObject({ phase: 'NEGOTIATE' });
    const { doc, name } = await office.partnership(id);
    expect(name).toBe('شركة النور للتقنية');
    expect(doc.entered.map(({ phase }) => phase)).toEqual(['SCOUT', 'EVALUATE', 'NEGOTIATE']);
    const events = (await office.unit((u) => u.events(id, 50))).map(({ type }) => type).reverse();
    expect(events).toEqual([
      'partner.created',
      'partner.shortlisted',
      'scorecard.saved',
      'approval.requested',
      'approval.granted',
      'partner.candidate_approved',
      'dealroom.opened',
    ]);
  });

  test('a second record of the same company is refused, and names the first', async () => {
    await create();
    const again = await create('arabic');
    expect(again.refusals).toMatchObject([{ code: 'partnership_exists', params: { phase: 'SCOUT' } }]);
    expect(await office.unit((u) => u.partnerships())).toHaveLength(1);
  });

  test('two people who create it at the same moment make one record', async () => {
    const both = await Promise.all([create(), create('arabic')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['accepted', 'refused']);
    expect(both.flatMap(codes)).toEqual(['partnership_exists']);
  });

  test('a rep may not create one, and a signal of tomorrow is none', async () => {
    expect(codes(await create('rep'))).toEqual(['who_may_not']);
    const future = { ...SIGNAL, signal: { text: 'x', on: '2026-11-24' } };
    const asked = { name: 'create_prospect', recordType: 'account', recordId: '601', payload: future } as const;
    expect(codes(await office.send('channel', asked))).toEqual(['signal_in_future']);
  });

  test('without a known fit or a written reason it is not shortlisted', async () => {
    const id = String((await create()).result.partnershipId);
    expect(codes(await move(id, 'shortlist'))).toEqual(['scout_score_missing']);
  });

  test('a score card that does not carry the decision cannot be sent for approval', async () => {
    const id = String((await create()).result.partnershipId);
    await move(id, 'shortlist', { reason: 'Known from two joint projects.' });
    expect(codes(await move(id, 'request_approval', { kind: 'candidate' }))).toEqual(['guard_unknown']);
    await move(id, 'save_scorecard', sheet(2));
    const low = await move(id, 'request_approval', { kind: 'candidate' });
    expect(codes(low)).toContain('category_below_minimum');
  });
});

describe('an approval allows one move with what was approved', () => {
  test('a score card that was changed after the approval has to be approved again', async () => {
    const id = await evaluated();
    await approvedCandidate(id);
    await move(id, 'save_scorecard', sheet(4));
    expect(codes(await move(id, 'approve_candidate'))).toEqual(['approval_changed']);
    await approvedCandidate(id);
    expect((await move(id, 'approve_candidate')).status).toBe('accepted');
  });

  test('it is used up by the move', async () => {
    const id = await evaluated();
    const asked = await approvedCandidate(id);
    await move(id, 'approve_candidate');
    expect((await office.approval(idOf(asked))).status).toBe('consumed');
    await move(id, 'cancel', REASON);
    await move(id, 'reopen', REASON);
    await move(id, 'shortlist', { reason: 'Known from two joint projects.' });
    expect(codes(await move(id, 'approve_candidate'))).toEqual(['approval_used']);
  });

  test('a second request while one waits is refused, and without an approval nothing moves', async () => {
    const id = await evaluated();
    expect(codes(await move(id, 'approve_candidate'))).toEqual(['approval_missing']);
    await move(id, 'request_approval', { kind: 'candidate' });
    expect(codes(await move(id, 'request_approval', { kind: 'candidate' }))).toEqual(['approval_waiting']);
  });

  test('a move on an older version is refused', async () => {
    const id = await evaluated();
    const stale = {
      name: 'cancel',
      recordType: 'partnership',
      recordId: id,
      payload: REASON,
      expectedVersion: 1,
    } as const;
    expect(codes(await office.send('channel', stale))).toEqual(['stale_version']);
    expect(codes(await office.send('channel', { ...stale, expectedVersion: null }))).toEqual(['version_missing']);
  });
});

test('a second scorer who saves on what stood before is refused; both sheets are kept, each finished by its own scorer', async () => {
  const id = String((await create()).result.partnershipId);
  await move(id, 'shortlist', { reason: 'Known from two joint projects.' });
  const opened = (await office.partnership(id)).version;
  await move(id, 'save_scorecard', sheet(4));
  const late = {
    name: 'save_scorecard',
    recordType: 'partnership',
    recordId: id,
    payload: sheet(2),
    expectedVersion: opened,
  } as const;
  expect(codes(await office.send('manager', late))).toEqual(['stale_version']);
  await move(id, 'save_scorecard', { ...sheet(2), finish: false }, 'manager');
  const sheets = async () =>
    (await office.unit((u) => u.scorecard(id)))?.doc.sheets.map(({ answers, finished }) => [
      answers.geography,
      finished,
    ]);
  expect(await sheets()).toEqual([
    [4, true],
    [2, false],
  ]);
  await move(id, 'save_scorecard', sheet(3), 'manager');
  expect(await sheets()).toEqual([
    [4, true],
    [3, true],
  ]);
});

test('every phase that a command would skip is refused with where it may start', async () => {
  const id = String((await create()).result.partnershipId);
  for (const name of [
    'approve_candidate',
    'mark_lost',
    'open_renewal',
    'abandon_optimization',
    'back_to_evaluate',
    'reopen',
  ])
    expect((await move(id, name, REASON)).refusals[0]).toMatchObject({
      code: 'move_not_listed',
      params: { phase: 'SCOUT' },
    });
  expect((await office.partnership(id)).phase).toBe('SCOUT');
});

test('whatever anybody sends in whatever order, the record only takes steps of the table, each Class B step with a used approval', async () => {
  const names = Object.keys(HANDLERS).filter((name) => TRANSITIONS.some(({ command }) => command === name));
  const step = fc.record({
    name: fc.constantFrom(...names, 'request_approval', 'request_approval', 'save_scorecard', 'fly'),
    who: fc.constantFrom(...STAFF_KEYS, 'channel', 'channel', 'channel'),
    score: fc.constantFrom(3, 5),
  });
  const journey = fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 20 }), async (steps) => {
    office = await openOffice(database);
    await office.read([crmAccount('601')]);
    const id = String((await create()).result.partnershipId);
    for (const each of steps) await walk(id, each);
    expect(await office.unit((u) => u.brokenAt())).toBeNull();
  });
  await fc.assert(journey, { numRuns: 8 });
}, 120_000);

/** One step of a random journey: refused and nothing changed, or a row of the table with the approval it asks for. */
async function walk(id: string, { name, who, score }: { name: string; who: Who; score: number }): Promise<void> {
  const before = await office.partnership(id);
  const outcome = await move(id, name, payloadOf(name, score), who);
  if (name === 'request_approval' && outcome.status === 'accepted')
    await office.decide('manager', idOf(outcome), { result: 'granted' });
  const after = await office.partnership(id);
  if (outcome.status === 'refused') expect(after).toEqual(before);
  if (after.phase === before.phase) return;
  const row = TRANSITIONS.find(({ command, from }) => command === name && from.includes(before.phase as never));
  expect(row?.to).toBe(after.phase);
  const approvals = await office.unit((u) => u.approvals({ partnershipIds: [id] }));
  const used = approvals.flatMap(({ doc }) => doc.grants).filter(({ usedAt, command }) => usedAt && command === name);
  expect(used.length > 0).toBe(row !== undefined && 'approval' in row);
}

function payloadOf(name: string, score: number): object {
  if (name === 'save_scorecard') return sheet(score);
  if (name === 'request_approval') return { kind: 'candidate' };
  return name === 'create_prospect' ? SIGNAL : REASON;
}
