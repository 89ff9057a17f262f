import type { Lang } from './types.ts';

const FSI = '\u2068';
const PDI = '\u2069';
const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;

/** A value that runs against its sentence is wrapped, so that it cannot reorder the words and numbers around it (SCREENS 4). */
export function isolate(lang: Lang, value: string): string {
  const runsAgainst = lang === 'ar' ? LATIN.test(value) && !ARABIC.test(value) : ARABIC.test(value);
  return runsAgainst && !value.startsWith(FSI) ? `${FSI}${value}${PDI}` : value;
}
