import { accept, PARTNERSHIP_TYPES, type Refusal, refuse } from '@partnership-os/core';
import { z } from 'zod';
import { aboutPartner, requestApproval, requestedEvent, routedByType, sentFacts } from '../approvals.ts';
import type { Account } from '../records.ts';
import type { Context, Handled } from './command.ts';
import { accountOf, joinPartner } from './create-prospect.ts';
import { stable } from './payload-hash.ts';

const TermsShape = z.strictObject({
  version: z.int().positive(),
  agreementRef: z.string().max(200),
  signedOn: z.iso.date(),
  from: z.iso.date(),
  until: z.iso.date(),
  products: z.array(z.string().max(200)).max(200),
  territories: z.array(z.string().max(200)).max(200),
  largestDiscountBp: z.int().min(0).max(10_000).nullable(),
});

/** A partnership that was live before the product came: what was agreed, where it stands, why it is taken over. */
export const Adoption = z.strictObject({
  type: z.enum(PARTNERSHIP_TYPES),
  phase: z.enum(['ONBOARD', 'MANAGE', 'OPTIMIZE']),
  agreementRef: z.string().trim().min(1).max(200),
  signedOn: z.iso.date(),
  tier: z.string().max(40).nullable(),
  terms: TermsShape.nullable(),
  reasonCode: z.string().min(1).max(60),
  reason: z.string().min(10).max(4000),
  derived: z.array(z.string().max(60)).max(20).optional(),
});
export type Adoption = z.infer<typeof Adoption>;

/** What an approver grants: this adoption of this partner, and nothing else. */
export const adoptionHash = (context: Context, partnerId: string, adoption: Adoption): string =>
  context.deps.hash(stable({ command: 'adopt_partnership', partnerId, adoption }));

/** The company with its partner id; a new id, not yet stored, when nobody has spoken of it as a partner before. */
export async function adoptedAccount(
  context: Context,
): Promise<{ readonly account: Account; readonly partnerId: string } | Refusal> {
  const account = await accountOf(context);
  return 'code' in account ? account : { account, partnerId: account.partnerId ?? context.deps.newId() };
}

/** Asks for an adoption by the matrix of the partnership type. */
export async function requestAdoption(context: Context, adoption: Adoption): Promise<Handled> {
  const found = await adoptedAccount(context);
  if ('code' in found) return refuse([found]);
  const { account, partnerId } = found;
  const approval = await requestApproval(context, {
    kind: 'adoption',
    ...routedByType(context.inForce.policy, 'adoption', adoption.type),
    termsVersion: adoption.terms?.version ?? null,
    resourceId: partnerId,
    dealId: null,
    partnershipId: null,
    flagged: false,
    commands: [{ command: 'adopt_partnership', payloadHash: adoptionHash(context, partnerId, adoption) }],
    shown: {
      ...aboutPartner({ partnerId, partnerName: account.name }),
      comment: adoption.reason,
      supports: [],
      opposes: [],
      checked: ['duplicates', 'terms'],
    },
  });
  if (!approval.ok) return approval;
  await joinPartner(context.unit, account, partnerId);
  return accept({
    result: sentFacts(approval.value),
    events: [requestedEvent(approval.value, adoption.reason)],
    deals: [],
    partnerships: [],
  });
}
