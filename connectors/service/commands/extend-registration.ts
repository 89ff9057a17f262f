import { accept, extensionRefusals, type Refusal, refuse } from '@partnership-os/core';
import { z } from 'zod';
import { requestApproval, requestedEvent, sentFacts } from '../approvals.ts';
import { rateTable, todayIn } from '../closings.ts';
import type { Registration } from '../records.ts';
import { registrationRoute } from '../registration-claim.ts';
import { type Context, type Handled, handler } from './command.ts';
import { currentPartnership } from './partnership.ts';

const Payload = z.strictObject({ comment: z.string().trim().min(1).max(4000) });

/** Asks once more for the same length of protection, before it ends: by the rules of a registration, of whoever granted it. */
export const requestExtension = handler(Payload, async (context, { comment }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const registration = await registrationOf(context);
  if ('code' in registration) return refuse([registration]);
  await context.unit.lock(`account ${registration.accountKey}`);
  const [first, ...rest] = await extensionGaps(context, registration);
  if (first !== undefined) return refuse([first, ...rest]);
  const asked = await askFor(context, registration, comment);
  if (!asked.ok) return asked;
  const { partnershipId, dealId } = registration;
  return accept({
    result: { registrationId: registration.id, ...sentFacts(asked.value) },
    events: [requestedEvent(asked.value, comment)],
    deals: [dealId],
    partnerships: [partnershipId],
  });
});

/** The registration of a command, which its submitter, a channel manager or an approver may act on. */
export async function registrationOf({ unit, input, person }: Context): Promise<Registration | Refusal> {
  const unknown = { code: 'unknown_record', params: { type: 'registration', id: input.recordId } };
  if (input.recordType !== 'registration' || !z.uuid().safeParse(input.recordId).success) return unknown;
  const [found] = await unit.registrations({ ids: [input.recordId] });
  if (found === undefined) return unknown;
  const may = found.doc.submittedBy === person.id || person.roles.includes('channel') || person.levels.length > 0;
  return may ? found : { code: 'no_permission' };
}

/** What stands against extending it now; `deciding`: the request itself is not in its own way. */
export async function extensionGaps(
  { unit, inForce, now }: Pick<Context, 'unit' | 'inForce' | 'now'>,
  { id, status, protectedUntil, doc }: Registration,
  deciding = false,
): Promise<Refusal[]> {
  const waiting = (await unit.approvals({ resourceIds: [id], waiting: true })).some(({ kind }) => kind === 'extension');
  return extensionRefusals({
    status,
    protectedUntil,
    extended: doc.extensions?.length ?? 0,
    allowed: inForce.policy.registration.extensions,
    waiting: waiting && !deciding,
    today: todayIn(now, (await unit.workspace()).zone),
  });
}

async function askFor(context: Context, registration: Registration, comment: string) {
  const { unit, deps, inForce, now } = context;
  const [[deal], partnership, { baseCurrency, zone }] = [
    await unit.deals({ ids: [registration.dealId] }),
    await currentPartnership(unit, registration.partnershipId),
    await unit.workspace(),
  ];
  if (deal === undefined || partnership === null)
    return refuse([{ code: 'unknown_record', params: { type: 'deal', id: registration.dealId } }]);
  const rates = await rateTable(deps, unit, baseCurrency);
  const { route, routed, frozen } = registrationRoute(inForce, { deal, rates }, partnership, todayIn(now, zone));
  return requestApproval(context, {
    kind: 'extension',
    route,
    routed,
    frozen,
    preferred: registration.doc.decision?.by,
    termsVersion: partnership.doc.terms?.version ?? null,
    resourceId: registration.id,
    dealId: deal.id,
    partnershipId: partnership.id,
    flagged: false,
    commands: [],
    shown: {
      partnerId: partnership.partnerId,
      partnerName: partnership.name,
      dealName: deal.name,
      comment,
      conflict: 'none',
      role: null,
      amount: deal.amount,
      protectionDays: registration.doc.protectionDays,
      supports: [],
      opposes: [],
      checked: ['terms', 'suspension'],
      changes: null,
    },
  });
}
