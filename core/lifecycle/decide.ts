import { accept, type Refusal, type Result, refuse } from '../result.ts';
import type { Instant } from '../time/day.ts';
import { findGrant, type Grant, type GrantRefusal, isGrant } from './grants.ts';
import { addGuardRefusals, type Evidence, type GuardRefusal } from './guards.ts';
import { nextPosition } from './next.ts';
import type { Transition } from './transition.ts';
import {
  fitsOverlay,
  isCommand,
  type MoveTable,
  type Position,
  phasesOf,
  rowFits,
  rowsFrom,
  targetOf,
  WHOLE_TABLE,
} from './transitions.ts';
import type { PartnershipType, StateId } from './types.ts';
import { type Caller, mayGive } from './who.ts';

/** A command as it is asked for. */
export interface MoveCommand {
  readonly name: string;
  /** SHA-256 of the structured values that the command would act on now; null for a command without a payload. */
  readonly payloadHash: string | null;
  readonly reason: { readonly code: string; readonly text: string } | null;
  /** A new record's partnership type (T00, T01); null elsewhere. */
  readonly type: PartnershipType | null;
  /** The phase that an adoption asks for; null elsewhere. */
  readonly phase: StateId | null;
}

export interface Move {
  /** Null: there is no record yet. */
  readonly position: Position | null;
  readonly command: MoveCommand;
  readonly caller: Caller;
  readonly evidence: Evidence;
  readonly grants: readonly Grant[];
  readonly now: Instant;
  /** The rows that the workspace's policy leaves (`movesOf`); left out: the whole table. */
  readonly table?: MoveTable;
}

export type MoveRefusal =
  | 'command_unknown'
  | 'move_not_listed'
  | 'move_suspended'
  | 'move_needs_suspension'
  | 'move_needs_live'
  | 'phase_not_adoptable'
  | 'type_missing'
  | 'who_may_not'
  | 'reason_missing'
  | GuardRefusal
  | GrantRefusal;

export interface MoveDecision {
  /** The row of the table, `T00` to `T44`. */
  readonly transition: string;
  readonly to: StateId;
  readonly next: Position;
  readonly events: readonly string[];
  /** The grant that this move uses up; null for a move that needs none. */
  readonly grantId: string | null;
}

export type MoveResult = Result<MoveDecision, Refusal>;

const ADOPTABLE: readonly (StateId | null)[] = ['ONBOARD', 'MANAGE', 'OPTIMIZE'];
const SHORTEST_REASON = 10;

/**
 * Decides one lifecycle command. Every check of the row runs, in the order role, guards, reason, approval, so all the
 * reasons come in one answer; a move that the table does not list is refused with what it would need.
 * A refusal comes from the command (`MoveRefusal`) or from the evidence's own refusals.
 * @see domain/lifecycle.md sections 3, 5 and 6
 */
export function decideMove(move: Move): MoveResult {
  const row = rowFor(move);
  if ('code' in row) return refuse([row]);
  const refusals: Refusal[] = [];
  if (!mayGive(row, move.caller)) {
    refusals.push({ code: 'who_may_not', clause: row.id, params: { command: row.command, who: row.who.join(', ') } });
  }
  for (const guard of row.guards) addGuardRefusals(guard, move.evidence, move.now, refusals);
  addTargetRefusals(row, move, refusals);
  if (row.reason === true && !isReason(move.command.reason)) {
    refusals.push({ code: 'reason_missing', clause: 'G-REASON', params: { least: SHORTEST_REASON } });
  }
  const grantId = row.approval === undefined ? null : approvalFor(row, move, refusals);
  const [first, ...rest] = refusals;
  if (first !== undefined) return refuse([first, ...rest]);
  const next = nextPosition(row, move.position, move.command);
  return accept({ transition: row.id, to: next.phase, next, events: row.events, grantId });
}

/** The one row that starts where the record stands, or why there is none. */
export function rowFor(move: Pick<Move, 'position' | 'command' | 'table'>): Transition | Refusal<MoveRefusal> {
  const { position, command, table = WHOLE_TABLE } = move;
  const rows = rowsFrom(command.name, position?.phase ?? 'none', table);
  for (const row of rows) if (position === null || rowFits(row, position)) return row;
  return unlisted(rows, position, command.name, table);
}

/** G-REASON: a reason code and at least ten characters of text. */
export const isReason = (reason: MoveCommand['reason']): boolean =>
  reason !== null && reason.code.trim() !== '' && [...reason.text.trim()].length >= SHORTEST_REASON;

function unlisted(
  rows: readonly Transition[],
  position: Position | null,
  command: string,
  table: MoveTable,
): Refusal<MoveRefusal> {
  const phase = position?.phase ?? 'none';
  if (!isCommand(command, table)) return { code: 'command_unknown', clause: 'lifecycle 5', params: { command } };
  if (position === null || rows.length === 0) {
    const from = phasesOf(command, table).join(', ');
    return { code: 'move_not_listed', clause: 'lifecycle 5', params: { command, phase, from } };
  }
  if (rows.some((row) => fitsOverlay(row, position))) {
    return { code: 'move_needs_live', clause: 'lifecycle 5', params: { command, phase, live: String(!position.live) } };
  }
  const code = position.suspended ? 'move_suspended' : 'move_needs_suspension';
  return { code, clause: 'lifecycle 5', params: { command, phase } };
}

function addTargetRefusals(row: Transition, { position, command }: Move, into: Refusal[]): void {
  if (position === null && command.type === null) into.push({ code: 'type_missing', clause: row.id });
  if (row.to === 'asked' && !ADOPTABLE.includes(command.phase)) {
    const params = { phase: command.phase ?? '', allowed: ADOPTABLE.join(', ') };
    into.push({ code: 'phase_not_adoptable', clause: 'T00', params });
  }
  if (row.to === 'before-exit' && targetOf(row, position, null) === null) {
    into.push({ code: 'guard_unknown', clause: row.id, params: { guard: row.id } });
  }
}

/** The grant's id; null when the system acts on the row's own evidence, or when a refusal was added. */
function approvalFor(row: Transition, move: Move, into: Refusal[]): string | null {
  const { approval: kind, automatic } = row;
  if (kind === undefined) return null;
  if (move.caller.kind === 'system' && automatic !== undefined) {
    addGuardRefusals(automatic, move.evidence, move.now, into);
    return null;
  }
  const payloadHash = move.command.payloadHash ?? '';
  const found = findGrant(move.grants, { kind, command: row.command, payloadHash, now: move.now });
  if (isGrant(found)) return found.id;
  into.push(found);
  return null;
}
