import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PORTAL } from '../../connectors/hubspot/testing/seed.ts';
import { openDatabase } from '../../connectors/postgres/database.ts';
import { createStore } from '../../connectors/postgres/store.ts';
import { killAll, until } from '../support/product.ts';
import {
  connect,
  consentLink,
  decideAtVendor,
  openStage,
  PEOPLE,
  page,
  SECRETS,
  type Stage,
  setUpCode,
} from './stage.ts';

const LONG = 120_000;
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, LONG);
afterEach(killAll);
afterAll(async () => {
  await stage.close();
});

/** Exit code and last words of a start that does not go on. */
async function refusal(spawned: ReturnType<Stage['spawn']>): Promise<readonly [number | NodeJS.Signals, string]> {
  const product = await spawned;
  return [await product.ended, product.output()];
}

test('a missing secret, a mistake in the file and a calendar that the policy lacks are all said, with the remedy', {
  timeout: LONG,
}, async () => {
  const [code, told] = await refusal(stage.spawn({}, { TOKEN_KEY: 'short', HUBSPOT_CLIENT_SECRET: '' }));
  expect([code, told]).toEqual([
    1,
    expect.stringMatching(/TOKEN_KEY must be 32 bytes[\s\S]*HUBSPOT_CLIENT_SECRET must/),
  ]);
  const wrongFile = await refusal(stage.spawn({ people: [{ name: 'X', email: 'x', roles: ['boss'] }] }));
  expect(wrongFile).toEqual([
    1,
    expect.stringMatching(/connection\.yaml:1:\d+ \/people\/0\/email[\s\S]*must be one of/),
  ]);
  const calendar = [{ name: 'X', email: 'x@example.com', roles: ['rep'], calendar: 'never' }];
  expect(await refusal(stage.spawn({ people: calendar }))).toEqual([
    1,
    expect.stringContaining('/people/0/calendar is no calendar of the policy; it has '),
  ]);
});

test('consent for another portal is given back and kept nowhere', { timeout: LONG }, async () => {
  const product = await stage.start({ portalId: PORTAL.portalId + 1 });
  const answer = await connect(stage, product, 'hubspot');
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(`${PORTAL.portalId}`);
  expect(answer.text).toContain('Nothing was kept.');
  expect(product.output()).not.toContain('is connected to');
  expect(stage.hubspot.store.log.some(({ path, status }) => path.endsWith('/token/revoke') && status === 200)).toBe(
    true,
  );
  await product.stop();
});

test('consent of a Salesforce user who is not the integration user is given back', { timeout: LONG }, async () => {
  const product = await stage.start();
  await until(() => setUpCode(product), 'a set-up code');
  const { link } = await consentLink(stage, 'salesforce', setUpCode(product));
  const other = link.replace(/login_hint=[^&]*/, 'login_hint=rami%40example.com');
  const answer = await page(await decideAtVendor(other));
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('rami@example.com');
  expect(answer.text).toContain('Nothing was kept.');
  expect(product.output()).not.toContain('is connected to');
  await product.stop();
});

test('stored tokens are sealed, another key opens nothing, and a person who left the file can do nothing', {
  timeout: LONG,
}, async () => {
  const product = await stage.start();
  expect((await connect(stage, product, 'hubspot')).status).toBe(200);
  await until(() => product.output().includes('Everything is read.'), 'the import');
  await product.stop();
  const shorter = await stage.start({ people: PEOPLE.slice(1) });
  await until(() => shorter.output().includes('Everything is read.'), 'the second start');
  await shorter.stop();
  const wrongKey = await stage.spawn(
    { people: PEOPLE.slice(1) },
    { ...SECRETS, TOKEN_KEY: Buffer.alloc(32, 8).toString('base64') },
  );
  await until(() => wrongKey.output().includes('Set-up code:'), 'a new set-up code');
  expect(wrongKey.output()).toContain('The stored tokens cannot be read with this TOKEN_KEY.');
  await wrongKey.stop();
  const database = await openDatabase({ folder: join(stage.folder, 'data', 'database') });
  const store = createStore(database.db);
  const [workspace = ''] = await store.workspaces();
  const { tokens, people } = await store.unit(workspace, async (unit) => ({
    tokens: JSON.stringify((await unit.connections()).map((each) => each.tokens)),
    people: await unit.people(),
  }));
  await database.close();
  expect(tokens).toContain('aes-256-gcm');
  expect(tokens).not.toContain('sandbox-');
  expect(people.filter(({ active }) => !active).map(({ name }) => name)).toEqual(['Rita Rep']);
});

test('a connected folder refuses the demo, and a demo folder refuses a connection', { timeout: LONG }, async () => {
  expect(await refusal(Promise.resolve(stage.spawnDemo()))).toEqual([
    1,
    expect.stringMatching(/is connected to a real CRM\. .*--folder PATH/),
  ]);
  const other = await openStage();
  mkdirSync(join(other.folder, 'data'));
  writeFileSync(join(other.folder, 'data', 'hubspot-sandbox.db'), '');
  expect(await refusal(other.spawn())).toEqual([1, expect.stringMatching(/holds demo data.*--folder PATH/)]);
  await other.close();
});

test('another portal, base currency or zone than the folder began with is refused', { timeout: LONG }, async () => {
  expect(await refusal(stage.spawn({ portalId: 1 }, SECRETS))).toEqual([
    1,
    expect.stringContaining(`says hubspot 1, but this folder began with ${PORTAL.portalId}`),
  ]);
});
