import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Memory, memory, signIn } from '../../tests/salesforce/connect.ts';
import { soql, type TestOrg, testOrg, USERS } from '../../tests/salesforce/org.ts';
import { createClient, type SalesforceClient } from './client.ts';
import { SalesforceFailure } from './problem.ts';
import { createRateLimiter, type RateLimiter } from './rate-limit.ts';

let org: TestOrg;
let kept: Memory;
let limiter: RateLimiter;
let client: SalesforceClient;
let waits: number[];

beforeEach(async () => {
  org = await testOrg();
  kept = memory();
  waits = [];
  limiter = createRateLimiter({ now: org.now });
  const auth = await signIn(org, kept.store);
  client = createClient({
    auth,
    limiter,
    now: org.now,
    sleep: async (ms) => void waits.push(ms),
    random: () => 0.5,
    timeoutMs: 300,
  });
});
afterEach(() => org.close());

const names = () => client.rows('SELECT Name FROM Account ORDER BY Name', 'background');
const account = (Name: string) => ({ Name });
const calls = async (method: string) =>
  (
    (await org.call('GET', '/__sandbox/log', USERS.rep.Id)).body as { calls: { method: string; path: string }[] }
  ).calls.filter((one) => one.method === method && one.path.startsWith('/services/data/v'));

test('refresh tokens rotate again and again, and each is stored before its access token is used', async () => {
  const seen = [kept.tokens?.refreshToken];
  for (let turn = 0; turn < 3; turn += 1) {
    org.advance(3 * 3_600_000);
    expect(await names()).toHaveLength(2);
    seen.push(kept.tokens?.refreshToken);
  }
  expect(new Set(seen).size).toBe(4);
});

test('twenty calls that meet an ended session cause one refresh', async () => {
  const before = kept.tokens?.refreshToken;
  org.advance(3 * 3_600_000);
  const all = await Promise.all(Array.from({ length: 20 }, names));
  expect(all.every((rows) => rows.length === 2)).toBe(true);
  expect(kept.tokens?.refreshToken).not.toBe(before);
  expect(org.lines).toEqual([]);
});

test('a refused refresh token ends it with a clear problem and no endless asking', async () => {
  org.advance(3 * 3_600_000);
  if (kept.tokens !== null) kept.tokens = { ...kept.tokens, refreshToken: '5Aepstolen' };
  const error = await names().catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(SalesforceFailure);
  expect((error as SalesforceFailure).problem).toMatchObject({ code: 'SIGNED_OUT', retry: false });
});

test.each([
  ['an outage', { kind: 'status', status: 503, errorCode: 'SERVER_UNAVAILABLE' }, 'SERVER_UNAVAILABLE'],
  ['an HTML page', { kind: 'html', status: 502 }, 'HTML_ANSWER'],
  ['a page in place of data', { kind: 'html', status: 200 }, 'HTML_ANSWER'],
  ['a cut line', { kind: 'drop' }, 'UNREACHABLE'],
  ['silence', { kind: 'delay', delayMs: 1500 }, 'TIMEOUT'],
] as const)('after %s a read is sent again, and given up in the end', async (_name, fault, code) => {
  org.faults.set({ rules: [{ ...fault, path: '*/query*', times: 1 }] });
  expect(await names()).toHaveLength(2);
  expect(waits).toEqual([500]);
  org.faults.set({ rules: [{ ...fault, path: '*/query*', times: null }] });
  const error = await names().catch((failure: unknown) => failure);
  expect((error as SalesforceFailure).problem).toMatchObject({ code, retry: true });
});

test('a write is sent once: its outcome is unknown, and an upsert by key makes that harmless', async () => {
  org.faults.set({ rules: [{ kind: 'commit-then-fail', method: 'PATCH', status: 0 }] });
  const row = { Partner_Id__c: 'p-1', Name: 'Once' };
  expect(await client.upsert('Account', 'Partner_Id__c', [row], 'interactive')).toMatchObject([
    { ok: false, problem: { retry: true } },
  ]);
  expect(await calls('PATCH')).toHaveLength(1);
  expect(await client.upsert('Account', 'Partner_Id__c', [row], 'interactive')).toMatchObject([{ ok: true }]);
  expect(await soql(org, "SELECT Id FROM Account WHERE Name = 'Once'")).toHaveLength(1);
});

test('450 rows go in three calls, and each bad row answers for itself', async () => {
  const rows = Array.from({ length: 450 }, (_, i) => account(i === 217 ? 'x'.repeat(300) : `N${i}`));
  const outcomes = await client.create('Account', rows, 'background');
  expect(await calls('POST')).toHaveLength(3);
  expect(outcomes.map((one) => one.ok).filter(Boolean)).toHaveLength(449);
  expect(outcomes[217]).toMatchObject({ ok: false, problem: { code: 'STRING_TOO_LONG', retry: false } });
});

test('a locked row may be tried again soon, a used-up allocation much later', async () => {
  org.faults.set({ rules: [{ kind: 'lock-row', object: 'Account' }] });
  expect(await client.create('Account', [account('A')], 'interactive')).toMatchObject([
    { problem: { code: 'UNABLE_TO_LOCK_ROW', retry: true, retryAfterMs: 1000 } },
  ]);
  org.faults.set({ rules: [{ kind: 'request-limit' }] });
  const error = await names().catch((failure: unknown) => failure);
  expect((error as SalesforceFailure).problem).toMatchObject({
    code: 'REQUEST_LIMIT_EXCEEDED',
    retry: true,
    retryAfterMs: 900_000,
  });
  expect(waits).toEqual([]);
});

test('from 80 % of the day’s calls on, background work pauses while cards and commands go on', async () => {
  org.faults.set({ usedToday: 12_000 });
  await client.rows('SELECT Id FROM Account', 'interactive');
  expect(limiter.usage()).toEqual({ used: 12_001, limit: 15_000 });
  const paused = await names().catch((failure: unknown) => failure);
  expect((paused as SalesforceFailure).problem).toMatchObject({ code: 'PAUSED', retry: true });
  expect(await client.rows('SELECT Id FROM Account', 'interactive')).toHaveLength(2);
  org.advance(900_000);
  org.faults.set({ usedToday: 100 });
  expect(await names()).toHaveLength(2);
  expect(await names()).toHaveLength(2);
});
