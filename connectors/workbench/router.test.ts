import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signV3 } from './hubspot-signature.ts';
import { workbenchRouter } from './router.ts';

const SECRET = 'pos-test-secret';
const CARD = 'https://app.partnership-os.example/hubspot/cards/deals/1';
const PEOPLE = [
  { key: 'rep', name: 'Rep', title: 'Sales rep', roles: ['rep'], hubspotUserId: '42' },
  { key: 'west', name: 'West', title: 'Sales rep', roles: ['rep'], salesforceUserId: '005000000000001AAA' },
];

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let seen: Seen[];
let answers: { status: number; body: string }[];
let upstream: Server;
let page: Server;
let url: string;

const listen = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** Plays the service and both sandboxes: it keeps what it saw and gives the next answer. */
const upstreamServer = () =>
  createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    if (path === '/__sandbox/users') return void response.end('{"results":[{"userId":42,"email":"rep@a.example"}]}');
    seen.push({ method, url: path, headers, body: await text(request) });
    const { status, body } = answers.shift() ?? { status: 200, body: '{}' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });

beforeEach(async () => {
  [seen, answers] = [[], []];
  upstream = upstreamServer();
  const at = await listen(upstream);
  const addresses = { serviceUrl: at, hubspotSandboxUrl: at, salesforceSandboxUrl: at };
  const router = workbenchRouter({
    ...addresses,
    clientSecret: SECRET,
    portalId: 7,
    appId: 8,
    people: () => PEOPLE,
    distDir: '/nowhere',
  });
  const app = express();
  app.use('/workbench', router);
  page = createServer(app);
  url = `${await listen(page)}/workbench`;
});
afterEach(() => {
  for (const server of [page, upstream]) server.close().closeAllConnections();
});

const call = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${url}/hubspot-fetch`, { method: 'POST', body: JSON.stringify(body), headers });

describe('the proxy behind hubspot.fetch', () => {
  test('adds who calls, and signs the public address', async () => {
    expect((await call({ url: `${CARD}?a=b`, method: 'GET' })).status).toBe(200);
    const [{ url: path = '', headers } = {}] = seen as Partial<Seen>[];
    expect(path).toBe('/hubspot/cards/deals/1?a=b&userId=42&portalId=7&userEmail=rep%40a.example&appId=8');
    const timestamp = Number(headers?.['x-hubspot-request-timestamp']);
    const uri = `https://app.partnership-os.example${path}`;
    expect(headers?.['x-hubspot-signature-v3']).toBe(signV3(SECRET, { method: 'GET', uri, body: '', timestamp }));
  });

  test('tries once more after a 5xx, and no more after the second', async () => {
    answers = [
      { status: 503, body: '{}' },
      { status: 200, body: '{"facts":1}' },
    ];
    expect(await (await call({ url: CARD })).json()).toEqual({ facts: 1 });
    answers = [
      { status: 500, body: '{}' },
      { status: 500, body: '{}' },
    ];
    expect((await call({ url: CARD })).status).toBe(500);
    expect(seen).toHaveLength(4);
  });

  test.each([
    ['another origin', { url: 'https://elsewhere.example/x' }],
    ['an address that only begins like a permitted one', { url: 'https://app.partnership-os.example.evil.example/x' }],
    ['plain http', { url: CARD.replace('https', 'http') }],
    ['another header', { url: CARD, headers: { 'X-Key': '1' } }],
    ['no address', {}],
  ])('refuses %s', async (_name, body) => {
    const answer = await call(body);
    expect([answer.status, (await answer.json()).category]).toEqual([400, 'VALIDATION_ERROR']);
    expect(seen).toEqual([]);
  });

  test('an answer over 1 MB is a bad gateway', async () => {
    answers = [{ status: 200, body: JSON.stringify('x'.repeat(1024 * 1024)) }];
    expect((await call({ url: CARD })).status).toBe(502);
  });

  test('somebody without a HubSpot user reaches nothing', async () => {
    expect((await call({ url: CARD }, { cookie: 'pos_act_as=west' })).status).toBe(400);
    expect(seen).toEqual([]);
  });
});

describe('the way to the sandboxes', () => {
  test('an edit is made by the person of the cookie, whatever the page says', async () => {
    const body = JSON.stringify({ userId: '99', properties: { amount: '1' } });
    await fetch(`${url}/hs/__sandbox/records/deals/1`, { method: 'PATCH', body });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ userId: '42', properties: { amount: '1' } });
  });

  test('only the sandbox routes are passed on, and no session is handed out', async () => {
    const paths = ['hs/crm/objects/2026-09/deals', 'hs/oauth/2026-09/token', 'sf/__sandbox/session'];
    const answers = await Promise.all(paths.map((path) => fetch(`${url}/${path}`)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(seen).toEqual([]);
  });
});

describe('only this machine', () => {
  const statusFor = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest(`${url}/act-as/rep`, { method: 'PUT', headers }, ({ statusCode }) =>
        resolve(statusCode),
      );
      sent.once('error', reject).end();
    });

  test('a foreign name that resolves to loopback is refused', async () => {
    expect(await statusFor({ host: 'attacker.example' })).toBe(403);
  });

  test('a foreign page that posts here is refused', async () => {
    expect(await statusFor({ origin: 'https://attacker.example' })).toBe(403);
  });

  test('the choice of a person is kept in a cookie, and an unknown one is refused', async () => {
    const known = await fetch(`${url}/act-as/west`, { method: 'PUT' });
    expect(known.headers.get('set-cookie')).toContain('pos_act_as=west; Path=/workbench');
    expect((await fetch(`${url}/act-as/nobody`, { method: 'PUT' })).status).toBe(404);
    const session = await (await fetch(`${url}/session`, { headers: { cookie: 'pos_act_as=west' } })).json();
    expect(session).toMatchObject({ actingKey: 'west', portalId: 7, sample: false });
  });
});

test('until the page is built its place says so', async () => {
  const answer = await fetch(`${url}/`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('is being built');
});

test('the signature is that of the recipe, which was checked against the official client', () => {
  const uri = 'https://api.partnership-os.example/hubspot/webhooks';
  const body = '[{"eventId":1,"note":"Grüße"}]';
  expect(signV3(SECRET, { method: 'POST', uri, body, timestamp: 1_790_000_001_000 })).toBe(
    '1l0xtHB6ooSMoBXo6gtKoliJdSFd8IAHXoKm1QCHjgY=',
  );
});
