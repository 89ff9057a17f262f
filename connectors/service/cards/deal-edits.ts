import { message } from '@partnership-os/core';
import type { Deps } from '../deps.ts';
import type { Deal } from '../records.ts';
import type { Unit } from '../store.ts';
import { dealMirror, mirrorDiffers } from './announce.ts';
import { buildDealCards } from './deal-facts.ts';
import { loadWorld } from './world.ts';

/**
 * Somebody wrote over our fields on a deal: the next card puts them back, and a note on the record says so. Our own write
 * that has just arrived, or one still on its way, is no edit.
 */
export async function explainDealEdits(
  deps: Deps,
  unit: Unit,
  { before, after }: { readonly before: readonly Deal[]; readonly after: readonly Deal[] },
  now: string,
): Promise<void> {
  const changed = after.filter((deal) =>
    mirrorChanged(
      deal,
      before.find(({ id }) => id === deal.id),
    ),
  );
  const [first] = changed;
  if (first === undefined) return;
  const travelling = new Set(
    await unit.waitingWrites(
      first.crm,
      changed.map(({ id }) => `deal ${id}`),
    ),
  );
  const suspects = changed.filter(({ id }) => !travelling.has(`deal ${id}`));
  if (suspects.length === 0) return;
  const world = await loadWorld(deps, unit, now);
  const cards = await buildDealCards(unit, world, suspects);
  const edited = cards.filter((card) => mirrorDiffers(card, dealMirror(world, card))).map(({ deal }) => deal);
  await unit.send(
    edited.map((deal) => ({ crm: deal.crm, key: `note deal ${deal.id} ${deal.modifiedAt}`, write: noteOn(deal, now) })),
    now,
  );
}

function mirrorChanged(deal: Deal, before: Deal | undefined): boolean {
  return before !== undefined && JSON.stringify(deal.mirror) !== JSON.stringify(before.mirror);
}

/** In both languages: the deal does not say who reads it. */
const noteOn = (deal: Deal, now: string) => ({
  kind: 'note' as const,
  key: `putback ${deal.crmId} ${deal.modifiedAt}`,
  dealCrmId: deal.crmId,
  accountCrmId: null,
  ownerCrmId: null,
  text: `${message('en', 'note.dealPutBack')}\n${message('ar', 'note.dealPutBack')}`,
  at: now,
});
