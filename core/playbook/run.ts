import type { StateId } from '../lifecycle/types.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';
import type { WorkingCalendar } from '../time/working.ts';
import { applyRunEvent } from './apply.ts';
import type { PlaybookRun, RunCommand, RunEvent, RunRefusal, Stamp, StepGap, StepState } from './run-types.ts';
import { dueDay } from './schedule.ts';
import { END, following, optionsOf, type Playbook, type PlaybookStep } from './types.ts';

/** What a decision about a run rests on. */
export interface RunFacts extends Stamp {
  /** The playbook in the version that the run started with. */
  readonly playbook: Playbook;
  /** False for software: it may start a recurring run, and nothing else. */
  readonly human: boolean;
  readonly calendar: WorkingCalendar;
  /** Who has which role on this partnership; a role without a person opens its steps with nobody named. */
  readonly owners: Readonly<Record<string, string>>;
  /** Guards of the lifecycle that hold now. */
  readonly held: ReadonlySet<string>;
  /** Where the partnership stands; only a start asks for it. */
  readonly position: { readonly phase: StateId; readonly suspended: boolean };
}

export type RunResult = Result<readonly RunEvent[], Refusal<RunRefusal>>;

const SHORTEST_REASON = 10;

const ON_RUNNING = ['report', 'withdraw_report', 'attach', 'reassign', 'skip', 'fail', 'stop', 'confirm'] as const;
/** What a run takes, by how it stands. */
const TAKES: Readonly<Record<PlaybookRun['status'], ReadonlySet<RunCommand['type']>>> = {
  running: new Set(ON_RUNNING),
  finished: new Set(['confirm']),
  stopped: new Set(),
};

const no = (code: RunRefusal, params: Refusal['params'] = {}): RunResult =>
  refuse([{ code, clause: 'content 7', params }]);

/**
 * What a command does to a run: its events, or why not. Nothing is done by software but a start; a step that needs
 * evidence, an answer or a guard is reported and stays open until it has it.
 * @param run null before the first start
 */
export function decideRun(run: PlaybookRun | null, command: RunCommand, facts: RunFacts): RunResult {
  if (command.type === 'start') return started(run, facts);
  if (run === null || !TAKES[run.status].has(command.type)) return no('playrun_not_running');
  const { playbook, human } = facts;
  if (run.playbook !== playbook.id || run.version !== playbook.version)
    return no('playrun_other_version', { version: run.version });
  if (!human) return no('playrun_person');
  if (command.type === 'stop') return stopped(command.reason, facts);
  if (command.type === 'confirm') return confirmed(run, command, facts);
  const step = playbook.steps.find(({ id }) => id === command.step && id === run.current);
  const state = run.steps[command.step];
  if (step === undefined || state === undefined) return no('playrun_step_closed', { step: command.step });
  // The table has exactly the row of this command's type.
  const decide = ON_STEP[command.type] as (open: Open, command: StepCommand) => RunResult;
  return decide({ run, step, state, facts }, command);
}

function started(run: PlaybookRun | null, facts: RunFacts): RunResult {
  if (run?.status === 'running') return no('playrun_running', { playbook: run.playbook });
  const { at, by, playbook, position } = facts;
  if (position.suspended) return no('playrun_suspended');
  if (!playbook.lifecycle.from.some((phase) => phase === position.phase))
    return no('playrun_phase', { phase: position.phase, phases: playbook.lifecycle.from.join(';') });
  const first: RunEvent = { type: 'playbook.started', playbook: playbook.id, version: playbook.version, at, by };
  return accept([first, ...entering(applyRunEvent(null, first), playbook.steps[0].id, facts)]);
}

/** A criterion that a person confirms, once, with the kind of evidence that it names. */
function confirmed(
  run: PlaybookRun,
  { criterion, evidence }: Extract<RunCommand, { readonly type: 'confirm' }>,
  { at, by, playbook }: RunFacts,
): RunResult {
  const asked = playbook.success_criteria[criterion];
  if (asked === undefined || !('confirm' in asked) || asked.confirm.kind !== evidence.kind)
    return no('playrun_criterion', { criterion: criterion + 1 });
  if (run.confirmed[criterion] !== undefined) return no('playrun_confirmed', { criterion: criterion + 1 });
  return accept([{ type: 'playbook.criterion_confirmed', criterion, evidence, at, by }]);
}

const tooShort = (reason: string): boolean => [...reason.trim()].length < SHORTEST_REASON;

function stopped(reason: string, { at, by }: RunFacts): RunResult {
  return tooShort(reason)
    ? no('playrun_reason', { least: SHORTEST_REASON })
    : accept([{ type: 'playbook.stopped', reason, at, by }]);
}

