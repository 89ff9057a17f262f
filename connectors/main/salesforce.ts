import { createSalesforceAdapter } from '../salesforce/adapter.ts';
import { createAuth, type SalesforceTokens } from '../salesforce/auth.ts';
import type { CrmAdapter } from '../service/crm-port.ts';
import type { Deps } from '../service/deps.ts';
import { inTheClear, type Keeping, keptTokens } from './keeping.ts';

export interface SalesforceApp {
  readonly loginUrl: string;
  readonly pubSubUrl: string;
  readonly clientId: string;
  /** Null where the External Client App asks for none. */
  readonly clientSecret: string | null;
  readonly organizationId: string;
  readonly currency: string;
  readonly zone: string;
}

/** The adapter of the workspace's org: tokens, replay positions and edits are kept in its connection. */
export function salesforceAdapter(
  deps: Deps,
  workspaceId: string,
  app: SalesforceApp,
  keeping: Keeping = inTheClear(deps, workspaceId, 'salesforce'),
): CrmAdapter {
  const connection = () =>
    deps.store.unit(workspaceId, async (unit) => (await unit.connections()).find(({ crm }) => crm === 'salesforce'));
  const store = {
    ...keptTokens<SalesforceTokens>(deps, workspaceId, 'salesforce', keeping),
    revoked: keeping.revoked,
  };
  const state = {
    load: async (name: string) => (await connection())?.cursors[name] ?? null,
    save: (name: string, value: string) =>
      deps.store.unit(workspaceId, (unit) => unit.saveCursor('salesforce', name, value)),
  };
  const auth = createAuth({ loginUrl: app.loginUrl, clientId: app.clientId, clientSecret: app.clientSecret, store });
  return createSalesforceAdapter({
    auth,
    pubSubEndpoint: app.pubSubUrl,
    state,
    organization: { currency: app.currency, zone: app.zone },
    log: (line) => deps.log.warn({ crm: 'salesforce' }, line),
    now: Date.now,
    sleep: (ms) => new Promise<void>((resolve) => void setTimeout(resolve, ms)),
  });
}
