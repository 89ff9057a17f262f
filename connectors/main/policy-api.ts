import type { DecisionBody, PolicyStatus, PolicyUseCases, PublishBody } from '../http/policy.ts';
import type { CommandInput } from '../service/commands/command.ts';
import type { Deps } from '../service/deps.ts';
import { dryRun } from '../service/dry-run.ts';
import { execute } from '../service/execute.ts';
import { policyStatus } from '../service/policy-status.ts';
import { apiKey, personOfToken } from './api-token.ts';

const NO_PERMISSION = { ok: false, refusals: [{ code: 'no_permission' }] } as const;

/**
 * What the policy routes do, over the use cases, for one workspace. A token names a person; whether that person is active
 * and what they may do is the store's to say, at every request.
 * @param folder the data folder, which holds the key of tokens
 */
export function policyUseCases(
  deps: Deps,
  { workspaceId, folder }: { readonly workspaceId: string; readonly folder: string },
  clock: () => string,
): PolicyUseCases {
  const key = apiKey(folder);
  const idOf = (person: string) =>
    deps.store.unit(
      workspaceId,
      async (unit) =>
        (await unit.people()).find((each) => each.key === person && each.active && each.roles.length > 0)?.id ?? null,
    );
  const send = async (person: string, input: Omit<CommandInput, 'recordType'>) => {
    const personId = (await idOf(person)) ?? '';
    const order = { sender: { crm: 'hubspot', personId } as const, input: { ...input, recordType: 'policy' as const } };
    return execute(deps, workspaceId, order, clock());
  };
  return {
    personOf: (token) => personOfToken(key, token, Date.parse(clock())),
    status: async (person) =>
      (await idOf(person)) === null
        ? NO_PERMISSION
        : { ok: true, value: (await policyStatus(deps, workspaceId, clock())) satisfies PolicyStatus },
    dryRun: async (person, candidate) => {
      const personId = await idOf(person);
      if (personId === null) return NO_PERMISSION;
      const run = await dryRun(deps, workspaceId, { personId, candidate }, clock());
      if (!run.ok) return run;
      const { id, reportHash, report } = run.value;
      return { ok: true, value: { id, reportHash, report } };
    },
    publish: (person, { idempotencyKey, ...payload }: PublishBody) =>
      send(person, { name: 'publish_policy', recordId: '', payload, expectedVersion: null, idempotencyKey }),
    decide: (person, recordId, { idempotencyKey, expectedVersion, ...payload }: DecisionBody) =>
      send(person, { name: 'decide_publication', recordId, payload, expectedVersion, idempotencyKey }),
  };
}
