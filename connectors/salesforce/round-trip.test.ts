import { afterAll, beforeAll, expect, test } from 'vitest';
import { connected, type Memory, until } from '../../tests/salesforce/connect.ts';
import { DEAL, PARTNER, soql, type TestOrg, testOrg, USERS } from '../../tests/salesforce/org.ts';
import { SHIPPED_PACKAGE } from '../../tests/salesforce/shipped.ts';
import type { CrmAdapter, CrmSignal } from '../service/crm-port.ts';

let org: TestOrg;
let adapter: CrmAdapter;
let kept: Memory;
beforeAll(async () => {
  org = await testOrg({ packageDir: SHIPPED_PACKAGE });
  ({ adapter, kept } = await connected(org));
});
afterAll(() => org.close());
const { rep, channel, service } = USERS;

const partner = {
  kind: 'partner-mirror',
  accountCrmId: PARTNER,
  partnerId: 'pa-1',
  partnershipId: 'ps-1',
  name: 'شركة الأفق',
  type: 'distribution',
  phase: 'MANAGE',
  suspended: false,
  tier: 'gold',
  ownerCrmId: channel.Id,
  version: 3,
  flags: { 'G-SCORE': true, 'G-SIGNED': false },
  flagsUntil: { 'G-SCORE': '2027-01-01T00:00:00Z' },
  granted: [{ command: 'activate', until: '2026-12-01T00:00:00Z' }],
  dates: { termEnd: '2027-06-30', activatedAt: '2026-01-15' },
  facts: '{"kind":"partner"}',
  sections: {},
} as const;

test('the partnership is mirrored first', async () => {
  expect(await adapter.write([partner], 'interactive')).toEqual([{ ok: true }]);
});

test('a command travels: a person’s row, the change event, the decision, and the answer on the row', async () => {
  const heard: CrmSignal[] = [];
  const listening = await adapter.listen(async (signals) => void heard.push(...signals));
  await until(() => expect(kept.values.has('position:Service_Command__c')).toBe(true));
  const fields = {
    Command__c: 'register_partner',
    Record_Type__c: 'deal',
    Record_Id__c: DEAL,
    Payload__c: '{"role":"sourced"}',
    Idempotency_Key__c: 'k-1',
  };
  const made = await org.call('POST', '/ui-api/records', rep.Id, { apiName: 'Service_Command__c', fields });
  const { id } = made.body as { id: string };
  await until(() => expect(heard).toMatchObject([{ kind: 'command', crmId: id, deleted: false }]));
  const [command] = await adapter.commands([id]);
  expect(command).toMatchObject({
    createdBy: rep.Id,
    name: 'register_partner',
    recordType: 'deal',
    recordId: DEAL,
    idempotencyKey: 'k-1',
    payload: '{"role":"sourced"}',
  });
  const result = JSON.stringify({ status: 'accepted', refusals: [], result: {} });
  expect(
    await adapter.write([{ kind: 'command-result', crmId: id, status: 'Accepted', result }], 'interactive'),
  ).toEqual([{ ok: true }]);
  const page = await org.call(
    'GET',
    `/ui-api/records/${id}?fields=Service_Command__c.Status__c,Service_Command__c.Result__c`,
    rep.Id,
  );
  expect(page.body).toMatchObject({ fields: { Status__c: { value: 'Accepted' }, Result__c: { value: result } } });
  expect(await adapter.commands(null)).toEqual([]);
  await listening.stop();
  expect(new Set(heard.map((one) => one.crmId))).toEqual(new Set([id]));
});

test('a direct edit of a mirrored field is known with its person; our own mirror write is not heard', async () => {
  const heard: CrmSignal[] = [];
  const listening = await adapter.listen(async (signals) => void heard.push(...signals));
  const since = new Date(org.now()).toISOString();
  const [row] = await soql(org, 'SELECT Id FROM Partnership__c');
  await adapter.write([{ ...partner, phase: 'SCOUT', flags: { ...partner.flags, 'G-SIGNAL': true } }], 'interactive');
  const edit = await org.call('PATCH', `/__sandbox/records/Partnership__c/${row?.Id}`, channel.Id, {
    userId: channel.Id,
    properties: { Phase__c: 'REJECTED', Reason_Code__c: 'no_fit', Reason__c: 'No fit in this region' },
  });
  expect(edit.status).toBe(200);
  await until(() => expect(heard).toMatchObject([{ kind: 'account', crmId: PARTNER }]));
  expect(await adapter.edits(PARTNER, since)).toEqual([
    { field: 'phase', value: 'REJECTED', at: new Date(org.now()).toISOString(), userCrmId: channel.Id },
  ]);
  expect(await adapter.edits(PARTNER, new Date(org.now() + 1).toISOString())).toEqual([]);
  await adapter.write([{ ...partner, phase: 'SCOUT' }], 'interactive');
  expect(await adapter.edits(PARTNER, since)).toEqual([]);
  await listening.stop();
});

test('the poll finds what changed since its cursor, deleted rows too, and not what we wrote ourselves', async () => {
  const start = await adapter.changes('');
  expect(start.signals).toEqual([]);
  org.advance(120_000);
  await org.call('PATCH', `/sobjects/Opportunity/${DEAL}`, rep.Id, { Amount: 2000 });
  await adapter.write([{ ...partner, version: 4 }], 'interactive');
  const made = await org.call('POST', '/sobjects/Service_Command__c', service.Id, {
    Command__c: 'x',
    Record_Type__c: 'deal',
  });
  await org.call('DELETE', `/sobjects/Service_Command__c/${(made.body as { id: string }).id}`, service.Id);
  const { signals, cursor } = await adapter.changes(start.cursor);
  expect(signals).toMatchObject([{ kind: 'deal', crmId: DEAL, deleted: false }]);
  expect((await adapter.changes(cursor)).signals.map((one) => one.key)).toEqual(signals.map((one) => one.key));
  const begun = new Date(org.now()).toISOString();
  expect((await adapter.changes(begun)).signals.map((one) => one.key)).toEqual(signals.map((one) => one.key));
});
