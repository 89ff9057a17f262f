import type { StateId } from '../lifecycle/types.ts';
import { parseMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import type { Refusal } from '../result.ts';
import { type Gap, holds, oneOf, type Rule, unmet } from '../rules.ts';
import type { Day } from '../time/day.ts';
import type { DealRole, RegistrationStatus } from './types.ts';

/** An amount as it was written, and the currency it was read in; null where none was told. */
export interface UnreadAmount {
  readonly text: string;
  readonly currency: string | null;
}

/** A claim as it would be submitted, with the state of the deal and the partnership on that day. */
export interface Claim {
  readonly today: Day;
  readonly role: DealRole;
  readonly partner: { readonly phase: StateId; readonly suspended: boolean };
  readonly deal: {
    readonly closed: boolean;
    readonly hasAccount: boolean;
    readonly contact: string | null;
    readonly product: string | null;
    readonly amount: Money | null;
    /** What the CRM has where `amount` is null because it cannot be read as money; missing when it has none. */
    readonly amountUnread?: UnreadAmount;
    readonly closeOn: Day | null;
  };
  /** A person's note when the evidence speaks for another role. */
  readonly comment: string | null;
  /** The role that the evidence supports; null without evidence. */
  readonly proposed: DealRole | null;
}

export type ClaimRefusal =
  | 'partner_not_active'
  | 'partner_suspended'
  | 'deal_closed'
  | 'deal_without_account'
  | 'deal_without_contact'
  | 'deal_without_product'
  | 'deal_without_amount'
  | 'deal_amount_too_precise'
  | 'deal_amount_unreadable'
  | 'deal_without_close_date'
  | 'close_date_past'
  | 'sourced_needs_comment';

const ACTIVE: readonly StateId[] = ['MANAGE', 'OPTIMIZE', 'RENEW'];
const present = (value: unknown): Gap => holds(value !== null && value !== '');

/** Too many decimals is the one mistake with a remedy of its own; every other unreadable amount is written anew. */
function unread(amount: UnreadAmount | undefined, tooPrecise: boolean): Gap {
  if (amount === undefined) return null;
  const { text, currency } = amount;
  const read = currency === null ? null : parseMoney(text, currency);
  const [refusal] = read === null || read.ok ? [] : read.refusals;
  const found = refusal?.code === 'money_too_precise';
  if (found !== tooPrecise) return null;
  return found ? { ...refusal.params } : { text };
}

/** Eligibility, one row per clause. Every row runs, so all the reasons come in one answer. @see domain/money.md section 6 */
const RULES = [
  { code: 'partner_not_active', clause: 'money 6', gap: ({ partner }) => oneOf(partner.phase, ACTIVE) },
  { code: 'partner_suspended', clause: 'lifecycle 5', gap: ({ partner }) => holds(!partner.suspended) },
  { code: 'deal_closed', clause: 'money 6', gap: ({ deal }) => holds(!deal.closed) },
  { code: 'deal_without_account', clause: 'money 6', gap: ({ deal }) => holds(deal.hasAccount) },
  { code: 'deal_without_contact', clause: 'money 6', gap: ({ deal }) => present(deal.contact) },
  { code: 'deal_without_product', clause: 'money 6', gap: ({ deal }) => present(deal.product) },
  {
    code: 'deal_without_amount',
    clause: 'money 6',
    gap: ({ deal }) => holds((deal.amount?.minor ?? 0) > 0 || deal.amountUnread !== undefined),
  },
  { code: 'deal_amount_too_precise', clause: 'money 1', gap: ({ deal }) => unread(deal.amountUnread, true) },
  { code: 'deal_amount_unreadable', clause: 'money 1', gap: ({ deal }) => unread(deal.amountUnread, false) },
  { code: 'deal_without_close_date', clause: 'money 6', gap: ({ deal }) => present(deal.closeOn) },
  {
    code: 'close_date_past',
    clause: 'structured-outputs 8',
    gap: ({ deal, today }) =>
      holds(deal.closed || deal.closeOn === null || deal.closeOn > today, { closeOn: deal.closeOn ?? '', today }),
  },
] as const satisfies readonly Rule<Claim, ClaimRefusal>[];

const ROLE_RULES = [
  {
    code: 'sourced_needs_comment',
    clause: 'SCREENS S3',
    gap: ({ role, proposed, comment }) =>
      holds(role !== 'sourced' || proposed === 'sourced' || (comment ?? '').trim() !== ''),
  },
] as const satisfies readonly Rule<Claim, ClaimRefusal>[];

/** What stands against registering this partner on this deal now, whatever the role; empty when nothing does. */
export const claimRefusals = (claim: Claim): Refusal<ClaimRefusal>[] => unmet<Claim, ClaimRefusal>(RULES, claim);

/** The same with what the chosen role asks: Sourced against the evidence needs a comment that the approver sees. */
export const submitRefusals = (claim: Claim): Refusal<ClaimRefusal>[] => [
  ...claimRefusals(claim),
  ...unmet<Claim, ClaimRefusal>(ROLE_RULES, claim),
];

/** Only the deal's own gaps: why nobody can be registered on it. */
export const dealRefusals = (claim: Pick<Claim, 'deal' | 'today'>): Refusal<ClaimRefusal>[] =>
  claimRefusals({
    ...claim,
    role: 'influenced',
    proposed: null,
    comment: null,
    partner: { phase: 'MANAGE', suspended: false },
  });

/** Evidence dated after the deal was opened speaks for Influenced; without evidence nothing is proposed but Influenced. */
export function proposedRole(touchOn: Day | null, openedOn: Day | null): DealRole {
  return touchOn !== null && openedOn !== null && touchOn <= openedOn ? 'sourced' : 'influenced';
}

/** A registration as the conflict rule reads it. */
export interface Rival {
  readonly id: string;
  readonly dealId: string;
  readonly partnershipId: string;
  readonly accountKey: string;
  readonly productLine: string;
  readonly role: DealRole;
  readonly status: RegistrationStatus;
  /** Complete submission: what ranks. */
  readonly submittedAt: string;
  readonly protectedUntil: Day | null;
}

const WAITING: readonly RegistrationStatus[] = ['submitted', 'disputed'];
const ACTIVE_CLAIM: readonly RegistrationStatus[] = ['submitted', 'approved', 'disputed'];

export interface ConflictQuestion {
  readonly dealId: string;
  readonly partnershipId: string;
  readonly accountKey: string;
  readonly productLine: string;
  readonly role: DealRole;
  readonly today: Day;
}

/** True when the same partner already has an active registration with the same role on the deal. */
export const isDuplicate = (asked: ConflictQuestion, rivals: readonly Rival[]): boolean =>
  rivals.some(
    (rival) =>
      rival.dealId === asked.dealId &&
      rival.partnershipId === asked.partnershipId &&
      rival.role === asked.role &&
      ACTIVE_CLAIM.includes(rival.status),
  );

/**
 * Other partners' claims on the same protection: one active protection per account and product line, one sourcing partner
 * per deal. Only `sourced` is protected, so only sourced claims meet. Earliest complete submission first.
 * @see domain/money.md section 6
 */
export function conflictsWith<R extends Rival>(asked: ConflictQuestion, rivals: readonly R[]): R[] {
  if (asked.role !== 'sourced') return [];
  return rivals.filter((rival) => meets(asked, rival)).sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
}

function meets(asked: ConflictQuestion, rival: Rival): boolean {
  if (rival.partnershipId === asked.partnershipId || rival.role !== 'sourced') return false;
  const sameScope = rival.accountKey === asked.accountKey && rival.productLine === asked.productLine;
  if (WAITING.includes(rival.status)) return sameScope || rival.dealId === asked.dealId;
  if (rival.status !== 'approved' && rival.status !== 'converted') return false;
  const protects = rival.status === 'approved' && rival.protectedUntil !== null && rival.protectedUntil >= asked.today;
  return rival.dealId === asked.dealId || (sameScope && protects);
}
