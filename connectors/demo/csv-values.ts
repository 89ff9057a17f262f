import { type Day, isDay } from '@partnership-os/core';

/** Decimal text and, where the text names one, its currency. */
export interface ReadAmount {
  readonly amount: string;
  readonly currency: string | null;
}

const CURRENCY_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/US\$|\$/, 'USD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/﷼|ر\.?\s?س\.?/, 'SAR'],
  [/د\.?\s?إ\.?/, 'AED'],
];

/** Arabic and Persian digits and separators as Latin ones. */
const latin = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',');

function currencyIn(text: string): { code: string | null; rest: string } {
  const iso = /\b([A-Z]{3})\b/.exec(text)?.[1];
  if (iso !== undefined) return { code: iso, rest: text.replace(iso, '') };
  const sign = CURRENCY_SIGNS.find(([pattern]) => pattern.test(text));
  return sign === undefined ? { code: null, rest: text } : { code: sign[1], rest: text.replace(sign[0], '') };
}

/** Digits, or digits in groups: by three as in Europe, or with pairs before them as in India. */
const WHOLE = /^(?:\d+|\d{1,3}([,.'])(?:\d{2,3}\1)*\d{3})$/;
const bare = (whole: string): string => whole.replace(/[,.']/g, '');

/** One sign with three digits after it groups thousands when it is a comma, and is a decimal point when it is a point. */
function plain(digits: string): string | undefined {
  const pointed = /^\d{1,3}\.\d{3}$/.test(digits);
  if (WHOLE.test(digits) && !pointed) return bare(digits);
  const [, whole = '', sign = '', part = ''] = /^(.*)([.,])(\d+)$/.exec(digits) ?? [];
  return WHOLE.test(whole) && !whole.includes(sign) ? `${bare(whole)}.${part}` : undefined;
}

/**
 * An amount as people and exports write it: `1234.5`, `1,234.50`, `1.234,50`, `SAR 1,234`, `$ 1 234`, `١٬٢٣٤`.
 * `1.234` is one and a part, as both CRMs export it. Negative, bracketed and worded amounts are not read.
 */
export function readAmount(text: string): ReadAmount | undefined {
  const { code, rest } = currencyIn(latin(text).trim());
  const digits = rest.replace(/[\s\u00a0\u202f\u200e\u200f]/g, '');
  if (!/^\d[\d,.']*$/.test(digits)) return undefined;
  const amount = plain(digits)?.replace(/^0+(?=\d)/, '');
  return amount === undefined ? undefined : { amount, currency: code };
}

export type DayOrder = 'day-first' | 'month-first';

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ T,].*)?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ T,].*)?$/;
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T].*)?$/;

/** What a column of dates shows about `3/4/2026`: a part above twelve is a day. `assumed` when nothing does. */
export function dayOrder(values: readonly string[]): { readonly order: DayOrder; readonly assumed: boolean } {
  const parts = values.flatMap((value) => {
    const [, first, second] = SLASHED.exec(latin(value).trim()) ?? [];
    return first === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  if (parts.some(([first]) => first > 12)) return { order: 'day-first', assumed: false };
  return { order: 'month-first', assumed: parts.length > 0 && !parts.some(([, second]) => second > 12) };
}

function dayFrom(year = '', month = '', date = ''): Day | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** The calendar day of a date or a moment as exports write them; undefined when it is none. */
export function readDay(text: string, order: DayOrder): Day | undefined {
  const value = latin(text).trim();
  const iso = ISO.exec(value);
  if (iso !== null) return dayFrom(iso[1], iso[2], iso[3]);
  const dotted = DOTTED.exec(value);
  if (dotted !== null) return dayFrom(dotted[3], dotted[2], dotted[1]);
  const slashed = SLASHED.exec(value);
  if (slashed === null) return undefined;
  return order === 'day-first'
    ? dayFrom(slashed[3], slashed[2], slashed[1])
    : dayFrom(slashed[3], slashed[1], slashed[2]);
}

/** Yes or no in the words of exports; undefined for an empty or another word. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (['true', '1', 'yes', 'نعم'].includes(word)) return true;
  return ['false', '0', 'no', 'لا'].includes(word) ? false : undefined;
}

/** A whole number such as `1,200`; null when it is none. */
export function readWhole(text: string): number | null {
  const digits = latin(text).replace(/[\s,]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
