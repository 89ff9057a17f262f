import { createApp } from '../http/app.ts';
import { connectRoutes } from '../http/connect.ts';
import { hubSpotRoutes } from '../http/hubspot.ts';
import type { Route } from '../http/route.ts';
import type { Job } from '../jobs/queue.ts';
import { renewCards } from '../service/cards/refresh.ts';
import { tiePeople } from '../service/tie-people.ts';
import { startJobs } from './background.ts';
import { type ConsentOptions, consents } from './connect-consent.ts';
import { readConnection } from './connect-file.ts';
import { hubSpotApp, hubSpotLink } from './connect-hubspot.ts';
import { createLines, type LinesOptions } from './connect-lines.ts';
import { salesforceLink } from './connect-salesforce.ts';
import { connectedWorkspace, refuseDemoFolder, savePeople } from './connect-workspace.ts';
import type { Connection } from './connection.ts';
import type { CrmLink } from './crm-link.ts';
import { clock, type Foundation, layFoundation, listen, VERSION } from './foundation.ts';
import { layGround } from './ground.ts';
import { hubSpotUseCases } from './hubspot.ts';
import { type Life, StartProblem } from './life.ts';
import type { Options } from './options.ts';
import { enforcePolicy } from './policy.ts';
import { progressLine } from './reading.ts';
import type { Runtime } from './runtime.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { createSetUpCodes } from './set-up-code.ts';
import { signedInRoutes } from './signed-in.ts';
import { tokenVault } from './token-vault.ts';

const PORTS = 1;

/**
 * The product on real CRMs: no sandbox, no workbench, no acting as somebody else. Listens on loopback unless told otherwise;
 * a consent once given lasts over restarts.
 * @throws StartProblem with every mistake of the file, or what keeps it from starting
 */
export async function startConnected(options: Options, file: string, life: Life): Promise<void> {
  const read = await readConnection(file);
  if (!read.ok) throw new StartProblem(read.mistakes.join('\n'));
  const { connection } = read;
  const secrets = readSecrets(connection, process.env);
  refuseDemoFolder(options);
  const foundation = await layFoundation(options, layGround(options, PORTS, life));
  const { runtime } = foundation;
  const { deps } = runtime;
  life.onStop(runtime.runner.stop);
  const workspaceId = await connectedWorkspace(deps, connection, clock());
  for (const line of await enforcePolicy(runtime, workspaceId, options.policyFile, clock())) console.error(line);
  const mistakes = read.calendarMistakes(Object.keys(deps.policy(workspaceId).policy.calendars));
  if (mistakes.length > 0) throw new StartProblem(mistakes.join('\n'));
  await savePeople(deps, workspaceId, connection);
  await renewCards(deps, workspaceId, clock());
  await serve(foundation, { options, connection, secrets, workspaceId, life });
}

interface Connected {
  readonly options: Options;
  readonly connection: Connection;
  readonly secrets: Secrets;
  readonly workspaceId: string;
  readonly life: Life;
}

async function serve({ runtime, database }: Foundation, connected: Connected): Promise<void> {
  const { options, connection, life } = connected;
  const { deps } = runtime;
  const codes = createSetUpCodes((code) => console.log(`Next set-up code: ${code}`), Date.now);
  const invite = (link: CrmLink) =>
    `${link.name} ${link.account} is not connected. Open ${connection.origin}/connect/${link.crm}`;
  const around: LinesOptions & ConsentOptions = {
    ...connected,
    runtime,
    links: linksOf(runtime, connected),
    vault: (crm) => tokenVault(connected.secrets.tokenKey, `${connected.workspaceId} ${crm}`),
    codes,
    say: console.log,
    tell: progressLine(process.stdout),
    ending: life.ending,
    lost: (link) =>
      console.error(`${link.name} took the access away. ${invite(link)} and enter the set-up code ${codes.newest()}`),
  };
  const lines = createLines(around);
  life.onStop(lines.stop);
  const app = createApp({
    routes: [
      ...cardRoutes(runtime, connected),
      ...signedInRoutes(deps, { workspaceId: connected.workspaceId, folder: options.folder }, clock),
      ...connectRoutes(consents(around, lines)),
    ],
    mounts: [],
    ready: async () => (await deps.store.workspaces()).length > 0,
    version: VERSION,
    log: deps.log,
  });
  await listen(app, options, life);
  console.log(`Partnership OS: ${connection.origin} (listening on ${options.host}:${options.port}; Ctrl-C stops)`);
  const waiting = await lines.resume();
  for (const link of waiting) console.log(invite(link));
  if (waiting.length > 0) console.log(`Set-up code: ${codes.newest()}`);
  life.onStop(await startJobs(runtime, { database, clock, jobs: userJobs(runtime, around.links) }));
}

function linksOf({ deps }: Runtime, { connection, secrets, workspaceId }: Connected): CrmLink[] {
  const { hubspot, salesforce } = connection;
  return [
    ...(hubspot === undefined
      ? []
      : [hubSpotLink(deps, workspaceId, hubSpotApp(connection, hubspot, secrets.hubspot), hubspot.consentUrl)]),
    ...(salesforce === undefined
      ? []
      : [salesforceLink(deps, workspaceId, { connection, file: salesforce, secret: secrets.salesforce })]),
  ];
}

/** What HubSpot's cards and webhooks call; nothing where only Salesforce is connected, whose components call no service. */
function cardRoutes({ deps, cards }: Runtime, { connection, secrets }: Connected): Route[] {
  if (connection.hubspot === undefined) return [];
  const app = hubSpotApp(connection, connection.hubspot, secrets.hubspot);
  return hubSpotRoutes(hubSpotUseCases(deps, app, clock, cards));
}

/** New users of a CRM are tied to people within the hour. */
const userJobs = ({ deps }: Runtime, links: readonly CrmLink[]): Job[] =>
  links.map(({ crm }) => ({
    name: `users-${crm}`,
    every: '35 * * * *',
    run: async (workspaceId) => void (await tiePeople(deps, { workspaceId, crm }, clock)),
  }));
