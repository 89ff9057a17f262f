import { commandRoutes } from '../http/commands.ts';
import { partnerRoutes } from '../http/partners.ts';
import { partnershipRoutes } from '../http/partnerships.ts';
import { playbookRoutes } from '../http/playbooks.ts';
import { policyRoutes } from '../http/policy.ts';
import type { Route } from '../http/route.ts';
import type { Deps } from '../service/deps.ts';
import { commandUseCases, partnershipUseCases } from './command-api.ts';
import { partnerUseCases } from './partner-api.ts';
import { playbookUseCases } from './playbook-api.ts';
import { policyUseCases } from './policy-api.ts';

/** Every route of a person who signed in with a token, for one workspace. */
export const signedInRoutes = (
  deps: Deps,
  place: { readonly workspaceId: string; readonly folder: string },
  clock: () => string,
): Route[] => [
  ...policyRoutes(policyUseCases(deps, place, clock)),
  ...commandRoutes(commandUseCases(deps, place, clock)),
  ...partnerRoutes(partnerUseCases(deps, place, clock)),
  ...partnershipRoutes(partnershipUseCases(deps, place, clock)),
  ...playbookRoutes(playbookUseCases(deps, place, clock)),
];
