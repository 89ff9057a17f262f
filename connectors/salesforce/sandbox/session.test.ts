import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP, CALLBACK, soql, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';

let org: TestOrg;
beforeAll(async () => {
  org = await testOrg();
});
afterAll(() => org.close());

const verifier = randomBytes(32).toString('base64url');
const authorize = async (given: Record<string, string> = {}) => {
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: APP.clientId,
    redirect_uri: CALLBACK,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 's1',
    login_hint: USERS.service.Username,
    ...given,
  });
  return fetch(`${org.url}/services/oauth2/authorize?${query}`, { redirect: 'manual' });
};
const token = async (form: Record<string, string>) => {
  const answer = await fetch(`${org.url}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: APP.clientId, ...form }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};
const code = async (): Promise<string> =>
  new URL((await authorize()).headers.get('location') ?? '').searchParams.get('code') ?? '';
const exchange = async (given: Record<string, string> = {}) =>
  token({
    grant_type: 'authorization_code',
    code: await code(),
    redirect_uri: CALLBACK,
    code_verifier: verifier,
    ...given,
  });

test('a code is worth one pair of tokens, and only with the verifier it was asked with', async () => {
  const once = await code();
  const form = { grant_type: 'authorization_code', code: once, redirect_uri: CALLBACK, code_verifier: verifier };
  expect(await token(form)).toMatchObject({
    status: 200,
    body: { token_type: 'Bearer', instance_url: org.url, scope: 'refresh_token api' },
  });
  expect(await token(form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  expect(await exchange({ code_verifier: 'wrong' })).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  expect(await exchange({ client_id: 'other' })).toMatchObject({ status: 400, body: { error: 'invalid_client_id' } });
  expect((await authorize({ code_challenge: '' })).status).toBe(400);
});

test('consent goes back only to an address of the app, for scopes of the app, by a user who is active', async () => {
  for (const wrong of [
    { redirect_uri: `${CALLBACK}/x` },
    { redirect_uri: 'https://elsewhere.example/' },
    { scope: 'api full' },
    { code_challenge_method: 'plain' },
    { client_id: 'other' },
  ])
    expect((await authorize(wrong)).status, JSON.stringify(wrong)).toBe(400);
  const nobody = new URL((await authorize({ login_hint: 'nobody@example.com' })).headers.get('location') ?? '');
  expect([nobody.searchParams.get('error'), nobody.searchParams.get('code')]).toEqual(['access_denied', null]);
});

test('a refresh token works once: the rotated-away one is refused', async () => {
  const { body } = await exchange();
  const refresh = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token });
  const second = await refresh(body.refresh_token ?? '');
  expect(second.status).toBe(200);
  expect(await refresh(body.refresh_token ?? '')).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant', error_description: 'expired access/refresh token' },
  });
  expect((await refresh(second.body.refresh_token ?? '')).status).toBe(200);
});

test('a session ends after its time or when it is revoked, with the recorded error body', async () => {
  const { body } = await exchange();
  const limits = () =>
    fetch(`${org.url}/services/data/v66.0/limits`, { headers: { authorization: `Bearer ${body.access_token}` } });
  expect((await limits()).status).toBe(200);
  org.advance(2 * 3_600_000 + 1);
  const late = await limits();
  expect([late.status, await late.json()]).toEqual([
    401,
    [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }],
  ]);
  const fresh = await exchange();
  await fetch(`${org.url}/services/oauth2/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token: fresh.body.access_token ?? '' }),
  });
  const info = await fetch(`${org.url}/services/oauth2/userinfo`, {
    headers: { authorization: `Bearer ${fresh.body.access_token}` },
  });
  expect(info.status).toBe(403);
});

