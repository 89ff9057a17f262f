import { createHmac } from 'node:crypto';
import type { Org } from '../org.ts';
import { type Call, ok, type Reply } from './http.ts';
import type { Tokens } from './tokens.ts';

export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Callback URLs of the External Client App, letter for letter; none when absent. */
  readonly callbackUrls?: readonly string[];
}

/** Scopes of the External Client App; a request may ask for fewer. */
const SCOPES: ReadonlySet<string> = new Set(['api', 'refresh_token']);

interface Setup {
  readonly org: Org;
  readonly tokens: Tokens;
  readonly app: OAuthApp;
  readonly url: () => string;
}

const refuse = (error: string, description: string): Reply => ({
  status: 400,
  body: { error, error_description: description },
});

/** What is asked for; an app's own scopes when the request names none. */
const scopesOf = (query: URLSearchParams): string[] =>
  (query.get('scope') ?? [...SCOPES].join(' ')).split(' ').filter((scope) => scope !== '');

/** Why an authorisation request is refused on the spot; null when it is well formed. */
function flaw(app: OAuthApp, query: URLSearchParams): Reply | null {
  if (query.get('client_id') !== app.clientId) return refuse('invalid_client_id', 'client identifier invalid');
  if (query.get('response_type') !== 'code') return refuse('unsupported_response_type', 'response type not supported');
  if (!query.get('code_challenge')) return refuse('invalid_request', 'missing required code challenge');
  if (query.get('code_challenge_method') !== 'S256') return refuse('invalid_request', 'invalid code challenge method');
  if (!(app.callbackUrls ?? []).includes(query.get('redirect_uri') ?? ''))
    return refuse('redirect_uri_mismatch', 'redirect_uri must match configuration');
  return scopesOf(query).every((scope) => SCOPES.has(scope))
    ? null
    : refuse('invalid_scope', 'the requested scope is invalid, unknown, or malformed');
}

/** The sign-in page has no page here: `login_hint` names the user, who has always agreed. */
function authorize({ org, tokens, app }: Setup, { query }: Call): Reply {
  const wrong = flaw(app, query);
  if (wrong !== null) return wrong;
  const back = query.get('redirect_uri') ?? '';
  const user = org.store.find('User', 'Username', query.get('login_hint') ?? '')[0];
  const target = new URL(back);
  if (user?.IsActive !== true) target.searchParams.set('error', 'access_denied');
  else target.searchParams.set('code', tokens.code(String(user.Id), query.get('code_challenge') ?? '', back));
  target.searchParams.set('state', query.get('state') ?? '');
  return { status: 302, headers: { location: target.href } };
}

function granted({ org, tokens, app, url }: Setup, userId: string): Reply {
  const issued = String(org.now());
  const id = `${url()}/id/${org.organization.id}/${userId}`;
  return ok({
    access_token: tokens.access(userId, false),
    refresh_token: tokens.refresh(userId),
    signature: createHmac('sha256', app.clientSecret)
      .update(id + issued)
      .digest('base64'),
    scope: 'refresh_token api',
    instance_url: url(),
    id,
    token_type: 'Bearer',
    issued_at: issued,
  });
}

function token(setup: Setup, call: Call): Reply {
  const form = call.body instanceof URLSearchParams ? call.body : new URLSearchParams();
  const given = (name: string): string => form.get(name) ?? '';
  if (given('client_id') !== setup.app.clientId) return refuse('invalid_client_id', 'client identifier invalid');
  if (form.has('client_secret') && given('client_secret') !== setup.app.clientSecret)
    return refuse('invalid_client', 'invalid client credentials');
  if (given('grant_type') === 'authorization_code') {
    const userId = setup.tokens.redeem(given('code'), given('code_verifier'), given('redirect_uri'));
    return userId === null ? refuse('invalid_grant', 'expired authorization code') : granted(setup, userId);
  }
  if (given('grant_type') !== 'refresh_token') return refuse('unsupported_grant_type', 'grant type not supported');
  const userId = setup.tokens.rotate(given('refresh_token'));
  return userId === null ? refuse('invalid_grant', 'expired access/refresh token') : granted(setup, userId);
}

function userinfo({ org, tokens }: Setup, call: Call): Reply {
  const session = tokens.session((call.headers.authorization ?? '').replace(/^Bearer /, ''));
  const user = session === null ? undefined : org.store.get('User', session.userId);
  if (user === undefined) return { status: 403, body: 'Bad_OAuth_Token' };
  return ok({
    user_id: user.Id,
    organization_id: org.organization.id,
    preferred_username: user.Username,
    name: user.Name,
    email: user.Email,
    zoneinfo: user.TimeZoneSidKey,
    language: user.LanguageLocaleKey,
    active: user.IsActive,
  });
}

/** `/services/oauth2/*`: authorisation code with PKCE, rotating refresh tokens, revoke, userinfo. Null: not one of these. */
export function oauth(setup: Setup, call: Call): Reply | null {
  switch (`${call.method} ${call.path}`) {
    case 'GET /services/oauth2/authorize':
      return authorize(setup, call);
    case 'POST /services/oauth2/token':
      return token(setup, call);
    case 'GET /services/oauth2/userinfo':
      return userinfo(setup, call);
    case 'POST /services/oauth2/revoke': {
      const form = call.body instanceof URLSearchParams ? call.body : call.query;
      setup.tokens.revoke(form.get('token') ?? '');
      return ok('');
    }
    default:
      return null;
  }
}
