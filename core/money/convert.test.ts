import { expect, test } from 'vitest';
import { convert, type RateTable } from './convert.ts';

const table: RateTable = {
  maxAgeDays: 7,
  pegs: [{ from: 'USD', to: 'SAR', value: '3.75', since: '1986-06-01', source: 'SAMA' }],
  rates: [
    { from: 'EUR', to: 'USD', on: '2026-11-02', value: '1.08', source: 'ECB' },
    { from: 'EUR', to: 'USD', on: '2026-11-09', value: '1.10', source: 'ECB' },
  ],
};
const eur = { minor: 10_000, currency: 'EUR' };

test('the peg converts on any day since it began, in both directions', () => {
  const there = convert({ minor: 100, currency: 'USD' }, 'SAR', '2026-11-21', table);
  expect(there).toMatchObject({
    value: { money: { minor: 375, currency: 'SAR' }, used: { rate: '15/4', source: 'SAMA' } },
  });
  const back = convert({ minor: 375, currency: 'SAR' }, 'USD', '2026-11-21', table);
  expect(back).toMatchObject({ value: { money: { minor: 100 } } });
  expect(convert({ minor: 1, currency: 'USD' }, 'SAR', '1986-05-31', table)).toMatchObject({ ok: false });
});

test('the nearest earlier rate counts for seven days and no longer', () => {
  expect(convert(eur, 'USD', '2026-11-08', table)).toMatchObject({
    value: { money: { minor: 10_800 }, used: { on: '2026-11-02' } },
  });
  expect(convert(eur, 'USD', '2026-11-16', table)).toMatchObject({
    value: { money: { minor: 11_000 }, used: { on: '2026-11-09' } },
  });
  expect(convert(eur, 'USD', '2026-11-17', table)).toMatchObject({ refusals: [{ code: 'no_rate' }] });
  expect(convert(eur, 'USD', '2026-11-01', table)).toMatchObject({ refusals: [{ code: 'no_rate' }] });
});

test('two legs meet in a common currency and both sources are named', () => {
  const result = convert(eur, 'SAR', '2026-11-10', table);
  expect(result).toMatchObject({
    value: { money: { minor: 41_250, currency: 'SAR' }, used: { on: '2026-11-09', source: 'ECB + SAMA' } },
  });
});

test('minor digits of both currencies are respected', () => {
  const kwd: RateTable = {
    ...table,
    rates: [{ from: 'KWD', to: 'USD', on: '2026-11-20', value: '3.25', source: 'list' }],
  };
  expect(convert({ minor: 1_500, currency: 'KWD' }, 'USD', '2026-11-20', kwd)).toMatchObject({
    value: { money: { minor: 488 } },
  });
});

test('a currency without a rate is refused, and the same currency needs none', () => {
  const refused = convert({ minor: 1, currency: 'INR' }, 'USD', '2026-11-20', table);
  expect(refused).toMatchObject({ refusals: [{ code: 'no_rate', params: { from: 'INR', to: 'USD' } }] });
  expect(convert(eur, 'EUR', '2026-11-20', table)).toMatchObject({ value: { money: eur, used: { rate: '1/1' } } });
});
