import { expect, test } from 'vitest';
import { fraction } from '../money/fraction.ts';
import { clockText, dayText, deadlineText, momentText, weekdayText } from './dates.ts';
import { message, wordOr, wordRefusal } from './message.ts';
import { amountText, numberText, rateText, shareText } from './numbers.ts';

const sar = (minor: number) => ({ minor, currency: 'SAR' });

test('money puts the ISO code before the amount in English, without decimals in a summary', () => {
  expect(amountText('en', sar(42_000_000))).toBe('SAR 420,000');
  expect(amountText('en', sar(42_000_050), true)).toBe('SAR 420,000.50');
  expect(amountText('en', { minor: 1_234_567, currency: 'KWD' }, true)).toBe('KWD 1,234.567');
  expect(amountText('en', { minor: 5_000, currency: 'JPY' }, true)).toBe('JPY 5,000');
});

test('a negative amount shows the minus sign U+2212', () => {
  expect(amountText('en', sar(-6_750_000))).toBe('SAR \u221267,500');
  expect(numberText('en', -12)).toBe('\u221212');
});

test('Arabic money keeps the order of Intl and Latin digits', () => {
  const text = amountText('ar', sar(42_000_000));
  expect(text).toContain('420,000');
  expect(text.indexOf('420,000')).toBeLessThan(text.indexOf('SAR'));
  expect(text).not.toMatch(/[٠-٩]/);
});

test('a rate has one decimal and a thin space before the sign in English', () => {
  expect(rateText('en', fraction(173, 1000))).toBe('17.3\u2009%');
  expect(rateText('ar', fraction(173, 1000))).toContain('17.3');
  expect(rateText('en', fraction(-6750, 21_750))).toBe('\u221231.0\u2009%');
  expect(shareText('en', 3000)).toBe('30\u2009%');
  expect(shareText('en', 1250)).toBe('12.5\u2009%');
});

test('days and moments read as in SCREENS 5.3', () => {
  expect(weekdayText('en', '2026-11-24')).toBe('Tue 24 Nov 2026');
  expect(weekdayText('ar', '2026-11-24')).toBe('الثلاثاء 24 نوفمبر 2026');
  expect(dayText('en', '2026-10-14')).toBe('14 Oct 2026');
  expect(momentText('en', '2026-11-24T14:00:00.000Z', 'Asia/Riyadh')).toBe('Tue 24 Nov 17:00');
  expect(deadlineText('en', '2026-11-24T14:00:00.000Z', 'Asia/Riyadh')).toBe('24 Nov 17:00 Riyadh');
  expect(deadlineText('ar', '2026-11-24T14:00:00.000Z', 'Asia/Riyadh')).toBe('24 نوفمبر 17:00 الرياض');
});

test('a time of today is a clock time, another day names its day', () => {
  expect(clockText('en', '2026-11-22T06:40:00.000Z', 'Asia/Riyadh', '2026-11-22')).toBe('09:40');
  expect(clockText('en', '2026-11-21T21:30:00.000Z', 'Asia/Riyadh', '2026-11-22')).toBe('00:30');
  expect(clockText('en', '2026-11-21T06:40:00.000Z', 'Asia/Riyadh', '2026-11-22')).toBe('21 Nov 09:40');
});

test('an unknown zone or broken date never loses the screen', () => {
  expect(deadlineText('en', '2026-11-24T14:00:00.000Z', 'Mars/Olympus_Mons')).toBe('24 Nov 14:00 Olympus Mons');
  expect(dayText('en', 'soon')).toBe('soon');
});

test('“4 of 10 deals” takes the right Arabic plural for 0, 1, 2, 3, 11 and 100', () => {
  const unit = (n: number) => message('ar', 'unit.deals', { n });
  expect([0, 1, 2, 3, 11, 100].map(unit)).toEqual(['لا صفقات', 'صفقة واحدة', 'صفقتان', 'صفقات', 'صفقة', 'صفقة']);
  const params = { have: 4, need: 10 };
  expect(message('en', 'st.nodata', { ...params, unit: message('en', 'unit.deals', { n: 10 }) })).toBe(
    'Not enough data: 4 of 10 deals',
  );
  expect(message('ar', 'st.nodata', { ...params, unit: unit(10) })).toBe('البيانات غير كافية: 4 من 10 صفقات');
});

test('a Latin name is isolated in an Arabic sentence, an Arabic name and an English sentence are not', () => {
  expect(message('ar', 's1.registerName', { partner: 'Partner A' })).toBe('تسجيل \u2068Partner A\u2069 في هذه الصفقة');
  expect(message('ar', 's1.registerName', { partner: 'شركة النور' })).toBe('تسجيل شركة النور في هذه الصفقة');
  expect(message('en', 's1.registerName', { partner: 'Partner A' })).toBe('Register Partner A on this deal');
});

test('a range is written with a dash in English and in words in Arabic', () => {
  const params = { lo: 62, hi: 82, n: 2 };
  expect(message('en', 's1.fitRange', params)).toBe('Fit 62–82 (2 inputs missing)');
  expect(message('en', 's1.fitRange', { ...params, n: 1 })).toBe('Fit 62–82 (1 input missing)');
  expect(message('ar', 's1.fitRange', params)).toBe('الملاءمة من 62 إلى 82 (ينقص مدخلان)');
});

test('a refusal is worded with what would make it pass', () => {
  const refusal = { code: 'discount_outside', params: { discountBp: 2500, largestBp: 2000 } };
  expect(wordRefusal(refusal, 'en')).toEqual({
    message: 'The discount of 25\u2009% is above what the terms allow.',
    fix: 'Lower the discount, or let the level of the type decide.',
  });
  expect(wordRefusal({ code: 'guard_not_held', params: { guard: 'G-SIGNAL' } }, 'en')).toEqual({
    message: 'Missing: a dated signal with its source.',
    fix: 'Add one signal with date and source.',
  });
});

test('a refusal code that is not known shows the code and never throws', () => {
  expect(wordRefusal({ code: 'brand_new_rule' }, 'en').message).toBe('The rules refuse this (code brand_new_rule).');
  expect(wordRefusal({ code: 'brand_new_rule' }, 'ar').message).toContain('\u2068brand_new_rule\u2069');
});

test('a missing param shows as a dash and an unknown word as itself', () => {
  expect(wordRefusal({ code: 'product_outside' }, 'en').message).toBe('The product — is not in the terms.');
  expect(wordOr('en', 'phase', 'LIMBO')).toBe('LIMBO');
});
