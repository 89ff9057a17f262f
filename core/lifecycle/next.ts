import type { Transition } from './transition.ts';
import { type Position, targetOf } from './transitions.ts';
import type { PartnershipType, StateId } from './types.ts';

/** What a new record brings; both null for a record that exists. */
interface Asked {
  readonly type: PartnershipType | null;
  readonly phase: StateId | null;
}

/** Phases in which it still matters that old terms are in force (an exit may be withdrawn). */
const KEEPS_LIVE: readonly StateId[] = ['NEGOTIATE', 'ONBOARD', 'EXIT'];

/** Where the record stands after a row. Only for rows whose checks have passed. */
export function nextPosition(row: Transition, position: Position | null, asked: Asked): Position {
  const phase = targetOf(row, position, asked.phase) ?? 'SCOUT';
  if (position === null) return created(row, phase, asked.type ?? 'referral');
  const types = typesAfter(row, position);
  const before = beforeExit(phase, position);
  return {
    phase,
    suspended: overlayAfter(row, position),
    live: (row.command === 'renegotiate' || position.live) && KEEPS_LIVE.includes(phase),
    type: types.type,
    signedType: types.signedType,
    phaseBeforeExit: before.phaseBeforeExit,
    suspendedBeforeExit: before.suspendedBeforeExit,
  };
}

type BeforeExit = Pick<Position, 'phaseBeforeExit' | 'suspendedBeforeExit'>;
const NOT_EXITING: BeforeExit = { phaseBeforeExit: null, suspendedBeforeExit: false };

/** What an exit can be withdrawn to, remembered for as long as the exit runs. */
function beforeExit(phase: StateId, position: Position): BeforeExit {
  if (phase !== 'EXIT') return NOT_EXITING;
  if (position.phase === 'EXIT') return position;
  return { phaseBeforeExit: position.phase, suspendedBeforeExit: position.suspended };
}

/** A signature makes the type the signed one; an abandoned renegotiation returns to the signed one. */
function typesAfter({ command }: Transition, { type, signedType }: Position): Pick<Position, 'type' | 'signedType'> {
  if (command === 'sign_agreement') return { type, signedType: type };
  return { type: command === 'abandon_renegotiation' ? (signedType ?? type) : type, signedType };
}

/** An exit ends the overlay (T42 could never follow otherwise); withdrawing it brings the overlay back. */
function overlayAfter({ command, to }: Transition, position: Position): boolean {
  if (command === 'suspend') return true;
  if (command === 'resume' || (to === 'EXIT' && position.phase !== 'EXIT')) return false;
  return to === 'before-exit' ? position.suspendedBeforeExit : position.suspended;
}

const created = (row: Transition, phase: StateId, type: PartnershipType): Position => ({
  phase,
  suspended: false,
  live: false,
  type,
  signedType: row.command === 'adopt_partnership' ? type : null,
  phaseBeforeExit: null,
  suspendedBeforeExit: false,
});
