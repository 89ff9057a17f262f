import { Connection } from 'jsforce';
import { z } from 'zod';
import type { Urgency } from '../service/crm-port.ts';
import type { Auth } from './auth.ts';
import { collect, type RowOutcome } from './collections.ts';
import { type Problem, parsed, problem, problemFrom, SalesforceFailure } from './problem.ts';
import type { RateLimiter } from './rate-limit.ts';

/** The API version of everything this product sends; `sourceApiVersion` of the package is the same. */
export const API_VERSION = '66.0';
/** Sent with every call and found again in a change event's `changeOrigin`: how our own writes are known. */
export const CLIENT_NAME = 'PartnershipOS';

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/services/data/v66.0`, or a full path that Salesforce gave. */
  readonly path: string;
  readonly body?: unknown;
  readonly urgency: Urgency;
}

export type Row = Readonly<Record<string, unknown>>;
export interface SalesforceClient {
  /** One call. GETs are retried where it may help; a write is sent once. @throws SalesforceFailure */
  send(ask: Ask): Promise<unknown>;
  /** All rows of a query, page by page. @throws SalesforceFailure */
  rows(soql: string, urgency: Urgency, withDeleted?: boolean): Promise<Row[]>;
  count(soql: string, urgency: Urgency): Promise<number>;
  /** Upserts by external id in calls of 200. Never throws for a failed call: its rows carry the problem. */
  upsert(object: string, key: string, rows: readonly Row[], urgency: Urgency): Promise<RowOutcome[]>;
  update(object: string, rows: readonly Row[], urgency: Urgency): Promise<RowOutcome[]>;
  create(object: string, rows: readonly Row[], urgency: Urgency): Promise<RowOutcome[]>;
  remove(ids: readonly string[], urgency: Urgency): Promise<RowOutcome[]>;
}

export interface ClientOptions {
  readonly auth: Auth;
  readonly limiter: RateLimiter;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;
/** jsforce lets go of the socket after we have given up on the answer. */
const LATER_MS = 1000;
/** Sends of one read in all, and the first wait between them. */
const PATIENCE: Readonly<Record<Urgency, number>> = { interactive: 2, background: 4 };
const FIRST_WAIT_MS = 500;
/** Problems that another send of the same read will not cure now. */
/** A token refused so soon after its issue will not get better by another refresh. */
const JUST_ISSUED_MS = 60_000;
const NOT_AT_ONCE = new Set(['REQUEST_LIMIT_EXCEEDED', 'PAUSED']);

/** The connection of jsforce, with our refresh: rotated tokens are stored before they are used, and a refused new token ends it. */
async function connect({ auth, now }: ClientOptions): Promise<Connection> {
  const tokens = await auth.current();
  let fresh = { token: '', at: 0 };
  return new Connection({
    instanceUrl: tokens.instanceUrl,
    accessToken: tokens.accessToken,
    version: API_VERSION,
    callOptions: { client: CLIENT_NAME },
    refreshFn: (conn, done) => {
      const stale = conn.accessToken ?? '';
      if (stale === fresh.token && now() - fresh.at < JUST_ISSUED_MS)
        return done(new Error('SIGNED_OUT: a token that was just issued is refused'));
      auth.refresh(stale).then(
        (renewed) => {
          fresh = { token: renewed.accessToken, at: now() };
          conn.instanceUrl = renewed.instanceUrl;
          done(null, renewed.accessToken);
        },
        (error: unknown) =>
          done(
            error instanceof Error
              ? new Error(`${problemFrom(error).code}: ${error.message}`)
              : new Error(String(error)),
          ),
      );
    },
  });
}

function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new SalesforceFailure(problem('TIMEOUT', `no answer within ${milliseconds} ms`))),
      milliseconds,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** One send through jsforce, its own retries switched off: it repeats GETs blindly and never looks at `Retry-After`. */
function sender(o: ClientOptions) {
  let connection: Promise<Connection> | null = null;
  return async (ask: Ask): Promise<unknown> => {
    connection ??= connect(o).catch((error: unknown) => {
      connection = null;
      throw error;
    });
    const conn = await connection;
    const body = ask.body === undefined ? {} : { body: JSON.stringify(ask.body) };
    const headers = { 'content-type': 'application/json' };
    const timeout = o.timeoutMs ?? TIMEOUT_MS;
    const call = conn.request<unknown>({ method: ask.method, url: ask.path, headers, ...body }, {
      timeout: timeout + LATER_MS,
      retry: { maxRetries: 0 },
    } as object);
    const answer = await withTimeout(call, timeout);
    if (conn.limitInfo.apiUsage !== undefined) o.limiter.note(conn.limitInfo.apiUsage);
    if (typeof answer === 'string')
      throw new SalesforceFailure(problem('HTML_ANSWER', 'a page instead of an answer', 200));
    return answer;
  };
}

/** Whether the same read is worth another send now. */
const worthAgain = ({ method, urgency }: Ask, { code, retry }: Problem, turn: number): boolean =>
  method === 'GET' && retry && !NOT_AT_ONCE.has(code) && turn < PATIENCE[urgency];

function patient(o: ClientOptions): SalesforceClient['send'] {
  const once = sender(o);
  const random = o.random ?? Math.random;
  const attempt = async (ask: Ask, turn: number): Promise<unknown> => {
    try {
      return await o.limiter.run(ask.urgency, () => once(ask));
    } catch (error) {
      const found = problemFrom(error);
      if (!worthAgain(ask, found, turn)) throw new SalesforceFailure(found);
      await o.sleep(FIRST_WAIT_MS * 2 ** (turn - 1) * (0.5 + random()));
      return attempt(ask, turn + 1);
    }
  };
  return (ask) => attempt(ask, 1);
}

const Page = z.object({
  totalSize: z.int(),
  done: z.boolean(),
  nextRecordsUrl: z.string().optional(),
  records: z.array(z.record(z.string(), z.unknown())),
});

function reader(send: SalesforceClient['send']): Pick<SalesforceClient, 'rows' | 'count'> {
  const page = async (path: string, urgency: Urgency) => parsed(Page, await send({ method: 'GET', path, urgency }));
  return {
    rows: async (soql, urgency, withDeleted = false) => {
      const all: Row[] = [];
      let next: string | undefined = `/${withDeleted ? 'queryAll' : 'query'}?q=${encodeURIComponent(soql)}`;
      while (next !== undefined) {
        const found: z.output<typeof Page> = await page(next, urgency);
        for (const row of found.records) all.push(row);
        next = found.done ? undefined : found.nextRecordsUrl;
      }
      return all;
    },
    count: async (soql, urgency) => (await page(`/query?q=${encodeURIComponent(soql)}`, urgency)).totalSize,
  };
}

/** The only way to Salesforce's REST API. */
export function createClient(o: ClientOptions): SalesforceClient {
  const send = patient(o);
  const records = (object: string, part: readonly Row[]) => ({
    allOrNone: false,
    records: part.map((row) => ({ attributes: { type: object }, ...row })),
  });
  const write = (method: 'POST' | 'PATCH', path: string, object: string, urgency: Urgency) => (part: readonly Row[]) =>
    send({ method, path, body: records(object, part), urgency });
  return {
    send,
    ...reader(send),
    upsert: (object, key, rows, urgency) =>
      collect(rows, write('PATCH', `/composite/sobjects/${object}/${key}`, object, urgency)),
    update: (object, rows, urgency) => collect(rows, write('PATCH', '/composite/sobjects', object, urgency)),
    create: (object, rows, urgency) => collect(rows, write('POST', '/composite/sobjects', object, urgency)),
    remove: (ids, urgency) =>
      collect(ids, (part) =>
        send({ method: 'DELETE', path: `/composite/sobjects?ids=${part.join(',')}&allOrNone=false`, urgency }),
      ),
  };
}
