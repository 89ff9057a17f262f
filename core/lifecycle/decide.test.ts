import { describe, expect, test } from 'vitest';
import { decideMove } from './decide.ts';
import { held, nameEvidence, notHeld, notKnown } from './guards.ts';
import { allGrants, anyone, at, command, everything, HASH, move, NOW } from './moves.fixture.ts';

const codes = (result: ReturnType<typeof decideMove>) => (result.ok ? [] : result.refusals.map(({ code }) => code));

describe('a move that the table lists', () => {
  test('shortlisting a prospect with an owner, a signal and a score leads to EVALUATE', () => {
    const decided = decideMove(move(at('SCOUT'), 'shortlist'));
    expect(decided).toMatchObject({
      ok: true,
      value: { transition: 'T02', to: 'EVALUATE', events: ['partner.shortlisted'], grantId: null },
    });
  });

  test('a first signature starts onboarding, an amendment of a live partnership goes straight back to MANAGE', () => {
    const live = { live: true, signedType: 'technology' as const };
    const amended = decideMove(move(at('NEGOTIATE', live), 'sign_agreement'));
    expect(amended).toMatchObject({ value: { transition: 'T17', to: 'MANAGE', next: { live: false } } });
    const changed = decideMove(move(at('NEGOTIATE', { ...live, type: 'strategic' }), 'sign_agreement'));
    expect(changed).toMatchObject({
      value: { transition: 'T18', to: 'ONBOARD', next: { live: true, signedType: 'strategic' } },
    });
    expect(decideMove(move(at('NEGOTIATE'), 'sign_agreement'))).toMatchObject({
      value: { transition: 'T16', to: 'ONBOARD' },
    });
  });

  test('an abandoned renegotiation returns to RENEW under the signed type', () => {
    const position = at('NEGOTIATE', { live: true, type: 'strategic', signedType: 'referral' });
    expect(decideMove(move(position, 'abandon_renegotiation'))).toMatchObject({
      value: { to: 'RENEW', next: { type: 'referral', live: false } },
    });
  });

  test('a withdrawn exit returns to the phase and the suspension before it', () => {
    const suspended = at('OPTIMIZE', { suspended: true, signedType: 'technology' });
    const exit = decideMove(move(suspended, 'start_exit'));
    expect(exit).toMatchObject({ value: { transition: 'T39', to: 'EXIT', next: { suspended: false } } });
    if (!exit.ok) return;
    expect(decideMove(move(exit.value.next, 'withdraw_exit'))).toMatchObject({ value: { next: suspended } });
  });

  test('a live partnership that came before the product is adopted into the phase asked for', () => {
    const adopted = decideMove(move(null, 'adopt_partnership'));
    expect(adopted).toMatchObject({
      value: { to: 'MANAGE', grantId: 'grant-T00', next: { signedType: 'technology' } },
    });
    const wrong = decideMove(
      move(null, 'adopt_partnership', { command: command('adopt_partnership', { phase: 'SCOUT', type: null }) }),
    );
    expect(codes(wrong)).toEqual(['type_missing', 'phase_not_adoptable']);
  });
});

describe('a move that the table does not list', () => {
  test.each([
    ['SCOUT', 'activate', 'move_not_listed', { from: 'ONBOARD' }],
    ['CLOSED', 'reopen', 'move_not_listed', { from: 'REJECTED, CANCELLED' }],
    ['MANAGE', 'fly', 'command_unknown', { command: 'fly' }],
    ['MANAGE', 'resume', 'move_needs_suspension', { phase: 'MANAGE' }],
    ['NEGOTIATE', 'suspend', 'move_needs_live', { live: 'true' }],
  ] as const)('from %s the command %s is refused: %s', (phase, name, code, params) => {
    expect(decideMove(move(at(phase), name))).toMatchObject({ refusals: [{ code, params }] });
  });

  test('a suspended partnership does not move on, and says so', () => {
    expect(codes(decideMove(move(at('MANAGE', { suspended: true }), 'open_renewal')))).toEqual(['move_suspended']);
  });
});

