import {
  type ApprovalKind,
  type ApprovalRequest,
  type AskedFacts,
  accept,
  calendarIn,
  type EvidenceFacts,
  type FrozenValue,
  LADDER,
  type Level,
  OFF_LADDER,
  openRequest,
  type PartnershipType,
  type Policy,
  type Refusal,
  type RequestKind,
  type Result,
  type Route,
  type RouteFacts,
  type RouteNote,
  type RouteRequest,
  routeFor,
} from '@partnership-os/core';
import { askedFor, type Holders } from './absence.ts';
import type { Approval, ApprovalDoc, StoredSlot } from './approval-record.ts';
import { approverFor } from './approver-for.ts';
import type { Context, NewEvent } from './commands/command.ts';
import type { Person } from './records.ts';

/** What a new request says beside its route. */
export interface Asked {
  readonly kind: RequestKind;
  readonly route: Route;
  /**
   * What the route was found by: kept, so that a publisher may have it asked again under a new policy. Null: no rule of the
   * approval policy decides where it goes.
   */
  readonly routed: RouteRequest | null;
  /** The value with its rate, for a request whose value decides; kept with it. */
  readonly frozen?: FrozenValue | undefined;
  /** Whoever decided before is asked again, where their level still reaches. */
  readonly preferred?: string | undefined;
  readonly termsVersion: number | null;
  readonly resourceId: string;
  readonly dealId: string | null;
  readonly partnershipId: string | null;
  readonly flagged: boolean;
  /** Commands that the approval allows, each with the hash of exactly what was asked. */
  readonly commands: readonly { readonly command: string; readonly payloadHash: string }[];
  readonly shown: Omit<ApprovalDoc, 'request' | 'grants' | 'route' | 'routed' | 'frozen'>;
}

/** A request that only its kind and the partnership's type decide. */
const byType = (kind: ApprovalKind, type: PartnershipType): RouteRequest => ({
  kind,
  type,
  outside: null,
  dealType: null,
  publicBuyer: false,
  value: null,
  priority: 'normal',
});

/** Where a request goes that only its kind and the partnership's type decide. */
export const routeByType = (policy: Policy, kind: ApprovalKind, type: PartnershipType): Route =>
  routeFor(byType(kind, type), policy.approvals);

/** The same, with what it was found by. */
export const routedByType = (policy: Policy, kind: ApprovalKind, type: PartnershipType) => ({
  route: routeByType(policy, kind, type),
  routed: byType(kind, type),
});

const LEVELS: readonly Level[] = [...LADDER, ...OFF_LADDER];

/** What a replay needs to find a request's way again: the levels that somebody else than the requester holds. */
export const askedFacts = (route: RouteRequest, people: readonly Person[], requester: Person): AskedFacts => ({
  route,
  held: LEVELS.filter((level) => approverFor(people, { requester, level }) !== null),
});

/** What a request shows that is about the partner and no deal. */
export const aboutPartner = (partner: Pick<ApprovalDoc, 'partnerId' | 'partnerName'>) =>
  ({
    partnerId: partner.partnerId,
    partnerName: partner.partnerName,
    dealName: null,
    comment: null,
    conflict: 'unchecked',
    role: null,
    amount: null,
    protectionDays: null,
    changes: null,
  }) as const;

/** The journal's line for a new request. */
export const requestedEvent = (
  { partnershipId, dealId }: Pick<Approval, 'partnershipId' | 'dealId'>,
  reason: string | null = null,
): NewEvent => ({
  type: 'approval.requested',
  partnershipId,
  dealId,
  fromState: null,
  toState: 'pending',
  reason,
});

/** Who asks, under which policy. */
export type Asking = Pick<Context, 'deps' | 'unit' | 'person' | 'inForce' | 'now' | 'decidedOn'>;

/** Opens and stores a request: slots, clocks and tasks for the persons asked. Refused when nobody else holds a level. */
export async function requestApproval(context: Asking, asked: Asked): Promise<Result<Approval, Refusal>> {
  const { deps, unit, person, inForce, now } = context;
  const people = await unit.people();
  const { named } = (await unit.workspace()).settings;
  const { policy } = inForce;
  const { preferred } = asked;
  const holders = { people, absences: await unit.absences(now), requester: person, named, preferred, now };
  if (asked.kind !== 'registration' && asked.routed !== null)
    context.decidedOn({ kind: 'request', asked: askedFacts(asked.routed, people, person) });
  const opened = openRequest(
    {
      id: deps.newId(),
      kind: asked.kind,
      requesterId: person.id,
      route: asked.route,
      flagged: asked.flagged,
      commands: asked.commands,
      asked: (level) => askedPerson(level, holders, policy),
    },
    now,
    policy.approvals.expiryDays,
  );
  if (!opened.ok) return opened;
  const request = withCalendars(opened.value, people);
  const approval: Approval = {
    id: request.id,
    kind: asked.kind,
    status: request.status,
    resourceId: asked.resourceId,
    dealId: asked.dealId,
    partnershipId: asked.partnershipId,
    requestedAt: now,
    version: 1,
    doc: {
      ...asked.shown,
      opposes: [...asked.shown.opposes.filter(({ key }) => key !== NOT_COMPARABLE), ...notesOf(asked.route, now)],
      request,
      grants: [],
      ...(asked.routed !== null && { routed: asked.routed }),
      ...(asked.frozen !== undefined && { frozen: asked.frozen }),
      route: routeFacts(asked, request.slots, inForce.version),
    },
  };
  await unit.saveApproval(approval, null);
  return accept(approval);
}

const NOT_COMPARABLE: RouteNote = 'value_not_comparable';

/** Why more is asked than the value alone would ask: the approver reads it beside the rest. */
const notesOf = ({ notes }: Route, now: string): EvidenceFacts[] =>
  notes.map(({ code }) => ({ key: code, params: {}, source: 'crm', on: now.slice(0, 10) }));

function askedPerson(level: Level, holders: Holders, policy: Policy) {
  const found = askedFor(level, holders);
  if (found === null) return null;
  const { id, calendar, zone } = found.person;
  return { personId: id, calendar: calendarIn(policy, calendar, zone) };
}

function withCalendars(request: ApprovalRequest, people: readonly Person[]): ApprovalRequest<StoredSlot> {
  const clockOf = (id: string) => {
    const person = people.find((each) => each.id === id);
    return { zone: person?.zone ?? 'UTC', calendar: person?.calendar ?? '' };
  };
  return { ...request, slots: request.slots.map((slot) => ({ ...slot, ...clockOf(slot.assigneeId) })) };
}

function routeFacts({ route, termsVersion }: Asked, slots: readonly StoredSlot[], policyVersion: number): RouteFacts {
  const last = [...slots].sort((a, b) => (a.dueAt < b.dueAt ? 1 : -1))[0];
  const { levels, rule, inside, outside, hours } = route;
  return {
    levels,
    rule,
    policyVersion,
    inside,
    outside,
    termsVersion,
    hours,
    dueAt: last?.dueAt ?? '',
    dueZone: last?.zone ?? 'UTC',
  };
}

/** The level, due time and zone of the slot that is decided last: what the requester is told. */
export const sentFacts = ({ id, doc }: Approval) => ({
  approvalId: id,
  level: doc.route.levels.join(';'),
  dueAt: doc.route.dueAt,
  dueZone: doc.route.dueZone,
});
