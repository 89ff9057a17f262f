/** What an expected "no" looks like: a stable code, the clause it rests on and the numbers that explain it. Worded by `core/text`. */
export interface Refusal<C extends string = string> {
  readonly code: C;
  /** The policy or domain clause, e.g. `G-SCORE` or `money 6`. */
  readonly clause?: string;
  /** Values for the message's placeholders: numbers, ids, ISO days and instants, names. Never worded text. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Refused<R> = { readonly ok: false; readonly refusals: readonly [R, ...R[]] };
export type Result<T, R = Refusal> = Accepted<T> | Refused<R>;

/** An accepted result. */
export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

/** A refused result; the first refusal is the one to show first. */
export const refuse = <R>(refusals: readonly [R, ...R[]]): Refused<R> => ({ ok: false, refusals });
