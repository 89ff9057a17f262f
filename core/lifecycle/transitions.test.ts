import { expect, test } from 'vitest';
import { actionClass } from './action-class.ts';
import { at } from './moves.fixture.ts';
import { isCounted, isLive, movesRecord, type Position, rowFits, rowsFrom, TRANSITIONS } from './transitions.ts';
import { OUTCOMES, PARTNERSHIP_TYPES, PHASES } from './types.ts';

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

test('the table has the forty-five rows of the specification, T00 to T44', () => {
  expect(ids(TRANSITIONS)).toEqual(Array.from({ length: 45 }, (_, n) => `T${String(n).padStart(2, '0')}`));
});

test('the back-steps are T04, T15, T21, T24, T30, T34 and T41', () => {
  expect(ids(TRANSITIONS.filter(({ back }) => back))).toEqual(['T04', 'T15', 'T21', 'T24', 'T30', 'T34', 'T41']);
});

test('while suspended only T12, T22, T26, T38, T39 and T40 are accepted', () => {
  expect(ids(TRANSITIONS.filter(({ suspended }) => suspended !== undefined))).toEqual([
    'T12',
    'T22',
    'T26',
    'T38',
    'T39',
    'T40',
  ]);
});

test('the commands that need an approval are the starred rows', () => {
  expect(ids(TRANSITIONS.filter(({ approval }) => approval !== undefined))).toEqual(
    'T00 T07 T13 T16 T17 T18 T23 T25 T27 T32 T35 T36 T37 T38 T39 T41'.split(' '),
  );
});

test('the rows that ask for a reason are those with G-REASON', () => {
  expect(ids(TRANSITIONS.filter(({ reason }) => reason))).toEqual(
    'T00 T03 T04 T08 T09 T15 T19 T20 T21 T24 T30 T33 T37 T43 T44'.split(' '),
  );
});

test('the commands that move nothing a CRM mirrors are T05, T06, T10 to T14, T22, T26 and T40', () => {
  expect(ids(TRANSITIONS.filter((row) => !movesRecord(row)))).toEqual(
    'T05 T06 T10 T11 T12 T13 T14 T22 T26 T40'.split(' '),
  );
});

const flags = [true, false];
const positions: Position[] = [...PHASES, ...OUTCOMES].flatMap((phase) =>
  flags.flatMap((suspended) =>
    flags.flatMap((live) =>
      PARTNERSHIP_TYPES.map((type) => at(phase, { suspended, live, type, signedType: live ? 'technology' : null })),
    ),
  ),
);

test('wherever a partnership stands, a command means at most one row', () => {
  const commands = new Set(TRANSITIONS.map(({ command }) => command));
  for (const position of positions) {
    for (const command of commands) {
      const rows = rowsFrom(command, position.phase).filter((row) => rowFits(row, position));
      expect(rows.length, `${command} at ${JSON.stringify(position)}`).toBeLessThan(2);
    }
  }
});

test('every phase can be left, and a closed partnership never moves again', () => {
  const leaves = (phase: string) =>
    TRANSITIONS.some(({ from, to }) => from !== 'none' && (from as readonly string[]).includes(phase) && to !== 'same');
  expect(PHASES.every(leaves)).toBe(true);
  expect(leaves('CLOSED')).toBe(false);
});

test('a partnership under renegotiation is live, a suspended one is only counted', () => {
  expect([isLive(at('MANAGE')), isLive(at('NEGOTIATE')), isLive(at('NEGOTIATE', { live: true }))]).toEqual([
    true,
    false,
    true,
  ]);
  const suspended = at('MANAGE', { suspended: true, signedType: 'technology' });
  expect([isLive(suspended), isCounted(suspended)]).toEqual([false, true]);
  expect([isCounted(at('EXIT', { live: true })), isCounted(at('MANAGE'))]).toEqual([false, true]);
});

test('an empty action is forbidden and an unknown one needs an approval', () => {
  const classes = ['', ' ', 'launch_rocket', 'activate', 'shortlist', 'read', 'export_secrets'].map(actionClass);
  expect(classes).toEqual(['C', 'C', 'B', 'B', 'A', 'A', 'C']);
});
