import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideMove, type Move } from '../lifecycle/decide.ts';
import { held, notHeld } from '../lifecycle/guards.ts';
import { LADDER, OFF_LADDER } from '../lifecycle/types.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { ApprovalRule, Policy } from '../policy/types.ts';
import type { Claim } from '../registration/claim.ts';
import { claimFacts, type DecisionFacts, moveFacts } from './facts.ts';
import { replay, replaying } from './replay.ts';
import { changedParts, changeOf, createTally } from './report.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const BEFORE = defaultPolicy;
const RULE: ApprovalRule = {
  id: 'AR-1a',
  when: {
    kinds: ['registration'],
    types: ['distribution'],
    terms: 'outside',
    above: { minor: 2_000_000, currency: 'SAR' },
  },
  ask: { levels: ['vp'] },
};
const AFTER: Policy = { ...BEFORE, approvals: { ...BEFORE.approvals, rules: [RULE, ...BEFORE.approvals.rules] } };
const LEVELS = [...LADDER, ...OFF_LADDER];
const CLAIM: Claim = {
  today: '2026-11-23',
  role: 'influenced',
  partner: { phase: 'MANAGE', suspended: false },
  deal: {
    closed: false,
    hasAccount: true,
    contact: 'Huda',
    product: 'GTX',
    amount: { minor: 1, currency: 'USD' },
    closeOn: '2026-12-24',
  },
  comment: null,
  proposed: null,
};
const registering = (minor: number | null, more: Partial<Claim> = {}): DecisionFacts => ({
  kind: 'registration',
  claim: claimFacts({ ...CLAIM, ...more }),
  duplicate: false,
  tier: null,
  asked: {
    held: LEVELS,
    route: {
      kind: 'registration',
      type: 'distribution',
      outside: [{ code: 'terms_none' }],
      dealType: null,
      publicBuyer: false,
      value: minor === null ? null : { minor, currency: 'SAR' },
      priority: 'normal',
    },
  },
});
const verdicts = (facts: DecisionFacts, after: Policy = AFTER) =>
  [BEFORE, after].map((policy) => replay(facts, replaying(policy), NOW));

describe('a policy asked on the facts of then', () => {
  test('sends a registration outside terms above the threshold to the VP, and one at the threshold where it went', () => {
    expect(verdicts(registering(2_000_001)).map((each) => each?.levels)).toEqual([['director'], ['vp']]);
    expect(verdicts(registering(2_000_000)).map((each) => each?.rule)).toEqual(['AR-2', 'AR-2']);
  });

  test('asks the highest level for a value that nobody could compare', () => {
    expect(verdicts(registering(null)).map((each) => each?.levels)).toEqual([['director'], ['vp']]);
  });

  test('keeps the refusal of a claim that no policy saves', () => {
    const [before, after] = verdicts(registering(3_000_000, { partner: { phase: 'EXIT', suspended: false } }));
    expect(before).toEqual(after);
    expect(before?.codes).toEqual(['partner_not_active']);
  });

  test('refuses where nobody holds the level that it asks', () => {
    const facts = registering(3_000_000);
    if (facts.kind !== 'registration') throw new Error('no registration');
    const [, after] = verdicts({ ...facts, asked: { ...facts.asked, held: ['manager', 'director'] } });
    expect(after?.codes).toEqual(['nobody_holds_level']);
  });

  test('says nothing about a command that no rule decided', () => {
    expect(verdicts({ kind: 'settled' })).toEqual([null, null]);
  });

  test('refuses a move that it does without', () => {
    const move: Move = {
      position: {
        phase: 'EVALUATE',
        suspended: false,
        live: false,
        type: 'referral',
        signedType: null,
        phaseBeforeExit: null,
        suspendedBeforeExit: false,
      },
      command: {
        name: 'return_to_scout',
        payloadHash: 'h',
        reason: { code: 'other', text: 'Not ready for us yet.' },
        type: null,
        phase: null,
      },
      caller: { personId: 'p', kind: 'human', roles: ['channel'], levels: [], relations: ['owner'] },
      evidence: { 'G-WORKSPACE': held('workspace') },
      grants: [],
      now: NOW,
    };
    expect(decideMove(move).ok).toBe(true);
    const facts: DecisionFacts = { kind: 'move', move: moveFacts(move) };
    const without = { ...BEFORE, lifecycle: { ...BEFORE.lifecycle, without: ['T04'] } };
    expect(verdicts(facts, without).map((each) => each?.outcome)).toEqual(['accepted', 'refused']);
    expect(JSON.stringify(facts)).not.toContain('Not ready');
  });
});

