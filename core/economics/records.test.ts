import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { BonusId } from '../policy/types.ts';
import { contributionMargin, type MarginFacts } from './margin.ts';
import { type QuarterDeal, quarterCommissions } from './quarter.ts';
import { rebateDue, rebateOf } from './rebate.ts';
import { type Referral, referralFeeOf } from './referral-fee.ts';

const { economics, commission, version } = defaultPolicy;
const sar = (major: number) => ({ minor: Math.round(major * 100), currency: 'SAR' });
const NONE = sar(0);

describe('contribution margin (money.md section 2)', () => {
  const facts: MarginFacts = {
    gross: sar(100_000),
    discounts: sar(5_000),
    refunds: sar(1_000),
    cancellations: NONE,
    tax: sar(14_000),
    costs: { commission: sar(12_000), spiff: sar(500), rebate: sar(1_500), mdf: sar(2_000), delivery: sar(4_000) },
  };
  test('net revenue less the direct partner cost, with its inputs', () => {
    const result = contributionMargin(facts, 3);
    expect(result).toMatchObject({
      value: {
        net: sar(80_000),
        directCost: sar(20_000),
        margin: sar(60_000),
        ratio: { n: 3n, d: 4n },
        basis: {
          rule: 'money 2',
          policyVersion: 3,
          inputs: [{ key: 'gross', v: 10_000_000, currency: 'SAR' }, {}, {}],
        },
      },
    });
  });
  test('without net revenue the rate is not applicable, and mixed or negative amounts are refused', () => {
    expect(contributionMargin({ ...facts, discounts: sar(85_000) }, 1)).toMatchObject({ value: { ratio: null } });
    expect(contributionMargin({ ...facts, tax: { minor: 1, currency: 'USD' } }, 1)).toMatchObject({
      refusals: [{ code: 'currency_mixed' }],
    });
    expect(contributionMargin({ ...facts, refunds: sar(-1) }, 1)).toMatchObject({
      refusals: [{ code: 'amount_negative' }],
    });
  });
});

describe('rebate (money.md section 5)', () => {
  const yearly = (major: number, mode: 'whole' | 'marginal' = 'whole') =>
    rebateOf(sar(major), { ...economics.rebate, mode }, version).amount.minor / 100;
  test.each([
    [0, 0],
    [250_000, 0],
    [250_000.01, 12_500],
    [500_000, 25_000],
    [500_000.01, 50_000],
    [1_000_000, 100_000],
    [1_000_000.01, 150_000],
  ])('a year of %d pays %d: exactly on a threshold the lower band counts', (net, expected) => {
    expect(yearly(net)).toBe(expected);
  });
  test('marginal bands pay each slice at its own rate', () => {
    expect(yearly(1_200_000, 'marginal')).toBe(12_500 + 50_000 + 30_000);
  });
  test('quarterly accruals and the true-up always add up to the rebate of the year', () => {
    const quarters = fc.array(fc.integer({ min: 0, max: 60_000_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(quarters, fc.constantFrom('whole', 'marginal'), (nets, mode) => {
        const rules = { ...economics.rebate, mode };
        let total = 0;
        const accruals: { minor: number; currency: string }[] = [];
        for (const net of nets) {
          total += net;
          accruals.push(rebateDue(rebateOf({ minor: total, currency: 'SAR' }, rules, version), accruals));
        }
        const year = rebateOf({ minor: total, currency: 'SAR' }, rules, version).amount.minor;
        expect(accruals.reduce((sum, { minor }) => sum + minor, 0)).toBe(year);
      }),
    );
  });
});

describe('referral fee (money.md section 4)', () => {
  const referral: Referral = {
    type: 'referral',
    kind: 'new_customer',
    firstYear: sar(40_000),
    contract: sar(100_000),
    years: 1,
    paidOn: '2026-11-01',
  };
  const fee = (more: Partial<Referral>) => {
    const result = referralFeeOf({ ...referral, ...more }, economics.referralFee, version);
    return result.ok ? [result.value.fee.minor / 100, result.value.dueOn] : result.refusals[0].code;
  };
  test.each([
    ['a new customer', {}, [4_000, '2026-12-01']],
    ['an expansion', { kind: 'expansion' }, [2_000, '2026-12-01']],
    ['two years: of the whole contract', { years: 2 }, [15_000, '2026-12-01']],
    ['a small deal: the minimum', { firstYear: sar(100) }, [500, '2026-12-01']],
    ['an unpaid deal', { paidOn: null }, [4_000, null]],
    ['another type', { type: 'technology' }, 'referral_type_only'],
  ] as const)('%s', (_, more, expected) => {
    expect(fee(more)).toEqual(expected);
  });
});

describe('the commissions of a quarter (money.md section 4)', () => {
  const rules = { commission, productRates: economics.productRates, version };
  const deal = (dealId: string, closedOn: string, net: number, ...bonuses: BonusId[]): QuarterDeal => ({
    dealId,
    closedOn,
    net: sar(net),
    tierRateBp: 1500,
    product: null,
    bonuses,
    paid: true,
  });
  const three = [
    deal('c', '2026-09-20', 15_000),
    deal('b', '2026-08-02', 40_000, 'new_customer'),
    deal('a', '2026-07-10', 25_000, 'new_customer'),
  ];
  test('the check value: three deals of an empty Silver quarter earn 18,437.50, in order of close date', () => {
    const lines = quarterCommissions(three, rules);
    expect(lines.map(({ dealId, total }) => [dealId, total.minor / 100])).toEqual([
      ['a', 5_000],
      ['b', 10_062.5],
      ['c', 3_375],
    ]);
    expect(lines.map(({ acceleratorPart }) => acceleratorPart.minor / 100)).toEqual([0, 2_062.5, 1_125]);
  });
  test('deals of one day go by id, an unpaid deal counts and waits, a small one earns nothing', () => {
    const mixed = [
      deal('z', '2026-07-10', 20_000),
      { ...deal('y', '2026-07-10', 25_000), paid: false },
      deal('x', '2026-07-11', 999),
    ];
    expect(
      quarterCommissions(mixed, rules).map(({ dealId, status, quarterSoFar }) => [dealId, status, quarterSoFar.minor]),
    ).toEqual([
      ['y', 'pending', 0],
      ['z', 'approved', 2_500_000],
      ['x', 'none', 4_500_000],
    ]);
  });
  test('the product override counts only while it is on', () => {
    const services = [{ ...deal('a', '2026-07-10', 10_000), product: 'services' }];
    const on = { ...rules, productRates: { ...economics.productRates, enabled: true } };
    expect(
      [quarterCommissions(services, rules), quarterCommissions(services, on)].map(([line]) => line?.total.minor),
    ).toEqual([150_000, 100_000]);
  });
  test('whatever order the deals come in, the answer is the same', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(three, { minLength: 3 }), (shuffled) => {
        expect(quarterCommissions(shuffled, rules)).toEqual(quarterCommissions(three, rules));
      }),
    );
  });
});
