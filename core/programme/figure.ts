import type { Facts } from './facts.ts';
import { type Absent, isNumeric, type Numeric, reason, unusable } from './values.ts';

/** A figure that must be a number; absent when it is missing or is none. */
export function figureAt(id: string, facts: Facts): Numeric | Absent {
  const read = facts.read(id);
  if (read.type === 'absent' || isNumeric(read)) return read;
  return unusable(reason('no_figure', { terms: id }));
}

/** The same for a figure that a rule need not name; null when it names none. */
export const figureOrNull = (id: string | undefined, facts: Facts): Numeric | Absent | null =>
  id === undefined ? null : figureAt(id, facts);
