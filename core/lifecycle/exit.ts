import { type Basis, input } from '../basis.ts';
import type { ExitDue, ExitPolicy, ExitStepRule, ExitTriggerId } from '../policy/exit-types.ts';
import type { Refusal } from '../result.ts';
import { addDays, type Day, type Instant, instantOf, msOf } from '../time/day.ts';
import { dayIn, endOfDay } from '../time/zone.ts';
import { EXIT_CHECK_GAPS, type ExitCheckRefusal, type ExitFacts } from './exit-checks.ts';
import { type GuardEvidence, held, notHeld } from './guards.ts';

/** A closed step. Nothing is closed without evidence, or without a reason where it does not apply. */
export interface StepRecord {
  readonly id: string;
  readonly status: 'done' | 'not_applicable';
  readonly at: Instant;
  readonly by: string;
  /** Pieces of evidence attached. */
  readonly evidence: number;
  readonly reason: string | null;
}

/** A running exit: its plan, what was closed and what is recorded. */
export interface Exit extends ExitFacts {
  readonly trigger: ExitTriggerId;
  readonly startedAt: Instant;
  readonly noticeOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly steps: readonly StepRecord[];
}

export interface ExitRules {
  readonly exit: ExitPolicy;
  readonly version: number;
  readonly zone: string;
}

export interface ExitLine {
  readonly id: string;
  readonly owner: string;
  readonly evidence: string;
  readonly status: 'open' | 'late' | 'done' | 'done_late' | 'not_applicable';
  /** Null while the day that it counts from is unknown. */
  readonly dueAt: Instant | null;
  readonly basis: Basis;
}

export type StepRefusal =
  | ExitCheckRefusal
  | 'exit_step_open'
  | 'exit_step_unknown'
  | 'exit_step_closed'
  | 'exit_step_evidence'
  | 'exit_step_reason'
  | 'exit_step_after'
  | 'exit_step_early';

const HOUR = 3_600_000;
const SHORTEST_REASON = 10;

/** Every step of an exit in the policy's order, with its deadline and how it stands at `now`. */
export const exitProgress = (exit: Exit, rules: ExitRules, now: Instant): ExitLine[] =>
  rules.exit.steps.map((rule) => {
    const dueAt = deadlineOf(exit, rule, rules);
    const record = exit.steps.find(({ id }) => id === rule.id);
    const status = statusOf(record, dueAt, now);
    const inputs = [input('status', status), input('deadline', dueAt)];
    const basis: Basis = { rule: rule.id, policyVersion: rules.version, inputs };
    return { id: rule.id, owner: rule.owner, evidence: rule.evidence, status, dueAt, basis };
  });

function statusOf(record: StepRecord | undefined, dueAt: Instant | null, now: Instant): ExitLine['status'] {
  if (record === undefined) return dueAt !== null && dueAt < now ? 'late' : 'open';
  if (record.status === 'not_applicable') return 'not_applicable';
  return dueAt !== null && dueAt < record.at ? 'done_late' : 'done';
}

const isEmergency = ({ trigger }: Exit, { triggers }: ExitPolicy): boolean =>
  triggers.some(({ id, emergency }) => id === trigger && emergency);

function deadlineOf(exit: Exit, rule: ExitStepRule, { exit: policy, zone }: ExitRules): Instant | null {
  const due = isEmergency(exit, policy) ? (rule.emergencyDue ?? rule.due) : rule.due;
  const day = startDayOf(exit, due, zone);
  if (day === null) return null;
  if (due.unit === 'days') return endOfDay(addDays(day, due.amount), zone);
  const from = due.from === 'started' ? exit.startedAt : endOfDay(day, zone);
  return instantOf(msOf(from) + due.amount * HOUR);
}

/** The day that a deadline counts from. */
function startDayOf(exit: Exit, { from }: ExitDue, zone: string): Day | null {
  if (from === 'notice') return exit.noticeOn;
  if (from === 'effective') return exit.effectiveOn;
  const at = from === 'started' ? exit.startedAt : exit.steps.find(({ id }) => id === from)?.at;
  return at === undefined ? null : dayIn(at, zone);
}

/**
 * C-STEP: what stands against closing a step; empty when it can be. `done` asks for its evidence and its check;
 * `not_applicable` for a reason of at least ten characters.
 * @see domain/lifecycle.md section 8
 */
export function stepRefusals(exit: Exit, step: StepRecord, { exit: policy, zone }: ExitRules): Refusal<StepRefusal>[] {
  const rule = policy.steps.find(({ id }) => id === step.id);
  if (rule === undefined) return [no('exit_step_unknown', step.id)];
  if (exit.steps.some(({ id }) => id === step.id)) return [no('exit_step_closed', step.id)];
  if (step.status === 'not_applicable') {
    return [...(step.reason ?? '').trim()].length >= SHORTEST_REASON ? [] : [no('exit_step_reason', step.id)];
  }
  return [
    ...(step.evidence > 0 ? [] : [no('exit_step_evidence', step.id, { kind: rule.evidence })]),
    ...orderRefusals(exit, rule, dayIn(step.at, zone), zone),
    ...checkRefusals(exit, rule),
  ];
}

const no = (code: StepRefusal, step: string, params: Refusal['params'] = {}): Refusal<StepRefusal> => ({
  code,
  clause: 'lifecycle 8',
  params: { step, ...params },
});

function orderRefusals(exit: Exit, rule: ExitStepRule, on: Day, zone: string): Refusal<StepRefusal>[] {
  const open = (rule.after ?? []).filter((id) => !exit.steps.some((record) => record.id === id));
  const start = startDayOf(exit, rule.due, zone);
  const earliest = rule.notBeforeDays === undefined || start === null ? null : addDays(start, rule.notBeforeDays);
  return [
    ...(open.length === 0 ? [] : [no('exit_step_after', rule.id, { steps: open.join(', ') })]),
    ...(earliest === null || on >= earliest ? [] : [no('exit_step_early', rule.id, { on: earliest })]),
  ];
}

function checkRefusals(exit: Exit, { id, check }: ExitStepRule): Refusal<StepRefusal>[] {
  const gap = check === undefined ? null : EXIT_CHECK_GAPS[check](exit);
  return check === undefined || gap === null ? [] : [no(`exit_${check}`, id, gap)];
}

/** G-EXITDONE: every step of the policy closed. Checks are read again: what has reopened since keeps the exit open. */
export function exitDoneEvidence(exit: Exit, { exit: policy }: ExitRules): GuardEvidence {
  const refusals = policy.steps.flatMap((rule) => {
    const record = exit.steps.find(({ id }) => id === rule.id);
    if (record === undefined) return [no('exit_step_open', rule.id)];
    return record.status === 'done' ? checkRefusals(exit, rule) : [];
  });
  return refusals.length === 0 ? held('exit') : notHeld('exit', refusals);
}
