import { accept, isDuplicate, protectionDays, type Refusal, refuse, submitRefusals } from '@partnership-os/core';
import { z } from 'zod';
import { requestApproval, sentFacts } from '../approvals.ts';
import { todayIn } from '../closings.ts';
import type { Deal, Partnership, Registration } from '../records.ts';
import {
  accountKeyOf,
  claimOf,
  conflictQuestion,
  productLineOf,
  registrationEvidence,
  registrationRoute,
  rivalsOf,
} from '../registration-claim.ts';
import { type Context, type Handled, handler } from './command.ts';
import { currentPartnership } from './partnership.ts';

const Payload = z.strictObject({
  partnershipId: z.uuid(),
  role: z.enum(['sourced', 'influenced', 'fulfilled']),
  touchId: z.string().max(60).nullable(),
  products: z.array(z.string().min(1).max(200)).max(20),
  comment: z.string().trim().max(4000).optional(),
  /** What the partner expects of the deal, where the deal itself has no amount. */
  expectedValue: z.strictObject({ minor: z.int().positive(), currency: z.string().length(3) }).optional(),
});
type Payload = z.infer<typeof Payload>;

/** A partner's claim on a deal. Submitted, or disputed when another claim meets it; the request for approval goes out with it. */
export const registerPartner = handler(Payload, async (context, payload): Promise<Handled> => {
  const found = await dealOf(context);
  if ('code' in found) return refuse([found]);
  const deal = found.amount?.minor ? found : { ...found, amount: payload.expectedValue ?? found.amount };
  const partnership = await currentPartnership(context.unit, payload.partnershipId);
  if (partnership === null)
    return refuse([{ code: 'unknown_record', params: { type: 'partnership', id: payload.partnershipId } }]);
  const accountKey = accountKeyOf(deal) ?? `deal:${deal.id}`;
  await context.unit.lock(`account ${accountKey}`);
  return submit(context, { deal, partnership, payload, accountKey });
});

interface Submission {
  readonly deal: Deal;
  readonly partnership: Partnership;
  readonly payload: Payload;
  readonly accountKey: string;
}

async function submit(context: Context, submission: Submission): Promise<Handled> {
  const { unit, inForce, now } = context;
  const { deal, partnership, payload, accountKey } = submission;
  const today = todayIn(now, (await unit.workspace()).zone);
  const claim = claimOf(deal, partnership, { role: payload.role, comment: payload.comment ?? null, today });
  const question = conflictQuestion(inForce, deal, { partnershipId: partnership.id, role: payload.role, today });
  const known = await unit.registrations({ accountKeys: [accountKey] });
  const refusals: Refusal[] = [
    ...submitRefusals(claim),
    ...(isDuplicate(question, known) ? [{ code: 'already_registered', clause: 'money 6' }] : []),
  ];
  const [first, ...rest] = refusals;
  if (first !== undefined) return refuse([first, ...rest]);
  const rivals = rivalsOf(question, known);
  const { route, outside } = registrationRoute(inForce, deal, partnership, today);
  const days = protectionDays(inForce.policy, partnership.tier, payload.role);
  const flagged = rivals.length > 0 || (payload.role === 'sourced' && claim.proposed !== 'sourced');
  const registrationId = context.deps.newId();
  const approval = await requestApproval(context, {
    kind: 'registration',
    route,
    termsVersion: partnership.doc.terms?.version ?? null,
    resourceId: registrationId,
    dealId: deal.id,
    partnershipId: partnership.id,
    flagged,
    commands: [],
    shown: {
      partnerId: partnership.partnerId,
      partnerName: partnership.name,
      dealName: deal.name,
      comment: payload.comment ?? null,
      conflict: rivals.length > 0 ? 'possible' : 'none',
      role: payload.role,
      amount: deal.amount,
      protectionDays: days,
      ...registrationEvidence({ deal, partnership, claim, outside, rivals: rivals.length }),
      changes: await changesSince(context, partnership),
    },
  });
  if (!approval.ok) return approval;
  await save(context, submission, { registrationId, approvalId: approval.value.id, days, rivals });
  return accept({
    result: { registrationId, ...sentFacts(approval.value) },
    events: [
      {
        type: 'registration.submitted',
        partnershipId: partnership.id,
        dealId: deal.id,
        fromState: null,
        toState: rivals.length > 0 ? 'disputed' : 'submitted',
        reason: payload.comment ?? null,
      },
      {
        type: 'approval.requested',
        partnershipId: partnership.id,
        dealId: deal.id,
        fromState: null,
        toState: 'pending',
        reason: null,
      },
    ],
    deals: [deal.id, ...rivals.map((rival) => rival.dealId)],
    partnerships: [partnership.id],
  });
}

