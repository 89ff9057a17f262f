import {
  accept,
  type CommandOutcome,
  decideMove,
  held,
  PARTNERSHIP_TYPES,
  type Refusal,
  refuse,
  routeFor,
} from '@partnership-os/core';
import { z } from 'zod';
import { requestApproval, sentFacts } from '../approvals.ts';
import type { Account, Partnership, Terms } from '../records.ts';
import { type Context, type Done, type Handled, handler } from './command.ts';
import { accountOf, newPartnership, newRecordEvidence } from './create-prospect.ts';
import { movedTo, useGrant } from './moves.ts';
import { callerOn, grantsOf } from './partnership.ts';
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

const hashOf = (context: Context, partnerId: string, adoption: Adoption): string =>
  context.deps.hash(stable({ command: 'adopt_partnership', partnerId, adoption }));

/** T00: adopts a live partnership. It needs a granted request of kind `adoption` for exactly this payload. */
export const adoptPartnership = handler(Adoption, async (context, adoption): Promise<Handled> => {
  const { unit, deps, person, now } = context;
  const found = await partnerAccount(context);
  if ('code' in found) return refuse([found]);
  const { account, partnerId } = found;
  const decided = decideMove({
    position: null,
    command: {
      name: 'adopt_partnership',
      payloadHash: hashOf(context, partnerId, adoption),
      reason: { code: adoption.reasonCode, text: adoption.reason },
      type: adoption.type,
      phase: adoption.phase,
    },
    caller: callerOn(person, null),
    evidence: { ...(await newRecordEvidence(unit, account)), 'C-AGREEMENT': held('agreement') },
    grants: grantsOf(await unit.approvals({ resourceIds: [partnerId] })),
    now,
  });
  if (!decided.ok) return decided;
  const spent = await useGrant(context, decided.value.grantId);
  if (spent !== null) return refuse([spent]);
  const blank = newPartnership({
    id: deps.newId(),
    partnerId,
    name: account.name,
    type: adoption.type,
    owner: person,
    now,
  });
  const partnership = adopted(
    movedTo(blank, decided.value, { now, reason: { code: adoption.reasonCode, text: adoption.reason } }),
    adoption,
  );
  await unit.savePartnership({ ...partnership, version: 1 }, null);
  return accept(doneWith(partnership, decided.value.events, adoption.reason));
});

function adopted(partnership: Partnership, { tier, terms, signedOn, derived = [] }: Adoption): Partnership {
  const [, ...entered] = partnership.doc.entered;
  const kept: Terms | null = terms;
  const signedAt = `${signedOn}T00:00:00.000Z`;
  return {
    ...partnership,
    tier,
    doc: {
      ...partnership.doc,
      entered,
      terms: kept,
      signedAt,
      activatedAt: partnership.phase === 'ONBOARD' ? null : signedAt,
      derived,
    },
  };
}

const doneWith = (partnership: Partnership, events: readonly string[], reason: string): Done => ({
  result: { partnershipId: partnership.id, phase: partnership.phase },
  events: events.map((type) => ({
    type,
    partnershipId: partnership.id,
    dealId: null,
    fromState: null,
    toState: partnership.phase,
    reason,
  })),
  deals: [],
  partnerships: [partnership.id],
});

/** Asks for an adoption by the matrix of the partnership type. */
export async function requestAdoption(context: Context, adoption: Adoption): Promise<Handled> {
  const found = await partnerAccount(context);
  if ('code' in found) return refuse([found]);
  const { policy } = context.inForce;
  const route = routeFor(
    {
      kind: 'adoption',
      type: adoption.type,
      outside: null,
      dealType: null,
      publicBuyer: false,
      value: null,
      priority: 'normal',
    },
    policy.approvals,
  );
  const approval = await requestApproval(context, {
    kind: 'adoption',
    route,
    termsVersion: adoption.terms?.version ?? null,
    resourceId: found.partnerId,
    dealId: null,
    partnershipId: null,
    flagged: false,
    commands: [{ command: 'adopt_partnership', payloadHash: hashOf(context, found.partnerId, adoption) }],
    shown: {
      partnerId: found.partnerId,
      partnerName: found.account.name,
      dealName: null,
      comment: adoption.reason,
      conflict: 'unchecked',
      role: null,
      amount: null,
      protectionDays: null,
      supports: [],
      opposes: [],
      checked: ['duplicates', 'terms'],
      changes: null,
    },
  });
  if (!approval.ok) return approval;
  const result: CommandOutcome['result'] = sentFacts(approval.value);
  return accept({
    result,
    events: [
      {
        type: 'approval.requested',
        partnershipId: null,
        dealId: null,
        fromState: null,
        toState: 'pending',
        reason: adoption.reason,
      },
    ],
    deals: [],
    partnerships: [],
  });
}

/** The company and its partner id, made and joined when this is the first time that anybody speaks of it as a partner. */
async function partnerAccount(
  context: Context,
): Promise<{ readonly account: Account; readonly partnerId: string } | Refusal> {
  const account = await accountOf(context);
  if ('code' in account) return account;
  if (account.partnerId !== null) return { account, partnerId: account.partnerId };
  const partnerId = context.deps.newId();
  await context.unit.savePartners([{ id: partnerId, name: account.name }]);
  await context.unit.joinAccounts([{ accountId: account.id, partnerId }]);
  return { account, partnerId };
}
