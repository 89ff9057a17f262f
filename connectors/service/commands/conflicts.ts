import {
  accept,
  calendarIn,
  decideApproval,
  isOpen,
  type Refusal,
  type Resolution,
  type Result,
  reaches,
  refuse,
  resolutionRefusals,
  suggestionFor,
} from '@partnership-os/core';
import { z } from 'zod';
import type { Approval, StoredSlot } from '../approval-record.ts';
import type { Conflict } from '../conflict-store.ts';
import { tellDeals } from '../conflicts.ts';
import type { Registration } from '../records.ts';
import { settleRegistration } from '../registrations.ts';
import { type Context, type Handled, handler, mustSave, type NewEvent } from './command.ts';
import { registrationOf } from './extend-registration.ts';

const Note = z.string().trim().min(10).max(4000);
const Step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('identify'), note: Note }),
  z.strictObject({ step: z.literal('investigate'), note: Note, directOn: z.iso.date().nullable() }),
]);

interface Case {
  readonly conflict: Conflict;
  readonly claims: readonly Registration[];
}

/** A person takes the case, then writes down what the history says: dates, territory, contacts. */
export const recordConflictStep = handler(Step, async (context, payload): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const { unit, person, now } = context;
  const found = await caseOf(context);
  if ('code' in found) return refuse([found]);
  const { conflict, claims } = found;
  const taken = conflict.doc.steps.some(({ step }) => step === payload.step);
  const early = payload.step === 'investigate' && !conflict.doc.steps.some(({ step }) => step === 'identify');
  if (taken || early) return refuse([{ code: taken ? 'dispute_closed' : 'dispute_step_missing', clause: 'money 7' }]);
  const steps = [...conflict.doc.steps, { step: payload.step, by: person.id, at: now, note: payload.note }];
  const directOn = payload.step === 'investigate' ? payload.directOn : conflict.doc.directOn;
  const doc = { ...conflict.doc, steps, directOn };
  mustSave(await unit.saveConflict({ ...conflict, doc, version: conflict.version + 1 }, conflict.version));
  return done(found, claims.map(eventFor(`conflict.${payload.step}d`, payload.note)), conflict.version + 1);
});

const Resolve = z.strictObject({
  inFavour: z.union([z.literal('direct'), z.uuid()]),
  split: z.strictObject({ registrationId: z.uuid(), shareBp: z.int() }).nullable().default(null),
  reason: z.string().max(4000),
});

/**
 * A person decides the whole case at once: the claim in whose favour it goes is granted, every other one is rejected, and a
 * protection that stands against it is revoked. Each request asks the levels that it asked before; one refusal stops all.
 */
export const resolveConflict = handler(Resolve, async (context, asked): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const found = await caseOf(context);
  if ('code' in found) return refuse([found]);
  const { conflict, claims } = found;
  await context.unit.lock(`account ${claims[0]?.accountKey ?? ''}`);
  const done1 = conflict.doc.steps.map(({ step }) => step);
  const [first, ...rest] = resolutionRefusals({ ...asked, claims, open: true, done: done1 });
  if (first !== undefined) return refuse([first, ...rest]);
  const events: NewEvent[] = [];
  // Whoever loses goes first: a protection that stands would bar the grant.
  for (const claim of [...claims].sort((a, b) => Number(a.id === asked.inFavour) - Number(b.id === asked.inFavour))) {
    const settled = await settleClaim(context, claim, asked);
    if (!settled.ok) return settled;
    events.push(...settled.value);
  }
  return close(context, found, { asked, events });
});

/** One claim's part of the resolution. */
async function settleClaim(
  context: Context,
  claim: Registration,
  { inFavour, split, reason }: Resolution,
): Promise<Result<readonly NewEvent[], Refusal>> {
  const { unit } = context;
  const wins = claim.id === inFavour;
  if (wins && split !== null) await giveShare(context, claim, split);
  const [approval] = (await unit.approvals({ resourceIds: [claim.id] }))
    .filter(({ kind }) => kind === 'registration')
    .slice(-1);
  if (approval === undefined) return accept([]);
  if (isOpen(approval.status)) return decideClaim(context, approval, { result: wins ? 'granted' : 'rejected', reason });
  return wins || claim.status !== 'approved' ? accept([]) : revoke(context, { claim, approval, reason });
}

async function decideClaim(
  context: Context,
  approval: Approval,
  { result, reason }: { readonly result: 'granted' | 'rejected'; readonly reason: string },
): Promise<Result<readonly NewEvent[], Refusal>> {
  const { person, inForce, now, unit } = context;
  const decided = decideApproval<StoredSlot>({
    request: approval.doc.request,
    result,
    comment: reason,
    decider: { personId: person.id, levels: person.levels },
    now,
    calendarOf: (slot) => calendarIn(inForce.policy, slot.calendar, slot.zone),
    grantDays: inForce.policy.approvals.expiryDays,
  });
  if (!decided.ok) return decided;
  const { request } = decided.value;
  const next = {
    ...approval,
    status: request.status,
    version: approval.version + 1,
    doc: { ...approval.doc, request },
  };
  mustSave(await unit.saveApproval(next, approval.version));
  const event: NewEvent = {
    ...about(approval),
    type: `approval.${result}`,
    fromState: null,
    toState: request.status,
    reason,
  };
  return accept([event, ...(await settleRegistration(context, next))]);
}

