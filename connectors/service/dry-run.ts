import {
  changedParts,
  createTally,
  type DecisionFacts,
  type DryRunReport,
  type Example,
  type Refusal,
  type Replaying,
  type Result,
  refuse,
  replay,
  replaying,
  type Tally,
  type Unreplayed,
  type Verdict,
} from '@partnership-os/core';
import type { Deps } from './deps.ts';
import { personOf } from './execute.ts';
import { type Candidate, readCandidateIn } from './policy-candidate.ts';
import { policyIn } from './policy-now.ts';
import type { PastCommand, StoredDryRun } from './policy-store.ts';

/** Commands read at once; each page is a transaction of its own, so nobody waits behind a long replay. */
const PAGE = 10_000;
/** Facts that are kept at once; the same ones come again and again. */
const MOST_FACTS = 200_000;

/**
 * Replays the workspace's history under a candidate policy, from the facts that each command stored, by core's own
 * functions. Nothing is decided, sent or guessed: a command without facts is counted as such. Only a RevOps admin.
 * @returns the stored run: the test record that a publication needs
 */
export async function dryRun(
  deps: Deps,
  workspaceId: string,
  { personId, candidate }: { readonly personId: string; readonly candidate: Candidate },
  now: string,
): Promise<Result<StoredDryRun, Refusal>> {
  const around = await deps.store.unit(workspaceId, async (unit) => ({
    person: await personOf(unit, { crm: 'hubspot', personId }),
    inForce: await policyIn(deps, unit, now),
    versions: await unit.policies(),
    read: await readCandidateIn(deps, unit, candidate),
  }));
  if (around.person?.roles.includes('revops') !== true) return refuse([{ code: 'not_revops', clause: 'lifecycle 2' }]);
  if (!around.read.ok) return around.read;
  const { policy, hash } = around.read.value;
  const known = new Map<number, Replaying>([[around.inForce.version, replaying(around.inForce.policy)]]);
  for (const { version, source } of around.versions) {
    const stored = known.has(version) ? null : deps.readPolicy(source);
    if (stored?.ok) known.set(version, replaying(stored.policy));
  }
  const tally = createTally();
  await replayAll({ deps, workspaceId, until: now }, { known, candidate: replaying(policy), tally });
  const report: DryRunReport = {
    hash,
    version: policy.version,
    against: around.inForce.version,
    ...tally.report(),
    parts: changedParts(around.inForce.policy, policy),
  };
  const reportHash = deps.hash(JSON.stringify(report));
  const run = { id: deps.newId(), hash, personId, at: now, against: report.against, reportHash, report };
  await deps.store.unit(workspaceId, (unit) => unit.saveDryRun(run));
  return { ok: true, value: run };
}

interface Replays {
  /** Policies by version: what each command was decided under. */
  readonly known: ReadonlyMap<number, Replaying>;
  readonly candidate: Replaying;
  readonly tally: Tally;
}

/** Every command up to a moment, page by page. */
export async function replayAll(
  {
    deps,
    workspaceId,
    until,
  }: { readonly deps: Pick<Deps, 'store'>; readonly workspaceId: string; readonly until: string },
  replays: Replays,
): Promise<void> {
  const kept = new Map<string, DecisionFacts>();
  for (let after = ''; ; ) {
    const page = await deps.store.unit(workspaceId, async (unit) => {
      const commands = await unit.commandsAfter(after, PAGE);
      const missing = new Set(commands.flatMap(({ factsHash }) => factsHash ?? []).filter((hash) => !kept.has(hash)));
      if (kept.size + missing.size > MOST_FACTS) kept.clear();
      const wanted = kept.size === 0 ? commands.flatMap(({ factsHash }) => factsHash ?? []) : [...missing];
      for (const { hash, facts } of await unit.decisionFacts([...new Set(wanted)])) kept.set(hash, facts);
      return commands;
    });
    for (const command of page) if (command.at <= until) count(command, kept.get(command.factsHash ?? ''), replays);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.key;
  }
}

function count(command: PastCommand, facts: DecisionFacts | undefined, replays: Replays): void {
  const { at, name } = command;
  const { tally } = replays;
  const found = facts === undefined ? 'no_facts' : verdictsOn(command, facts, replays);
  if (found === 'settled') tally.same(at);
  else if (typeof found === 'string') tally.unreplayed(found, at);
  else if (facts !== undefined) tally.changed(name, found, exampleOf(command, facts));
}

function verdictsOn(
  { at, policyVersion, status }: PastCommand,
  facts: DecisionFacts,
  { known, candidate }: Replays,
): { readonly before: Verdict; readonly after: Verdict } | Unreplayed | 'settled' {
  if (facts.kind === 'settled') return 'settled';
  const own = known.get(policyVersion);
  if (own === undefined) return 'policy_unknown';
  const before = replay(facts, own, at);
  const after = replay(facts, candidate, at);
  // What cannot be reproduced under its own policy says nothing about another one.
  return before === null || after === null || before.outcome !== status ? 'not_reproduced' : { before, after };
}

function exampleOf({ key, at, recordType, recordId }: PastCommand, facts: DecisionFacts): Example {
  const value = 'asked' in facts ? facts.asked.route.value : null;
  return {
    key,
    at,
    recordType: recordType ?? '',
    recordId: recordId ?? '',
    minor: value?.minor ?? null,
    currency: value?.currency ?? null,
  };
}
