import type { Refusal } from '../result.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { endOfDay } from '../time/zone.ts';
import { type GuardEvidence, held, notHeld, notKnown } from './guards.ts';

/** Conditions that lifecycle.md section 5 writes in words, each from the facts that it names. */

/** C-COOLDOWN (T43): so many days since the rejection, or a signal that is newer than it. */
export function cooldownEvidence(facts: {
  readonly rejectedOn: Day;
  readonly newestSignalOn: Day | null;
  readonly today: Day;
  readonly reopenDays: number;
}): GuardEvidence {
  const { rejectedOn, newestSignalOn, today, reopenDays } = facts;
  if (newestSignalOn !== null && newestSignalOn > rejectedOn && newestSignalOn <= today) return held('signals');
  if (daysBetween(rejectedOn, today) >= reopenDays) return held('journal');
  return no('journal', 'reopen_too_early', 'T43', { on: addDays(rejectedOn, reopenDays) });
}

/** C-UNTIL (T37): the suspension has a date in the future. */
export function untilEvidence(until: Day | null, today: Day): GuardEvidence {
  if (until === null) return notKnown('suspension', [{ code: 'suspension_until_missing', clause: 'T37' }]);
  return until > today ? held('suspension') : no('suspension', 'suspension_until_past', 'T37', { until });
}

/** C-FAILEDCHECK (T37 by the system): a mandatory check of a live partner failed and its days of grace are over. */
export function failedCheckEvidence(
  failed: readonly { readonly ruleId: string; readonly failedOn: Day; readonly graceDays: number }[],
  today: Day,
): GuardEvidence {
  const due = failed.filter(({ failedOn, graceDays }) => addDays(failedOn, graceDays) <= today);
  return due.length > 0 ? held(due.map(({ ruleId }) => ruleId).join(', ')) : notHeld('checks');
}

/** C-NOTICE (T41): an exit is withdrawn only while its notice has not been served. */
export const noticeEvidence = (servedOn: Day | null): GuardEvidence =>
  servedOn === null ? held('exit') : no('exit', 'notice_served', 'T41', { on: servedOn });

/** C-UNSIGNED (T15): nothing signed. */
export const unsignedEvidence = (signedOn: Day | null): GuardEvidence =>
  signedOn === null ? held('terms') : no('terms', 'already_signed', 'T15', { on: signedOn });

/** C-AMEND (T24): what in the agreement must change is written, and the partner is not active. */
export function amendEvidence(change: string | null, activatedOn: Day | null): GuardEvidence {
  if (activatedOn !== null) return no('journal', 'already_active', 'T24', { on: activatedOn });
  return (change ?? '').trim() === '' ? notHeld('person') : held('person');
}

/** C-MONTH (T26): the month is closed in the workspace's zone and no source is missing. */
export function monthEvidence(month: string, today: Day, missing: readonly string[]): GuardEvidence {
  if (today.slice(0, 7) <= month) return no('scorecard', 'month_open', 'T26', { month });
  return missing.length === 0
    ? held('scorecard')
    : no('scorecard', 'month_data', 'T26', { sources: missing.join(', ') });
}

/** C-PUBLISHED (T28): at least one published scorecard. */
export const publishedEvidence = (published: number): GuardEvidence =>
  published > 0 ? held('scorecard') : notHeld('scorecard');

/** C-PLAN (T06): a development plan where the band asks for one, every item with owner and date. */
export function planEvidence(
  band: string,
  items: readonly { readonly owner: string | null; readonly due: Day | null }[],
): GuardEvidence {
  if (band !== 'develop' && band !== 'conditional') return no('scorecard', 'plan_not_asked', 'T06', { band });
  const open = items.filter(({ owner, due }) => owner === null || due === null).length;
  return items.length > 0 && open === 0
    ? held('plan')
    : no('plan', 'plan_incomplete', 'T06', { open, of: items.length });
}

/** C-CAUSE (T38): somebody wrote how the cause was settled; the day a suspension ends is no cause that is settled. */
export const causeEvidence = (settled: { readonly by: string; readonly note: string } | null): GuardEvidence =>
  settled !== null && settled.note.trim() !== '' ? held(settled.by) : notHeld('suspension');

/** True until the end of a day in the workspace's zone, as an evidence flag carries it. */
export const heldUntil = (source: string, day: Day, zone: string): GuardEvidence => held(source, endOfDay(day, zone));

export type ConditionRefusal =
  | 'reopen_too_early'
  | 'suspension_until_missing'
  | 'suspension_until_past'
  | 'notice_served'
  | 'already_signed'
  | 'already_active'
  | 'month_open'
  | 'month_data'
  | 'plan_not_asked'
  | 'plan_incomplete';

const no = (source: string, code: ConditionRefusal, clause: string, params: Refusal['params'] = {}): GuardEvidence =>
  notHeld(source, [{ code, clause, params }]);
