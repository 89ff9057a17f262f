import { afterEach, beforeEach, expect, test } from 'vitest';
import { connected, type Memory, until } from '../../tests/salesforce/connect.ts';
import { ACCOUNT, DEAL, soql, type TestOrg, testOrg, USERS } from '../../tests/salesforce/org.ts';
import type { CrmAdapter, CrmSignal } from '../service/crm-port.ts';

let org: TestOrg;
let adapter: CrmAdapter;
let kept: Memory;
let lines: string[];
let heard: CrmSignal[];
const { rep } = USERS;

beforeEach(async () => {
  org = await testOrg();
  ({ adapter, kept, lines } = await connected(org));
  heard = [];
});
afterEach(() => org.close());

const listen = async (deliver = async (signals: readonly CrmSignal[]) => void heard.push(...signals)) => {
  const listening = await adapter.listen(deliver);
  await until(() => expect(kept.values.has('position:Opportunity')).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  return listening;
};
const change = async (amount: number) =>
  expect((await org.call('PATCH', `/sobjects/Opportunity/${DEAL}`, rep.Id, { Amount: amount })).status).toBe(204);
const deals = () => heard.filter((one) => one.kind === 'deal');
const replay = () => (JSON.parse(kept.values.get('position:Opportunity') ?? '{}') as { replay: string | null }).replay;

test('more changes than one request asks for all arrive, in order, and each once', async () => {
  const listening = await listen();
  const rows = Array.from({ length: 130 }, (_, i) => ({
    attributes: { type: 'Opportunity' },
    Name: `D${i}`,
    StageName: 'Prospecting',
    CloseDate: '2026-12-31',
  }));
  await org.call('POST', '/composite/sobjects', rep.Id, { records: rows });
  await until(() => expect(deals()).toHaveLength(130));
  expect(new Set(deals().map((one) => one.key)).size).toBe(130);
  const created = await soql(org, "SELECT Id FROM Opportunity WHERE Name LIKE 'D%'");
  expect(new Set(deals().map((one) => one.crmId))).toEqual(new Set(created.map((row) => row.Id)));
  await listening.stop();
});

test('what happened while nobody listened is heard from the kept position on', async () => {
  const first = await listen();
  await change(1);
  await until(() => expect(deals()).toHaveLength(1));
  await until(() => expect(replay()).not.toBeNull());
  await first.stop();
  await change(2);
  const second = await listen();
  await until(() => expect(deals()).toHaveLength(2));
  await second.stop();
});

test('a batch that could not be kept comes again, under the same keys', async () => {
  let refused = 0;
  const listening = await listen(async (signals) => {
    if (signals.some((one) => one.kind === 'deal') && refused++ === 0) throw new Error('the database is away');
    heard.push(...signals);
  });
  await change(1);
  await until(() => expect(deals()).toHaveLength(1));
  expect(refused).toBe(2);
  expect(lines.join()).toContain('the database is away');
  await listening.stop();
});

test('a position that has expired leads to a full re-read since then, and goes on with new events', async () => {
  const first = await listen();
  await change(1);
  await until(() => expect(replay()).not.toBeNull());
  await first.stop();
  org.advance(80 * 3_600_000);
  await change(2);
  await org.call('PATCH', `/sobjects/Account/${ACCOUNT}`, rep.Id, { Industry: 'Retail' });
  heard = [];
  org.faults.set({ rules: [{ kind: 'expired-replay', object: 'Opportunity' }] });
  const second = await listen();
  await until(() => expect(deals().map((one) => one.crmId)).toContain(DEAL));
  expect(lines.join()).toContain('the position in Opportunity has expired');
  const before = deals().length;
  await change(3);
  await until(() => expect(deals().length).toBeGreaterThan(before));
  await second.stop();
});

test('a gap carries an id and no person; an overflow carries nothing and the object is read again', async () => {
  const listening = await listen();
  org.faults.set({ rules: [{ kind: 'gap', object: 'Opportunity' }] });
  await change(1);
  await until(() => expect(deals()).toMatchObject([{ crmId: DEAL, deleted: false }]));
  org.faults.set({ rules: [{ kind: 'overflow', object: 'Opportunity' }] });
  await change(2);
  await until(() => expect(deals()).toHaveLength(2));
  expect(deals()[1]?.key).toMatch(/^poll:/);
  await listening.stop();
});

test('an event that is delivered twice has one key', async () => {
  const listening = await listen();
  org.faults.set({ rules: [{ kind: 'duplicate-event', object: 'Opportunity' }] });
  await change(1);
  await until(() => expect(deals()).toHaveLength(2));
  expect(new Set(deals().map((one) => one.key)).size).toBe(1);
  await listening.stop();
});

test('a stream that breaks off is opened again and loses nothing', async () => {
  const listening = await listen();
  org.faults.set({ rules: [{ kind: 'stream-close', object: 'Opportunity' }] });
  await change(1);
  await until(() => expect(deals()).toHaveLength(1));
  await change(2);
  await until(() => expect(deals()).toHaveLength(2));
  expect(lines.join()).toContain('change events of Opportunity broke off');
  await listening.stop();
});

test('a session that has ended is renewed, once for all four subscriptions, and listening goes on', async () => {
  const before = kept.tokens?.refreshToken;
  org.advance(3 * 3_600_000);
  const listening = await listen();
  await until(() => expect(kept.tokens?.refreshToken).not.toBe(before));
  await change(1);
  await until(() => expect(deals()).toHaveLength(1));
  await listening.stop();
});

test('a deleted deal is a signal that says so', async () => {
  const listening = await listen();
  const made = await org.call('POST', '/sobjects/Opportunity', rep.Id, {
    Name: 'Gone',
    StageName: 'Prospecting',
    CloseDate: '2026-12-31',
  });
  const { id } = made.body as { id: string };
  org.store.transaction(() => {});
  await until(() => expect(deals()).toMatchObject([{ crmId: id, deleted: false }]));
  expect((await org.call('DELETE', `/sobjects/Opportunity/${id}`, USERS.service.Id)).status).toBe(400);
  await listening.stop();
});
