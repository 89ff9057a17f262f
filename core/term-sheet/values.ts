import type { Money } from '../money/types.ts';

/** A structured value of a term sheet: JSON. List entries that are objects carry an `id`. */
export type SheetValue = string | number | boolean | null | readonly SheetValue[] | SheetGroup;
export interface SheetGroup {
  readonly [field: string]: SheetValue;
}

export const isGroup = (value: SheetValue | undefined): value is SheetGroup =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An amount stands as one value, so that a redline shows it as one. */
export const isAmount = (value: SheetValue | undefined): value is SheetGroup & Money =>
  isGroup(value) &&
  typeof value.minor === 'number' &&
  typeof value.currency === 'string' &&
  Object.keys(value).length === 2;

const idOf = (value: SheetValue): string | null => (isGroup(value) && typeof value.id === 'string' ? value.id : null);

/**
 * The values in one text that does not depend on the order of fields, of entries with an id or of plain lists: what is
 * hashed, so that formatting never changes an approval.
 */
export function canonical(value: SheetValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`;
  if (!isGroup(value)) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([field, each]) => `${JSON.stringify(field)}:${canonical(each)}`).join(',')}}`;
}

/** Every single value by its dotted path; entries of a list by their id. Plain lists and amounts are one value. */
export function leavesOf(values: SheetGroup): ReadonlyMap<string, SheetValue> {
  const leaves = new Map<string, SheetValue>();
  const walk = (path: string, value: SheetValue): void => {
    const parts = partsOfValue(value);
    if (parts === null) leaves.set(path, value);
    else for (const [step, part] of parts) walk(path === '' ? step : `${path}.${step}`, part);
  };
  walk('', values);
  return leaves;
}

/** The named parts of a value, or null when it is one value. */
function partsOfValue(value: SheetValue): readonly (readonly [string, SheetValue])[] | null {
  if (Array.isArray(value)) {
    const entries = value.map((entry): [string | null, SheetValue] => [idOf(entry), entry]);
    if (entries.length === 0 || entries.some(([id]) => id === null)) return null;
    return entries.map(([id, entry]) => [id ?? '', entry]);
  }
  return isGroup(value) && !isAmount(value) && Object.keys(value).length > 0 ? Object.entries(value) : null;
}

/** True when a path fits a pattern; `*` stands for one step, and a pattern fits everything below it. */
export function fits(path: string, pattern: string): boolean {
  const steps = path.split('.');
  return pattern.split('.').every((step, index) => step === '*' || step === steps[index]);
}

/** The values at a pattern: none when nobody wrote the field. An empty list or group counts as nothing. */
export const valuesAt = (values: SheetGroup, pattern: string): SheetValue[] =>
  [...leavesOf(values)].filter(([path, value]) => fits(path, pattern) && !isBlank(value)).map(([, value]) => value);

const isBlank = (value: SheetValue): boolean =>
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isGroup(value) && Object.keys(value).length === 0);
