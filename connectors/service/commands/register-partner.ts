import {
  accept,
  type Claim,
  claimFacts,
  isDuplicate,
  protectionDays,
  type Refusal,
  type Result,
  refuse,
  submitRefusals,
} from '@partnership-os/core';
import { z } from 'zod';
import type { Approval } from '../approval-record.ts';
import { askedFacts, requestApproval, requestedEvent, sentFacts } from '../approvals.ts';
import { rateTable, todayIn } from '../closings.ts';
import { logConflict } from '../conflicts.ts';
import type { Deal, Partnership, Registration } from '../records.ts';
import {
  accountKeyOf,
  claimOf,
  conflictQuestion,
  productLineOf,
  type Routed,
  registrationEvidence,
  registrationRoute,
  rivalsOf,
} from '../registration-claim.ts';
import { type Context, type Handled, handler, mustSave, type NewEvent } from './command.ts';
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

/** A submission that may go out: what core and the stored claims say about it. */
interface Judged extends Submission, Routed {
  readonly claim: Claim;
  readonly rivals: readonly Registration[];
  readonly today: string;
}

async function submit(context: Context, submission: Submission): Promise<Handled> {
  const judged = await judge(context, submission);
  if (!judged.ok) return judged;
  const { deal, partnership, rivals, payload } = judged.value;
  const registrationId = context.deps.newId();
  const approval = await ask(context, judged.value, registrationId);
  if (!approval.ok) return approval;
  const registration = await save(context, judged.value, { registrationId, approval: approval.value });
  const conflict = await logConflict(context, registration, rivals);
  const submitted: NewEvent = {
    type: 'registration.submitted',
    partnershipId: partnership.id,
    dealId: deal.id,
    fromState: null,
    toState: statusOf(rivals),
    reason: payload.comment ?? null,
  };
  return accept({
    result: { registrationId, ...sentFacts(approval.value) },
    events: [submitted, requestedEvent(approval.value), ...conflict],
    deals: [deal.id, ...rivals.map((rival) => rival.dealId)],
    partnerships: [partnership.id],
  });
}

/** Every reason against the claim at once, or the claim with the rivals that it meets. */
async function judge(context: Context, submission: Submission): Promise<Result<Judged, Refusal>> {
  const { deps, unit, inForce, now, sender, person } = context;
  const { deal, partnership, payload, accountKey } = submission;
  const { zone, baseCurrency } = await unit.workspace();
  const today = todayIn(now, zone);
  const claim = claimOf(deal, partnership, {
    role: payload.role,
    comment: payload.comment ?? null,
    today,
    past: 'personId' in sender,
  });
  const question = conflictQuestion(inForce, deal, { partnershipId: partnership.id, role: payload.role, today });
  const near = await unit.registrations({ near: { accountKeys: [accountKey], dealIds: [deal.id] } });
  const duplicate = isDuplicate(question, near);
  const rates = await rateTable(deps, unit, baseCurrency);
  const where = registrationRoute(inForce, { deal, rates }, partnership, today);
  const asked = askedFacts(where.routed, await unit.people(), person);
  const { tier } = partnership;
  context.decidedOn({ kind: 'registration', claim: claimFacts(claim), duplicate, tier, asked });
  const [first, ...rest]: Refusal[] = [
    ...submitRefusals(claim),
    ...(duplicate ? [{ code: 'already_registered', clause: 'money 6' }] : []),
  ];
  if (first !== undefined) return refuse([first, ...rest]);
  return accept({ ...submission, claim, rivals: rivalsOf(question, near), today, ...where });
}

/** The request for approval that goes out with the claim. */
async function ask(context: Context, judged: Judged, registrationId: string): Promise<Result<Approval, Refusal>> {
  const { deal, partnership, payload, claim, rivals, route, routed, frozen, outside } = judged;
  const { policy } = context.inForce;
  return requestApproval(context, {
    kind: 'registration',
    route,
    routed,
    frozen,
    termsVersion: partnership.doc.terms?.version ?? null,
    resourceId: registrationId,
    dealId: deal.id,
    partnershipId: partnership.id,
    flagged: rivals.length > 0 || (payload.role === 'sourced' && claim.proposed !== 'sourced'),
    commands: [],
    shown: {
      partnerId: partnership.partnerId,
      partnerName: partnership.name,
      dealName: deal.name,
      comment: payload.comment ?? null,
      conflict: rivals.length > 0 ? 'possible' : 'none',
      role: payload.role,
      amount: deal.amount,
      protectionDays: protectionDays(policy, partnership.tier, payload.role),
      ...registrationEvidence({ deal, partnership, claim, outside, rivals: rivals.length }),
      changes: await changesSince(context, partnership),
    },
  });
}

const statusOf = (rivals: readonly Registration[]) => (rivals.length > 0 ? 'disputed' : 'submitted');

/** Both sides of a conflict are frozen as disputed until a person decides; an approved protection stays as it is. */
async function save(
  { unit, inForce, now, person }: Context,
  { deal, partnership, payload, accountKey, rivals }: Judged,
  { registrationId, approval }: { readonly registrationId: string; readonly approval: Approval },
): Promise<Registration> {
  const touch = deal.firstMeeting?.id === payload.touchId ? deal.firstMeeting : null;
  const registration: Registration = {
    id: registrationId,
    dealId: deal.id,
    partnershipId: partnership.id,
    accountKey,
    productLine: productLineOf(inForce, deal),
    role: payload.role,
    status: statusOf(rivals),
    submittedAt: now,
    protectedUntil: null,
    version: 1,
    doc: {
      products: payload.products,
      touchId: touch?.id ?? null,
      touchOn: touch?.on ?? null,
      comment: payload.comment ?? null,
      submittedBy: person.id,
      approvalId: approval.id,
      protectionDays: approval.doc.protectionDays ?? 0,
      decision: null,
      conflicts: rivals.map((rival) => rival.id),
    },
  };
  await unit.saveRegistration(registration, null);
  for (const rival of rivals.filter(({ status }) => status === 'submitted' || status === 'disputed')) {
    const conflicts = [...new Set([...rival.doc.conflicts, registrationId])];
    const disputed = { ...rival, status: 'disputed' as const, version: rival.version + 1 };
    mustSave(await unit.saveRegistration({ ...disputed, doc: { ...rival.doc, conflicts } }, rival.version));
  }
  return registration;
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
  const last = await unit.lastDecided(partnership.id);
  if (last === null) return null;
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
