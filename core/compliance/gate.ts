import { type Basis, input } from '../basis.ts';
import { type GuardEvidence, held, notHeld } from '../lifecycle/guards.ts';
import type { CompliancePolicy, ComplianceRule } from '../policy/compliance-types.ts';
import type { Refusal } from '../result.ts';
import { addDays, addMonths, type Day } from '../time/day.ts';
import { endOfDay } from '../time/zone.ts';
import { testHolds } from './comparison.ts';
import type { CheckRecord, GateAsked } from './record.ts';
import { scopeOf } from './scope.ts';
import { waiverGaps } from './waiver.ts';

export interface ComplianceRules {
  readonly compliance: CompliancePolicy;
  readonly version: number;
}

export type CheckRefusal =
  | 'check_scope_unknown'
  | 'check_not_configured'
  | 'check_no_citation'
  | 'check_rule_ended'
  | 'check_pending'
  | 'check_error'
  | 'check_failed'
  | 'check_expired'
  | 'check_date_unknown'
  | 'check_evidence'
  | 'check_test'
  | 'check_waiver';

/** `warned`: refused by a rule that only warns here. `not_confirmed`: the rule is switched off, and does not block. */
export type CheckOutcome = 'passed' | 'waived' | 'refused' | 'warned' | 'not_applicable' | 'not_confirmed';

export interface CheckLine {
  readonly ruleId: string;
  readonly outcome: CheckOutcome;
  readonly refusal: Refusal<CheckRefusal> | null;
  /** The last day on which it still holds; null = no end. */
  readonly until: Day | null;
  readonly basis: Basis;
}

export interface GateResult {
  readonly open: boolean;
  readonly lines: readonly CheckLine[];
  readonly refusals: readonly Refusal<CheckRefusal>[];
  /** The earliest end of what lets it pass. */
  readonly until: Day | null;
}

type Found = Pick<CheckLine, 'outcome' | 'until'> & { readonly code: CheckRefusal | null };
interface Case {
  readonly rule: ComplianceRule;
  readonly record: CheckRecord | undefined;
  readonly asked: GateAsked;
  readonly policy: CompliancePolicy;
}

const refused = (code: CheckRefusal): Found => ({ outcome: 'refused', until: null, code });

/**
 * Every rule of a gate, fail closed: no result, an error, an unknown field or date refuses. Rules that are switched off
 * are listed as not confirmed. It records decisions; it never says that a law is met.
 * @see domain/gcc.md section 2
 */
export function gateOf(asked: GateAsked, { compliance: policy, version }: ComplianceRules): GateResult {
  const lines = policy.rules
    .filter(({ gates }) => gates.some(({ gate }) => gate === asked.gate))
    .map((rule) => lineOf({ rule, record: lastOf(asked, rule.id), asked, policy }, version));
  const { country } = asked.subject;
  const foreign = country !== null && policy.unconfigured.includes(country);
  const refusals = [
    ...(foreign ? [{ code: 'check_not_configured' as const, clause: 'gcc 8', params: { country } }] : []),
    ...lines.flatMap(({ outcome, refusal }) => (outcome === 'refused' && refusal !== null ? [refusal] : [])),
  ];
  const ends = lines.flatMap(({ until }) => until ?? []).sort();
  return { open: refusals.length === 0, lines, refusals, until: ends[0] ?? null };
}

const lastOf = ({ records }: GateAsked, ruleId: string): CheckRecord | undefined =>
  records.filter((record) => record.ruleId === ruleId).at(-1);

function lineOf(found: Case, version: number): CheckLine {
  const { rule, record, asked } = found;
  const result = verdictOf(found);
  const warns = rule.gates.some(({ gate, severity }) => gate === asked.gate && severity === 'warn');
  const params = { check: rule.id, gate: asked.gate };
  const inputs = [
    input('status', record?.status ?? null),
    input('performed_on', record?.performedOn ?? null),
    input('until', result.until),
  ];
  return {
    ruleId: rule.id,
    outcome: result.outcome === 'refused' && warns ? 'warned' : result.outcome,
    refusal: result.code === null ? null : { code: result.code, clause: rule.id, params },
    until: result.until,
    basis: { rule: `${rule.id} v${rule.version}`, policyVersion: version, inputs },
  };
}

