import { describe, expect, test } from 'vitest';
import type { Payment } from './payment-types.ts';
import { asking, programmeOf } from './testing/programmes.fixture.ts';
import type { Programme } from './types.ts';

const house = asking(programmeOf('house'));

const paying = (payment: Partial<Payment>, more: Partial<Programme> = {}) =>
  asking({
    id: 'one',
    name: 'One payment',
    currency: 'SAR',
    inputs: [
      { id: 'net', type: 'money' },
      { id: 'months', type: 'number', unit: 'months' },
      { id: 'paid', type: 'yes_no' },
      { id: 'agreed', type: 'percent' },
      { id: 'on', type: 'date' },
      { id: 'left_on', type: 'date' },
    ],
    levels: [{ id: 'all', name: 'All', rank: 1 }],
    payments: [{ id: 'pay', basis: 'net', rates: [{ percent: 10 }], ...payment }],
    ...more,
  });

describe('a payment', () => {
  test('of one group of points only the first row that holds counts', () => {
    const three = { level: 'Bronze', net: '10000', quarter_so_far: '0', contract_years: '3' };
    expect(house.text('commission', three)).toBe('1500.00');
    expect(house.text('commission', { ...three, contract_years: '2' })).toBe('1200.00');
  });

  test('is not paid while nobody knows whether its condition to pay holds, and says so', () => {
    const { text, answer } = paying({ paidWhen: { input: 'paid', is: true } });
    expect(text('commission', { net: '100', paid: 'yes' })).toBe('10.00');
    expect(text('commission', { net: '100' })).toBe('0.00');
    expect(answer('commission', { net: '100' }).reasons).toContainEqual({ code: 'missing', params: { input: 'paid' } });
  });

  test('is prorated by parts, never to more than the whole nor below nothing', () => {
    const { text } = paying({ prorate: { part: 'months', of: 12 } });
    expect(text('commission', { net: '1200', months: '3' })).toBe('30.00');
    expect(text('commission', { net: '1200', months: '13' })).toBe('120.00');
    expect(text('commission', { net: '1200', months: '-1' })).toBe('0.00');
    expect(text('commission', { net: '1200' })).toBe('undetermined');
  });

  test('is prorated by begun months up to the day of leaving', () => {
    const window = { kind: 'calendar', span: 'year' } as const;
    const { text } = paying({ prorate: { window, at: 'on', to: 'left_on', by: 'months' } });
    expect(text('commission', { net: '1200', on: '2026-05-01', left_on: '2026-03-01' })).toBe('30.00');
    expect(text('commission', { net: '1200', on: '2026-05-01', left_on: '2026-02-28' })).toBe('20.00');
    expect(text('commission', { net: '1200', on: '2026-05-01' })).toBe('120.00');
  });

  test('follows an agreed rate of the contract, without a range', () => {
    const { text } = paying({ rates: [{ percentFrom: 'agreed' }] });
    expect(text('commission', { net: '100', agreed: '12.5 %' })).toBe('12.50');
    expect(text('commission', { net: '100' })).toBe('undetermined');
  });

  test('is paid in the currency of its basis, or in one of its own', () => {
    const exchange = { rates: [{ from: 'KWD', to: 'SAR', value: 12.25 }] };
    const asBasis = paying({ currency: 'basis', cap: [{ amount: 1225 }] }, { exchange });
    expect(asBasis.answer('commission', { net: 'KWD 10.005' }).answer).toEqual({
      kind: 'money',
      money: { minor: 1000, currency: 'KWD' },
    });
    expect(asBasis.text('commission', { net: 'KWD 5000' })).toBe('100.000');
    expect(paying({ currency: 'KWD' }, { exchange }).text('commission', { net: '122.50' })).toBe('1.000');
    expect(asBasis.text('commission', { net: 'GBP 5' })).toBe('undetermined');
  });

  test('rounds half to even, or as it says and to its own step', () => {
    expect(paying({}).text('commission', { net: '0.25' })).toBe('0.02');
    expect(paying({}).text('commission', { net: '0.35' })).toBe('0.04');
    expect(paying({ round: 'up' }).text('commission', { net: '0.21' })).toBe('0.03');
    expect(paying({ round: 'down', roundTo: 5 }).text('commission', { net: '149.99' })).toBe('10.00');
    expect(paying({ roundTo: 0.05 }).text('commission', { net: '1.24' })).toBe('0.10');
  });

  test('that no integer can hold is undetermined', () => {
    expect(paying({}).text('commission', { net: '99999999999999999999' })).toBe('undetermined');
  });
});

test('an amount without the currency that its column must name is absent', () => {
  const inputs = [
    { id: 'net', type: 'money', currencyFrom: 'code' },
    { id: 'code', type: 'text' },
  ] as const;
  const { text, answer } = paying({}, { inputs });
  expect(text('commission', { net: '100', code: 'sar' })).toBe('10.00');
  expect(text('commission', { net: 'SAR 100' })).toBe('10.00');
  expect(answer('commission', { net: '100' }).answer).toEqual({ kind: 'undetermined', missing: ['code'] });
});

test('figures that are computed: full units, an average, points for every so many', () => {
  const { text } = paying(
    {
      kind: 'certified',
      rates: [{ perUnit: { of: 'months', amount: 1000, per: 10 } }],
    },
    {
      values: [
        { id: 'average', quotient: ['net', 'months'] },
        { id: 'score', score: [{ points: 2, each: 'net', per: 10_000 }] },
      ],
      levels: [
        { id: 'all', name: 'All', rank: 1 },
        { id: 'steady', name: 'Steady', rank: 2, requires: { input: 'average', atLeast: 500 } },
        { id: 'top', name: 'Top', rank: 3, requires: { input: 'score', atLeast: 4 } },
      ],
    },
  );
  expect(text('certified', { months: '29', net: '1' })).toBe('2000.00');
  expect(text('level', { net: '1000', months: '2' })).toBe('Steady');
  expect(text('level', { net: '999.99', months: '2' })).toBe('All');
  expect(text('level', { net: '1000', months: '0' })).toBe('All');
  expect(text('level', { net: '19999.99', months: '100' })).toBe('All');
  expect(text('level', { net: '20000' })).toBe('Top');
});
