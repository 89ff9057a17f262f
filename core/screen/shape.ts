/** Whether a value from outside has a shape. Shapes are built from each other, like the types they stand for. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const isFlag: Check = (value) => typeof value === 'boolean';

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** May be left out. */
export const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const oneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object whose named fields have these shapes; other fields are let through, for a newer writer. */
export const shaped =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

export const recordOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);

/** JSON text of a known shape; null for other text and for other shapes. */
export function readJson<T>(text: string | null | undefined, check: Check): T | null {
  if (text === null || text === undefined || text === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return check(value) ? (value as T) : null;
  } catch {
    return null;
  }
}
