import { addFractions, compareFractions, type Fraction, fraction, subtractFractions } from '../money/fraction.ts';
import type { BandRow, Bands } from './payment-types.ts';
import { exact } from './values.ts';

/** A part of a figure in its band. */
export interface Part {
  readonly row: BandRow;
  readonly amount: Fraction;
}

const ZERO = fraction(0);
const lower = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) <= 0 ? a : b);
const higher = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) >= 0 ? a : b);

/** Where a row begins, whether or not the edge itself belongs to it. */
export const edgeOf = ({ from, above }: BandRow): Fraction => exact(from ?? above ?? 0);

export function isReached(row: BandRow, figure: Fraction): boolean {
  const order = compareFractions(figure, edgeOf(row));
  return row.above === undefined ? order >= 0 : order > 0;
}

/** The row that a figure falls into: the last one that it reaches. */
export function rowFor(rows: readonly BandRow[], figure: Fraction): BandRow | undefined {
  return rows.filter((row) => isReached(row, figure)).at(-1);
}

/**
 * The parts of `basis` by band. Whole: all of it in the band of `figure`. Marginal: what lies between `before` and
 * `before + basis`, each part in its own band; the parts sum to what lies at or above the first row.
 */
export function partsOf(
  bands: Bands,
  basis: Fraction,
  at: { readonly figure: Fraction; readonly before: Fraction },
): readonly Part[] {
  if (bands.mode === 'whole') {
    const row = rowFor(bands.rows, at.figure);
    return row === undefined ? [] : [{ row, amount: basis }];
  }
  const end = addFractions(at.before, basis);
  return bands.rows.flatMap((row, index) => {
    const next = bands.rows[index + 1];
    const low = higher(at.before, edgeOf(row));
    const high = next === undefined ? end : lower(end, edgeOf(next));
    const amount = subtractFractions(high, low);
    return compareFractions(amount, ZERO) > 0 ? [{ row, amount }] : [];
  });
}

/** Rows that `before + basis` reaches and `before` had not: each pays its fixed amount once. */
export function newlyReached(bands: Bands, basis: Fraction, before: Fraction): readonly BandRow[] {
  const end = addFractions(before, basis);
  return bands.rows.filter((row) => isReached(row, end) && (isFirst(row, before) || !isReached(row, before)));
}

/** A row from zero is reached by whoever has anything at all. */
const isFirst = (row: BandRow, before: Fraction): boolean => before.n === 0n && edgeOf(row).n === 0n;
