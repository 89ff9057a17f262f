import {
  type Evidence,
  exitProgress,
  GATES,
  type Refusal,
  type Result,
  redline,
  refuse,
  type SheetChange,
} from '@partnership-os/core';
import { evidenceOf } from './commands/partnership.ts';
import type { Deps } from './deps.ts';
import { checklistNow } from './evidence/activation.ts';
import { gateResult } from './evidence/compliance.ts';
import { exitOf, exitPlanOf, exitRules } from './evidence/exit.ts';
import { type EvidenceFactsOf, evidenceFacts } from './evidence/facts.ts';
import { agreedOn, bindingParts, redLinesOf, sheetHistory } from './evidence/terms.ts';
import { personOf } from './execute.ts';
import type { Partnership } from './records.ts';

/** What is recorded about a partnership, as core judges it now: the same rows that its next move is decided on. */
export interface PartnershipFile {
  readonly partnership: Pick<Partnership, 'id' | 'name' | 'type' | 'phase' | 'suspended' | 'tier' | 'version'>;
  readonly evidence: Evidence;
  readonly checklist: ReturnType<typeof checklistNow>;
  readonly gates: Readonly<Record<string, ReturnType<typeof gateResult>>>;
  readonly terms: ReturnType<typeof termsOf>;
  readonly exit: ReturnType<typeof exitFile>;
}

/**
 * The file of a partnership, for channel managers and approvers. Reps and viewers see what their cards show.
 * @param compare two versions of the term sheet whose differences are wanted; left out: the last two
 */
export async function partnershipFile(
  deps: Deps,
  workspaceId: string,
  asked: { readonly personId: string; readonly id: string; readonly compare?: readonly [number, number] | undefined },
  now: string,
): Promise<Result<PartnershipFile, Refusal>> {
  return deps.store.unit(workspaceId, async (unit) => {
    const person = await personOf(unit, { crm: 'hubspot', personId: asked.personId });
    if (person === null || (!person.roles.includes('channel') && person.levels.length === 0))
      return refuse([{ code: 'no_permission' }]);
    const [partnership] = await unit.partnerships({ ids: [asked.id] });
    if (partnership === undefined)
      return refuse([{ code: 'unknown_record', params: { type: 'partnership', id: asked.id } }]);
    const known = { deps, unit, now };
    const facts = await evidenceFacts(known, partnership);
    const { id, name, type, phase, suspended, tier, version } = partnership;
    return {
      ok: true,
      value: {
        partnership: { id, name, type, phase, suspended, tier, version },
        evidence: await evidenceOf(known, partnership, await unit.people()),
        checklist: checklistNow(facts),
        gates: Object.fromEntries(GATES.map((gate) => [gate, gateResult(facts, gate)])),
        terms: termsOf(deps, facts, asked.compare),
        exit: exitFile(facts, now),
      },
    };
  });
}

/** Every version with its red lines and who agreed what; the redline between two. Null while there is none. */
function termsOf(deps: Deps, facts: EvidenceFactsOf, compare: readonly [number, number] | undefined) {
  const history = sheetHistory(facts);
  const newest = history.at(-1);
  if (newest === undefined) return null;
  const { termSheet } = facts.inForce.policy;
  const [from, to] = compare ?? [newest.number - 1, newest.number];
  const [before, after] = [from, to].map((wanted) => history.find(({ number }) => number === wanted)?.values);
  const changes: readonly SheetChange[] =
    before === undefined || after === undefined ? [] : redline(before, after, termSheet);
  const parts = bindingParts(newest.values, termSheet, deps.hash);
  return {
    versions: history,
    redLines: redLinesOf(facts, newest),
    agreed: agreedOn(facts, parts),
    compared: { from, to, changes },
  };
}

/** The plan, and every step with its deadline and how it stands. Null while nobody planned an exit. */
function exitFile(facts: EvidenceFactsOf, now: string) {
  const plan = exitPlanOf(facts.records);
  const exit = exitOf(facts);
  if (plan === null) return null;
  return { plan, steps: exit === null ? [] : exitProgress(exit, exitRules(facts), now) };
}
