import { addDays, addMonths, type Day, daysBetween, weekdayOf } from '@partnership-os/core';
import { isClosed, type RawOpportunity } from './raw.ts';

const DAYS_PER_WEEK = 7;

/** The last day of the last month that is over on `today`. */
export const lastClosedMonthEnd = (today: Day): Day => addDays(`${today.slice(0, 7)}-01`, -1);

/** How many whole weeks bring a day as late as possible into the last closed month: order and weekdays stay. */
export function weeksToLastClosedMonth(lastClose: Day, today: Day): number {
  return Math.floor(daysBetween(lastClose, lastClosedMonthEnd(today)) / DAYS_PER_WEEK);
}

/** Moves a day by whole weeks; nothing stays nothing. */
export const moved = (day: Day | '', weeks: number): Day | null =>
  day === '' ? null : addDays(day, weeks * DAYS_PER_WEEK);

/** The latest close of the closed rows, or null without one. */
export const lastCloseOf = (rows: readonly RawOpportunity[]): Day | null =>
  rows.reduce<Day | null>(
    (last, row) => (isClosed(row) && row.close_date > (last ?? '') ? row.close_date : last),
    null,
  );

/** The middle number of days from engagement to close of the closed rows, the lower one of two; 0 without any. */
export function medianCycle(rows: readonly RawOpportunity[]): number {
  const closed = rows.filter((row) => isClosed(row) && row.engage_date !== '' && row.close_date !== '');
  const cycles = closed.map((row) => daysBetween(row.engage_date, row.close_date)).sort((a, b) => a - b);
  return cycles[Math.floor((cycles.length - 1) / 2)] ?? 0;
}

/** The whole quarters from `from` to `to`, both days inside or after the ends, as their first days. */
export function wholeQuarters(from: Day, to: Day): Day[] {
  const year = Number(from.slice(0, 4));
  const starts = Array.from({ length: 40 }, (_, at) => addMonths(`${year}-01-01`, at * 3));
  return starts.filter((start) => start >= from && addDays(addMonths(start, 3), -1) <= to);
}

/** The same day, or the next one that is not at a weekend of either calendar. */
export function onWorkday(day: Day): Day {
  const off = { fri: 3, sat: 2, sun: 1 } as const;
  const weekday = weekdayOf(day);
  return weekday in off ? addDays(day, off[weekday as keyof typeof off]) : day;
}

const SHARED_WORKDAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu'];

/** The day that lies `count` days back, counting only days that both working calendars work. */
export function workdaysBefore(today: Day, count: number): Day {
  let day = today;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (SHARED_WORKDAYS.includes(weekdayOf(day))) left -= 1;
  }
  return day;
}
