import { prepareFit } from '@partnership-os/core';
import type { Deps, PolicyInForce } from './deps.ts';
import { mistakeLine } from './policy-file.ts';
import type { Unit } from './store.ts';

/** A stored text as the product works with it. Null when it does not fit this version of the product. */
export function readStored(deps: Pick<Deps, 'readPolicy'>, source: string): PolicyInForce | null {
  const read = deps.readPolicy(source);
  return read.ok ? { version: read.policy.version, policy: read.policy, fit: prepareFit(read.policy.fit) } : null;
}

/**
 * The policy that holds in the unit's workspace now. A version that came into force since the last look, by this process
 * or by another one, or because its time has come, is taken over here: no restart, and no command under an old one.
 * @throws when the stored policy does not fit this version of the product
 */
export async function policyIn(deps: Deps, unit: Unit, now: string): Promise<PolicyInForce> {
  const known = deps.policy(unit.workspaceId);
  const version = await unit.policyVersion(now);
  if (version === null || version === known.version) return known;
  const stored = await unit.policy(now);
  if (stored === null) return known;
  const next = readStored(deps, stored.source);
  if (next === null) throw new Error(mistakesOf(deps, stored.source));
  deps.enforce(unit.workspaceId, next);
  return next;
}

function mistakesOf(deps: Pick<Deps, 'readPolicy'>, source: string): string {
  const read = deps.readPolicy(source);
  const lines = read.ok ? [] : read.mistakes.map((mistake) => mistakeLine('the stored policy', mistake));
  return ['The policy in force does not fit this version of the product.', ...lines].join('\n');
}
