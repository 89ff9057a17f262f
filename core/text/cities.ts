import type { Entry, Lang } from './types.ts';

/** Cities of the zones that the product's people work in; another zone shows the city of its own name. */
const CITIES: Readonly<Record<string, Entry>> = {
  UTC: { en: 'UTC', ar: 'التوقيت العالمي' },
  'Etc/UTC': { en: 'UTC', ar: 'التوقيت العالمي' },
  'Asia/Riyadh': { en: 'Riyadh', ar: 'الرياض' },
  'Asia/Dubai': { en: 'Dubai', ar: 'دبي' },
  'Asia/Kuwait': { en: 'Kuwait', ar: 'الكويت' },
  'Asia/Bahrain': { en: 'Bahrain', ar: 'البحرين' },
  'Asia/Qatar': { en: 'Doha', ar: 'الدوحة' },
  'Asia/Muscat': { en: 'Muscat', ar: 'مسقط' },
  'Asia/Amman': { en: 'Amman', ar: 'عمّان' },
  'Africa/Cairo': { en: 'Cairo', ar: 'القاهرة' },
  'Europe/London': { en: 'London', ar: 'لندن' },
  'Europe/Paris': { en: 'Paris', ar: 'باريس' },
  'Europe/Berlin': { en: 'Berlin', ar: 'برلين' },
  'America/New_York': { en: 'New York', ar: 'نيويورك' },
  'America/Chicago': { en: 'Chicago', ar: 'شيكاغو' },
  'America/Denver': { en: 'Denver', ar: 'دنفر' },
  'America/Los_Angeles': { en: 'Los Angeles', ar: 'لوس أنجلوس' },
};

/** The city that names a time zone on screen. */
export function cityWord(lang: Lang, zone: string): string {
  const known = CITIES[zone];
  if (known !== undefined) return known[lang];
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
