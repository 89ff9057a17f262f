import {
  accept,
  type Checklist,
  type CriterionResult,
  calendarIn,
  dayIn,
  overdueStep,
  type Playbook,
  type PlaybookRun,
  type PlaybookStep,
  type PlaybookText,
  plannedDay,
  type Refusal,
  type Result,
  refuse,
  replayRun,
  runProgress,
  type StepWork,
  successOf,
  type WorkingCalendar,
  wordPlaybookRefusal,
} from '@partnership-os/core';
import type { Deps } from './deps.ts';
import { checklistNow } from './evidence/activation.ts';
import { evidenceFacts } from './evidence/facts.ts';
import { playbookFigures } from './playbook-figures.ts';
import { gapsOf, guardsHeld } from './playbook-runs.ts';
import type { StoredRun } from './playbook-store.ts';
import type { Person } from './records.ts';

/** One step of a run as people read it. Texts are in both languages. */
export interface StepView {
  readonly id: string;
  readonly name: PlaybookText;
  readonly goal: PlaybookText;
  readonly do: StepWork;
  readonly status: 'waiting' | 'open' | 'done' | 'skipped' | 'failed' | 'stopped';
  /** Planned, or since it was opened due. */
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly owner: string | null;
  /** The note of the partnership's tier. */
  readonly tierNote: PlaybookText | null;
  /** Items of the activation checklist that it opens, as they stand; empty where nothing is signed. */
  readonly items: readonly { readonly id: string; readonly status: string; readonly holds: boolean }[];
  readonly opensExitSteps: readonly string[];
  readonly evidence: readonly { readonly kind: string; readonly title: string; readonly ref: string }[];
  readonly reason: string | null;
  /** Where its task stands; null: in this list only. */
  readonly task: 'hubspot' | 'salesforce' | null;
  /** Why it is still open although somebody reported it. */
  readonly missing: readonly (PlaybookText & { readonly code: string })[];
}

export interface RunView {
  readonly id: string;
  readonly playbook: string;
  readonly name: PlaybookText;
  readonly version: number;
  readonly status: PlaybookRun['status'];
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly progress: { readonly done: number; readonly of: number };
  readonly steps: readonly StepView[];
  /** What makes it a success, as it stands now. */
  readonly success: readonly CriterionView[];
  readonly next: readonly string[];
}

/** A criterion in words, with the figure that was compared or who confirmed it. */
export interface CriterionView extends PlaybookText {
  readonly status: CriterionResult['status'];
  /** Null: a person confirms it. */
  readonly metric: string | null;
  readonly value: number | null;
  readonly confirmedBy: string | null;
}

export interface PlaybooksView {
  /** Newest first. */
  readonly runs: readonly RunView[];
  /** What may be started now, in the partnership's phase. */
  readonly open: readonly { readonly id: string; readonly name: PlaybookText }[];
}

const nameOf = ({ name, name_ar }: Pick<Playbook, 'name' | 'name_ar'>): PlaybookText => ({
  text: name,
  text_ar: name_ar,
});

/** Reps see partners through their deals; a partnership's running work is for those who run or decide it. */
const mayRead = ({ roles, levels }: Person): boolean => levels.length > 0 || roles.some((role) => role !== 'rep');

