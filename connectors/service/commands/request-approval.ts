import { accept, addGuardRefusals, type GuardId, type Refusal, type Result, refuse } from '@partnership-os/core';
import { z } from 'zod';
import type { ForAndAgainst } from '../approval-record.ts';
import { aboutPartner, requestApproval, requestedEvent, routedByType, sentFacts } from '../approvals.ts';
import { recordedEvidence } from '../evidence/recorded.ts';
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
/** How the cause of a suspension was settled. */
const Cause = z.strictObject({ reasonCode: z.string().min(1).max(60), reason: z.string().min(10).max(4000) });
const Term = z.strictObject({ start: z.iso.date(), end: z.iso.date() });
const Payload = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('candidate') }),
  z.strictObject({ kind: z.literal('activation') }),
  z.strictObject({ kind: z.literal('resume'), grants: Cause }),
  z.strictObject({ kind: z.literal('renewal'), grants: z.strictObject({ term: Term }) }),
  z.strictObject({ kind: z.literal('exit'), command: z.enum(['start_exit', 'decline_renewal', 'withdraw_exit']) }),
  z.strictObject({ kind: z.literal('suspend'), grants: Suspension }),
  z.strictObject({ kind: z.literal('adoption'), grants: Adoption }),
]);

const COMMAND = {
  candidate: 'approve_candidate',
  activation: 'activate',
  suspend: 'suspend',
  resume: 'resume',
  renewal: 'renew',
  exit: 'start_exit',
} as const;

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
  const grants = 'grants' in payload ? payload.grants : {};
  const command = 'command' in payload ? payload.command : COMMAND[payload.kind];
  return send(context, partnership, { kind: payload.kind, grants, command });
});

interface AskedMove {
  readonly kind: keyof typeof COMMAND;
  readonly grants: unknown;
  readonly command: string;
}

async function send(
  context: Context,
  partnership: Partnership,
  { kind, grants, command }: AskedMove,
): Promise<Handled> {
  const evidence = await EVIDENCE[kind](context, partnership, command);
  if (!evidence.ok) return evidence;
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

type Judge = (context: Context, partnership: Partnership, command: string) => Promise<Result<ForAndAgainst, Refusal>>;

const nothing: Judge = async () => accept({ supports: [], opposes: [], checked: ['phase', 'suspension'] });

/** Asked for once these guards hold: an approver is not asked to wait for them. */
const needing =
  (guards: readonly GuardId[], checked: readonly string[]): Judge =>
  async ({ unit, deps, now }, partnership) => {
    const evidence = await recordedEvidence({ unit, deps, now }, partnership);
    const gaps: Refusal[] = [];
    for (const guard of guards) addGuardRefusals(guard, evidence, now, gaps);
    const [first, ...rest] = gaps;
    return first === undefined ? accept({ supports: [], opposes: [], checked }) : refuse([first, ...rest]);
  };

const CHECKED = ['checks', 'phase', 'suspension'];
const planned = needing(['G-EXITPLAN'], ['phase', 'terms']);
const served = needing(['C-NOTICE'], ['phase', 'terms']);

/** What an approver reads, by kind; refused while there is nothing to decide on. */
const EVIDENCE: Readonly<Record<keyof typeof COMMAND, Judge>> = {
  candidate: candidateEvidence,
  activation: needing(['G-CHECKLIST', 'G-COMPLY'], CHECKED),
  suspend: nothing,
  resume: nothing,
  renewal: needing(['G-COMPLY', 'G-AR'], CHECKED),
  exit: (context, partnership, command) =>
    (command === 'withdraw_exit' ? served : planned)(context, partnership, command),
};
