/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;
/** A moment in UTC as `Date.prototype.toISOString` writes it (milliseconds and `Z`). Instants compare as text. */
export type Instant = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** True for a day that exists (no 30 February). */
export const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text;

/** The UTC day of a number of milliseconds since 1970. */
export const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The moment of a number of milliseconds since 1970. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString();

/** Any ISO 8601 moment with a zone in the form that compares as text; undefined when it is none. */
export function instant(text: string): Instant | undefined {
  const ms = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : instantOf(ms);
}

/** Milliseconds since 1970 of an instant. Throws RangeError on text that is none: instants come from `instant`. */
export function msOf(at: Instant): number {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${at}`);
  return ms;
}

export const addDays = (day: Day, days: number): Day => dayOf(Date.parse(day) + days * MS_PER_DAY);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);

/** The same day number `months` later, or that month's last day when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfTarget = new Date(Date.UTC(year, month + months, 0));
  lastOfTarget.setUTCDate(Math.min(date, lastOfTarget.getUTCDate()));
  return lastOfTarget.toISOString().slice(0, 10);
}

/** Full calendar months from `from` to `to`: the same day number counts as the full month (money.md section 4). */
export function monthsBetween(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return addMonths(from, months) > to ? months - 1 : months;
}

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const weekdayOf = (day: Day): Weekday => WEEKDAYS[new Date(Date.parse(day)).getUTCDay()] ?? 'sun';
