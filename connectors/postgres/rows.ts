import { type Kysely, type RawBuilder, sql } from 'kysely';

export type Tx = Kysely<unknown>;

/** JSON for a jsonb column. Both drivers take text and cast it, so the same value is stored by both. */
export const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`;

/** One array per column for `unnest`: a page of rows becomes one statement. */
export const column = <T, V>(rows: readonly T[], read: (row: T) => V): V[] => rows.map(read);

/** A text array as one JSON text per row: `unnest` would flatten an array of arrays. */
export const texts = (values: readonly string[]): string => JSON.stringify(values);

/** `and`-ed conditions; none is `true`. */
export function all(conditions: readonly (RawBuilder<unknown> | false | undefined)[]): RawBuilder<unknown> {
  const real = conditions.filter((condition): condition is RawBuilder<unknown> => Boolean(condition));
  return real.length === 0 ? sql`true` : sql`${sql.join(real, sql` and `)}`;
}

/** `column = any(ids)` when ids are given. */
export function anyOf(name: string, ids: readonly string[] | undefined, type = 'uuid'): RawBuilder<unknown> | false {
  return ids !== undefined && sql`${sql.ref(name)} = any(${[...ids]}::${sql.raw(type)}[])`;
}
