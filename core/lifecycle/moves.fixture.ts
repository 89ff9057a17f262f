import type { Move, MoveCommand } from './decide.ts';
import type { Grant } from './grants.ts';
import { type Evidence, GUARDS, held } from './guards.ts';
import { type Position, TRANSITIONS } from './transitions.ts';
import type { Caller } from './who.ts';

/** Test material only: a position, a caller and evidence with nothing in the way, to be spoiled one fact at a time. */
export const NOW = '2026-11-21T09:00:00.000Z';
export const HASH = 'a'.repeat(64);

export const at = (phase: Position['phase'], more: Partial<Position> = {}): Position => ({
  phase,
  suspended: false,
  live: false,
  type: 'technology',
  signedType: null,
  phaseBeforeExit: null,
  suspendedBeforeExit: false,
  ...more,
});

export const anyone: Caller = {
  personId: 'person-1',
  kind: 'human',
  roles: ['channel'],
  levels: ['vp'],
  relations: ['owner', 'second_scorer', 'item_owner', 'step_owner', 'exit_lead', 'signatory', 'partner_contact'],
};

export const everything: Evidence = Object.fromEntries(GUARDS.map((guard) => [guard, held('test')]));

export const allGrants: readonly Grant[] = TRANSITIONS.flatMap(({ id, command, approval: kind }) =>
  kind === undefined
    ? []
    : [
        {
          id: `grant-${id}`,
          approvalId: 'a',
          kind,
          command,
          payloadHash: HASH,
          until: '2026-12-21T09:00:00.000Z',
          usedAt: null,
        },
      ],
);

export const command = (name: string, more: Partial<MoveCommand> = {}): MoveCommand => ({
  name,
  payloadHash: HASH,
  reason: { code: 'other', text: 'a reason that is long enough' },
  type: 'technology',
  phase: 'MANAGE',
  ...more,
});

export const move = (position: Position | null, name: string, more: Partial<Move> = {}): Move => ({
  position,
  command: command(name),
  caller: anyone,
  evidence: everything,
  grants: allGrants,
  now: NOW,
  ...more,
});
