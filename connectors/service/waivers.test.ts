import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { gateResult } from './evidence/compliance.ts';
import { evidenceFacts } from './evidence/facts.ts';
import { codes, idOf, NOW, type Office, openOffice } from './testing/office.ts';
import { crmAccount } from './testing/records.ts';
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
  id = (await office.adopt({ crmId: '601', type: 'distribution' })).id;
  await office.read([crmAccount('601', { country: 'Saudi Arabia', modifiedAt: '2026-11-22T00:00:00.000Z' })]);
});

const send = async (who: Who, name: string, payload: object, at = NOW) =>
  office.send(who, {
    name,
    recordType: 'partnership',
    recordId: id,
    payload: payload as never,
    expectedVersion: (await office.partnership(id)).version,
    at,
  });
// GCC-04, the Arabic version, is waived by Legal for at most thirty days; GCC-03 by nobody.
const ASKED = {
  rule: 'GCC-04',
  gate: 'renewal',
  until: '2026-12-20',
  reason: 'The translation is with the sworn translator.',
  risk: 'A dispute in the meantime.',
  compensation: 'An English summary is signed.',
};
const ask = (more: object = {}, who: Who = 'channel') => send(who, 'request_waiver', { ...ASKED, ...more });
const line = async (at = NOW) => {
  const partnership = await office.partnership(id);
  return office.unit(async (unit) => {
    const facts = await evidenceFacts({ unit, deps: office.deps, now: at }, partnership);
    return gateResult(facts, 'renewal').lines.find(({ ruleId }) => ruleId === 'GCC-04');
  });
};

test('a waiver is asked of the role that the rule names, and holds at its gate until its day', async () => {
  expect((await line())?.outcome).toBe('refused');
  const asked = await ask();
  expect(asked.result.level).toBe('legal');
  expect(codes(await office.decide('clevel', idOf(asked), { result: 'granted', comment: 'Yes.' }))).toEqual([
    'level_too_low',
  ]);
  expect((await line())?.outcome).toBe('refused');
  await office.decide('legal', idOf(asked), { result: 'granted', comment: 'Until the translation is here.' });
  expect(await line()).toMatchObject({ outcome: 'waived', until: '2026-12-20' });
  expect((await line('2026-12-21T09:00:00.000Z'))?.outcome).toBe('refused');
  expect(await office.unit((u) => u.brokenAt())).toBeNull();
});

test('it is refused where the rule allows none, for too long, without a reason, for another gate’s role, or by a rep', async () => {
  expect(codes(await ask({ rule: 'GCC-03', gate: 'activation' }))).toContain('waiver_not_allowed');
  expect(codes(await ask({ until: '2027-01-31' }))).toEqual(['waiver_too_long']);
  expect(codes(await ask({ reason: 'Too short.' }))).toEqual(['waiver_reason']);
  expect(codes(await ask({}, 'rep'))).toEqual(['who_may_not']);
  expect(codes(await ask({ rule: 'GCC-99' }))).toEqual(['unknown_record']);
});

test('nobody grants what they asked for, nor for a partnership of their own', async () => {
  const own = await ask({}, 'legal');
  // Legal asked, so nobody holds the level that is needed.
  expect(codes(own)).toEqual(['nobody_holds_level']);
  const asked = await ask();
  const legal = office.people.find(({ key }) => key === 'legal')?.id ?? null;
  const partnership = await office.partnership(id);
  await office.unit((u) => u.savePartnership({ ...partnership, ownerId: legal, version: 90 }, partnership.version));
  expect(codes(await office.decide('legal', idOf(asked), { result: 'granted', comment: 'Yes.' }))).toEqual([
    'waiver_own',
  ]);
});

test('a waiver that is taken back leaves the check open; it is renewed as often as the policy allows', async () => {
  const granted = async (at = NOW) => {
    const asked = await ask();
    await office.decide('legal', idOf(asked), { result: 'granted', comment: 'Yes.' }, { at });
    return idOf(asked);
  };
  const first = await granted();
  const { version } = await office.approval(first);
  const undo = { name: 'undo_decision', recordType: 'approval', recordId: first, expectedVersion: version } as const;
  expect((await office.send('legal', undo)).status).toBe('accepted');
  expect((await line())?.outcome).toBe('refused');
  await granted();
  expect(codes(await ask())).toEqual(['waiver_renewed']);
});
