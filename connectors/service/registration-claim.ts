import {
  type Claim,
  type ConflictQuestion,
  conflictsWith,
  type DealRole,
  type EvidenceFacts,
  type FrozenValue,
  freezeValue,
  inForce,
  lineNamed,
  outsideTerms,
  productNamed,
  proposedRole,
  type RateTable,
  type Refusal,
  type Route,
  type RouteRequest,
  routeFor,
} from '@partnership-os/core';
import type { ForAndAgainst } from './approval-record.ts';
import type { PolicyInForce } from './deps.ts';
import type { Deal, Partnership, Registration } from './records.ts';

/** Account key of a deal: a protection is per account and product line. */
export const accountKeyOf = (deal: Deal): string | null =>
  deal.accountCrmId === null ? null : `${deal.crm}:${deal.accountCrmId}`;

/** The line that a deal's product belongs to; an unknown product is its own line, so that it can still be protected. */
export const productLineOf = ({ fit }: PolicyInForce, deal: Deal): string =>
  lineNamed(fit, deal.product)?.id ?? deal.product ?? '';

/** The role that the first meeting speaks for. */
export const proposedFor = (deal: Deal): DealRole => proposedRole(deal.firstMeeting?.on ?? null, deal.openedOn);

/**
 * The claim as core judges it. `past`: the demo's history is played back, and a deal that closed later than `today` was
 * still open then.
 */
export function claimOf(
  deal: Deal,
  partnership: Pick<Partnership, 'phase' | 'suspended'>,
  {
    past,
    ...said
  }: { readonly role: DealRole; readonly comment: string | null; readonly today: string; readonly past: boolean },
): Claim {
  const stillOpen = past && deal.closeOn !== null && deal.closeOn > said.today;
  const closed = deal.archived || (deal.status !== 'open' && !stillOpen);
  return {
    ...said,
    partner: { phase: partnership.phase, suspended: partnership.suspended },
    deal: {
      closed,
      hasAccount: deal.accountCrmId !== null,
      contact: deal.contact,
      product: deal.product,
      amount: deal.amount,
      ...unreadAmount(deal),
      closeOn: deal.closeOn,
    },
    proposed: proposedFor(deal),
  };
}

/** What was kept of an amount that could not be read: its text, and its currency where it was read in one. */
function unreadAmount({ amountUnread: kept }: Deal): Pick<Claim['deal'], 'amountUnread'> {
  if (kept === null) return {};
  const [, text = kept, currency = null] = /^(.*) ([A-Z]{3})$/s.exec(kept) ?? [];
  return { amountUnread: { text, currency } };
}

export function conflictQuestion(
  policy: PolicyInForce,
  deal: Deal,
  asked: { readonly partnershipId: string; readonly role: DealRole; readonly today: string },
): ConflictQuestion {
  return { ...asked, dealId: deal.id, accountKey: accountKeyOf(deal) ?? '', productLine: productLineOf(policy, deal) };
}

/** Other partners' sourced claims that this one would meet. */
export const rivalsOf = (question: ConflictQuestion, registrations: readonly Registration[]): Registration[] =>
  conflictsWith(question, registrations);

/** A deal with the rates of the day: thresholds compare in the policy's currency. */
export interface Valued {
  readonly deal: Deal;
  readonly rates: RateTable;
}

/** Where a request goes, what that was found by, and the value it was compared with, frozen at its day's rate. */
export interface Routed {
  readonly route: Route;
  readonly routed: RouteRequest;
  readonly frozen: FrozenValue;
  readonly outside: readonly Refusal[];
}

/** Where a registration goes and what of it lies outside the terms. */
export function registrationRoute(
  { policy, fit }: PolicyInForce,
  { deal, rates }: Valued,
  partnership: Partnership,
  today: string,
): Routed {
  const asked = {
    today,
    product: productNamed(fit, deal.product)?.name ?? null,
    productLine: lineNamed(fit, deal.product)?.id ?? null,
    territory: deal.territory,
    discountBp: deal.discountBp,
  };
  const outside = outsideTerms(partnership.doc.terms, asked);
  const frozen = freezeValue(deal.amount, policy.workspace.baseCurrency, today, rates);
  const routed: RouteRequest = {
    kind: 'registration',
    type: partnership.type,
    outside,
    dealType: null,
    publicBuyer: false,
    value: frozen.value,
    priority: 'normal',
  };
  return { route: routeFor(routed, policy.approvals), routed, frozen, outside };
}

interface Judged {
  readonly deal: Deal;
  readonly partnership: Partnership;
  readonly claim: Claim;
  readonly outside: readonly Refusal[];
  readonly rivals: number;
}

/** What speaks for and against an approval, and what was looked at: dated facts, never a verdict. */
export const registrationEvidence = (judged: Judged): ForAndAgainst => ({
  supports: supporting(judged),
  opposes: opposing(judged),
  checked: ['conflict', 'terms', 'product', 'territory', 'discount', 'evidence', 'suspension'],
});

function supporting({ deal, partnership, claim, outside }: Judged): EvidenceFacts[] {
  const { terms } = partnership.doc;
  const meeting = claim.proposed === 'sourced' ? meetingEvidence(deal, true) : null;
  const version = { version: terms?.version ?? 0 };
  const signedOn = terms?.signedOn ?? null;
  return [
    ...(terms !== null && inForce(terms, claim.today)
      ? [fact('terms_in_force', { ...version, until: terms.until }, 'terms', signedOn)]
      : []),
    ...(meeting === null ? [] : [meeting]),
    ...(outside.length === 0 && terms !== null ? [fact('inside_terms', version, 'terms', signedOn)] : []),
  ];
}

function opposing({ deal, claim, outside, rivals }: Judged): EvidenceFacts[] {
  const against = claim.role === 'sourced' && claim.proposed !== 'sourced';
  return [
    ...(against ? [fact('claim_against_evidence', {}, 'person', claim.today), lateMeeting(deal)] : []),
    ...(outside.length > 0 ? [fact('outside_terms', {}, 'check', claim.today)] : []),
    ...(rivals > 0 ? [fact('conflict_possible', {}, 'ledger', claim.today)] : []),
  ];
}

/** Why the first meeting does not speak for Sourced: it came later, nobody knows, or there is none. */
function lateMeeting(deal: Deal): EvidenceFacts {
  if (deal.firstMeeting === null) return fact('meeting_missing', {}, 'crm', null);
  const { on, derived } = deal.firstMeeting;
  return meetingEvidence(deal, false) ?? fact('meeting_undated', { on }, derived ? 'derived' : 'crm', on);
}

const fact = (
  key: string,
  params: EvidenceFacts['params'],
  source: EvidenceFacts['source'],
  on: string | null,
): EvidenceFacts => ({ key, params, source, on });

/** The first meeting beside the day the deal was opened; null when none is recorded. */
export function meetingEvidence(deal: Deal, before: boolean): EvidenceFacts | null {
  if (deal.firstMeeting === null || deal.openedOn === null) return null;
  const { on, derived } = deal.firstMeeting;
  return fact(
    before ? 'meeting_before' : 'meeting_after',
    { on, opened: deal.openedOn },
    derived ? 'derived' : 'crm',
    on,
  );
}
