import {
  accept,
  calendarIn,
  decideRun,
  type Evidence,
  type Playbook,
  type PlaybookRun,
  type Refusal,
  type Result,
  type RunCommand,
  type RunEvent,
  replayRun,
  type StepRole,
  stepGaps,
} from '@partnership-os/core';
import { approverFor } from './approver-for.ts';
import { evidenceOf } from './commands/partnership.ts';
import type { Known } from './deps.ts';
import type { StoredRun } from './playbook-store.ts';
import { sendTasks, tasksOf, taskWorld } from './playbook-tasks.ts';
import type { Partnership, Person, WorkspaceSettings } from './records.ts';

/** Who acts on a run: a person, or the product itself. */
export interface Actor {
  readonly personId: string;
  readonly human: boolean;
}

/** A run as it was stored, or what a new one begins with. */
export type RunBefore = StoredRun | Pick<StoredRun, 'id' | 'doc'>;

const LEVELS = new Set<StepRole>([
  ...(['manager', 'director', 'vp', 'clevel', 'legal', 'finance', 'compliance', 'revops'] as const),
]);

/**
 * Who gets the step of a role on this partnership: the holder of a level; for every other role the channel manager who owns
 * the partnership, who follows up with the partner, marketing or sales and hands the step on.
 */
export function ownerFor(
  role: StepRole,
  {
    owner,
    people,
    named,
  }: { readonly owner: Person; readonly people: readonly Person[]; readonly named: WorkspaceSettings['named'] },
): string {
  const level = LEVELS.has(role) ? (role as Parameters<typeof approverFor>[1]['level']) : null;
  return (level === null ? null : approverFor(people, { requester: owner, level, named })?.id) ?? owner.id;
}

const ownersOf = (
  { steps }: Playbook,
  owner: Person | undefined,
  around: { readonly people: readonly Person[]; readonly named: WorkspaceSettings['named'] },
): Readonly<Record<string, string>> =>
  owner === undefined
    ? {}
    : Object.fromEntries(steps.map(({ ownerRole }) => [ownerRole, ownerFor(ownerRole, { owner, ...around })]));

const heldNow = (evidence: Evidence, now: string): ReadonlySet<string> =>
  new Set(
    Object.entries(evidence).flatMap(([guard, entry]) =>
      entry?.status === 'held' && (entry.until === null || now <= entry.until) ? [guard] : [],
    ),
  );

/** The guards that hold on a partnership at this moment. */
export async function guardsHeld(known: Known, partnership: Partnership): Promise<ReadonlySet<string>> {
  return heldNow(await evidenceOf(known, partnership, await known.unit.people()), known.now);
}

export interface Advanced {
  readonly stored: StoredRun;
  readonly run: PlaybookRun;
  readonly events: readonly RunEvent[];
  /** Why a step that was reported is still open. */
  readonly gaps: readonly Refusal[];
}

/**
 * Does one command on a run: core decides, the events are kept, the tasks in the CRMs follow.
 * @returns a refusal, or what was done; nothing is done when the row was changed meanwhile (`saved` false)
 */
export async function advance(
  known: Known,
  {
    partnership,
    before,
    actor,
  }: { readonly partnership: Partnership; readonly before: RunBefore; readonly actor: Actor },
  command: RunCommand,
): Promise<Result<Advanced & { readonly saved: boolean }, Refusal>> {
  const { unit, now } = known;
  const { definition, events: earlier, tasks } = before.doc;
  const held = await guardsHeld(known, partnership);
  const decided = decideRun(
    replayRun(earlier),
    command,
    await factsOf(known, { partnership, definition, actor, held }),
  );
  if (!decided.ok) return decided;
  const events = [...earlier, ...decided.value];
  const run = replayRun(events);
  if (run === null) throw new Error('A run without events was decided on.');
  const after = tasksOf(run, before, await taskWorld(unit, partnership));
  const stored = storedAfter(before, { run, partnership, doc: { ...before.doc, events, tasks: after } });
  const saved = await unit.savePlaybookRun(stored, 'version' in before ? before.version : null);
  if (saved) await sendTasks(unit, tasks, after, now);
  return accept({ stored, run, events: decided.value, gaps: gapsOf(run, definition, held), saved });
}

const storedAfter = (
  before: RunBefore,
  {
    run,
    partnership,
    doc,
  }: { readonly run: PlaybookRun; readonly partnership: Partnership; readonly doc: StoredRun['doc'] },
): StoredRun => ({
  id: before.id,
  partnershipId: partnership.id,
  playbook: run.playbook,
  status: run.status,
  startedAt: run.startedAt,
  version: 'version' in before ? before.version + 1 : 1,
  doc,
});

/** What the reported step of a run still needs. */
export function gapsOf(run: PlaybookRun, { steps }: Playbook, held: ReadonlySet<string>): readonly Refusal[] {
  const step = steps.find(({ id }) => id === run.current);
  const state = run.steps[run.current ?? ''];
  return step === undefined || !state?.reported ? [] : stepGaps(step, state, held);
}

interface Asked {
  readonly partnership: Partnership;
  readonly definition: Playbook;
  readonly actor: Actor;
  readonly held: ReadonlySet<string>;
}

async function factsOf({ deps, unit, now }: Known, { partnership, definition, actor, held }: Asked) {
  const [people, { zone, settings }] = [await unit.people(), await unit.workspace()];
  const { policy } = deps.policy(unit.workspaceId);
  const owner = people.find(({ id, active }) => id === partnership.ownerId && active);
  return {
    playbook: definition,
    at: now,
    by: actor.personId,
    human: actor.human,
    calendar: calendarIn(policy, policy.workspace.calendar, zone),
    owners: ownersOf(definition, owner, { people, named: settings.named }),
    held,
    position: { phase: partnership.phase, suspended: partnership.suspended },
  };
}
