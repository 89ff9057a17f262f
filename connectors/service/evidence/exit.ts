import {
  type Caller,
  type Evidence,
  type Exit,
  type ExitFacts,
  type ExitRules,
  exitDoneEvidence,
  exitPlanEvidence,
  noticeEvidence,
} from '@partnership-os/core';
import { docsOf, type PartnershipRecord, type PlannedExit } from '../record-store.ts';
import type { EvidenceFactsOf } from './facts.ts';

/** The newest plan; null while nobody wrote one. */
export const exitPlanOf = (records: readonly PartnershipRecord[]): PlannedExit | null =>
  docsOf(records, 'exit_plan').at(-1) ?? null;

const UNKNOWN: ExitFacts = {
  systems: null,
  liveCredentials: null,
  registrations: null,
  customers: null,
  payout: null,
  data: null,
};

/** A running exit: its plan, the steps of this exit that were closed, and what is known; null outside an exit. */
export function exitOf({ partnership, records }: EvidenceFactsOf): Exit | null {
  const plan = exitPlanOf(records);
  const startedAt = partnership.doc.entered.findLast(({ phase }) => phase === 'EXIT')?.at;
  if (partnership.phase !== 'EXIT' || plan?.trigger == null || startedAt === undefined) return null;
  // An earlier exit that was withdrawn has left its records behind.
  const since = records.filter(({ at }) => at >= startedAt);
  const known = Object.assign({}, UNKNOWN, ...docsOf(since, 'exit_fact')) as ExitFacts;
  const { trigger, noticeOn, effectiveOn } = plan;
  return { ...known, trigger, startedAt, noticeOn, effectiveOn, steps: docsOf(since, 'exit_step') };
}

export const exitRules = ({ inForce, zone }: EvidenceFactsOf): ExitRules => ({
  exit: inForce.policy.exit,
  version: inForce.version,
  zone,
});

/** G-EXITPLAN of the newest plan; in an exit also G-EXITDONE and C-NOTICE. */
export function exitEvidence(facts: EvidenceFactsOf): Evidence {
  const { records, inForce, now } = facts;
  const plan = exitPlanOf(records);
  if (plan === null) return {};
  const exit = exitOf(facts);
  const served = docsOf(records, 'exit_fact').findLast(({ noticeServedOn }) => noticeServedOn !== undefined);
  return {
    'G-EXITPLAN': exitPlanEvidence(plan, inForce.policy.exit, now),
    ...(exit !== null && {
      'G-EXITDONE': exitDoneEvidence(exit, exitRules(facts)),
      'C-NOTICE': noticeEvidence(served?.noticeServedOn ?? null),
    }),
  };
}

/** What ties a person to an exit: its lead, or who has a step. */
export function exitRelations(
  records: readonly PartnershipRecord[],
  personId: string,
  owner: string | null,
): Caller['relations'] {
  const plan = exitPlanOf(records);
  if (plan === null) return [];
  const leads = plan.lead === personId;
  const owns = owner !== null && (plan.team[owner] ?? plan.lead) === personId;
  return [...(leads ? (['exit_lead'] as const) : []), ...(owns ? (['step_owner'] as const) : [])];
}
