import type { GuardId } from '../lifecycle/guards.ts';
import type { Transition } from '../lifecycle/transition.ts';
import { type MoveTable, TRANSITIONS, tableOf } from '../lifecycle/transitions.ts';
import type { LifecyclePolicy } from './types.ts';

/**
 * The transition table as a policy leaves it: without the moves it does without, each row with the guards it adds and
 * without the optional ones it drops. Made once per policy version and handed to `decideMove`.
 */
export function movesOf(lifecycle: Pick<LifecyclePolicy, 'without' | 'guards'>): MoveTable {
  return tableOf(rowsOf(lifecycle));
}

/** The same as plain rows, in table order. */
export function rowsOf({ without = [], guards = [] }: Pick<LifecyclePolicy, 'without' | 'guards'>): Transition[] {
  return TRANSITIONS.filter(({ id }) => !without.includes(id)).map((row) => {
    const changes = guards.filter(({ move }) => move === row.id);
    if (changes.length === 0) return row;
    const dropped = new Set<string>(changes.flatMap(({ drop = [] }) => drop));
    const added = changes.flatMap(({ add = [] }) => add as readonly GuardId[]);
    const kept = row.guards.filter((guard) => !dropped.has(guard));
    return { ...row, guards: [...new Set([...kept, ...added])] };
  });
}
