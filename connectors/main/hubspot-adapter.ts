import { createHubSpotAdapter } from '../hubspot/adapter.ts';
import { createAuth, type Tokens } from '../hubspot/auth.ts';
import type { CrmAdapter } from '../service/crm-port.ts';
import type { Deps } from '../service/deps.ts';
import { inTheClear, type Keeping, keptTokens } from './keeping.ts';

export interface HubSpotApp {
  readonly baseUrl: string;
  readonly portalId: number;
  readonly appId: number;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Origin in HubSpot's permitted addresses; every signature is over it. */
  readonly publicOrigin: string;
}

/** The adapter of the workspace's portal, with tokens kept in its connection. */
export function hubSpotAdapter(
  deps: Deps,
  workspaceId: string,
  app: HubSpotApp,
  keeping: Keeping = inTheClear(deps, workspaceId, 'hubspot'),
): CrmAdapter {
  let tail: Promise<unknown> = Promise.resolve();
  const tokens = {
    ...keptTokens<Tokens>(deps, workspaceId, 'hubspot', keeping),
    lock: <T>(work: () => Promise<T>): Promise<T> => {
      const mine = tail.then(work);
      tail = mine.catch(() => undefined);
      return mine;
    },
    revoked: keeping.revoked,
  };
  const { baseUrl, clientId, clientSecret, portalId, appId } = app;
  return createHubSpotAdapter({
    baseUrl,
    auth: createAuth({ baseUrl, clientId, clientSecret, tokens, now: Date.now }),
    portalId,
    appId,
    log: (line) => deps.log.warn({ crm: 'hubspot' }, line),
    now: Date.now,
    sleep: (ms) => new Promise<void>((resolve) => void setTimeout(resolve, ms)),
  });
}
