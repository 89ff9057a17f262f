import type { Level, RequestKind } from '../lifecycle/types.ts';
import type { ApprovalMode } from '../policy/types.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';
import { addDays, type Instant, instantOf, msOf } from '../time/day.ts';
import type { WorkingCalendar } from '../time/working.ts';
import { dueAt, type SlotClock } from './clock.ts';
import type { Route } from './route.ts';

/** One approver that a request waits for. Each slot has its own clock on the calendar of the person asked. */
export interface Slot extends SlotClock {
  readonly level: Level;
  readonly status: 'waiting' | 'granted' | 'rejected';
  /** The person who got the task; every holder of the level may decide. */
  readonly assigneeId: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly dueAt: Instant;
}

export const APPROVAL_STATUSES = [
  'pending',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'superseded',
  'consumed',
] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

/** A decision as it was given; append-only. */
export interface Decision {
  readonly by: string;
  readonly level: Level;
  readonly result: 'granted' | 'rejected' | 'returned' | 'undone';
  readonly at: Instant;
  readonly comment: string | null;
}

/** A command that an approval allows, once, for exactly this payload. */
export interface GrantedCommand {
  readonly command: string;
  readonly payloadHash: string;
}

/** What core needs of an approval request; the service keeps the rest beside it. */
export interface ApprovalRequest<S extends Slot = Slot> {
  readonly id: string;
  readonly kind: RequestKind;
  readonly status: ApprovalStatus;
  readonly requesterId: string;
  /** How several slots decide; left out = `all`. */
  readonly mode?: ApprovalMode;
  readonly slots: readonly S[];
  readonly expiresAt: Instant;
  /** Something speaks against it: to approve needs a comment. */
  readonly flagged: boolean;
  readonly question: string | null;
  readonly decisions: readonly Decision[];
  readonly commands: readonly GrantedCommand[];
}

export interface NewRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly requesterId: string;
  readonly route: Route;
  readonly flagged: boolean;
  readonly commands: readonly GrantedCommand[];
  /** Who is asked for a level, and on which calendar; null when nobody holds it. */
  readonly asked: (level: Level) => { readonly personId: string; readonly calendar: WorkingCalendar } | null;
}

export type RequestRefusal = 'nobody_holds_level' | 'asked_is_requester';

/**
 * Opens a request: one waiting slot per level of the route, each with its clock started.
 * Refused: a level that nobody holds, or only the requester.
 * @param expiryDays calendar days after which it ends without a decision (policy)
 * @see domain/lifecycle.md sections 4.1 and 4.2
 */
export function openRequest(
  asked: NewRequest,
  now: Instant,
  expiryDays: number,
): Result<ApprovalRequest, Refusal<RequestRefusal>> {
  const { id, kind, requesterId, flagged, commands } = asked;
  const slots: Slot[] = [];
  const refusals: Refusal<RequestRefusal>[] = [];
  for (const { level, hours } of asked.route.slots) {
    const person = asked.asked(level);
    if (person === null) refusals.push({ code: 'nobody_holds_level', clause: 'lifecycle 4', params: { level } });
    else if (person.personId === requesterId) {
      refusals.push({ code: 'asked_is_requester', clause: 'lifecycle 2', params: { level } });
    } else slots.push(slotOf({ level, hours, assigneeId: person.personId }, now, person.calendar));
  }
  const [first, ...rest] = refusals;
  if (first !== undefined) return refuse([first, ...rest]);
  const expiresAt = daysLater(now, expiryDays);
  const { mode } = asked.route;
  const open = { id, kind, requesterId, flagged, commands, slots, expiresAt, mode };
  return accept({ ...open, status: 'pending', question: null, decisions: [] });
}

/** The same moment a number of calendar days later. */
export const daysLater = (now: Instant, days: number): Instant =>
  `${addDays(instantOf(msOf(now)).slice(0, 10), days)}${instantOf(msOf(now)).slice(10)}`;

function slotOf(
  { level, hours, assigneeId }: Pick<Slot, 'level' | 'hours' | 'assigneeId'>,
  now: Instant,
  calendar: WorkingCalendar,
): Slot {
  const clock: SlotClock = { startedAt: now, hours, used: 0, slaLevel: 0 };
  const open = { status: 'waiting', decidedBy: null, decidedAt: null } as const;
  return { ...clock, ...open, level, assigneeId, dueAt: dueAt(clock, calendar) };
}
