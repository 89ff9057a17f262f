import { exitPlanOf } from '../evidence/exit.ts';
import type { Partnership } from '../records.ts';
import type { Unit } from '../store.ts';
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
  const facts = (await JUDGED[command]?.(unit, partnership)) ?? payload;
  return deps.hash(stable({ command, partnership: partnership.id, type: partnership.type, facts }));
}

/** An exit is approved as it was planned. */
async function planned(unit: Unit, { id }: Partnership): Promise<object> {
  return { plan: exitPlanOf(await unit.partnershipRecords([id])) };
}

/** What an approver judged, where that is more than the payload says. */
const JUDGED: Readonly<Record<string, (unit: Unit, partnership: Partnership) => Promise<object>>> = {
  approve_candidate: async (unit, { id }) => ({ scorecard: (await unit.scorecard(id))?.version ?? null }),
  start_exit: planned,
  decline_renewal: planned,
  withdraw_exit: planned,
  activate: async (_, { doc, tier }) => ({ terms: doc.terms, signedAt: doc.signedAt, tier }),
};

/** JSON with sorted keys, so that equal values always give equal text. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
