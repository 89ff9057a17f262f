import { join } from 'node:path';
import type { Route } from '../http/route.ts';
import type { Deps } from '../service/deps.ts';
import type { Workspace } from '../service/records.ts';
import type { WorkbenchPerson } from '../workbench/options.ts';
import { workbenchRouter } from '../workbench/router.ts';
import { DEMO } from './demo.ts';
import type { Options } from './options.ts';
import type { Progress } from './reading.ts';

/** The workbench, mounted only in demo mode. */
export function demoMount(
  deps: Deps,
  { id: workspaceId, baseCurrency: currency, settings }: Workspace,
  options: Options,
) {
  const local = (port: number) => `http://127.0.0.1:${port}`;
  const router = workbenchRouter({
    serviceUrl: local(options.port),
    hubspotSandboxUrl: local(options.port + 1),
    salesforceSandboxUrl: local(options.port + 2),
    clientSecret: DEMO.hubspot.clientSecret,
    portalId: DEMO.hubspot.portalId,
    appId: DEMO.hubspot.appId,
    people: () => workbenchPeople(deps, workspaceId),
    distDir: join(options.root, 'connectors/workbench/dist'),
    zone: 'America/New_York',
    currency,
    sample: () => settings.sample ?? false,
  });
  return { path: '/workbench', router };
}

async function workbenchPeople(deps: Deps, workspaceId: string): Promise<WorkbenchPerson[]> {
  const [people, users] = await deps.store.unit(
    workspaceId,
    async (unit) => [await unit.people(), await unit.users()] as const,
  );
  return people.map(({ id, key, name, roles, levels }) => {
    const userIn = (crm: string) => users.find((user) => user.crm === crm && user.personId === id)?.crmId;
    const [hubspotUserId, salesforceUserId] = [userIn('hubspot'), userIn('salesforce')];
    const title = [...new Set([...levels, ...roles])].join(', ') || 'no permission';
    return {
      key,
      name,
      title,
      roles: [...new Set([...roles, ...levels])],
      ...(hubspotUserId !== undefined && { hubspotUserId }),
      ...(salesforceUserId !== undefined && { salesforceUserId }),
    };
  });
}

/** How far the first import is, for the workbench's bar. */
export const progressRoute = (progress: () => Progress): Route => ({
  method: 'get',
  path: '/demo/progress',
  summary: 'How far the first import of the demo is',
  signed: null,
  answers: { 200: 'phase, done, total, history' },
  handle: (_request, response) => void response.json(progress()),
});
