import { evidenceOf } from '../commands/partnership.ts';
import type { Deps } from '../deps.ts';
import type { Unit } from '../store.ts';
import { type Addressed, announceDeal } from './announce.ts';
import { announcePartner } from './announce-partner.ts';
import { buildDealCards } from './deal-facts.ts';
import { FACTS_VERSION } from './facts-version.ts';
import { buildPartnerCards } from './partner-facts.ts';
import { readAhead } from './read-ahead.ts';
import { loadWorld } from './world.ts';

const DEALS = 100;
const PARTNERS = 20;

/**
 * Builds cards that something made stale, with what their CRMs must hear, in one transaction per batch.
 * @returns how many cards were built; 0 = none is stale
 */
export async function refreshCards(deps: Deps, workspaceId: string, now: string): Promise<number> {
  // Partners first: a deal's mirror names its partner's record, which has to carry our id by then.
  const built = await deps.store.unit(workspaceId, async (unit) => {
    const partners = await refreshPartners(deps, unit, now);
    return partners > 0 ? partners : refreshDeals(deps, unit, now);
  });
  if (built > 0) deps.wake(workspaceId);
  return built;
}

/**
 * After an upgrade that changed what facts hold, no card of the older program is shown any more: each is built when it is
 * asked for, and all of them in the background, which also rewrites the rows that Salesforce reads.
 */
export async function renewCards(deps: Deps, workspaceId: string, now: string): Promise<number> {
  const forgotten = await deps.store.unit(workspaceId, (unit) => unit.forgetCards(FACTS_VERSION, now));
  if (forgotten > 0) deps.wake(workspaceId);
  return forgotten;
}

async function refreshDeals(deps: Deps, unit: Unit, now: string): Promise<number> {
  const ids = await unit.takeStale('deal', DEALS);
  if (ids.length === 0) return 0;
  const world = await loadWorld(deps, unit, now);
  const cards = await buildDealCards(unit, world, await unit.deals({ ids }));
  await unit.saveCards(
    cards.map(({ deal: { id, crm, crmId }, facts }) => ({
      kind: 'deal',
      crm,
      crmId,
      recordId: id,
      facts: JSON.stringify(facts),
    })),
    FACTS_VERSION,
    now,
  );
  await unit.send(
    cards.flatMap((card) => announceDeal(world, card)),
    now,
  );
  return ids.length;
}

async function refreshPartners(deps: Deps, unit: Unit, now: string): Promise<number> {
  const ids = await unit.takeStale('partner', PARTNERS);
  if (ids.length === 0) return 0;
  const world = await loadWorld(deps, unit, now);
  const drawn = world.candidates.map(({ partnership }) => partnership).filter(({ id }) => ids.includes(id));
  const ahead = await readAhead(unit, drawn);
  const cards = await buildPartnerCards(deps, ahead, world, ids);
  await unit.saveCards(
    cards.map(({ account, partnership, facts }) => ({
      kind: 'partner',
      crm: account.crm,
      crmId: account.crmId,
      recordId: partnership.id,
      facts: JSON.stringify(facts),
    })),
    FACTS_VERSION,
    now,
  );
  const writes: Addressed[] = [];
  for (const partnership of drawn) {
    const evidence = await evidenceOf({ unit: ahead, deps, now }, partnership, world.people);
    const mine = cards.filter((card) => card.partnership.id === partnership.id);
    writes.push(...mine.flatMap((card) => announcePartner(world, card, evidence)));
  }
  await unit.send(writes, now);
  return ids.length;
}
