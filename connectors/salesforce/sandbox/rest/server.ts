import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from '../access.ts';
import { ApiError, bad, notFound } from '../errors.ts';
import { GRAPHQL_ROUTES } from '../graphql/execute.ts';
import { sessionOf } from '../org.ts';
import type { Server } from './context.ts';
import { DESCRIBE_ROUTES } from './describe.ts';
import type { ApiRoute, Call, Reply } from './http.ts';
import { limits, VERSIONS } from './limits.ts';
import { oauth } from './oauth.ts';
import { QUERY_ROUTES } from './query.ts';
import { SOBJECT_ROUTES } from './sobjects.ts';
import { UIAPI_ROUTES, uiError } from './uiapi.ts';
import { workbenchReply } from './workbench-routes.ts';

const LARGEST = 50 * 1024 * 1024;
const LONGEST_URI = 16_384;
const ROUTES: readonly ApiRoute[] = [
  ...DESCRIBE_ROUTES,
  ...QUERY_ROUTES,
  ...SOBJECT_ROUTES,
  ...UIAPI_ROUTES,
  ...GRAPHQL_ROUTES,
];

function parsed(body: string, type: string): unknown {
  if (body === '') return undefined;
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(body);
  if (!type.startsWith('application/json'))
    throw new ApiError(415, { errorCode: 'UNSUPPORTED_MEDIA_TYPE', message: 'Content type not supported.' });
  try {
    return JSON.parse(body);
  } catch (error) {
    throw bad('JSON_PARSER_ERROR', String(error instanceof Error ? error.message : error));
  }
}

