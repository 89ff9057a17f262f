import type { CrmAdapter } from '../../service/crm-port.ts';
import { createHubSpotAdapter } from '../adapter.ts';
import { type Auth, createAuth, exchangeCode, type Tokens } from '../auth.ts';
import { type HubSpotSandbox, type SandboxOptions, startHubSpotSandbox } from '../sandbox/sandbox.ts';
import type { HubSpotSeed } from '../sandbox/seed.ts';
import { APP, PORTAL, REDIRECT, SEED, START } from './seed.ts';

export interface TestPortal {
  readonly sandbox: HubSpotSandbox;
  readonly adapter: CrmAdapter;
  /** Emulated time; sleeping moves it on. */
  readonly clock: { ms: number };
  readonly lines: string[];
  readonly revoked: string[];
  readonly store: { tokens: Tokens | null };
  /** One vendor call with a valid token. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ status: number; body: Body; headers: Headers }>;
  readonly token: string;
  /** Vendor calls seen since the last time this was asked. */
  readonly calls: () => string[];
  readonly close: () => Promise<void>;
}
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Body = any;

/** A sandbox on a free port with an installed app and an adapter on the same emulated clock. */
export async function openPortal(
  o: { seed?: HubSpotSeed; dataDir?: string | null; app?: Partial<SandboxOptions['app']>; timeoutMs?: number } = {},
): Promise<TestPortal> {
  const clock = { ms: START };
  const now = () => clock.ms;
  const lines: string[] = [];
  const sandbox = await startHubSpotSandbox({
    port: 0,
    dataDir: o.dataDir ?? null,
    portal: PORTAL,
    app: { ...APP, ...o.app },
    seed: async () => o.seed ?? SEED,
    now,
    log: (line) => lines.push(line),
  });
  const oauth = { baseUrl: sandbox.url, clientId: APP.clientId, clientSecret: APP.clientSecret, now };
  const store = {
    tokens: (await exchangeCode(oauth, sandbox.authorize(REDIRECT), REDIRECT)) as Tokens | null,
  };
  const revoked: string[] = [];
  const auth = createAuth({ ...oauth, tokens: memoryTokens(store, revoked) });
  const log = (line: string) => void lines.push(line);
  const adapter = connect({ sandbox, auth, clock, log, timeoutMs: o.timeoutMs ?? 30_000 });
  const token = store.tokens?.accessToken ?? '';
  let seen = sandbox.store.log.length;
  return {
    sandbox,
    adapter,
    clock,
    lines,
    revoked,
    store,
    token,
    call: (method, path, body) => call(sandbox.url + path, method, token, body),
    calls: () => {
      const fresh = sandbox.store.log.slice(seen).map((line) => `${line.method} ${line.path} ${line.status}`);
      seen = sandbox.store.log.length;
      return fresh;
    },
    close: () => sandbox.close(),
  };
}

/** An adapter whose waits move the emulated time on. */
export const connect = (o: {
  sandbox: HubSpotSandbox;
  auth: Auth;
  clock: { ms: number };
  log: (line: string) => void;
  timeoutMs: number;
}): CrmAdapter =>
  createHubSpotAdapter({
    baseUrl: o.sandbox.url,
    auth: o.auth,
    portalId: PORTAL.portalId,
    appId: APP.appId,
    log: o.log,
    now: () => o.clock.ms,
    sleep: async (ms) => {
      o.clock.ms += ms;
    },
    random: () => 0.5,
    timeoutMs: o.timeoutMs,
  });

const memoryTokens = (store: { tokens: Tokens | null }, revoked: string[]) => {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    load: async () => store.tokens,
    save: async (tokens: Tokens) => {
      store.tokens = tokens;
    },
    lock: <T>(work: () => Promise<T>): Promise<T> => {
      const mine = turn.then(work, work);
      turn = mine.catch(() => {});
      return mine;
    },
    revoked: async (reason: string) => void revoked.push(reason),
  };
};

async function call(url: string, method: string, token: string, body: unknown) {
  const answer = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text), headers: answer.headers };
}