/** The playbooks of one partnership: what runs, what ran, what may be started. */
export async function playbooksOn(
  deps: Deps,
  workspaceId: string,
  asked: { readonly partnershipId: string; readonly personId: string },
  now: string,
): Promise<Result<PlaybooksView, Refusal>> {
  const offered = (await deps.playbooks?.(workspaceId)) ?? [];
  return deps.store.unit(workspaceId, async (unit) => {
    const people = await unit.people();
    const person = people.find(({ id, active }) => active && id === asked.personId);
    if (person === undefined || !mayRead(person)) return refuse([{ code: 'no_permission' }]);
    const [partnership] = await unit.partnerships({ ids: [asked.partnershipId] });
    if (partnership === undefined)
      return refuse([{ code: 'unknown_record', params: { type: 'partnership', id: asked.partnershipId } }]);
    const { policy } = deps.policy(workspaceId);
    const { zone } = await unit.workspace();
    const around = {
      people,
      tier: partnership.tier,
      today: dayIn(now, zone),
      calendar: calendarIn(policy, policy.workspace.calendar, zone),
      held: await guardsHeld({ deps, unit, now }, partnership),
      figures: await playbookFigures({ deps, unit, now }, partnership),
      checklist: checklistNow(await evidenceFacts({ unit, deps, now }, partnership)),
    };
    const runs = await unit.playbookRuns({ partnershipIds: [partnership.id] });
    const running = new Set(runs.flatMap(({ status, playbook }) => (status === 'running' ? [playbook] : [])));
    const startable = offered.filter(
      ({ id, lifecycle }) =>
        !running.has(id) && !partnership.suspended && lifecycle.from.some((phase) => phase === partnership.phase),
    );
    return accept({
      runs: runs.flatMap((run) => viewOf(run, around) ?? []),
      open: startable.map((playbook) => ({ id: playbook.id, name: nameOf(playbook) })),
    });
  });
}

interface Around {
  readonly people: readonly Person[];
  readonly tier: string | null;
  readonly today: string;
  readonly calendar: WorkingCalendar;
  readonly held: ReadonlySet<string>;
  readonly checklist: Checklist | null;
  readonly figures: Readonly<Record<string, number | null>>;
}

function viewOf(stored: StoredRun, around: Around): RunView | null {
  const { definition, events } = stored.doc;
  const run = replayRun(events);
  if (run === null) return null;
  return {
    id: stored.id,
    playbook: definition.id,
    name: nameOf(definition),
    version: stored.version,
    status: run.status,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    progress: runProgress(run, definition),
    steps: definition.steps.map((step) => stepView(step, { stored, run, ...around })),
    success: successOf(definition, run, around.figures).map((result) => criterionView(result, around.people)),
    next: definition.next_playbooks,
  };
}

const NOT_OPENED = { status: 'waiting', owner: null, evidence: [], reason: null } as const;

const criterionView = (
  { criterion, status, value, confirmed }: CriterionResult,
  people: readonly Person[],
): CriterionView => ({
  text: criterion.text,
  text_ar: criterion.text_ar,
  status,
  metric: 'test' in criterion ? criterion.test.metric : null,
  value,
  confirmedBy: people.find(({ id }) => id === confirmed?.by)?.name ?? null,
});

function stepView(
  step: PlaybookStep,
  around: Around & { readonly stored: StoredRun; readonly run: PlaybookRun },
): StepView {
  const { stored, run, people, tier, today, calendar } = around;
  const state = run.steps[step.id] ?? { ...NOT_OPENED, dueOn: plannedDay(step, run.startedAt, calendar) };
  const { status, dueOn, evidence, reason } = state;
  return {
    id: step.id,
    name: nameOf(step),
    goal: { text: step.goal, text_ar: step.goal_ar },
    do: step.do,
    status,
    dueOn,
    overdue: run.current === step.id && overdueStep(run, today) !== null,
    owner: people.find(({ id }) => id === state.owner)?.name ?? null,
    tierNote: step.tierNotes?.[tier ?? ''] ?? null,
    items: (around.checklist?.lines ?? [])
      .filter(({ id }) => step.opensItems?.includes(id))
      .map(({ id, status: stands, holds }) => ({ id, status: stands, holds })),
    opensExitSteps: step.opensExitSteps ?? [],
    evidence,
    reason,
    task: stored.doc.tasks.find((task) => task.step === step.id && !task.done)?.crm ?? null,
    missing: run.current === step.id ? missingOf(around) : [],
  };
}

const missingOf = ({
  run,
  stored,
  held,
}: Pick<Around, 'held'> & { readonly stored: StoredRun; readonly run: PlaybookRun }) =>
  gapsOf(run, stored.doc.definition, held).map((gap) => {
    const say = (lang: 'en' | 'ar') => Object.values(wordPlaybookRefusal(gap, lang)).join(' ');
    return { code: gap.code, text: say('en'), text_ar: say('ar') };
  });
