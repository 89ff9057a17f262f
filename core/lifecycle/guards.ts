import type { Refusal } from '../result.ts';
import type { Instant } from '../time/day.ts';

/** Guards of lifecycle.md section 6. G-REASON and G-APPR are read from the command and its grants, not from evidence. */
const CODED = [
  'G-WORKSPACE',
  'G-NAME',
  'G-DUP',
  'G-OWNER',
  'G-SIGNAL',
  'G-SCOUTSCORE',
  'G-SCORE',
  'G-NOBREAK',
  'G-TSCOMPLETE',
  'G-REDLINES',
  'G-CONSENT',
  'G-SIGNED',
  'G-AR',
  'G-PRESIGN',
  'G-COMPLY',
  'G-CHECKLIST',
  'G-TIER',
  'G-EXITPLAN',
  'G-EXITDONE',
] as const;

/** Conditions that section 5 writes in words, named here so that they are evidence like the others. */
const WORDED = [
  'C-AGREEMENT', // T00: agreement reference and signed date
  'C-SCORECARD', // T05: the score card is valid
  'C-PLAN', // T06: band develop or conditional, plan with owner and date
  'C-TERMS', // T10: the term sheet is valid
  'C-DECISION', // T12: core/approval accepted the decision
  'C-COUNTER', // T14: the counter is captured as a new version
  'C-UNSIGNED', // T15: nothing signed
  'C-ITEM', // T22: the item exists, with evidence if required
  'C-AMEND', // T24: the agreement must change, not activated
  'C-MONTH', // T26: month closed, data valid
  'C-PUBLISHED', // T28: at least one published scorecard
  'C-PLAYBOOK', // T29: the optimisation playbook is valid
  'C-TERMEND', // T31: term end known
  'C-NEWTERM', // T32: new term dates
  'C-DEFER', // T34: more than 30 days to term end
  'C-UNTIL', // T37: until-date
  'C-FAILEDCHECK', // T37 by the system: a mandatory check failed
  'C-CAUSE', // T38: the cause is cleared
  'C-STEP', // T40: the step exists, with evidence
  'C-NOTICE', // T41: notice not yet served
  'C-COOLDOWN', // T43: 90 days passed, or a new signal
] as const;

export const GUARDS = [...CODED, ...WORDED] as const;
export type GuardId = (typeof GUARDS)[number];

/** One row of the evidence table. `until`: the last instant at which it still holds; null = no end. */
export interface GuardEvidence {
  readonly status: 'held' | 'not' | 'unknown';
  readonly until: Instant | null;
  /** What it rests on: a record, a person, a check; shown as provenance. */
  readonly source: string;
  /** Why it does not hold, where more is known than that it does not; shown instead of the guard's own sentence. */
  readonly refusals?: readonly Refusal[];
}

/** The one table of evidence (guard, held / not / unknown, until, source). A guard that is missing here is unknown. */
export type Evidence = Readonly<Partial<Record<GuardId, GuardEvidence>>>;

export type GuardRefusal = 'guard_not_held' | 'guard_unknown' | 'guard_expired';

/** Adds why a guard does not hold at `now`; adds nothing while it holds. Unknown refuses: fail closed. */
export function addGuardRefusals(guard: GuardId, evidence: Evidence, now: Instant, into: Refusal[]): void {
  const entry = evidence[guard];
  if (entry === undefined || entry.status === 'unknown') {
    into.push(...(entry?.refusals ?? []), { code: 'guard_unknown', clause: guard, params: { guard } });
    return;
  }
  if (entry.status === 'held') {
    if (entry.until === null || now <= entry.until) return;
    into.push({ code: 'guard_expired', clause: guard, params: { guard, until: entry.until } });
    return;
  }
  if (entry.refusals !== undefined && entry.refusals.length > 0) into.push(...entry.refusals);
  else into.push({ code: 'guard_not_held', clause: guard, params: { guard } });
}

export const held = (source: string, until: Instant | null = null): GuardEvidence => ({
  status: 'held',
  until,
  source,
});
export const notKnown = (source: string, refusals: readonly Refusal[] = []): GuardEvidence => ({
  status: 'unknown',
  until: null,
  source,
  refusals,
});
export const notHeld = (source: string, refusals: readonly Refusal[] = []): GuardEvidence => ({
  status: 'not',
  until: null,
  source,
  refusals,
});

const LONGEST_NAME = 200;

/** G-NAME of a name as written: not blank after trimming, at most 200 characters, any script. */
export function nameEvidence(name: string): GuardEvidence {
  const length = [...name.trim()].length;
  if (length >= 1 && length <= LONGEST_NAME) return held('name');
  const code = length === 0 ? 'name_blank' : 'name_too_long';
  return notHeld('name', [{ code, clause: 'G-NAME', params: { length, longest: LONGEST_NAME } }]);
}
