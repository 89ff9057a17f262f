import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hubSpotUseCases } from '../main/hubspot.ts';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { idOf, type Office, openOffice } from '../service/testing/office.ts';
import { crmAccount, crmDeal } from '../service/testing/records.ts';
import { userId, type Who } from '../service/testing/staff.ts';
import { createApp } from './app.ts';
import { hubSpotRoutes } from './hubspot.ts';

const SECRET = 'a secret for tests';
const ORIGIN = 'https://app.partnership-os.example';
const NOW = '2026-11-23T09:00:00.000Z';
const app = { baseUrl: '', portalId: 0, appId: 4711, clientId: 'c', clientSecret: SECRET, publicOrigin: ORIGIN };

let database: Database;
let office: Office;
let server: Server;
let portals = 24_000_000;
let ready = true;
let portalId: number;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  server.close();
  await database.close();
});
beforeEach(async () => {
  server?.close();
  office = await openOffice(database);
  portals += 1;
  portalId = portals;
  await office.unit((u) => u.saveConnection('hubspot', String(portalId), 'connected'));
  await office.read([crmAccount('501'), crmDeal('701')]);
  const use = hubSpotUseCases(office.deps, { ...app, portalId }, () => NOW);
  const { log } = office.deps;
  const http = createApp({ routes: hubSpotRoutes(use), mounts: [], ready: async () => ready, version: '0.1.0', log });
  server = await new Promise<Server>((resolve) => {
    const listening = http.listen(0, '127.0.0.1', () => resolve(listening));
  });
});

interface Call {
  readonly method?: string;
  readonly body?: string | object;
  readonly who?: Who;
  readonly portal?: number;
  readonly secret?: string;
  readonly at?: number;
  /** Leaves out who calls, as webhooks do. */
  readonly anonymous?: boolean;
}

