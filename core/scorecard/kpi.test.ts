import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDecimal } from '../money/fraction.ts';
import { checkPolicy } from '../policy/check.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { KpiId } from '../policy/scorecard-types.ts';
import { CATALOGUE } from '../text/catalogue.ts';
import { type KpiFacts, kpisOf } from './kpi.ts';
import { medianOf } from './metric.ts';

const { statistics, version, kpis } = defaultPolicy;
const rules = { kpis, minimumN: statistics.minimumN, version };
const sar = (major: number) => ({ minor: major * 100, currency: 'SAR' });
const ten = (value: number) => Array.from({ length: 10 }, () => value);
const facts: KpiFacts = {
  wonDeals: 40,
  totalNet: sar(1_000_000),
  sourcedNet: sar(150_001),
  influencedNet: sar(300_000),
  activationDays: ten(29),
  latestAnswers: [...ten(4), 5],
  coSell: { won: 3, lost: 9 },
  churn: { lost: 1, atStart: 11 },
  firstRevenueDays: ten(89),
  partnerDeals: { all: 20, registered: 11 },
  partners: { live: 10, certified: 9, withRevenue: 10 },
  partnerNet: sar(450_001),
  registeredPipeline: sar(300),
  quota: sar(100),
  programmeCost: sar(150_000),
  renewals: { renewed: 17, due: 20 },
  recommend: [...ten(9), 0, 7],
};
const of = (id: KpiId, more: Partial<KpiFacts> = {}) => {
  const kpi = kpisOf({ ...facts, ...more }, rules).find((each) => each.id === id);
  if (kpi === undefined) throw new Error(id);
  return kpi;
};

/** money.md section 12: formula, strict target, what exactly on the target means. */
describe('the KPIs and their targets', () => {
  test.each([
    ['partner_sourced_share', {}, '0.1500', true],
    ['partner_sourced_share', { sourcedNet: sar(150_000) }, '0.1500', false],
    ['time_to_activate', {}, '29.0000', true],
    ['time_to_activate', { activationDays: ten(30) }, '30.0000', false],
    ['partner_satisfaction', {}, '4.0909', true],
    ['partner_satisfaction', { latestAnswers: ten(4) }, '4.0000', false],
    ['co_sell_conversion', {}, '0.2500', false],
    ['co_sell_conversion', { coSell: { won: 4, lost: 9 } }, '0.3077', true],
    ['partner_churn', {}, '0.0909', true],
    ['partner_churn', { churn: { lost: 1, atStart: 10 } }, '0.1000', false],
    ['influenced_share', {}, '0.3000', null],
    ['time_to_first_revenue', {}, '89.0000', true],
    ['registration_coverage', {}, '0.5500', true],
    ['certified_partners', {}, '0.9000', true],
    ['revenue_per_partner', {}, '4500010.0000', null],
    ['pipeline_coverage', {}, '3.0000', true],
    ['programme_return', {}, '3.0000', true],
    ['programme_return', { partnerNet: sar(450_000) }, '3.0000', false],
    ['retention', {}, '0.8500', true],
    ['nps', {}, '75.0000', true],
  ] as const)('%s with %j is %s, met: %j', (id, more, value, met) => {
    const kpi = of(id, more as Partial<KpiFacts>);
    expect([kpi.value && toDecimal(kpi.value, 4), kpi.met, kpi.status]).toEqual([value, met, 'ok']);
  });
});

describe('too few, or nothing to divide by (scoring.md section 10)', () => {
  test('nine are not enough data, with the n and no verdict', () => {
    const few = of('time_to_activate', { activationDays: ten(1).slice(1) });
    expect(few).toMatchObject({ status: 'not_enough_data', n: 9, value: null, met: null });
    expect(of('partner_churn', { churn: { lost: 0, atStart: 0 } })).toMatchObject({ status: 'not_enough_data', n: 0 });
  });
  test('a zero denominator is not applicable, never 0 %', () => {
    expect(of('partner_sourced_share', { totalNet: sar(0) })).toMatchObject({ status: 'not_applicable', met: null });
    expect(of('pipeline_coverage', { quota: null })).toMatchObject({ status: 'not_applicable' });
  });
  test('a figure has a value exactly when its n is large enough', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 25 }), (activationDays) => {
        const kpi = of('time_to_activate', { activationDays });
        expect(kpi.status === 'ok').toBe(activationDays.length >= statistics.minimumN);
        expect(kpi.n).toBe(activationDays.length);
      }),
    );
  });
  test('the median is the middle, or the mean of the two in the middle', () => {
    const median = (...values: number[]) => {
      const found = medianOf(values);
      return found && toDecimal(found, 1);
    };
    expect([median(3, 1, 2), median(4, 1, 2, 3), median(7), median()]).toEqual(['2.0', '2.5', '7.0', null]);
  });
});

test('every KPI names its rule, the policy version and what it read, and has a definition in both languages', () => {
  expect(of('retention').basis).toEqual({
    rule: 'kpi retention',
    policyVersion: version,
    inputs: [
      { key: 'value', v: 17 },
      { key: 'of', v: 20 },
    ],
  });
  const wanted = kpis.flatMap(({ id }) => [`kpi.${id}`, `kpi.${id}.def`]);
  expect(wanted.filter((key) => !(key in CATALOGUE))).toEqual([]);
  const twice = checkPolicy({ ...defaultPolicy, kpis: [...kpis, ...kpis.slice(0, 1)] });
  expect(twice.map(({ code }) => code)).toEqual(['policy_kpi_twice']);
});
