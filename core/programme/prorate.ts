import { compareFractions, divideFractions, type Fraction, fraction, fractionText } from '../money/fraction.ts';
import type { Day } from '../time/day.ts';
import type { Facts } from './facts.ts';
import type { Prorate } from './payment-types.ts';
import { type Absent, exact, isNumeric, type Reason, reason, unusable } from './values.ts';
import { shareOf, spanOf } from './window.ts';

interface PartOf {
  readonly type: 'part';
  /** From 0 to 1. */
  readonly share: Fraction;
  readonly reasons: readonly Reason[];
}

/** The share of a payment that a case is owed for its part of a window, or of a number of parts. */
export function prorated(rule: Prorate, facts: Facts): PartOf | Absent {
  return rule.part === undefined ? byDays(rule, facts) : byParts(rule.part, rule.of ?? 1, facts);
}

function byParts(part: string, of: number, facts: Facts): PartOf | Absent {
  const read = facts.read(part);
  if (read.type === 'absent') return read;
  if (!isNumeric(read)) return unusable(reason('no_figure', { terms: part }));
  return partOf(divideFractions(read.n, exact(of)));
}

function partOf(share: Fraction): PartOf {
  const [none, all] = [fraction(0), fraction(1)];
  const least = compareFractions(share, none) < 0 ? none : share;
  const within = compareFractions(least, all) > 0 ? all : least;
  const whole = compareFractions(within, all) === 0;
  return { type: 'part', share: within, reasons: whole ? [] : [reason('prorated', { share: fractionText(within) })] };
}

/** A start or end that the case leaves open is the window's own. */
function byDays({ window, at, from, to, by = 'days' }: Prorate, facts: Facts): PartOf | Absent {
  if (window === undefined || at === undefined) return partOf(fraction(1));
  const day = facts.read(at);
  if (day.type === 'absent') return day;
  const span = day.type === 'date' ? spanOf(window, day.day, dayOf(window.from, facts)) : null;
  if (span === null) return unusable(reason('no_window', { at }));
  const start = from === undefined ? null : facts.read(from);
  if (start?.type === 'absent') return start;
  const end = dayOf(to, facts);
  const part = { ...(start?.type === 'date' ? { from: start.day } : {}), ...(end === null ? {} : { to: end }) };
  return partOf(shareOf(span, part, by));
}

function dayOf(id: string | undefined, facts: Facts): Day | null {
  const read = id === undefined ? null : facts.read(id);
  return read?.type === 'date' ? read.day : null;
}
