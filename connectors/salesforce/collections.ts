import { z } from 'zod';
import { type Problem, parsed, problem, problemFrom, SalesforceFailure } from './problem.ts';

/** Rows of one call at most. */
const CHUNK = 200;

/** What became of one row of a collection. */
export type RowOutcome = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: Problem };

const Written = z.array(
  z.object({
    id: z.string().optional(),
    success: z.boolean(),
    errors: z.array(z.object({ statusCode: z.string(), message: z.string().catch('') })).catch([]),
  }),
);

function outcomesOf(answer: unknown, count: number): RowOutcome[] {
  const rows = parsed(Written, answer);
  if (rows.length !== count)
    throw new SalesforceFailure(problem('UNREADABLE', `${rows.length} answers to ${count} rows`));
  return rows.map(({ id, success, errors }): RowOutcome => {
    if (success) return { ok: true, id: id ?? '' };
    const first = errors[0];
    return {
      ok: false,
      problem: problem(first?.statusCode ?? 'UNKNOWN_EXCEPTION', errors.map((one) => one.message).join(' ')),
    };
  });
}

const chunks = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, i) => all.slice(i * CHUNK, (i + 1) * CHUNK));

/** Runs one call per 200 rows; a call that failed gives its problem to each of its rows. */
export async function collect<T>(
  rows: readonly T[],
  call: (part: readonly T[]) => Promise<unknown>,
): Promise<RowOutcome[]> {
  const all: RowOutcome[] = [];
  for (const part of chunks(rows)) {
    try {
      all.push(...outcomesOf(await call(part), part.length));
    } catch (error) {
      const found = problemFrom(error);
      all.push(...part.map((): RowOutcome => ({ ok: false, problem: found })));
    }
  }
  return all;
}
