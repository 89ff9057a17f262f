import { divideFractions, type Fraction, fraction } from '../money/fraction.ts';
import type { Facts } from './facts.ts';
import { type Absent, exact, isNumeric, type Numeric, reason, unusable } from './values.ts';

/** A figure that must be a number; absent when it is missing or is none. */
export function figureAt(id: string, facts: Facts): Numeric | Absent {
  const read = facts.read(id);
  if (read.type === 'absent' || isNumeric(read)) return read;
  return unusable(reason('no_figure', { terms: id }));
}

/** Full multiples of `per` in a figure; the figure itself without `per`. */
export function fullUnits(n: Fraction, per: number | undefined): Fraction {
  if (per === undefined) return n;
  const share = divideFractions(n, exact(per));
  return fraction(share.n >= 0n ? share.n / share.d : -((-share.n + share.d - 1n) / share.d));
}

/** The same for a figure that a rule need not name; null when it names none. */
export const figureOrNull = (id: string | undefined, facts: Facts): Numeric | Absent | null =>
  id === undefined ? null : figureAt(id, facts);
