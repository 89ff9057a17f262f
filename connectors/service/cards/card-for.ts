import type { Crm, DealFacts, PartnerFacts } from '@partnership-os/core';
import type { Deps } from '../deps.ts';
import { importProgress } from '../import-progress.ts';
import type { Unit } from '../store.ts';
import { pausedSync } from '../sync-paused.ts';
import { buildDealCards } from './deal-facts.ts';
import { buildPartnerCards, emptyPartner } from './partner-facts.ts';
import { loadWorld } from './world.ts';

interface Wanted {
  readonly workspaceId: string;
  readonly crm: Crm;
  readonly kind: 'deal' | 'partner';
  readonly crmId: string;
}

/** A card's facts as JSON text; `prepared` says that they were stored and not built for this one request. */
export interface CardText {
  readonly facts: string;
  readonly prepared: boolean;
}

/**
 * The facts of a card as JSON text: the prepared card when there is one, else built now. While the first import runs they
 * say how far it is, and while the sync with the record's CRM stands still, since when. Null when the record is unknown.
 */
export async function cardFor(deps: Deps, wanted: Wanted, now: string): Promise<string | null> {
  return (await deps.store.unit(wanted.workspaceId, (unit) => cardIn(deps, unit, wanted, now)))?.facts ?? null;
}

/** As `cardFor`, in a unit that is open already. */
export async function cardIn(deps: Deps, unit: Unit, wanted: Wanted, now: string): Promise<CardText | null> {
  const stored = await unit.card(wanted.kind, wanted.crm, wanted.crmId);
  const facts = stored ?? (await build(deps, unit, wanted, now));
  return facts === null ? null : { facts: await asOf(unit, facts, wanted.crm, now), prepared: stored !== null };
}

/** What is true only at the moment of asking; a prepared card that needs none of it goes out as it is. */
async function asOf(unit: Unit, stored: string, crm: Crm, now: string): Promise<string> {
  const connections = await unit.connections();
  const paused = pausedSync(connections, crm, now);
  const progress = await importProgress(unit, connections);
  const text = heardThrough(stored, connections.find((each) => each.crm === crm)?.cursors.heardAt);
  if (progress.finished && paused === null) return text;
  const reading = progress.finished ? null : { done: progress.done, total: progress.total ?? progress.done };
  const facts = JSON.parse(text) as DealFacts | PartnerFacts;
  return JSON.stringify({ ...facts, reading, paused });
}

/**
 * A prepared card is true until the CRM says otherwise, so what it shows reaches to when the CRM was last asked. Written
 * into the text: a card is not parsed for one moment.
 */
const heardThrough = (text: string, heardAt: string | undefined): string =>
  heardAt === undefined ? text : text.replace('{', `{"heardAt":${JSON.stringify(heardAt)},`);

async function build(deps: Deps, unit: Unit, { crm, kind, crmId }: Wanted, now: string): Promise<string | null> {
  const world = await loadWorld(deps, unit, now);
  const at = { crm: { crm, crmIds: [crmId] } };
  if (kind === 'deal') {
    const [card] = await buildDealCards(unit, world, await unit.deals(at));
    return card === undefined ? null : JSON.stringify(card.facts);
  }
  const [account] = await unit.accounts(at);
  if (account === undefined) return null;
  const known =
    account.partnerId === null ? undefined : (await unit.partnerships({ partnerIds: [account.partnerId] })).at(-1);
  if (known === undefined) return JSON.stringify(emptyPartner(world, account));
  const cards = await buildPartnerCards(deps, unit, world, [known.id]);
  return JSON.stringify(cards.find((card) => card.account.id === account.id)?.facts ?? emptyPartner(world, account));
}
