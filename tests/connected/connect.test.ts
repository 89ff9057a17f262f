import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CARL, PORTAL, RITA } from '../../connectors/hubspot/testing/seed.ts';
import { soql, USERS } from '../salesforce/org.ts';
import { killAll, type Product, until } from '../support/product.ts';
import {
  connect,
  consentLink,
  decideAtVendor,
  openStage,
  page,
  type Stage,
  setUpCode,
  signedCall,
  webhookOf,
} from './stage.ts';

const LONG = 120_000;
let stage: Stage;
let product: Product;
beforeAll(async () => {
  stage = await openStage();
  product = await stage.start();
  await until(() => setUpCode(product), 'a set-up code');
}, LONG);
afterAll(async () => {
  killAll();
  await stage.close();
}, LONG);

const card = (userId: number) => signedCall(stage, userId, { method: 'GET', path: '/hubspot/cards/deals/701' });
const connectedTo = (account: string | number) =>
  until(() => product.output().includes(`is connected to ${account}`), 'the connection');

describe('before anybody has consented', () => {
  test('nothing of the demo can be reached: every address of it is 404 and the sandboxes’ ports are closed', async () => {
    for (const path of [
      '/demo/progress',
      '/workbench/',
      '/workbench/api/people',
      '/workbench/api/act-as',
      '/workbench/hubspot/fetch',
      '/workbench/salesforce/',
      '/__sandbox/records/deals/701',
      '/__sandbox/faults',
    ])
      for (const method of ['GET', 'POST', 'PUT'])
        expect((await fetch(stage.origin + path, { method })).status, `${method} ${path}`).toBe(404);
    const port = Number(new URL(stage.origin).port);
    for (const offset of [1, 2, 3])
      await expect(fetch(`http://127.0.0.1:${port + offset}/`), `port +${offset}`).rejects.toThrow();
    const described = (await (await fetch(`${stage.origin}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(described.paths).filter((path) => /demo|workbench|sandbox/.test(path))).toEqual([]);
  });

  test('the page asks for the code of the terminal in both languages, and keeps nobody’s cache', async () => {
    const english = await fetch(`${stage.origin}/connect/hubspot`);
    expect([english.status, english.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await english.text()).toContain('HubSpot is not connected yet.');
    const arabic = await page(`${stage.origin}/connect/hubspot?lang=ar`);
    expect(arabic.text).toContain('dir="rtl"');
    expect(arabic.text).toContain('رمز الإعداد');
    expect((await page(`${stage.origin}/connect/pipedrive`)).status).toBe(404);
  });

  test('a wrong code starts nothing', async () => {
    for (const code of ['', 'AAAA-AAAA-AAAA-AAAA', setUpCode(product).slice(0, -1)])
      expect(await consentLink(stage, 'hubspot', code)).toMatchObject({ status: 403, link: '' });
  });

  test('a card asks in vain', async () => {
    expect((await card(RITA.userId)).status).toBe(404);
  });
});

describe('a consent that is not the right one is kept nowhere', () => {
  test('a refusal of the admin, and an answer that nobody asked for, are said with the remedy', async () => {
    const { link } = await consentLink(stage, 'hubspot', setUpCode(product));
    const denied = await page(await decideAtVendor(link, 'deny'));
    expect(denied).toMatchObject({ status: 400 });
    expect(denied.text).toContain('access_denied');
    const made = await page(`${stage.origin}/connect/hubspot/callback?code=x&state=made-up`);
    expect([made.status, made.text.includes('Begin again with a new set-up code.')]).toEqual([400, true]);
  });

  test('a state is good once and for its own CRM, and a code in another session’s state is not taken', async () => {
    const { link } = await consentLink(stage, 'hubspot', setUpCode(product));
    const back = await decideAtVendor(link);
    expect((await page(back.replace('/connect/hubspot/', '/connect/salesforce/'))).status).toBe(400);
    expect((await page(back)).status).toBe(400);
    expect(product.output()).not.toContain('is connected to');
  });

  test('Salesforce is asked with a PKCE challenge, and a code without its verifier is refused', async () => {
    const { link } = await consentLink(stage, 'salesforce', setUpCode(product));
    const query = new URL(link).searchParams;
    expect([query.get('code_challenge_method'), query.get('scope')]).toEqual(['S256', 'api refresh_token']);
    expect(query.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    query.set('code_challenge', 'A'.repeat(43));
    const stolen = await decideAtVendor(`${new URL(link).origin}${new URL(link).pathname}?${query}`);
    const answer = await page(stolen);
    expect([answer.status, answer.text.includes('invalid_grant')]).toEqual([400, true]);
  });
});

describe('from consent to work', () => {
  test('HubSpot: provisioned, people tied by address, everything read, a signed card answers', {
    timeout: LONG,
  }, async () => {
    const done = await connect(stage, product, 'hubspot');
    expect(done.status, done.text).toBe(200);
    expect(done.text).toContain('Everything that the product needs in HubSpot is there.');
    expect(done.text).toContain('Maha Manager');
    expect(done.text).not.toContain('Rita Rep');
    await connectedTo(PORTAL.portalId);
    await until(() => product.output().includes('Everything is read.'), 'the import');
    const rita = await until(async () => {
      const answer = await card(RITA.userId);
      return answer.status === 200 ? answer : null;
    }, 'the card');
    expect(rita.body).toMatchObject({ viewer: { userId: String(RITA.userId), roles: ['rep'], zone: 'Asia/Riyadh' } });
  });

  test('somebody who is in the CRM but not in the list has no permission', async () => {
    expect(await card(CARL.userId)).toMatchObject({ status: 403, body: { code: 'no_permission' } });
    const body = {
      name: 'create_prospect',
      recordType: 'account',
      recordId: '502',
      payload: { type: 'referral', signal: { text: 'Asked for us.', on: '2026-11-01' } },
      expectedVersion: null,
      idempotencyKey: crypto.randomUUID(),
    };
    expect(await signedCall(stage, CARL.userId, { method: 'POST', path: '/hubspot/commands', body })).toMatchObject({
      status: 403,
    });
  });

  test('Salesforce: a command row is decided for the person who made it', { timeout: LONG }, async () => {
    const done = await connect(stage, product, 'salesforce');
    expect(done.status, done.text).toBe(200);
    expect(done.text).not.toMatch(/Maha|Rami/);
    expect(done.text).toContain('Rita Rep');
    const decided = async (userId: string, key: string) => {
      const { status } = await stage.salesforce.call('POST', '/sobjects/Service_Command__c', userId, {
        Command__c: 'create_prospect',
        Record_Type__c: 'account',
        Record_Id__c: (await soql(stage.salesforce, 'SELECT Id FROM Account ORDER BY Id LIMIT 1'))[0]?.Id,
        Payload__c: JSON.stringify({ type: 'referral', signal: { text: 'Asked for us.', on: '2026-11-01' } }),
        Idempotency_Key__c: key,
      });
      expect(status).toBe(201);
      return until(async () => {
        const [row] = await soql(
          stage.salesforce,
          `SELECT Status__c, Result__c FROM Service_Command__c WHERE Idempotency_Key__c = '${key}'`,
        );
        return row?.Status__c === 'Sent' || row?.Status__c === 'Deciding' ? null : row;
      }, 'a decision');
    };
    expect(await decided(USERS.manager.Id, crypto.randomUUID())).toMatchObject({ Status__c: 'Accepted' });
    const stranger = await decided(USERS.channel.Id, crypto.randomUUID());
    expect([stranger.Status__c, String(stranger.Result__c)]).toEqual([
      'Refused',
      expect.stringContaining('no_permission'),
    ]);
  });

  test('a restart goes on without a new consent', { timeout: LONG }, async () => {
    await product.stop();
    product = await stage.start();
    await until(() => product.output().includes('Everything is read.'), 'the second start');
    expect(product.output()).not.toContain('is not connected');
    expect((await card(RITA.userId)).status).toBe(200);
  });

  test('taken away: it is said with the remedy, writes wait, and a new consent carries on', {
    timeout: LONG,
  }, async () => {
    stage.hubspot.uninstall();
    await fetch(`${stage.hubspot.url}/__sandbox/records/deals/701`, {
      method: 'PATCH',
      body: JSON.stringify({ userId: RITA.userId, properties: { amount: '2000' } }),
    });
    // On its way when the app was removed.
    expect((await webhookOf(stage, 701)).status).toBe(200);
    await until(() => product.output().includes('HubSpot took the access away.'), 'the notice');
    expect((await page(`${stage.origin}/connect/hubspot`)).text).toContain('was taken away');
    const done = await connect(stage, product, 'hubspot');
    expect(done.status, done.text).toBe(200);
    await until(async () => JSON.stringify((await card(RITA.userId)).body).includes('200000'), 'the new amount');
  });
});

afterEach(({ task }) => {
  if (task.result?.state === 'fail') console.error(product.output());
});