/** A request as HubSpot sends it: the caller in the signed address, the signature over address, body and time. */
async function call(path: string, { method = 'GET', body, who = 'channel', ...o }: Call = {}) {
  const caller = `?portalId=${o.portal ?? portalId}&userId=${userId('hubspot', who)}&userEmail=x%40example.com&appId=4711`;
  const target = o.anonymous ? path : path + caller;
  const text = typeof body === 'object' ? JSON.stringify(body) : (body ?? '');
  const timestamp = String(o.at ?? Date.now());
  const mac = createHmac('sha256', o.secret ?? SECRET).update(`${method}${ORIGIN}${target}${text}${timestamp}`);
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${target}`, {
    method,
    headers: { 'x-hubspot-signature-v3': mac.digest('base64'), 'x-hubspot-request-timestamp': timestamp },
    ...(text === '' ? {} : { body: text }),
  });
  const raw = await answer.text();
  return { status: answer.status, type: answer.headers.get('content-type'), body: raw === '' ? null : JSON.parse(raw) };
}

let keys = 0;
const command = (more: object = {}) => {
  keys += 1;
  const idempotencyKey = `0193a000-0000-7000-8000-${String(keys).padStart(12, '0')}`;
  const base = { name: 'register_partner', recordType: 'deal', recordId: '701', payload: {}, expectedVersion: null };
  return { ...base, idempotencyKey, ...more };
};
const post = (body: string | object, more: Call = {}) => call('/hubspot/commands', { method: 'POST', body, ...more });

describe('who may call', () => {
  test('a card answers facts and viewer to whoever HubSpot signs for', async () => {
    const { status, body } = await call('/hubspot/cards/deals/701');
    expect(status).toBe(200);
    expect(body).toMatchObject({ facts: { kind: 'deal', dealId: '701' }, viewer: { roles: ['channel'], now: NOW } });
  });

  test('a wrong signature is refused before anything is read', async () => {
    const answer = await post('{ this is no JSON', { secret: 'guessed' });
    expect(answer).toMatchObject({ status: 401, type: expect.stringContaining('application/problem+json') });
    expect(answer.body.code).toBe('bad_signature');
  });

  test('a request that was kept for more than five minutes is refused, and so is one from the future', async () => {
    expect((await call('/hubspot/cards/deals/701', { at: Date.now() - 301_000 })).status).toBe(401);
    expect((await call('/hubspot/cards/deals/701', { at: Date.now() + 301_000 })).status).toBe(401);
    expect((await call('/hubspot/cards/deals/701', { at: Date.now() - 290_000 })).status).toBe(200);
  });

  test('another portal knows nothing of these records and can command nothing', async () => {
    const other = { portal: 1 };
    expect(await call('/hubspot/cards/deals/701', other)).toMatchObject({
      status: 404,
      body: { code: 'unknown_record' },
    });
    const refused = await post(command(), other);
    expect(refused).toMatchObject({ status: 404, body: { code: 'foreign_workspace' } });
  });

  test('a user without permission is told what is missing', async () => {
    const answer = await call('/hubspot/cards/deals/701', { who: 'nobody' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'no_permission' } });
    expect((await post(command({ payload: {} }), { who: 'nobody' })).status).toBe(403);
  });
});

describe('a command', () => {
  const register = (partnershipId: string) =>
    command({ payload: { partnershipId, role: 'sourced', touchId: '801', products: ['GTX Pro'] } });

  test('that is accepted answers its outcome, and the same again when it is sent again', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    const body = register(partner.id);
    const first = await post(body, { who: 'rep' });
    expect(first).toMatchObject({ status: 200, body: { status: 'accepted', result: { level: 'manager' } } });
    expect(await post(body, { who: 'rep' })).toEqual(first);
    expect((await post({ ...body, recordId: '702' }, { who: 'rep' })).status).toBe(409);
  });

  test('that is refused names every reason', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    await office.read([crmDeal('702', { contact: null, product: null })]);
    const refused = await post({ ...register(partner.id), recordId: '702' });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'deal_without_contact', outcome: { status: 'refused' } },
    });
    expect(refused.body.outcome.refusals).toHaveLength(2);
  });

  test('on an older version is a conflict', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    const recordId = idOf(await office.register(partner.id));
    const decide = { name: 'decide_approval', recordType: 'approval', recordId, payload: { result: 'granted' } };
    const stale = await post(command({ ...decide, expectedVersion: 7 }), { who: 'manager' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale_version' } });
    expect((await post(command({ ...decide, expectedVersion: 1 }), { who: 'manager' })).status).toBe(200);
  });

  test('that is no JSON, or has a property that nobody knows, says where and how to fix it', async () => {
    expect(await post('{ this is no JSON')).toMatchObject({ status: 400, body: { code: 'malformed_json' } });
    const unknown = await post(command({ personId: 'me', expectedVersion: 0 }));
    expect(unknown).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(unknown.body.faults.map(({ where }: { where: string }) => where).sort()).toEqual([
      'expectedVersion',
      'personId',
    ]);
  });

  test('with a character that no record can hold is refused, and not a failure', async () => {
    const { status, body } = await post(command({ payload: { comment: 'nothing \u0000 here' } }));
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'payload_invalid' });
  });

  test('over one megabyte is refused as too large', async () => {
    const answer = await post(command({ payload: { comment: 'x'.repeat(1_100_000) } }));
    expect(answer).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
  });
});

describe('webhooks', () => {
  const event = (objectId: unknown, eventId: number) => ({
    eventId,
    portalId,
    appId: 4711,
    occurredAt: 1_763_888_400_000,
    subscriptionType: 'object.propertyChange',
    objectTypeId: '0-3',
    objectId,
    propertyName: 'amount',
  });
  const deliver = (body: unknown[]) => call('/hubspot/webhooks', { method: 'POST', body, anonymous: true });

  test('with one bad event among good ones keep the good ones, once', async () => {
    const batch = [event(701, 1), { nonsense: true }, null, event(702, 2)];
    expect(await deliver(batch)).toMatchObject({ status: 200, body: { kept: 2 } });
    expect(await deliver(batch)).toMatchObject({ status: 200, body: { kept: 0 } });
    const waiting = await office.unit((u) => u.waitingSignals('hubspot', '9999-01-01T00:00:00.000Z', 10));
    expect(waiting.map(({ crmId }) => crmId)).toEqual(['701', '702']);
  });

  test('of another portal are kept from this one', async () => {
    expect(await deliver([{ ...event(701, 3), portalId: 99 }])).toMatchObject({ status: 200, body: { kept: 0 } });
  });
});

describe('what every deployment answers', () => {
  test('alive, and ready or not', async () => {
    expect(await call('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
    ready = false;
    expect((await call('/readyz')).status).toBe(503);
    ready = true;
    expect((await call('/readyz')).status).toBe(200);
  });

  test('a description of every address, with parameters, bodies and answers', async () => {
    const { body } = await call('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).sort()).toEqual([
      '/healthz',
      '/hubspot/cards/companies/{id}',
      '/hubspot/cards/deals/{id}',
      '/hubspot/commands',
      '/hubspot/preferences',
      '/hubspot/webhooks',
      '/openapi.json',
      '/readyz',
    ]);
    const { parameters } = body.paths['/hubspot/cards/deals/{id}'].get;
    expect(parameters).toContainEqual(expect.objectContaining({ name: 'id', in: 'path', required: true }));
    const schema = body.paths['/hubspot/commands'].post.requestBody.content['application/json'].schema;
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(body.paths['/hubspot/commands'].post.responses)).toContain('409');
  });

  test('an address that is not there, or cannot be read, is the fault of the request', async () => {
    expect(await call('/nowhere')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const port = (server.address() as AddressInfo).port;
    expect((await fetch(`http://127.0.0.1:${port}/hubspot/cards/deals/%E0%A4%A`)).status).toBe(400);
  });
});

test('the language that a person chose is there on the next card', async () => {
  expect((await call('/hubspot/preferences', { method: 'PUT', body: { language: 'ar' } })).status).toBe(204);
  expect((await call('/hubspot/cards/deals/701')).body.viewer.lang).toBe('ar');
  const nobody = await call('/hubspot/preferences', { method: 'PUT', body: { language: 'ar' }, who: 'nobody' });
  expect(nobody.status).toBe(403);
});
