import { type AuthOptions, exchangeCode, introspect, revokeToken, type Tokens } from './auth.ts';

/** Scopes that the product uses, as the app's manifest requires them. @see recipes/hubspot.md 1, Scopes */
export const REQUIRED_SCOPES: readonly string[] = [
  'oauth',
  ...['companies', 'contacts', 'deals'].flatMap((type) => [`crm.objects.${type}.read`, `crm.objects.${type}.write`]),
  'crm.objects.owners.read',
  ...['companies', 'deals'].flatMap((type) => [`crm.schemas.${type}.read`, `crm.schemas.${type}.write`]),
];

/** Where an admin chooses the account and agrees. */
export const CONSENT_URL = 'https://app.hubspot.com/oauth/authorize';

/** The address that asks an admin for consent. @see recipes/hubspot.md 4.8 */
export function installLink(
  consentUrl: string,
  ask: { readonly clientId: string; readonly redirectUri: string; readonly state: string },
): string {
  const url = new URL(consentUrl);
  const { clientId, redirectUri, state } = ask;
  const query = { client_id: clientId, redirect_uri: redirectUri, scope: REQUIRED_SCOPES.join(' '), state };
  url.search = new URLSearchParams(query).toString();
  return url.href;
}

export interface Wanted {
  readonly portalId: number;
  readonly appId: number;
}

export type Installed =
  | { readonly ok: true; readonly tokens: Tokens }
  | { readonly ok: false; readonly code: 'account_wrong'; readonly found: string; readonly expected: string }
  | { readonly ok: false; readonly code: 'scopes_missing'; readonly missing: readonly string[] };

/**
 * Changes a consent's code for tokens and asks HubSpot whose they are. Tokens of another account or app, or with fewer
 * scopes than are needed, are given back at once and not answered.
 * @throws HubSpotFailure `revoked` (the code is used, too old or for another address), `configuration`, or an outage
 */
export async function install(
  o: Omit<AuthOptions, 'tokens'>,
  given: { readonly code: string; readonly redirectUri: string },
  { portalId, appId }: Wanted,
): Promise<Installed> {
  const tokens = await exchangeCode(o, given.code, given.redirectUri);
  const found = await introspect(o, tokens.refreshToken);
  if (!found.active || found.hub_id !== portalId || found.app_id !== appId) {
    await revokeToken(o, tokens.refreshToken);
    return {
      ok: false,
      code: 'account_wrong',
      found: `account ${found.hub_id ?? '?'}, app ${found.app_id ?? '?'}`,
      expected: `account ${portalId}, app ${appId}`,
    };
  }
  const missing = REQUIRED_SCOPES.filter((scope) => !found.scopes.includes(scope));
  if (missing.length === 0) return { ok: true, tokens };
  await revokeToken(o, tokens.refreshToken);
  return { ok: false, code: 'scopes_missing', missing };
}