/** Before any result is read: is the rule on, does it apply, is it in force and cited. Null = go on. */
function ruleVerdict({ rule, asked, policy }: Case): Found | null {
  if (!rule.on) return { outcome: 'not_confirmed', until: null, code: null };
  const scope = scopeOf(rule, asked.subject, policy.lists);
  if (scope === 'no') return { outcome: 'not_applicable', until: null, code: null };
  if (scope === 'unknown') return refused('check_scope_unknown');
  const { title, authority } = rule.citation;
  if (title.trim() === '' || authority.trim() === '') return refused('check_no_citation');
  const ended = rule.validTo !== undefined && rule.validTo < asked.today;
  return ended || rule.validFrom > asked.today ? refused('check_rule_ended') : null;
}

const verdictOf = (found: Case): Found => ruleVerdict(found) ?? recordVerdict(found);

/** By the status of the last result; `not_applicable` on a rule that applies is no result. */
const BY_STATUS: Readonly<Record<CheckRecord['status'], (found: Case, record: CheckRecord) => Found>> = {
  pending: () => refused('check_pending'),
  not_applicable: () => refused('check_pending'),
  error: () => refused('check_error'),
  failed: () => refused('check_failed'),
  expired: () => refused('check_expired'),
  passed: (found, record) => passedVerdict(found, record),
  waived: ({ rule, asked }, { waiver }) => {
    if (waiver === null || waiverGaps(waiver, rule, asked).length > 0) return refused('check_waiver');
    return { outcome: 'waived', until: waiver.until, code: null };
  },
};

const recordVerdict = (found: Case): Found =>
  found.record === undefined ? refused('check_pending') : BY_STATUS[found.record.status](found, found.record);

function passedVerdict({ rule, asked, policy }: Case, record: CheckRecord): Found {
  const { today } = asked;
  if (record.performedOn === null || record.performedOn > today) return refused('check_date_unknown');
  if (rule.dated === true && record.expiresOn === null) return refused('check_date_unknown');
  if (!hasEvidence(rule, record, today)) return refused('check_evidence');
  if (!testHolds(rule, record.values, { lists: policy.lists, today })) return refused('check_test');
  const until = endOf(rule, record.performedOn, record.expiresOn);
  return until !== null && until < today ? refused('check_expired') : { outcome: 'passed', until, code: null };
}

/** The last day of a passed check: the earlier of the rule's own period and the end that the evidence states. */
function endOf({ months }: ComplianceRule, performedOn: Day, expiresOn: Day | null): Day | null {
  const ends = [months === undefined ? null : addMonths(performedOn, months), expiresOn].flatMap((end) => end ?? []);
  return ends.sort()[0] ?? null;
}

/** Enough pieces of an accepted kind, none too old, each verified by a connector or somebody other than its uploader. */
function hasEvidence(
  { evidence: { kinds, minimum, maxAgeDays } }: ComplianceRule,
  record: CheckRecord,
  today: Day,
): boolean {
  const counted = record.evidence.filter(
    ({ kind, on, addedBy, verifiedBy }) =>
      kinds.includes(kind) &&
      on <= today &&
      (maxAgeDays === undefined || addDays(on, maxAgeDays) >= today) &&
      verifiedBy !== null &&
      verifiedBy !== addedBy,
  );
  return counted.length >= minimum;
}

/**
 * Since when a recorded check does not hold any more: it was recorded as failed, or its end has passed. Null while it holds,
 * and where nothing was ever recorded: what nobody checked has not failed.
 */
export function failedSince(rule: ComplianceRule, record: CheckRecord | undefined, today: Day): Day | null {
  if (record === undefined || record.performedOn === null) return null;
  if (record.status === 'failed') return record.performedOn;
  const end = record.status === 'passed' ? endOf(rule, record.performedOn, record.expiresOn) : null;
  return end !== null && end < today ? addDays(end, 1) : null;
}

/** G-PRESIGN (signature) and G-COMPLY (activation, renewal) from a gate's result. */
export function gateEvidence({ open, refusals, until }: GateResult, zone: string): GuardEvidence {
  if (!open) return notHeld('checks', refusals);
  return held('checks', until === null ? null : endOfDay(until, zone));
}

/** The warning that is due for an end: the smallest of the policy's steps that has been reached; null before the first. */
export function warningFor(until: Day, today: Day, warnDays: readonly number[]): number | null {
  const reached = warnDays.filter((days) => addDays(until, -days) <= today);
  return reached.length === 0 ? null : Math.min(...reached);
}