test('the day’s allocation runs out with 403 for the service, while a person’s page goes on', async () => {
  const { body } = await exchange();
  org.faults.set({ usedToday: 15_000 });
  const answer = await fetch(`${org.url}/services/data/v66.0/limits`, {
    headers: { authorization: `Bearer ${body.access_token}` },
  });
  expect([answer.status, await answer.json()]).toEqual([
    403,
    [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }],
  ]);
  expect((await org.call('GET', '/limits', USERS.rep.Id)).body).toMatchObject({
    DailyApiRequests: { Max: 15_000, Remaining: 0 },
  });
  org.faults.set({ usedToday: 0 });
});

test('each fault strikes as often as it is told and where it is told', async () => {
  const create = (name: string) => org.call('POST', '/sobjects/Account', USERS.rep.Id, { Name: name });
  org.faults.set({
    rules: [{ kind: 'status', path: '*/sobjects/Account', status: 503, errorCode: 'SERVER_UNAVAILABLE', times: 1 }],
  });
  expect(await create('A')).toMatchObject({ status: 503, body: [{ errorCode: 'SERVER_UNAVAILABLE' }] });
  expect((await create('A')).status).toBe(201);
  org.faults.set({ rules: [{ kind: 'commit-then-fail', method: 'POST', status: 500 }] });
  expect((await create('B')).status).toBe(500);
  expect(await soql(org, "SELECT Id FROM Account WHERE Name = 'B'")).toHaveLength(1);
  org.faults.set({ rules: [{ kind: 'drop', method: 'POST' }] });
  await expect(create('C')).rejects.toThrow();
  org.faults.set({ rules: [{ kind: 'lock-row', object: 'Account' }] });
  expect(await create('D')).toMatchObject({ status: 400, body: [{ errorCode: 'UNABLE_TO_LOCK_ROW' }] });
  org.faults.set({ rules: [{ kind: 'html', status: 502 }] });
  const html = await fetch(`${org.url}/services/data/`);
  expect([html.status, html.headers.get('content-type')]).toEqual([502, 'text/html']);
  expect((await org.call('PUT', '/__sandbox/faults', USERS.rep.Id, { rules: [{ kind: 'nonsense' }] })).status).toBe(
    400,
  );
});

test('everything that was answered is there again after the process is gone without a goodbye', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pos-sf-'));
  const before = await testOrg({ dataDir });
  const { body } = await before.call('POST', '/sobjects/Account', USERS.rep.Id, { Name: 'Kept' });
  await before.call('PATCH', `/sobjects/Account/${(body as { id: string }).id}`, USERS.rep.Id, {
    Website: 'https://kept.example',
  });
  const after = await testOrg({ dataDir, seed: () => Promise.reject(new Error('seeded twice')) });
  expect(await soql(after, "SELECT Website FROM Account WHERE Name = 'Kept'")).toMatchObject([
    { Website: 'https://kept.example' },
  ]);
  await Promise.all([before.close(), after.close()]);
});

test('a person’s edit in the workbench passes the org’s permissions and shows on the record', async () => {
  const path = `/__sandbox/records/Account/${(await soql(org, "SELECT Id FROM Account WHERE Name = 'B'"))[0]?.Id}`;
  expect(
    await org.call('PATCH', path, USERS.rep.Id, { userId: USERS.rep.Id, properties: { Industry: 'Retail' } }),
  ).toMatchObject({ status: 200, body: { properties: { Industry: 'Retail', LastModifiedById: USERS.rep.Id } } });
  expect(
    (await org.call('PATCH', path, USERS.rep.Id, { userId: USERS.rep.Id, properties: { Partner_Id__c: 'x' } })).status,
  ).toBe(400);
  expect((await org.call('GET', path, USERS.rep.Id)).body).toMatchObject({
    title: 'B',
    definitions: expect.arrayContaining([expect.objectContaining({ name: 'Industry' })]),
  });
  expect((await org.call('GET', '/__sandbox/users', USERS.rep.Id)).body).toMatchObject({
    results: expect.arrayContaining([
      expect.objectContaining({
        Id: USERS.channel.Id,
        customPermissions: ['Role_Channel_Manager', 'Use_Partnership_OS'],
      }),
    ]),
  });
});
