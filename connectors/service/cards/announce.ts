import { type Crm, type DealFacts, message, settledClaims } from '@partnership-os/core';
import type { Approval, StoredSlot } from '../approval-record.ts';
import type { CrmWrite } from '../crm-write.ts';
import type { Registration } from '../records.ts';
import { approvalFacts } from './approval-facts.ts';
import type { DealCard } from './deal-facts.ts';
import { registrationFacts } from './deal-facts.ts';
import type { CardWorld } from './world.ts';

export interface Addressed {
  readonly crm: Crm;
  readonly key: string;
  readonly write: CrmWrite;
}

const SHOWS: readonly Registration['status'][] = [
  'approved',
  'converted',
  'submitted',
  'disputed',
  'expired',
  'lost',
  'rejected',
  'withdrawn',
];

/** Only an approved claim names the sourcing partner on the CRM's record. */
const DECIDED: ReadonlySet<string> = new Set(['approved', 'converted']);

/** What a deal's CRM must hear after its card was built: mirrored fields, rows for Salesforce, tasks of approvers. */
export function announceDeal(world: CardWorld, card: DealCard): Addressed[] {
  const { deal } = card;
  const at = (key: string, write: CrmWrite): Addressed => ({ crm: deal.crm, key, write });
  const mirror = dealMirror(world, card);
  return [
    ...(mirrorDiffers(card, mirror) ? [at(`deal ${deal.id}`, mirror)] : []),
    ...card.approvals.flatMap((approval) =>
      taskWrites(world, approval, { crm: deal.crm, dealCrmId: deal.crmId, accountCrmId: null }),
    ),
    ...(deal.crm === 'salesforce' ? salesforceRows(world, card) : []),
  ];
}

/** What the deal's mirrored fields have to say. */
export function dealMirror(
  world: CardWorld,
  { deal, registrations }: DealCard,
): Extract<CrmWrite, { kind: 'deal-mirror' }> {
  const shown = [...registrations].sort((a, b) => rank(a) - rank(b))[0];
  const partnership = world.candidates.find((each) => each.partnership.id === shown?.partnershipId)?.partnership;
  const partnerOf = (id: string) => world.candidates.find((each) => each.partnership.id === id)?.partnership.partnerId;
  const influencedBy = registrations
    .filter(({ role, status }) => role === 'influenced' && (status === 'approved' || status === 'converted'))
    .flatMap(({ partnershipId }) => partnerOf(partnershipId) ?? []);
  return {
    kind: 'deal-mirror',
    dealCrmId: deal.crmId,
    dealId: deal.id,
    registrationStatus: shown?.status ?? null,
    role: shown?.role ?? null,
    partnerId: shown?.role === 'sourced' && DECIDED.has(shown.status) ? (partnership?.partnerId ?? null) : null,
    partnerName: partnership?.name ?? null,
    accountCrmIdOfPartner: null,
    protectedUntil: shown?.protectedUntil ?? null,
    influencedBy,
  };
}

/** Sourced before influenced, then the most telling status. */
const rank = ({ role, status }: Registration): number => (role === 'sourced' ? 0 : 100) + SHOWS.indexOf(status);

export const mirrorDiffers = (
  { deal }: DealCard,
  { registrationStatus, role, partnerId, dealId }: Extract<CrmWrite, { kind: 'deal-mirror' }>,
): boolean =>
  deal.mirror.registrationStatus !== registrationStatus ||
  deal.mirror.role !== role ||
  deal.mirror.partnerId !== partnerId ||
  (deal.crm === 'salesforce' && deal.mirror.dealId !== dealId && registrationStatus !== null);

