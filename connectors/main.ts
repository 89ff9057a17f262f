import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from './http/app.ts';
import { hubSpotRoutes } from './http/hubspot.ts';
import { startBackground } from './main/background.ts';
import { connectSandboxes, DEMO, startSandboxes, worldOnce } from './main/demo.ts';
import { demoMount, progressRoute } from './main/demo-routes.ts';
import { firstRun, type Progress, progressLine } from './main/first-run.ts';
import { hubSpotAdapter, hubSpotUseCases } from './main/hubspot.ts';
import { type Options, readOptions } from './main/options.ts';
import { defaultPolicy, enforcePolicy } from './main/policy.ts';
import { busyPort } from './main/ports.ts';
import { REPORT, writeReport } from './main/report.ts';
import { createRuntime, type Runtime } from './main/runtime.ts';
import { salesforceAdapter } from './main/salesforce.ts';
import { firstScreen } from './main/screens.ts';
import { createDemoWorkspace } from './main/set-up.ts';
import { openDatabase } from './postgres/database.ts';
import { lockFolder } from './postgres/lock.ts';

const VERSION = '0.1.0';
const clock = () => new Date().toISOString();
const stop: (() => Promise<void> | void)[] = [];
let stopping = false;

const LONGEST_STOP_MS = 10_000;

/** Stops in the reverse order of starting; what was accepted is already stored. A second signal ends at once. */
async function shutDown(code: number): Promise<never> {
  if (stopping) process.exit(code);
  stopping = true;
  setTimeout(() => process.exit(code), LONGEST_STOP_MS).unref();
  for (const each of [...stop].reverse()) await Promise.resolve(each()).catch(() => undefined);
  process.exit(code);
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}

async function start(options: Options): Promise<void> {
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' });
  const lock = lockFolder(options.folder);
  if (!lock.ok)
    fail(
      `${options.folder} is in use by process ${lock.holder ?? 'unknown'}. Stop it, or choose another folder with --folder PATH.`,
    );
  stop.push(lock.release);
  const busy = await busyPort(
    options.host,
    [0, 1, 2, 3].map((at) => options.port + at),
  );
  if (busy !== null) fail(`Port ${busy} is busy. Choose other ports with: npm start -- --port ${options.port + 10}`);
  const [database, shipped] = await Promise.all([
    openDatabase(
      options.databaseUrl === undefined ? { folder: `${options.folder}/database` } : { url: options.databaseUrl },
    ),
    defaultPolicy(),
  ]);
  stop.push(database.close);
  const runtime = createRuntime(database, shipped, log);
  const { deps } = runtime;
  const [known] = await deps.store.workspaces();
  const loadedOn = async () =>
    (known === undefined ? undefined : (await deps.store.unit(known, (unit) => unit.workspace())).settings.loadedOn) ??
    clock().slice(0, 10);
  const world = worldOnce(options, loadedOn);
  const sandboxes = await startSandboxes(options, world, log);
  stop.push(sandboxes.close, runtime.runner.stop);
  const workspaceId = known ?? (await createDemoWorkspace(deps, await world(), clock()));
  for (const line of await enforcePolicy(runtime, workspaceId, options.policyFile, clock())) console.error(line);
  await connectSandboxes(deps, workspaceId, sandboxes);
  await serve(runtime, { options, workspaceId, sandboxes, world, database });
}

interface Demo {
  readonly options: Options;
  readonly workspaceId: string;
  readonly sandboxes: Awaited<ReturnType<typeof startSandboxes>>;
  readonly world: ReturnType<typeof worldOnce>;
  readonly database: Awaited<ReturnType<typeof openDatabase>>;
}

/** Opens the door, prints the address, and goes on with the rest behind it. */
async function serve(runtime: Runtime, { options, workspaceId, sandboxes, world, database }: Demo): Promise<void> {
  const { deps } = runtime;
  const app = { ...DEMO.hubspot, baseUrl: sandboxes.hubspot.url, publicOrigin: DEMO.publicOrigin };
  runtime.connect(workspaceId, 'hubspot', hubSpotAdapter(deps, workspaceId, app));
  runtime.connect(
    workspaceId,
    'salesforce',
    salesforceAdapter(deps, workspaceId, {
      loginUrl: sandboxes.salesforce.url,
      pubSubUrl: sandboxes.salesforce.grpcUrl,
      ...DEMO.salesforce,
    }),
  );
  const { sample = false } = await deps.store.unit(workspaceId, async (unit) => (await unit.workspace()).settings);
  let progress: Progress = { phase: 'reading', done: 0, total: null, finished: false, history: { done: 0, total: 0 } };
  const http = createApp({
    routes: [...hubSpotRoutes(hubSpotUseCases(deps, app, clock, runtime.cards)), progressRoute(() => progress)],
    mounts: [demoMount(deps, workspaceId, options, sample)],
    ready: async () => (await deps.store.workspaces()).length > 0,
    version: VERSION,
    log: deps.log,
  });
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = http.listen(options.port, options.host, (error) => (error ? reject(error) : resolve(listening)));
  });
  stop.push(() => closed(server));
  sandboxes.hubspot.setWebhookUrl(`http://127.0.0.1:${options.port}/hubspot/webhooks`);
  const line = progressLine(process.stdout);
  const tell = (next: Progress) => {
    progress = next;
    line(next);
  };
  const address = `http://${options.host}:${options.port}/workbench/`;
  const shown = firstScreen(options.root).then(() =>
    console.log(`Partnership OS workbench: ${address}   (sandbox; Ctrl-C stops)`),
  );
  await Promise.all([shown, firstRun(runtime, workspaceId, world, { tell, stopped: () => stopping })]);
  if (!existsSync(join(options.folder, REPORT))) {
    const { file, findings } = await writeReport(deps, workspaceId, await world(), options.folder);
    console.log(`${findings} kinds of oddities in the data, none dropped: ${file}`);
  }
  stop.push(await startBackground(runtime, workspaceId, { database, clock }));
}

/** Takes no new connections and ends the open ones. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

process.on('SIGINT', () => void shutDown(0));
process.on('SIGTERM', () => void shutDown(0));
process.on('SIGHUP', () => void shutDown(0));

const parsed = readOptions(process.argv.slice(2), process.env);
if (!parsed.ok) fail(parsed.text);
start(parsed.options).catch((error: unknown) => {
  if (stopping) return; // the database was closed under the first run, which goes on at the next start
  console.error(error instanceof Error ? error.stack : String(error));
  void shutDown(1);
});
