import { z } from 'zod';
import type { MirrorEdit } from '../service/crm-port.ts';

/** Small named values of one connection that outlive the process: replay positions and who edited what. */
export interface AdapterState {
  load(name: string): Promise<string | null>;
  /** Durable when it resolves. */
  save(name: string, value: string): Promise<void>;
}

/** Where a subscription stands, and how far the clock of its events had come. */
export interface Position {
  /** Replay id in hex; null = only what comes from now on. */
  readonly replay: string | null;
  readonly at: string;
}

const PositionShape = z.strictObject({
  replay: z
    .string()
    .regex(/^[0-9a-f]*$/)
    .nullable(),
  at: z.iso.datetime(),
});
const EditShape = z.strictObject({
  account: z.string(),
  field: z.enum(['phase', 'suspended', 'tier']),
  value: z.string(),
  at: z.iso.datetime(),
  userCrmId: z.string().nullable(),
});
export type AccountEdit = z.output<typeof EditShape>;

function read<T>(shape: z.ZodType<T>, text: string | null): T | null {
  if (text === null) return null;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export const loadPosition = async (state: AdapterState, object: string): Promise<Position | null> =>
  read(PositionShape, await state.load(`position:${object}`));

export const savePosition = (state: AdapterState, object: string, position: Position): Promise<void> =>
  state.save(`position:${object}`, JSON.stringify(position));

const KEPT = 200;
const NAME = 'edits';

/** Keeps edits of mirrored fields with the person that the event names. The newest two hundred are enough: each is asked for at once. */
export async function keepEdits(state: AdapterState, fresh: readonly AccountEdit[]): Promise<void> {
  if (fresh.length === 0) return;
  const known = read(z.array(EditShape), await state.load(NAME)) ?? [];
  await state.save(NAME, JSON.stringify([...known, ...fresh].slice(-KEPT)));
}

/** The newest kept edit of each field of one account since a moment. */
export async function editsSince(state: AdapterState, account: string, since: string): Promise<MirrorEdit[]> {
  const known = read(z.array(EditShape), await state.load(NAME)) ?? [];
  const mine = known.filter((one) => one.account === account && Date.parse(one.at) >= Date.parse(since));
  const newest = new Map(mine.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).map((one) => [one.field, one]));
  return [...newest.values()].map(({ field, value, at, userCrmId }) => ({ field, value, at, userCrmId }));
}
