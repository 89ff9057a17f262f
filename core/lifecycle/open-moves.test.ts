import { describe, expect, test } from 'vitest';
import { notHeld } from './guards.ts';
import { allGrants, anyone, at, everything, HASH, NOW } from './moves.fixture.ts';
import { openMoves, resolveEdit } from './open-moves.ts';
import type { Position } from './transitions.ts';

const around = (position: Position) => ({
  position,
  caller: anyone,
  evidence: everything,
  grants: allGrants,
  now: NOW,
});
const reason = { code: 'other', text: 'a reason that is long enough' };
const none = new Set<string>();

describe('the moves from here', () => {
  test('a prospect can be shortlisted or discarded, and nothing else', () => {
    const moves = openMoves(around(at('SCOUT')), none);
    expect(moves.map(({ command, to, needsReason }) => [command, to, needsReason])).toEqual([
      ['shortlist', 'EVALUATE', false],
      ['discard', 'REJECTED', true],
    ]);
  });

  test('a candidate without a score shows its approval and its missing score apart', () => {
    const evidence = { ...everything, 'G-SCORE': notHeld('scorecard') };
    const list = (waiting: Set<string>) => openMoves({ ...around(at('EVALUATE')), evidence, grants: [] }, waiting);
    const approve = (waiting: Set<string>) => list(waiting).find(({ command }) => command === 'approve_candidate');
    expect(approve(none)).toMatchObject({
      approvalKind: 'candidate',
      approval: 'missing',
      refusals: [{ code: 'guard_not_held', clause: 'G-SCORE' }],
    });
    expect(approve(new Set(['approve_candidate']))?.approval).toBe('waiting');
  });

  test('a granted move says so', () => {
    const [activate] = openMoves(around(at('ONBOARD')), none);
    expect(activate).toMatchObject({ command: 'activate', to: 'MANAGE', approval: 'granted', refusals: [] });
  });

  test('a suspended partnership can only resume or leave', () => {
    const moves = openMoves(around(at('RENEW', { suspended: true })), none);
    expect(moves.map(({ transition }) => transition)).toEqual(['T38', 'T39']);
  });

  test('somebody without the role sees the move and why it is not theirs', () => {
    const moves = openMoves({ ...around(at('SCOUT')), caller: { ...anyone, levels: [], relations: [] } }, none);
    expect(moves.every(({ refusals }) => refusals[0]?.code === 'who_may_not')).toBe(true);
  });
});

describe('an edit of the mirrored phase', () => {
  const order = ['T32', 'T34', 'T29', 'T30', 'T35', 'T36'];
  const edit = (phase: Position['phase'], suspended = false) => ({
    phase,
    suspended,
    reason,
    payloadHashes: { renew: HASH, suspend: HASH, decline_renewal: HASH, start_exit: HASH },
  });

  test('means the first command of the policy order whose guards all hold', () => {
    expect(resolveEdit(around(at('RENEW')), edit('MANAGE'), order)).toMatchObject({ value: { command: 'renew' } });
    const evidence = { ...everything, 'G-COMPLY': notHeld('check') };
    const deferred = resolveEdit({ ...around(at('RENEW')), evidence }, edit('MANAGE'), order);
    expect(deferred).toMatchObject({ value: { command: 'defer_renewal' } });
    expect(resolveEdit(around(at('RENEW')), edit('MANAGE'), ['T34'])).toMatchObject({
      value: { command: 'defer_renewal' },
    });
  });

  test('is refused with the reasons of each command when none holds', () => {
    const evidence = { ...everything, 'G-COMPLY': notHeld('check'), 'C-DEFER': notHeld('dates') };
    const refused = resolveEdit({ ...around(at('RENEW')), evidence }, edit('MANAGE'), order);
    expect(refused).toMatchObject({ refusals: [{ clause: 'G-COMPLY' }, { clause: 'C-DEFER' }] });
  });

  test('is refused when no command leads there', () => {
    expect(resolveEdit(around(at('SCOUT')), edit('MANAGE'), order)).toMatchObject({
      refusals: [{ code: 'move_not_listed', params: { phase: 'SCOUT', to: 'MANAGE' } }],
    });
    expect(resolveEdit(around(at('MANAGE')), edit('RENEW', true), order)).toMatchObject({ ok: false });
  });

  test('of the suspended box is suspend or resume', () => {
    expect(resolveEdit(around(at('MANAGE')), edit('MANAGE', true), order)).toMatchObject({
      value: { command: 'suspend' },
    });
  });
});
