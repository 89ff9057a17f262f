import {
  accept,
  causeEvidence,
  type Evidence,
  type MoveDecision,
  newTermEvidence,
  type Refusal,
  refuse,
} from '@partnership-os/core';
import { z } from 'zod';
import { exitRelations } from '../evidence/exit.ts';
import type { Partnership, PartnershipDoc } from '../records.ts';
import { askMove } from './ask-move.ts';
import { type Context, type Handled, handler, mustSave } from './command.ts';
import { withdrawLeft } from './leaving.ts';
import { callerOn, evidenceOf, grantsOf, partnershipOf, positionOf } from './partnership.ts';
import { payloadHashFor } from './payload-hash.ts';

const Reason = { reasonCode: z.string().max(60).optional(), reason: z.string().max(4000).optional() };
const Term = z.strictObject({ start: z.iso.date(), end: z.iso.date() });
const Payload = z.strictObject({ ...Reason, until: z.iso.date().optional(), term: Term.optional() });
type Payload = z.infer<typeof Payload>;

/**
 * Every lifecycle command that only moves the record: core's table decides, this stores what it decided. A grant that the
 * move needs is used up in the same transaction.
 */
export const move = handler(Payload, async (context, payload): Promise<Handled> => {
  const partnership = await partnershipOf(context);
  return 'code' in partnership ? refuse([partnership]) : moveTo(context, partnership, payload);
});

/** The same for a partnership that was found otherwise (a CRM edit, the system). */
export async function moveTo(context: Context, partnership: Partnership, payload: Payload): Promise<Handled> {
  const { unit, person, input, now, deps } = context;
  const approvals = await unit.approvals({ partnershipIds: [partnership.id] });
  const scouted =
    input.name === 'shortlist' && payload.reason !== undefined
      ? { ...partnership, doc: { ...partnership.doc, scoutReason: payload.reason } }
      : partnership;
  const suspending = input.name === 'suspend' ? withSuspension(scouted, payload, now) : scouted;
  const decided = askMove(context, {
    position: positionOf(partnership),
    command: {
      name: input.name,
      payloadHash: await payloadHashFor(context, partnership, payload),
      reason: reasonOf(payload),
      type: null,
      phase: null,
    },
    caller: callerOn(person, partnership, await relationsIn(context, partnership)),
    evidence: {
      ...(await evidenceOf({ unit, deps, now }, suspending, await unit.people())),
      ...SAID[input.name]?.(payload, { partnership, by: person.name }),
    },
    grants: grantsOf(approvals),
  });
  if (!decided.ok) return decided;
  const spent = await useGrant(context, decided.value.grantId);
  if (spent !== null) return refuse([spent]);
  const moved = renewed(movedTo(suspending, decided.value, { now, reason: reasonOf(payload) }), payload);
  mustSave(await unit.savePartnership(moved, partnership.version));
  const left = { from: partnership.phase, to: moved.phase, command: input.name };
  const withdrawn = await withdrawLeft(context, moved.id, left);
  const events = decided.value.events.map((type) => ({
    type,
    partnershipId: moved.id,
    dealId: null,
    fromState: partnership.phase,
    toState: moved.phase,
    reason: payload.reason ?? null,
  }));
  return accept({
    result: { partnershipId: moved.id, phase: moved.phase },
    events: [...events, ...withdrawn],
    deals: [],
    partnerships: [moved.id],
  });
}

/** Evidence that is in what the person says with the command. */
const SAID: Readonly<
  Record<string, (payload: Payload, around: { readonly partnership: Partnership; readonly by: string }) => Evidence>
> = {
  resume: ({ reason = '' }, { by }) => ({ 'C-CAUSE': causeEvidence({ by, note: reason }) }),
  renew: ({ term = null }, { partnership: { doc } }) => ({
    'C-NEWTERM': newTermEvidence({ end: doc.terms?.until ?? null, noticeDays: doc.terms?.noticeDays ?? 0 }, term),
  }),
};

/** The lead of an exit is known from its plan. */
async function relationsIn({ unit, person }: Context, { id, phase }: Partnership) {
  return phase === 'EXIT' ? exitRelations(await unit.partnershipRecords([id]), person.id, null) : [];
}

/** A renewal takes the terms over for the new dates, as their next version. */
function renewed(partnership: Partnership, { term }: Payload): Partnership {
  const { terms } = partnership.doc;
  if (term === undefined || terms === null) return partnership;
  const next = { ...terms, version: terms.version + 1, from: term.start, until: term.end };
  return { ...partnership, doc: { ...partnership.doc, terms: next } };
}

const reasonOf = ({ reasonCode, reason }: Payload) =>
  reasonCode === undefined || reason === undefined ? null : { code: reasonCode, text: reason };

function withSuspension(partnership: Partnership, { reason, until }: Payload, now: string): Partnership {
  const suspension = until === undefined ? null : { reason: reason ?? '', since: now, until };
  return { ...partnership, doc: { ...partnership.doc, suspension } };
}

/** The record after a move: position, when the phase was entered, why. */
export function movedTo(
  partnership: Partnership,
  { next }: Pick<MoveDecision, 'next'>,
  at: { readonly now: string; readonly reason: PartnershipDoc['reason'] },
): Partnership {
  const entered =
    next.phase === partnership.phase
      ? partnership.doc.entered
      : [...partnership.doc.entered, { phase: next.phase, at: at.now }];
  return {
    ...partnership,
    phase: next.phase,
    suspended: next.suspended,
    type: next.type,
    version: partnership.version + 1,
    doc: {
      ...partnership.doc,
      entered,
      live: next.live,
      signedType: next.signedType,
      phaseBeforeExit: next.phaseBeforeExit,
      suspendedBeforeExit: next.suspendedBeforeExit,
      suspension: next.suspended ? partnership.doc.suspension : null,
      activatedAt: partnership.phase === 'ONBOARD' && next.phase === 'MANAGE' ? at.now : partnership.doc.activatedAt,
      reason: at.reason ?? partnership.doc.reason,
    },
  };
}

/** Marks a grant as used; the approval is consumed once all its grants are. A second use is refused by core before. */
export async function useGrant({ unit, now }: Context, grantId: string | null): Promise<Refusal | null> {
  if (grantId === null) return null;
  const [approvalId = ''] = grantId.split(':');
  const [approval] = await unit.approvals({ ids: [approvalId] });
  if (approval === undefined) return { code: 'approval_missing', clause: 'G-APPR' };
  const grants = approval.doc.grants.map((grant) => (grant.id === grantId ? { ...grant, usedAt: now } : grant));
  const status = grants.every(({ usedAt }) => usedAt !== null) ? 'consumed' : approval.status;
  mustSave(
    await unit.saveApproval(
      {
        ...approval,
        status,
        version: approval.version + 1,
        doc: { ...approval.doc, grants, request: { ...approval.doc.request, status } },
      },
      approval.version,
    ),
  );
  return null;
}
