import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../policy/check.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import {
  demotionCauses,
  demotionOf,
  promotionTo,
  type QuarterEnd,
  streakOf,
  type TierFacts,
  tierEvidence,
} from './tier.ts';

/** scoring.md section 8. */
const { tiers, version } = defaultPolicy;
const rules = { tiers, version };
const quarters = (...revenues: number[]): QuarterEnd[] =>
  revenues.map((major, index) => ({
    on: `2026-0${index + 3}-30`,
    revenue: { minor: major * 100, currency: 'SAR' },
  }));
const facts: TierFacts = {
  quarters: quarters(100_000, 100_000),
  certified: 3,
  advanced: 1,
  references: 2,
  activities: 2,
  reviewHeld: true,
  missedReviews: 0,
  activatedOn: '2026-01-31',
  demotedOn: null,
  today: '2026-11-21',
};
const missing = (more: Partial<TierFacts> = {}, tier = 'silver', fastTrack = false) =>
  promotionTo(tier, { ...facts, ...more, fastTrack }, rules).refusals.map(({ code }) => code);

describe('a promotion', () => {
  test('needs the threshold at two quarter ends in a row', () => {
    expect(missing()).toEqual([]);
    expect(missing({ quarters: quarters(100_000, 99_999, 100_000) })).toEqual(['tier_revenue']);
    expect(missing({ quarters: quarters(100_000) })).toEqual(['tier_revenue']);
    expect(missing({ quarters: quarters(1, 100_000, 100_000) })).toEqual([]);
  });
  test.each([
    [{ certified: 2 }, 'tier_certified'],
    [{ advanced: 0 }, 'tier_advanced'],
    [{ references: 1 }, 'tier_references'],
    [{ activities: 1 }, 'tier_activities'],
    [{ reviewHeld: false }, 'tier_review'],
    [{ demotedOn: '2026-05-22' }, 'tier_re_earn'],
  ])('%j is missing: %s', (more, code) => {
    expect(missing(more)).toEqual([code]);
  });
  test('by the fast track needs one quarter end, not before nine months after activation', () => {
    const once = { quarters: quarters(100_000) };
    expect(missing(once, 'silver', true)).toEqual([]);
    expect(missing({ ...once, activatedOn: '2026-02-22' }, 'silver', true)).toEqual(['tier_revenue']);
    expect(missing({ ...once, activatedOn: null }, 'silver', true)).toEqual(['tier_revenue']);
  });
  test('to Gold names every gap with numbers, its rule and its inputs; an unknown tier is refused', () => {
    const verdict = promotionTo('gold', { ...facts, fastTrack: false }, rules);
    expect(verdict.refusals.map(({ code, params }) => [code, params?.actual, params?.expected])).toEqual([
      ['tier_revenue', 0, 2],
      ['tier_certified', 3, 5],
      ['tier_references', 2, 5],
      ['tier_activities', 2, 4],
    ]);
    expect(verdict.basis).toMatchObject({ rule: 'scoring 8 promotion', policyVersion: version });
    expect(missing({}, 'tin')).toEqual(['tier_unknown']);
  });
});

describe('a demotion', () => {
  const causes = (more: Partial<TierFacts>, tier = 'silver') => demotionCauses(tier, { ...facts, ...more }, rules);
  test.each([
    ['Silver below 75,000 twice', { quarters: quarters(74_999, 74_999) }, 'silver', ['revenue']],
    ['Silver at 75,000', { quarters: quarters(74_999, 75_000) }, 'silver', []],
    ['below, met, below', { quarters: quarters(1, 75_000, 1) }, 'silver', []],
    ['Gold below 375,000 twice', { quarters: quarters(374_999, 374_999), certified: 5 }, 'gold', ['revenue']],
    ['too few certified', { certified: 2 }, 'silver', ['certified']],
    ['two missed reviews', { missedReviews: 2 }, 'silver', ['reviews']],
    ['one missed review', { missedReviews: 1 }, 'silver', []],
    ['Bronze, whatever it does', { quarters: quarters(0, 0), certified: 0, missedReviews: 9 }, 'bronze', []],
  ] as const)('%s', (_, more, tier, expected) => {
    expect(causes(more, tier)).toEqual(expected);
  });
  test('takes 30 days of notice and 90 of remediation, and recovery before that cancels it', () => {
    const stage = (today: string, found: readonly 'revenue'[] = ['revenue'], noticeOn: string | null = '2026-01-01') =>
      demotionOf(found, noticeOn, today, tiers).stage;
    expect([
      stage('2026-01-01', ['revenue'], null),
      stage('2026-01-30'),
      stage('2026-01-31'),
      stage('2026-04-30'),
      stage('2026-05-01'),
      stage('2026-04-30', []),
      stage('2026-04-30', [], null),
    ]).toEqual(['notice_due', 'notice', 'remediation', 'remediation', 'due', 'recovered', 'none']);
  });
});

test('G-TIER holds for a promotion with nothing missing, a demotion that is due, or a reasoned exception', () => {
  const promotion = promotionTo('silver', { ...facts, fastTrack: false }, rules);
  const short = promotionTo('gold', { ...facts, fastTrack: false }, rules);
  const waiting = demotionOf(['revenue'], '2026-01-01', '2026-01-02', tiers);
  expect(tierEvidence({ promotion }, null).status).toBe('held');
  expect(tierEvidence({ promotion: short }, 'too short').refusals).toHaveLength(4);
  expect(tierEvidence({ promotion: short }, 'agreed by the VP in writing').status).toBe('held');
  expect(tierEvidence({ demotion: waiting }, null).refusals).toMatchObject([{ code: 'tier_not_due' }]);
  expect(tierEvidence({ demotion: demotionOf(['revenue'], '2026-01-01', '2026-05-01', tiers) }, null).status).toBe(
    'held',
  );
});

test('a streak ends at the first miss counted back from the newest quarter', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (hits) => {
      const ends = quarters(...hits.map(Number));
      const streak = streakOf(ends, ({ revenue }) => revenue.minor > 0);
      expect(hits.slice(hits.length - streak).every(Boolean)).toBe(true);
      expect(streak === hits.length || hits[hits.length - streak - 1] === false).toBe(true);
    }),
  );
});

test('tiers that do not rise from 0 are refused', () => {
  const levels = [...tiers.levels].reverse();
  const codes = checkPolicy({ ...defaultPolicy, tiers: { ...tiers, levels } }).map(({ code }) => code);
  expect(codes).toEqual(['policy_tier_order']);
});
