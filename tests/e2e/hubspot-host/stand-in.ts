import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { CommandOutcome, ScreenFacts, Viewer } from '@partnership-os/core';
import express, { type RequestHandler } from 'express';
import { startHubSpotSandbox } from '../../../connectors/hubspot/sandbox/sandbox.ts';
import { workbenchRouter } from '../../../connectors/workbench/router.ts';
import { approval, credit, dealFacts, pendingDeal, registration } from '../../../core/screen/testing/deal.ts';
import { candidate, partnerFacts, partnership, prospect } from '../../../core/screen/testing/partner.ts';
import { CHANNEL, MANAGER, NOBODY, REP } from '../../../core/screen/testing/viewers.ts';
import { seed } from './portal.ts';

const SECRET = 'stand-in-secret';
const PORTAL = 4_242;
const DIST = fileURLToPath(new URL('../../../connectors/workbench/dist', import.meta.url));

/** A command as it reached the service. */
export interface Sent {
  readonly name: string;
  readonly idempotencyKey: string;
  readonly expectedVersion: number | null;
  readonly userId: string;
}

export interface StandIn {
  readonly url: string;
  readonly sent: readonly Sent[];
  /** What the next command is answered with, instead of being accepted. */
  refuseNext(outcome: CommandOutcome, status: number): void;
  close(): Promise<void>;
}

/** Signature v3, worked out a second time. */
const onlyHubSpot: RequestHandler = (request, response, next) => {
  const time = request.get('x-hubspot-request-timestamp') ?? '';
  const address = `https://app.partnership-os.example${request.originalUrl}`.replace('%40', '@');
  const body = typeof request.body === 'string' ? request.body : '';
  const wanted = createHmac('sha256', SECRET).update(`${request.method}${address}${body}${time}`).digest('base64');
  if (request.get('x-hubspot-signature-v3') === wanted) next();
  else response.status(401).json({ code: 'bad_signature' });
};

/** The service's card routes, answered from core's fixtures. It trusts only HubSpot's signature. */
function service(sent: Sent[], refusals: { outcome: CommandOutcome; status: number }[]): express.Express {
  const state = { deal: dealFacts() as ScreenFacts };
  const languages = new Map<string, 'en' | 'ar'>();
  const app = express();
  app.get('/demo/progress', (_request, response) => void response.json(PROGRESS));
  app.use(express.text({ type: () => true }));
  app.use(onlyHubSpot);
  const viewerOf = (userId: string): Viewer => {
    const known = [REP, CHANNEL, MANAGER].find((each) => each.userId === userId) ?? NOBODY;
    return { ...known, lang: languages.get(userId) ?? 'en' };
  };
  app.get('/hubspot/cards/deals/:id', (request, response) => {
    const userId = String(request.query.userId);
    if (userId === NOBODY.userId) return void response.status(403).json({ code: 'no_permission' });
    if (request.params.id === '5002')
      return void response.json({ facts: dealFacts({ suggestions: [] }), viewer: viewerOf(userId) });
    if (request.params.id === '5003') return void response.status(503).json({ code: 'store_down' });
    response.json({ facts: state.deal, viewer: viewerOf(userId) });
  });
  app.get('/hubspot/cards/companies/:id', (request, response) => {
    const facts = COMPANIES[request.params.id];
    if (facts === undefined) response.status(404).json({ code: 'unknown_record' });
    else response.json({ facts, viewer: viewerOf(String(request.query.userId)) });
  });
  app.put('/hubspot/preferences', (request, response) => {
    languages.set(String(request.query.userId), JSON.parse(request.body).language);
    response.status(204).end();
  });
  app.post('/hubspot/commands', (request, response) => {
    const body = JSON.parse(request.body);
    sent.push({ ...body, userId: String(request.query.userId) });
    const refusal = refusals.shift();
    if (refusal !== undefined)
      return void response.status(refusal.status).json({ code: 'refused', outcome: refusal.outcome });
    if (body.name === 'register_partner') state.deal = pendingDeal();
    if (body.name === 'decide_approval') state.deal = decidedDeal();
    const result = {
      registrationId: 'reg-1',
      approvalId: 'ap-1',
      level: 'manager',
      dueAt: '2026-11-24T14:00:00.000Z',
      dueZone: 'Asia/Riyadh',
    };
    response.json({ status: 'accepted', refusals: [], result });
  });
  return app;
}

const COMPANIES: Readonly<Record<string, ScreenFacts>> = {
  7001: partnerFacts({ partnership: null }),
  7002: partnerFacts({ partnership: prospect() }),
  7003: partnerFacts({ partnership: candidate() }),
  7004: partnerFacts({ partnership: partnership() }),
};

const decidedDeal = () =>
  dealFacts({
    registrations: [registration({ status: 'approved', protectedUntil: '2027-02-20' })],
    approvals: [approval({ status: 'approved' })],
    credits: [credit()],
  });

const PEOPLE = [
  { key: 'rep', name: 'Rep Person', title: 'Sales rep', roles: ['rep'], hubspotUserId: '101' },
  { key: 'channel', name: 'Channel Person', title: 'Channel Manager', roles: ['channel'], hubspotUserId: '102' },
  { key: 'manager', name: 'Manager Person', title: 'Manager', roles: ['manager'], hubspotUserId: '103' },
  { key: 'nobody', name: 'Nobody Person', title: 'Intern', roles: [], hubspotUserId: '109' },
  { key: 'west', name: 'West Person', title: 'Sales rep', roles: ['rep'], salesforceUserId: '005000000000001AAA' },
];

const workbench = (serviceUrl: string, hubspotSandboxUrl: string) =>
  workbenchRouter({
    serviceUrl,
    hubspotSandboxUrl,
    salesforceSandboxUrl: 'http://127.0.0.1:9',
    clientSecret: SECRET,
    portalId: PORTAL,
    appId: 77,
    people: () => PEOPLE,
    distDir: DIST,
    zone: 'Asia/Riyadh',
    sample: () => true,
  });

const PROGRESS = { phase: 'reading', done: 1_200, total: 8_800, history: { done: 0, total: 0 } };

/** The workbench over a real HubSpot sandbox and a service that answers from fixtures; the cards are the built ones. */
export async function startStandIn(port = 0): Promise<StandIn> {
  const sent: Sent[] = [];
  const refusals: { outcome: CommandOutcome; status: number }[] = [];
  const hubspot = await startHubSpotSandbox({
    port: 0,
    dataDir: null,
    portal: { portalId: PORTAL, timeZone: 'Asia/Riyadh', companyCurrency: 'SAR' },
    app: { appId: 77, clientId: 'id', clientSecret: SECRET, scopes: [], webhookUrl: null },
    seed: async () => seed,
    now: Date.now,
    log: () => {},
  });
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.use('/workbench', workbench(url, hubspot.url));
  app.use(service(sent, refusals));
  return {
    url: `${url}/workbench/`,
    sent,
    refuseNext: (outcome, status) => refusals.push({ outcome, status }),
    close: () => closeAll(server, hubspot),
  };
}

async function closeAll(server: Server, hubspot: { close(): Promise<void> }): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await hubspot.close();
}
