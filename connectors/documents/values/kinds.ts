import {
  amountText,
  currencyDigits,
  dayText,
  isDay,
  isolate,
  type Money,
  numberText,
  shareText,
  wordFor,
} from '@partnership-os/core';
import type { Locale } from '../library/template.ts';
import { hijriText, monthText } from './dates.ts';

/** How a value is checked and printed. Each is a row of `KINDS`. */
export type Kind =
  | 'text'
  | 'name'
  | 'contact'
  | 'url'
  | 'colour'
  | 'date'
  | 'month'
  | 'year'
  | 'number'
  | 'score'
  | 'rate'
  | 'multiple'
  | 'money'
  | 'duration'
  | 'texts'
  | 'country'
  | 'flag'
  | WordKind;

/** Ids whose words are in core's catalogue under the same prefix. */
const WORD_KINDS = ['tier', 'type', 'band', 'healthband'] as const;
type WordKind = (typeof WORD_KINDS)[number];

interface KindRule {
  /** Whether a value has the form of the kind. */
  readonly fits: (value: unknown) => boolean;
  /** The form in words, for people who write data files. */
  readonly form: string;
  readonly print: (lang: Locale, value: never) => string;
}

type Text2 = { readonly en?: string; readonly ar?: string };

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isText2 = (value: unknown): boolean =>
  isText(value) ||
  (isRecord(value) &&
    (isText(value.en) || isText(value.ar)) &&
    Object.keys(value).every((key) => key === 'en' || key === 'ar'));
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isMoney = (value: unknown): boolean =>
  isRecord(value) &&
  isWhole(value.minor) &&
  typeof value.currency === 'string' &&
  currencyDigits(value.currency) !== undefined;
const isDate = (value: unknown): boolean => typeof value === 'string' && isDay(value);
const isMonth = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value);

/** Only addresses that name a host in the open: no script, file or data, no sign-in hidden in them. */
export function isWebAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, username, password, hostname } = new URL(value);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}

/** A text in the language asked for, else in the one there is. */
const inLanguage = (lang: Locale, value: string | Text2): string =>
  typeof value === 'string' ? value : (value[lang] ?? value.en ?? value.ar ?? '');

/** Latin text inside an Arabic sentence keeps its own direction. */
const shown = (lang: Locale, value: string | Text2): string => isolate(lang, inLanguage(lang, value));

const wordKind = (prefix: WordKind): KindRule => ({
  fits: isText,
  form: `a ${prefix} as the policy names it`,
  print: (lang, value: string) => wordFor(lang, `${prefix}.${value}`) ?? isolate(lang, value),
});

const TEXT: KindRule = { fits: isText2, form: 'a text, or one in en and ar', print: shown };
const YEAR: KindRule = { fits: isWhole, form: 'a whole number', print: (_lang, value: number) => String(value) };

/** Exact hundredths: 780 is 7.8, as scores are stored. */
const scoreText = (lang: Locale, value: number): string => numberText(lang, value / 100);

export const KINDS: Readonly<Record<Kind, KindRule>> = {
  text: TEXT,
  name: TEXT,
  contact: { fits: isText, form: 'an e-mail address or a text', print: shown },
  url: { fits: isWebAddress, form: 'an address that begins with https://', print: shown },
  colour: {
    fits: (value) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value),
    form: 'a colour as #0b5cab',
    print: shown,
  },
  date: { fits: isDate, form: 'a day as 2026-11-21', print: (lang, value: string) => dayText(lang, value) },
  month: { fits: isMonth, form: 'a month as 2026-10', print: monthText },
  year: YEAR,
  number: { fits: isNumber, form: 'a number', print: (lang, value: number) => numberText(lang, value) },
  score: { fits: isWhole, form: 'a whole number of hundredths: 7.8 is 780', print: scoreText },
  rate: {
    fits: (value) => isWhole(value) && value >= -10_000 && value <= 10_000,
    form: 'basis points: 15 % is 1500',
    print: (lang, value: number) => isolate(lang, shareText(lang, value)),
  },
  multiple: {
    fits: isWhole,
    form: 'basis points: 1.5 times is 15000',
    print: (lang, value: number) => `×${numberText(lang, value / 10_000)}`,
  },
  money: {
    fits: isMoney,
    form: '{ minor: 12500, currency: SAR }, in whole minor units',
    print: (lang, value: Money) => isolate(lang, amountText(lang, value, value.minor % minorUnit(value) !== 0)),
  },
  duration: { fits: isRecord, form: '{ amount: 14, unit: day }', print: durationText },
  texts: {
    fits: (value) => Array.isArray(value) && value.every(isText2),
    form: 'a list of texts',
    print: (lang, value: readonly (string | Text2)[]) =>
      value.map((each) => shown(lang, each)).join(lang === 'ar' ? '، ' : ', '),
  },
  country: {
    fits: (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
    form: 'a country as SA',
    print: (lang, value: string) => new Intl.DisplayNames(lang, { type: 'region' }).of(value) ?? value,
  },
  flag: {
    fits: (value) => typeof value === 'boolean',
    form: 'true or false',
    print: (_lang, value: boolean) => String(value),
  },
  tier: wordKind('tier'),
  type: wordKind('type'),
  band: wordKind('band'),
  healthband: wordKind('healthband'),
};

/** So many minor units are one of the currency: whole amounts are printed without decimals, others with all of them. */
const minorUnit = ({ currency }: Money): number => 10 ** (currencyDigits(currency) ?? 2);

/** A length of time as it is agreed. Minutes that make whole hours or days are said in those. */
export interface Duration {
  readonly amount: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month';
}

function durationText(lang: Locale, { amount, unit }: Duration): string {
  const locale = lang === 'ar' ? 'ar-u-nu-latn' : 'en-GB';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

const STEPS = [
  { minutes: 10_080, unit: 'week' },
  { minutes: 1440, unit: 'day' },
  { minutes: 60, unit: 'hour' },
] as const;

/** Minutes in the largest unit that leaves nothing over; a day stays 24 hours, because a service level is read that way. */
export function minutesAs(minutes: number): Duration {
  const step = STEPS.find((each) => minutes % each.minutes === 0 && minutes > each.minutes) ?? STEPS[2];
  return minutes % step.minutes === 0
    ? { amount: minutes / step.minutes, unit: step.unit }
    : { amount: minutes, unit: 'minute' };
}

/** A value of its kind in words; a date may ask for the Hijri calendar. */
export const printed = (lang: Locale, kind: Kind, value: unknown, calendar?: 'hijri'): string =>
  calendar === 'hijri' ? hijriText(lang, String(value)) : KINDS[kind].print(lang, value as never);
