import { held, itemRefusals, notHeld, refuse } from '@partnership-os/core';
import { z } from 'zod';
import { onboardingOf } from '../evidence/activation.ts';
import { evidenceFacts } from '../evidence/facts.ts';
import { askMove } from './ask-move.ts';
import { type Handled, handler } from './command.ts';
import { callerOn, evidenceOf, partnershipOf, positionOf } from './partnership.ts';
import { addRecord, ownersOnly, recorded } from './record.ts';

const PieceShape = z.strictObject({
  kind: z.string().min(1).max(60),
  on: z.iso.date(),
  ref: z.string().trim().min(1).max(2000),
});
const Tick = z.strictObject({
  item: z.string().min(1).max(60),
  status: z.enum(['done', 'blocked', 'not_applicable', 'open']),
  evidence: z.array(PieceShape).max(20).default([]),
  reason: z.string().trim().max(4000).nullable().default(null),
});

/** T22: what became of an item of the activation checklist, with its evidence or its reason. */
export const tickItem = handler(Tick, async (context, { item, status, evidence, reason }): Promise<Handled> => {
  const { unit, deps, person, inForce, now } = context;
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const facts = await evidenceFacts({ unit, deps, now }, partnership);
  const onboarding = onboardingOf(facts);
  const record = {
    id: item,
    status,
    by: person.id,
    on: facts.today,
    evidence: evidence.length,
    reason,
    approvalId: null,
    pieces: evidence,
  };
  const rules = { activation: inForce.policy.activation, version: inForce.version };
  const gaps =
    onboarding === null ? [{ code: 'item_unknown', params: { item } }] : itemRefusals(record, onboarding, rules);
  const decided = askMove(context, {
    position: positionOf(partnership),
    command: { name: 'tick_item', payloadHash: null, reason: null, type: null, phase: null },
    caller: callerOn(person, partnership),
    evidence: {
      ...(await evidenceOf({ unit, deps, now }, partnership, await unit.people())),
      'C-ITEM': gaps.length === 0 ? held('checklist') : notHeld('checklist', gaps),
    },
    grants: [],
  });
  if (!decided.ok) return decided;
  await addRecord(context, partnership, 'item', record);
  return recorded(partnership, decided.value.events, { reason: reason ?? item, item, status });
});

const Certified = z.strictObject({ people: z.int().min(0).max(100_000) });

/** How many people of the partner hold a valid certificate: what the tier asks is the policy's. */
export const recordCertified = handler(Certified, async (context, { people }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const not = ownersOnly(context, partnership);
  if (not !== null) return refuse([not]);
  await addRecord(context, partnership, 'certified', { people });
  return recorded(partnership, ['activation.certified'], { reason: String(people), people });
});
