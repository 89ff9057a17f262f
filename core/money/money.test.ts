import { describe, expect, test } from 'vitest';
import { currencyDigits } from './currencies.ts';
import { addMoney, moneyDecimal, negateMoney, parseMoney, sumMoney } from './money.ts';

const read = (text: string, currency: string) => {
  const result = parseMoney(text, currency);
  return result.ok ? result.value.minor : result.refusals[0].code;
};

describe('an amount from text', () => {
  test.each([
    ['1054', 'USD', 105_400],
    ['12.5', 'SAR', 1_250],
    ['-0.07', 'EUR', -7],
    ['1.234', 'KWD', 1_234],
    ['500', 'JPY', 500],
    ['1054.1000', 'USD', 105_410],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
  ])('%s %s is %d minor units', (text, currency, minor) => {
    expect(read(text, currency)).toBe(minor);
  });

  test.each([
    ['1.234', 'USD', 'money_too_precise'],
    ['0.5', 'JPY', 'money_too_precise'],
    ['1,000', 'USD', 'money_not_a_number'],
    ['1e3', 'USD', 'money_not_a_number'],
    ['', 'USD', 'money_not_a_number'],
    ['1', 'XXX', 'currency_unknown'],
    ['90071992547409.92', 'USD', 'money_too_large'],
  ])('%s %s is refused as %s', (text, currency, code) => {
    expect(read(text, currency)).toBe(code);
  });

  test('minus nothing is plain zero', () => {
    expect(read('-0.00', 'USD')).toBe(0);
    expect(Object.is(negateMoney({ minor: 0, currency: 'USD' }).minor, 0)).toBe(true);
  });
});

test('an amount goes back into a CRM field with the digits of its currency', () => {
  expect(moneyDecimal({ minor: 105_400, currency: 'USD' })).toBe('1054.00');
  expect(moneyDecimal({ minor: -7, currency: 'KWD' })).toBe('-0.007');
  expect(moneyDecimal({ minor: 12, currency: 'JPY' })).toBe('12');
});

test('the Gulf currencies have the digits of ISO 4217', () => {
  const digits = ['SAR', 'AED', 'QAR', 'KWD', 'BHD', 'OMR', 'JOD', 'JPY'].map(currencyDigits);
  expect(digits).toEqual([2, 2, 2, 3, 3, 3, 3, 0]);
  expect(currencyDigits('ZZZ')).toBeUndefined();
});

test('two currencies are never added', () => {
  const usd = { minor: 1, currency: 'USD' };
  expect(() => addMoney(usd, { minor: 1, currency: 'SAR' })).toThrow(RangeError);
  expect(sumMoney([usd, usd], 'USD')).toEqual({ minor: 2, currency: 'USD' });
  expect(sumMoney([], 'SAR')).toEqual({ minor: 0, currency: 'SAR' });
});
