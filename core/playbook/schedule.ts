import { timerSteps } from '../lifecycle/timers.ts';
import type { Timer } from '../policy/types.ts';
import type { Day, Instant } from '../time/day.ts';
import { addWorkingHours, type WorkingCalendar } from '../time/working.ts';
import { dayIn, endOfDay } from '../time/zone.ts';
import type { PlaybookRun } from './run-types.ts';
import type { Playbook, PlaybookStep } from './types.ts';

const DAY_HOURS = 24;

/** So many working days after the day of a moment, whatever its hour: that day itself is day 0. */
function workingDays(from: Instant, days: number, calendar: WorkingCalendar): Day {
  const { zone } = calendar;
  return dayIn(addWorkingHours(endOfDay(dayIn(from, zone), zone), days * DAY_HOURS, calendar), zone);
}

/** The day by which a step is planned: its working days after the start of the run. */
export const plannedDay = (step: PlaybookStep, startedAt: Instant, calendar: WorkingCalendar): Day =>
  workingDays(startedAt, step.dueDays, calendar);

/**
 * The day by which a step that is opened now is due: as planned, but never before today. A step that is opened again gets
 * the days that lie between it and the step before it, one at least.
 */
export function dueDay(
  playbook: Playbook,
  step: PlaybookStep,
  run: { readonly startedAt: Instant; readonly again: boolean; readonly now: Instant },
  calendar: WorkingCalendar,
): Day {
  const today = dayIn(run.now, calendar.zone);
  const before = playbook.steps[playbook.steps.indexOf(step) - 1]?.dueDays ?? 0;
  const due = run.again
    ? workingDays(run.now, Math.max(1, step.dueDays - before), calendar)
    : plannedDay(step, run.startedAt, calendar);
  const past = due < today;
  return past ? today : due;
}

/** The open step when its day is over, with how many days. */
export function overdueStep(
  { current, steps }: PlaybookRun,
  today: Day,
): { readonly step: string; readonly dueOn: Day } | null {
  const state = current === null ? undefined : steps[current];
  return current === null || state === undefined || state.dueOn >= today ? null : { step: current, dueOn: state.dueOn };
}

/** How far a run is. `done` never falls; steps of a branch that was not taken count in `of` until the run has ended. */
export function runProgress(run: PlaybookRun, { steps }: Playbook): { readonly done: number; readonly of: number } {
  const done = steps.filter(({ id }) => run.passed.includes(id)).length;
  return { done, of: run.status === 'finished' ? done : steps.length };
}

/**
 * When a recurring playbook starts next for a partner: the tier's timer of the policy, counted from the last run, or from
 * the activation while there was none. Null: it does not recur, or not for this tier.
 */
export function nextStart(
  { recurring }: Playbook,
  { tier, since }: { readonly tier: string | null; readonly since: Instant },
  timers: readonly Timer[],
  calendar: WorkingCalendar,
): Instant | null {
  const id = tier === null ? undefined : recurring?.timerByTier[tier];
  const timer = timers.find((each) => each.id === id);
  return timer === undefined ? null : (timerSteps(timer, since, calendar).at(-1)?.at ?? null);
}