interface Revoking {
  readonly claim: Registration;
  readonly approval: Approval;
  readonly reason: string;
}

/** A protection ends before its time: by somebody who could have granted it, and who did not ask for it. */
async function revoke(
  { unit, person, now }: Context,
  { claim, approval, reason }: Revoking,
): Promise<Result<readonly NewEvent[], Refusal>> {
  const { levels } = approval.doc.route;
  if (approval.doc.request.requesterId === person.id) return refuse([{ code: 'own_request', clause: 'lifecycle 2' }]);
  if (!levels.some((level) => person.levels.some((held) => reaches(held, level))))
    return refuse([{ code: 'level_too_low', clause: 'lifecycle 2', params: { levels: levels.join(', ') } }]);
  const decision = { by: person.id, at: now, reason };
  const next: Registration = {
    ...claim,
    status: 'revoked',
    protectedUntil: null,
    version: claim.version + 1,
    doc: { ...claim.doc, decision },
  };
  mustSave(await unit.saveRegistration(next, claim.version));
  return accept([
    { ...about(claim), type: 'registration.revoked', fromState: claim.status, toState: 'revoked', reason },
  ]);
}

async function giveShare({ unit, input }: Context, claim: Registration, split: NonNullable<Resolution['split']>) {
  const [[second], [conflict]] = [
    await unit.registrations({ ids: [split.registrationId] }),
    await unit.conflicts({ registrationIds: [claim.id], open: true }),
  ];
  const share = {
    partnershipId: second?.partnershipId ?? '',
    shareBp: split.shareBp,
    conflictId: conflict?.id ?? input.recordId,
  };
  const doc = { ...claim.doc, split: share };
  mustSave(await unit.saveRegistration({ ...claim, doc, version: claim.version + 1 }, claim.version));
}

async function close(
  context: Context,
  { claims }: Case,
  { asked, events }: { readonly asked: Resolution; readonly events: readonly NewEvent[] },
): Promise<Handled> {
  const { unit, deps, person, inForce, now } = context;
  // A claim that was decided may have closed the case meanwhile.
  const [current] = await unit.conflicts({ registrationIds: claims.map(({ id }) => id) });
  if (current === undefined) return refuse([{ code: 'dispute_closed', clause: 'money 7' }]);
  const { zone } = await unit.workspace();
  const suggestion = suggestionFor(claims, current.doc.directOn, { ...inForce.policy.registration, zone });
  const resolution = { ...asked, step: 'resolve' as const, by: person.id, at: now, note: asked.reason, suggestion };
  const version = current.version + 1;
  const doc = { ...current.doc, resolution };
  mustSave(await unit.saveConflict({ ...current, status: 'resolved', version, doc }, current.version));
  await tellDeals({ unit, deps, now }, claims, 'note.conflictResolved');
  const told = claims.map(eventFor('conflict.resolved', asked.reason));
  return done({ conflict: current, claims }, [...events, ...told], version);
}

const about = ({ partnershipId, dealId }: Pick<NewEvent, 'partnershipId' | 'dealId'>) => ({ partnershipId, dealId });

const eventFor =
  (type: string, reason: string) =>
  (claim: Registration): NewEvent => ({ ...about(claim), type, fromState: null, toState: null, reason });

function done({ conflict, claims }: Case, events: readonly NewEvent[], version: number): Handled {
  return accept({
    result: { conflictId: conflict.id, conflictVersion: version },
    events,
    deals: [...new Set(claims.map(({ dealId }) => dealId))],
    partnerships: [...new Set(claims.map(({ partnershipId }) => partnershipId))],
  });
}

/** The open case of the registration that a command names, at the version that its sender saw; for approvers and channel managers. */
async function caseOf(context: Context): Promise<Case | Refusal> {
  const { unit, input, person } = context;
  const registration = await registrationOf(context);
  if ('code' in registration) return registration;
  if (!person.roles.includes('channel') && person.levels.length === 0) return { code: 'no_permission' };
  const [conflict] = await unit.conflicts({ registrationIds: [registration.id], open: true });
  if (conflict === undefined) return { code: 'dispute_none', clause: 'money 7' };
  if (input.expectedVersion !== null && input.expectedVersion !== conflict.version)
    return { code: 'stale_version', params: { expected: input.expectedVersion, actual: conflict.version } };
  return { conflict, claims: await unit.registrations({ ids: conflict.registrationIds }) };
}
