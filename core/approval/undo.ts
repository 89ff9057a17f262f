import type { Grant } from '../lifecycle/grants.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';
import { type Rule, unmet } from '../rules.ts';
import { type Instant, msOf } from '../time/day.ts';
import type { WorkingCalendar } from '../time/working.ts';
import { dueAt } from './clock.ts';
import { running } from './decide.ts';
import type { ApprovalRequest, Decision, Slot } from './request.ts';

export interface UndoAsked<S extends Slot> {
  readonly request: ApprovalRequest<S>;
  readonly personId: string;
  readonly now: Instant;
  /** Seconds after the decision (policy). */
  readonly undoSeconds: number;
  /** What the approval has granted so far. */
  readonly grants: readonly Grant[];
  /** True once a message was sent, money moved or an agreement signed on its strength; a mirror write is no release. */
  readonly released: boolean;
  readonly calendarOf: (slot: S) => WorkingCalendar;
}

export interface Undone<S extends Slot> {
  readonly request: ApprovalRequest<S>;
  /** Grants that no longer count. */
  readonly revoked: readonly string[];
}

export type UndoRefusal = 'nothing_to_undo' | 'undo_too_late' | 'undo_released';

type Facts = Omit<UndoAsked<Slot>, 'calendarOf'>;
const lastOf = ({ request }: Facts): Decision | undefined => request.decisions.at(-1);

const RULES = [
  {
    code: 'nothing_to_undo',
    clause: 'lifecycle 4.1',
    gap: (asked) => {
      const last = lastOf(asked);
      return last !== undefined && last.by === asked.personId && last.result !== 'undone' ? null : {};
    },
  },
  {
    code: 'undo_too_late',
    clause: 'lifecycle 4.1',
    gap: (asked) => {
      const at = lastOf(asked)?.at;
      const seconds = at === undefined ? 0 : (msOf(asked.now) - msOf(at)) / 1000;
      return seconds <= asked.undoSeconds ? null : { seconds: asked.undoSeconds };
    },
  },
  {
    code: 'undo_released',
    clause: 'lifecycle 4.1',
    gap: ({ released, grants }) => (!released && grants.every(({ usedAt }) => usedAt === null) ? null : {}),
  },
] as const satisfies readonly Rule<Facts, UndoRefusal>[];

/**
 * Takes the last decision back: the slot waits again on its old clock, a question is no longer asked, and every grant of
 * the approval stops counting. The decision stays in the list, followed by `undone`.
 * @see domain/lifecycle.md section 4.1
 */
export function undoDecision<S extends Slot>(asked: UndoAsked<S>): Result<Undone<S>, Refusal<UndoRefusal>> {
  const [first, ...rest] = unmet<Facts, UndoRefusal>(RULES, asked);
  if (first !== undefined) return refuse([first, ...rest]);
  const { request, personId, now, calendarOf } = asked;
  const last = request.decisions.at(-1);
  const level = last?.level ?? request.slots[0]?.level ?? 'manager';
  const decisions: readonly Decision[] = [
    ...request.decisions,
    { by: personId, level, result: 'undone', at: now, comment: null },
  ];
  const open = { ...request, decisions, status: 'pending' as const, question: null };
  const slots = last?.result === 'returned' ? running(open, { now, calendarOf }) : waitingAgain(open, asked);
  return accept({ request: { ...open, slots }, revoked: asked.grants.map(({ id }) => id) });
}

const waitingAgain = <S extends Slot>({ slots }: ApprovalRequest<S>, { personId, calendarOf }: UndoAsked<S>): S[] =>
  slots.map((slot) => {
    if (slot.decidedBy !== personId) return slot;
    return { ...slot, status: 'waiting', decidedBy: null, decidedAt: null, dueAt: dueAt(slot, calendarOf(slot)) };
  });
