import { decideMove, type MoveResult } from '../../core/lifecycle/decide.ts';
import type { Evidence, GuardEvidence } from '../../core/lifecycle/guards.ts';
import type { MoveTable } from '../../core/lifecycle/transitions.ts';
import type { ApprovalKind, PartnershipType, Role, StateId } from '../../core/lifecycle/types.ts';
import type { Caller, Relation } from '../../core/lifecycle/who.ts';
import { product } from './product.ts';
import { type Cell, ROLES, SPEC, type SpecRow } from './spec.ts';

const NOW = '2026-11-21T09:00:00.000Z';
const PAST = '2026-11-21T08:59:59.000Z';
const LATER = '2026-12-21T09:00:00.000Z';
const HASH = 'a'.repeat(64);

const STATES = [
  'SCOUT',
  'EVALUATE',
  'NEGOTIATE',
  'ONBOARD',
  'MANAGE',
  'OPTIMIZE',
  'RENEW',
  'EXIT',
  'REJECTED',
  'CANCELLED',
  'CLOSED',
];
const COMMANDS = [...new Set(SPEC.map(({ command }) => command)), 'fly'];
const STATUSES = ['held', 'not', 'unknown', 'past'] as const;
const APPROVALS = ['granted', 'missing', 'expired', 'used', 'changed'] as const;
const TYPES: readonly PartnershipType[] = ['referral', 'distribution', 'technology', 'strategic', 'government'];
const BOTH = [true, false];

/** Every place in which a command can be given. */
export function* places() {
  const nowhere = { phase: ['none'], suspended: [false], live: [false], sameType: [true] };
  const somewhere = { phase: STATES, suspended: BOTH, live: BOTH, sameType: BOTH };
  for (const where of [nowhere, somewhere]) yield* product({ command: COMMANDS, ...where });
}

/** Every cell, one at a time: nothing is sampled. What no row of the spec names varies nothing. */
export function* cells(): Generator<{ readonly cell: Cell; readonly type: PartnershipType }> {
  for (const place of places()) {
    const rest = [...product(varied(place))];
    for (const type of TYPES) for (const one of rest) yield { cell: { ...place, ...one }, type };
  }
}

type Place = Pick<Cell, 'phase' | 'command'>;

/** Evidence of the guards that the place's rows name, a reason where one of them asks for it, every approval and role. */
function varied({ phase, command }: Place) {
  const rows = SPEC.filter((row) => row.command === command && row.from.includes(phase));
  return {
    role: Object.keys(ROLES),
    approval: APPROVALS,
    reason: rows.some(({ reason }) => reason) ? BOTH : [true],
    evidence: [...product(Object.fromEntries(rows.flatMap(guardsOf).map((guard) => [guard, STATUSES])))],
  };
}

const guardsOf = ({ id, guards }: SpecRow): readonly string[] => (id === 'T37' ? [...guards, 'C-FAILEDCHECK'] : guards);

const OTHER: Readonly<Record<PartnershipType, PartnershipType>> = {
  referral: 'distribution',
  distribution: 'technology',
  technology: 'strategic',
  strategic: 'government',
  government: 'referral',
};

/** The same cell put to core. Guards that the cell does not name are held. */
export function decided(cell: Cell, type: PartnershipType, table?: MoveTable): MoveResult {
  const row = SPEC.find(({ command, from }) => command === cell.command && from.includes(cell.phase));
  const kind = row?.approval as ApprovalKind | null | undefined;
  return decideMove({
    position:
      cell.phase === 'none'
        ? null
        : {
            phase: cell.phase as StateId,
            suspended: cell.suspended,
            live: cell.live,
            type,
            signedType: cell.sameType ? type : OTHER[type],
            phaseBeforeExit: 'MANAGE',
            suspendedBeforeExit: false,
          },
    command: {
      name: cell.command,
      payloadHash: HASH,
      reason: cell.reason ? { code: 'other', text: 'a reason that is long enough' } : { code: 'other', text: 'short' },
      type: cell.phase === 'none' ? type : null,
      phase: cell.command === 'adopt_partnership' ? 'MANAGE' : null,
    },
    caller: callerOf(cell.role),
    evidence: evidenceOf(cell),
    grants: kind && cell.approval !== 'missing' ? [grantOf(cell, kind)] : [],
    now: NOW,
    ...(table === undefined ? {} : { table }),
  });
}

const LEVELS: readonly string[] = ['manager', 'director', 'vp', 'clevel', 'legal', 'finance', 'revops'];
const PERSONS = ['viewer', 'rep', 'channel'];
const callers = new Map(Object.keys(ROLES).map((role) => [role, callerFor(role)]));

/** A role as core's caller: software, a level, a plain role, or one relation to the record. */
function callerFor(role: string): Caller {
  const human = { personId: 'person-1', kind: 'human', roles: [], levels: [], relations: [] } as const;
  if (role === 'coach' || role === 'system') return { ...human, kind: role };
  if (LEVELS.includes(role)) return { ...human, levels: [role as Caller['levels'][number]] };
  if (PERSONS.includes(role)) return { ...human, roles: [role as Role] };
  return { ...human, roles: role === 'owner' ? ['channel'] : [], relations: [role as Relation] };
}

function callerOf(role: string): Caller {
  const known = callers.get(role);
  if (known === undefined) throw new Error(`no role ${role}`);
  return known;
}

const ENTRIES: Readonly<Record<string, GuardEvidence>> = {
  held: { status: 'held', until: LATER, source: 'cell' },
  not: { status: 'not', until: null, source: 'cell' },
  unknown: { status: 'unknown', until: null, source: 'cell' },
  past: { status: 'held', until: PAST, source: 'cell' },
};
const ALL_HELD = Object.fromEntries(
  [...new Set(SPEC.flatMap(guardsOf))].map((guard) => [guard, ENTRIES.held]),
) as Evidence;

function evidenceOf({ evidence }: Cell): Evidence {
  const named = Object.entries(evidence);
  if (named.length === 0) return ALL_HELD;
  return { ...ALL_HELD, ...Object.fromEntries(named.map(([guard, status]) => [guard, ENTRIES[status]])) };
}

const grantOf = ({ approval, command }: Cell, kind: ApprovalKind) => ({
  id: 'grant',
  approvalId: 'approval',
  kind,
  command,
  payloadHash: approval === 'changed' ? 'b'.repeat(64) : HASH,
  until: approval === 'expired' ? PAST : LATER,
  usedAt: approval === 'used' ? PAST : null,
});

/** The spec's target in the words of core's decision. */
export const targetIn = (cell: Cell, to: string): string =>
  ({ same: cell.phase, asked: 'MANAGE', 'before-exit': 'MANAGE' })[to] ?? to;
