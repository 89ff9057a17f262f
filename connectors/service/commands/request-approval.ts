import { accept, refuse } from '@partnership-os/core';
import { z } from 'zod';
import type { ForAndAgainst } from '../approval-record.ts';
import { aboutPartner, requestApproval, requestedEvent, routedByType, sentFacts } from '../approvals.ts';
import type { Partnership } from '../records.ts';
import { candidateEvidence } from '../scoring.ts';
import { Adoption, requestAdoption } from './adoption.ts';
import { type Context, type Handled, handler } from './command.ts';
import { callerOn, partnershipOf } from './partnership.ts';
import { payloadHashFor } from './payload-hash.ts';

const Suspension = z.strictObject({
  reasonCode: z.string().min(1).max(60),
  reason: z.string().min(10).max(4000),
  until: z.iso.date(),
});
const Payload = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('candidate') }),
  z.strictObject({ kind: z.literal('suspend'), grants: Suspension }),
  z.strictObject({ kind: z.literal('adoption'), grants: Adoption }),
]);

const COMMAND = { candidate: 'approve_candidate', suspend: 'suspend' } as const;

/** Asks for the approval that a Class B move needs. What is granted is one command for exactly this payload. */
export const requestMove = handler(Payload, async (context, payload): Promise<Handled> => {
  if (payload.kind === 'adoption') return requestAdoption(context, payload.grants);
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const caller = callerOn(context.person, partnership);
  if (!caller.relations.includes('owner') && caller.levels.length === 0)
    return refuse([
      { code: 'who_may_not', clause: 'lifecycle 2', params: { command: 'request_approval', who: 'owner' } },
    ]);
  await context.unit.lock(`approvals of ${partnership.id}`);
  const waiting = (await context.unit.approvals({ partnershipIds: [partnership.id], waiting: true })).some(
    ({ kind }) => kind === payload.kind,
  );
  if (waiting) return refuse([{ code: 'approval_waiting', clause: 'lifecycle 4' }]);
  return send(context, partnership, payload.kind === 'suspend' ? payload : { kind: 'candidate', grants: {} });
});

interface AskedMove {
  readonly kind: 'candidate' | 'suspend';
  readonly grants: unknown;
}

async function send(context: Context, partnership: Partnership, { kind, grants }: AskedMove): Promise<Handled> {
  const evidence = kind === 'candidate' ? await candidateEvidence(context, partnership) : accept(NOTHING);
  if (!evidence.ok) return evidence;
  const command = COMMAND[kind];
  const approval = await requestApproval(context, {
    kind,
    ...routedByType(context.inForce.policy, kind, partnership.type),
    termsVersion: partnership.doc.terms?.version ?? null,
    resourceId: partnership.id,
    dealId: null,
    partnershipId: partnership.id,
    flagged: false,
    commands: [{ command, payloadHash: await payloadHashFor(context, partnership, grants, command) }],
    shown: {
      ...aboutPartner({ partnerId: partnership.partnerId, partnerName: partnership.name }),
      ...evidence.value,
    },
  });
  if (!approval.ok) return approval;
  return accept({
    result: sentFacts(approval.value),
    events: [requestedEvent(approval.value)],
    deals: [],
    partnerships: [partnership.id],
  });
}

const NOTHING: ForAndAgainst = { supports: [], opposes: [], checked: ['phase', 'suspension'] };
