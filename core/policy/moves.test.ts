import { describe, expect, test } from 'vitest';
import { decideMove } from '../lifecycle/decide.ts';
import { anyone, at, everything, move, NOW } from '../lifecycle/moves.fixture.ts';
import { openMoves } from '../lifecycle/open-moves.ts';
import { checkPolicy } from './check.ts';
import { defaultPolicy } from './default.fixture.ts';
import { REMOVABLE } from './locked.ts';
import { movesOf, rowsOf } from './moves.ts';
import type { LifecyclePolicy, Policy } from './types.ts';

const lifecycle = (change: Partial<LifecyclePolicy>): Policy => ({
  ...defaultPolicy,
  lifecycle: { ...defaultPolicy.lifecycle, ...change },
});
const found = (change: Partial<LifecyclePolicy>) =>
  checkPolicy(lifecycle(change)).map(({ code, params = {} }) => [code, params.move ?? params.phase]);

describe('moves that a policy changes', () => {
  test('a removed move is refused and no longer listed', () => {
    const table = movesOf({ without: ['T30'] });
    const refused = decideMove({ ...move(at('OPTIMIZE'), 'abandon_optimization'), table });
    expect(refused).toMatchObject({ refusals: [{ code: 'command_unknown' }] });
    const around = { position: at('OPTIMIZE'), caller: anyone, evidence: everything, grants: [], now: NOW, table };
    expect(openMoves(around, new Set()).map(({ command }) => command)).not.toContain('abandon_optimization');
  });

  test('an added guard is asked for, a dropped one is not', () => {
    const table = movesOf({
      guards: [
        { move: 'T23', add: ['G-AR'] },
        { move: 'T28', drop: ['C-PUBLISHED'] },
      ],
    });
    const { 'G-AR': _arabic, 'C-PUBLISHED': _published, ...rest } = everything;
    const activate = decideMove({ ...move(at('ONBOARD'), 'activate', { evidence: rest }), table });
    expect(activate).toMatchObject({ refusals: [{ code: 'guard_unknown', clause: 'G-AR' }] });
    expect(decideMove({ ...move(at('MANAGE'), 'start_optimization', { evidence: rest }), table }).ok).toBe(true);
  });

  test('without changes the table is the whole table, row by row', () => {
    expect(rowsOf({})).toHaveLength(45);
    expect(rowsOf({ guards: [{ move: 'T07' }] })).toEqual(rowsOf({}));
  });
});

describe('the check of moves', () => {
  test.each([...REMOVABLE].filter((id) => !['T28', 'T31'].includes(id)))('a workspace may do without %s', (id) => {
    expect(found({ without: [id] })).toEqual([]);
  });

  test('names a locked or unknown move, and a phase that nothing reaches', () => {
    expect(found({ without: ['T23'] })).toContainEqual(['policy_move_locked', 'T23']);
    expect(found({ without: ['T99'] })).toEqual([['policy_move_unknown', 'T99']]);
    expect(found({ without: ['T28'] })).toEqual([['policy_phase_unreachable', 'OPTIMIZE']]);
    expect(found({ without: ['T31', 'T21'] })).toEqual([['policy_phase_unreachable', 'RENEW']]);
  });

  test('keeps approval and guards that are locked, and refuses evidence that nothing produces', () => {
    expect(found({ guards: [{ move: 'T23', drop: ['G-APPR'] }] })).toEqual([['policy_guard_locked', 'T23']]);
    expect(found({ guards: [{ move: 'T07', drop: ['G-SCORE'] }] })).toEqual([['policy_guard_locked', 'T07']]);
    expect(found({ guards: [{ move: 'T02', drop: ['G-SIGNAL'] }] })).toEqual([]);
    expect(found({ guards: [{ move: 'T02', add: ['G-CHECKLIST'] }] })).toEqual([['policy_guard_unproduced', 'T02']]);
    expect(found({ guards: [{ move: 'T01', add: ['G-OWNER'] }] })).toEqual([['policy_guard_unproduced', 'T01']]);
    expect(found({ guards: [{ move: 'T02', add: ['G-MOON'] }] })).toEqual([['policy_guard_unknown', 'T02']]);
    expect(found({ guards: [{ move: 'T98' }] })).toEqual([['policy_move_unknown', 'T98']]);
  });

  test('asks for an order where an edit has two meanings', () => {
    expect(found({ editOrder: ['T32', 'T34', 'T29', 'T30'] })).toEqual([
      ['policy_edit_order', 'T35'],
      ['policy_edit_order', 'T36'],
    ]);
    expect(found({ editOrder: [...defaultPolicy.lifecycle.editOrder, 'T77'] })).toEqual([
      ['policy_move_unknown', 'T77'],
    ]);
    const without = ['T34', 'T30'];
    expect(found({ without, editOrder: ['T35', 'T36'] })).toEqual([]);
  });

  test('takes own words for what there is, and reason codes once each', () => {
    const own = { en: 'Own', ar: 'خاص' };
    const named = (key: string) => checkPolicy({ ...defaultPolicy, labels: { [key]: own } }).map(({ code }) => code);
    expect(named('phase.SCOUT')).toEqual([]);
    expect(named('tier.gold')).toEqual([]);
    expect(named('tier.tin')).toEqual(['policy_label_unknown']);
    expect(
      found({
        reasonCodes: [
          { id: 'a', ...own },
          { id: 'a', ...own },
        ],
      }),
    ).toEqual([['policy_name_twice', undefined]]);
  });
});