function salesforceRows(world: CardWorld, { deal, facts, registrations, approvals }: DealCard): Addressed[] {
  const at = (key: string, write: CrmWrite): Addressed => ({ crm: deal.crm, key, write });
  const settled = settledClaims(facts.registrations);
  const summary: DealFacts = { ...facts, suggestions: [], registrations: settled, approvals: [] };
  const rows = facts.suggestions.map((each) => ({
    key: `${deal.id}:${each.rank}`,
    partnershipId: each.partnershipId,
    rank: each.rank,
    conflict: each.conflict,
    expiresAt: each.expiresAt,
    facts: JSON.stringify(each),
  }));
  return [
    at(`suggestions ${deal.id}`, {
      kind: 'suggestions',
      dealCrmId: deal.crmId,
      levels: waitingLevels(approvals),
      rows,
      summary: JSON.stringify(summary),
    }),
    ...registrations.map((each) =>
      at(`registration ${each.id}`, {
        kind: 'registration',
        registrationId: each.id,
        dealCrmId: deal.crmId,
        partnershipId: each.partnershipId,
        role: each.role,
        status: each.status,
        protectedUntil: each.protectedUntil,
        // The row is private: whoever submitted it has to own it to see it.
        ownerCrmId: salesforceUser(world, each.doc.submittedBy),
        facts: JSON.stringify(registrationFacts(world, each)),
      }),
    ),
    ...approvals.map((each) => approvalRow(world, each, { dealCrmId: deal.crmId, accountCrmId: null })),
  ];
}

/** Levels of the slots that wait, one after the other between semicolons; null when no registration waits. */
function waitingLevels(approvals: readonly Approval[]): string | null {
  const waiting = approvals
    .filter(({ kind, status }) => kind === 'registration' && (status === 'pending' || status === 'returned'))
    .flatMap(({ doc }) => doc.request.slots.filter(({ status }) => status === 'waiting'));
  const levels = [...new Set(waiting.map(({ level }) => level))];
  return levels.length === 0 ? null : `;${levels.join(';')};`;
}

const salesforceUser = ({ users }: CardWorld, id: string): string | null =>
  users.find(({ crm, personId }) => crm === 'salesforce' && personId === id)?.crmId ?? null;

/** An approval as a Salesforce row; the page shows it while its status waits. Private too: its requester owns it. */
export function approvalRow(
  world: CardWorld,
  approval: Approval,
  on: { readonly dealCrmId: string | null; readonly accountCrmId: string | null },
): Addressed {
  const { route, request } = approval.doc;
  const dueAt =
    request.slots
      .map((slot) => slot.dueAt)
      .sort()
      .at(-1) ?? approval.requestedAt;
  return {
    crm: 'salesforce',
    key: `approval ${approval.id}`,
    write: {
      kind: 'approval',
      approvalId: approval.id,
      ...on,
      levels: route.levels.join(';'),
      status: approval.status,
      dueAt,
      ownerCrmId: salesforceUser(world, request.requesterId),
      facts: JSON.stringify(approvalFacts(world, approval)),
    },
  };
}

/** Whoever was asked, and after an escalation a person of the next level too. */
const asked = (slot: StoredSlot) => [
  { slot, personId: slot.assigneeId, name: slot.level as string },
  ...(slot.climbed === undefined
    ? []
    : [{ slot, personId: slot.climbed.personId, name: `${slot.level}:${slot.climbed.level}` }]),
];

/** A waiting slot is a native task of the person who was asked; a decided one closes it. */
export function taskWrites(
  { people, users }: CardWorld,
  approval: Approval,
  on: { readonly crm: Crm; readonly dealCrmId: string | null; readonly accountCrmId: string | null },
): Addressed[] {
  const open = approval.status === 'pending';
  return approval.doc.request.slots.flatMap(asked).flatMap(({ slot, personId: asks, name: level }) => {
    const person = people.find(({ id }) => id === asks);
    const user = users.find(({ crm, personId }) => crm === on.crm && personId === asks);
    if (person === undefined || user === undefined) return [];
    const key = `approval:${approval.id}:${level}`;
    const { partnerName: partner, dealName: deal, request } = approval.doc;
    const { dueAt: at, zone } = slot;
    const subject =
      deal === null
        ? message(person.language, 'task.partnership', { at, zone, partner, kind: approval.kind })
        : message(person.language, 'task.registration', { at, zone, partner, deal });
    const name = people.find(({ id }) => id === request.requesterId)?.name ?? '';
    const body = message(person.language, 'task.body', { name });
    return [
      {
        crm: on.crm,
        key: `task ${key}`,
        write: {
          kind: 'task',
          key,
          dealCrmId: on.dealCrmId,
          accountCrmId: on.accountCrmId,
          ownerCrmId: user.ownerId,
          subject,
          body,
          dueAt: slot.dueAt,
          done: !open || slot.status !== 'waiting',
        },
      },
    ];
  });
}
