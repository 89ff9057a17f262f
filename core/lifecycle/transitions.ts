import { AGREEING } from './table-agreeing.ts';
import { LIVE } from './table-live.ts';
import type { Transition } from './transition.ts';
import type { PartnershipType, StateId } from './types.ts';

/** The complete table of lifecycle.md section 5: 45 rows, T00 to T44. A move that is not here is refused. */
export const TRANSITIONS: readonly Transition[] = [...AGREEING, ...LIVE];
export type CommandName = (typeof AGREEING)[number]['command'] | (typeof LIVE)[number]['command'];

/** Where a partnership stands: everything about it that chooses a row. The service stores it and hands it in. */
export interface Position {
  readonly phase: StateId;
  readonly suspended: boolean;
  /** Old terms still in force while new ones are agreed or onboarded (`liveUnderVersion` set). */
  readonly live: boolean;
  readonly type: PartnershipType;
  /** The type of the agreement in force; null before the first signature. */
  readonly signedType: PartnershipType | null;
  readonly phaseBeforeExit: StateId | null;
  readonly suspendedBeforeExit: boolean;
}

const NO_RECORD = 'none';
type Start = StateId | typeof NO_RECORD;

/** Rows found by command and phase: the whole table, or what a policy leaves of it (`core/policy/moves.ts`). */
export interface MoveTable {
  readonly rows: readonly Transition[];
  readonly byCommand: ReadonlyMap<string, ReadonlyMap<Start, readonly Transition[]>>;
}

/** Indexes rows once, so that a decision looks up and never searches. */
export function tableOf(rows: readonly Transition[]): MoveTable {
  const byCommand = new Map<string, Map<Start, Transition[]>>();
  for (const row of rows) {
    const byPhase = byCommand.get(row.command) ?? new Map<Start, Transition[]>();
    byCommand.set(row.command, byPhase);
    for (const from of row.from === NO_RECORD ? ([NO_RECORD] as const) : row.from) {
      byPhase.set(from, [...(byPhase.get(from) ?? []), row]);
    }
  }
  return { rows, byCommand };
}

/** The table as it is written, with no policy's changes. */
export const WHOLE_TABLE: MoveTable = tableOf(TRANSITIONS);
const NO_ROWS: readonly Transition[] = [];

/** True when the table knows the command in any phase. */
export const isCommand = (name: string, table: MoveTable = WHOLE_TABLE): boolean => table.byCommand.has(name);

/** The rows of a command from a phase, whatever the overlay; empty when the move is not listed. */
export const rowsFrom = (command: string, phase: Start, table: MoveTable = WHOLE_TABLE): readonly Transition[] =>
  table.byCommand.get(command)?.get(phase) ?? NO_ROWS;

/** The phases a command can start from, in table order: what a refused move names as missing. */
export const phasesOf = (command: string, table: MoveTable = WHOLE_TABLE): string[] => [
  ...(table.byCommand.get(command)?.keys() ?? []),
];

/** `live` of a row speaks of NEGOTIATE and ONBOARD only; MANAGE, OPTIMIZE and RENEW are live by themselves. */
const fitsLive = (row: Transition, { phase, live }: Position): boolean =>
  row.live === undefined || phase !== 'NEGOTIATE' || row.live === live;

const fitsType = (row: Transition, { type, signedType }: Position): boolean =>
  row.typeChanged === undefined || row.typeChanged === (type !== signedType);

export const fitsOverlay = (row: Transition, { suspended }: Position): boolean =>
  row.suspended === 'either' || suspended === (row.suspended === 'yes');

/** True when the row starts exactly where the partnership stands. */
export const rowFits = (row: Transition, position: Position): boolean =>
  fitsOverlay(row, position) && fitsLive(row, position) && fitsType(row, position);

/** True for a command that changes phase, suspension or tier: only those can also be asked for by editing a CRM field. */
export const movesRecord = (row: Transition): boolean =>
  row.to !== 'same' || row.command === 'suspend' || row.command === 'resume' || row.command === 'change_tier';

/** Where a row leads from a position; `asked` is the phase that an adoption names. */
export function targetOf(row: Transition, position: Position | null, asked: StateId | null): StateId | null {
  if (row.to === 'asked') return asked;
  if (row.to === 'same') return position?.phase ?? null;
  return row.to === 'before-exit' ? (position?.phaseBeforeExit ?? null) : row.to;
}

/** In force today: MANAGE, OPTIMIZE, RENEW, or old terms still in force; never while suspended. */
export const isLive = (position: Position): boolean => !position.suspended && runs(position);

/** Counts in KPIs: live, or suspended with a signed agreement. */
export const isCounted = (position: Position): boolean =>
  position.suspended ? position.signedType !== null : runs(position);

const RUNNING: readonly StateId[] = ['MANAGE', 'OPTIMIZE', 'RENEW'];
const RENEGOTIATED: readonly StateId[] = ['NEGOTIATE', 'ONBOARD'];
const runs = ({ phase, live }: Position): boolean => RUNNING.includes(phase) || (live && RENEGOTIATED.includes(phase));
