import { accept, type Refusal, type Result, refuse } from '../result.ts';
import { decideMove, type Move, type MoveDecision, type MoveRefusal } from './decide.ts';
import { findGrant, isGrant } from './grants.ts';
import { addGuardRefusals } from './guards.ts';
import type { Transition } from './transition.ts';
import { movesRecord, type Position, rowFits, targetOf, WHOLE_TABLE } from './transitions.ts';
import type { ApprovalKind, StateId } from './types.ts';
import { mayGive } from './who.ts';

type Around = Pick<Move, 'caller' | 'evidence' | 'grants' | 'now' | 'table'> & { readonly position: Position };

/** A move from here as a screen lists it: what refuses it now; what approval it needs or has. No reason is asked yet. */
export interface OpenMove {
  readonly transition: string;
  readonly command: string;
  readonly to: StateId;
  readonly needsReason: boolean;
  readonly back: boolean;
  readonly approvalKind: ApprovalKind | null;
  readonly approval: 'not-needed' | 'missing' | 'waiting' | 'granted';
  readonly refusals: readonly Refusal[];
}

/**
 * Every row that starts where the record stands and changes phase, suspension or tier, in table order.
 * @param waiting commands that a pending request asks for
 */
export function openMoves(around: Around, waiting: ReadonlySet<string>): OpenMove[] {
  return rowsAt(around).map((row) => {
    const refusals: Refusal[] = [];
    if (!mayGive(row, around.caller)) {
      refusals.push({ code: 'who_may_not', clause: row.id, params: { command: row.command, who: row.who.join(', ') } });
    }
    for (const guard of row.guards) addGuardRefusals(guard, around.evidence, around.now, refusals);
    return {
      transition: row.id,
      command: row.command,
      to: targetOf(row, around.position, null) ?? around.position.phase,
      needsReason: row.reason === true,
      back: row.back === true,
      approvalKind: row.approval ?? null,
      approval: approvalState(row, around, waiting),
      refusals,
    };
  });
}

function approvalState(row: Transition, around: Around, waiting: ReadonlySet<string>): OpenMove['approval'] {
  if (row.approval === undefined) return 'not-needed';
  const use = { kind: row.approval, command: row.command, payloadHash: null, now: around.now };
  if (isGrant(findGrant(around.grants, use))) return 'granted';
  return waiting.has(row.command) ? 'waiting' : 'missing';
}

const rowsAt = ({ position, table = WHOLE_TABLE }: Around): readonly Transition[] =>
  table.rows.filter(
    (row) => row.from !== 'none' && row.from.includes(position.phase) && rowFits(row, position) && movesRecord(row),
  );

/** An edit of the mirrored phase or suspension in a CRM: what the fields say now. */
export interface FieldEdit {
  readonly phase: StateId;
  readonly suspended: boolean;
  readonly reason: { readonly code: string; readonly text: string } | null;
  /** Current payload hash per command, for the grants; a command that is missing has no payload. */
  readonly payloadHashes: Readonly<Record<string, string>>;
}

/**
 * Which command an edit means: among the rows that lead there, the first in the policy's order (else the table's) whose
 * checks all hold. If none holds, the reasons of each, once.
 * @param order transition ids, the preferred first (lifecycle.md section 6.1, rule 4)
 */
export function resolveEdit(
  around: Around,
  edit: FieldEdit,
  order: readonly string[],
): Result<MoveDecision & { readonly command: string }, Refusal> {
  const { position } = around;
  const leading = rowsAt(around).filter((row) => leadsTo(row, position, edit));
  const sorted = [...leading].sort((a, b) => rank(a, order) - rank(b, order));
  const refusals = new Map<string, Refusal>();
  for (const { command: name } of sorted) {
    const payloadHash = edit.payloadHashes[name] ?? null;
    const command = { name, payloadHash, reason: edit.reason, type: null, phase: null };
    const decided = decideMove({ ...around, command });
    if (decided.ok) return accept({ ...decided.value, command: name });
    for (const refusal of decided.refusals) refusals.set(JSON.stringify(refusal), refusal);
  }
  const [first = notListed(position, edit), ...rest] = refusals.values();
  return refuse([first, ...rest]);
}

function rank(row: Transition, order: readonly string[]): number {
  const place = order.indexOf(row.id);
  return place === -1 ? order.length : place;
}

function leadsTo(row: Transition, position: Position, edit: FieldEdit): boolean {
  if (targetOf(row, position, null) !== edit.phase) return false;
  if (row.command === 'change_tier') return false;
  const overlayChanged = edit.suspended !== position.suspended;
  if (row.command === 'suspend' || row.command === 'resume') return overlayChanged;
  return edit.phase !== position.phase && (!overlayChanged || edit.phase === 'EXIT');
}

const notListed = (position: Position, edit: FieldEdit): Refusal<MoveRefusal> => ({
  code: 'move_not_listed',
  clause: 'lifecycle 5',
  params: { command: '', phase: position.phase, from: position.phase, to: edit.phase },
});
