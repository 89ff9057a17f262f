import { addFractions, compareFractions, type Fraction, fraction, multiplyFractions } from '../money/fraction.ts';
import { newlyReached, partsOf } from './bands.ts';
import type { Facts } from './facts.ts';
import { figureAt, figureOrNull, fullUnits } from './figure.ts';
import type { Bands, Payment, Range, Rate } from './payment-types.ts';
import { byLevel } from './prepare.ts';
import { type Absent, absent, exact, plain, type Reason, reason, unusable } from './values.ts';

/** What a rate row comes to: an amount of the programme's currency or a count, before accelerator, factors and limits. */
export interface Rated {
  readonly type: 'rated';
  readonly amount: Fraction;
  readonly reasons: readonly Reason[];
}

/** What a rate works on. */
export interface Ground {
  readonly payment: Payment;
  readonly facts: Facts;
  /** Null = the payment names no basis. */
  readonly basis: Fraction | null;
  /** Percentage points that are added to the rate itself. */
  readonly ratePoints: Fraction;
}

type Rater = (rate: Rate, ground: Ground) => Rated | Absent;
type Way = 'percent' | 'percentFrom' | 'range' | 'byLevel' | 'bands' | 'amount' | 'amountByLevel' | 'perUnit';

const HUNDRED = fraction(100);
export const percentOf = (of: Fraction, percent: Fraction): Fraction =>
  multiplyFractions(multiplyFractions(of, percent), fraction(1n, HUNDRED.n));

/** One row per way to pay; a rate names exactly one of them. */
const RATERS: Readonly<Record<Way, Rater>> = {
  percent: ({ percent = 0 }, ground) => atPercent(exact(percent), ground),
  percentFrom: ({ percentFrom = '' }, ground) => agreedPercent(percentFrom, ground),
  range: ({ range }, ground) => (range === undefined ? absent() : inRange(range, ground)),
  byLevel: ({ byLevel: table = {} }, ground) => ofLevel(table, ground, (percent) => atPercent(percent, ground)),
  amountByLevel: ({ amountByLevel: table = {} }, { facts, ...ground }) =>
    ofLevel(table, { ...ground, facts }, (amount) => fixed(amount)),
  bands: ({ bands }, ground) => (bands === undefined ? absent() : inBands(bands, ground)),
  amount: ({ amount = 0 }) => fixed(exact(amount)),
  perUnit: ({ perUnit }, { facts }) => (perUnit === undefined ? absent() : units(perUnit, facts)),
};
export const WAYS = Object.keys(RATERS) as readonly Way[];

/** The amount of a rate row. Absent = undetermined, with what is missing. */
export function rated(rate: Rate, ground: Ground): Rated | Absent {
  const way = WAYS.find((each) => rate[each] !== undefined);
  return way === undefined ? absent() : RATERS[way](rate, ground);
}

function atPercent(percent: Fraction, { payment, basis, ratePoints }: Ground): Rated | Absent {
  if (basis === null) return absent(payment.basis ?? payment.id);
  const rate = addFractions(percent, ratePoints);
  const told = reason('rate_percent', { percent: plain(rate), basis: plain(basis) });
  return { type: 'rated', amount: percentOf(basis, rate), reasons: [told] };
}

const fixed = (amount: Fraction): Rated => ({
  type: 'rated',
  amount,
  reasons: [reason('rate_amount', { amount: plain(amount) })],
});

function agreedPercent(id: string, ground: Ground): Rated | Absent {
  const read = figureAt(id, ground.facts);
  return read.type === 'absent' ? read : atPercent(read.n, ground);
}

/** A range pays the agreed rate, and only one that lies within it (both ends included). */
function inRange({ from, to, agreed }: Range, ground: Ground): Rated | Absent {
  const read = figureAt(agreed, ground.facts);
  if (read.type === 'absent') {
    return { ...read, reasons: [...read.reasons, reason('range_open', { input: agreed, from, to })] };
  }
  const inside = compareFractions(read.n, exact(from)) >= 0 && compareFractions(read.n, exact(to)) <= 0;
  if (!inside) return unusable(reason('range_outside', { input: agreed, actual: plain(read.n), from, to }));
  const paid = atPercent(read.n, ground);
  return paid.type === 'absent' ? paid : { ...paid, reasons: [...paid.reasons, reason('range_inside', { from, to })] };
}

function ofLevel(
  table: Readonly<Record<string, number>>,
  { facts, payment }: Ground,
  pay: (value: Fraction) => Rated | Absent,
): Rated | Absent {
  const level = facts.read('level');
  if (level.type === 'absent') return level;
  const row = level.type === 'level' ? byLevel(table, level.id, facts.prepared) : null;
  if (row === null) {
    const told = reason('level_without_rate', { level: level.type === 'level' ? level.id : '-', payment: payment.id });
    return { type: 'rated', amount: fraction(0), reasons: [told] };
  }
  const paid = pay(exact(row.value));
  if (paid.type === 'absent') return paid;
  return { ...paid, reasons: [...paid.reasons, reason('rate_level', { level: row.level })] };
}

function units({ of, amount, per }: NonNullable<Rate['perUnit']>, facts: Facts): Rated | Absent {
  const count = figureAt(of, facts);
  if (count.type === 'absent') return count;
  const told = reason('rate_unit', { count: plain(fullUnits(count.n, per)), amount: plain(exact(amount)), of });
  return { type: 'rated', amount: multiplyFractions(fullUnits(count.n, per), exact(amount)), reasons: [told] };
}

/** Where a basis lies among the bands; absent when a figure that decides is. */
export function positionIn({ mode, on, before }: Bands, basis: Fraction, facts: Facts) {
  const figure = figureOrNull(on, facts);
  if (figure?.type === 'absent') return figure;
  const earlier = figureOrNull(before, facts);
  if (earlier?.type === 'absent') return earlier;
  const start = earlier?.n ?? fraction(0);
  const reached = figure?.n ?? addFractions(start, basis);
  return { type: 'position', figure: mode === 'whole' ? reached : basis, before: start } as const;
}

/** A band pays per cent of its part, an amount per unit of it, or a fixed amount once it is reached. */
function inBands(bands: Bands, ground: Ground): Rated | Absent {
  const { facts, basis, payment, ratePoints } = ground;
  if (basis === null) return absent(payment.basis ?? payment.id);
  const at = positionIn(bands, basis, facts);
  if (at.type === 'absent') return at;
  const parts = partsOf(bands, basis, at);
  const shares = parts.map(({ row, amount }) => {
    if (row.perUnit !== undefined) return multiplyFractions(amount, exact(row.perUnit));
    return row.percent === undefined ? fraction(0) : percentOf(amount, addFractions(exact(row.percent), ratePoints));
  });
  const steps = bands.mode === 'whole' ? parts.map(({ row }) => row) : newlyReached(bands, basis, at.before);
  const once = steps.map(({ amount = 0 }) => exact(amount));
  const told = parts.map(({ row, amount }) =>
    reason('band', { from: row.from ?? row.above ?? 0, part: plain(amount), pays: payOf(row) }),
  );
  const total = [...shares, ...once].reduce(addFractions, fraction(0));
  return { type: 'rated', amount: total, reasons: told.length === 0 ? [reason('below_bands', {})] : told };
}

const payOf = ({ percent, perUnit, amount, factor }: Bands['rows'][number]): string => {
  if (percent !== undefined) return `${percent} %`;
  return factor === undefined ? String(perUnit ?? amount ?? 0) : `×${factor}`;
};
