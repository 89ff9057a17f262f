import { accept, type EvidenceFacts, refuse, routeFor } from '@partnership-os/core';
import { z } from 'zod';
import { requestApproval, sentFacts } from '../approvals.ts';
import type { Partnership } from '../records.ts';
import { candidateEvidence } from '../scoring.ts';
import { Adoption, requestAdoption } from './adopt-partnership.ts';
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
  const waiting = (await context.unit.approvals({ partnershipIds: [partnership.id], waiting: true })).some(
    ({ kind }) => kind === payload.kind,
  );
  if (waiting) return refuse([{ code: 'approval_waiting', clause: 'lifecycle 4' }]);
  return send(context, partnership, payload.kind === 'suspend' ? payload : { kind: 'candidate', grants: {} });
});

async function send(
  context: Context,
  partnership: Partnership,
  asked: { readonly kind: 'candidate' | 'suspend'; readonly grants: unknown },
): Promise<Handled> {
  const command = COMMAND[asked.kind];
  const request = {
    kind: asked.kind,
    type: partnership.type,
    outside: null,
    dealType: null,
    publicBuyer: false,
    value: null,
    priority: 'normal' as const,
  };
  const evidence =
    asked.kind === 'candidate' ? await candidateEvidence(context, partnership) : { ok: true as const, value: NOTHING };
  if (!evidence.ok) return evidence;
  const approval = await requestApproval(context, {
    kind: asked.kind,
    route: routeFor(request, context.inForce.policy.approvals),
    termsVersion: partnership.doc.terms?.version ?? null,
    resourceId: partnership.id,
    dealId: null,
    partnershipId: partnership.id,
    flagged: false,
    commands: [{ command, payloadHash: await payloadHashFor(context, partnership, asked.grants, command) }],
    shown: {
      partnerId: partnership.partnerId,
      partnerName: partnership.name,
      dealName: null,
      comment: null,
      conflict: 'unchecked',
      role: null,
      amount: null,
      protectionDays: null,
      ...evidence.value,
      changes: null,
    },
  });
  if (!approval.ok) return approval;
  return accept({
    result: sentFacts(approval.value),
    events: [
      {
        type: 'approval.requested',
        partnershipId: partnership.id,
        dealId: null,
        fromState: null,
        toState: 'pending',
        reason: null,
      },
    ],
    deals: [],
    partnerships: [partnership.id],
  });
}

const NOTHING: {
  readonly supports: readonly EvidenceFacts[];
  readonly opposes: readonly EvidenceFacts[];
  readonly checked: readonly string[];
} = { supports: [], opposes: [], checked: ['phase', 'suspension'] };
