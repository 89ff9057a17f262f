import type { Catalogue } from '../types.ts';

/** S6: the partner record. */
export const PARTNER = {
  's6.title': { en: 'Partnership', ar: 'الشراكة' },
  's6.never': { en: 'Sourced and influenced are never added together', ar: 'لا يُجمع المصدر والمؤثَّر معًا' },
} as const satisfies Catalogue;
