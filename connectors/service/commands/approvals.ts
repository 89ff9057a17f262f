import {
  type ApprovalRequest,
  accept,
  answerInformation,
  calendarIn,
  decideApproval,
  type Grant,
  type Refusal,
  refuse,
  undoDecision,
  withdrawRequest,
} from '@partnership-os/core';
import { z } from 'zod';
import type { Approval, StoredSlot } from '../approval-record.ts';
import { barredByProtection, holdAccount, settleRegistration, unsettleRegistration } from '../registrations.ts';
import { type Context, type Handled, handler, mustSave, type NewEvent } from './command.ts';
import { extensionGaps } from './extend-registration.ts';
import { ownWaiver, settleWaiver, unsettleWaiver } from './waivers.ts';

const Comment = z.string().trim().min(1).max(4000);
const Decide = z.strictObject({ result: z.enum(['granted', 'rejected', 'returned']), comment: Comment.optional() });

const Undo = z.strictObject({ comment: Comment.optional() });

const EVENT = { granted: 'approval.granted', rejected: 'approval.rejected', returned: 'approval.returned' } as const;

/** T12: approve, reject or ask for information. Core says who may; a registration's outcome follows in the same transaction. */
export const decide = handler(Decide, async (context, { result, comment = null }): Promise<Handled> => {
  const found = await current(context);
  if ('code' in found) return refuse([found]);
  // A running request finishes under the version it started with.
  context.decidedOn({ kind: 'settled' });
  const { person, inForce, now } = context;
  await holdAccount(context, found);
  const [barred, ...more] = result === 'granted' ? await barsTo(context, found) : [];
  if (barred !== undefined) return refuse([barred, ...more]);
  const decided = decideApproval<StoredSlot>({
    request: found.doc.request,
    result,
    comment,
    decider: { personId: person.id, levels: person.levels },
    now,
    calendarOf: (slot) => calendarIn(inForce.policy, slot.calendar, slot.zone),
    grantDays: inForce.policy.approvals.expiryDays,
  });
  if (!decided.ok) return decided;
  const { request, grants, repeated } = decided.value;
  if (repeated) return done(found, []);
  const approval = await saved(context, found, { request, grants });
  const follows = [...(await settleRegistration(context, approval)), ...(await settleWaiver(context, approval))];
  return done(approval, [event(approval, EVENT[result], comment), ...follows]);
});

/** What stands against a grant beside the request itself. */
async function barsTo(context: Context, approval: Approval): Promise<Refusal[]> {
  if (approval.kind === 'waiver') return ownWaiver(context, approval);
  if (approval.kind !== 'extension') return [(await barredByProtection(context, approval)) ?? []].flat();
  const [registration] = await context.unit.registrations({ ids: [approval.resourceId] });
  return registration === undefined ? [] : extensionGaps(context, registration, true);
}

/** The requester answers; the clocks go on from where they stopped. */
export const answer = handler(z.strictObject({ comment: Comment }), async (context, { comment }): Promise<Handled> => {
  const found = await current(context);
  if ('code' in found) return refuse([found]);
  context.decidedOn({ kind: 'settled' });
  const { person, inForce, now } = context;
  if (found.doc.request.requesterId !== person.id)
    return refuse([{ code: 'not_the_requester', clause: 'lifecycle 4.1' }]);
  const calendarOf = (slot: StoredSlot) => calendarIn(inForce.policy, slot.calendar, slot.zone);
  const answered = answerInformation<StoredSlot>(found.doc.request, comment, { now, calendarOf });
  if (!answered.ok) return answered;
  const approval = await saved(context, found, { request: answered.value, comment });
  return done(approval, [event(approval, 'approval.answered', comment)], 'answered');
});

/** The requester takes the request back; what it was about ends with it. */
export const withdraw = handler(Undo, async (context, { comment = null }): Promise<Handled> => {
  const found = await current(context);
  if ('code' in found) return refuse([found]);
  context.decidedOn({ kind: 'settled' });
  const withdrawn = withdrawRequest<StoredSlot>(found.doc.request, context.person.id);
  if (!withdrawn.ok) return withdrawn;
  const approval = await saved(context, found, { request: withdrawn.value });
  const follows = await settleRegistration(context, approval);
  return done(approval, [event(approval, 'approval.withdrawn', comment), ...follows]);
});

/** Whoever decided takes it back, within the policy's seconds and while nothing was done on its strength. */
export const undo = handler(Undo, async (context, { comment = null }): Promise<Handled> => {
  const found = await current(context);
  if ('code' in found) return refuse([found]);
  context.decidedOn({ kind: 'settled' });
  const { person, inForce, now } = context;
  await holdAccount(context, found);
  const undone = undoDecision<StoredSlot>({
    request: found.doc.request,
    personId: person.id,
    now,
    undoSeconds: inForce.policy.approvals.undoSeconds,
    grants: found.doc.grants,
    released: false,
    calendarOf: (slot) => calendarIn(inForce.policy, slot.calendar, slot.zone),
  });
  if (!undone.ok) return undone;
  const { request, revoked } = undone.value;
  const grants = found.doc.grants.filter(({ id }) => !revoked.includes(id));
  const approval = await saved(context, found, { request, grants });
  const follows = [...(await unsettleRegistration(context, found)), ...(await unsettleWaiver(context, found))];
  return done(approval, [event(approval, 'approval.undone', comment), ...follows]);
});

interface Changed {
  readonly request: ApprovalRequest<StoredSlot>;
  readonly grants?: readonly Grant[];
  readonly comment?: string;
}

/** The approval with what changed, stored as its next version. */
async function saved({ unit }: Context, found: Approval, { request, ...rest }: Changed): Promise<Approval> {
  const doc = { ...found.doc, ...rest, request };
  const approval: Approval = { ...found, status: request.status, version: found.version + 1, doc };
  mustSave(await unit.saveApproval(approval, found.version));
  return approval;
}

/** The approval that the command names, at the version that its sender saw. */
async function current({ unit, input }: Context): Promise<Approval | Refusal> {
  const [found] = z.uuid().safeParse(input.recordId).success ? await unit.approvals({ ids: [input.recordId] }) : [];
  if (input.recordType !== 'approval' || found === undefined)
    return { code: 'unknown_record', params: { type: 'approval', id: input.recordId } };
  if (input.expectedVersion === null) return { code: 'version_missing' };
  return input.expectedVersion === found.version
    ? found
    : { code: 'stale_version', params: { expected: input.expectedVersion, actual: found.version } };
}

const event = (approval: Approval, type: string, reason: string | null): NewEvent => ({
  type,
  partnershipId: approval.partnershipId,
  dealId: approval.dealId,
  fromState: null,
  toState: approval.status,
  reason,
});

function done(approval: Approval, events: readonly NewEvent[], status: string = approval.status): Handled {
  const partnerships = approval.partnershipId === null ? [] : [approval.partnershipId];
  return accept({
    result: { approvalId: approval.id, status },
    events,
    deals: approval.dealId === null ? [] : [approval.dealId],
    partnerships,
  });
}
