import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { checklistNow } from './evidence/activation.ts';
import { evidenceFacts } from './evidence/facts.ts';
import { codes, idOf, NOW, type Office, openOffice } from './testing/office.ts';
import { crmAccount } from './testing/records.ts';
import type { Who } from './testing/staff.ts';
import { turnDay } from './timers.ts';

let database: Database;
let office: Office;
let id: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  // Legal reviews compliance here too; nobody else does.
  const people = await office.unit((u) => u.people());
  await office.unit((u) =>
    u.savePeople(
      people.map((each) => (each.key === 'legal' ? { ...each, roles: [...each.roles, 'compliance' as const] } : each)),
    ),
  );
  id = (await office.adopt({ crmId: '601', type: 'distribution', phase: 'ONBOARD' })).id;
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
const checklist = async (at = NOW) => {
  const partnership = await office.partnership(id);
  return office.unit(async (unit) =>
    checklistNow(await evidenceFacts({ unit, deps: office.deps, now: at }, partnership)),
  );
};
const PIECE = { kind: 'document', on: '2026-11-20', ref: 'https://files.example/1' };
const NO_FLAGS = Object.fromEntries(
  ['public_buyer', 'joint_operations', 'shares_data', 'leaves_country', 'pays_in_country'].map((flag) => [flag, false]),
);
const REGISTRY = { number: '1010', status: 'active', legal_name: 'A', party_name: 'A' };
/** What the policy asks to be recorded by hand, all of it. */
async function tickAll(but: readonly string[] = []): Promise<void> {
  const { items } = office.deps.policy(office.workspaceId).policy.activation;
  for (const item of items.filter((each) => each.mandatory && !each.check && !each.fact && !but.includes(each.id)))
    await send('channel', 'tick_item', { item: item.id, status: 'done', evidence: [PIECE] });
}
/** The check of the commercial registration, passed on a piece that somebody else brought. */
async function registryPassed(by: Who = 'channel', values: object = REGISTRY, performedOn = '2026-11-20') {
  const piece = { rule: 'GCC-03', kind: 'registry_extract', on: '2026-11-19', ref: 'https://files.example/cr' };
  const added = await send(by, 'add_evidence', piece);
  const evidence = [added.result.evidenceId];
  return send('legal', 'record_check', { rule: 'GCC-03', status: 'passed', values, performedOn, evidence });
}
async function ready(): Promise<void> {
  await tickAll();
  await send('channel', 'record_scope', {
    flags: { ...NO_FLAGS, data_or_system_access: false, message_to_person: false },
  });
  await registryPassed();
  await send('channel', 'record_certified', { people: 1 });
}

describe('from the signature to the activation', () => {
  test('a complete checklist and passed checks carry an activation, once it is approved by somebody else', async () => {
    await ready();
    expect(await checklist()).toMatchObject({ status: 'ready', blockers: [] });
    expect(codes(await send('channel', 'activate', {}))).toEqual(['approval_missing']);
    const asked = await send('channel', 'request_approval', { kind: 'activation' });
    expect(asked.result.level).toBe('manager');
    await office.decide('manager', idOf(asked), { result: 'granted' });
    expect((await send('channel', 'activate', {})).result).toMatchObject({ phase: 'MANAGE' });
    expect(await office.partnership(id)).toMatchObject({ phase: 'MANAGE', doc: { activatedAt: NOW } });
    expect((await office.approval(idOf(asked))).status).toBe('consumed');
    const types = (await office.unit((u) => u.events(id, 200))).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(['activation.item_done', 'compliance.check_passed', 'partner.activated']),
    );
    expect(await office.unit((u) => u.brokenAt())).toBeNull();
  });

  test('nobody is asked while an item or a check is open, and each is named', async () => {
    const first = await send('channel', 'request_approval', { kind: 'activation' });
    expect(new Set(codes(first))).toEqual(new Set(['item_open', 'item_check', 'item_certified', 'check_pending']));
    await ready();
    await send('channel', 'tick_item', { item: 'kickoff_held', status: 'open' });
    expect((await send('channel', 'request_approval', { kind: 'activation' })).refusals).toMatchObject([
      { code: 'item_open', params: { item: 'kickoff_held' } },
    ]);
  });

  test('a check that ends between the approval and the activation stops it: the approval stays and waits', async () => {
    await ready();
    const asked = await send('channel', 'request_approval', { kind: 'activation' });
    await office.decide('manager', idOf(asked), { result: 'granted' });
    await send('legal', 'record_check', {
      rule: 'GCC-03',
      status: 'failed',
      performedOn: '2026-11-23',
      reason: 'Struck off.',
    });
    expect(codes(await send('channel', 'activate', {}))).toEqual(['item_check', 'check_failed']);
    expect((await office.approval(idOf(asked))).status).toBe('approved');
    await registryPassed('channel', REGISTRY, '2026-11-23');
    expect((await send('channel', 'activate', {})).status).toBe('accepted');
  });
});

