import { type ApprovalFacts, openRoute, type SlotFacts } from '@partnership-os/core';
import type { Approval, StoredSlot } from '../approval-record.ts';
import { type CardWorld, personFacts } from './world.ts';

/** An approval request as screens and CRM rows carry it. */
export function approvalFacts(
  world: Pick<CardWorld, 'people' | 'users'>,
  { id, kind, status, version, requestedAt, doc }: Approval,
): ApprovalFacts {
  const {
    request,
    route,
    partnerName,
    dealName,
    role,
    amount,
    comment,
    supports,
    opposes,
    checked,
    changes,
    protectionDays,
    conflict,
  } = doc;
  return {
    approvalId: id,
    kind,
    status,
    version,
    partnerName,
    dealName,
    role,
    amount,
    slots: request.slots.map((slot) => slotFacts(world, slot)),
    route: openRoute(route),
    requester: personFacts(world, request.requesterId) ?? { name: '', users: {} },
    requestedAt,
    comment,
    question: request.question,
    supports,
    opposes,
    checked,
    changes,
    flagged: request.flagged,
    protectionDays,
    conflict,
  };
}

function slotFacts(
  world: Pick<CardWorld, 'people' | 'users'>,
  { level, status, decidedBy, decidedAt, dueAt, zone, slaLevel }: StoredSlot,
): SlotFacts {
  const decider = personFacts(world, decidedBy);
  return {
    level,
    status,
    by: decider?.name ?? null,
    ...(decider !== null && { decider }),
    at: decidedAt,
    dueAt,
    dueZone: zone,
    slaLevel,
  };
}
