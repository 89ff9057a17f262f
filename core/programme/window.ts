import { type Fraction, fraction } from '../money/fraction.ts';
import { addDays, addMonths, type Day, daysBetween, monthsBetween } from '../time/day.ts';
import type { Span, Window } from './rule-types.ts';

/** Both ends included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

const MONTHS: Readonly<Record<Span, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const UNIT_MONTHS = { months: 1, quarters: 3, years: 12 } as const;

/**
 * The days of a window that hold a given day. A rolling window ends on that day; an anniversary window begins on the day
 * of `anchor`. @returns null for `lifetime`, or when the anchor is not known
 */
export function spanOf(window: Window, at: Day, anchor: Day | null): DaySpan | null {
  if (window.kind === 'lifetime') return null;
  if (window.kind === 'rolling') return { from: rollingStart(window, at), to: at };
  const months = MONTHS[window.span ?? 'year'];
  const start = window.kind === 'anniversary' ? anchor : yearStart(window, at);
  if (start === null) return null;
  const passed = Math.floor(monthsBetween(start, at) / months);
  const from = addMonths(start, passed * months);
  return { from, to: addDays(addMonths(start, (passed + 1) * months), -1) };
}

function rollingStart({ last = 1, unit = 'years' }: Window, at: Day): Day {
  if (unit === 'days') return addDays(at, 1 - last);
  return addDays(addMonths(at, -last * UNIT_MONTHS[unit]), 1);
}

/** The first day of the calendar or fiscal year that holds `at`. */
function yearStart({ kind, startsIn = 1 }: Window, at: Day): Day {
  const first = String(kind === 'fiscal' ? startsIn : 1).padStart(2, '0');
  const inYear = `${at.slice(0, 4)}-${first}-01`;
  return inYear <= at ? inYear : addMonths(inYear, -12);
}

/** The share of a span that lies within two days; by months, a month that is begun counts in full. */
export function shareOf(span: DaySpan, part: Partial<DaySpan>, by: 'days' | 'months'): Fraction {
  const from = part.from !== undefined && part.from > span.from ? part.from : span.from;
  const to = part.to !== undefined && part.to < span.to ? part.to : span.to;
  if (from > to) return fraction(0);
  if (by === 'days') return fraction(daysBetween(from, to) + 1, daysBetween(span.from, span.to) + 1);
  const end = addDays(span.to, 1);
  const whole = monthsBetween(span.from, end);
  const gone = monthsBetween(span.from, from);
  const left = monthsBetween(addDays(to, 1), end);
  return fraction(whole - gone - left, whole);
}