describe('an item of the checklist', () => {
  test('needs its evidence, a reason when it is blocked, and is not ticked where a check or a certificate decides', async () => {
    const tick = (payload: object, who: Who = 'channel') => send(who, 'tick_item', payload);
    expect(codes(await tick({ item: 'kickoff_held', status: 'done' }))).toEqual(['item_evidence']);
    expect(codes(await tick({ item: 'kickoff_held', status: 'blocked' }))).toEqual(['item_reason']);
    expect(codes(await tick({ item: 'kickoff_held', status: 'not_applicable', reason: 'We know them well.' }))).toEqual(
      ['item_not_applicable'],
    );
    expect(codes(await tick({ item: 'cr_verified', status: 'done', evidence: [PIECE] }))).toEqual(['item_computed']);
    expect(codes(await tick({ item: 'certified_people', status: 'done' }))).toEqual(['item_computed']);
    expect(codes(await tick({ item: 'no_such_item', status: 'done' }))).toEqual(['item_unknown']);
    expect(codes(await tick({ item: 'kickoff_held', status: 'done', evidence: [PIECE] }, 'rep'))).toEqual([
      'who_may_not',
    ]);
  });

  test('is the last that was recorded; what was recorded before is kept', async () => {
    await send('channel', 'tick_item', { item: 'kickoff_held', status: 'done', evidence: [PIECE] });
    await send('channel', 'tick_item', {
      item: 'kickoff_held',
      status: 'blocked',
      reason: 'They moved it to January.',
    });
    const line = (await checklist())?.lines.find((each) => each.id === 'kickoff_held');
    expect(line).toMatchObject({ status: 'blocked', holds: false });
    expect(await office.unit((u) => u.partnershipRecords([id]))).toHaveLength(2);
  });
});

describe('a compliance check', () => {
  test('is recorded by a compliance reviewer, on evidence that somebody else brought', async () => {
    const result = { rule: 'GCC-03', status: 'passed', values: REGISTRY, performedOn: '2026-11-20', evidence: [] };
    expect(codes(await send('channel', 'record_check', result))).toEqual(['who_may_not']);
    expect(codes(await send('legal', 'record_check', { ...result, rule: 'GCC-99' }))).toEqual(['unknown_record']);
    await ready();
    await registryPassed('legal');
    expect(codes(await send('channel', 'request_approval', { kind: 'activation' }))).toEqual([
      'item_check',
      'check_evidence',
    ]);
    await registryPassed('channel', { ...REGISTRY, party_name: 'B' });
    expect(codes(await send('channel', 'request_approval', { kind: 'activation' }))).toEqual([
      'item_check',
      'check_test',
    ]);
  });

  test('ends with its own period: a year later it is asked again', async () => {
    await ready();
    const at = '2027-11-22T09:00:00.000Z';
    expect(codes(await send('channel', 'request_approval', { kind: 'activation' }, at))).toEqual([
      'item_check',
      'check_expired',
    ]);
  });
});

test('a suspension ends when somebody wrote how its cause was settled, the checks hold, and somebody else approved', async () => {
  await ready();
  const reason = { reasonCode: 'compliance', reason: 'The registration was in doubt.' };
  const pause = { ...reason, until: '2027-01-31' };
  const suspending = await send('channel', 'request_approval', { kind: 'suspend', grants: pause });
  await office.decide('manager', idOf(suspending), { result: 'granted' });
  await send('manager', 'suspend', pause);
  expect((await office.partnership(id)).suspended).toBe(true);
  const settled = { reasonCode: 'compliance', reason: 'The registry confirmed it.' };
  expect(codes(await send('channel', 'resume', settled))).toEqual(['approval_missing']);
  const asked = await send('channel', 'request_approval', { kind: 'resume', grants: settled });
  await office.decide('manager', idOf(asked), { result: 'granted' });
  expect(codes(await send('channel', 'resume', {}))).toEqual(['guard_not_held', 'approval_changed']);
  await send('legal', 'record_check', { rule: 'GCC-03', status: 'failed', performedOn: '2026-11-23' });
  expect(codes(await send('channel', 'resume', settled))).toEqual(['check_failed']);
  await registryPassed('channel', REGISTRY, '2026-11-23');
  expect((await send('channel', 'resume', settled)).status).toBe('accepted');
  expect((await office.partnership(id)).suspended).toBe(false);
});

describe('a partner whose mandatory check no longer holds', () => {
  const turn = (at: string) => turnDay(office.deps, office.workspaceId, at);
  const failed = () => send('legal', 'record_check', { rule: 'GCC-03', status: 'failed', performedOn: '2026-11-23' });

  test('is suspended by the product itself at the turn of the day, with the check as the reason, and once', async () => {
    await ready();
    await turn(NOW);
    expect((await office.partnership(id)).suspended).toBe(false);
    await failed();
    await turn('2026-11-24T09:00:00.000Z');
    expect(await office.partnership(id)).toMatchObject({
      suspended: true,
      phase: 'ONBOARD',
      doc: { suspension: { reason: 'GCC-03', until: '2027-02-22' } },
    });
    await turn('2026-11-25T09:00:00.000Z');
    const events = (await office.unit((u) => u.events(id, 200))).filter(({ type }) => type === 'partner.suspended');
    expect(events).toMatchObject([{ actor: { kind: 'system' }, reason: 'GCC-03' }]);
  });

  test('is left alone while the days of grace of that check run, and where the rule is switched off', async () => {
    await ready();
    await failed();
    const { policy, ...rest } = office.deps.policy(office.workspaceId);
    const changed = (more: object) => ({
      ...rest,
      policy: {
        ...policy,
        compliance: {
          ...policy.compliance,
          rules: policy.compliance.rules.map((rule) => (rule.id === 'GCC-03' ? { ...rule, ...more } : rule)),
        },
      },
    });
    office.deps.enforce(office.workspaceId, changed({ on: false }));
    await turn('2026-11-24T09:00:00.000Z');
    office.deps.enforce(office.workspaceId, changed({ graceDays: 3 }));
    await turn('2026-11-25T09:00:00.000Z');
    expect((await office.partnership(id)).suspended).toBe(false);
    await turn('2026-11-26T09:00:00.000Z');
    expect((await office.partnership(id)).suspended).toBe(true);
  });
});
