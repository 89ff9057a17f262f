import type { Viewer } from '@partnership-os/core';
import type { PartnerAnswer, PartnerUseCases } from '../http/partners.ts';
import { cardIn } from '../service/cards/card-for.ts';
import { factsFor } from '../service/cards/for-viewer.ts';
import type { Deps } from '../service/deps.ts';
import { apiKey, personOfToken } from './api-token.ts';

/**
 * What the partner route reads, for one workspace, as the person whom the token names; no other workspace is ever asked.
 * @param folder the data folder, which holds the key of tokens
 */
export function partnerUseCases(
  deps: Deps,
  { workspaceId, folder }: { readonly workspaceId: string; readonly folder: string },
  clock: () => string,
): PartnerUseCases {
  const key = apiKey(folder);
  return {
    personOf: (token) => personOfToken(key, token, Date.parse(clock())),
    partner: (person, { crm, id }): Promise<PartnerAnswer> =>
      deps.store.unit(workspaceId, async (unit) => {
        const found = (await unit.people()).find((each) => each.key === person && each.active);
        if (found === undefined || found.roles.length + found.levels.length === 0) return { status: 'no_permission' };
        const now = clock();
        const card = await cardIn(deps, unit, { workspaceId, crm, kind: 'partner', crmId: id }, now);
        if (card === null) return { status: 'unknown' };
        const { id: personId, roles, levels, language: lang, zone } = found;
        const own = (await unit.users()).find((user) => user.crm === crm && user.personId === personId && user.active);
        const viewer: Viewer = { crm, userId: own?.crmId ?? '', roles, levels, lang, zone, now };
        return { status: 'ready', facts: factsFor(card.facts, viewer), viewer: JSON.stringify(viewer) };
      }),
  };
}
