import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { problem, SalesforceFailure } from './problem.ts';

/** What is kept of a connection. The refresh token is good for one use; a new one comes with every refresh. */
export interface SalesforceTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly instanceUrl: string;
  readonly organizationId: string;
  /** The integration user: writes by this user are our own. */
  readonly userId: string;
}

/** Where tokens are kept. `save` must be durable when it resolves: the old refresh token is void from then on. */
export interface TokenStore {
  load(): Promise<SalesforceTokens | null>;
  save(tokens: SalesforceTokens): Promise<void>;
  /** The org took the access away: nothing more is to be asked of it until somebody consents again. */
  revoked?(reason: string): Promise<void>;
}

export interface AuthOptions {
  /** `https://login.salesforce.com`, a My Domain, or a sandbox. */
  readonly loginUrl: string;
  readonly clientId: string;
  /** Null for a client that may refresh without one. */
  readonly clientSecret: string | null;
  readonly store: TokenStore;
  readonly timeoutMs?: number;
}

export interface Auth {
  /** @throws SalesforceFailure `SIGNED_OUT` when nobody has connected the org yet */
  current(): Promise<SalesforceTokens>;
  /** Tokens that are not the given stale access token; many callers at once cause one refresh. @throws SalesforceFailure */
  refresh(staleAccessToken: string): Promise<SalesforceTokens>;
  /** The address that asks an admin for consent, and the secret that belongs to it (PKCE, S256). */
  authorizeUrl(ask: { readonly redirectUri: string; readonly state: string; readonly loginHint?: string }): {
    readonly url: string;
    readonly verifier: string;
  };
  /** Trades the code of the redirect for tokens and keeps them. @throws SalesforceFailure */
  exchange(given: {
    readonly code: string;
    readonly verifier: string;
    readonly redirectUri: string;
  }): Promise<SalesforceTokens>;
}

const Granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  instance_url: z.url(),
  /** `https://login.salesforce.com/id/<organisation>/<user>` */
  id: z.string().regex(/\/id\/\w{15,18}\/\w{15,18}$/),
});
const Refused = z.object({ error: z.string(), error_description: z.string().default('') });

const TIMEOUT_MS = 20_000;

async function post(o: AuthOptions, form: Readonly<Record<string, string>>): Promise<unknown> {
  const secret = o.clientSecret === null ? {} : { client_secret: o.clientSecret };
  const body = new URLSearchParams({ client_id: o.clientId, ...secret, ...form });
  const signal = AbortSignal.timeout(o.timeoutMs ?? TIMEOUT_MS);
  const answer = await fetch(`${o.loginUrl}/services/oauth2/token`, { method: 'POST', body, signal }).catch(
    (error: unknown) => {
      throw new SalesforceFailure(problem('UNREACHABLE', String(error)));
    },
  );
  const json: unknown = await answer.json().catch(() => null);
  if (answer.ok) return json;
  const refused = Refused.safeParse(json);
  if (!refused.success)
    throw new SalesforceFailure(problem('HTML_ANSWER', `HTTP ${answer.status} from the token address`, answer.status));
  // Only `invalid_grant` says that the access is gone; anything else is wrong with our own app or file.
  const code = refused.data.error === 'invalid_grant' ? 'SIGNED_OUT' : 'CONFIGURATION';
  throw new SalesforceFailure(problem(code, `${refused.data.error}: ${refused.data.error_description}`, answer.status));
}

function tokensOf(json: unknown, oldRefreshToken: string | null): SalesforceTokens {
  const granted = Granted.safeParse(json);
  const refreshToken = granted.data?.refresh_token ?? oldRefreshToken;
  if (!granted.success || refreshToken === null)
    throw new SalesforceFailure(problem('SIGNED_OUT', 'the token answer lacks tokens'));
  const [organizationId = '', userId = ''] = granted.data.id.split('/').slice(-2);
  return {
    accessToken: granted.data.access_token,
    refreshToken,
    instanceUrl: granted.data.instance_url,
    organizationId,
    userId,
  };
}

/** A refused refresh token means that the access is gone: said once, where tokens are kept. */
async function tellRevoked(store: TokenStore, error: unknown): Promise<never> {
  if (error instanceof SalesforceFailure && error.problem.code === 'SIGNED_OUT')
    await store.revoked?.(error.problem.message);
  throw error;
}

function authorizeUrl(
  { loginUrl, clientId }: AuthOptions,
  { redirectUri, state, loginHint }: Parameters<Auth['authorizeUrl']>[0],
): ReturnType<Auth['authorizeUrl']> {
  const verifier = randomBytes(48).toString('base64url');
  const url = new URL(`${loginUrl}/services/oauth2/authorize`);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'api refresh_token',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(loginHint === undefined ? {} : { login_hint: loginHint }),
  }).toString();
  return { url: url.href, verifier };
}

/** Tokens with rotation done right: the new pair is stored before anybody uses it, and only one refresh runs at a time. */
export function createAuth(o: AuthOptions): Auth {
  let known: SalesforceTokens | null = null;
  let running: Promise<SalesforceTokens> | null = null;
  const keep = async (tokens: SalesforceTokens): Promise<SalesforceTokens> => {
    await o.store.save(tokens);
    known = tokens;
    return tokens;
  };
  const current = async (): Promise<SalesforceTokens> => {
    known ??= await o.store.load();
    if (known === null) throw new SalesforceFailure(problem('SIGNED_OUT', 'no org is connected yet'));
    return known;
  };
  const renew = async (stale: string): Promise<SalesforceTokens> => {
    known = await o.store.load();
    const held = await current();
    if (held.accessToken !== stale) return held;
    const json = await post(o, { grant_type: 'refresh_token', refresh_token: held.refreshToken }).catch(
      (error: unknown) => tellRevoked(o.store, error),
    );
    return keep(tokensOf(json, held.refreshToken));
  };
  return {
    current,
    refresh: (stale) => {
      running ??= renew(stale).finally(() => {
        running = null;
      });
      return running;
    },
    authorizeUrl: (ask) => authorizeUrl(o, ask),
    exchange: async ({ code, verifier, redirectUri }) => {
      const form = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri };
      return keep(tokensOf(await post(o, form), null));
    },
  };
}

const UserInfo = z.object({ preferred_username: z.string(), organization_id: z.string() });

/** The username behind the tokens, as the org itself says. @throws SalesforceFailure */
export async function usernameOf({ instanceUrl, accessToken }: SalesforceTokens): Promise<string> {
  const headers = { authorization: `Bearer ${accessToken}` };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(`${instanceUrl}/services/oauth2/userinfo`, { headers, signal }).catch((error: unknown) => {
    throw new SalesforceFailure(problem('UNREACHABLE', String(error)));
  });
  const info = UserInfo.safeParse(await answer.json().catch(() => null));
  if (info.success) return info.data.preferred_username;
  throw new SalesforceFailure(problem('SIGNED_OUT', `HTTP ${answer.status} from userinfo`, answer.status));
}

/** Gives tokens back. A failure is swallowed: they are not kept anyway. */
export async function revokeTokens({ instanceUrl, refreshToken }: SalesforceTokens): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const body = new URLSearchParams({ token: refreshToken });
  await fetch(`${instanceUrl}/services/oauth2/revoke`, { method: 'POST', body, signal }).catch(() => undefined);
}
