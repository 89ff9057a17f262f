import type { PlaybookRun, RunEvent, StepState } from './run-types.ts';

type Typed<T extends RunEvent['type']> = Extract<RunEvent, { readonly type: T }>;
type Fold = {
  readonly [T in Exclude<RunEvent['type'], 'playbook.started'>]: (run: PlaybookRun, event: Typed<T>) => PlaybookRun;
};

/** A step changed; one that was never opened stays as it is. */
function changed(run: PlaybookRun, step: string, change: Partial<StepState>): PlaybookRun {
  const state = run.steps[step];
  return state === undefined ? run : { ...run, steps: { ...run.steps, [step]: { ...state, ...change } } };
}

/** A step left behind; what is passed stays passed. */
const passed = (run: PlaybookRun, step: string, change: Partial<StepState>): PlaybookRun => ({
  ...changed(run, step, change),
  current: null,
  passed: run.passed.includes(step) ? run.passed : [...run.passed, step],
});

const FOLD: Fold = {
  'playbook.step_opened': (run, { step, owner, dueOn }) => ({
    ...run,
    current: step,
    steps: { ...run.steps, [step]: opened(run.steps[step], owner, dueOn) },
  }),
  'playbook.step_reported': (run, { step, by, at, answer }) =>
    changed(run, step, { reported: { by, at }, answer: answer ?? run.steps[step]?.answer ?? null }),
  'playbook.report_withdrawn': (run, { step }) => changed(run, step, { reported: null }),
  'playbook.evidence_added': (run, { step, evidence }) =>
    changed(run, step, { evidence: [...(run.steps[step]?.evidence ?? []), evidence] }),
  'playbook.step_reassigned': (run, { step, owner }) => changed(run, step, { owner }),
  'playbook.step_done': (run, { step }) => passed(run, step, { status: 'done' }),
  'playbook.step_skipped': (run, { step, reason }) => passed(run, step, { status: 'skipped', reason }),
  'playbook.step_failed': (run, { step, reason }) => ({
    ...changed(run, step, { status: 'failed', reason }),
    current: null,
  }),
  'playbook.criterion_confirmed': (run, { criterion, evidence, by, at }) => ({
    ...run,
    confirmed: { ...run.confirmed, [criterion]: { by, at, evidence } },
  }),
  'playbook.finished': (run, { at }) => ({ ...run, status: 'finished', current: null, endedAt: at }),
  'playbook.stopped': (run, { at, reason }) => ({
    ...(run.current === null ? run : changed(run, run.current, { status: 'stopped' })),
    status: 'stopped',
    current: null,
    endedAt: at,
    reason,
  }),
};

/** A step opened again starts anew: what was reported and attached before belongs to the visit before. */
const opened = (before: StepState | undefined, owner: StepState['owner'], dueOn: StepState['dueOn']): StepState => ({
  status: 'open',
  owner,
  dueOn,
  visits: (before?.visits ?? 0) + 1,
  reported: null,
  answer: null,
  evidence: [],
  reason: null,
});

/** The run after one more event; null before its first. */
export function applyRunEvent(run: PlaybookRun | null, event: RunEvent): PlaybookRun | null {
  if (event.type === 'playbook.started') {
    const { playbook, version, at } = event;
    const nothing = { current: null, steps: {}, passed: [], endedAt: null, confirmed: {}, reason: null };
    return { playbook, version, status: 'running', startedAt: at, ...nothing };
  }
  // The table has exactly the row of this event's type.
  const fold = FOLD[event.type] as (run: PlaybookRun, event: RunEvent) => PlaybookRun;
  return run === null ? null : fold(run, event);
}

/** The run that these events made. */
export const replayRun = (events: readonly RunEvent[]): PlaybookRun | null =>
  events.reduce<PlaybookRun | null>(applyRunEvent, null);
