import { type Day, dayOf, type Instant } from '../time/day.ts';
import { cityWord } from './cities.ts';
import type { Lang } from './types.ts';

const LOCALE: Readonly<Record<Lang, string>> = { en: 'en-US-u-ca-gregory-nu-latn', ar: 'ar-u-ca-gregory-nu-latn' };
const WEEKDAY: Readonly<Record<Lang, 'short' | 'long'>> = { en: 'short', ar: 'long' };

interface Parts {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
}

function partsOf(lang: Lang, ms: number, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat(LOCALE[lang], {
    timeZone,
    weekday: WEEKDAY[lang],
    day: 'numeric',
    month: lang === 'en' ? 'short' : 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const found: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(ms)) found[type] = value;
  const { weekday = '', day = '', month = '', year = '', hour = '', minute = '' } = found;
  return { weekday, day, month, year, time: `${hour}:${minute}` };
}

/** A calendar day: "24 Nov 2026", «24 نوفمبر 2026». Text that is no day comes back unchanged. */
export function dayText(lang: Lang, day: Day): string {
  const ms = Date.parse(day);
  if (Number.isNaN(ms)) return day;
  const parts = partsOf(lang, ms, 'UTC');
  return `${parts.day} ${parts.month} ${parts.year}`;
}

/** A calendar day with its weekday: "Tue 24 Nov 2026", «الثلاثاء 24 نوفمبر 2026». */
export function weekdayText(lang: Lang, day: Day): string {
  const ms = Date.parse(day);
  return Number.isNaN(ms) ? day : `${partsOf(lang, ms, 'UTC').weekday} ${dayText(lang, day)}`;
}

/** A moment on a zone's clock: "Tue 24 Nov 17:00". */
export function momentText(lang: Lang, at: Instant, zone: string): string {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return at;
  const parts = partsOf(lang, ms, zoneOr(zone));
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.time}`;
}

/** A deadline names its city: "24 Nov 17:00 Riyadh" (SCREENS 5.3). */
export function deadlineText(lang: Lang, at: Instant, zone: string): string {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return at;
  const parts = partsOf(lang, ms, zoneOr(zone));
  return `${parts.day} ${parts.month} ${parts.time} ${cityWord(lang, zone)}`;
}

/** "09:40" on `today`, else "23 Nov 09:40". */
export function clockText(lang: Lang, at: Instant, zone: string, today: Day): string {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return at;
  const parts = partsOf(lang, ms, zoneOr(zone));
  return dayOn(at, zone) === today ? parts.time : `${parts.day} ${parts.month} ${parts.time}`;
}

/** The calendar day that a zone's clock shows at a moment; an unknown zone counts as UTC. */
export function dayOn(at: Instant, zone: string): Day {
  const number = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zoneOr(zone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const found: Record<string, string> = {};
  for (const { type, value } of number.formatToParts(Date.parse(at))) found[type] = value;
  return `${found.year}-${found.month}-${found.day}`;
}

/** The day part of a day or of an instant, in UTC. */
export const dayPart = (text: string): Day => (text.length <= 10 ? text : dayOf(Date.parse(text) || 0));

/** A host without time zone data, or a zone it does not know, falls back to UTC rather than losing the screen. */
function zoneOr(zone: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
}
