// The process that the card benchmark loads: the product's own edge and store, with a stored card for one deal.
import express from 'express';
import { pino } from 'pino';
import { createApp } from '../../connectors/http/app.ts';
import { hubSpotRoutes } from '../../connectors/http/hubspot.ts';
import { DEMO } from '../../connectors/main/demo.ts';
import { hubSpotUseCases } from '../../connectors/main/hubspot.ts';
import { defaultPolicy, policyReader } from '../../connectors/main/policy.ts';
import { createRuntime } from '../../connectors/main/runtime.ts';
import { openDatabase } from '../../connectors/postgres/database.ts';
import { buildDealCards } from '../../connectors/service/cards/deal-facts.ts';
import { type CardWorld, loadWorld } from '../../connectors/service/cards/world.ts';
import { personOf } from '../../connectors/service/execute.ts';
import type { Unit } from '../../connectors/service/store.ts';

const [folder = '', kind = 'stored'] = process.argv.slice(2);
const clock = () => new Date().toISOString();
const database = await openDatabase({ folder: `${folder}/database` });
const runtime = createRuntime(
  database,
  { shipped: await defaultPolicy(), readPolicy: await policyReader() },
  pino({ level: 'warn' }),
);
const { deps } = runtime;
const use = hubSpotUseCases(
  deps,
  { ...DEMO.hubspot, baseUrl: '', publicOrigin: DEMO.publicOrigin },
  clock,
  runtime.cards,
);

let kept: CardWorld | null = null;
let track: Awaited<ReturnType<Unit['trackRecord']>> | null = null;

/**
 * The same card without the projection: deal, account, registrations, approvals and ledger are five queries at every
 * request. What all cards share (people, partnerships, rates, track record) is in memory already, in its favour.
 */
const assembled: typeof use.card = async (caller, _kind, crmId) => {
  const workspaceId = (await deps.store.workspaceOf('hubspot', caller.portalId)) ?? '';
  return deps.store.unit(workspaceId, async (unit) => {
    const person = await personOf(unit, { crm: 'hubspot', userId: caller.userId });
    if (person === null) return { status: 'no_permission' };
    kept ??= await loadWorld(deps, unit, clock());
    track ??= await unit.trackRecord();
    const records = track;
    const five = { ...unit, trackRecord: async () => records };
    const [card] = await buildDealCards(five, kept, await unit.deals({ crm: { crm: 'hubspot', crmIds: [crmId] } }));
    const { roles, levels, language: lang, zone } = person;
    const viewer = { crm: 'hubspot' as const, userId: caller.userId, roles, levels, lang, zone, now: clock() };
    return { status: 'ready', facts: Buffer.from(JSON.stringify(card?.facts)), viewer };
  });
};

/** Express and nothing else: no headers of ours, no signature, no database. */
function bare() {
  const app = express();
  let bytes = '';
  app.put('/bytes', express.text({ limit: '1mb', type: () => true }), (request, response) => {
    bytes = String(request.body);
    response.end();
  });
  app.get('/{*path}', (_request, response) => void response.type('application/json').send(bytes));
  return app;
}

const product = (cards: typeof use.card) =>
  createApp({
    routes: hubSpotRoutes({ ...use, card: cards }),
    mounts: [],
    ready: async () => true,
    version: '0',
    log: deps.log,
  });
const app = kind === 'bare' ? bare() : product(kind === 'stored' ? use.card : assembled);
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
process.on('SIGTERM', () => void database.close().then(() => process.exit(0)));
