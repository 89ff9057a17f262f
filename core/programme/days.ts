import type { CalendarRule } from '../policy/types.ts';
import { addDays, addMonths, type Day, weekdayOf } from '../time/day.ts';
import { firstThatHolds, judge } from './condition.ts';
import type { Facts, Prepared } from './facts.ts';
import { byLevel } from './prepare.ts';
import type { Deadline, Protection } from './time-types.ts';
import { type Absent, absent, type Reading, type Reason, reason, unusable } from './values.ts';

export interface Days {
  readonly type: 'days';
  readonly amount: number;
  readonly unit: NonNullable<Protection['unit']>;
  /** The last day, when the case says when it starts. */
  readonly until: Day | null;
  readonly rule: string;
  readonly reasons: readonly Reason[];
}

/** How long a registration is protected: the first rule that holds, and its extension. No rule = not protected. */
export function protectionOf(protection: Protection, facts: Facts): Days | Absent {
  const unit = protection.unit ?? 'days';
  const { row, skipped, met } = firstThatHolds(protection.rules, facts);
  const base = row === undefined ? 0 : lengthOf(row, facts);
  if (typeof base !== 'number') return base;
  const extra = base === 0 ? 0 : extensionOf(protection, facts);
  const amount = base + extra;
  const start = protection.from === undefined ? null : facts.read(protection.from);
  const until = untilOf(start, { amount, unit }, calendarOf(protection, facts));
  const told = [reason(base === 0 ? 'not_protected' : 'protected', { amount: base, unit }), ...met];
  if (extra > 0) told.push(reason('extended', { amount: extra, unit }));
  if (start?.type === 'absent') told.push(reason('start_missing', { input: protection.from ?? '' }));
  return { type: 'days', amount, unit, until, rule: row?.id ?? 'protection', reasons: [...told, ...skipped] };
}

function untilOf(start: Reading | null, length: Length, calendar: CalendarRule | undefined): Day | null {
  return start?.type === 'date' && length.amount > 0 ? later(start.day, length, calendar) : null;
}

const extensionOf = ({ extension }: Protection, facts: Facts): number =>
  extension !== undefined && judge(extension.when, facts).is === true ? extension.days : 0;

function lengthOf(rule: Protection['rules'][number], facts: Facts): number | Absent {
  if (rule.byLevel === undefined) return rule.days ?? 0;
  const level = facts.read('level');
  if (level.type === 'absent') return level;
  return level.type === 'level' ? (byLevel(rule.byLevel, level.id, facts.prepared)?.value ?? 0) : 0;
}

/** The last day of a deadline; absent when the case does not say what it runs from. */
export function deadlineOf(deadline: Deadline, facts: Facts): Days | Absent {
  const start = facts.read(deadline.from);
  if (start.type === 'absent') return start;
  if (start.type !== 'date') return unusable(reason('no_figure', { terms: deadline.from }));
  const months = deadline.unit === 'years' ? deadline.amount * 12 : deadline.amount;
  const unit = deadline.unit === 'years' ? 'months' : deadline.unit;
  const calendar = calendarOf(deadline, facts);
  if (unit === 'working_days' && calendar === undefined) return absent(deadline.calendar ?? 'calendar');
  const until = later(start.day, { amount: months, unit }, calendar);
  const told = reason('deadline', { from: start.day, amount: deadline.amount, unit: deadline.unit });
  return { type: 'days', amount: months, unit, until, rule: deadline.id, reasons: [told] };
}

const calendarOf = ({ calendar }: { readonly calendar?: string }, { prepared }: { readonly prepared: Prepared }) =>
  prepared.calendars[calendar ?? prepared.calendar];

type Length = Pick<Days, 'amount' | 'unit'>;

function later(start: Day, { amount, unit }: Length, calendar: CalendarRule | undefined): Day {
  if (unit === 'days') return addDays(start, amount);
  if (unit === 'months') return addMonths(start, amount);
  return calendar === undefined ? start : addWorkingDays(start, amount, calendar);
}

/** The day on which the last of so many working days after `start` falls. */
function addWorkingDays(start: Day, amount: number, { days, holidays }: CalendarRule): Day {
  let day = start;
  for (let left = amount; left > 0 && days.length > 0; ) {
    day = addDays(day, 1);
    const works = days.includes(weekdayOf(day)) && !holidays.some(({ on }) => on === day);
    if (works) left -= 1;
  }
  return day;
}
