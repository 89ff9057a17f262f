import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { refreshCards } from '../service/cards/refresh.ts';
import { NOW, openOffice } from '../service/testing/office.ts';
import { crmAccount, crmDeal } from '../service/testing/records.ts';
import { userId } from '../service/testing/staff.ts';
import { hubSpotUseCases } from './hubspot.ts';
import { newId } from './ids.ts';
import { keepAnswers, watchStore } from './kept-answers.ts';

const PORTAL = '25000077';
const app = { portalId: Number(PORTAL), appId: 1, clientId: 'c', clientSecret: 's', baseUrl: '', publicOrigin: '' };
const rep = { portalId: PORTAL, userId: userId('hubspot', 'rep') };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The HubSpot routes' use cases as `npm start` wires them, over an office with one partner and one deal. */
async function opened() {
  const office = await openOffice(database);
  const watched = watchStore(office.deps.store);
  const deps = { ...office.deps, store: watched.store };
  await office.unit((u) => u.saveConnection('hubspot', PORTAL, 'connected'));
  const partnership = await office.adopt({ crmId: '601', type: 'referral' });
  await office.read([crmAccount('501'), crmDeal('701')]);
  for (let built = 1; built > 0; ) built = await refreshCards(deps, office.workspaceId, NOW);
  return { partnership, use: hubSpotUseCases(deps, app, () => NOW, keepAnswers(watched, true)) };
}

test('a card that is read right after an accepted command shows what the command did, before anything was built again', async () => {
  const { use, partnership } = await opened();
  const registrations = async () => {
    const card = await use.card(rep, 'deal', '701');
    return card.status === 'ready' ? JSON.parse(card.facts.toString()).registrations : card.status;
  };
  expect(await registrations()).toEqual([]);
  const outcome = await use.execute(rep, {
    name: 'register_partner',
    recordType: 'deal',
    recordId: '701',
    payload: { partnershipId: partnership.id, role: 'sourced', touchId: '801', products: ['GTX Pro'] },
    expectedVersion: null,
    idempotencyKey: newId(),
  });
  expect(outcome.status).toBe('accepted');
  expect(await registrations()).toMatchObject([{ partnershipId: partnership.id, status: 'submitted' }]);
});
