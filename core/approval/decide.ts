import type { Grant } from '../lifecycle/grants.ts';
import type { Level } from '../lifecycle/types.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';
import { type Rule, unmet } from '../rules.ts';
import type { Instant } from '../time/day.ts';
import type { WorkingCalendar } from '../time/working.ts';
import { dueAt, resumeClock, stopClock } from './clock.ts';
import { reaches } from './levels.ts';
import { type ApprovalRequest, type ApprovalStatus, type Decision, daysLater, type Slot } from './request.ts';
import { runningSlots, verdictOf } from './slots.ts';

/** A person who decides. Software never does: it holds no level. */
export interface Decider {
  readonly personId: string;
  readonly levels: readonly Level[];
}

export interface DecisionAsked<S extends Slot> {
  readonly request: ApprovalRequest<S>;
  readonly result: Exclude<Decision['result'], 'undone'>;
  readonly comment: string | null;
  readonly decider: Decider;
  readonly now: Instant;
  readonly calendarOf: (slot: S) => WorkingCalendar;
  /** Days for which a grant may be used (policy). */
  readonly grantDays: number;
}

export interface Decided<S extends Slot> {
  readonly request: ApprovalRequest<S>;
  /** New grants, when this decision was the last one needed. */
  readonly grants: readonly Grant[];
  /** True when the same person had already decided the same: nothing changed. */
  readonly repeated: boolean;
}

export type DecideRefusal =
  | 'approval_closed'
  | 'approval_waits_for_answer'
  | 'approval_expired'
  | 'own_request'
  | 'level_too_low'
  | 'already_decided'
  | 'comment_missing';

/** What the rules read: everything but the calendars. */
type Asked = Omit<DecisionAsked<Slot>, 'calendarOf'>;

const RULES = [
  {
    code: 'approval_closed',
    clause: 'lifecycle 4.1',
    gap: ({ request }) => gap(isOpen(request.status), { status: request.status }),
  },
  {
    code: 'approval_waits_for_answer',
    clause: 'lifecycle 4.1',
    gap: ({ request }) => gap(request.status !== 'returned'),
  },
  {
    code: 'approval_expired',
    clause: 'lifecycle 4.1',
    gap: ({ request, now }) => gap(now <= request.expiresAt, { until: request.expiresAt }),
  },
  {
    code: 'own_request',
    clause: 'lifecycle 2',
    gap: ({ request, decider }) => gap(request.requesterId !== decider.personId),
  },
  { code: 'already_decided', clause: 'lifecycle 4', gap: ({ request, decider }) => gap(!hasDecided(request, decider)) },
  {
    code: 'level_too_low',
    clause: 'lifecycle 2',
    gap: ({ request, decider }) => gap(slotFor(request, decider) !== undefined, { levels: waitingLevels(request) }),
  },
  {
    code: 'comment_missing',
    clause: 'SCREENS S13',
    gap: (asked) => gap(!needsComment(asked) || hasComment(asked.comment)),
  },
] as const satisfies readonly Rule<Asked, DecideRefusal>[];

/**
 * Decides one slot of a request. Granted: approved once the request's mode is satisfied (all, any, in order); rejected:
 * one refusal refuses; returned: information is asked and every clock stops. A higher level of the ladder may decide in place of a lower one; two slots
 * need two persons; the requester never decides. A decision given twice changes nothing.
 * @returns the new request and, when it is approved, one grant per command it names (id `<request>:<command>`)
 * @see domain/lifecycle.md sections 2, 4 and 4.1
 */
export function decideApproval<S extends Slot>(asked: DecisionAsked<S>): Result<Decided<S>, Refusal<DecideRefusal>> {
  const { request, decider, result, now } = asked;
  if (isRepeat(request, decider, result)) return accept({ request, grants: [], repeated: true });
  const [first, ...rest] = unmet<Asked, DecideRefusal>(RULES, asked);
  const slot = slotFor(request, decider);
  if (first !== undefined || slot === undefined) {
    return refuse([first ?? { code: 'level_too_low', clause: 'lifecycle 2' }, ...rest]);
  }
  const decision: Decision = { by: decider.personId, level: slot.level, result, at: now, comment: asked.comment };
  const decided = { ...request, decisions: [...request.decisions, decision] };
  if (result === 'returned') return accept({ request: returned(decided, asked), grants: [], repeated: false });
  const slots = request.slots.map((each) =>
    each === slot ? { ...each, status: result, decidedBy: decider.personId, decidedAt: now } : each,
  );
  const status = verdictOf(slots, request.mode);
  const closed = withNextTurn({ ...decided, slots, status }, asked);
  return accept({ request: closed, grants: status === 'approved' ? grantsOf(closed, asked) : [], repeated: false });
}