function signedIn(server: Server, call: Call): { session: Session; page: boolean } {
  const token = /^(?:Bearer|OAuth) (.+)$/.exec(call.headers.authorization ?? '')?.[1] ?? '';
  const expire = server.org.faults.take(['expired-session'], call);
  if (expire !== undefined) server.tokens.revoke(token);
  const found = server.tokens.session(token);
  if (found === null)
    throw new ApiError(401, { errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' });
  const client = /client=([^,\s]+)/.exec(call.headers['sforce-call-options'] ?? '')?.[1] ?? 'SfdcInternalAPI/';
  return { session: sessionOf(server.org, found.userId, client), page: found.page };
}

function spend(server: Server, page: boolean, call: Call): void {
  if (page) return;
  const over = server.usage.used() >= server.usage.max || server.org.faults.take(['request-limit'], call) !== undefined;
  if (over) throw new ApiError(403, { errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' });
  server.usage.count();
}

function data(server: Server, call: Call): { reply: Reply; userId: string } {
  if (!VERSIONS.some((one) => `v${one.version}` === call.version))
    throw new ApiError(404, { errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' });
  const { session, page } = signedIn(server, call);
  spend(server, page, call);
  const userId = session.access.userId;
  const path = call.path.slice(`/services/data/${call.version}`.length);
  if (call.method === 'GET' && /^\/limits\/?$/.test(path))
    return { reply: limits(server.usage)(server.org, session), userId };
  const routes = ROUTES.flatMap((route) => {
    const match = route.path.exec(path);
    return match === null ? [] : [{ route, params: match.slice(1).map((part) => decodeURIComponent(part)) }];
  });
  const hit = routes.find(({ route }) => route.method === call.method);
  if (hit !== undefined)
    return { reply: hit.route.handle(server.org, session, { ...call, params: hit.params }), userId };
  if (routes.length === 0) throw notFound();
  throw new ApiError(405, {
    errorCode: 'METHOD_NOT_ALLOWED',
    message: `HTTP Method '${call.method}' not allowed. Allowed are ${routes.map(({ route }) => route.method).join(',')}`,
  });
}

function route(server: Server, call: Call): { reply: Reply; userId: string | null } {
  const { org, tokens, app, url } = server;
  if (call.path.startsWith('/__sandbox/')) return { reply: workbenchReply(server, call), userId: null };
  if (/^\/services\/data\/?$/.test(call.path)) return { reply: { status: 200, body: VERSIONS }, userId: null };
  if (call.version !== '') return data(server, call);
  const reply = oauth({ org, tokens, app, url }, call);
  if (reply === null) throw notFound();
  return { reply, userId: null };
}

function refusal(call: Call, error: ApiError): Reply {
  return {
    status: error.status,
    body: call.path.includes('/ui-api/') && call.method !== 'GET' ? uiError(error) : error.faults,
  };
}

async function read(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  if ((request.url ?? '').length > LONGEST_URI)
    throw new ApiError(414, { errorCode: 'URI_TOO_LONG', message: 'URI Too Long' });
  const body = await text(request);
  if (body.length > LARGEST)
    throw new ApiError(413, { errorCode: 'REQUEST_TOO_LARGE', message: 'Request body too large' });
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
  return {
    method: request.method ?? 'GET',
    path: decodeURI(url.pathname),
    params: [],
    query: url.searchParams,
    headers,
    body: parsed(body, headers['content-type'] ?? 'application/json'),
    version: /^\/services\/data\/(v\d+\.\d)\//.exec(url.pathname)?.[1] ?? '',
  };
}

function send(server: Server, response: ServerResponse, reply: Reply): void {
  const text = reply.body === undefined ? '' : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    'content-type': 'application/json;charset=UTF-8',
    'sforce-limit-info': `api-usage=${server.usage.used()}/${server.usage.max}`,
    ...reply.headers,
  });
  response.end(text);
}

const OUTAGES = ['delay', 'status', 'drop', 'html'] as const;

/** Faults that strike before the work. True: the answer is given already. */
async function struck(server: Server, call: Call, response: ServerResponse): Promise<boolean> {
  const fault = call.path.startsWith('/__sandbox/') ? undefined : server.org.faults.take(OUTAGES, call);
  if (fault === undefined) return false;
  if (fault.kind === 'delay') {
    await pause(fault.delayMs);
    return false;
  }
  if (fault.kind === 'drop') response.destroy();
  else if (fault.kind === 'html') {
    response.writeHead(fault.status, { 'content-type': 'text/html' });
    response.end('<html><body><h1>We are down for maintenance</h1></body></html>');
  } else
    send(server, response, {
      status: fault.status,
      body: [{ errorCode: fault.errorCode, message: 'injected by the fault panel' }],
    });
  return true;
}

function answer(server: Server, call: Call): { reply: Reply; userId: string | null } {
  try {
    return route(server, call);
  } catch (error) {
    if (error instanceof ApiError) return { reply: refusal(call, error), userId: null };
    throw error;
  }
}

/** Answers one request: faults, session, route, log. A path of no route is a 404 and a line in the log. */
export async function serve(server: Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await read(request);
  if (await struck(server, call, response)) return;
  const { reply, userId } = answer(server, call);
  server.seen.push({
    at: new Date(server.org.now()).toISOString(),
    method: call.method,
    path: call.path,
    status: reply.status,
    userId,
  });
  if (server.seen.length > 1000) server.seen.splice(0, 500);
  if (reply.status === 404 || reply.status === 405)
    server.log(`salesforce sandbox: ${reply.status} ${call.method} ${call.path}`);
  const sabotage =
    call.method === 'GET' || call.path.startsWith('/__sandbox/')
      ? undefined
      : server.org.faults.take(['commit-then-fail'], call);
  if (sabotage === undefined) send(server, response, reply);
  else if (sabotage.status === 0) response.destroy();
  else
    send(server, response, {
      status: sabotage.status,
      body: [{ errorCode: sabotage.errorCode, message: 'failed after the commit' }],
    });
}

/** What became of a request that failed outside any handler's rules. */
export function failed(server: Server, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
  } else if (error instanceof ApiError) {
    send(server, response, { status: error.status, body: error.faults });
  } else {
    server.log(`salesforce sandbox: ${error instanceof Error ? error.stack : String(error)}`);
    const body = [{ errorCode: 'UNKNOWN_EXCEPTION', message: 'An unexpected error occurred.' }];
    send(server, response, { status: 500, body });
  }
}
