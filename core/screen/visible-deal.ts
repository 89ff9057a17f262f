import type { Refusal } from '../result.ts';
import type { ApprovalFacts, DealFacts, RegistrationFacts, RegistrationStatus, RouteFacts, Viewer } from './facts.ts';
import { isViewer } from './permissions.ts';
import { mayReadSection } from './visibility.ts';

/** Claims that hold: the deal's own fields name them too. */
const SETTLED: readonly RegistrationStatus[] = ['approved', 'converted'];

/** Parameters of refusals that are the content of terms; which of product, territory and discount lies outside stays said. */
const TERMS_PARAMS: Readonly<Record<string, readonly string[]>> = {
  territory_outside: ['allowed'],
  discount_outside: ['largestBp'],
};

/** A refusal without the content of terms. The products that terms cover may be read: they are needed to register. */
export function withoutTerms(refusal: Refusal): Refusal {
  const { params } = refusal;
  const hidden = TERMS_PARAMS[refusal.code];
  if (hidden === undefined || params === undefined) return refusal;
  return { ...refusal, params: Object.fromEntries(Object.entries(params).filter(([key]) => !hidden.includes(key))) };
}

/** A route as deal cards carry it, for every viewer: what lies outside the terms, never their limits. */
export const openRoute = (route: RouteFacts): RouteFacts => ({ ...route, outside: route.outside.map(withoutTerms) });

/** Claims that everybody with the deal may read, whoever made them: that they hold, and nothing of how it was decided. */
export const settledClaims = (registrations: readonly RegistrationFacts[]): readonly RegistrationFacts[] =>
  registrations
    .filter(({ status }) => SETTLED.includes(status))
    .map(({ submittedBy: _, ...row }) => ({ ...row, reason: null, approvalId: null }));

/**
 * A deal's facts as this viewer may read them: without the section `requests` their own claims and requests, and of
 * other people's only what holds. In Salesforce sharing and `Deal_Facts__c` give the same.
 */
export function dealFor(facts: DealFacts, viewer: Viewer): DealFacts {
  if (mayReadSection(viewer, 'requests')) return facts;
  const own = facts.registrations.filter((row) => row.submittedBy !== undefined && isViewer(viewer, row.submittedBy));
  return {
    ...facts,
    registrations: withSettled(own, settledClaims(facts.registrations)),
    approvals: facts.approvals.filter(({ requester }: ApprovalFacts) => isViewer(viewer, requester)),
  };
}

/** Rows that the viewer may read whole, and settled claims that are not among them. */
export function withSettled(
  own: readonly RegistrationFacts[],
  settled: readonly RegistrationFacts[],
): readonly RegistrationFacts[] {
  const known = new Set(own.map(({ registrationId }) => registrationId));
  return [...own, ...settled.filter(({ registrationId }) => !known.has(registrationId))];
}
