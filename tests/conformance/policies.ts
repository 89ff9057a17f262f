import type { GuardId } from '../../core/lifecycle/guards.ts';
import { TRANSITIONS } from '../../core/lifecycle/transitions.ts';
import { checkPolicy } from '../../core/policy/check.ts';
import { defaultPolicy } from '../../core/policy/default.fixture.ts';
import { OPTIONAL_GUARDS, PRODUCED, REMOVABLE } from '../../core/policy/locked.ts';
import type { GuardChange, Policy } from '../../core/policy/types.ts';

/** A generator of numbers that gives the same policies at every run (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Pick = (below: number) => number;
const one = <T>(pick: Pick, values: readonly T[]): T => values[pick(values.length)] as T;

const addable = (move: string): readonly GuardId[] => {
  const row = TRANSITIONS.find(({ id }) => id === move);
  if (row === undefined || row.from === 'none') return [];
  const [first = [], ...others] = row.from.map((phase) => PRODUCED[phase] ?? []);
  return first.filter((guard) => !row.guards.includes(guard) && others.every((list) => list.includes(guard)));
};

const EDITABLE = TRANSITIONS.filter(
  ({ from, to, command }) => from !== 'none' && (to !== 'same' || command === 'suspend'),
);
const WORDS = { en: 'Own word', ar: 'كلمة خاصة' };

function guardChange(pick: Pick): GuardChange {
  const optional = Object.keys(OPTIONAL_GUARDS);
  if (pick(2) === 0) {
    const move = one(pick, optional);
    return { move, drop: [one(pick, OPTIONAL_GUARDS[move] ?? [])] };
  }
  const { id } = one(pick, EDITABLE);
  const guards = addable(id);
  return guards.length === 0 ? { move: id } : { move: id, add: [one(pick, guards)] };
}

/** One change per open dimension, each by chance: moves, guards, order, timers, levels, thresholds, calendars, words, reasons. */
function changed(pick: Pick): Policy {
  const { lifecycle, approvals, workspace } = defaultPolicy;
  const order = [...lifecycle.editOrder];
  const [a, b] = [pick(order.length), pick(order.length)];
  [order[a], order[b]] = [order[b] ?? '', order[a] ?? ''];
  const above = { minor: 1_000_000 * (1 + pick(9)), currency: workspace.baseCurrency };
  const kind = one(pick, ['registration', 'terms', 'renewal'] as const);
  const dear = { id: 'AR-0', when: { kinds: [kind], above }, ask: { levels: ['clevel', 'legal'] } } as const;
  const code = { id: `own_${pick(3)}`, ...WORDS };
  return {
    ...defaultPolicy,
    version: 2 + pick(50),
    workspace: { ...workspace, calendar: one(pick, Object.keys(defaultPolicy.calendars)) },
    lifecycle: {
      ...lifecycle,
      editOrder: order,
      without: [...new Set([...REMOVABLE].filter(() => pick(8) === 0))],
      guards: Array.from({ length: pick(4) }, () => guardChange(pick)),
      timers: lifecycle.timers.map((timer) => ({ ...timer, amount: timer.amount + pick(5) })),
      ...(pick(2) === 0 ? { reasonCodes: [code, { ...code, id: 'other' }] } : {}),
    },
    ...(pick(2) === 0 ? { labels: { [`phase.${one(pick, Object.keys(PRODUCED))}`]: WORDS } } : {}),
    approvals: {
      ...approvals,
      hours: { ...approvals.hours, vp: 24 * (1 + pick(5)) },
      matrix: { ...approvals.matrix, referral: [one(pick, ['manager', 'director', 'vp'] as const)] },
      rules: pick(2) === 0 ? [dear, ...approvals.rules] : approvals.rules,
      valueLadder: { ...approvals.valueLadder, enabled: pick(2) === 0 },
    },
  };
}

/** So many policies that `checkPolicy` lets through, the same ones for the same seed. */
export function policies(count: number, seed = 4): readonly Policy[] {
  const pick = numbers(seed);
  const found: Policy[] = [];
  while (found.length < count) {
    const policy = changed(pick);
    if (checkPolicy(policy).length === 0) found.push(policy);
  }
  return found;
}
