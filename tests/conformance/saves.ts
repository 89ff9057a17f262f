import type { Transition } from '../../core/lifecycle/transition.ts';
import { OUTCOMES, PHASES } from '../../core/lifecycle/types.ts';
import { product } from './product.ts';

/** A save of the mirrored record by a person: what was, what the person writes, what the service put there before. */
export interface Save {
  readonly from: string;
  readonly to: string;
  readonly suspended: boolean;
  readonly suspendedAfter: boolean;
  readonly live: boolean;
  readonly sameType: boolean;
  readonly phaseBeforeExit: string;
  readonly tierChanged: boolean;
  readonly reason: 'given' | 'no code' | 'short' | 'none';
  readonly person: keyof typeof PEOPLE;
  readonly ownerIsUser: boolean;
  /** What no rule of the org can know: a relation to the record, or that the approved content changed since. */
  readonly hidden: 'nothing' | 'no relation' | 'content changed' | 'grant used';
  readonly guards: Readonly<Record<string, 'held' | 'not' | 'past'>>;
  readonly grants: Readonly<Record<string, 'held' | 'missing' | 'past'>>;
}

/** Who saves, as custom permissions and as core's caller. */
export const PEOPLE = {
  owner: { owns: true, permissions: ['Use_Partnership_OS', 'Role_Channel_Manager'], roles: ['channel'], levels: [] },
  otherChannel: {
    owns: false,
    permissions: ['Use_Partnership_OS', 'Role_Channel_Manager'],
    roles: ['channel'],
    levels: [],
  },
  rep: { owns: false, permissions: ['Use_Partnership_OS', 'Role_Sales_Rep'], roles: ['rep'], levels: [] },
  manager: { owns: false, permissions: ['Use_Partnership_OS', 'Level_Manager'], roles: [], levels: ['manager'] },
  director: { owns: false, permissions: ['Use_Partnership_OS', 'Level_Director'], roles: [], levels: ['director'] },
  vp: { owns: false, permissions: ['Use_Partnership_OS', 'Level_VP'], roles: [], levels: ['vp'] },
  clevel: { owns: false, permissions: ['Use_Partnership_OS', 'Level_C_Level'], roles: [], levels: ['clevel'] },
  legal: { owns: false, permissions: ['Use_Partnership_OS', 'Level_Legal'], roles: [], levels: ['legal'] },
  viewer: { owns: false, permissions: ['Use_Partnership_OS'], roles: ['viewer'], levels: [] },
  stranger: { owns: false, permissions: [], roles: [], levels: [] },
  service: { owns: false, permissions: ['Service_Integration'], roles: [], levels: [] },
} as const;

const PERSONS = Object.keys(PEOPLE) as Save['person'][];
const BOTH = [true, false];
const TOGGLES = ['suspend', 'resume', 'change_tier'];
export const STATES: readonly string[] = [...PHASES, ...OUTCOMES];

/** An edit that a person can make: which fields change. */
export type Edit = Pick<Save, 'from' | 'to' | 'suspended' | 'suspendedAfter' | 'tierChanged'>;

/** Every pair of states in every overlay, with and without a change of suspension, and every change of tier. */
export function edits(): Edit[] {
  const moves = product({ from: STATES, to: STATES, suspended: BOTH, suspendedAfter: BOTH, tierChanged: [false] });
  const tiers = [...product({ from: STATES, suspended: BOTH })].map((one) => ({
    ...one,
    to: one.from,
    suspendedAfter: one.suspended,
    tierChanged: true,
  }));
  return [...moves, ...tiers].filter(
    (one) => one.tierChanged || one.from !== one.to || one.suspended !== one.suspendedAfter,
  );
}

/** The rows that an edit may mean, whatever else they ask: their facts are the ones that vary. */
export function meant(edit: Edit, rows: readonly Transition[]): readonly Transition[] {
  const here = rows.filter((row) => row.from !== 'none' && row.from.some((phase) => phase === edit.from));
  if (edit.tierChanged) return here.filter(({ command }) => command === 'change_tier');
  const toggle = edit.suspendedAfter ? 'suspend' : 'resume';
  if (edit.from === edit.to) return here.filter(({ command }) => command === toggle);
  return here.filter(({ to, command }) => (to === edit.to || to === 'before-exit') && !TOGGLES.includes(command));
}

/** Every distinct input that the rules of an edit can read, once. An edit that no row means varies by person only. */
export function* saves(edit: Edit, rows: readonly Transition[]): Generator<Save> {
  const possible = meant(edit, rows);
  const facts = varied(edit, possible);
  for (const one of product(facts)) yield { ...edit, ...one, hidden: 'nothing' };
  if (possible.length === 0) return;
  // A hidden cause is tried where nothing else is in the way, so that it alone decides.
  const { guards, grants, reason, ownerIsUser } = facts;
  const whole = { guards: guards.slice(0, 1), grants: grants.slice(0, 1), reason: reason.slice(0, 1) };
  const owned = { ownerIsUser: ownerIsUser.slice(0, 1), hidden: HIDDEN };
  for (const one of product({ ...facts, ...whole, ...owned })) yield { ...edit, ...one };
}

const each = <V extends string>(names: readonly string[], values: readonly V[]) => [
  ...product(Object.fromEntries([...new Set(names)].map((name) => [name, values]))),
];

/** What can differ between two saves that are the same edit: only what a row that it may mean asks for. */
function varied(edit: Edit, possible: readonly Transition[]) {
  const guards = possible.flatMap((row) => row.guards);
  const commands = possible.flatMap(({ approval, command }) => (approval === undefined ? [] : [command]));
  const renegotiated = edit.from === 'NEGOTIATE' && possible.length > 0;
  const flags = guards.filter((guard) => guard !== 'G-OWNER');
  return {
    live: renegotiated ? BOTH : [false],
    sameType: renegotiated ? BOTH : [true],
    phaseBeforeExit: beforeExit(edit, possible),
    reason: possible.some(({ reason }) => reason === true) ? REASONS : REASONS.slice(0, 1),
    person: PERSONS,
    ownerIsUser: guards.includes('G-OWNER') ? BOTH : [true],
    guards: each(flags, ['held', 'not', 'past']),
    grants: each(commands, ['held', 'missing', 'past']),
  };
}

const REASONS: readonly Save['reason'][] = ['given', 'no code', 'short', 'none'];
const HIDDEN: readonly Save['hidden'][] = ['no relation', 'content changed', 'grant used'];

const beforeExit = ({ from, to }: Edit, possible: readonly Transition[]): readonly string[] =>
  from === 'EXIT' && possible.length > 0 ? [...new Set([to, 'SCOUT'])] : ['MANAGE'];
