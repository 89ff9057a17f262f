import {
  accept,
  EVIDENCE_KINDS,
  itemRefusals,
  type Refusal,
  type Result,
  refuse,
  replayRun,
} from '@partnership-os/core';
import { z } from 'zod';
import { onboardingOf } from '../evidence/activation.ts';
import { type EvidenceFactsOf, evidenceFacts } from '../evidence/facts.ts';
import { tickItem } from './checklist.ts';
import { type Context, type Done, type Handled, handler } from './command.ts';
import { currentPartnership } from './partnership.ts';
import { doOnRun, type FoundRun, OnStep, runOf, StepId } from './playbooks.ts';

const Evidence = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  title: z.string().min(1).max(200),
  ref: z.string().min(1).max(1000),
});
const Payload = z.strictObject({ ...OnStep, evidence: Evidence, items: z.array(StepId).max(20).default([]) });
type Attached = z.output<typeof Payload>;

/**
 * Evidence on the open step of a run. The items of the activation checklist that it is also evidence of are named one by
 * one: each is ticked by its own rules with this document, or nothing at all is done.
 */
export const attachEvidence = handler(Payload, async (context, attached): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const found = await runOf(context, attached.runId);
  if ('code' in found) return refuse([found]);
  const ticked = await tickItems(context, found, attached);
  if (!ticked.ok) return ticked;
  context.decidedOn({ kind: 'settled' });
  const { step, evidence } = attached;
  const done = await doOnRun(context, found, { type: 'attach', step, evidence });
  if (!done.ok) return done;
  return accept({ ...done.value, events: [...ticked.value, ...done.value.events] });
});

const Confirm = z.strictObject({ runId: z.uuid(), criterion: z.int().min(1).max(20), evidence: Evidence });

/** A success criterion that nothing measures, confirmed by the person with its evidence; counted from 1 as it is shown. */
export const confirmCriterion = handler(Confirm, async (context, { runId, criterion, evidence }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const found = await runOf(context, runId);
  if ('code' in found) return refuse([found]);
  return doOnRun(context, found, { type: 'confirm', criterion: criterion - 1, evidence });
});

async function tickItems(context: Context, found: FoundRun, attached: Attached): Promise<Result<Events, Refusal>> {
  const { evidence, items } = attached;
  if (items.length === 0) return accept([]);
  const facts = await evidenceFacts(context, found.partnership);
  // All are looked at before the first is written: a refusal changes nothing.
  const [first, ...rest] = [...strayed(found, attached), ...items.flatMap((item) => gapsOf(item, facts, context))];
  if (first !== undefined) return refuse([first, ...rest]);
  const piece = { kind: evidence.kind, on: facts.today, ref: evidence.ref };
  const events: Events[number][] = [];
  for (const item of items) {
    const done = await tick(context, found.partnership.id, { item, status: 'done', evidence: [piece], reason: null });
    if (!done.ok && events.length === 0) return done;
    if (!done.ok) throw new Error(`The item ${item} was refused after another was ticked.`);
    events.push(...done.value.events);
  }
  return accept(events);
}

type Events = Done['events'];

/** The step is not the open one, or it does not open the item. */
function strayed({ run }: FoundRun, { step, items }: Attached): readonly Refusal[] {
  if (replayRun(run.doc.events)?.current !== step) return [{ code: 'playrun_step_closed', params: { step } }];
  const opened = run.doc.definition.steps.find(({ id }) => id === step)?.opensItems ?? [];
  return items
    .filter((item) => !opened.includes(item))
    .map((item) => ({ code: 'item_unknown', clause: 'G-CHECKLIST', params: { item } }));
}

/** What stands against ticking an item with one piece of evidence. */
function gapsOf(item: string, facts: EvidenceFactsOf, { person, inForce }: Context): readonly Refusal[] {
  const onboarding = onboardingOf(facts);
  if (onboarding === null) return [{ code: 'item_unknown', clause: 'G-CHECKLIST', params: { item } }];
  const rest = { evidence: 1, reason: null, approvalId: null };
  const record = { id: item, status: 'done' as const, by: person.id, on: facts.today, ...rest };
  return itemRefusals(record, onboarding, { activation: inForce.policy.activation, version: inForce.version });
}

/** The command that ticks an item, at the version that the partnership has now. */
async function tick(context: Context, partnershipId: string, payload: object): Promise<Handled> {
  const now = await currentPartnership(context.unit, partnershipId);
  const input = { ...context.input, name: 'tick_item', expectedVersion: now?.version ?? null };
  return tickItem.handle({ ...context, input }, payload as never);
}
