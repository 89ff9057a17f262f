import { describe, expect, test } from 'vitest';
import { asking, programmeOf } from './testing/programmes.fixture.ts';

const { answer, text, codes } = asking(programmeOf('erpnet'));

const silver = {
  certified_tech_specialists: '1',
  new_projects_per_year: '1',
  customer_retention_percent: '90',
  uses_product_internally: 'yes',
  consecutive_years_partnership: '1',
};
const gold = {
  certified_sales_specialists: '1',
  certified_tech_specialists: '4',
  certified_developers: '1',
  app_store_apps: '1',
  new_projects_per_year: '4',
  new_users_per_year: '80',
  customer_retention_percent: '95',
  uses_product_internally: 'yes',
  consecutive_years_partnership: '4',
};

describe('the published levels of a real programme, with no line of code', () => {
  test('an application alone makes an Affiliate, and a Registered partner for at most two years', () => {
    expect(text('level', { application_form: 'yes' })).toBe('Affiliate');
    expect(text('level', { application_form: 'yes', registered_years: '2' })).toBe('Registered');
    expect(text('level', { application_form: 'yes', registered_years: '2.5' })).toBe('Affiliate');
    expect(text('level', {})).toBe('none');
  });

  test('Express asks one specialist, one project and own use; Silver and Gold exactly what is published', () => {
    const express = { tech_or_sales_specialists: '1', new_projects_per_year: '1', uses_product_internally: 'yes' };
    expect(text('level', express)).toBe('Express');
    expect(text('level', silver)).toBe('Silver');
    expect(text('level', gold)).toBe('Gold');
  });

  test.each(Object.keys(gold))('Gold is missed by one too few of %s, and the reason names it', (input) => {
    const short = { ...gold, [input]: input === 'uses_product_internally' ? 'no' : '0' };
    expect(text('level', short)).not.toBe('Gold');
    const { reasons } = answer('level', short);
    expect(reasons).toContainEqual(
      expect.objectContaining({ code: 'unmet', params: expect.objectContaining({ input }) }),
    );
  });

  test('an absent input makes its requirement unmet and is named', () => {
    const { customer_retention_percent: _, ...without } = silver;
    expect(answer('level', without).reasons).toContainEqual({
      code: 'missing',
      params: { input: 'customer_retention_percent' },
    });
  });
});

describe('its commission', () => {
  const paid = { first_year_revenue: '20000', customer_paid: 'yes' };

  test('an opportunity pays the agreed rate between 5 and 10 per cent, both ends included', () => {
    const opportunity = { ...paid, referral: 'opportunity' };
    expect(text('commission', { ...opportunity, agreed_percent: '5' })).toBe('1000.00');
    expect(text('commission', { ...opportunity, agreed_percent: '10' })).toBe('2000.00');
    for (const agreed_percent of ['4.99', '10.01']) {
      expect(text('commission', { ...opportunity, agreed_percent })).toBe('undetermined');
      expect(codes('commission', { ...opportunity, agreed_percent })).toContain('range_outside');
    }
  });

  test('without an agreed rate it is undetermined, and what is missing is named', () => {
    const { answer: found } = answer('commission', { ...paid, referral: 'lead' });
    expect(found).toEqual({ kind: 'undetermined', missing: ['agreed_percent'] });
  });

  test('a lead pays at most 5 per cent, and nothing before the customer has paid', () => {
    expect(text('commission', { ...paid, referral: 'lead', agreed_percent: '5' })).toBe('1000.00');
    expect(text('commission', { ...paid, referral: 'lead', agreed_percent: '6' })).toBe('undetermined');
    expect(text('commission', { ...paid, customer_paid: 'no', referral: 'lead', agreed_percent: '5' })).toBe('0.00');
  });

  test.each([
    ['express', 'Registered', '0.00'],
    ['express', 'Express', '200.00'],
    ['express', 'Gold', '200.00'],
    ['other', 'Express', '0.00'],
    ['other', 'Silver', '80.00'],
    ['other', 'Gold', '120.00'],
  ])('support of edition %s at level %s pays %s of 1000', (edition, level, amount) => {
    const support = { edition, level, support_revenue: '1000', primary_partner: 'yes' };
    expect(text('support_commission', support)).toBe(amount);
    expect(text('support_commission', { ...support, primary_partner: 'no' })).toBe('0.00');
  });
});

describe('its fees, discounts, allowances and deadlines', () => {
  test.each([
    ['Affiliate', '0.00', '0.00', '0', '0'],
    ['Registered', '0.00', '10.00', '0', '0'],
    ['Express', '55.00', '20.00', '2', '6'],
    ['Silver', '194.00', '30.00', '3', '12'],
    ['Gold', '316.00', '50.00', '6', '24'],
  ])(
    '%s: fee %s a month, discount %s of 100, licences %s, tickets %s',
    (...[level, fee, discount, licences, tickets]) => {
      expect(text('fee', { level })).toBe(fee);
      expect(text('discount', { level, internal_licence_price: '100' })).toBe(discount);
      expect(text('support_discount', { level, support_price: '100' })).toBe(discount);
      expect(text('allowance', { level })).toBe(licences);
      expect(text('tickets', { level, on: '2026-05-01', partner_since: '2020-01-01' })).toBe(tickets);
    },
  );

  test('tickets are prorated in the year in which the partnership starts, and whole after it', () => {
    const gold = { level: 'Gold', partner_since: '2026-07-01' };
    expect(text('tickets', { ...gold, on: '2026-12-31' })).toBe('12');
    expect(text('tickets', { ...gold, on: '2027-01-01' })).toBe('24');
  });

  test('a sale is reported in 3 days, an invoice paid in 5, a referral answered in 10, commission paid in 20', () => {
    expect(text('sale_report', { sold_on: '2026-02-27' })).toBe('2026-03-02');
    expect(text('invoice_payment', { invoiced_on: '2026-01-01' })).toBe('2026-01-06');
    expect(text('referral_acceptance', { offered_on: '2026-01-01' })).toBe('2026-01-11');
    expect(text('commission_paid', { customer_paid_on: '2026-01-01' })).toBe('2026-01-21');
    expect(text('partnership_end', { ended_on: '2026-12-28' })).toBe('2027-01-07');
    expect(text('sale_report', {})).toBe('undetermined');
  });
});
