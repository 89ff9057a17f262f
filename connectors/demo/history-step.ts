import type { ApprovalKind, DealRole, Instant, PartnershipType, PhaseId } from '@partnership-os/core';
import type { DemoCost, DemoTerms } from './agreement.ts';

/**
 * One past act, to be played through the service's own `execute()` at its own time. Records are named by the world's keys,
 * requests by the step that made them.
 * - A `command` is what a person did. `decide_approval` is done by whoever the request was given to, once per slot, so the
 *   world need not know which level the policy asks.
 * - A `deal_closed` is what the CRM did: until then a replay treats the deal as open, from then on as won or lost.
 */
export type HistoryStep = CommandStep | DealClosedStep;

export interface DealClosedStep {
  readonly kind: 'deal_closed';
  readonly id: string;
  readonly at: Instant;
  readonly deal: string;
  readonly status: 'won' | 'lost';
}

export type Actor = { readonly person: string } | { readonly assigneesOf: string };
export type StepRecord = { readonly partner: string } | { readonly deal: string } | { readonly requestOf: string };

interface Step<N extends string, R, P> {
  readonly kind: 'command';
  readonly id: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly name: N;
  readonly record: R;
  readonly payload: P;
}

type OnPartner = { readonly partner: string };
type OnDeal = { readonly deal: string };
type OnRequest = { readonly requestOf: string };

/** The terms and facts of a partnership that was live before the product came (domain/lifecycle.md T00). */
export interface Adoption {
  readonly type: PartnershipType;
  readonly phase: Extract<PhaseId, 'ONBOARD' | 'MANAGE' | 'OPTIMIZE'>;
  readonly agreementRef: string;
  readonly signedOn: string;
  readonly tier: 'bronze' | 'silver' | 'gold' | null;
  readonly terms: DemoTerms | null;
  readonly reasonCode: string;
  readonly reason: string;
  /** Which of these and of the partnership's later facts the demo made up. */
  readonly derived: readonly string[];
}

export interface ReasonGiven {
  readonly reasonCode: string;
  readonly reason: string;
}

export type CommandStep =
  | Step<'request_approval', OnPartner, ApprovalAsked>
  | Step<'adopt_partnership', OnPartner, Adoption>
  | Step<
      'decide_approval',
      OnRequest,
      { readonly result: 'granted' | 'rejected' | 'returned'; readonly comment?: string }
    >
  | Step<
      'create_prospect',
      OnPartner,
      { readonly type: PartnershipType; readonly signal: { readonly text: string; readonly on: string } }
    >
  | Step<'shortlist', OnPartner, { readonly reason: string }>
  | Step<'discard', OnPartner, ReasonGiven>
  | Step<'suspend', OnPartner, ReasonGiven & { readonly until: string }>
  | Step<'record_costs', OnPartner, { readonly entries: readonly DemoCost[] }>
  | Step<'register_partner', OnDeal, RegistrationAsked>;

/** What a request is for, with the exact payload it would grant, so that both hash alike. */
export type ApprovalAsked =
  | { readonly kind: Extract<ApprovalKind, 'adoption'>; readonly grants: Adoption }
  | { readonly kind: Extract<ApprovalKind, 'suspend'>; readonly grants: ReasonGiven & { readonly until: string } };

export interface RegistrationAsked {
  readonly partner: string;
  readonly role: DealRole;
  /** The first-meeting note of this deal, or no evidence. */
  readonly touch: { readonly firstMeetingOf: string } | null;
  readonly products: readonly string[];
  readonly comment?: string;
}
