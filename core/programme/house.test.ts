import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commissionOf } from '../economics/commission.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { BonusId } from '../policy/types.ts';
import { asking, programmeOf } from './testing/programmes.fixture.ts';

const { answer, text } = asking(programmeOf('house'));

test('the worked examples of the default commission come out to the cent', () => {
  const silver = { level: 'Silver', new_customer: 'yes' };
  expect(text('commission', { ...silver, net: '40000', quarter_so_far: '20000' })).toBe('9687.50');
  expect(text('commission', { ...silver, net: '25000', quarter_so_far: '0' })).toBe('5000.00');
  expect(text('commission', { ...silver, net: '40000', quarter_so_far: '25000' })).toBe('10062.50');
  expect(text('commission', { level: 'Silver', net: '15000', quarter_so_far: '65000' })).toBe('3375.00');
  expect(text('commission', { level: 'Silver', net: '999.99', quarter_so_far: '0' })).toBe('0.00');
});

test('rebates, referral fees and protection of the default rules', () => {
  expect(text('rebate', { eligible_revenue: '250000' })).toBe('0.00');
  expect(text('rebate', { eligible_revenue: '250001' })).toBe('12500.05');
  expect(text('rebate', { eligible_revenue: '1000000' })).toBe('100000.00');
  expect(text('referral_fee', { referral_revenue: '1000', referral_kind: 'new_customer' })).toBe('500.00');
  expect(text('referral_fee', { referral_revenue: '10000', referral_kind: 'multi_year' })).toBe('1500.00');
  expect(text('protection', { level: 'gold', approved_on: '2026-01-31' })).toBe('2026-05-01');
});

const FLAGS = [
  'new_customer',
  'expansion',
  'registered_won',
  'competitor_displaced',
  'first_renewal',
  'preferred_pricing',
] as const;
const RATES = { bronze: 1000, silver: 1500, gold: 2000 } as const;

test('as a programme the default commission is what the product pays, within the two lines’ rounding', () => {
  const cents = fc.integer({ min: 100_000, max: 50_000_000 });
  const agrees = fc.property(
    cents,
    fc.integer({ min: 0, max: 20_000_000 }),
    fc.constantFrom('bronze' as const, 'silver' as const, 'gold' as const),
    fc.subarray([...FLAGS]),
    (net, before, level, flags) => {
      const cells = Object.fromEntries(flags.map((flag) => [flag, 'yes']));
      const { answer: found } = answer('commission', {
        ...{ ...cells, level, net: decimal(net), quarter_so_far: decimal(before) },
      });
      const bonuses: readonly BonusId[] = flags;
      const money = (minor: number) => ({ minor, currency: 'SAR' });
      const deal = { net: money(net), quarterSoFar: money(before), rateBp: RATES[level], bonuses };
      const paid = commissionOf(deal, defaultPolicy.commission);
      if (!paid.ok || found.kind !== 'money') throw new Error('both must pay');
      // The product rounds the accelerated part and the bonus apart, a programme rounds its line once.
      expect(Math.abs(found.money.minor - paid.value.total.minor)).toBeLessThanOrEqual(1);
    },
  );
  fc.assert(agrees, { numRuns: 300 });
});

const decimal = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
