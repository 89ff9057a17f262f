import {
  type AttributionRow,
  accept,
  claimValidUntil,
  findGrant,
  type Grant,
  isGrant,
  openCredits,
  type Refusal,
  recordRefusals,
  refuse,
} from '@partnership-os/core';
import { z } from 'zod';
import { aboutPartner, requestApproval, requestedEvent, routedByType, sentFacts } from '../approvals.ts';
import { settleClosings } from '../closings.ts';
import type { Deal, Partnership } from '../records.ts';
import { type Context, type Handled, handler } from './command.ts';
import { useGrant } from './moves.ts';
import { grantsOf } from './partnership.ts';
import { stable } from './payload-hash.ts';

const Row = z.strictObject({
  partnershipId: z.uuid(),
  role: z.enum(['sourced', 'influenced']),
  ground: z.enum(['registration', 'lead', 'meeting', 'demo', 'reference', 'delivery', 'marketing', 'manual']),
  evidence: z.array(z.iso.date()).max(20),
  claimedOn: z.iso.date(),
});
const Change = z.strictObject({
  rows: z.array(Row).max(50),
  reason: z.string().trim().max(4000).nullable().default(null),
});
type Change = z.infer<typeof Change>;

const COMMAND = 'change_attribution';
const KIND = 'attribution_change';

interface Asked {
  readonly deal: Deal;
  readonly rows: readonly AttributionRow[];
  /** Partnerships that get or lose something. */
  readonly concerned: readonly Partnership[];
  readonly hash: string;
}

/** The won deal of the sender's CRM, with what the change is about. */
async function askedOf(
  { unit, deps, input, sender, inForce }: Context,
  { rows, reason }: Change,
): Promise<Asked | Refusal> {
  const unknown = { code: 'unknown_record', params: { type: 'deal', id: input.recordId } };
  const [deal] =
    input.recordType === 'deal' ? await unit.deals({ crm: { crm: sender.crm, crmIds: [input.recordId] } }) : [];
  if (deal === undefined) return unknown;
  await unit.lock(`attribution ${deal.id}`);
  const credited = openCredits(await unit.ledger({ dealIds: [deal.id] })).map(({ partnershipId }) => partnershipId);
  const ids = [...new Set([...credited, ...rows.map(({ partnershipId }) => partnershipId)])];
  const concerned = ids.length === 0 ? [] : await unit.partnerships({ ids });
  if (concerned.length < ids.length)
    return { code: 'unknown_record', params: { type: 'partnership', id: ids.join(', ') } };
  const written = rows.map(
    (row): AttributionRow => ({ ...row, validUntil: claimValidUntil(inForce.policy, row.claimedOn, null) }),
  );
  const hash = deps.hash(stable({ command: COMMAND, deal: deal.id, rows, reason }));
  return { deal, rows: written, concerned, hash };
}

/** Everything that stands against writing these rows now, by whoever asks. */
async function gapsOf(
  { unit, person, inForce, now }: Context,
  { deal, rows, concerned }: Asked,
  { reason, grant }: { readonly reason: string | null; readonly grant: Grant | null },
): Promise<Refusal[]> {
  const owns = concerned.length > 0 && concerned.every(({ ownerId }) => ownerId === person.id);
  const by = person.levels.includes('finance') ? 'finance' : owns ? 'owner' : 'other';
  const { zone } = await unit.workspace();
  const closedOn = deal.status === 'won' ? deal.closeOn : null;
  const openedOn = deal.openedOn ?? deal.closeOn ?? now.slice(0, 10);
  const dates = { openedOn, firstContactOn: deal.firstMeeting?.on ?? null, closedOn };
  return recordRefusals({ rows, dates, now, by, reason, grant }, inForce.policy, zone);
}

/** Asks Finance for a change after the lock: for exactly these rows. */
export const requestAttributionChange = handler(Change, async (context, change): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const asked = await askedOf(context, change);
  if ('code' in asked) return refuse([asked]);
  // Whether it is locked, and who writes it then, is asked when it is written.
  const wrong = (await gapsOf(context, asked, { reason: change.reason, grant: null })).filter(
    ({ code }) => code !== 'attribution_locked' && code !== 'attribution_not_yours',
  );
  const [first, ...rest] = wrong;
  if (first !== undefined) return refuse([first, ...rest]);
  const [partnership] = asked.concerned;
  if (partnership === undefined)
    return refuse([{ code: 'evidence_missing', clause: 'money 11', params: { partners: '' } }]);
  const approval = await requestApproval(context, {
    kind: KIND,
    ...routedByType(context.inForce.policy, KIND, partnership.type),
    termsVersion: null,
    resourceId: asked.deal.id,
    dealId: asked.deal.id,
    partnershipId: partnership.id,
    flagged: true,
    commands: [{ command: COMMAND, payloadHash: asked.hash }],
    shown: {
      ...aboutPartner({ partnerId: partnership.partnerId, partnerName: partnership.name }),
      dealName: asked.deal.name,
      amount: asked.deal.amount,
      comment: change.reason,
      supports: [],
      opposes: [],
      checked: ['evidence', 'opened'],
    },
  });
  if (!approval.ok) return approval;
  return accept({
    result: sentFacts(approval.value),
    events: [requestedEvent(approval.value, change.reason)],
    deals: [asked.deal.id],
    partnerships: [partnership.id],
  });
});

/**
 * Writes who has part in a won deal: by the channel manager of every partner concerned until the lock, later by Finance
 * with an approval of exactly these rows. The ledger takes the old credits back and books the new ones.
 */
export const changeAttribution = handler(Change, async (context, change): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const { unit, deps, person, now } = context;
  const asked = await askedOf(context, change);
  if ('code' in asked) return refuse([asked]);
  const grants = grantsOf(await unit.approvals({ dealIds: [asked.deal.id] }));
  const found = findGrant(grants, { kind: KIND, command: COMMAND, payloadHash: asked.hash, now });
  const grant = isGrant(found) ? found : null;
  const [first, ...rest] = await gapsOf(context, asked, { reason: change.reason, grant });
  if (first !== undefined) return refuse([first, ...rest]);
  const spent = await useGrant(context, grant?.id ?? null);
  if (spent !== null) return refuse([spent]);
  const { deal, rows, concerned } = asked;
  const doc = { rows, reason: change.reason, approvalId: grant?.approvalId ?? null };
  await unit.addAttributionChange({ id: deps.newId(), dealId: deal.id, at: now, recordedBy: person.id, doc });
  await settleClosings(deps, unit, [deal], now);
  return accept({
    result: { partners: rows.length },
    events: concerned.map(({ id }) => ({
      type: 'attribution.changed',
      partnershipId: id,
      dealId: deal.id,
      fromState: null,
      toState: null,
      reason: change.reason,
    })),
    deals: [deal.id],
    partnerships: concerned.map(({ id }) => id),
  });
});
