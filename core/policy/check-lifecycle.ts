import { GUARDS, type GuardId } from '../lifecycle/guards.ts';
import type { Transition } from '../lifecycle/transition.ts';
import { movesRecord, TRANSITIONS } from '../lifecycle/transitions.ts';
import { PHASES, type StateId } from '../lifecycle/types.ts';
import type { Refusal } from '../result.ts';
import { OPTIONAL_GUARDS, PRODUCED, REMOVABLE } from './locked.ts';
import { rowsOf } from './moves.ts';
import type { PolicyRefusal } from './refusals.ts';
import type { GuardChange, LifecyclePolicy, Policy } from './types.ts';

type Found = Refusal<PolicyRefusal>;
const no = (code: PolicyRefusal, params: Refusal['params'] = {}): Found => ({ code, clause: 'lifecycle 5', params });

const byId = new Map(TRANSITIONS.map((row) => [row.id, row]));
const known: ReadonlySet<string> = new Set(GUARDS);

/** The part of `checkPolicy` about moves: what is locked stays, every phase is still reached, every guard has evidence. */
export function checkLifecycle({ lifecycle, labels = {}, programme }: Policy): readonly Found[] {
  const { without = [], guards = [], reasonCodes = [] } = lifecycle;
  const codes = reasonCodes.map(({ id }) => id);
  const tiers = programme.tiers.map(({ id }) => `tier.${id}`);
  return [
    ...without.flatMap(checkRemoval),
    ...unreachable(lifecycle).map((phase) => no('policy_phase_unreachable', { phase })),
    ...guards.flatMap(checkGuards),
    ...checkOrder(lifecycle),
    ...codes
      .filter((id, index) => codes.indexOf(id) !== index)
      .map((name) => no('policy_name_twice', { model: 'reasonCodes', name })),
    ...Object.keys(labels)
      .filter((key) => !isLabel(key, tiers))
      .map((label) => no('policy_label_unknown', { label })),
  ];
}

function checkRemoval(move: string): Found[] {
  if (!byId.has(move)) return [no('policy_move_unknown', { move })];
  return REMOVABLE.has(move) ? [] : [no('policy_move_locked', { move })];
}

/** Phases that no chain of moves from SCOUT reaches; an adoption is no way to live. */
function unreachable(lifecycle: LifecyclePolicy): StateId[] {
  const rows = rowsOf(lifecycle);
  const reached = new Set<StateId>(['SCOUT']);
  for (const phase of reached) {
    for (const row of rows) if (row.from !== 'none' && row.from.includes(phase) && isState(row.to)) reached.add(row.to);
  }
  return PHASES.filter((phase) => !reached.has(phase));
}

const isState = (to: Transition['to']): to is StateId => to !== 'same' && to !== 'asked' && to !== 'before-exit';

function checkGuards({ move, add = [], drop = [] }: GuardChange): Found[] {
  const row = byId.get(move);
  if (row === undefined) return [no('policy_move_unknown', { move })];
  return [
    ...drop.filter((guard) => !mayDrop(move, guard)).map((guard) => no('policy_guard_locked', { move, guard })),
    ...add.flatMap((guard) => checkAdded(row, guard)),
  ];
}

const mayDrop = (move: string, guard: string): boolean =>
  (OPTIONAL_GUARDS[move] ?? []).some((optional) => optional === guard);

function checkAdded(row: Transition, guard: string): Found[] {
  if (!known.has(guard)) return [no('policy_guard_unknown', { move: row.id, guard })];
  const phases: readonly string[] = row.from === 'none' ? ['none'] : row.from;
  const never = phases.filter((phase) => !(PRODUCED[phase] ?? []).includes(guard as GuardId));
  return never.length === 0 ? [] : [no('policy_guard_unproduced', { move: row.id, guard, phases: never.join(', ') })];
}

/** Where one edit can mean several commands, the order names each of them; and it names nothing that is not a move. */
function checkOrder(lifecycle: LifecyclePolicy): Found[] {
  const { editOrder } = lifecycle;
  const rows = rowsOf(lifecycle).filter(movesRecord);
  const unordered = rows.filter(
    (row) => !editOrder.includes(row.id) && rows.some((other) => other !== row && meansTheSame(row, other)),
  );
  return [
    ...editOrder.filter((move) => !byId.has(move)).map((move) => no('policy_move_unknown', { move })),
    ...unordered.map(({ id: move }) => no('policy_edit_order', { move })),
  ];
}

function meansTheSame(a: Transition, b: Transition): boolean {
  if (!isState(a.to) || a.to !== b.to || a.from === 'none' || b.from === 'none') return false;
  const { from } = b;
  const apart = <T>(one: T | undefined, two: T | undefined) => one !== undefined && two !== undefined && one !== two;
  const together = a.from.some((phase) => from.includes(phase));
  return together && a.suspended === b.suspended && !apart(a.live, b.live) && !apart(a.typeChanged, b.typeChanged);
}

const LABELS: ReadonlySet<string> = new Set([
  ...Object.keys(PRODUCED).map((phase) => `phase.${phase}`),
  ...['referral', 'distribution', 'technology', 'strategic', 'government'].map((type) => `type.${type}`),
  ...['sourced', 'influenced', 'fulfilled'].map((role) => `dealrole.${role}`),
]);
const isLabel = (key: string, tiers: readonly string[]): boolean => LABELS.has(key) || tiers.includes(key);
