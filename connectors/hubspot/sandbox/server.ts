import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ACCOUNT_ROUTES } from './account-routes.ts';
import { ASSOCIATION_ROUTES } from './association-routes.ts';
import { BATCH_ROUTES } from './batch-routes.ts';
import { Budgets } from './budgets.ts';
import type { FaultRule } from './faults.ts';
import type { Reply, Route } from './http-types.ts';
import { OAUTH_ROUTES, tokenState } from './oauth-routes.ts';
import { isObjectType, OBJECT_ROUTES } from './object-routes.ts';
import { SCHEMA_ROUTES } from './schema-routes.ts';
import type { State } from './state.ts';
import { missingScopes, unauthenticated, VendorError } from './vendor-error.ts';
import type { Actor } from './webhook-events.ts';

/** Every call this sandbox answers; anything else is 404. Fixed words stand before parameters. */
export const ROUTES: readonly Route[] = [
  ...OAUTH_ROUTES,
  ...ASSOCIATION_ROUTES,
  ...BATCH_ROUTES,
  ...OBJECT_ROUTES,
  ...SCHEMA_ROUTES,
  ...ACCOUNT_ROUTES,
];

const MOST_BYTES = 3_000_000;
const LONGEST_PATH = 12_000;

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

function match(route: Route, method: string, segments: readonly string[]): Found | undefined {
  const wanted = route.path.split('/');
  if (route.method !== method || wanted.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, name] of wanted.entries()) {
    const segment = segments[at] ?? '';
    if (name.startsWith(':')) params[name.slice(1)] = decodeURIComponent(segment);
    else if (name !== segment) return undefined;
  }
  const types = [params.type, params.from, params.to].filter((type) => type !== undefined);
  return types.every(isObjectType) ? { route, params } : undefined;
}

const lookUp = (method: string, path: string): Found | undefined => {
  if (/\/v[1-4](\/|$)/.test(path)) return undefined;
  const segments = path.split('/');
  for (const route of ROUTES) {
    const found = match(route, method, segments);
    if (found) return found;
  }
  return undefined;
};

async function bytesOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MOST_BYTES) throw new VendorError(413, { status: 'error', message: 'Request entity too large' });
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The token endpoint takes forms only, everything else JSON only. */
function bodyOf(request: IncomingMessage, text: string, form: boolean): unknown {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim();
  const wrong = () => new VendorError(415, { status: 'error', message: `Unsupported Media Type: ${type}` });
  if (form) {
    if (type !== 'application/x-www-form-urlencoded') throw wrong();
    return Object.fromEntries(new URLSearchParams(text));
  }
  if (text === '') return undefined;
  if (type !== 'application/json') throw wrong();
  try {
    return JSON.parse(text);
  } catch {
    throw new VendorError(400, { status: 'error', message: 'Invalid input JSON', category: 'VALIDATION_ERROR' });
  }
}

/** HubSpot's side of one request: authenticate, count, do, or refuse as it would. */
export class VendorApi {
  readonly #state: State;
  readonly #budgets = new Budgets();

  constructor(state: State) {
    this.#state = state;
  }

  /** Answers one request on a vendor path and writes a line to the log. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const method = request.method ?? 'GET';
    const faults = this.#state.faults.strike(method, url.pathname);
    const text = await bytesOf(request);
    for (const fault of faults) if (fault.delayMs > 0) await pause(fault.delayMs);
    const status = this.#respond({ request, response, url, text, faults });
    const ms = Math.round(performance.now() - started);
    this.#state.log.push({ at: this.#state.now(), method, path: url.pathname, status, ms });
    if (this.#state.log.length > 5000) this.#state.log.splice(0, 1000);
  }

  #respond(call: Exchange): number {
    const { response, faults } = call;
    const before = faults.find(({ kind }) => kind === 'status' || kind === 'drop' || kind === 'html');
    if (before) return strike(response, before);
    const twice = faults.some(({ kind }) => kind === 'duplicate');
    if (twice) this.#run(call);
    const done = this.#run(call);
    const after = faults.find(({ kind }) => kind === 'commit-then-fail');
    if (after) return strike(response, { ...after, kind: after.status === 0 ? 'drop' : 'status' });
    return send(response, done);
  }

  #run({ request, url, text }: Exchange): Done {
    try {
      const found = this.#route(request, url);
      const headers = this.#budgets.take(found.route.budget, this.#state.now());
      const body = bodyOf(request, text, found.route.budget === 'none');
      const by: Actor = { sourceType: 'INTEGRATION', sourceId: String(this.#state.app.appId) };
      const reply = found.route.handle({
        state: this.#state,
        params: found.params,
        query: url.searchParams,
        body,
        by,
      });
      this.#state.commit();
      return { reply, headers };
    } catch (failure) {
      this.#state.rollback();
      if (!(failure instanceof VendorError)) throw failure;
      const body = { ...failure.body, correlationId: randomUUID() };
      return { reply: { status: failure.status, body }, headers: failure.headers };
    }
  }

  #route(request: IncomingMessage, url: URL): Found {
    if (url.href.length > LONGEST_PATH) throw new VendorError(414, { status: 'error', message: 'URI Too Long' });
    const found = lookUp(request.method ?? 'GET', url.pathname);
    if (!found) throw new VendorError(404, { status: 'error', message: 'resource not found' });
    const needed = found.route.scopes(found.params);
    if (needed.length > 0) this.#authorise(request, needed);
    return found;
  }

  #authorise(request: IncomingMessage, needed: readonly (readonly string[])[]): void {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const row = tokenState(this.#state, token, 'access');
    if (typeof row === 'string') throw unauthenticated(row === 'expired');
    const withheld = this.#state.faults.settings.withheldScopes;
    const granted = row.scopes.filter((scope) => !withheld.includes(scope));
    const lacking = needed.filter((anyOf) => !anyOf.some((scope) => granted.includes(scope)));
    if (lacking.length > 0) throw missingScopes(lacking.map((anyOf) => anyOf[0] ?? ''));
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly text: string;
  readonly faults: readonly FaultRule[];
}

interface Done {
  readonly reply: Reply;
  readonly headers: Readonly<Record<string, string>>;
}

function strike(response: ServerResponse, rule: FaultRule): number {
  if (rule.kind === 'drop') {
    response.destroy();
    return 0;
  }
  if (rule.kind === 'html') {
    response.writeHead(rule.status, { 'Content-Type': 'text/html', ...rule.headers });
    response.end('<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>');
    return rule.status;
  }
  const body = rule.body ?? { status: 'error', message: 'internal error', correlationId: randomUUID() };
  return send(response, { reply: { status: rule.status, body }, headers: rule.headers });
}

/** Writes a JSON answer, or an empty one. */
export function send(response: ServerResponse, { reply, headers }: Done): number {
  const json = reply.body === undefined ? undefined : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...headers,
  });
  response.end(json);
  return reply.status;
}
