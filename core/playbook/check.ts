import type { Refusal } from '../result.ts';
import { allEdges, forwardEdges, onCircle, reachable } from './check-graph.ts';
import { PLAYBOOK_METRICS } from './metrics.ts';
import { END, following, optionsOf, type Playbook, type PlaybookStep, type StepWork } from './types.ts';

/** What a playbook may refer to; each kind has the ids that exist. */
export const REFERENCE_KINDS = [
  ...(['template', 'command', 'metric', 'role', 'item', 'exit_step', 'guard', 'tier', 'timer', 'playbook'] as const),
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];
export type KnownReferences = Readonly<Record<ReferenceKind, ReadonlySet<string>>>;

/** Why a playbook is not taken, beyond what its schema says. `params.at` is the JSON pointer of what is wrong. */
export type PlaybookProblem =
  | 'playbook_reference'
  | 'playbook_step_unknown'
  | 'playbook_step_twice'
  | 'playbook_answer_twice'
  | 'playbook_unreachable'
  | 'playbook_circle'
  | 'playbook_due_order'
  | 'playbook_value'
  | 'playbook_no_next'
  | 'playbook_terminal_next'
  | 'playbook_twice'
  | 'playbook_next_circle';

type Found = Refusal<PlaybookProblem>;
interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly at: string;
}

const no = (code: PlaybookProblem, at: string, params: Refusal['params'] = {}): Found => ({
  code,
  clause: 'content 7',
  params: { at, ...params },
});

/**
 * What stands against a playbook: references that lead nowhere, steps that nothing reaches, ways that never end, criteria
 * that nothing measures. Empty when it can be run. Only a failure branch may lead back.
 * @see domain/content.md section 7
 */
export function checkPlaybook(playbook: Playbook, known: KnownReferences): readonly Found[] {
  const graph = [...doubles(playbook), ...unknownSteps(playbook)];
  return [
    ...references(playbook)
      .filter(({ kind, id }) => !known[kind].has(id))
      .map(({ kind, id, at }) => no('playbook_reference', at, { kind, id })),
    ...(graph.length > 0 ? graph : ways(playbook)),
    ...values(playbook),
    ...ending(playbook),
  ];
}

/** What stands against all playbooks of a workspace together: the same id twice, or a circle in what follows what. */
export function checkTogether(playbooks: readonly Playbook[]): readonly (Found & { readonly playbook: string })[] {
  const twice = playbooks.filter(({ id }, index) => playbooks.findIndex((each) => each.id === id) !== index);
  if (twice.length > 0)
    return twice.map(({ id }) => ({ ...no('playbook_twice', '/id', { playbook: id }), playbook: id }));
  // A recurring one comes back by its calendar, so a circle through it is no endless run.
  const edges = new Map(playbooks.map(({ id, recurring, next_playbooks }) => [id, recurring ? [] : next_playbooks]));
  return onCircle(edges).map((id) => ({
    ...no('playbook_next_circle', '/next_playbooks', { playbook: id }),
    playbook: id,
  }));
}

const listed = (kind: ReferenceKind, ids: readonly string[] | undefined, at: string): Reference[] =>
  (ids ?? []).map((id, index) => ({ kind, id, at: `${at}/${index}` }));

function references({ steps, success_criteria, next_playbooks, recurring }: Playbook): Reference[] {
  const timers = Object.entries(recurring?.timerByTier ?? {});
  return [
    ...steps.flatMap((step, index) => ofStep(step, `/steps/${index}`)),
    ...success_criteria.flatMap((criterion, index) =>
      'test' in criterion
        ? [{ kind: 'metric' as const, id: criterion.test.metric, at: `/success_criteria/${index}/test/metric` }]
        : [],
    ),
    ...listed('playbook', next_playbooks, '/next_playbooks'),
    ...timers.map(([tier]) => ({ kind: 'tier' as const, id: tier, at: `/recurring/timerByTier/${tier}` })),
    ...timers.map(([tier, id]) => ({ kind: 'timer' as const, id, at: `/recurring/timerByTier/${tier}` })),
  ];
}

