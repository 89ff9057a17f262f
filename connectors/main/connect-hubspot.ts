import { CONSENT_URL, install, installLink } from '../hubspot/install.ts';
import { HubSpotFailure } from '../hubspot/problem.ts';
import type { Deps } from '../service/deps.ts';
import type { Connection, HubSpotConnection } from './connection.ts';
import type { CrmLink, Granted, Refused } from './crm-link.ts';
import { type HubSpotApp, hubSpotAdapter } from './hubspot-adapter.ts';

const API = 'https://api.hubapi.com';

/** The app that the connection file names, with HubSpot's own servers where it names none. */
export const hubSpotApp = ({ origin }: Connection, file: HubSpotConnection, clientSecret: string): HubSpotApp => ({
  baseUrl: file.baseUrl ?? API,
  portalId: file.portalId,
  appId: file.appId,
  clientId: file.clientId,
  clientSecret,
  publicOrigin: origin,
});

export function hubSpotLink(deps: Deps, workspaceId: string, app: HubSpotApp, consentUrl = CONSENT_URL): CrmLink {
  const { baseUrl, clientId, clientSecret, portalId } = app;
  const redirectUri = `${app.publicOrigin}/connect/hubspot/callback`;
  return {
    crm: 'hubspot',
    name: 'HubSpot',
    account: String(portalId),
    consent: (state) => ({ url: installLink(consentUrl, { clientId, redirectUri, state }), verifier: null }),
    grant: async (code): Promise<Granted> => {
      const oauth = { baseUrl, clientId, clientSecret, now: Date.now };
      const installed = await install(oauth, { code, redirectUri }, app).catch(refusedBy);
      if (installed.ok || !('missing' in installed || 'found' in installed)) return installed;
      return 'missing' in installed
        ? { ok: false, code: installed.code, params: { detail: installed.missing.join(', ') } }
        : { ok: false, code: installed.code, params: { found: installed.found, expected: installed.expected } };
    },
    adapter: (keeping) => hubSpotAdapter(deps, workspaceId, app, keeping),
  };
}

/** A refused code and an outage are answers of the page; anything else is a bug. */
function refusedBy(error: unknown): Refused {
  if (!(error instanceof HubSpotFailure)) throw error;
  const { retry, message } = error.problem;
  return { ok: false, code: retry ? 'unreachable' : 'grant_refused', params: { detail: message } };
}
