import {
  addWorkingHours,
  calendarIn,
  claimRefusals,
  compareFit,
  type DealFacts,
  type EvidenceFacts,
  endOfDay,
  type FitScore,
  fitFacts,
  inForce,
  type OtherFitFacts,
  type PreparedTarget,
  productNamed,
  protectionDays,
  type RouteFacts,
  type SuggestionFacts,
  scoreFit,
  withoutTerms,
} from '@partnership-os/core';
import { approverFor } from '../approver-for.ts';
import type { Deal, Person, Registration } from '../records.ts';
import {
  claimOf,
  conflictQuestion,
  meetingEvidence,
  proposedFor,
  registrationRoute,
  rivalsOf,
} from '../registration-claim.ts';
import type { Candidate, CardWorld } from './world.ts';

/** SCREENS S1: one recommendation and at most two alternatives with reasons; "See all" lists a page of 25. */
const SHOWN = 3;
const LISTED = 25;
const ACTIVE: ReadonlySet<string> = new Set(['MANAGE', 'OPTIMIZE', 'RENEW']);

export interface Matching {
  readonly world: CardWorld;
  readonly deal: Deal;
  readonly target: PreparedTarget;
  /** Registrations on the deal's account. */
  readonly registrations: readonly Registration[];
  /** Closed deals with a partner's help: won and all, by partnership. */
  readonly track: ReadonlyMap<string, { readonly won: number; readonly closed: number; readonly since: string }>;
}

interface Ranked extends FitScore {
  readonly id: string;
  readonly candidate: Candidate;
}

/** The partners that fit a deal best, with facts and reasons; live partnerships only, those already registered left out. */
export function suggestionsFor(matching: Matching): {
  readonly suggestions: readonly SuggestionFacts[];
  readonly others: NonNullable<DealFacts['others']>;
  readonly checked: number;
} {
  const { world, target, deal, registrations } = matching;
  const taken = new Set(
    registrations
      .filter(
        ({ dealId, status }) =>
          dealId === deal.id &&
          (status === 'submitted' || status === 'approved' || status === 'disputed' || status === 'converted'),
      )
      .map(({ partnershipId }) => partnershipId),
  );
  const live = world.candidates.filter(({ partnership }) => ACTIVE.has(partnership.phase) && !partnership.suspended);
  const ranked = live
    .filter(({ partnership }) => !taken.has(partnership.id))
    .map(
      (candidate): Ranked => ({
        ...scoreFit(world.inForce.fit, candidate.prepared, target),
        id: candidate.partnership.id,
        candidate,
      }),
    )
    .filter(({ listed }) => listed)
    .sort(compareFit);
  const suggestions = ranked
    .slice(0, SHOWN)
    .map((each, index) => suggestion(matching, each, index + 1))
    .filter(({ reasons }) => reasons.length > 0);
  const others = { listed: ranked.slice(SHOWN, LISTED).map(otherFit), total: Math.max(0, ranked.length - SHOWN) };
  return { suggestions, others, checked: live.length };
}

const FULL = 100;
const WHOLE_WEIGHT = 10_000;

/** Unknown inputs count nothing at the low end and full at the high end. */
function otherFit({ candidate: { partnership }, n, d, knownWeight, values }: Ranked): OtherFitFacts {
  const low = (FULL * n) / d;
  return {
    partnershipId: partnership.id,
    partnerName: partnership.name,
    type: partnership.type,
    low: Math.round(low),
    high: Math.round(low + (FULL * (WHOLE_WEIGHT - knownWeight)) / WHOLE_WEIGHT),
    missing: Object.values(values).filter((value) => value === null).length,
  };
}

