// Importing the whole data set through both sandboxes into PGlite, against the same rows by unnest with no CRM.
import { rmSync } from 'node:fs';
import { pino } from 'pino';
import { createHubSpotAdapter } from '../../connectors/hubspot/adapter.ts';
import { createAuth } from '../../connectors/hubspot/auth.ts';
import { createRateLimiter } from '../../connectors/hubspot/rate-limit.ts';
import { connectSandboxes, DEMO, startSandboxes, worldOnce } from '../../connectors/main/demo.ts';
import { readOptions } from '../../connectors/main/options.ts';
import { defaultPolicy, policyReader } from '../../connectors/main/policy.ts';
import { createRuntime } from '../../connectors/main/runtime.ts';
import { salesforceAdapter } from '../../connectors/main/salesforce.ts';
import { createDemoWorkspace } from '../../connectors/main/set-up.ts';
import { openDatabase } from '../../connectors/postgres/database.ts';
import { createStore } from '../../connectors/postgres/store.ts';
import { importRecords } from '../../connectors/service/import-records.ts';
import { emptyFolder, freePorts } from '../support/prepared.ts';
import { note, times, versionOf, whole } from './print.ts';

const clock = () => new Date().toISOString();
const folder = emptyFolder();
const parsed = readOptions(['--folder', folder, '--port', String(await freePorts()), ...process.argv.slice(2)], {});
if (!parsed.ok) throw new Error(parsed.text);
const { options } = parsed;
const log = pino({ level: 'error' });
const world = worldOnce(options, async () => clock().slice(0, 10));
note('data', (await world()).source.title);
/** HubSpot's limiter on a clock that jumps: what a real portal would make us wait is counted and not waited for. */
let jumpedMs = 0;
const simulated = {
  now: () => Date.now() + jumpedMs,
  sleep: async (ms: number) => {
    jumpedMs += ms;
    await new Promise((resolve) => setImmediate(resolve));
  },
};
const sandboxes = await startSandboxes(options, { world, currency: 'USD' }, log, simulated.now);
const database = await openDatabase({ folder: `${folder}/database` });
const runtime = createRuntime(database, { shipped: await defaultPolicy(), readPolicy: await policyReader() }, log);
const deps = { ...runtime.deps, wake: () => undefined };
const workspaceId = await createDemoWorkspace(deps, await world(), clock());
await connectSandboxes(deps, workspaceId, sandboxes);

const tokens = (await deps.store.unit(workspaceId, (unit) => unit.connections())).find(({ crm }) => crm === 'hubspot');
const auth = createAuth({
  ...DEMO.hubspot,
  baseUrl: sandboxes.hubspot.url,
  now: simulated.now,
  tokens: {
    load: async () => tokens?.tokens as never,
    save: async () => undefined,
    lock: (work) => work(),
    revoked: async () => undefined,
  },
});
const { portalId, appId } = DEMO.hubspot;
runtime.connect(
  workspaceId,
  'hubspot',
  createHubSpotAdapter({
    baseUrl: sandboxes.hubspot.url,
    auth,
    portalId,
    appId,
    log: () => undefined,
    now: simulated.now,
    sleep: simulated.sleep,
    limiter: createRateLimiter(simulated),
  }),
);
const { url: loginUrl, grpcUrl: pubSubUrl } = sandboxes.salesforce;
const salesforce = { loginUrl, pubSubUrl, currency: 'USD', ...DEMO.salesforce };
runtime.connect(workspaceId, 'salesforce', salesforceAdapter(deps, workspaceId, salesforce));
for (const crm of ['hubspot', 'salesforce'] as const) await deps.adapter(workspaceId, crm)?.provision();

const started = performance.now();
await Promise.all(
  (['hubspot', 'salesforce'] as const).map((crm) => importRecords(deps, { workspaceId, crm }, clock, () => undefined)),
);
const importMs = performance.now() - started;
const [accounts, deals] = await deps.store.unit(workspaceId, async (unit) => [
  await unit.accounts({}),
  await unit.deals({}),
]);
const rows = accounts.length + deals.length;
await database.close();
await sandboxes.close();

/** The same rows into the same tables of a new database on disk, in pages of the same size, with nothing in front. */
const PAGE = 100;
const other = await openDatabase({ folder: `${folder}/other` });
const store = createStore(other.db);
const { workspace } = await world();
const plain = { id: workspaceId, name: workspace.name, baseCurrency: workspace.baseCurrency, zone: workspace.zone };
await store.createWorkspace({ ...plain, settings: {} }, clock());
const begun = performance.now();
for (let at = 0; at < accounts.length; at += PAGE)
  await store.unit(workspaceId, (unit) => unit.saveAccounts(accounts.slice(at, at + PAGE)));
for (let at = 0; at < deals.length; at += PAGE)
  await store.unit(workspaceId, (unit) => unit.saveDeals(deals.slice(at, at + PAGE)));
const plainMs = performance.now() - begun;
await other.close();

const [through, without] = [(rows / importMs) * 1000, (rows / plainMs) * 1000];
note(
  `rows (${accounts.length} companies, ${deals.length} deals) through both sandboxes`,
  `${whole(through)} rows/s in ${(importMs / 1000).toFixed(1)} s`,
);
note(
  `the same rows by unnest into ${versionOf('@electric-sql/pglite')}, no CRM`,
  `${whole(without)} rows/s in ${(plainMs / 1000).toFixed(1)} s`,
);
note('share of the speed without a CRM', times(through / without));
note('waits that HubSpot’s limits would add', `${(jumpedMs / 1000).toFixed(1)} s (simulated clock)`);
rmSync(folder, { recursive: true });
