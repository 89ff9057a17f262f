import { Client } from '@hubspot/api-client';
import { z } from 'zod';
import { PATH } from './api.ts';
import { ErrorBody, HubSpotFailure, noAnswer, type Problem, problemOf } from './problem.ts';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Where tokens are kept (encrypted, per connection), given as functions by the composition root. */
export interface TokenStore {
  load(): Promise<Tokens | null>;
  save(tokens: Tokens): Promise<void>;
  /** Runs alone among all workers of this connection. */
  lock<T>(work: () => Promise<T>): Promise<T>;
  /** The customer took the app away: the connection is to be marked, jobs stop. */
  revoked(reason: string): Promise<void>;
}

export interface Auth {
  /**
   * An access token that is good for at least some minutes.
   * @param rejected a token that HubSpot has just answered 401 to
   * @throws HubSpotFailure `revoked` | `configuration` (a person must act), or one worth a retry
   */
  token(rejected?: string): Promise<string>;
}

export interface AuthOptions {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokens: TokenStore;
  readonly now: () => number;
}

const EARLY_MS = 5 * 60 * 1000;
const TIMEOUT_MS = 15_000;

const TokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive(),
});
const Introspection = z.object({
  active: z.boolean(),
  hub_id: z.number().optional(),
  app_id: z.number().optional(),
  scopes: z.array(z.string()).default([]),
});

/** POSTs a form; answers the JSON of a 2xx, throws HubSpotFailure on everything else. */
async function postForm(baseUrl: string, path: string, form: Record<string, string>): Promise<unknown> {
  const client = new Client({ basePath: baseUrl });
  const request = client
    .apiRequest({
      method: 'POST',
      path,
      defaultJson: false,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    })
    .then(async (response) => ({
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      json: jsonOf(await response.text()),
    }));
  const { status, retryAfter, json } = await inTime(request);
  if (status >= 200 && status < 300 && json !== undefined) return json;
  if (status >= 200 && status < 300) throw new HubSpotFailure(noAnswer('unreadable', 'not JSON', status));
  throw new HubSpotFailure(oauthProblem(status, retryAfter, json));
}

async function inTime<T>(request: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HubSpotFailure(noAnswer('timeout', 'the token endpoint is slow'))), TIMEOUT_MS);
  });
  try {
    return await Promise.race([request, late]);
  } catch (failure) {
    if (failure instanceof HubSpotFailure) throw failure;
    throw new HubSpotFailure(noAnswer('unreachable', String(failure)));
  } finally {
    clearTimeout(timer);
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `invalid_grant` means the customer took the app away; any other 400 is our own configuration. */
function oauthProblem(status: number, retryAfter: string | null, json: unknown): Problem {
  const problem = problemOf(status, retryAfter, json);
  if (status < 400 || status >= 500 || problem.retry) return problem;
  const revoked = ErrorBody.parse(json).error === 'invalid_grant';
  return { ...problem, code: revoked ? 'revoked' : 'configuration', retry: false };
}

const tokensOf = (json: unknown, now: number, refreshToken: string): Tokens => {
  const answer = TokenAnswer.safeParse(json);
  if (!answer.success) throw new HubSpotFailure(noAnswer('unreadable', 'the token answer lacks its fields'));
  return {
    accessToken: answer.data.access_token,
    refreshToken: answer.data.refresh_token ?? refreshToken,
    expiresAt: now + answer.data.expires_in * 1000,
  };
};

/**
 * Changes the install link's code for tokens. Throws HubSpotFailure; `revoked` here means the code is used or too old.
 * @see recipes/hubspot.md 4.8
 */
export async function exchangeCode(o: Omit<AuthOptions, 'tokens'>, code: string, redirectUri: string): Promise<Tokens> {
  const json = await postForm(o.baseUrl, PATH.token, {
    grant_type: 'authorization_code',
    client_id: o.clientId,
    client_secret: o.clientSecret,
    redirect_uri: redirectUri,
    code,
  });
  return tokensOf(json, o.now(), '');
}

/** What HubSpot says of a token: account and scopes are taken from here, never from the token answer. */
export async function introspect(
  o: Omit<AuthOptions, 'tokens'>,
  token: string,
): Promise<z.output<typeof Introspection>> {
  const form = { client_id: o.clientId, client_secret: o.clientSecret, token, token_type_hint: 'refresh_token' };
  return Introspection.parse(await postForm(o.baseUrl, PATH.introspect, form));
}

/** Gives a refresh token back. A failure is of no consequence for us and is swallowed: the token is not kept anyway. */
export async function revokeToken(o: Omit<AuthOptions, 'tokens'>, token: string): Promise<void> {
  const form = { client_id: o.clientId, client_secret: o.clientSecret, token, token_type_hint: 'refresh_token' };
  await postForm(o.baseUrl, PATH.revoke, form).catch(() => undefined);
}

/** Keeps the access token fresh: five minutes early, under the connection's lock, once for all who wait. */
export function createAuth(o: AuthOptions): Auth {
  let known: Tokens | null = null;
  const good = (tokens: Tokens, rejected?: string): boolean =>
    tokens.accessToken !== rejected && tokens.expiresAt - o.now() > EARLY_MS;

  const renew = async (rejected?: string): Promise<Tokens> => {
    const kept = await o.tokens.load();
    if (kept === null) throw NOT_CONNECTED;
    return good(kept, rejected) ? kept : refreshOrKeep(o, kept, rejected);
  };

  return {
    async token(rejected) {
      if (known === null || !good(known, rejected)) known = await o.tokens.lock(() => renew(rejected));
      return known.accessToken;
    },
  };
}

const NOT_CONNECTED = new HubSpotFailure({
  ...noAnswer('unreachable', 'there is no token for this connection'),
  code: 'revoked',
  retry: false,
});

/** New tokens; while only the token endpoint is out of order, the old token as long as it lasts. */
async function refreshOrKeep(o: AuthOptions, kept: Tokens, rejected: string | undefined): Promise<Tokens> {
  try {
    const fresh = await refresh(o, kept.refreshToken);
    await o.tokens.save(fresh);
    return fresh;
  } catch (failure) {
    if (!(failure instanceof HubSpotFailure)) throw failure;
    if (failure.problem.code === 'revoked') await o.tokens.revoked(failure.problem.message);
    const stillGood = kept.expiresAt > o.now() && kept.accessToken !== rejected;
    if (failure.problem.retry && stillGood) return kept;
    throw failure;
  }
}

async function refresh(o: AuthOptions, refreshToken: string): Promise<Tokens> {
  const json = await postForm(o.baseUrl, PATH.token, {
    grant_type: 'refresh_token',
    client_id: o.clientId,
    client_secret: o.clientSecret,
    refresh_token: refreshToken,
  });
  return tokensOf(json, o.now(), refreshToken);
}
