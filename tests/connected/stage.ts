import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HubSpotSandbox, startHubSpotSandbox } from '../../connectors/hubspot/sandbox/sandbox.ts';
import { APP, PORTAL, SEED } from '../../connectors/hubspot/testing/seed.ts';
import { signV3 } from '../../connectors/workbench/hubspot-signature.ts';
import { ORGANIZATION, APP as SALESFORCE_APP, type TestOrg, testOrg, USERS } from '../salesforce/org.ts';
import { type Product, spawnProduct, until } from '../support/product.ts';

/** What a test may vary of the connection file; written as JSON, which is YAML. */
export interface Given {
  readonly portalId?: number;
  readonly people?: unknown;
}

export const PEOPLE = [
  { name: 'Rita Rep', email: 'Rita@Example.com', roles: ['rep'], manager: 'maha@example.com' },
  { name: 'Maha Manager', email: 'maha@example.com', roles: ['manager', 'channel'] },
  { name: 'Rami Rep', email: 'rami@example.com', roles: ['rep'], manager: 'maha@example.com', language: 'ar' },
];

/** Both vendors as servers of their own, and the product as a process that knows them only from its connection file. */
export interface Stage {
  readonly origin: string;
  readonly folder: string;
  readonly hubspot: HubSpotSandbox;
  readonly salesforce: TestOrg;
  start(given?: Given): Promise<Product>;
  spawn(given?: Given, environment?: Readonly<Record<string, string>>): Promise<Product>;
  /** The same folder and port as the demo would have them. */
  spawnDemo(): Product;
  close(): Promise<void>;
}

const TOKEN_KEY = Buffer.alloc(32, 7).toString('base64');
export const SECRETS = {
  TOKEN_KEY,
  HUBSPOT_CLIENT_SECRET: APP.clientSecret,
  SALESFORCE_CLIENT_SECRET: SALESFORCE_APP.clientSecret,
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? Math.min(address.port, 65_000) : 0;
}

export async function openStage(): Promise<Stage> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'connected-'));
  const hubspot = await startHubSpotSandbox({
    port: 0,
    dataDir: null,
    portal: PORTAL,
    app: {
      ...APP,
      redirectUrls: [`${origin}/connect/hubspot/callback`],
      webhookTargetUrl: `${origin}/hubspot/webhooks`,
    },
    seed: async () => SEED,
    now: Date.now,
    log: () => undefined,
  });
  const callbackUrls = [`${origin}/connect/salesforce/callback`];
  const salesforce = await testOrg({ app: { ...SALESFORCE_APP, callbackUrls }, now: Date.now });
  const spawn: Stage['spawn'] = async (given = {}, environment = SECRETS) => {
    const file = join(folder, 'connection.yaml');
    await writeFile(file, JSON.stringify(connection(origin, { hubspot, salesforce }, given)));
    return spawnProduct({ folder: join(folder, 'data'), port, arguments: ['--connection', file], environment });
  };
  return {
    origin,
    folder,
    hubspot,
    salesforce,
    spawn,
    spawnDemo: () => spawnProduct({ folder: join(folder, 'data'), port }),
    start: async (given) => {
      const product = await spawn(given);
      const died = product.ended.then((how) => Promise.reject(new Error(`It ended with ${how}:\n${product.output()}`)));
      died.catch(() => undefined);
      await Promise.race([until(() => product.output().includes('listening on'), 'the printed address'), died]);
      return product;
    },
    close: async () => {
      await Promise.all([hubspot.close(), salesforce.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const connection = (
  origin: string,
  { hubspot, salesforce }: Pick<Stage, 'hubspot' | 'salesforce'>,
  { portalId = PORTAL.portalId, people = PEOPLE }: Given,
) => ({
  origin,
  workspace: { name: 'Example', baseCurrency: 'USD', timeZone: 'Asia/Riyadh', calendar: 'sun-thu' },
  hubspot: {
    portalId,
    appId: APP.appId,
    clientId: APP.clientId,
    baseUrl: hubspot.url,
    consentUrl: `${hubspot.url}/oauth/authorize`,
  },
  salesforce: {
    clientId: SALESFORCE_APP.clientId,
    user: USERS.service.Username,
    organizationId: ORGANIZATION.id,
    loginUrl: salesforce.url,
    pubSubUrl: salesforce.grpcUrl,
  },
  people,
});

/** The newest set-up code that the terminal shows. */
export const setUpCode = (product: Product): string =>
  [...product.output().matchAll(/set-up code:? ((?:[A-Z2-9]{4}-?){4})/gi)].at(-1)?.[1] ?? '';

/** Where the page after a right code leads. */
export async function consentLink(stage: Stage, crm: string, code: string): Promise<{ status: number; link: string }> {
  const answer = await fetch(`${stage.origin}/connect/${crm}`, { method: 'POST', body: new URLSearchParams({ code }) });
  const href = /<a href="([^"]*)"/.exec(await answer.text())?.[1] ?? '';
  return { status: answer.status, link: href.replaceAll('&amp;', '&') };
}

/** What an admin does on the vendor's page; answers where the browser is sent back to. */
export async function decideAtVendor(link: string, decision: 'grant' | 'deny' = 'grant'): Promise<string> {
  const asHubSpot = { method: 'POST', body: new URLSearchParams({ decision }) };
  const init = link.includes('/services/oauth2/') ? {} : asHubSpot;
  const answer = await fetch(link, { ...init, redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

export const page = async (address: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(address);
  return { status: answer.status, text: await answer.text() };
};

/** The whole way of an admin: code, consent, and back. */
export async function connect(stage: Stage, product: Product, crm: string): Promise<{ status: number; text: string }> {
  await until(() => setUpCode(product), 'a set-up code');
  const { link } = await consentLink(stage, crm, setUpCode(product));
  return page(await decideAtVendor(link));
}

/** A call as HubSpot signs it for one of its users. */
export function signedCall(
  stage: Stage,
  userId: number,
  ask: { readonly method: string; readonly path: string; readonly body?: unknown },
): Promise<{ status: number; body: Record<string, never> }> {
  const query = `portalId=${PORTAL.portalId}&userId=${userId}&userEmail=user%40example.com&appId=${APP.appId}`;
  return sendSigned(ask.method, `${stage.origin}${ask.path}?${query}`, ask.body);
}

/** A webhook that says: look at this deal again. */
export const webhookOf = (stage: Stage, dealId: number) =>
  sendSigned('POST', `${stage.origin}/hubspot/webhooks`, [
    {
      eventId: Date.now(),
      subscriptionId: 1,
      portalId: PORTAL.portalId,
      appId: APP.appId,
      occurredAt: Date.now(),
      subscriptionType: 'object.propertyChange',
      attemptNumber: 0,
      objectId: dealId,
      objectTypeId: '0-3',
      propertyName: 'amount',
      propertyValue: '1',
    },
  ]);

async function sendSigned(method: string, uri: string, content: unknown) {
  const body = content === undefined ? '' : JSON.stringify(content);
  const timestamp = Date.now();
  const signature = signV3(APP.clientSecret, { method, uri, body, timestamp });
  const answer = await fetch(uri, {
    method,
    headers: {
      'x-hubspot-signature-v3': signature,
      'x-hubspot-request-timestamp': String(timestamp),
      'content-type': 'application/json',
    },
    ...(body !== '' && { body }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, never> };
}
