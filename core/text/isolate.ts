import type { Lang } from './types.ts';

const FSI = '\u2068';
const PDI = '\u2069';
const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;

/** In Arabic a value that reads left to right is wrapped, so that it cannot reorder the sentence around it (SCREENS 4). */
export const isolate = (lang: Lang, value: string): string =>
  lang === 'ar' && LATIN.test(value) && !ARABIC.test(value) && !value.startsWith(FSI) ? `${FSI}${value}${PDI}` : value;
