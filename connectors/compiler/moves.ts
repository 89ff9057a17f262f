import { AGREEING } from '../../core/lifecycle/table-agreeing.ts';
import { LIVE } from '../../core/lifecycle/table-live.ts';
import type { Transition } from '../../core/lifecycle/transition.ts';
import type { Policy } from '../../core/policy/types.ts';

export type GuardId = Transition['guards'][number];
/** A row that starts on a record. */
export type Row = Transition & { readonly from: readonly State[] };
export type State = Extract<Transition['from'], readonly unknown[]>[number];

const WRITTEN: readonly Transition[] = [...AGREEING, ...LIVE];
/** Commands that change the record without changing the phase. */
export const TOGGLES: ReadonlySet<string> = new Set(['suspend', 'resume', 'change_tier']);

/** The transition table under a policy, read from the tables alone: nothing here asks what core would decide. */
export function rowsUnder({ lifecycle }: Pick<Policy, 'lifecycle'>): readonly Transition[] {
  const gone = new Set(lifecycle.without ?? []);
  return WRITTEN.flatMap((row) => (gone.has(row.id) ? [] : [{ ...row, guards: guardsUnder(row, lifecycle) }]));
}

function guardsUnder(row: Transition, { guards = [] }: Policy['lifecycle']): readonly GuardId[] {
  const own = guards.filter(({ move }) => move === row.id);
  const dropped = own.flatMap(({ drop = [] }) => [...drop]);
  const added = own.flatMap(({ add = [] }) => [...add]) as GuardId[];
  return [...new Set([...row.guards.filter((guard) => !dropped.includes(guard)), ...added])];
}

/** Rows that a person can ask for by editing the mirrored record: they start on one and move phase, suspension or tier. */
export const editableUnder = (policy: Pick<Policy, 'lifecycle'>): readonly Row[] =>
  rowsUnder(policy).flatMap((row) =>
    row.from !== 'none' && (row.to !== 'same' || TOGGLES.has(row.command)) ? [{ ...row, from: row.from }] : [],
  );

/** The table as it is written, for what must not come and go with a policy: fields. */
export const EDITABLE: readonly Row[] = editableUnder({ lifecycle: { editOrder: [], timers: [] } as never });
