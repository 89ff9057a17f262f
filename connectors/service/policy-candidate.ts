import { accept, type Policy, type Refusal, type Result, refuse } from '@partnership-os/core';
import type { Deps } from './deps.ts';
import type { Unit } from './store.ts';

/** A policy on its way: its text, or an earlier version. */
export type Candidate = { readonly source: string } | { readonly version: number };

export interface ReadCandidate {
  readonly policy: Policy;
  readonly source: string;
  readonly hash: string;
}

/** The text of a candidate, checked: the first mistake with its line and column, as `policy check` lists them all. */
export async function readCandidateIn(
  deps: Pick<Deps, 'readPolicy' | 'hash'>,
  unit: Pick<Unit, 'policies'>,
  candidate: Candidate,
): Promise<Result<ReadCandidate, Refusal>> {
  const source = 'source' in candidate ? candidate.source : await storedSource(unit, candidate.version);
  if (source === undefined) {
    const version = 'version' in candidate ? candidate.version : '';
    return refuse([{ code: 'policy_version_unknown', params: { version } }]);
  }
  const read = deps.readPolicy(source);
  if (read.ok) return accept({ policy: read.policy, source, hash: deps.hash(source) });
  const { line = 1, column = 1, what = '' } = read.mistakes[0] ?? {};
  return refuse([{ code: 'policy_wrong', params: { line, column, what } }]);
}

const storedSource = async (unit: Pick<Unit, 'policies'>, version: number): Promise<string | undefined> =>
  (await unit.policies()).find((each) => each.version === version)?.source;
