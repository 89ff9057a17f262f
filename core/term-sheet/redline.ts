import type { TermSheetPolicy } from '../policy/term-sheet-types.ts';
import { canonical, fits, isAmount, leavesOf, type SheetGroup, type SheetValue } from './values.ts';

/** One field that differs between two versions. */
export interface SheetChange {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: SheetValue | null;
  readonly after: SheetValue | null;
  /** Of two numbers, or two amounts of one currency in minor units. */
  readonly difference: number | null;
  /** For us; `unknown` where the policy names no direction. */
  readonly effect: 'better' | 'worse' | 'neutral' | 'unknown';
  readonly materiality: 'material' | 'editorial';
}

type Rules = Pick<TermSheetPolicy, 'editorial' | 'better'>;

/**
 * The redline between any two versions: field by field, entries matched by id, sorted by path. The same in both
 * directions with kinds, signs and effects turned round; nothing for equal versions.
 * @see domain/structured-outputs.md section 2
 */
export function redline(before: SheetGroup, after: SheetGroup, rules: Rules): SheetChange[] {
  const [old, fresh] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path), fresh.get(path)];
    if (was !== undefined && is !== undefined && canonical(was) === canonical(is)) return [];
    return [changeAt(path, was, is, rules)];
  });
}

function changeAt(path: string, was: SheetValue | undefined, is: SheetValue | undefined, rules: Rules): SheetChange {
  const difference = differenceOf(was, is);
  const editorial = rules.editorial.some((pattern) => fits(path, pattern));
  return {
    path,
    kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
    before: was ?? null,
    after: is ?? null,
    difference,
    effect: editorial ? 'neutral' : effectOf(path, difference, rules),
    materiality: editorial ? 'editorial' : 'material',
  };
}

function differenceOf(was: SheetValue | undefined, is: SheetValue | undefined): number | null {
  if (typeof was === 'number' && typeof is === 'number') return is - was;
  return isAmount(was) && isAmount(is) && was.currency === is.currency ? is.minor - was.minor : null;
}

function effectOf(path: string, difference: number | null, { better }: Rules): SheetChange['effect'] {
  if (difference === null || difference === 0) return 'unknown';
  const named = (patterns: readonly string[]) => patterns.some((pattern) => fits(path, pattern));
  if (named(better.higher)) return difference > 0 ? 'better' : 'worse';
  if (named(better.lower)) return difference < 0 ? 'better' : 'worse';
  return 'unknown';
}