describe('what must hold', () => {
  test('every missing thing is named at once: role, guards, reason and approval', () => {
    const decided = decideMove(
      move(at('MANAGE'), 'suspend', {
        caller: { ...anyone, levels: [], roles: ['rep'] },
        evidence: {},
        grants: [],
        command: command('suspend', { reason: { code: 'x', text: 'too short' } }),
      }),
    );
    expect(codes(decided)).toEqual(['who_may_not', 'guard_unknown', 'reason_missing', 'approval_missing']);
  });

  test('unknown evidence refuses, and so does evidence whose day has passed', () => {
    const evaluate = at('EVALUATE');
    const withScore = (entry: ReturnType<typeof held>) =>
      codes(decideMove(move(evaluate, 'approve_candidate', { evidence: { ...everything, 'G-SCORE': entry } })));
    expect(withScore(notKnown('scorecard'))).toEqual(['guard_unknown']);
    expect(withScore(held('scorecard', '2026-11-20T20:59:59.999Z'))).toEqual(['guard_expired']);
    expect(withScore(held('scorecard', NOW))).toEqual([]);
    expect(withScore(notHeld('scorecard'))).toEqual(['guard_not_held']);
    expect(withScore(notHeld('scorecard', [{ code: 'band_too_low' }]))).toEqual(['band_too_low']);
  });

  test.each([
    ['used', { usedAt: NOW }, 'approval_used'],
    ['expired', { until: '2026-11-21T08:59:59.999Z' }, 'approval_expired'],
    ['for another payload', { payloadHash: 'b'.repeat(64) }, 'approval_changed'],
    ['for another command', { command: 'decline_renewal' }, 'approval_missing'],
  ])('a grant that is %s does not count', (_, spoiled, code) => {
    const grants = allGrants.filter(({ id }) => id === 'grant-T23').map((grant) => ({ ...grant, ...spoiled }));
    expect(codes(decideMove(move(at('ONBOARD'), 'activate', { grants })))).toEqual([code]);
  });

  test('a fresh grant counts although an older one was used', () => {
    const [grant] = allGrants.filter(({ id }) => id === 'grant-T23');
    const grants = grant ? [{ ...grant, id: 'old', usedAt: NOW }, grant] : [];
    expect(decideMove(move(at('ONBOARD'), 'activate', { grants }))).toMatchObject({ value: { grantId: 'grant-T23' } });
  });

  test('the system may suspend on a failed check without an approval, and only then', () => {
    const system = { ...anyone, kind: 'system' as const, levels: [], relations: [] };
    const automatic = move(at('MANAGE'), 'suspend', { caller: system, grants: [] });
    expect(decideMove(automatic)).toMatchObject({ value: { transition: 'T37', grantId: null } });
    expect(codes(decideMove({ ...automatic, evidence: { ...everything, 'C-FAILEDCHECK': notHeld('check') } }))).toEqual(
      ['guard_not_held'],
    );
    expect(codes(decideMove(move(at('MANAGE'), 'start_optimization', { caller: system })))).toEqual(['who_may_not']);
  });

  test('the coach drafts terms and decides nothing', () => {
    const coach = { ...anyone, kind: 'coach' as const };
    expect(codes(decideMove(move(at('NEGOTIATE'), 'draft_terms', { caller: coach })))).toEqual([]);
    expect(codes(decideMove(move(at('SCOUT'), 'shortlist', { caller: coach })))).toEqual(['who_may_not']);
  });

  test('a name may be in any script and is at most two hundred characters', () => {
    const statuses = ['شركة الشريك', ' ', '', '𠮷'.repeat(200), 'x'.repeat(201)].map(
      (name) => nameEvidence(name).status,
    );
    expect(statuses).toEqual(['held', 'not', 'not', 'held', 'not']);
  });

  test('a command without a payload hash never matches a grant', () => {
    const noHash = command('activate', { payloadHash: null });
    expect(HASH).toHaveLength(64);
    expect(codes(decideMove(move(at('ONBOARD'), 'activate', { command: noHash })))).toEqual(['approval_changed']);
  });
});
