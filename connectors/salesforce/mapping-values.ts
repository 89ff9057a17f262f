import { z } from 'zod';
import type { CrmDefect, CrmKind, CrmRecord } from '../service/crm-port.ts';

/** A row as one of our records, or what is wrong with it. Unreadable fields are reported, never guessed. */
export type Mapped<T extends CrmRecord> = { readonly record: T } | { readonly defects: readonly CrmDefect[] };

export const id = z.string().regex(/^[A-Za-z0-9]{18}$/);
export const text = z.string().trim().min(1);
/** Salesforce sends an unset field as null; a field that was not asked for is absent. */
export const maybe = text.nullish().transform((value) => value ?? null);
export const day = z.iso
  .date()
  .nullish()
  .transform((value) => value ?? null);
export const moment = z
  .string()
  .transform((value) => Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')))
  .refine((value) => Number.isFinite(value), 'not a moment')
  .transform((value) => new Date(value).toISOString());
export const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
export const list = z
  .string()
  .nullish()
  .transform((value) =>
    (value ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );

/** A JSON number as decimal text without an exponent, as money is parsed from. */
export const decimal = z
  .number()
  .nullish()
  .transform((value) => {
    if (value === null || value === undefined) return null;
    return Math.abs(value) < 1e15 && !String(value).includes('e') ? String(value) : value.toFixed(2);
  });

const defect = (
  kind: CrmKind,
  crmId: string,
  issue: z.core.$ZodIssue,
  row: Readonly<Record<string, unknown>>,
): CrmDefect => {
  const field = issue.path.map(String).join('.');
  const value = issue.path.reduce<unknown>(
    (at, part) => (at as Record<PropertyKey, unknown> | null | undefined)?.[part],
    row,
  );
  return { kind, crmId, code: issue.code, field, value: String(value ?? '').slice(0, 200) };
};

/** Reads a row by a schema; every issue becomes a defect. */
export function read<S extends z.ZodType<object>, T extends CrmRecord>(
  shape: S,
  kind: CrmKind,
  row: Readonly<Record<string, unknown>>,
  make: (from: z.output<S>) => T,
): Mapped<T> {
  const found = shape.safeParse(row);
  if (found.success) return { record: make(found.data) };
  return { defects: found.error.issues.map((issue) => defect(kind, String(row.Id ?? ''), issue, row)) };
}
