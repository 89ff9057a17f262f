import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPortal, type TestPortal } from '../testing/portal.ts';
import { APP, PORTAL, REDIRECT } from '../testing/seed.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await openPortal();
});
afterEach(() => portal.close());

const link = (given: Record<string, string> = {}) => {
  const query = { client_id: APP.clientId, redirect_uri: REDIRECT, scope: APP.scopes.join(' '), state: 's1', ...given };
  return `${portal.sandbox.url}/oauth/authorize?${new URLSearchParams(query)}`;
};
const decide = async (decision: string, address = link()): Promise<URL> => {
  const answer = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ decision }),
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location') ?? 'none:');
};
const token = async (form: Record<string, string>) => {
  const answer = await fetch(`${portal.sandbox.url}/oauth/2026-09/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: APP.clientId, client_secret: APP.clientSecret, ...form }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};
const exchange = (code: string, redirect_uri: string = REDIRECT) =>
  token({ grant_type: 'authorization_code', code, redirect_uri });
const codeOf = (back: URL): string => back.searchParams.get('code') ?? '';

test('an admin is asked, and only the button brings a code back, with the state that was sent', async () => {
  const page = await fetch(link());
  expect([page.status, (await page.text()).includes(String(PORTAL.portalId))]).toEqual([200, true]);
  const back = await decide('grant');
  expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([REDIRECT, 's1']);
  expect((await exchange(codeOf(back))).status).toBe(200);
  const denied = await decide('deny');
  expect([denied.searchParams.get('error'), codeOf(denied)]).toEqual(['access_denied', '']);
});

test('a link with a foreign address, another client or other scopes goes nowhere', async () => {
  const required = APP.scopes.slice(1).join(' ');
  for (const wrong of [
    { redirect_uri: `${REDIRECT}/x` },
    { redirect_uri: REDIRECT.replace('https', 'http') },
    { client_id: 'other' },
    { scope: required },
    { scope: `${APP.scopes.join(' ')} tickets` },
  ]) {
    const answer = await fetch(link(wrong), { method: 'POST', body: 'decision=grant', redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')], JSON.stringify(wrong)).toEqual([400, null]);
  }
});

test('a code is worth one exchange within a minute, with the address that it was given for', async () => {
  const elsewhere = codeOf(await decide('grant'));
  expect(await exchange(elsewhere, 'https://app.example/other')).toMatchObject({
    status: 400,
    body: { status: 'MISMATCH_REDIRECT_URI_AUTH_CODE' },
  });
  const once = codeOf(await decide('grant'));
  expect((await exchange(once)).status).toBe(200);
  expect(await exchange(once)).toMatchObject({ status: 400, body: { status: 'BAD_AUTH_CODE' } });
  const late = codeOf(await decide('grant'));
  portal.clock.ms += 60_001;
  expect(await exchange(late)).toMatchObject({ status: 400, body: { status: 'BAD_AUTH_CODE' } });
});

test('a revoked refresh token brings no new access token', async () => {
  const { body } = await exchange(codeOf(await decide('grant')));
  const form = { token: body.refresh_token ?? '', client_id: APP.clientId, client_secret: APP.clientSecret };
  const revoke = (given: Record<string, string>) =>
    fetch(`${portal.sandbox.url}/oauth/2026-09/token/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ ...form, ...given }),
    });
  expect((await revoke({ client_secret: 'wrong' })).status).toBe(400);
  const again = () => token({ grant_type: 'refresh_token', refresh_token: body.refresh_token ?? '' });
  expect((await again()).status).toBe(200);
  expect((await revoke({})).status).toBe(200);
  expect(await again()).toMatchObject({ status: 400, body: { status: 'BAD_REFRESH_TOKEN' } });
});
