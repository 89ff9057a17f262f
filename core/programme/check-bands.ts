import { type Found, found } from './check-scope.ts';
import type { BandRow, Bands } from './payment-types.ts';

const RESULTS = ['percent', 'amount', 'perUnit', 'factor'] as const;
const edgeOf = ({ from, above }: BandRow): number => from ?? above ?? Number.NaN;

/** Rows that ascend without gap or overlap, each with one edge and one result of the right sort. */
export function checkBands({ rows }: Bands, at: string, faster: boolean): readonly Found[] {
  return rows.flatMap((row, index) => {
    const place = `${at}/rows/${index}`;
    const next = rows[index + 1];
    const results = RESULTS.filter((key) => row[key] !== undefined);
    const shaped = (row.from === undefined) !== (row.above === undefined) && results.length === 1;
    const sort = faster ? results[0] === 'factor' : results[0] !== 'factor';
    const mistakes = shaped && sort ? [] : [found('programme_shape', place, { what: 'band' })];
    return next === undefined || meets(row, next)
      ? mistakes
      : [...mistakes, found('programme_bands', `${at}/rows/${index + 1}`, { from: edgeOf(row), to: edgeOf(next) })];
  });
}

/** The next row begins later, and exactly where this one says that it ends. */
function meets(row: BandRow, next: BandRow): boolean {
  if (edgeOf(next) <= edgeOf(row)) return false;
  if (row.upTo !== undefined) return next.above === row.upTo;
  return row.below === undefined || next.from === row.below;
}