function ofStep(step: PlaybookStep, at: string): Reference[] {
  const { ownerRole, measures, gate, opensItems, opensExitSteps, tierNotes = {} } = step;
  return [
    ...ofWork(step.do, `${at}/do`),
    { kind: 'role', id: ownerRole, at: `${at}/ownerRole` },
    ...listed('metric', measures, `${at}/measures`),
    ...(gate === undefined ? [] : [{ kind: 'guard' as const, id: gate, at: `${at}/gate` }]),
    ...listed('item', opensItems, `${at}/opensItems`),
    ...listed('exit_step', opensExitSteps, `${at}/opensExitSteps`),
    ...Object.keys(tierNotes).map((id) => ({ kind: 'tier' as const, id, at: `${at}/tierNotes/${id}` })),
  ];
}

function ofWork(work: StepWork, at: string): Reference[] {
  if ('template' in work) return [{ kind: 'template', id: work.template, at: `${at}/template` }];
  return 'command' in work ? listed('command', work.command, `${at}/command`) : [];
}

/** The later one of two is the one too many. */
const later = (ids: readonly string[]): readonly number[] =>
  [...ids.keys()].filter((at) => ids.indexOf(ids[at] ?? '') < at);

const doubles = ({ steps }: Playbook): Found[] => [
  ...later(steps.map(({ id }) => id)).map((index) =>
    no('playbook_step_twice', `/steps/${index}/id`, { step: steps[index]?.id ?? '' }),
  ),
  ...steps.flatMap((step, index) => {
    const options = optionsOf(step);
    return later(options.map(({ id }) => id)).map((at) =>
      no('playbook_answer_twice', `/steps/${index}/do/question/options/${at}/id`, { answer: options[at]?.id ?? '' }),
    );
  }),
];

function unknownSteps({ steps }: Playbook): Found[] {
  const ids = new Set([END, ...steps.map(({ id }) => id)]);
  const missing = (step: string | undefined, at: string): Found[] =>
    step === undefined || ids.has(step) ? [] : [no('playbook_step_unknown', at, { step })];
  return steps.flatMap((step, index) => [
    ...missing(step.next, `/steps/${index}/next`),
    ...missing(step.onFail, `/steps/${index}/onFail`),
    ...optionsOf(step).flatMap(({ next }, at) => missing(next, `/steps/${index}/do/question/options/${at}/next`)),
  ]);
}

/** With every name known: each step is reached, each way ends, and nothing is due before what it waits for. */
function ways(playbook: Playbook): Found[] {
  const { steps } = playbook;
  const reached = reachable(allEdges(playbook), steps[0].id);
  const circles = new Set(onCircle(forwardEdges(playbook)));
  const at = (id: string): string => `/steps/${steps.findIndex((step) => step.id === id)}`;
  return [
    ...steps.filter(({ id }) => !reached.has(id)).map(({ id }) => no('playbook_unreachable', at(id), { step: id })),
    ...steps.filter(({ id }) => circles.has(id)).map(({ id }) => no('playbook_circle', `${at(id)}`, { step: id })),
    ...steps.flatMap((step) =>
      steps
        .filter(({ id, dueDays }) => id === following(playbook, step) && dueDays < step.dueDays)
        .map(({ id }) => no('playbook_due_order', `${at(id)}/dueDays`, { step: id, before: step.id })),
    ),
  ];
}

function values({ success_criteria }: Playbook): Found[] {
  return success_criteria.flatMap((criterion, index) => {
    if (!('test' in criterion)) return [];
    const { metric, value } = criterion.test;
    const fits = PLAYBOOK_METRICS[metric] !== 'yes_no' || value === 0 || value === 1;
    return fits ? [] : [no('playbook_value', `/success_criteria/${index}/test/value`, { metric, value })];
  });
}

function ending({ id, terminal, next_playbooks }: Playbook): Found[] {
  const follows = next_playbooks.length > 0;
  if (terminal === true) return follows ? [no('playbook_terminal_next', '/next_playbooks', { playbook: id })] : [];
  return follows ? [] : [no('playbook_no_next', '/next_playbooks', { playbook: id })];
}
