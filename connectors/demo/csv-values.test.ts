import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOrder, readAmount, readDay, readWhole, readYesNo } from './csv-values.ts';

test.each([
  ['1234.5', '1234.5', null],
  ['1,234.50', '1234.50', null],
  ['1.234,50', '1234.50', null],
  ['1,234', '1234', null],
  ['1.234.567', '1234567', null],
  ['12,5', '12.5', null],
  ['SAR 1,234', '1234', 'SAR'],
  ['1,234.00 USD', '1234.00', 'USD'],
  ['$ 1 234', '1234', 'USD'],
  ['€12', '12', 'EUR'],
  ['ر.س ١٬٢٣٤٫٥٠', '1234.50', 'SAR'],
  ["1'234.50", '1234.50', null],
  ['0', '0', null],
])('the amount %s is read as %s', (text, amount, currency) => {
  expect(readAmount(text)).toEqual({ amount, currency });
});

test.each(['', 'n/a', '-5', '(5)', 'about 5', '1,23,4.5.6', '12abc', '1,2,3'])('%s is no amount', (text) => {
  expect(readAmount(text)).toBeUndefined();
});

test('whatever number a spreadsheet groups by thousands is read back', () => {
  const reads = fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
    const cents = String(part).padStart(2, '0');
    const english = `${whole.toLocaleString('en-US')}.${cents}`;
    const german = `${whole.toLocaleString('de-DE')},${cents}`;
    expect(readAmount(english)?.amount).toBe(`${whole}.${cents}`);
    expect(readAmount(german)?.amount).toBe(`${whole}.${cents}`);
  });
  fc.assert(reads);
});

test('dates of both exports are read, whatever their sign and time', () => {
  expect(readDay('2026-10-31', 'month-first')).toBe('2026-10-31');
  expect(readDay('2026-10-31T09:30:00Z', 'month-first')).toBe('2026-10-31');
  expect(readDay('2026-10-31 09:30', 'month-first')).toBe('2026-10-31');
  expect(readDay('31.10.2026', 'month-first')).toBe('2026-10-31');
  expect(readDay('10/31/2026', 'month-first')).toBe('2026-10-31');
  expect(readDay('31/10/2026', 'day-first')).toBe('2026-10-31');
  expect(readDay('٣١/١٠/٢٠٢٦', 'day-first')).toBe('2026-10-31');
  expect(readDay('30/02/2026', 'day-first')).toBeUndefined();
  expect(readDay('soon', 'day-first')).toBeUndefined();
});

test('the order of day and month comes from the column, and is called assumed when nothing shows it', () => {
  expect(dayOrder(['3/4/2026', '31/4/2026'])).toEqual({ order: 'day-first', assumed: false });
  expect(dayOrder(['3/4/2026', '4/31/2026'])).toEqual({ order: 'month-first', assumed: false });
  expect(dayOrder(['3/4/2026'])).toEqual({ order: 'month-first', assumed: true });
  expect(dayOrder(['2026-04-03'])).toEqual({ order: 'month-first', assumed: false });
});

test('yes, no and whole numbers are read in both languages', () => {
  expect([readYesNo('TRUE'), readYesNo('لا'), readYesNo('')]).toEqual([true, false, undefined]);
  expect([readWhole('1,200'), readWhole('١٢'), readWhole('many')]).toEqual([1200, 12, null]);
});
