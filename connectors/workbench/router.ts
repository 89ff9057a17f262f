import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Response, Router } from 'express';
import { actingPerson, remembered } from './acting.ts';
import { forwardTo } from './forward.ts';
import { onlyThisMachine, pageHeaders, SHELL_POLICY } from './guard.ts';
import { hubspotFetch } from './hubspot-fetch.ts';
import { ACT_AS, type WorkbenchOptions } from './options.ts';
import { salesforcePages } from './salesforce/gateway.ts';

const CARDS = fileURLToPath(new URL('../../hubspot-app/src/app/cards/dist', import.meta.url));
const body = express.raw({ limit: '1mb', type: () => true });

/**
 * The local page that shows both CRMs' records with our built components. Demo mode only: it acts as anybody, so
 * `main.ts` mounts it at `/workbench` only while no real CRM is connected.
 */
export function workbenchRouter(given: WorkbenchOptions): Router {
  const options = { ...given, people: remembered(given.people) };
  const router = Router();
  router.use(onlyThisMachine, pageHeaders);
  router.get('/session', async (request, response) => {
    const [people, acting] = await Promise.all([options.people(), actingPerson(options, request)]);
    const { portalId, appId, zone = 'UTC', currency = 'USD', sample } = options;
    const page = { portalId, appId, zone, currency, sample: sample?.() ?? false };
    response.json({ people, actingKey: acting?.key ?? null, ...page });
  });
  router.put('/act-as/:key', async (request, response) => {
    const known = (await options.people()).some(({ key }) => key === request.params.key);
    if (!known) return void response.status(404).json({ title: 'There is nobody of this key.' });
    // Read by the Salesforce page too, hence not HttpOnly; it names a demo person and opens nothing by itself.
    response.cookie(ACT_AS, request.params.key, { path: '/workbench', sameSite: 'strict' });
    response.status(204).end();
  });
  router.post('/hubspot-fetch', body, (request, response) => hubspotFetch(options, request, response));
  router.use(salesforcePages(options));
  router.use('/hs', body, forwardTo(options, HUBSPOT(options)));
  router.use('/sf', body, forwardTo(options, SALESFORCE(options)));
  router.use('/hubspot/cards', express.static(options.cardsDir ?? CARDS, { index: false }));
  router.get('/', (request, response) => {
    // Relative addresses of the page need the slash.
    if (request.originalUrl.split('?')[0]?.endsWith('/')) sendShell(response, options.distDir);
    else response.redirect(301, 'workbench/');
  });
  router.use(express.static(options.distDir, { index: false, extensions: ['html'] }));
  return router;
}

const HUBSPOT = ({ hubspotSandboxUrl }: WorkbenchOptions) =>
  ({ target: hubspotSandboxUrl, allowed: /^\/__sandbox\//, userId: 'hubspotUserId' }) as const;
const SALESFORCE = ({ salesforceSandboxUrl }: WorkbenchOptions) =>
  ({ target: salesforceSandboxUrl, allowed: /^\/__sandbox\/(?!session)/, userId: 'salesforceUserId' }) as const;

function sendShell(response: Response, distDir: string): void {
  const page = join(distDir, 'index.html');
  response.set('content-security-policy', SHELL_POLICY);
  if (existsSync(page)) response.sendFile(page);
  else response.status(503).type('html').send(BUILDING);
}

/** Until the first build has ended; the page looks again by itself. */
const BUILDING = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Partnership OS workbench</title></head><body><main><h1>The workbench is being built</h1>
<p>This takes a few seconds after the first start. The page reloads by itself.</p></main></body></html>`;
