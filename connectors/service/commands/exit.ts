import {
  EXIT_TRIGGERS,
  held,
  notHeld,
  type Refusal,
  type RegistrationStatus,
  refuse,
  stepRefusals,
} from '@partnership-os/core';
import { z } from 'zod';
import { exitOf, exitPlanOf, exitRelations, exitRules } from '../evidence/exit.ts';
import { evidenceFacts } from '../evidence/facts.ts';
import type { PlannedExit, RecordDocs } from '../record-store.ts';
import type { Partnership, Registration } from '../records.ts';
import { askMove } from './ask-move.ts';
import { type Context, type Handled, handler, mustSave } from './command.ts';
import { callerOn, evidenceOf, partnershipOf, positionOf } from './partnership.ts';
import { addRecord, ownersOnly, recorded } from './record.ts';

const Day = z.iso.date();
const Key = z.string().min(1).max(60);
const Plan = z.strictObject({
  trigger: z.enum(EXIT_TRIGGERS),
  lead: Key,
  team: z.record(z.string().max(60), Key).default({}),
  customers: z
    .array(z.strictObject({ name: z.string().min(1).max(200), owner: z.string().max(200).nullable() }))
    .max(1000),
  noticeOn: Day,
  effectiveOn: Day,
  legalReview: z.strictObject({ by: Key, on: Day }).nullable(),
});

/** The plan of an exit. An approval is for exactly this plan: a new one has to be approved again. */
export const planExit = handler(Plan, async (context, plan): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const not = ownersOnly(context, partnership);
  if (not !== null) return refuse([not]);
  const named = await peopleNamed(context, [plan.lead, ...Object.values(plan.team)]);
  if ('code' in named) return refuse([named]);
  const team = Object.fromEntries(Object.entries(plan.team).map(([owner, key]) => [owner, named.get(key) ?? '']));
  const doc: PlannedExit = { ...plan, lead: named.get(plan.lead) ?? null, team, plannedAt: context.now };
  await addRecord(context, partnership, 'exit_plan', doc);
  return recorded(partnership, ['exit.planned'], { reason: plan.trigger });
});

/** Ids by key or id; refused when somebody is not there. */
async function peopleNamed({ unit }: Context, keys: readonly string[]): Promise<ReadonlyMap<string, string> | Refusal> {
  const people = await unit.people();
  const found = new Map<string, string>();
  for (const wanted of keys) {
    const person = people.find(({ id, key, active }) => active && (id === wanted || key === wanted));
    if (person === undefined) return { code: 'unknown_record', params: { type: 'person', id: wanted } };
    found.set(wanted, person.id);
  }
  return found;
}

const Piece = z.strictObject({ kind: Key, on: Day, ref: z.string().trim().min(1).max(2000) });
const Step = z.strictObject({
  step: Key,
  status: z.enum(['done', 'not_applicable']),
  evidence: z.array(Piece).max(20).default([]),
  reason: z.string().trim().max(4000).nullable().default(null),
});

/** T40: a step of the exit is closed by whoever has it, with its evidence and what its check asks, or with a reason. */
export const completeStep = handler(Step, async (context, { step, status, evidence, reason }): Promise<Handled> => {
  const { unit, deps, person, now } = context;
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const facts = await evidenceFacts({ unit, deps, now }, partnership);
  const exit = exitOf(facts);
  const record = { id: step, status, at: now, by: person.id, evidence: evidence.length, reason, pieces: evidence };
  const gaps = exit === null ? [] : stepRefusals(exit, record, exitRules(facts));
  const owner = facts.inForce.policy.exit.steps.find(({ id }) => id === step)?.owner ?? null;
  const decided = askMove(context, {
    position: positionOf(partnership),
    command: { name: 'complete_step', payloadHash: null, reason: null, type: null, phase: null },
    caller: callerOn(person, partnership, exitRelations(facts.records, person.id, owner)),
    evidence: {
      ...(await evidenceOf({ unit, deps, now }, partnership, await unit.people())),
      'C-STEP': exit !== null && gaps.length === 0 ? held('exit') : notHeld('exit', gaps),
    },
    grants: [],
  });
  if (!decided.ok) return decided;
  await addRecord(context, partnership, 'exit_step', record);
  return recorded(partnership, decided.value.events, { reason: reason ?? step, step });
});

const Named = z.string().min(1).max(200);
const Settled = z.enum(['returned', 'destroyed']).nullable();
const Facts = z.strictObject({
  noticeServedOn: Day.optional(),
  systems: z
    .array(z.strictObject({ name: Named, revokedAt: z.iso.datetime().nullable() }))
    .max(500)
    .optional(),
  liveCredentials: z.int().min(0).optional(),
  customers: z
    .array(z.strictObject({ name: Named, owner: Named.nullable(), moved: z.boolean() }))
    .max(1000)
    .optional(),
  payout: z
    .strictObject({ amount: z.strictObject({ minor: z.int(), currency: z.string().length(3) }), signed: z.boolean() })
    .optional(),
  data: z.strictObject({ ours: Settled, theirs: Settled, certificate: z.boolean() }).optional(),
  registrations: z
    .array(z.strictObject({ id: z.uuid(), decision: z.enum(['honour', 'direct', 'other_partner', 'void']).nullable() }))
    .max(1000)
    .optional(),
});
type Facts = z.infer<typeof Facts>;

/** What is known of a running exit. Registrations are decided one by one, and each becomes what was decided at once. */
export const recordExit = handler(Facts, async (context, facts): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const { unit, person } = context;
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const plan = exitPlanOf(await unit.partnershipRecords([partnership.id]));
  if (partnership.phase !== 'EXIT' || plan === null)
    return refuse([
      {
        code: 'move_not_listed',
        clause: 'lifecycle 8',
        params: { command: 'record_exit', phase: partnership.phase, from: 'EXIT' },
      },
    ]);
  const involved = plan.lead === person.id || Object.values(plan.team).includes(person.id);
  const not = involved ? null : ownersOnly(context, partnership);
  if (not !== null) return refuse([not]);
  const unknown = await settleRegistrations(context, partnership, facts);
  if (unknown !== null) return refuse([unknown]);
  await addRecord(context, partnership, 'exit_fact', facts as RecordDocs['exit_fact']);
  return recorded(partnership, ['exit.recorded'], { reason: Object.keys(facts).join(', ') });
});

type Decision = NonNullable<NonNullable<Facts['registrations']>[number]['decision']>;
/** What a decision makes of an approved claim; to honour it leaves it as it is. */
const BECOMES: Readonly<Record<Decision, RegistrationStatus | null>> = {
  honour: null,
  direct: 'transferred',
  other_partner: 'transferred',
  void: 'revoked',
};

async function settleRegistrations(
  { unit }: Context,
  { id }: Partnership,
  { registrations = [] }: Facts,
): Promise<Refusal | null> {
  const own = await unit.registrations({ partnershipIds: [id] });
  for (const { id: claimId, decision } of registrations) {
    const claim = own.find((each) => each.id === claimId);
    if (claim === undefined) return { code: 'unknown_record', params: { type: 'registration', id: claimId } };
    const status = decision === null ? null : BECOMES[decision];
    if (status === null || claim.status !== 'approved') continue;
    const next: Registration = { ...claim, status, protectedUntil: null, version: claim.version + 1 };
    mustSave(await unit.saveRegistration(next, claim.version));
  }
  return null;
}
