import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HubSpotFailure } from './problem.ts';
import { openPortal, type TestPortal } from './testing/portal.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await openPortal({ timeoutMs: 150 });
});
afterEach(() => portal.close());

const fault = (rule: object) =>
  portal.sandbox.faults.set({ rules: [{ path: '/crm/objects/*', kind: 'status', ...rule }] });
const readDeal = (urgency: 'interactive' | 'background' = 'interactive') =>
  portal.adapter.read('deal', ['701'], urgency);
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (failure: unknown) => (failure instanceof HubSpotFailure ? failure.problem : failure),
  );
const reads = () => portal.calls().filter((line) => line.includes('deals/batch/read'));

describe('an answer that is not a success', () => {
  test('a token that HubSpot no longer takes is refreshed once and the call repeated', async () => {
    for (const [key] of [...portal.sandbox.store.tokens.entries()].slice(1)) portal.sandbox.store.tokens.delete(key);
    portal.calls();
    expect((await readDeal()).records).toHaveLength(1);
    const calls = portal.calls();
    expect(calls.slice(0, 3)).toEqual([
      'POST /crm/objects/2026-09/deals/batch/read 401',
      'POST /oauth/2026-09/token 200',
      'POST /crm/objects/2026-09/deals/batch/read 200',
    ]);
    expect(calls.filter((line) => line.includes('/oauth/'))).toHaveLength(1);
  });

  test('a call that is refused with a fresh token too is given up after one more try', async () => {
    fault({ status: 401, times: null });
    expect(await problemOf(readDeal())).toMatchObject({ code: 'signed_out', retry: false });
    expect(reads()).toHaveLength(2);
  });

  test('a missing scope names the scope, is not repeated and leaves the token alone', async () => {
    portal.sandbox.faults.set({ withheldScopes: ['crm.objects.deals.read'] });
    expect(await problemOf(readDeal())).toMatchObject({
      code: 'missing_scope',
      retry: false,
      names: ['crm.objects.deals.read'],
    });
    expect(portal.calls()).toEqual(['POST /crm/objects/2026-09/deals/batch/read 403']);
  });

  test('a 500 is tried again and the second answer counts', async () => {
    fault({ status: 500 });
    expect((await readDeal()).records).toHaveLength(1);
    expect(portal.lines.some((line) => line.includes('outage (500)'))).toBe(true);
  });

  test('a 429 without Retry-After waits out the window when nobody is looking, and says how long when somebody is', async () => {
    const body = {
      status: 'error',
      category: 'RATE_LIMITS',
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
      message: 'slow down',
    };
    fault({ status: 429, body });
    const before = portal.clock.ms;
    expect((await readDeal('background')).records).toHaveLength(1);
    expect(portal.clock.ms - before).toBeGreaterThanOrEqual(10_000);
    fault({ status: 429, body });
    expect(await problemOf(readDeal('interactive'))).toMatchObject({
      code: 'rate_limited',
      retry: true,
      retryAfterMs: 10_000,
      notDone: true,
    });
  });

  test('Retry-After is honoured', async () => {
    fault({ status: 477, headers: { 'Retry-After': '7' } });
    const before = portal.clock.ms;
    expect((await readDeal('background')).records).toHaveLength(1);
    expect(portal.clock.ms - before).toBeGreaterThanOrEqual(7000);
  });

  test('a locked record is tried again after two seconds or more', async () => {
    fault({ status: 423 });
    const before = portal.clock.ms;
    expect((await readDeal()).records).toHaveLength(1);
    expect(portal.clock.ms - before).toBeGreaterThanOrEqual(2000);
  });

  test.each([
    ['a slow answer', { kind: 'delay', delayMs: 400, times: null }, 'timeout'],
    ['a dropped connection', { kind: 'drop', times: null }, 'unreachable'],
    ['a page of HTML with status 200', { kind: 'html', status: 200, times: null }, 'unreadable'],
    ['a page of HTML with status 502', { kind: 'html', status: 502, times: null }, 'outage'],
  ])('%s is a problem with its own name, after some tries', async (_, rule, code) => {
    fault(rule);
    expect(await problemOf(readDeal())).toMatchObject({ code, retry: true, notDone: false });
    await new Promise((resolve) => setTimeout(resolve, rule.kind === 'delay' ? 450 : 0));
    expect(reads().length).toBe(3);
  });

  test('an answer without its rows is unreadable, not empty', async () => {
    portal.sandbox.faults.set({
      rules: [{ path: '/crm/pipelines/*', kind: 'status', status: 200, body: { results: 'none' }, times: null }],
    });
    expect(await problemOf(readDeal())).toMatchObject({ code: 'unreadable' });
  });
});

describe('tokens', () => {
  test('a token is renewed five minutes before it ends, once for all who wait', async () => {
    portal.clock.ms += 1_800_000 - 299_000;
    portal.calls();
    await Promise.all([readDeal(), readDeal(), readDeal()]);
    expect(portal.calls().filter((line) => line.includes('/oauth/'))).toEqual(['POST /oauth/2026-09/token 200']);
  });

  test('while only the token endpoint is out of order, the old token works to its end', async () => {
    portal.clock.ms += 1_800_000 - 200_000;
    portal.sandbox.faults.set({ rules: [{ path: '/oauth/*', kind: 'status', status: 503, times: null }] });
    expect((await readDeal()).records).toHaveLength(1);
    portal.clock.ms += 200_000;
    expect(await problemOf(readDeal())).toMatchObject({ code: 'outage', retry: true });
    expect(portal.revoked).toEqual([]);
  });

  test('after an uninstall the connection is marked as revoked and nothing is tried again', async () => {
    portal.sandbox.uninstall();
    expect(await problemOf(readDeal())).toMatchObject({ code: 'revoked', retry: false });
    expect(portal.revoked).toHaveLength(1);
  });

  test('a wrong client secret is our configuration, not the customer’s withdrawal', async () => {
    portal.sandbox.faults.set({
      rules: [
        {
          path: '/oauth/*',
          kind: 'status',
          status: 400,
          body: { status: 'BAD_CLIENT_ID', error: 'invalid_client', message: 'bad' },
          times: null,
        },
      ],
    });
    portal.clock.ms += 1_800_000;
    expect(await problemOf(readDeal())).toMatchObject({ code: 'configuration', retry: false });
    expect(portal.revoked).toEqual([]);
  });
});
