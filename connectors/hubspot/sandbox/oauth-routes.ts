import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Call, type Reply, type Route, VERSION } from './http-types.ts';
import type { State, TokenRow } from './state.ts';
import { VendorError } from './vendor-error.ts';

const LIFETIME_S = 1800;

const refused = (status: string, error: string, message: string) => new VendorError(400, { status, error, message });

const CODE_LIFE_MS = 60_000;

const make = (state: State, row: Omit<TokenRow, 'token' | 'expiresAt'>, lifetimeMs: number | null): string => {
  const token = `sandbox-${row.kind}-${randomBytes(18).toString('base64url')}`;
  const expiresAt = lifetimeMs === null ? null : state.now() + lifetimeMs;
  state.tokens.set(digest(token), { ...row, token: '', expiresAt });
  return token;
};

const digest = (token: string) => createHash('sha256').update(token).digest('hex');

/** The token's row while it is good; tells apart unknown and expired. */
export function tokenState(state: State, token: string, kind: TokenRow['kind']): TokenRow | 'unknown' | 'expired' {
  const row = state.tokens.get(digest(token));
  if (row?.kind !== kind || state.meta.get('installed') !== 1) return 'unknown';
  return row.expiresAt !== null && row.expiresAt <= state.now() ? 'expired' : row;
}

/** What a consent gives the browser: a code that a server may change for tokens once, within a minute, naming the same address. */
export function grantCode(state: State, redirectUrl: string, scopes: readonly string[]): string {
  state.meta.set('installed', 1);
  return make(state, { kind: 'code', scopes, redirectUrl }, CODE_LIFE_MS);
}

/** The customer removes the app: all tokens die, nothing is announced. */
export function uninstall(state: State): void {
  state.meta.set('installed', 0);
  for (const [key] of [...state.tokens.entries()]) state.tokens.delete(key);
}

const fields = (call: Call): Record<string, string> => z.record(z.string(), z.string()).parse(call.body);

function checkClient(state: State, form: Record<string, string>): void {
  if (form.client_id === state.app.clientId && form.client_secret === state.app.clientSecret) return;
  throw refused('BAD_CLIENT_ID', 'invalid_client', 'missing or invalid client id or secret');
}

interface Grant {
  readonly refreshToken: string;
  readonly scopes: readonly string[];
}

function byCode(state: State, form: Record<string, string>): Grant {
  const code = form.code ?? '';
  const row = tokenState(state, code, 'code');
  if (typeof row === 'string') throw refused('BAD_AUTH_CODE', 'invalid_grant', 'missing or unknown auth code');
  if (row.redirectUrl !== form.redirect_uri)
    throw refused('MISMATCH_REDIRECT_URI_AUTH_CODE', 'invalid_grant', 'redirect URI and auth code do not match');
  state.tokens.delete(digest(code));
  const { scopes } = row;
  return { refreshToken: make(state, { kind: 'refresh', scopes }, null), scopes };
}

function byRefreshToken(state: State, form: Record<string, string>): Grant {
  const refreshToken = form.refresh_token ?? '';
  const row = tokenState(state, refreshToken, 'refresh');
  if (typeof row === 'string') throw refused('BAD_REFRESH_TOKEN', 'invalid_grant', 'missing or invalid refresh token');
  return { refreshToken, scopes: row.scopes };
}

const GRANTS: Readonly<Record<string, typeof byCode>> = { authorization_code: byCode, refresh_token: byRefreshToken };

/** POST /oauth/2026-09/token: authorization code or refresh token for an access token of half an hour. */
function token(call: Call): Reply {
  const { state } = call;
  const form = fields(call);
  checkClient(state, form);
  const grant = GRANTS[form.grant_type ?? ''];
  if (grant === undefined) throw refused('BAD_GRANT_TYPE', 'unsupported_grant_type', 'unsupported grant type');
  const { refreshToken, scopes } = grant(state, form);
  const body = {
    access_token: make(state, { kind: 'access', scopes }, LIFETIME_S * 1000),
    refresh_token: refreshToken,
    expires_in: LIFETIME_S,
    token_type: 'bearer',
    hub_id: state.portal.portalId,
    scopes,
  };
  return { status: 200, body };
}

/** POST /oauth/2026-09/token/revoke: the refresh token dies; an access token lives out its half hour. */
function revoke(call: Call): Reply {
  const form = fields(call);
  checkClient(call.state, form);
  call.state.tokens.delete(digest(form.token ?? ''));
  return { status: 200, body: {} };
}

function introspect(call: Call): Reply {
  const { state } = call;
  const form = fields(call);
  checkClient(state, form);
  const given = form.token ?? '';
  const rows = [tokenState(state, given, 'access'), tokenState(state, given, 'refresh')];
  const row = rows.find((one) => typeof one !== 'string');
  if (row === undefined || typeof row === 'string') return { status: 200, body: { active: false } };
  const withheld = state.faults.settings.withheldScopes;
  const body = {
    active: true,
    hub_id: state.portal.portalId,
    hub_domain: 'sandbox.example',
    app_id: state.app.appId,
    scopes: row.scopes.filter((scope) => !withheld.includes(scope)),
    ...(row.expiresAt === null ? {} : { expires_in: Math.max(0, Math.floor((row.expiresAt - state.now()) / 1000)) }),
  };
  return { status: 200, body };
}

const route = (path: string, handle: Route['handle']): Route => ({
  method: 'POST',
  path: `/oauth/${VERSION}/${path}`,
  scopes: () => [],
  budget: 'none',
  handle,
});

export const OAUTH_ROUTES: readonly Route[] = [
  route('token', token),
  route('token/introspect', introspect),
  route('token/revoke', revoke),
];
