import { END, following, optionsOf, type Playbook, type PlaybookStep } from './types.ts';

type Edges = ReadonlyMap<string, readonly string[]>;

/** Where each step leads when it succeeds, over all its answers. */
export const forwardEdges = (playbook: Playbook): Edges =>
  new Map(playbook.steps.map((step) => [step.id, [...forward(playbook, step)]]));

/** The same with the failure branches. */
export const allEdges = (playbook: Playbook): Edges =>
  new Map(playbook.steps.map((step) => [step.id, [...forward(playbook, step), step.onFail ?? END]]));

const forward = (playbook: Playbook, step: PlaybookStep): ReadonlySet<string> =>
  new Set([following(playbook, step), ...optionsOf(step).map(({ id }) => following(playbook, step, id))]);

/** Everything that can be reached from a node, itself included. */
export function reachable(edges: Edges, from: string): ReadonlySet<string> {
  const seen = new Set([from]);
  // A set that grows while it is walked is walked to its end.
  for (const node of seen) for (const next of edges.get(node) ?? []) seen.add(next);
  return seen;
}

/** The nodes that lie on a circle. */
export const onCircle = (edges: Edges): readonly string[] =>
  [...edges.keys()].filter((node) => (edges.get(node) ?? []).some((next) => reachable(edges, next).has(node)));
