import { addDays, type Day, dayOf, type Instant, instantOf, msOf, type Weekday, weekdayOf } from './day.ts';
import { dayIn, wallTime } from './zone.ts';

/** Wall-clock times `HH:MM`; `to` is later on the same day. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** Data of a workspace or a person. `estimated` dates wait for an official announcement. */
export interface WorkingCalendar {
  /** `elapsed` counts plain hours and ignores everything but the zone. */
  readonly mode: 'working' | 'elapsed';
  readonly zone: string;
  readonly days: readonly Weekday[];
  readonly hours: Hours;
  readonly holidays: readonly { readonly on: Day; readonly name?: string; readonly estimated?: boolean }[];
  /** Seasons with other hours, such as Ramadan; both ends included. */
  readonly seasons: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly hours: Hours;
    readonly name?: string;
    readonly estimated?: boolean;
  }[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Ten years without a working day: the calendar has none. */
const HORIZON_DAYS = 3660;

interface Span {
  readonly open: number;
  readonly close: number;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The working span of a day in milliseconds since 1970, or null on a day off. */
function spanOf(day: Day, calendar: WorkingCalendar): Span | null {
  if (!calendar.days.includes(weekdayOf(day))) return null;
  if (calendar.holidays.some(({ on }) => on === day)) return null;
  const hours = calendar.seasons.find(({ from, to }) => from <= day && day <= to)?.hours ?? calendar.hours;
  const open = wallTime(day, minutesOf(hours.from), calendar.zone);
  return { open, close: wallTime(day, minutesOf(hours.to), calendar.zone) };
}

/**
 * The moment when `hours` of working time have passed since `from`: 24 h are one working day, spread evenly over that
 * day's hours, so Thursday 16:00 in Riyadh plus 48 h is Monday 16:00. A target that falls on closing time stays there.
 * @throws RangeError when the calendar has no working day
 * @see domain/lifecycle.md section 4.1
 */
export function addWorkingHours(from: Instant, hours: number, calendar: WorkingCalendar): Instant {
  const start = msOf(from);
  let left = hours * HOUR;
  if (calendar.mode === 'elapsed' || left <= 0) return instantOf(start + Math.max(0, left));
  let day = dayIn(from, calendar.zone);
  for (let tried = 0; tried < HORIZON_DAYS; tried += 1, day = addDays(day, 1)) {
    const span = spanOf(day, calendar);
    if (span === null || span.close <= start) continue;
    const open = Math.max(span.open, start);
    const worth = DAY / (span.close - span.open);
    const available = (span.close - open) * worth;
    if (left <= available) return instantOf(Math.round(open + left / worth));
    left -= available;
  }
  throw new RangeError('the calendar has no working day');
}

/** Working hours between two moments, 24 to the working day; 0 when `to` is not later. @see addWorkingHours */
export function workingHours(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const [start, end] = [msOf(from), msOf(to)];
  if (end <= start) return 0;
  if (calendar.mode === 'elapsed') return (end - start) / HOUR;
  let total = 0;
  const last = dayOf(end + DAY);
  for (let day = dayIn(from, calendar.zone); day <= last; day = addDays(day, 1)) {
    const span = spanOf(day, calendar);
    if (span === null) continue;
    const worked = Math.min(span.close, end) - Math.max(span.open, start);
    if (worked > 0) total += (worked * 24) / (span.close - span.open);
  }
  return total;
}
