import { currencyDigits } from '../money/currencies.ts';
import { type Fraction, toDecimal } from '../money/fraction.ts';
import type { Money } from '../money/types.ts';
import type { Lang } from './types.ts';

const LOCALE: Readonly<Record<Lang, string>> = { en: 'en-US-u-nu-latn', ar: 'ar-u-nu-latn' };
const MINUS = '\u2212';
const THIN_SPACE = '\u2009';

/** Every negative number shows U+2212, in both languages. */
const withMinus = (text: string): string => text.replace('-', MINUS);

/** A count or a plain number, grouped: "1,240". */
export const numberText = (lang: Lang, value: number): string =>
  withMinus(new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: 4 }).format(value));

/** An exact fraction with a fixed number of decimals, rounded half-even once: "3.70". */
export const decimalText = (value: Fraction, digits: number): string => withMinus(toDecimal(value, digits));

/**
 * A rate from an exact ratio, one decimal: "17.3 %" with a thin space in English, `Intl` form in Arabic.
 * @see SCREENS 5.1
 */
export function rateText(lang: Lang, ratio: Fraction, digits = 1): string {
  const percent = toDecimal({ n: ratio.n * 100n, d: ratio.d }, digits);
  if (lang === 'en') return `${withMinus(groupedDecimal(percent))}${THIN_SPACE}%`;
  const format = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return withMinus(new Intl.NumberFormat(LOCALE.ar, format).format(Number(percent) / 100));
}

/** A weight in basis points as a share without decimals it does not have: 3000 is "30 %", 1250 is "12.5 %". */
export const shareText = (lang: Lang, bp: number): string =>
  rateText(lang, { n: BigInt(Math.round(bp)), d: 10_000n }, bp % 100 === 0 ? 0 : 1);

/**
 * Money in a summary has no decimals, `detail` has the currency's own. English puts the ISO code before the amount
 * ("SAR 420,000"); Arabic keeps the order of `Intl`. @see SCREENS 5.2
 */
export function amountText(lang: Lang, { minor, currency }: Money, detail = false): string {
  const digits = currencyDigits(currency) ?? 2;
  const shown = detail ? digits : 0;
  const decimal = toDecimal({ n: BigInt(Math.round(minor)), d: 10n ** BigInt(digits) }, shown);
  if (lang === 'en') return `${currency} ${withMinus(groupedDecimal(decimal))}`;
  const format = {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  } as const;
  return withMinus(new Intl.NumberFormat(LOCALE.ar, format).format(Number(decimal)));
}

/** Groups the whole part of plain decimal text without passing through a float. */
function groupedDecimal(decimal: string): string {
  const [whole = '', decimals] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
