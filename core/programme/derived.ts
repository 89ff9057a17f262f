import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
} from '../money/fraction.ts';
import { daysBetween, monthsBetween } from '../time/day.ts';
import { judge } from './condition.ts';
import type { Facts } from './facts.ts';
import { fullUnits } from './figure.ts';
import type { Term } from './rule-types.ts';
import type { DerivedValue, ScoreRow } from './types.ts';
import { absences, absent, exact, isNumeric, type Numeric, type Reading, reason, unusable } from './values.ts';

const HUNDRED = fraction(100);

type Operation = Exclude<keyof DerivedValue, 'id' | 'name' | 'source' | 'note'>;
type Deriver = (value: DerivedValue, facts: Facts) => Reading;
const least: Combine = (a, b) => (compareFractions(a, b) <= 0 ? a : b);
const greatest: Combine = (a, b) => (compareFractions(a, b) >= 0 ? a : b);

/** What each operation computes; a value names exactly one. */
const DERIVERS: Readonly<Record<Operation, Deriver>> = {
  sum: ({ sum = [] }, facts) => folded(sum, facts, addFractions),
  difference: ({ difference = [] }, facts) => folded(difference, facts, subtractFractions),
  product: ({ product = [] }, facts) => folded(product, facts, multiplyFractions),
  quotient: ({ id, quotient }, facts) => (quotient === undefined ? absent() : quotientOf(id, quotient, facts)),
  least: (value, facts) => folded(value.least ?? [], facts, least),
  greatest: (value, facts) => folded(value.greatest ?? [], facts, greatest),
  part: ({ part }, facts) => (part === undefined ? absent() : partOf(part, facts)),
  share: ({ id, share }, facts) => (share === undefined ? absent() : ratio(id, [share.of, share.in], facts)),
  growth: ({ id, growth }, facts) => (growth === undefined ? absent() : grown(id, growth, facts)),
  between: ({ between }, facts) => (between === undefined ? absent() : elapsed(between, facts)),
  score: ({ score = [] }, facts) => scored(score, facts),
  first: ({ first = [] }, facts) => firstOf(first, facts),
};
export const OPERATIONS = Object.keys(DERIVERS) as readonly Operation[];

/** Computes a derived value. Absent inputs leave it absent and are named; so does a zero to divide by. */
export function derive(value: DerivedValue, facts: Facts): Reading {
  const operation = OPERATIONS.find((each) => value[each] !== undefined);
  return operation === undefined ? absent(value.id) : DERIVERS[operation](value, facts);
}

/** A term as a number: an input or value by id, else the number itself. */
function figure(term: Term, facts: Facts): Reading {
  return typeof term === 'number' ? { type: 'number', n: exact(term) } : facts.read(term);
}

type Combine = (a: Fraction, b: Fraction) => Fraction;

/** All terms, left to right; money where one of them is money. */
function folded(terms: readonly Term[], facts: Facts, combine: Combine): Reading {
  const numbers = numerics(terms, facts);
  if (!Array.isArray(numbers)) return numbers as Reading;
  const [head, ...rest] = numbers as readonly Numeric[];
  if (head === undefined) return absent();
  const n = rest.reduce((result, { n: next }) => combine(result, next), head.n);
  const money = (numbers as readonly Numeric[]).find(({ type }) => type === 'money');
  return { ...(money ?? head), n };
}

function numerics(terms: readonly Term[], facts: Facts): readonly Numeric[] | Reading {
  const readings = terms.map((term) => figure(term, facts));
  const gone = absences(readings);
  if (gone !== null) return gone;
  const numbers = readings.filter(isNumeric);
  return numbers.length === readings.length ? numbers : unusable(reason('no_figure', { terms: terms.join(', ') }));
}

function partOf({ of, percent }: { readonly of: Term; readonly percent: Term }, facts: Facts): Reading {
  const [whole, share] = [figure(of, facts), figure(percent, facts)];
  const gone = absences([whole, share]);
  if (gone !== null) return gone;
  if (!isNumeric(whole) || !isNumeric(share)) return unusable(reason('no_figure', { terms: String(of) }));
  return { ...whole, n: divideFractions(multiplyFractions(whole.n, share.n), HUNDRED) };
}

/** An amount through a number is an amount; two of a sort make a plain number. */
function quotientOf(id: string, terms: readonly [Term, Term], facts: Facts): Reading {
  const numbers = numerics(terms, facts);
  if (!Array.isArray(numbers)) return numbers as Reading;
  const [of, by] = numbers as readonly Numeric[];
  if (of === undefined || by === undefined || by.n.n === 0n) return unusable(reason('over_zero', { value: id }));
  const n = divideFractions(of.n, by.n);
  return of.type === by.type ? { type: 'number', n } : { ...of, n };
}

/** The first as per cent of the second. */
function ratio(id: string, terms: readonly [Term, Term], facts: Facts): Reading {
  const numbers = numerics(terms, facts);
  if (!Array.isArray(numbers)) return numbers as Reading;
  const [of, whole] = numbers as readonly Numeric[];
  if (of === undefined || whole === undefined || whole.n.n === 0n) return unusable(reason('over_zero', { value: id }));
  return { type: 'percent', n: multiplyFractions(divideFractions(of.n, whole.n), HUNDRED) };
}

function grown(id: string, { of, over }: { readonly of: Term; readonly over: Term }, facts: Facts): Reading {
  const total = ratio(id, [of, over], facts);
  return total.type === 'percent' ? { type: 'percent', n: subtractFractions(total.n, HUNDRED) } : total;
}

const MONTHS: Readonly<Record<string, number>> = { months: 1, quarters: 3, years: 12 };

/** Full units that have passed; the same day number counts as the full month. */
function elapsed({ from, to, unit }: NonNullable<DerivedValue['between']>, facts: Facts): Reading {
  const [start, end] = [facts.read(from), facts.read(to)];
  const gone = absences([start, end]);
  if (gone !== null) return gone;
  if (start.type !== 'date' || end.type !== 'date') return unusable(reason('no_figure', { terms: `${from}, ${to}` }));
  const step = MONTHS[unit];
  const amount =
    step === undefined ? daysBetween(start.day, end.day) : Math.floor(monthsBetween(start.day, end.day) / step);
  return { type: 'number', n: fraction(amount), unit };
}

/** Rows with an absent input add nothing: a score only counts what is shown. */
function scored(rows: readonly ScoreRow[], facts: Facts): Reading {
  const n = rows.map((row) => pointsOf(row, facts)).reduce(addFractions, fraction(0));
  return { type: 'number', n, unit: 'points' };
}

function pointsOf({ when, points, each, per, max }: ScoreRow, facts: Facts): Fraction {
  if (judge(when, facts).is !== true) return fraction(0);
  const times = each === undefined ? null : facts.read(each);
  if (times !== null && !isNumeric(times)) return fraction(0);
  const earned = times === null ? exact(points) : multiplyFractions(exact(points), fullUnits(times.n, per));
  return max !== undefined && compareFractions(earned, exact(max)) > 0 ? exact(max) : earned;
}

function firstOf(rows: NonNullable<DerivedValue['first']>, facts: Facts): Reading {
  const row = rows.find(({ when }) => judge(when, facts).is === true);
  return row === undefined ? unusable(reason('no_row', {})) : figure(row.take, facts);
}
