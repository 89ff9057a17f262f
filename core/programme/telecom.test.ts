import { describe, expect, test } from 'vitest';
import { asking, programmeOf } from './testing/programmes.fixture.ts';

const { answer, text, codes } = asking(programmeOf('telecom'));

describe('levels with n of, any, not, a meets row, hold and grace', () => {
  const pearl = { activations: '300', stores: '2', certificates: 'Prepaid; Fibre' };
  const falcon = { ...pearl, activations: '1000', complaints: '10', billed: '375000', billed_currency: 'SAR' };

  test('two of three make a Pearl, one does not', () => {
    expect(text('level', pearl)).toBe('Pearl');
    expect(text('level', { ...pearl, stores: '1' })).toBe('Dealer');
    expect(text('level', { ...pearl, stores: '1', churn: '1.9', satisfaction: '8' })).toBe('Pearl');
    expect(codes('level', { ...pearl, stores: '1' })).toContain('n_of_unmet');
  });

  test('a Falcon holds its requirements for two quarters, and moves one level at a time', () => {
    expect(text('level', { ...falcon, tier: 'Pearl', quarters_met: '1' })).toBe('Pearl');
    expect(codes('level', { ...falcon, tier: 'Pearl', quarters_met: '1' })).toContain('hold_short');
    expect(text('level', { ...falcon, tier: 'Pearl', quarters_met: '2' })).toBe('Falcon');
    expect(text('level', { ...falcon, tier: 'Dealer', quarters_met: '2' })).toBe('Pearl');
  });

  test('growth counts in place of volume, too many complaints exclude, and nobody knows is not none', () => {
    const grown = { ...falcon, tier: 'Pearl', quarters_met: '2', activations: '750' };
    expect(text('level', { ...grown, activations_last_year: '600' })).toBe('Falcon');
    expect(text('level', { ...grown, activations_last_year: '601' })).toBe('Pearl');
    expect(text('level', { ...grown, activations_last_year: '0' })).toBe('Pearl');
    expect(text('level', { ...falcon, tier: 'Pearl', quarters_met: '2', complaints: '11' })).toBe('Pearl');
    expect(text('level', { ...falcon, tier: 'Pearl', quarters_met: '2', complaints: '' })).toBe('Pearl');
  });

  test('a threshold in another currency is compared at its rate', () => {
    const dollars = { ...falcon, tier: 'Pearl', quarters_met: '2', billed_currency: 'USD' };
    expect(text('level', { ...dollars, billed: '100000' })).toBe('Falcon');
    expect(text('level', { ...dollars, billed: '99999.99' })).toBe('Pearl');
    expect(text('level', { ...dollars, billed: '100000', billed_currency: '' })).toBe('Pearl');
  });

  test('a missed level is kept by its lower bar, then within its grace, then falls by one', () => {
    const kept = { tier: 'Falcon', activations: '750' };
    expect(text('level', kept)).toBe('Falcon');
    expect(text('level', { ...kept, activations: '100', days_missed: '90' })).toBe('Falcon');
    expect(text('level', { ...kept, activations: '100', days_missed: '91' })).toBe('Pearl');
    expect(text('level', { ...kept, activations: '100' })).toBe('Pearl');
  });
});

