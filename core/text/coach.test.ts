import { expect, test } from 'vitest';
import { COACH_WORDS } from './catalogue/coach.ts';
import { CATALOGUE } from './catalogue.ts';
import { coachText } from './coach.ts';

const ENTRIES = Object.entries(COACH_WORDS);
const placeholders = (text: string): string =>
  [...text.matchAll(/\{(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ');

test('what the coach says has both languages with the same values', () => {
  const bare = new Set(['coach.figure', 'coach.day', 'coach.tierNote', 'coach.recommended']);
  const unequal = ENTRIES.filter(([, { en, ar }]) => placeholders(en) !== placeholders(ar));
  expect(unequal).toEqual([]);
  const unworded = ENTRIES.filter(([key, { ar }]) => !bare.has(key) && !/\p{Script=Arabic}/u.test(ar));
  expect(unworded.map(([key]) => key)).toEqual(['coach.template']);
});

test('the words of the coach do not travel in the cards', () => {
  expect(Object.keys(CATALOGUE).filter((key) => key.startsWith('coach.'))).toEqual([]);
});

test('days and names are worded for the language', () => {
  expect(coachText('en', 'coach.day', { on: '2026-11-21' })).toBe('21 Nov 2026');
  expect(coachText('ar', 'coach.from', { title: 'NDA' })).toBe('من «\u2068NDA\u2069»:');
});