/** The first slot in turn that one of the decider's levels reaches. */
export const slotFor = <S extends Slot>(request: ApprovalRequest<S>, { levels }: Decider): S | undefined =>
  runningSlots(request).find(({ level }) => levels.some((held) => reaches(held, level)));

/** True when a person could decide now: what a screen asks before it offers the buttons. */
export const mayDecide = (request: ApprovalRequest, decider: Decider): boolean =>
  request.status === 'pending' &&
  request.requesterId !== decider.personId &&
  !hasDecided(request, decider) &&
  slotFor(request, decider) !== undefined;

/** The answer to a question: the request waits again and the clocks go on from where they stopped. */
export function answerInformation<S extends Slot>(
  request: ApprovalRequest<S>,
  comment: string,
  { now, calendarOf }: Pick<DecisionAsked<S>, 'now' | 'calendarOf'>,
): Result<ApprovalRequest<S>, Refusal<'nothing_asked' | 'comment_missing'>> {
  if (request.status !== 'returned') return refuse([{ code: 'nothing_asked', clause: 'lifecycle 4.1' }]);
  if (!hasComment(comment)) return refuse([{ code: 'comment_missing', clause: 'lifecycle 4.1' }]);
  return accept({ ...request, status: 'pending', slots: running(request, { now, calendarOf }) });
}

/** The slots with the clocks of those in turn going on from where they stopped. */
export function running<S extends Slot>(
  request: ApprovalRequest<S>,
  { now, calendarOf }: Pick<DecisionAsked<S>, 'now' | 'calendarOf'>,
): S[] {
  const turn = runningSlots(request);
  return request.slots.map((slot) => {
    if (!turn.includes(slot)) return slot;
    const clock = resumeClock(slot, now);
    return { ...clock, dueAt: dueAt(clock, calendarOf(slot)) };
  });
}

/** One after the other: the next slot's clock starts when the one before it is granted. */
const withNextTurn = <S extends Slot>(request: ApprovalRequest<S>, asked: DecisionAsked<S>): ApprovalRequest<S> =>
  request.mode === 'order' && request.status === 'pending' ? { ...request, slots: running(request, asked) } : request;

/** The requester takes the request back. */
export function withdrawRequest<S extends Slot>(
  request: ApprovalRequest<S>,
  personId: string,
): Result<ApprovalRequest<S>, Refusal<'approval_closed' | 'not_the_requester'>> {
  if (!isOpen(request.status)) return refuse([{ code: 'approval_closed', clause: 'lifecycle 4.1' }]);
  if (request.requesterId !== personId) return refuse([{ code: 'not_the_requester', clause: 'lifecycle 4.1' }]);
  return accept({ ...request, status: 'withdrawn' });
}

/** An open request whose time is over, as expired; every other request unchanged. Waiting never approves. */
export const expireRequest = <R extends Pick<ApprovalRequest, 'status' | 'expiresAt'>>(request: R, now: Instant): R =>
  isOpen(request.status) && request.expiresAt < now ? { ...request, status: 'expired' } : request;

/** Pending, or waiting for the answer to a question. */
export const isOpen = (status: ApprovalStatus): boolean => status === 'pending' || status === 'returned';

const gap = (holds: boolean, params: Readonly<Record<string, string | number>> = {}) => (holds ? null : params);
const hasComment = (comment: string | null): boolean => comment !== null && comment.trim() !== '';
const needsComment = ({ result, request }: Asked): boolean => result !== 'granted' || request.flagged;
const waitingLevels = (request: ApprovalRequest): string =>
  runningSlots(request)
    .map(({ level }) => level)
    .join(', ');

/** True when the person already decided a slot; a question asked before does not count. */
const hasDecided = ({ slots }: ApprovalRequest, { personId }: Decider): boolean =>
  slots.some(({ decidedBy }) => decidedBy === personId);

function isRepeat(request: ApprovalRequest, { personId }: Decider, result: Decision['result']): boolean {
  if (result === 'returned') return request.status === 'returned' && request.decisions.at(-1)?.by === personId;
  return request.slots.some(({ decidedBy, status }) => decidedBy === personId && status === result);
}

function returned<S extends Slot>(
  request: ApprovalRequest<S>,
  { now, comment, calendarOf }: DecisionAsked<S>,
): ApprovalRequest<S> {
  const turn = runningSlots(request);
  const slots = request.slots.map((slot) => (turn.includes(slot) ? stopClock(slot, now, calendarOf(slot)) : slot));
  return { ...request, status: 'returned', question: comment, slots };
}

const grantsOf = <S extends Slot>(
  { id, kind, commands }: ApprovalRequest<S>,
  { now, grantDays }: DecisionAsked<S>,
): Grant[] =>
  commands.map(({ command, payloadHash }) => ({
    id: `${id}:${command}`,
    approvalId: id,
    kind,
    command,
    payloadHash,
    until: daysLater(now, grantDays),
    usedAt: null,
  }));
