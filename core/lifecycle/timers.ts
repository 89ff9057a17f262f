import type { Timer } from '../policy/types.ts';
import { addDays, addMonths, type Day, daysBetween, type Instant } from '../time/day.ts';
import { addWorkingHours, type WorkingCalendar } from '../time/working.ts';
import { dayIn, startOfDay } from '../time/zone.ts';

/** One step of a running timer: when it fires, at which share of the target, and what it does. */
export interface TimerStep {
  readonly timer: string;
  readonly shareBp: number;
  readonly effect: string;
  readonly at: Instant;
}

const WHOLE = 10_000;
const DAY_HOURS = 24;

type Share = (timer: Timer, start: Instant, shareBp: number, calendar: WorkingCalendar) => Instant;

/** Days count from the day of the start (day 0) and fire as their day begins, in the calendar's zone; parts of a day are dropped. */
const onDay = (start: Instant, { zone }: WorkingCalendar, days: number): Instant =>
  startOfDay(addDays(dayIn(start, zone), Math.floor(days)), zone);

const monthDays = (day: Day, months: number): number => daysBetween(day, addMonths(day, months));

/** How each unit of lifecycle.md section 7 counts. Hours and working days run on the working calendar. */
const UNITS: Readonly<Record<Timer['unit'], Share>> = {
  days: ({ amount }, start, shareBp, calendar) => onDay(start, calendar, (amount * shareBp) / WHOLE),
  months: ({ amount }, start, shareBp, calendar) =>
    onDay(start, calendar, (monthDays(dayIn(start, calendar.zone), amount) * shareBp) / WHOLE),
  hours: ({ amount }, start, shareBp, calendar) => addWorkingHours(start, (amount * shareBp) / WHOLE, calendar),
  working_days: ({ amount }, start, shareBp, calendar) =>
    addWorkingHours(start, (amount * DAY_HOURS * shareBp) / WHOLE, calendar),
};

/**
 * The steps of a timer that started at a moment, in order.
 * @see domain/lifecycle.md section 7
 */
export const timerSteps = (timer: Timer, start: Instant, calendar: WorkingCalendar): TimerStep[] =>
  timer.stepsBp.map((shareBp, index) => ({
    timer: timer.id,
    shareBp,
    effect: timer.effects[index] ?? 'report',
    at: UNITS[timer.unit](timer, start, shareBp, calendar),
  }));

/** Steps passed since `after` (null = none was read yet) up to `now`: each fires once, also after days of downtime. */
export const stepsPassed = (steps: readonly TimerStep[], after: Instant | null, now: Instant): TimerStep[] =>
  steps.filter(({ at }) => at <= now && (after === null || at > after));

/** Time to activate: whole days from the signature (day 0). Met below the target: day 29 of 30 is met, day 30 is not. */
export function onboardingDays(signedOn: Day, activatedOn: Day, targetDays: number) {
  const days = daysBetween(signedOn, activatedOn);
  return { days, met: days < targetDays };
}
