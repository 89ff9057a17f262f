import type { Refusal } from './result.ts';

/** What a rule found wrong: the values that explain it, or null when it holds. */
export type Gap = Readonly<Record<string, string | number>> | null;

/** One clause as a table row: its refusal code, where it is written, and the test that finds the gap. */
export interface Rule<F, C extends string = string> {
  readonly code: C;
  readonly clause: string;
  readonly gap: (facts: F) => Gap;
}

type Value = string | number | boolean | null;

/** Holds when `actual` is exactly `expected`. */
export const is = (actual: Value, expected: Value): Gap =>
  actual === expected ? null : { actual: String(actual), expected: String(expected) };

/** Holds when `actual` is one of `expected`. */
export const oneOf = (actual: Value, expected: readonly Value[]): Gap =>
  expected.includes(actual) ? null : { actual: String(actual), expected: expected.join(', ') };

/** Holds when `actual` is `minimum` or more. */
export const atLeast = (actual: number, minimum: number): Gap =>
  actual >= minimum ? null : { actual, expected: minimum };

/** Holds when `present` is true; for conditions with nothing to compare. */
export const holds = (present: boolean, params: Gap = {}): Gap => (present ? null : (params ?? {}));

/** Runs every rule, in table order; one refusal per gap, so all the reasons come in one answer. */
export function unmet<F, C extends string>(rules: readonly Rule<F, C>[], facts: F): Refusal<C>[] {
  const refusals: Refusal<C>[] = [];
  for (const { code, clause, gap } of rules) {
    const params = gap(facts);
    if (params !== null) refusals.push({ code, clause, params });
  }
  return refusals;
}
