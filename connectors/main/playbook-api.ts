import type { PlaybookUseCases } from '../http/playbooks.ts';
import type { Deps } from '../service/deps.ts';
import { playbooksOn } from '../service/playbook-view.ts';
import { apiKey, personOfToken } from './api-token.ts';

/**
 * What the playbook route does, for one workspace, as the person whom the token names.
 * @param folder the data folder, which holds the key of tokens
 */
export function playbookUseCases(
  deps: Deps,
  { workspaceId, folder }: { readonly workspaceId: string; readonly folder: string },
  clock: () => string,
): PlaybookUseCases {
  const key = apiKey(folder);
  return {
    personOf: (token) => personOfToken(key, token, Date.parse(clock())),
    playbooks: async (person, partnershipId) => {
      const people = await deps.store.unit(workspaceId, (unit) => unit.people());
      const personId = people.find((each) => each.key === person)?.id ?? '';
      return playbooksOn(deps, workspaceId, { partnershipId, personId }, clock());
    },
  };
}
