import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Row } from './access.ts';
import { makeChangeLog } from './events/log.ts';
import { startPubSub } from './events/server.ts';
import { type Faults, makeFaults } from './faults.ts';
import type { Org } from './org.ts';
import { defaults, derived } from './records/prepare.ts';
import { openStore, type Store } from './records/store.ts';
import type { Server } from './rest/context.ts';
import type { OAuthApp } from './rest/oauth.ts';
import { failed, serve } from './rest/server.ts';
import { makeTokens } from './rest/tokens.ts';
import { makeUsage } from './rest/usage.ts';
import { withCurrencies } from './schema/currencies.ts';
import { loadSchema } from './schema/load.ts';
import { withStages } from './schema/stages.ts';
import type { Schema, StageDef } from './schema/types.ts';

export interface SeedUser {
  readonly Id: string;
  readonly Username: string;
  readonly Name: string;
  readonly FirstName: string;
  readonly LastName: string;
  readonly Email: string;
  readonly ManagerId: string | null;
  readonly LanguageLocaleKey: string;
  readonly TimeZoneSidKey: string;
  readonly IsActive: boolean;
  readonly permissionSets: readonly string[];
}

/** What the org holds at first: 18-character ids, fields as REST names them. */
export interface SalesforceSeed {
  readonly users: readonly SeedUser[];
  /** The org's currency first; with a second one it is an org with several. That of `organization` when absent. */
  readonly currencies?: readonly string[];
  /** The org's opportunity stages; those of the demo when absent. */
  readonly stages?: readonly StageDef[];
  readonly records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

export interface SandboxOptions {
  /** 0 takes a free port. */
  readonly port: number;
  readonly grpcPort: number;
  /** Folder of `salesforce-sandbox.db`; null keeps nothing. */
  readonly dataDir: string | null;
  /** The package whose objects, rules and permission sets this org has installed. */
  readonly packageDir: string;
  readonly organization: Org['organization'];
  readonly app: OAuthApp;
  /** Called only when the org is empty. */
  readonly seed: () => Promise<SalesforceSeed>;
  readonly now: () => number;
  readonly log: (line: string) => void;
  /** The day's API allocation; 15,000 as a small org has. */
  readonly dailyApiRequests?: number;
}

export interface SalesforceSandbox {
  readonly url: string;
  /** `127.0.0.1:port`, plain text. */
  readonly grpcUrl: string;
  readonly faults: Faults;
  readonly store: Store;
  close(): Promise<void>;
}

const stamp = (now: number): string => new Date(now - (now % 1000)).toISOString();

/** Lays the seed down as it stands: it is the customer's data from before, so no rule looks at it and no event tells of it. */
function plant(store: Store, schema: Schema, seed: SalesforceSeed, now: number): void {
  const put = (name: string, given: Record<string, unknown>, index: number): void => {
    const object = schema.objects.get(name);
    if (object === undefined) throw new Error(`the seed has rows of ${name}, which is no object of this org`);
    const unknown = Object.keys(given).find((key) => !object.fields.has(key));
    if (unknown !== undefined) throw new Error(`the seed has a field ${name}.${unknown}, which this org does not have`);
    const at = String(given.CreatedDate ?? stamp(now));
    const by = seed.users[0]?.Id ?? null;
    const audit = {
      CreatedDate: at,
      CreatedById: by,
      LastModifiedDate: at,
      LastModifiedById: by,
      SystemModstamp: stamp(now),
      IsDeleted: false,
    };
    const row = { ...defaults(object, index + 1), ...audit, ...given } as Row;
    store.put(name, derived(object, row, row));
  };
  store.transaction(() => {
    for (const [i, { permissionSets, ...user }] of seed.users.entries()) {
      put('User', user, i);
      store.setMeta(`permissions:${user.Id}`, JSON.stringify(permissionSets));
    }
    for (const [name, rows] of Object.entries(seed.records)) for (const [i, row] of rows.entries()) put(name, row, i);
  });
}

/** Something that comes with the seed and stays. */
function kept<T>(store: Store, name: string, seeded: T | undefined, otherwise: T): T {
  if (seeded !== undefined) store.setMeta(name, JSON.stringify(seeded));
  const known = store.meta(name);
  return known === null ? otherwise : (JSON.parse(known) as T);
}

const assignmentsOf = (store: Store): Org['assignments'] =>
  new Map(
    [...store.table('User').keys()].map((id) => [id, JSON.parse(store.meta(`permissions:${id}`) ?? '[]') as string[]]),
  );

async function listen(server: Server, port: number): Promise<{ port: number; stop(): Promise<void> }> {
  const http = createServer((request, response) => {
    serve(server, request, response).catch((error: unknown) => failed(server, response, error));
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    port: (http.address() as AddressInfo).port,
    stop: () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

/**
 * A Salesforce org of this slice on loopback: REST, UI API, GraphQL and Pub/Sub, strict as the platform.
 * @throws EADDRINUSE when a port is taken, and when the package or the seed does not fit together
 * @see recipes/salesforce.md 4
 */
export async function startSalesforceSandbox(o: SandboxOptions): Promise<SalesforceSandbox> {
  const store = openStore(o.dataDir);
  const seed = store.empty ? await o.seed() : null;
  const currencies = kept(store, 'currencies', seed?.currencies, [o.organization.currency]);
  const stages = kept(store, 'stages', seed?.stages, []);
  const schema = withStages(withCurrencies(loadSchema(o.packageDir), currencies), stages);
  if (seed !== null) plant(store, schema, seed, o.now());
  const usage = makeUsage(store, o.dailyApiRequests ?? 15_000, o.now);
  const faults = makeFaults((used) => usage.set(used));
  const events = makeChangeLog(store, schema, faults, o.now);
  const org: Org = {
    schema,
    store,
    events,
    faults,
    organization: { ...o.organization, currency: currencies[0] ?? o.organization.currency },
    now: o.now,
    assignments: assignmentsOf(store),
  };
  const tokens = makeTokens(store, o.organization.id, o.now);
  let url = '';
  const rest = await listen({ org, tokens, usage, app: o.app, url: () => url, seen: [], log: o.log }, o.port);
  url = `http://127.0.0.1:${rest.port}`;
  const grpc = await startPubSub({ org, tokens }, o.grpcPort);
  return {
    url,
    grpcUrl: `127.0.0.1:${grpc.port}`,
    faults,
    store,
    close: async () => {
      await grpc.stop();
      await rest.stop();
      store.close();
    },
  };
}
