import { isolate } from '@partnership-os/core';
import type { Locale } from '../library/template.ts';

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A day by the Umm al-Qura calendar: "11 Jumada II 1448 AH", «11 جمادى الآخرة 1448 هـ». */
export function hijriText(lang: Locale, day: string): string {
  const locale = lang === 'ar' ? 'ar-SA-u-ca-islamic-umalqura-nu-latn' : 'en-GB-u-ca-islamic-umalqura-nu-latn';
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  return format.format(at(day));
}

/** A month: "October 2026", «أكتوبر 2026». */
export function monthText(lang: Locale, month: string): string {
  const locale = lang === 'ar' ? 'ar-u-ca-gregory-nu-latn' : 'en-GB-u-ca-gregory-nu-latn';
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  return isolate(lang, format.format(at(`${month}-01`)));
}
