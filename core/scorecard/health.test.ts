import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributionMargin } from '../economics/margin.ts';
import { compareFractions, fraction, toDecimal } from '../money/fraction.ts';
import { checkPolicy } from '../policy/check.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { HEALTH_DIMENSIONS, type HealthDimension } from '../policy/scorecard-types.ts';
import { ecosystemOf } from './ecosystem.ts';
import { healthOf, type Rating, trendOf } from './health.ts';
import { HEALTH_FORMULAS, type HealthFacts } from './health-dimensions.ts';
import { type MonthFacts, metricChange, partnerScorecard } from './partner-scorecard.ts';

const { health, ecosystem, version, statistics } = defaultPolicy;
const nothing: HealthFacts = {
  revenue: null,
  target: null,
  reviews: null,
  daysSinceContact: null,
  active: null,
  certified: null,
  certifiedNeeded: null,
  revenueYearAgo: null,
  survey: null,
};
const rated = (scores: Partial<Record<HealthDimension, number>>) =>
  healthOf(
    nothing,
    Object.fromEntries(
      Object.entries(scores).map(([id, score]): [string, Rating] => [
        id,
        { score: score * 100, by: 'p', on: '2026-11-01', reason: 'seen' },
      ]),
    ),
    { health, version },
  );
const two = (value: ReturnType<typeof fraction> | null) => value && toDecimal(value, 2);

