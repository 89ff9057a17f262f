import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerConsent, CONSENT_PATH } from './consent.ts';
import { WebhookSender } from './delivery.ts';
import { Faults } from './faults.ts';
import { forgetfulJournal, sqliteJournal } from './journal.ts';
import { manifestRedirectUrls, manifestSubscriptions } from './manifest.ts';
import { grantCode, uninstall } from './oauth-routes.ts';
import type { HubSpotSeed } from './seed.ts';
import { plant } from './seeding.ts';
import { send, VendorApi } from './server.ts';
import { type App, type Portal, State } from './state.ts';
import { VendorError } from './vendor-error.ts';
import { workbenchReply } from './workbench-routes.ts';

export interface SandboxOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** Folder of `hubspot-sandbox.db`; null keeps nothing. */
  readonly dataDir: string | null;
  readonly portal: Portal;
  readonly app: App;
  /** Called only when the portal is empty. */
  readonly seed: () => Promise<HubSpotSeed>;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

export interface HubSpotSandbox {
  readonly url: string;
  /** Stops listening, delivers nothing more, keeps everything. */
  close(): Promise<void>;
  readonly faults: Faults;
  readonly store: State;
  /** Where webhooks go from now on; null holds them back without losing any. */
  setWebhookUrl(url: string | null): void;
  /** Sends what is due now and waits for the answers; tests use it with a clock of their own. */
  deliverWebhooks(): Promise<void>;
  /** The code that a consent would bring back to this address of the app; good for one exchange. */
  authorize(redirectUrl: string): string;
  /** The customer removes the app. */
  uninstall(): void;
}

/**
 * HubSpot's public API of this slice on a local port, with its limits, refusals and delivery habits.
 * Listens on loopback only. Rejects when the port is taken (EADDRINUSE).
 * @see recipes/hubspot.md 4
 */
export async function startHubSpotSandbox(o: SandboxOptions): Promise<HubSpotSandbox> {
  const journal = o.dataDir === null ? forgetfulJournal : sqliteJournal(o.dataDir);
  const app = {
    ...o.app,
    subscriptions: o.app.subscriptions ?? manifestSubscriptions(),
    redirectUrls: o.app.redirectUrls ?? manifestRedirectUrls(),
  };
  const store = new State({ portal: o.portal, app, now: o.now, faults: new Faults(), journal });
  await plantOnce(store, o.seed);
  const sender = new WebhookSender(store, o.log);
  const server = createServer(listener(store, new VendorApi(store), o.log));
  await listening(server, o.port);
  sender.start();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: store.faults,
    store,
    setWebhookUrl: (url) => sender.setUrl(url),
    deliverWebhooks: () => sender.deliver(),
    authorize: (redirectUrl) => committed(store, () => grantCode(store, redirectUrl, app.scopes)),
    uninstall: () => committed(store, () => uninstall(store)),
    async close() {
      await sender.stop();
      await closed(server);
      store.close();
    },
  };
}

async function plantOnce(store: State, seed: () => Promise<HubSpotSeed>): Promise<void> {
  if (store.meta.get('planted') === 1) return;
  plant(store, await seed());
  store.meta.set('planted', 1);
  store.commit();
}

function committed<T>(store: State, work: () => T): T {
  const result = work();
  store.commit();
  return result;
}

const listener = (store: State, api: VendorApi, log: (line: string) => void) => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url?.startsWith('/__sandbox/')) return answerWorkbench(store, request, response);
    if (request.url?.startsWith(CONSENT_PATH)) return answerConsent(store, request, response);
    await api.answer(request, response);
    const last = store.log.at(-1);
    if (last?.status === 404) log(`hubspot sandbox: 404 ${last.method} ${last.path}`);
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((failure) => {
      log(`hubspot sandbox: ${failure instanceof Error ? failure.stack : String(failure)}`);
      if (response.headersSent) response.destroy();
      else
        send(response, { reply: { status: 500, body: { status: 'error', message: 'internal error' } }, headers: {} });
    });
  };
};

async function answerWorkbench(store: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  try {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const reply = workbenchReply(store, request.method ?? 'GET', url, parse(body));
    store.commit();
    send(response, { reply, headers: {} });
  } catch (failure) {
    store.rollback();
    if (!(failure instanceof VendorError)) throw failure;
    const reply = { status: failure.status, body: { ...failure.body, correlationId: randomUUID() } };
    send(response, { reply, headers: failure.headers });
  }
}

function parse(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    throw new VendorError(400, { status: 'error', message: 'Invalid input JSON', category: 'VALIDATION_ERROR' });
  }
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