function suggestion(matching: Matching, ranked: Ranked, rank: number): SuggestionFacts {
  const { world, deal, registrations, target } = matching;
  const { partnership, prepared, originOf } = ranked.candidate;
  const { inForce, today, now, workspace } = world;
  const role = proposedFor(deal);
  const fit = fitFacts(ranked, { model: inForce.fit, partner: prepared, target, originOf });
  const rivals = rivalsOf(
    conflictQuestion(inForce, deal, { partnershipId: partnership.id, role: 'sourced', today }),
    registrations,
  );
  const product = productNamed(inForce.fit, deal.product)?.name ?? deal.product;
  return {
    partnershipId: partnership.id,
    partnerName: partnership.name,
    type: partnership.type,
    phase: partnership.phase,
    rank,
    fit,
    reasons: reasonsOf(matching, ranked.candidate, fit.factors),
    conflict: rivals.length > 0 ? 'possible' : 'none',
    route: routePreview(world, deal, ranked.candidate),
    protectionDays: protectionDays(inForce.policy, partnership.tier, 'sourced'),
    products: product === null ? [] : [product],
    touch:
      deal.firstMeeting === null
        ? null
        : {
            id: deal.firstMeeting.id,
            kind: 'meeting',
            on: deal.firstMeeting.on,
            afterOpened: deal.openedOn === null ? null : role !== 'sourced',
            derived: deal.firstMeeting.derived,
          },
    refusals: claimRefusals(claimOf(deal, partnership, { role, comment: null, today, past: false })),
    talkTo: { channelManager: world.people.find(({ id }) => id === partnership.ownerId)?.name ?? null },
    checkedAt: now,
    expiresAt: endOfDay(today, workspace.zone),
  };
}

/** Dated facts that speak for this partner, the heaviest factor first; a factor without value gives no reason. */
function reasonsOf(
  { track, deal }: Matching,
  { partnership }: Candidate,
  factors: SuggestionFacts['fit']['factors'],
): EvidenceFacts[] {
  const known = track.get(partnership.id);
  const together: EvidenceFacts[] =
    known === undefined
      ? []
      : [
          {
            key: 'won_together_since',
            params: { won: known.won, closed: known.closed, since: known.since },
            source: 'ledger',
            on: known.since,
          },
        ];
  const { terms } = partnership.doc;
  const signed: EvidenceFacts[] =
    terms === null || !inForce(terms, deal.modifiedAt.slice(0, 10))
      ? []
      : [
          {
            key: 'terms_in_force',
            params: { version: terms.version, until: terms.until },
            source: 'terms',
            on: terms.signedOn,
          },
        ];
  const meeting = meetingEvidence(deal, proposedFor(deal) === 'sourced');
  const fitting = factors
    .filter(({ value, id }) => value !== null && value >= 0.7 && id !== 'size')
    .sort((a, b) => b.weight * (b.value ?? 0) - a.weight * (a.value ?? 0))
    .flatMap(({ evidence }) => evidence);
  return [...together, ...fitting, ...signed].slice(0, meeting === null ? 4 : 3);
}

/** Where a registration sent now would go, and when it would be due. */
function routePreview(world: CardWorld, deal: Deal, { partnership }: Candidate): RouteFacts {
  const { inForce, now, today, people } = world;
  const { route, outside } = registrationRoute(inForce, { deal, rates: world.rates }, partnership, today);
  const requester = requesterOf(world, deal);
  const due = route.slots.map(({ level, hours }) => {
    const person =
      requester === undefined
        ? people.find(({ levels }) => levels.includes(level))
        : approverFor(people, { requester, level, named: world.workspace.settings.named });
    const zone = person?.zone ?? world.workspace.zone;
    return { at: addWorkingHours(now, hours, calendarIn(inForce.policy, person?.calendar ?? '', zone)), zone };
  });
  const last = due.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  return {
    levels: route.levels,
    rule: route.rule,
    policyVersion: inForce.version,
    inside: route.inside,
    outside: outside.map(withoutTerms),
    termsVersion: partnership.doc.terms?.version ?? null,
    hours: route.hours,
    dueAt: last?.at ?? now,
    dueZone: last?.zone ?? world.workspace.zone,
  };
}

/** Whoever owns the deal is taken as the one who will ask: the task goes up that person's manager chain. */
function requesterOf({ users, people }: CardWorld, deal: Deal): Person | undefined {
  const user = users.find(({ crm, ownerId }) => crm === deal.crm && ownerId === deal.ownerId);
  return people.find(({ id }) => id === user?.personId);
}
