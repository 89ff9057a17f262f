import {
  accept,
  type PlaybookRun,
  type Refusal,
  type RunCommand,
  type RunEvent,
  refuse,
  replayRun,
} from '@partnership-os/core';
import { z } from 'zod';
import { type Advanced, advance } from '../playbook-runs.ts';
import type { StoredRun } from '../playbook-store.ts';
import type { Partnership, Person } from '../records.ts';
import { type Context, type Handled, handler, mustSave, type NewEvent } from './command.ts';
import { callerOn, currentPartnership } from './partnership.ts';

export const StepId = z.string().min(1).max(60);
const Reason = z.string().max(4000);
export const OnStep = { runId: z.uuid(), step: StepId };
export interface FoundRun {
  readonly partnership: Partnership;
  readonly run: StoredRun;
}

/** Starts a playbook on a partnership, in the CRM where the sender is. */
export const startPlaybook = handler(z.strictObject({ playbook: StepId }), async (context, { playbook }) => {
  context.decidedOn({ kind: 'settled' });
  const { deps, unit, sender } = context;
  const partnership = await named(context);
  if (partnership === null) return refuse([unknown('partnership', context.input.recordId)]);
  const may = mayAct(context, partnership, null);
  if (may !== null) return refuse([may]);
  const offered = (await deps.playbooks?.(unit.workspaceId)) ?? [];
  const definition = offered.find(({ id }) => id === playbook);
  if (definition === undefined) return refuse([unknown('playbook', playbook)]);
  // Two people may start the same at the same moment: the second is told that it runs.
  await unit.lock(`playbooks ${partnership.id}`);
  const running = (await unit.playbookRuns({ partnershipIds: [partnership.id], running: true })).find(
    (run) => run.playbook === playbook,
  );
  const fresh = { id: deps.newId(), doc: { definition, crm: sender.crm, events: [], tasks: [], told: [] } };
  return done(context, partnership, running ?? fresh, { type: 'start' });
});

/** What every other command does: finds the run, looks who asks, and lets core decide. */
const onRun = <P extends { readonly runId: string }>(
  payload: z.ZodType<P>,
  commandOf: (payload: P, context: Context) => Promise<RunCommand | Refusal> | RunCommand,
) =>
  handler(payload, async (context, given): Promise<Handled> => {
    context.decidedOn({ kind: 'settled' });
    const found = await runOf(context, given.runId);
    if ('code' in found) return refuse([found]);
    const command = await commandOf(given, context);
    return 'code' in command ? refuse([command]) : doOnRun(context, found, command);
  });

/** The run that a command names, at the version that its sender saw, if the sender may act on it. */
export async function runOf(context: Context, runId: string): Promise<FoundRun | Refusal> {
  const { unit, input } = context;
  const partnership = await named(context);
  const [run] = partnership === null ? [] : await unit.playbookRuns({ ids: [runId] });
  if (partnership === null || run?.partnershipId !== partnership.id) return unknown('playbook', runId);
  if (input.expectedVersion !== null && input.expectedVersion !== run.version)
    return { code: 'stale_version', params: { expected: input.expectedVersion, actual: run.version } };
  return mayAct(context, partnership, run) ?? { partnership, run };
}

export const reportStep = onRun(z.strictObject({ ...OnStep, answer: StepId.optional() }), ({ step, answer }) => ({
  type: 'report',
  step,
  ...(answer !== undefined && { answer }),
}));
export const withdrawReport = onRun(z.strictObject(OnStep), ({ step }) => ({ type: 'withdraw_report', step }));
export const skipStep = onRun(z.strictObject({ ...OnStep, reason: Reason }), ({ step, reason }) => ({
  type: 'skip',
  step,
  reason,
}));
export const failStep = onRun(z.strictObject({ ...OnStep, reason: Reason }), ({ step, reason }) => ({
  type: 'fail',
  step,
  reason,
}));
export const stopPlaybook = onRun(z.strictObject({ runId: z.uuid(), reason: Reason }), ({ reason }) => ({
  type: 'stop',
  reason,
}));
/** To another active person, by key or id. */
export const reassignStep = onRun(z.strictObject({ ...OnStep, to: StepId }), async ({ step, to }, { unit }) => {
  const person = (await unit.people()).find(({ id, key, active }) => active && (id === to || key === to));
  return person === undefined ? unknown('person', to) : { type: 'reassign', step, to: person.id };
});

const unknown = (type: string, id: string): Refusal => ({ code: 'unknown_record', params: { type, id } });
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const named = async ({ unit, input }: Context): Promise<Partnership | null> =>
  input.recordType === 'partnership' && UUID.test(input.recordId) ? currentPartnership(unit, input.recordId) : null;

/** The partnership's channel manager, whoever holds a level, and on an open step whoever has it. */
export function mayActOn(person: Person, partnership: Partnership, run: PlaybookRun | null): boolean {
  const { relations, levels } = callerOn(person, partnership);
  return relations.includes('owner') || levels.length > 0 || run?.steps[run.current ?? '']?.owner === person.id;
}

function mayAct({ person, input }: Context, partnership: Partnership, run: StoredRun | null): Refusal | null {
  if (mayActOn(person, partnership, run === null ? null : replayRun(run.doc.events))) return null;
  return { code: 'who_may_not', clause: 'lifecycle 2', params: { command: input.name, who: 'owner' } };
}

/** One command on a run that was found. */
export const doOnRun = (context: Context, { partnership, run }: FoundRun, command: RunCommand): Promise<Handled> =>
  done(context, partnership, run, command);

async function done(
  context: Context,
  partnership: Partnership,
  before: Parameters<typeof advance>[1]['before'],
  command: RunCommand,
): Promise<Handled> {
  const { deps, unit, person, now } = context;
  const actor = { personId: person.id, human: true };
  const advanced = await advance({ deps, unit, now }, { partnership, before, actor }, command);
  if (!advanced.ok) return advanced;
  mustSave(advanced.value.saved);
  return accept({
    result: resultOf(advanced.value),
    events: advanced.value.events.map((event) => journalLine(event, partnership.id)),
    deals: [],
    partnerships: [partnership.id],
  });
}

const resultOf = ({ stored, run, gaps }: Advanced): Readonly<Record<string, string | number>> => ({
  runId: stored.id,
  version: stored.version,
  status: run.status,
  step: run.current ?? '',
  missing: gaps.map(({ code }) => code).join(';'),
});

/** A run's event as the journal tells it: the step, and why. */
export const journalLine = (event: RunEvent, partnershipId: string): NewEvent => ({
  type: event.type,
  partnershipId,
  dealId: null,
  fromState: null,
  toState: 'step' in event ? event.step : 'playbook' in event ? event.playbook : null,
  reason: 'reason' in event ? event.reason : null,
});