describe('payments of every kind', () => {
  const sale = { plan: 'fibre', monthly_fee: '100', contract_months: '12', bill_paid: 'yes', tier: 'Pearl' };

  test('the first rate that holds, with points, factors, extras, cap and minimum', () => {
    expect(text('first_term', sale)).toBe('96.00');
    expect(text('first_term', { ...sale, tier: 'Falcon' })).toBe('120.00');
    expect(text('first_term', { ...sale, contract_months: '24', registered: 'yes', ported_in: 'yes' })).toBe('312.00');
    expect(text('first_term', { ...sale, plan: 'enterprise' })).toBe('322.00');
    expect(text('first_term', { ...sale, monthly_fee: '10000' })).toBe('5000.00');
    expect(text('first_term', { ...sale, monthly_fee: '16' })).toBe('0.00');
    expect(codes('first_term', { ...sale, monthly_fee: '16' })).toContain('below_minimum');
    expect(text('first_term', { ...sale, plan: 'prepaid', monthly_fee: '20' })).toBe('0.00');
    expect(codes('first_term', { ...sale, plan: 'prepaid', monthly_fee: '20' })).toContain('below_payout');
  });

  test('first year and renewal pay apart, together they are the commission', () => {
    expect(text('commission', sale)).toBe('96.00');
    expect(text('commission', { ...sale, renewal: 'yes' })).toBe('30.00');
    expect(text('commission', { ...sale, bill_paid: 'no' })).toBe('0.00');
    expect(text('commission', { ...sale, monthly_fee: '' })).toBe('undetermined');
  });

  test('a whole band begins above its edge and is prorated by the days of the fiscal quarter', () => {
    const quarter = { tier: 'Pearl', claimed_on: '2026-06-30', joined_on: '2020-01-01', billed_currency: 'SAR' };
    expect(text('rebate', { ...quarter, billed: '250000' })).toBe('0.00');
    expect(text('rebate', { ...quarter, billed: '250000.01' })).toBe('3750.00');
    expect(text('rebate', { ...quarter, billed: '1000000.00' })).toBe('22500.00');
    expect(text('rebate', { ...quarter, billed: '910000', joined_on: '2026-06-21' })).toBe('2250.00');
    expect(text('rebate', { ...quarter, billed: '910000', left_on: '2026-04-10' })).toBe('2250.00');
    expect(text('rebate', { ...quarter, billed: '910000', tier: 'Dealer' })).toBe('0.00');
  });

  test('marginal bands go on from what came before, and caps know what was paid', () => {
    const sar = { billed_currency: 'SAR' };
    expect(text('growth', { ...sar, billed: '150000', billed_before: '0' })).toBe('2000.00');
    expect(text('growth', { ...sar, billed: '150000', billed_before: '50000' })).toBe('2500.00');
    expect(text('growth', { ...sar, billed: '1000000', billed_before: '400000' })).toBe('20000.00');
    expect(text('growth', { ...sar, billed: '1000000', billed_before: '400000', bonus_paid: '19000' })).toBe('1000.00');
    expect(text('growth', { ...sar, billed: '1000000', billed_before: '400000', bonus_paid: '21000' })).toBe('0.00');
  });

  test('a SPIFF pays by piece in bands, a milestone once, a malus below zero, allowances whole', () => {
    expect(text('spiff', { devices: '60' })).toBe('1000.00');
    expect(text('spiff', { devices: '60', devices_before: '190' })).toBe('2250.00');
    expect(text('milestone', { activations: '499' })).toBe('0.00');
    expect(text('milestone', { activations: '1000' })).toBe('10000.00');
    expect(text('malus', { billed: '1000', billed_currency: 'SAR', churn: '5.1' })).toBe('-5.00');
    expect(text('sims', { tier: 'Pearl', active_months: '2' })).toBe('14');
  });

  test('a dated rate is used within its week, and not after', () => {
    const euro = { billed: '1000', billed_currency: 'EUR', billed_before: '0' };
    expect(text('growth', { ...euro, claimed_on: '2026-04-01' })).toBe('41.00');
    expect(text('growth', { ...euro, claimed_on: '2026-04-10' })).toBe('undetermined');
    expect(codes('growth', { ...euro, claimed_on: '2026-04-10' })).toContain('no_rate_on');
  });
});

describe('protection, deadlines and approval', () => {
  test('protection is days, or the last day when its start is known', () => {
    expect(text('protection', { plan: 'enterprise' })).toBe('120');
    expect(text('protection', { tier: 'Pearl', plan: 'fibre' })).toBe('15');
    expect(text('protection', { tier: 'Falcon', claimed_on: '2026-01-31' })).toBe('2026-03-17');
    expect(text('protection', { tier: 'Falcon', extended: 'yes' })).toBe('75');
  });

  test('working days follow the calendar of the policy', () => {
    expect(text('claim', { claimed_on: '2026-09-20' })).toBe('2026-09-28');
    expect(text('audit', { claimed_on: '2024-02-29' })).toBe('2025-02-28');
  });

  test('the programme’s rows come first, then the policy’s; the locked row of the type stays', () => {
    expect(text('approval', {})).toBe('Director');
    expect(text('approval', { discount: '15' })).toBe('Director');
    expect(text('approval', { discount: '16' })).toBe('VP');
    expect(text('approval', { discount: '31' })).toBe('C-level');
    expect(text('approval', { in_terms: 'yes' })).toBe('Manager');
    expect(answer('approval', { discount: '31' }).rules).toEqual(['discount-over-30']);
  });
});
