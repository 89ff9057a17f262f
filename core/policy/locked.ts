import { raised } from '../approval/levels.ts';
import type { GuardId } from '../lifecycle/guards.ts';
import type { ApprovalKind, Level, PartnershipType } from '../lifecycle/types.ts';

/** The locked floor: no published policy lowers these rows (lifecycle.md section 4; SCREENS S15). */
export const TYPE_FLOORS: Readonly<Record<PartnershipType, readonly Level[]>> = {
  referral: ['manager'],
  distribution: ['director'],
  technology: ['vp'],
  strategic: ['clevel'],
  government: ['clevel', 'legal'],
};

/** What a floor depends on. */
export interface Committed {
  readonly kind: ApprovalKind;
  readonly type: PartnershipType;
  /** Inside approved terms in force. */
  readonly inside: boolean;
}

/** What each kind may never go below: commitments by type, exits at least VP, all else at least one Manager. */
export function floorOf({ kind, type, inside }: Committed): readonly Level[] {
  if (kind === 'attribution_change') return ['finance'];
  if (kind === 'exit') return TYPE_FLOORS[type].map((level) => raised(level, 'vp'));
  const byType = kind === 'terms' || kind === 'renewal' || kind === 'adoption' || (kind === 'registration' && !inside);
  return byType ? TYPE_FLOORS[type] : ['manager'];
}

/**
 * Moves that a workspace may do without: steps back, second chances and side roads. Every other row is locked, because a
 * partnership could not start, be agreed, go live or end without it (our choice).
 */
export const REMOVABLE: ReadonlySet<string> = new Set([
  ...['T04', 'T06', 'T09', 'T15', 'T20', 'T21', 'T24', 'T28', 'T30', 'T31', 'T33', 'T34', 'T41', 'T43', 'T44'],
]);

/** Guards that a workspace may do without, by move; every other guard of a row is locked (our choice). */
export const OPTIONAL_GUARDS: Readonly<Record<string, readonly GuardId[]>> = {
  T02: ['G-SIGNAL', 'G-SCOUTSCORE'],
  T16: ['G-AR'],
  T17: ['G-AR'],
  T18: ['G-AR'],
  T28: ['C-PUBLISHED'],
  T32: ['G-AR'],
  T34: ['C-DEFER'],
  T43: ['C-COOLDOWN'],
};

/** Standing evidence about a record, and the first phase in whose records something produces it. */
const SINCE_SCOUT: readonly GuardId[] = ['G-OWNER', 'G-SIGNAL', 'G-SCOUTSCORE'];
const SINCE_EVALUATE: readonly GuardId[] = [...SINCE_SCOUT, 'G-SCORE', 'G-NOBREAK'];
const SINCE_NEGOTIATE: readonly GuardId[] = [
  ...SINCE_EVALUATE,
  'G-TSCOMPLETE',
  'G-REDLINES',
  'G-AR',
  'G-PRESIGN',
  'G-SIGNED',
];
const SINCE_ONBOARD: readonly GuardId[] = [...SINCE_NEGOTIATE, 'G-COMPLY', 'G-CHECKLIST', 'C-TERMEND', 'G-EXITPLAN'];
const SINCE_MANAGE: readonly GuardId[] = [...SINCE_ONBOARD, 'G-TIER', 'C-PUBLISHED'];

/**
 * What evidence exists in each state: a guard that is not in the list is given with one command only (a score card that is
 * saved, a step that is ticked), or comes later, so no other move can wait for it.
 */
export const PRODUCED: Readonly<Record<string, readonly GuardId[]>> = {
  SCOUT: SINCE_SCOUT,
  EVALUATE: SINCE_EVALUATE,
  NEGOTIATE: SINCE_NEGOTIATE,
  ONBOARD: SINCE_ONBOARD,
  MANAGE: SINCE_MANAGE,
  OPTIMIZE: [...SINCE_MANAGE, 'C-PLAYBOOK'],
  RENEW: [...SINCE_MANAGE, 'C-NEWTERM', 'C-DEFER'],
  EXIT: [...SINCE_ONBOARD, 'G-EXITDONE', 'C-NOTICE'],
  REJECTED: SINCE_EVALUATE,
  CANCELLED: SINCE_EVALUATE,
  CLOSED: [],
};
