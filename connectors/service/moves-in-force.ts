import { type MoveTable, movesOf, type Policy } from '@partnership-os/core';

const made = new WeakMap<Policy, MoveTable>();

/** The transition table as a policy leaves it, made once per policy. */
export function movesIn(policy: Policy): MoveTable {
  const known = made.get(policy);
  if (known !== undefined) return known;
  const table = movesOf(policy.lifecycle);
  made.set(policy, table);
  return table;
}
