import type { CommandUseCases, SignedInCommand } from '../http/commands.ts';
import type { PartnershipUseCases } from '../http/partnerships.ts';
import type { Sender } from '../service/commands/command.ts';
import type { Deps } from '../service/deps.ts';
import { execute } from '../service/execute.ts';
import { partnershipFile } from '../service/partnership-file.ts';
import { apiKey, personOfToken } from './api-token.ts';

/**
 * What the command route does, for one workspace: the same door as everywhere, as the person whom the token names. A deal
 * is reached as that person's own user in its CRM, so what a rep may do there is what they may do from the card.
 * @param folder the data folder, which holds the key of tokens
 */
export function commandUseCases(
  deps: Deps,
  { workspaceId, folder }: { readonly workspaceId: string; readonly folder: string },
  clock: () => string,
): CommandUseCases {
  const key = apiKey(folder);
  const senderOf = (person: string, { crm, recordType }: SignedInCommand): Promise<Sender> =>
    deps.store.unit(workspaceId, async (unit) => {
      const personId = (await unit.people()).find((each) => each.key === person)?.id ?? '';
      if (recordType !== 'deal') return { crm, personId };
      const user = (await unit.users()).find((each) => each.crm === crm && each.personId === personId && each.active);
      return { crm, userId: user?.crmId ?? '' };
    });
  return {
    personOf: (token) => personOfToken(key, token, Date.parse(clock())),
    execute: async (person, command) => {
      const { crm: _, ...input } = command;
      return execute(deps, workspaceId, { sender: await senderOf(person, command), input }, clock());
    },
  };
}

/** What is read of a partnership, as the person whom the token names. */
export function partnershipUseCases(
  deps: Deps,
  { workspaceId, folder }: { readonly workspaceId: string; readonly folder: string },
  clock: () => string,
): PartnershipUseCases {
  const key = apiKey(folder);
  return {
    personOf: (token) => personOfToken(key, token, Date.parse(clock())),
    file: async (person, asked) => {
      const people = await deps.store.unit(workspaceId, (unit) => unit.people());
      const personId = people.find((each) => each.key === person)?.id ?? '';
      return partnershipFile(deps, workspaceId, { personId, ...asked }, clock());
    },
  };
}