/** Both sides of a conflict are frozen as disputed until a person decides; an approved protection stays as it is. */
async function save(
  context: Context,
  { deal, partnership, payload, accountKey }: Submission,
  made: {
    readonly registrationId: string;
    readonly approvalId: string;
    readonly days: number;
    readonly rivals: readonly Registration[];
  },
): Promise<void> {
  const { unit, inForce, now, person } = context;
  const touch = deal.firstMeeting !== null && deal.firstMeeting.id === payload.touchId ? deal.firstMeeting : null;
  await unit.saveRegistration(
    {
      id: made.registrationId,
      dealId: deal.id,
      partnershipId: partnership.id,
      accountKey,
      productLine: productLineOf(inForce, deal),
      role: payload.role,
      status: made.rivals.length > 0 ? 'disputed' : 'submitted',
      submittedAt: now,
      protectedUntil: null,
      version: 1,
      doc: {
        products: payload.products,
        touchId: touch?.id ?? null,
        touchOn: touch?.on ?? null,
        comment: payload.comment ?? null,
        submittedBy: person.id,
        approvalId: made.approvalId,
        protectionDays: made.days,
        decision: null,
        conflicts: made.rivals.map((rival) => rival.id),
      },
    },
    null,
  );
  for (const rival of made.rivals.filter(({ status }) => status === 'submitted' || status === 'disputed')) {
    const conflicts = [...new Set([...rival.doc.conflicts, made.registrationId])];
    await unit.saveRegistration(
      { ...rival, status: 'disputed', version: rival.version + 1, doc: { ...rival.doc, conflicts } },
      rival.version,
    );
  }
}

/** The deal of the sender's CRM. A sales rep registers on own deals; channel managers and approvers on any. */
async function dealOf({ unit, input, sender, person }: Context): Promise<Deal | Refusal> {
  const [deal] =
    input.recordType === 'deal' ? await unit.deals({ crm: { crm: sender.crm, crmIds: [input.recordId] } }) : [];
  if (deal === undefined) return { code: 'unknown_record', params: { type: 'deal', id: input.recordId } };
  if (person.roles.includes('channel') || person.levels.length > 0) return deal;
  if (!person.roles.includes('rep')) return { code: 'no_permission' };
  const mine = (await unit.users()).some(
    (user) => user.crm === deal.crm && user.personId === person.id && user.ownerId === deal.ownerId,
  );
  return mine ? deal : { code: 'not_your_deal', clause: 'lifecycle 2' };
}

/** What is new since the partner's last decided request; null when there was none. */
async function changesSince({ unit }: Context, partnership: Partnership) {
  const earlier = await unit.approvals({ partnershipIds: [partnership.id] });
  const last = earlier.filter(({ status }) => status === 'approved' || status === 'rejected').at(-1);
  if (last === undefined) return null;
  const [from, to] = [last.doc.route.termsVersion, partnership.doc.terms?.version ?? null];
  const on = last.doc.request.decisions.at(-1)?.at.slice(0, 10) ?? null;
  const decided = { key: 'last_decision', params: { on: on ?? '' }, source: 'ledger' as const, on };
  const terms =
    from !== null && to !== null && from !== to
      ? [
          {
            key: 'changed_terms',
            params: { from, to },
            source: 'terms' as const,
            on: partnership.doc.terms?.signedOn ?? null,
          },
        ]
      : [];
  return [decided, ...terms];
}