describe('partner health (scoring.md section 7)', () => {
  test('the check value: 8 / 7 / 6 / 5 / 9 is 7.10, at risk', () => {
    const result = rated({ revenue: 8, engagement: 7, capability: 6, growth: 5, satisfaction: 9 });
    expect([two(result.score), result.band]).toEqual(['7.10', 'at_risk']);
    expect(result.basis).toMatchObject({ rule: 'scoring 7', policyVersion: version });
  });
  test.each([
    [8, 'healthy'],
    [7.99, 'at_risk'],
    [5, 'at_risk'],
    [4.99, 'critical'],
    [0, 'critical'],
  ])('all at %d is %s', (score, band) => {
    const all = Object.fromEntries(HEALTH_DIMENSIONS.map((id) => [id, score]));
    expect(rated(all).band).toBe(band);
  });
  test('an unknown dimension is dropped; without revenue or with under 70 % the partner is not assessed', () => {
    const some = rated({ revenue: 10, engagement: 5, capability: 5 });
    expect([two(some.score), some.knownWeightBp, two(some.range.low), two(some.range.high)]).toEqual([
      '7.14',
      7_000,
      '5.00',
      '8.00',
    ]);
    expect(rated({ revenue: 10, engagement: 5, growth: 5 }).band).toBe('not_assessed');
    expect(rated({ engagement: 5, capability: 5, growth: 5, satisfaction: 5 }).score).toBeNull();
  });
  test('the score lies inside the range of what the unknown ones could be', () => {
    const scores = fc.dictionary(fc.constantFrom(...HEALTH_DIMENSIONS), fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(scores, (given) => {
        const { score, range } = rated(given);
        if (score === null) return;
        expect(compareFractions(range.low, score)).toBeLessThanOrEqual(0);
        expect(compareFractions(score, range.high)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('how each dimension is computed', () => {
  const score = (id: HealthDimension, facts: Partial<HealthFacts>) =>
    two(HEALTH_FORMULAS[id]({ ...nothing, ...facts }, health));
  test.each([
    ['revenue', { revenue: 50, target: 100 }, '5.00'],
    ['revenue', { revenue: 500, target: 100 }, '10.00'],
    ['revenue', { revenue: 50, target: 0 }, null],
    ['capability', { certified: 2, certifiedNeeded: 3 }, '6.67'],
    ['engagement', { reviews: { held: 1, due: 2 }, daysSinceContact: 30, active: true }, '8.33'],
    ['engagement', { daysSinceContact: 61 }, '4.00'],
    ['engagement', { daysSinceContact: 91, active: false }, '0.00'],
    ['engagement', {}, null],
    ['growth', { revenue: 125, revenueYearAgo: 100 }, '10.00'],
    ['growth', { revenue: 300, revenueYearAgo: 100 }, '10.00'],
    ['growth', { revenue: 105, revenueYearAgo: 100 }, '7.00'],
    ['growth', { revenue: 100, revenueYearAgo: 100 }, '6.00'],
    ['growth', { revenue: 85, revenueYearAgo: 100 }, '3.00'],
    ['growth', { revenue: 79, revenueYearAgo: 100 }, '0.00'],
    ['growth', { revenue: 100, revenueYearAgo: 0 }, null],
    ['satisfaction', { survey: { sum: 13, n: 3 } }, '8.33'],
    ['satisfaction', { survey: { sum: 0, n: 0 } }, null],
  ] as const)('%s of %j is %s', (id, facts, expected) => {
    expect(score(id, facts)).toBe(expected);
  });
  test('a trend is shown from the fourth month on', () => {
    const months = [6, 7, 8, 9].map((each) => fraction(each));
    expect(trendOf(fraction(5), months.slice(0, 2), health)).toBeNull();
    expect(two(trendOf(fraction(5), months, health))).toBe('-3.00');
  });
});

describe('ecosystem health (scoring.md section 6)', () => {
  const all = Object.values(ecosystem.clusters).slice(0, 5).flat();
  const types = ['agency', 'agency', 'agency', 'agency', 'integrator', 'reseller', 'consultant', 'supplier'];
  const entities = types.map((type) => ({ type, capabilities: all }));
  const links = Array.from({ length: 12 }, () => ({ strengthBp: 2_000 }));
  test('the check value: 2 of 7 clusters thin, concentration .5, 1.5 links per entity, 5 types is 0.5938', () => {
    const result = ecosystemOf({ entities, links, unmetNeeds: 0 }, { ecosystem, version });
    expect(result && toDecimal(result.score, 4)).toBe('0.5938');
    expect(result?.warnings).toEqual([]);
    expect(result?.thin).toEqual(['legal', 'sales']);
  });
  test('warns as the table says, and without entities there is not enough data', () => {
    const weak = {
      entities: entities.slice(0, 4).map(({ type }) => ({ type, capabilities: [] })),
      links: [],
      unmetNeeds: 4,
    };
    expect(ecosystemOf(weak, { ecosystem, version })?.warnings).toEqual([
      'coverage',
      'concentration',
      'resilience',
      'diversity',
      'gaps',
    ]);
    expect(ecosystemOf({ entities: [], links: [], unmetNeeds: 0 }, { ecosystem, version })).toBeNull();
    const [first = [], second = []] = Object.values(ecosystem.clusters);
    const partly = [{ type: 'agency', capabilities: [...first.slice(0, 1), ...second.slice(0, 2)] }];
    const found = ecosystemOf({ entities: partly, links, unmetNeeds: 0 }, { ecosystem, version })?.thin;
    expect([found?.includes('technology'), found?.includes('marketing')]).toEqual([true, false]);
    const thin = links.map(() => ({ strengthBp: 1_999 }));
    expect(ecosystemOf({ entities, links: thin, unmetNeeds: 0 }, { ecosystem, version })?.warnings).toEqual([
      'resilience',
    ]);
  });
});

describe('the monthly scorecard (structured-outputs.md section 3)', () => {
  const sar = (minor: number) => ({ minor, currency: 'SAR' });
  const month: MonthFacts = {
    month: '2026-10',
    tier: 'silver',
    sourced: sar(80),
    influenced: sar(0),
    target: sar(100),
    wonDeals: 4,
    lostDeals: 5,
    wonAmount: sar(80),
    daysToClose: [10, 20, 30, 40],
    pipelineOpen: sar(0),
    survey: { sum: 9, n: 2 },
    checks: { passed: 3, expiring: 1, failed: 1 },
    missing: [],
  };
  const cost = { gross: sar(80), discounts: sar(0), refunds: sar(0), cancellations: sar(0), tax: sar(0) };
  const margin = contributionMargin({ ...cost, costs: { commission: sar(90) } }, version);
  if (!margin.ok) throw new Error('refused');
  const parts = { margin: margin.value, health: rated({ revenue: 1, engagement: 1, capability: 1 }) };
  const card = (more: Partial<MonthFacts> = {}) =>
    partnerScorecard({ ...month, ...more }, parts, { minimumN: statistics.minimumN, version });
  test('nine closed deals are too few for a win rate, the partner’s own sums need no least number', () => {
    expect(card().winRate).toMatchObject({ status: 'not_enough_data', n: 9 });
    expect(two(card({ lostDeals: 6 }).winRate.value)).toBe('0.40');
    expect([two(card().attainment.value), two(card().satisfaction.value)]).toEqual(['0.80', '4.50']);
    expect(card({ target: null }).attainment.status).toBe('not_applicable');
  });
  test('flags come worst first, and a change needs the figure in both months', () => {
    expect(card().flags.map(({ code }) => code)).toEqual([
      'check_failed',
      'health_critical',
      'margin_negative',
      'check_expiring',
    ]);
    const better = card({ sourced: sar(90) });
    expect(two(metricChange(better.attainment, card().attainment))).toBe('0.10');
    expect(metricChange(better.winRate, card().winRate)).toBeNull();
  });
});

test('a policy whose weights do not sum or whose bands leave a gap is refused', () => {
  const codes = (more: object) => checkPolicy({ ...defaultPolicy, ...more }).map(({ code }) => code);
  expect(codes({ health: { ...health, weights: { ...health.weights, growth: 1 } } })).toEqual(['policy_weights']);
  expect(codes({ health: { ...health, bands: health.bands.slice(0, 2) } })).toEqual(['policy_bands']);
  expect(codes({ ecosystem: { ...ecosystem, weights: { ...ecosystem.weights, spread: 1 } } })).toEqual([
    'policy_weights',
  ]);
});
