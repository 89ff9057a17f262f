import type { Basis } from '../basis.ts';
import { input } from '../basis.ts';
import type { RenewalPolicy } from '../policy/exit-types.ts';
import type { Refusal } from '../result.ts';
import { addDays, type Day } from '../time/day.ts';
import { endOfDay } from '../time/zone.ts';
import { type GuardEvidence, held, notHeld } from './guards.ts';

/** The term in force. */
export interface RunningTerm {
  readonly end: Day | null;
  readonly noticeDays: number;
}

export interface RenewalWindow {
  /** The timer opens the renewal on this day (T31). */
  readonly opensOn: Day;
  /** The last day on which it may be deferred (T34). */
  readonly deferUntil: Day;
  /** The last day on which notice can be given: undecided then is an escalation; nothing renews by itself. */
  readonly noticeOn: Day;
  readonly basis: Basis;
}

interface Rules {
  readonly renewal: RenewalPolicy;
  readonly version: number;
}

/**
 * The renewal window of a term: it opens 90 days before the end, or the notice period plus 30 days if that is longer.
 * @returns null while the end of the term is unknown
 * @see domain/lifecycle.md section 7
 */
export function renewalWindow({ end, noticeDays }: RunningTerm, { renewal, version }: Rules): RenewalWindow | null {
  if (end === null) return null;
  const lead = Math.max(renewal.opensDays, noticeDays + renewal.noticePlusDays);
  return {
    opensOn: addDays(end, -lead),
    deferUntil: addDays(end, -renewal.deferDays - 1),
    noticeOn: addDays(end, -noticeDays),
    basis: { rule: 'lifecycle 7', policyVersion: version, inputs: [input('term_end', end), input('needed', lead)] },
  };
}

export type RenewalStage = 'closed' | 'open' | 'undecided';

/** Where a term stands: before its window, in it, or past the notice deadline without a decision (escalated, L3). */
export function renewalStage({ opensOn, noticeOn }: RenewalWindow, today: Day): RenewalStage {
  if (today < opensOn) return 'closed';
  return today > noticeOn ? 'undecided' : 'open';
}

/** C-TERMEND, C-DEFER (until the end of the last day) of a term. */
export function renewalEvidence(term: RunningTerm, today: Day, rules: Rules & { readonly zone: string }) {
  const window = renewalWindow(term, rules);
  if (window === null) {
    const unknown = notHeld('terms', [{ code: 'term_end_unknown', clause: 'lifecycle 5' }]);
    return { 'C-TERMEND': unknown, 'C-DEFER': unknown } as const;
  }
  const until = endOfDay(window.deferUntil, rules.zone);
  const late: Refusal = {
    code: 'defer_too_late',
    clause: 'T34',
    params: { until: window.deferUntil, end: term.end ?? '', days: rules.renewal.deferDays },
  };
  return {
    'C-TERMEND': held('terms'),
    'C-DEFER': today <= window.deferUntil ? held('terms', until) : notHeld('terms', [late]),
  } as const;
}

/** C-NEWTERM: a new term that starts after the old one ends and ends after it starts. */
export function newTermEvidence(
  term: RunningTerm,
  next: { readonly start: Day; readonly end: Day } | null,
): GuardEvidence {
  if (next === null) return notHeld('terms', [{ code: 'new_term_missing', clause: 'T32' }]);
  if (next.end <= next.start) return notHeld('terms', [{ code: 'new_term_dates', clause: 'T32', params: next }]);
  if (term.end !== null && next.start <= term.end) {
    return notHeld('terms', [
      { code: 'new_term_overlaps', clause: 'T32', params: { start: next.start, end: term.end } },
    ]);
  }
  return held('terms');
}

export type RenewalRefusal =
  | 'term_end_unknown'
  | 'defer_too_late'
  | 'new_term_missing'
  | 'new_term_dates'
  | 'new_term_overlaps';
