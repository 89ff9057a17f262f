import type { Partnership } from '../records.ts';
import type { Context } from './command.ts';

/**
 * The hash of exactly what a Class B command would act on now: the command, the record, its type and the facts that an
 * approver judged. An approval holds this hash; when a fact changed since, the grant no longer fits.
 */
export async function payloadHashFor(
  { deps, unit, input }: Pick<Context, 'deps' | 'unit' | 'input'>,
  partnership: Partnership,
  payload: unknown,
  command: string = input.name,
): Promise<string> {
  const scorecard = command === 'approve_candidate' ? await unit.scorecard(partnership.id) : null;
  const facts = command === 'approve_candidate' ? { scorecard: scorecard?.version ?? null } : payload;
  return deps.hash(stable({ command, partnership: partnership.id, type: partnership.type, facts }));
}

/** JSON with sorted keys, so that equal values always give equal text. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
