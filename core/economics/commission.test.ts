import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { BonusId } from '../policy/types.ts';
import { clawbackOf, commissionOf } from './commission.ts';

const rules = defaultPolicy.commission;
const sar = (major: number) => ({ minor: Math.round(major * 100), currency: 'SAR' });
const silver = (net: number, before: number, ...bonuses: BonusId[]) =>
  commissionOf({ net: sar(net), quarterSoFar: sar(before), rateBp: 1500, bonuses }, rules);
const total = (result: ReturnType<typeof silver>) =>
  result.ok ? result.value.total.minor / 100 : result.refusals[0].code;

describe('the commission check values of the specification', () => {
  test('Silver with 20,000 so far and a new customer deal of 40,000 earns 9,687.50', () => {
    const result = silver(40_000, 20_000, 'new_customer');
    expect(total(result)).toBe(9_687.5);
    expect(result).toMatchObject({
      value: {
        slices: [
          { amount: sar(5_000), multiplierBp: 10_000 },
          { amount: sar(25_000), multiplierBp: 12_500 },
          { amount: sar(10_000), multiplierBp: 15_000 },
        ],
        accelerated: sar(7_687.5),
        bonus: sar(2_000),
      },
    });
  });

  test('three deals of an empty quarter earn 5,000, 10,062.50 and 3,375, together 18,437.50', () => {
    const earned = [
      silver(25_000, 0, 'new_customer'),
      silver(40_000, 25_000, 'new_customer'),
      silver(15_000, 65_000),
    ].map(total);
    expect(earned).toEqual([5_000, 10_062.5, 3_375]);
  });

  test('9,687.50 paid is taken back by half after 7 months, in full after 5 and not at all after exactly 12', () => {
    const lost = (on: string) => clawbackOf(sar(9_687.5), '2026-01-15', { kind: 'lost', on }, rules).minor / 100;
    expect([lost('2026-08-15'), lost('2026-06-15'), lost('2027-01-15')]).toEqual([4_843.75, 9_687.5, 0]);
    expect([lost('2026-07-14'), lost('2026-07-15'), lost('2027-01-14')]).toEqual([9_687.5, 4_843.75, 4_843.75]);
    expect(clawbackOf(sar(1), '2020-01-01', { kind: 'cancelled' }, rules)).toEqual(sar(1));
  });
});

test('a commission stays between nothing and half of the deal', () => {
  expect(total(commissionOf({ net: sar(100_000), quarterSoFar: sar(200_000), rateBp: 3000, bonuses: [] }, rules))).toBe(
    50_000,
  );
  expect(
    total(commissionOf({ net: sar(10_000), quarterSoFar: sar(0), rateBp: 100, bonuses: ['preferred_pricing'] }, rules)),
  ).toBe(0);
});

test('a deal below the minimum, two contract bonuses and two currencies are refused', () => {
  expect(total(silver(999.99, 0))).toBe('deal_below_minimum');
  expect(total(silver(1_000, 0))).toBe(150);
  expect(total(silver(5_000, 0, 'contract_2_years', 'contract_3_years'))).toBe('contract_bonus_twice');
  const mixed = commissionOf(
    { net: sar(5_000), quarterSoFar: { minor: 0, currency: 'USD' }, rateBp: 1, bonuses: [] },
    rules,
  );
  expect(total(mixed)).toBe('currency_mixed');
});