test('whatever a move was asked on, its facts give the same verdict and hold no person and no written word', () => {
  const moves = fc.record({
    name: fc.constantFrom('shortlist', 'reject', 'suspend', 'approve_candidate', 'nonsense'),
    phase: fc.constantFrom('SCOUT', 'EVALUATE', 'MANAGE', 'EXIT'),
    text: fc.constantFrom('', 'short', 'a reason that is long enough'),
    roles: fc.subarray(['rep', 'channel', 'manager'] as const),
    levels: fc.subarray(['manager', 'vp'] as const),
    signal: fc.boolean(),
    until: fc.constantFrom('2026-11-22T00:00:00.000Z', '2026-12-22T00:00:00.000Z'),
    used: fc.boolean(),
    hash: fc.constantFrom('asked', 'other'),
  });
  fc.assert(
    fc.property(moves, ({ name, phase, text, roles, levels, signal, until, used, hash }) => {
      const kind = name === 'suspend' ? 'suspend' : 'candidate';
      const move: Move = {
        position: {
          phase,
          suspended: false,
          live: false,
          type: 'referral',
          signedType: null,
          phaseBeforeExit: null,
          suspendedBeforeExit: false,
        },
        command: { name, payloadHash: 'asked', reason: { code: 'other', text }, type: null, phase: null },
        caller: { personId: 'somebody', kind: 'human', roles, levels, relations: ['owner'] },
        evidence: { 'G-SIGNAL': signal ? held('signals', until) : notHeld('signals'), 'G-SCOUTSCORE': held('fit') },
        grants: [
          { id: 'g', approvalId: 'a', kind, command: name, payloadHash: hash, until, usedAt: used ? NOW : null },
        ],
        now: NOW,
      };
      const facts = JSON.parse(JSON.stringify({ kind: 'move', move: moveFacts(move) })) as DecisionFacts;
      const decided = decideMove(move);
      const verdict = replay(facts, replaying(BEFORE), NOW);
      expect(verdict?.outcome).toBe(decided.ok ? 'accepted' : 'refused');
      expect(verdict?.codes).toEqual(decided.ok ? [] : decided.refusals.map(({ code }) => code));
      expect(JSON.stringify(facts)).not.toMatch(/somebody|reason that/);
    }),
    { numRuns: 500 },
  );
});

describe('the report', () => {
  const rows = [2_500_000, 1_000, 9_000_000, 4_000_000, 5_000_000, 6_000_000, 7_000_000].map((minor, at) => ({
    facts: registering(minor),
    example: {
      key: `k${at}`,
      at: `2026-0${at + 1}-01T00:00:00.000Z`,
      recordType: 'deal',
      recordId: `${at}`,
      minor,
      currency: 'SAR',
    },
  }));
  const run = (order: readonly (typeof rows)[number][]) => {
    const tally = createTally();
    for (const { facts, example } of order) {
      const [before, after] = verdicts(facts);
      if (before && after) tally.changed('register_partner', { before, after }, example);
    }
    tally.unreplayed('no_facts', NOW);
    return tally.report();
  };

  test('groups what changes alike, with its sum and the largest as examples, and its counts add up', () => {
    const report = run(rows);
    expect(report).toMatchObject({ total: 8, same: 1, couldNotReplay: { no_facts: 1 }, changed: { other_level: 6 } });
    expect(report.groups).toHaveLength(1);
    expect(report.groups[0]).toMatchObject({ change: 'other_level', count: 6, minor: 33_500_000, currency: 'SAR' });
    expect(report.groups[0]?.examples.map(({ minor }) => minor)).toEqual([9e6, 7e6, 6e6, 5e6, 4e6]);
    const { changed, couldNotReplay, same, total } = report;
    const sum = (counts: object) => Object.values(counts).reduce((a: number, b: number) => a + b, 0);
    expect(same + sum(changed) + sum(couldNotReplay)).toBe(total);
  });

  test('is the same in whatever order the commands are read', () => {
    expect(JSON.stringify(run(rows.toReversed()))).toBe(JSON.stringify(run(rows)));
  });

  test('names a part that differs and that no replay shows', () => {
    const after = { ...AFTER, attribution: { ...AFTER.attribution, lockDays: 5 } };
    expect(changedParts(BEFORE, after)).toEqual([
      { part: 'approvals', replayed: true },
      { part: 'attribution', replayed: false },
    ]);
  });

  test('tells a refusal from another level, rule and protection', () => {
    const [same] = verdicts(registering(1));
    if (!same) throw new Error('no verdict');
    expect(changeOf(same, same)).toBeNull();
    expect(changeOf(same, { ...same, outcome: 'refused', codes: ['x'] })).toBe('now_refused');
    expect(changeOf({ ...same, outcome: 'refused', codes: ['x'] }, same)).toBe('now_accepted');
    expect(changeOf(same, { ...same, rule: 'other' })).toBe('other_rule');
    expect(changeOf(same, { ...same, protectionDays: 9 })).toBe('other_protection');
  });
});
