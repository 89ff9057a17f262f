import { join } from 'node:path';
import type { Crm } from '@partnership-os/core';
import { CsvProblem } from '../demo/csv-file.ts';
import { hubSpotWorld } from '../demo/hubspot-seed.ts';
import { loadWorld } from '../demo/load.ts';
import { INTEGRATION_USERNAME, salesforceWorld } from '../demo/salesforce-seed.ts';
import type { DemoWorld } from '../demo/world.ts';
import { exchangeCode } from '../hubspot/auth.ts';
import { REQUIRED_SCOPES } from '../hubspot/install.ts';
import { type HubSpotSandbox, startHubSpotSandbox } from '../hubspot/sandbox/sandbox.ts';
import { createAuth } from '../salesforce/auth.ts';
import { type SalesforceSandbox, startSalesforceSandbox } from '../salesforce/sandbox/sandbox.ts';
import type { Deps, Log } from '../service/deps.ts';
import type { Workspace } from '../service/records.ts';
import { StartProblem } from './life.ts';
import type { Options } from './options.ts';

/** Made-up accounts and secrets of the sandboxes. They open nothing but these local servers. */
export const DEMO = {
  hubspot: {
    portalId: 4_600_001,
    appId: 760_001,
    clientId: 'demo-hubspot-client',
    clientSecret: 'demo-hubspot-secret',
  },
  salesforce: {
    clientId: 'demo-salesforce-client',
    clientSecret: 'demo-salesforce-secret',
    organizationId: '00D5g000000DEMOEAA',
    zone: 'America/New_York',
  },
  publicOrigin: 'https://app.partnership-os.example',
} as const;

const SALESFORCE_CALLBACK = `${DEMO.publicOrigin}/connect/salesforce/callback`;

export interface Sandboxes {
  readonly hubspot: HubSpotSandbox;
  readonly salesforce: SalesforceSandbox;
  close(): Promise<void>;
}

/** A first run that was broken off goes on with the rows that it began with, whatever is asked for now. */
export const sourceOf = (options: Options, stored: Pick<Workspace, 'settings'> | null): Options =>
  stored === null
    ? options
    : { ...options, dataFolder: stored.settings.dataFolder, sample: stored.settings.sample ?? false };

/** The world of this demo; read once, and only when something of it is still needed. */
export function worldOnce(options: Options, today: () => Promise<string>): () => Promise<DemoWorld> {
  let world: Promise<DemoWorld> | null = null;
  return () => {
    const { dataFolder, sample, root } = options;
    world ??= today()
      .then((day) => loadWorld({ ...(dataFolder !== undefined && { dataFolder }), sample, root, today: day }))
      .catch((error: unknown) => {
        throw error instanceof CsvProblem ? new StartProblem(error.message) : error;
      });
    return world;
  };
}

/**
 * Starts both sandboxes on the ports after the service's; each is filled from the world when it is empty.
 * @param from `currency`: the company's own, which both CRMs have
 */
export async function startSandboxes(
  options: Options,
  { world, currency }: { readonly world: () => Promise<DemoWorld>; readonly currency: string },
  log: Log,
  now: () => number = Date.now,
): Promise<Sandboxes> {
  const { portalId, appId, clientId, clientSecret } = DEMO.hubspot;
  const line = (crm: Crm) => (text: string) => log.info({ crm }, text);
  const hubspot = startHubSpotSandbox({
    port: options.port + 1,
    dataDir: options.folder,
    portal: { portalId, timeZone: 'America/New_York', companyCurrency: currency },
    app: {
      appId,
      clientId,
      clientSecret,
      scopes: REQUIRED_SCOPES,
      webhookUrl: null,
      webhookTargetUrl: `${DEMO.publicOrigin}/hubspot/webhooks`,
    },
    seed: async () => hubSpotWorld(await world()),
    now,
    log: line('hubspot'),
  });
  const salesforce = startSalesforceSandbox({
    port: options.port + 2,
    grpcPort: options.port + 3,
    dataDir: options.folder,
    packageDir: join(options.root, 'salesforce-package'),
    organization: {
      id: DEMO.salesforce.organizationId,
      name: 'Partnership OS sandbox',
      zone: 'America/New_York',
      currency,
    },
    app: {
      clientId: DEMO.salesforce.clientId,
      clientSecret: DEMO.salesforce.clientSecret,
      callbackUrls: [SALESFORCE_CALLBACK],
    },
    seed: async () => salesforceWorld(await world()),
    now,
    log: line('salesforce'),
  });
  const [hs, sf] = await Promise.all([hubspot, salesforce]);
  return { hubspot: hs, salesforce: sf, close: async () => void (await Promise.all([hs.close(), sf.close()])) };
}

/** Connects both sandboxes as an admin would: install link, consent, code, tokens. Does nothing where tokens are there. */
export async function connectSandboxes(deps: Deps, workspaceId: string, sandboxes: Sandboxes): Promise<void> {
  const connections = await deps.store.unit(workspaceId, (unit) => unit.connections());
  const has = (crm: Crm) => connections.find((connection) => connection.crm === crm)?.tokens != null;
  if (!has('hubspot')) {
    const { clientId, clientSecret } = DEMO.hubspot;
    const redirect = `${DEMO.publicOrigin}/connect/hubspot/callback`;
    const tokens = await exchangeCode(
      { baseUrl: sandboxes.hubspot.url, clientId, clientSecret, now: Date.now },
      sandboxes.hubspot.authorize(redirect),
      redirect,
    );
    await deps.store.unit(workspaceId, (unit) => unit.saveTokens('hubspot', tokens));
  }
  if (!has('salesforce')) await connectSalesforce(deps, workspaceId, sandboxes.salesforce);
  else await followSalesforce(deps, workspaceId, sandboxes.salesforce);
}

/** The tokens name the org's address. A sandbox that was started on another port is the same org at another address. */
async function followSalesforce(deps: Deps, workspaceId: string, { url }: SalesforceSandbox): Promise<void> {
  await deps.store.unit(workspaceId, async (unit) => {
    const known = (await unit.connections()).find(({ crm }) => crm === 'salesforce');
    await unit.saveTokens('salesforce', { ...(known?.tokens as object), instanceUrl: url });
  });
}

async function connectSalesforce(deps: Deps, workspaceId: string, sandbox: SalesforceSandbox): Promise<void> {
  const { clientId, clientSecret } = DEMO.salesforce;
  const store = {
    load: async () => null,
    save: (tokens: unknown) => deps.store.unit(workspaceId, (unit) => unit.saveTokens('salesforce', tokens)),
  };
  const auth = createAuth({ loginUrl: sandbox.url, clientId, clientSecret, store });
  const redirectUri = SALESFORCE_CALLBACK;
  const { url, verifier } = auth.authorizeUrl({ redirectUri, state: 'demo', loginHint: INTEGRATION_USERNAME });
  const answer = await fetch(url, { redirect: 'manual' });
  const code = new URL(answer.headers.get('location') ?? redirectUri).searchParams.get('code');
  if (code === null) throw new Error('The Salesforce sandbox gave no code for the integration user.');
  await auth.exchange({ code, verifier, redirectUri });
}
