import type { Policy, PolicyRefusal, PolicyWarning, Refusal } from '@partnership-os/core';
import { isMap, isScalar, isSeq, type Node } from 'yaml';

type Params = NonNullable<Refusal['params']>;
type Path = readonly (string | number)[];

/** Where something lies in a policy: under a path, at the name if it is there. The later one of two is the one too many. */
interface Place {
  readonly path: Path;
  readonly name?: string;
}

const text = (value: unknown): string => String(value ?? '');

const atRule = ({ rule }: Params, { approvals }: Policy): Place => ({
  path: ['approvals', 'rules', approvals.rules.findLastIndex(({ id }) => id === rule)],
});

const atGuard = ({ move, guard }: Params, { lifecycle: { guards = [] } }: Policy): Place => ({
  path: ['lifecycle', 'guards', guards.findIndex((each) => each.move === move)],
  name: text(guard),
});

function atModel(model: string, { scorecards }: Policy): Path {
  const at = scorecards.findIndex(({ id }) => id === model);
  if (at !== -1) return ['scorecards', at];
  return model === 'commission' || model === 'fit' ? [model] : ['fit', 'matcher'];
}

/** What each refusal of `checkPolicy` is about. One without a row is looked for by the names that it gives. */
const PLACES: Readonly<Partial<Record<PolicyRefusal | PolicyWarning, (params: Params, policy: Policy) => Place>>> = {
  policy_row_below_floor: ({ type }) => ({ path: ['approvals', 'matrix', text(type)] }),
  policy_level_off_ladder: ({ type }) => ({ path: ['approvals', 'dealTypeFloors', text(type), 'level'] }),
  policy_kind_below_floor: atRule,
  policy_rule_unreachable: atRule,
  policy_rule_twice: atRule,
  policy_rules_overlap: atRule,
  policy_currency_differs: (params, policy) =>
    params.rule === 'valueLadder' ? { path: ['approvals', 'valueLadder', 'above'] } : atRule(params, policy),
  policy_level_unheld: ({ level }) => ({ path: ['approvals'], name: text(level) }),
  policy_move_unknown: ({ move }) => ({ path: ['lifecycle'], name: text(move) }),
  policy_move_locked: ({ move }) => ({ path: ['lifecycle', 'without'], name: text(move) }),
  policy_phase_unreachable: () => ({ path: ['lifecycle', 'without'] }),
  policy_guard_unknown: atGuard,
  policy_guard_locked: atGuard,
  policy_guard_unproduced: atGuard,
  policy_edit_order: () => ({ path: ['lifecycle', 'editOrder'] }),
  policy_label_unknown: ({ label }) => ({ path: ['labels'], name: text(label) }),
  policy_rule_gap: () => ({ path: ['approvals', 'rules'] }),
  policy_sla_order: () => ({ path: ['approvals', 'sla'] }),
  policy_calendar_unknown: () => ({ path: ['workspace', 'calendar'] }),
  policy_calendar_empty: ({ calendar }) => ({ path: ['calendars', text(calendar)] }),
  policy_day_wrong: ({ calendar, day }) => ({ path: ['calendars', text(calendar)], name: text(day) }),
  policy_tier_unknown: () => ({ path: ['programme', 'lowestTier'] }),
  policy_weights: ({ model }, policy) => ({ path: [...atModel(text(model), policy), 'weights'] }),
  policy_bands: ({ model }, policy) => ({ path: [...atModel(text(model), policy), 'bands'] }),
  policy_name_twice: ({ model, name }, policy) => ({ path: atModel(text(model), policy), name: text(name) }),
  policy_industry_unknown: ({ industry }) => ({ path: ['fit'], name: text(industry) }),
  policy_place_unknown: ({ place }) => ({ path: ['fit', 'neighbours'], name: text(place) }),
};

/** A refusal of a programme says its own place. */
const pointed = ({ at }: Params): Place | undefined =>
  typeof at === 'string' && at.startsWith('/') ? { path: at.split('/').slice(1) } : undefined;

/** The offset in the text and the JSON pointer of what `checkPolicy` refuses. */
export function placeOf(root: unknown, { code, params = {} }: Refusal, policy: Policy): { at: number; path: string } {
  const known = pointed(params) ?? PLACES[code as PolicyRefusal | PolicyWarning]?.(params, policy);
  const { path, name }: Place = known ?? { path: [], name: text(Object.values(params)[0]) };
  const { node, steps } = follow(root, path);
  const named = name === undefined ? undefined : lastNamed(node, name.toLowerCase());
  return { at: (named ?? node)?.range?.[0] ?? 0, path: `/${steps.join('/')}` };
}

/** The node at a path, or its nearest parent that exists, and how far the path went. */
export function follow(root: unknown, path: Path): { readonly node: Node | null; readonly steps: Path } {
  let node = root as Node | null;
  for (const [at, step] of path.entries()) {
    const next = child(node, String(step));
    if (next === null) return { node, steps: path.slice(0, at) };
    node = next;
  }
  return { node, steps: path };
}

function child(node: Node | null, step: string): Node | null {
  if (isMap(node))
    return (
      (node.items.find(({ key }) => isScalar(key) && String(key.value) === step)?.value as Node | undefined) ?? null
    );
  return isSeq(node) ? ((node.items[Number(step)] as Node | undefined) ?? null) : null;
}

function lastNamed(node: Node | null, name: string): Node | undefined {
  if (isScalar(node)) return String(node.value).toLowerCase() === name ? node : undefined;
  for (const each of childrenOf(node).toReversed()) {
    const found = lastNamed(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function childrenOf(node: Node | null): Node[] {
  if (isSeq(node)) return node.items as Node[];
  return isMap(node) ? node.items.flatMap(({ key, value }) => [key, value] as Node[]) : [];
}
