import type { Lang } from './desk.ts';

/**
 * What the screens of these journeys say, written by hand from SCREENS.md (sections 2 and 4) and not read from the product's own
 * catalogue: a test that asks the product what it wants to say proves nothing.
 */
const WORDS = {
  noConflict: ['No conflict', 'لا يوجد تعارض'],
  submit: ['Submit registration', 'إرسال التسجيل'],
  registered: ['Registered', 'مسجّل'],
  waiting: ['Waiting for approval', 'بانتظار الموافقة'],
  own: ['You made this request, so another person decides.', 'أنت مقدّم الطلب، لذا يقرّر شخص آخر.'],
  manager: ['Manager', 'المدير'],
  director: ['Director', 'مدير الإدارة'],
  vp: ['VP', 'نائب الرئيس'],
  clevel: ['C-level', 'الإدارة العليا'],
  legal: ['Legal', 'الشؤون القانونية'],
  technology: ['Technology', 'تقني'],
  sourced: ['Sourced', 'مصدرها الشريك'],
  influenced: ['Influenced', 'بتأثير الشريك'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type Word = keyof typeof WORDS;

export const word = (lang: Lang, key: string): string => {
  const pair = (WORDS as Readonly<Record<string, readonly [string, string]>>)[key];
  if (pair === undefined) throw new Error(`words.ts has no ${key}`);
  return pair[lang === 'ar' ? 1 : 0];
};

/** The text as a reader sees it: without the marks that keep Latin runs apart, and with single spaces. */
export const plain = (text: string): string =>
  text
    .replaceAll(/[\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e]/g, '')
    .replaceAll(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .trim();
