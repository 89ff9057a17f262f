import { Client } from '@hubspot/api-client';
import type { z } from 'zod';
import type { Urgency } from '../service/crm-port.ts';
import type { Auth } from './auth.ts';
import { HubSpotFailure, noAnswer, type Problem, problemOf } from './problem.ts';
import type { RateLimiter } from './rate-limit.ts';

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly urgency: Urgency;
  readonly kind?: 'call' | 'search';
  /** Doing it twice makes two records: after an unknown outcome it is not sent again. */
  readonly once?: boolean;
}

export type Answer<T = unknown> =
  | { readonly ok: true; readonly status: number; readonly body: T }
  | { readonly ok: false; readonly problem: Problem };

export interface HubSpotClient {
  /** Sends one call, with retries. Refusals and outages are values; nothing is thrown for them. */
  send(ask: Ask): Promise<Answer>;
  /** As `send`, and reads the body by a schema; a body that does not fit is the problem `unreadable`. */
  ask<T extends z.ZodType>(schema: T, ask: Ask): Promise<Answer<z.output<T>>>;
  /** As `ask` where there is no way on without an answer. Throws HubSpotFailure. */
  need<T extends z.ZodType>(schema: T, ask: Ask): Promise<z.output<T>>;
}

export interface ClientOptions {
  readonly baseUrl: string;
  readonly auth: Auth;
  readonly limiter: RateLimiter;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: (line: string) => void;
  /** 0 to 1, for the spread of waits. */
  readonly random?: () => number;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** Sends in all, and the longest wait that is worth it while somebody looks at a screen. */
const PATIENCE: Readonly<Record<Urgency, { readonly sends: number; readonly waitMs: number }>> = {
  interactive: { sends: 3, waitMs: 2500 },
  background: { sends: 6, waitMs: LONGEST_WAIT_MS },
};

/**
 * The only way to HubSpot's API: `apiRequest` of HubSpot's client with our own limiter, retries and time-outs, because
 * the client's own are one per process and would mix portals.
 */
export function createClient(o: ClientOptions): HubSpotClient {
  const vendor = new Client({ basePath: o.baseUrl });
  const send = (ask: Ask) => sendPatiently(o, vendor, ask);
  const ask: HubSpotClient['ask'] = async (schema, request) => {
    const answer = await send(request);
    if (!answer.ok) return answer;
    const parsed = schema.safeParse(answer.body);
    if (parsed.success) return { ok: true, status: answer.status, body: parsed.data };
    return { ok: false, problem: noAnswer('unreadable', parsed.error.message, answer.status) };
  };
  const need: HubSpotClient['need'] = async (schema, request) => {
    const answer = await ask(schema, request);
    if (!answer.ok) throw new HubSpotFailure(answer.problem);
    return answer.body;
  };
  return { send, ask, need };
}

async function sendPatiently(o: ClientOptions, vendor: Client, ask: Ask): Promise<Answer> {
  let sent = await sendOnce(o, vendor, ask, undefined);
  if (!sent.answer.ok && sent.answer.problem.code === 'signed_out' && sent.token !== undefined) {
    sent = await sendOnce(o, vendor, ask, sent.token);
  }
  for (let turn = 1; !sent.answer.ok; turn += 1) {
    const { problem } = sent.answer;
    const wait = waitFor(o, problem, turn);
    if (!worthwhile(ask, problem, turn, wait)) return sent.answer;
    o.log(`HubSpot ${ask.method} ${ask.path}: ${problem.code} (${problem.status ?? 'no answer'}), again in ${wait} ms`);
    await o.sleep(wait);
    sent = await sendOnce(o, vendor, ask, undefined);
  }
  return sent.answer;
}

/** A refusal never is; a record is not made twice; and nobody looks at a screen for half a minute. */
function worthwhile(ask: Ask, problem: Problem, turn: number, wait: number): boolean {
  const { sends, waitMs } = PATIENCE[ask.urgency];
  if (!problem.retry || (ask.once === true && !problem.notDone)) return false;
  return turn < sends && wait <= waitMs;
}

/** Doubling waits with full spread above what HubSpot asks for. */
function waitFor(o: ClientOptions, problem: Problem, turn: number): number {
  const random = o.random ?? Math.random;
  const backoff = Math.min(FIRST_WAIT_MS * 2 ** (turn - 1), LONGEST_WAIT_MS);
  const spread = Math.round(backoff * (0.5 + random() / 2));
  return problem.retryAfterMs === undefined ? spread : problem.retryAfterMs + Math.round(random() * 250);
}

interface Sent {
  readonly answer: Answer;
  /** Undefined when no token could be had. */
  readonly token?: string;
}

async function sendOnce(o: ClientOptions, vendor: Client, ask: Ask, rejected: string | undefined): Promise<Sent> {
  const kind = ask.kind ?? 'call';
  let token: string;
  try {
    token = await o.auth.token(rejected);
  } catch (failure) {
    if (!(failure instanceof HubSpotFailure)) throw failure;
    // No call was made at all, so nothing can have happened.
    return { answer: { ok: false, problem: { ...failure.problem, notDone: true } } };
  }
  const over = await o.limiter.take(kind, ask.urgency);
  const answer = await exchange(o, vendor, ask, token).finally(over);
  if (!answer.ok && answer.problem.code === 'rate_limited') o.limiter.pause(kind, answer.problem.retryAfterMs ?? 1000);
  return { answer, token };
}

async function exchange(o: ClientOptions, vendor: Client, ask: Ask, token: string): Promise<Answer> {
  const timeoutMs = o.timeoutMs ?? TIMEOUT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Answer>((resolve) => {
    const problem = noAnswer('timeout', `no answer within ${timeoutMs} ms`);
    timer = setTimeout(() => resolve({ ok: false, problem }), timeoutMs);
  });
  try {
    return await Promise.race([perform(vendor, ask, token), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function perform(vendor: Client, ask: Ask, token: string): Promise<Answer> {
  try {
    const response = await vendor.apiRequest({
      method: ask.method,
      path: ask.path,
      headers: { Authorization: `Bearer ${token}` },
      ...(ask.query === undefined ? {} : { qs: ask.query }),
      ...(ask.body === undefined ? {} : { body: ask.body }),
    });
    const text = await response.text();
    return answerOf(response.status, response.headers.get('retry-after'), text);
  } catch (failure) {
    return { ok: false, problem: unreachable(failure) };
  }
}

/** Errors of a connection that never stood: HubSpot has seen nothing. */
const NEVER_SENT: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function unreachable(failure: unknown): Problem {
  const cause = failure instanceof Error ? failure.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return { ...noAnswer('unreachable', `${String(failure)} ${String(cause ?? '')}`), notDone: NEVER_SENT.has(code) };
}

/** A success must be JSON or empty; a page of HTML from something in between is no answer at all. */
function answerOf(status: number, retryAfter: string | null, text: string): Answer {
  const json = parse(text);
  if (status >= 300) return { ok: false, problem: problemOf(status, retryAfter, json) };
  if (text === '') return { ok: true, status, body: undefined };
  if (json === undefined) {
    return { ok: false, problem: noAnswer('unreadable', `not JSON: ${text.slice(0, 80)}`, status) };
  }
  return { ok: true, status, body: json };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
