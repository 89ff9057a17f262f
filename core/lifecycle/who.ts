import type { Transition, Who } from './transition.ts';
import { LADDER, type Level, type Role } from './types.ts';

/** What ties a person to this record beyond roles and levels. */
export type Relation =
  | 'owner'
  | 'second_scorer'
  | 'item_owner'
  | 'step_owner'
  | 'exit_lead'
  | 'signatory'
  | 'partner_contact';

/** Who gives a command: a person by id (never a CRM user: one person may have several), or software. */
export interface Caller {
  readonly personId: string;
  readonly kind: 'human' | 'coach' | 'system';
  readonly roles: readonly Role[];
  readonly levels: readonly Level[];
  readonly relations: readonly Relation[];
}

const isHuman = ({ kind }: Caller): boolean => kind === 'human';
const onLadder = ({ levels }: Caller): boolean => LADDER.some((level) => levels.includes(level));
const related =
  (relation: Relation) =>
  (caller: Caller): boolean =>
    isHuman(caller) && caller.relations.includes(relation);

/** lifecycle.md section 2 as one test per word of the table's "who may" column. */
const TESTS: Readonly<Record<Who, (caller: Caller) => boolean>> = {
  channel: (caller) => isHuman(caller) && (caller.roles.includes('channel') || onLadder(caller)),
  owner: (caller) => isHuman(caller) && (caller.relations.includes('owner') || onLadder(caller)),
  manager: (caller) => isHuman(caller) && onLadder(caller),
  approver: (caller) => isHuman(caller) && caller.levels.length > 0,
  second_scorer: related('second_scorer'),
  item_owner: related('item_owner'),
  step_owner: related('step_owner'),
  exit_lead: related('exit_lead'),
  signatory: related('signatory'),
  partner_contact: related('partner_contact'),
  coach: ({ kind }) => kind === 'coach',
  system: ({ kind }) => kind === 'system',
};

/** True when one of the row's words fits the caller. */
export function mayGive(row: Transition, caller: Caller): boolean {
  for (const who of row.who) if (TESTS[who](caller)) return true;
  return false;
}