type StepCommand = Exclude<RunCommand, { readonly type: 'start' | 'stop' | 'confirm' }>;
interface Open {
  readonly run: PlaybookRun;
  readonly step: PlaybookStep;
  readonly state: StepState;
  readonly facts: RunFacts;
}
type OnStep = {
  readonly [T in StepCommand['type']]: (open: Open, command: Extract<StepCommand, { readonly type: T }>) => RunResult;
};

const ON_STEP: OnStep = {
  report: (open, { answer }) => report(open, answer),
  withdraw_report: ({ step, state, facts: { at, by } }) =>
    state.reported === null
      ? no('playrun_not_reported', { step: step.id })
      : accept([{ type: 'playbook.report_withdrawn', step: step.id, at, by }]),
  attach: (open, { evidence }) => {
    const { at, by } = open.facts;
    return settled(open, [{ type: 'playbook.evidence_added', step: open.step.id, evidence, at, by }]);
  },
  reassign: ({ step, state, facts: { at, by } }, { to }) =>
    state.owner === to
      ? no('playrun_same_owner', { step: step.id })
      : accept([{ type: 'playbook.step_reassigned', step: step.id, owner: to, at, by }]),
  skip: (open, { reason }) =>
    leaving(open, { type: 'playbook.step_skipped', reason }, following(open.facts.playbook, open.step)),
  fail: (open, { reason }) => leaving(open, { type: 'playbook.step_failed', reason }, open.step.onFail ?? null),
};

function report(open: Open, answer: string | undefined): RunResult {
  const { step, state, facts } = open;
  const known = optionsOf(step).some(({ id }) => id === answer);
  if (answer !== undefined && !known) return no('playrun_answer', { step: step.id, answer });
  // The same report again, as a CRM sends it twice: nothing new is written, what is missing is looked for again.
  const same = state.reported !== null && (answer ?? state.answer) === state.answer;
  const { at, by } = facts;
  return settled(open, same ? [] : [{ type: 'playbook.step_reported', step: step.id, answer: answer ?? null, at, by }]);
}

/** These events, and the step done and the next one opened when nothing is missing after them. */
function settled({ run, step, facts }: Open, events: readonly RunEvent[]): RunResult {
  const after = events.reduce<PlaybookRun | null>(applyRunEvent, run);
  const state = after?.steps[step.id];
  if (!state?.reported || stepGaps(step, state, facts.held).length > 0) return accept(events);
  const { at, by, playbook } = facts;
  const done: RunEvent = { type: 'playbook.step_done', step: step.id, at, by };
  const next = following(playbook, step, state.answer ?? undefined);
  return accept([...events, done, ...entering(after, next, facts)]);
}

function leaving(
  { run, step, facts }: Open,
  how: { readonly type: 'playbook.step_skipped' | 'playbook.step_failed'; readonly reason: string },
  next: string | null,
): RunResult {
  if (tooShort(how.reason)) return no('playrun_reason', { least: SHORTEST_REASON });
  const { at, by } = facts;
  const left: RunEvent = { ...how, step: step.id, at, by };
  const after: readonly RunEvent[] =
    next === null ? [{ type: 'playbook.stopped', reason: how.reason, at, by }] : entering(run, next, facts);
  return accept([left, ...after]);
}

/** The step opened with its owner and day; the end of the run when nothing follows. */
function entering(run: PlaybookRun | null, id: string, facts: RunFacts): readonly RunEvent[] {
  const { at, by, playbook, calendar, owners } = facts;
  const step = playbook.steps.find((each) => each.id === id);
  if (id === END || step === undefined) return [{ type: 'playbook.finished', at, by }];
  const when = { startedAt: run?.startedAt ?? at, again: run?.steps[id] !== undefined, now: at };
  const dueOn = dueDay(playbook, step, when, calendar);
  return [{ type: 'playbook.step_opened', step: id, owner: owners[step.ownerRole] ?? null, dueOn, at, by }];
}

/** What a step still needs, reported or not; empty when a report closes it. */
export function stepGaps(
  step: PlaybookStep,
  { evidence, answer }: Pick<StepState, 'evidence' | 'answer'>,
  held: ReadonlySet<string>,
): readonly Refusal<StepGap>[] {
  const { gate, evidence: needed } = step;
  const gap = (code: StepGap, params: NonNullable<Refusal['params']>): Refusal<StepGap> => ({
    code,
    clause: 'content 7',
    params,
  });
  const missing = needed !== undefined && !evidence.some(({ kind }) => kind === needed.kind);
  return [
    ...(missing ? [gap('playstep_evidence', { step: step.id, kind: needed.kind })] : []),
    ...(optionsOf(step).length > 0 && answer === null ? [gap('playstep_answer', { step: step.id })] : []),
    ...(gate !== undefined && !held.has(gate) ? [gap('playstep_gate', { step: step.id, guard: gate })] : []),
  ];
}
