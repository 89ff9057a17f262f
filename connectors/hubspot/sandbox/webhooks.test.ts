import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWebhook } from '../inbound.ts';
import { verifySignature } from '../signature.ts';
import { type Body, openPortal, type TestPortal } from '../testing/portal.ts';
import { APP, PORTAL } from '../testing/seed.ts';

interface Received {
  readonly events: Body[];
  readonly genuine: boolean;
}
const PUBLIC = 'https://app.partnership-os.example/hubspot/webhooks';

let portal: TestPortal;
let receiver: Server;
let received: Received[];
let answerWith: () => number;

beforeEach(async () => {
  portal = await openPortal({ app: { webhookTargetUrl: PUBLIC } });
  await portal.adapter.provision();
  received = [];
  answerWith = () => 200;
  receiver = createServer(async (request, response) => {
    const body = await text(request);
    const genuine = verifySignature({
      secret: APP.clientSecret,
      method: 'POST',
      uri: PUBLIC,
      rawBody: Buffer.from(body),
      signature: String(request.headers['x-hubspot-signature-v3']),
      timestamp: String(request.headers['x-hubspot-request-timestamp']),
      now: portal.clock.ms,
    });
    received.push({ events: JSON.parse(body), genuine });
    response.writeHead(answerWith()).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await portal.close();
  receiver.closeAllConnections();
  receiver.close();
});

const open = () => portal.sandbox.setWebhookUrl(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}`);
const setAmount = (id: string, amount: string) =>
  portal.call('PATCH', `/crm/objects/2026-09/deals/${id}`, { properties: { amount } });
const deliver = async () => {
  await portal.sandbox.deliverWebhooks();
  await new Promise((resolve) => setTimeout(resolve, 40));
  await portal.sandbox.deliverWebhooks();
};
const own = { portalId: PORTAL.portalId, appId: APP.appId };

test('nothing is sent before the address is known, and nothing is lost until then', async () => {
  await setAmount('701', '1');
  await deliver();
  expect(received).toEqual([]);
  open();
  await deliver();
  expect(received.flatMap(({ events }) => events)).toMatchObject([
    {
      subscriptionType: 'object.propertyChange',
      propertyName: 'amount',
      propertyValue: '1',
      objectId: 701,
      attemptNumber: 0,
      changeSource: 'INTEGRATION',
    },
  ]);
});

test('a delivery is signed over the public address and is a batch of at most a hundred', async () => {
  portal.sandbox.faults.set({ webhooks: { paused: true } });
  open();
  const inputs = (from: number) =>
    Array.from({ length: 100 }, (_, at) => ({ properties: { dealname: `${from + at}` }, associations: [] }));
  await portal.call('POST', '/crm/objects/2026-09/deals/batch/create', { inputs: inputs(0) });
  await portal.call('POST', '/crm/objects/2026-09/deals/batch/create', { inputs: inputs(100) });
  portal.sandbox.faults.clear();
  await deliver();
  expect(received.map(({ events }) => events.length)).toEqual([100, 100]);
  expect(received.every(({ genuine }) => genuine)).toBe(true);
});

test('only subscribed properties are announced, and a value that was there already is no change', async () => {
  open();
  await setAmount('701', '1054');
  await portal.call('PATCH', '/crm/objects/2026-09/deals/701', { properties: { dealname: 'Renamed' } });
  await deliver();
  expect(received).toEqual([]);
});

test('after a 500 the batch comes again with a higher attempt number, after the gap and not before', async () => {
  open();
  answerWith = () => 500;
  await setAmount('701', '2');
  await deliver();
  await deliver();
  expect(received).toHaveLength(1);
  answerWith = () => 200;
  portal.clock.ms += 120_000;
  await deliver();
  expect(received.map(({ events }) => events[0].attemptNumber)).toEqual([0, 1]);
  const keys = received.flatMap(({ events }) => readWebhook(events, own).signals.map(({ key }) => key));
  expect(new Set(keys).size).toBe(1);
  portal.clock.ms += 10_000_000;
  await deliver();
  expect(received).toHaveLength(2);
});

test('ten retries are all; then the event is gone', async () => {
  open();
  answerWith = () => 503;
  await setAmount('701', '3');
  for (let turn = 0; turn < 14; turn += 1) {
    await deliver();
    portal.clock.ms += 86_400_000;
  }
  expect(received).toHaveLength(11);
  expect(portal.sandbox.store.deliveries.size).toBe(0);
});

test('shuffled, split, doubled and spoiled deliveries still tell which records to look at', async () => {
  portal.sandbox.faults.set({ webhooks: { paused: true } });
  open();
  for (const [at, id] of ['701', '702', '703'].entries()) await setAmount(id, String(at + 10));
  portal.sandbox.faults.set({ webhooks: { shuffle: true, duplicate: true, split: true, badEvent: true } });
  await deliver();
  const batches = received.map(({ events }) => readWebhook(events, own));
  expect(batches.length).toBeGreaterThanOrEqual(6);
  expect(new Set(batches.flatMap(({ signals }) => signals.map(({ crmId }) => crmId)))).toEqual(
    new Set(['701', '702', '703']),
  );
  expect(batches.every(({ defects }) => defects.length === 1)).toBe(true);
});

test('a link to a company is announced from the deal and names both ends', async () => {
  open();
  await portal.call('PUT', '/crm/objects/2026-09/deals/703/associations/default/companies/502');
  await portal.call('DELETE', '/crm/objects/2026-09/deals/703');
  await deliver();
  const events = received.flatMap((one) => one.events);
  const { signals } = readWebhook(events, own);
  expect(events.filter(({ subscriptionType }) => subscriptionType === 'object.associationChange')).toMatchObject([
    { fromObjectId: 703, toObjectId: 502, associationTypeId: 341, associationRemoved: false },
    { associationTypeId: 5, isPrimaryAssociation: true },
  ]);
  expect(signals.map(({ kind, crmId, deleted }) => `${kind} ${crmId} ${deleted}`)).toContain('account 502 false');
  expect(signals.at(-1)).toMatchObject({ kind: 'deal', crmId: '703', deleted: true });
});
