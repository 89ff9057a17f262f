import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../http/app.ts';
import { hubSpotRoutes } from '../http/hubspot.ts';
import type { Database } from '../postgres/database.ts';
import { renewCards } from '../service/cards/refresh.ts';
import { startBackground } from './background.ts';
import { refuseOtherMode } from './connect-workspace.ts';
import { connectSandboxes, DEMO, sourceOf, startSandboxes, worldOnce } from './demo.ts';
import { demoMount, progressRoute } from './demo-routes.ts';
import { firstRun } from './first-run.ts';
import { clock, type Foundation, layFoundation, listen, VERSION } from './foundation.ts';
import { hubSpotUseCases } from './hubspot.ts';
import { hubSpotAdapter } from './hubspot-adapter.ts';
import type { Life } from './life.ts';
import type { Options } from './options.ts';
import { enforcePolicy } from './policy.ts';
import { type Progress, progressLine } from './reading.ts';
import { REPORT, writeReport } from './report.ts';
import { salesforceAdapter } from './salesforce.ts';
import { firstScreen } from './screens.ts';
import { createDemoWorkspace } from './set-up.ts';
import { signedInRoutes } from './signed-in.ts';

/**
 * The product with both CRM sandboxes and the workbench, on records that belong to nobody's CRM.
 * @param opening the database, which opens while this file's modules are loaded
 */
export async function startDemo(options: Options, life: Life, opening: Promise<Database>): Promise<void> {
  const foundation = await layFoundation(options, opening);
  const { runtime } = foundation;
  const { deps } = runtime;
  const [known] = await deps.store.workspaces();
  const stored = known === undefined ? null : await deps.store.unit(known, (unit) => unit.workspace());
  if (known !== undefined) await refuseOtherMode(deps, known, 'demo');
  if (known !== undefined && options.dataFolder !== undefined) console.error(ALREADY_FULL);
  const world = worldOnce(sourceOf(options, stored), async () => stored?.settings.loadedOn ?? clock().slice(0, 10));
  const currency = stored?.baseCurrency ?? (await world()).workspace.baseCurrency;
  const sandboxes = await startSandboxes(options, { world, currency }, deps.log);
  life.onStop(sandboxes.close, runtime.runner.stop);
  const workspaceId = known ?? (await createDemoWorkspace(deps, await world(), clock()));
  for (const line of await enforcePolicy(runtime, workspaceId, options.policyFile, clock())) console.error(line);
  await renewCards(deps, workspaceId, clock());
  await connectSandboxes(deps, workspaceId, sandboxes);
  await serve(foundation, { options, workspaceId, sandboxes, world, life });
}

const ALREADY_FULL =
  'This folder holds data already, and the demo goes on with them: --data is read into an empty one. Name it with --folder PATH.';

interface Demo {
  readonly options: Options;
  readonly workspaceId: string;
  readonly sandboxes: Awaited<ReturnType<typeof startSandboxes>>;
  readonly world: ReturnType<typeof worldOnce>;
  readonly life: Life;
}

/** Opens the door, prints the address, and goes on with the rest behind it. */
async function serve({ runtime, database }: Foundation, demo: Demo): Promise<void> {
  const { options, workspaceId, sandboxes, world, life } = demo;
  const { deps } = runtime;
  const app = { ...DEMO.hubspot, baseUrl: sandboxes.hubspot.url, publicOrigin: DEMO.publicOrigin };
  const { url: loginUrl, grpcUrl: pubSubUrl } = sandboxes.salesforce;
  const workspace = await deps.store.unit(workspaceId, (unit) => unit.workspace());
  const currency = workspace.baseCurrency;
  runtime.connect(workspaceId, 'hubspot', hubSpotAdapter(deps, workspaceId, app));
  runtime.connect(
    workspaceId,
    'salesforce',
    salesforceAdapter(deps, workspaceId, { loginUrl, pubSubUrl, currency, ...DEMO.salesforce }),
  );
  let progress: Progress = { phase: 'reading', done: 0, total: null, finished: false, history: { done: 0, total: 0 } };
  const http = createApp({
    routes: [
      ...hubSpotRoutes(hubSpotUseCases(deps, app, clock, runtime.cards)),
      ...signedInRoutes(deps, { workspaceId, folder: options.folder }, clock),
      progressRoute(() => progress),
    ],
    mounts: [demoMount(deps, workspace, options)],
    ready: async () => (await deps.store.workspaces()).length > 0,
    version: VERSION,
    log: deps.log,
  });
  await listen(http, options, life);
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
  await Promise.all([shown, firstRun(runtime, workspaceId, world, { tell, stopped: life.ending })]);
  if (!existsSync(join(options.folder, REPORT))) {
    const around = { folder: options.folder, now: clock() };
    const { file, findings, open, registrable } = await writeReport(deps, workspaceId, await world(), around);
    console.log(`A partner can be registered on ${registrable} of ${open} open deals; why not on the others: ${file}`);
    console.log(`${findings} kinds of oddities in the data, none dropped: ${file}`);
  }
  life.onStop(await startBackground(runtime, workspaceId, { database, clock }));
}
