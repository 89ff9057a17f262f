import type { Lang } from '@partnership-os/core';
import { isArabic, wordsIn, wordsOf } from '../retrieval/words.ts';

/** A sentence of the model with the passages that it says it rests on. */
export interface Claimed {
  readonly text: string;
  readonly passages: readonly string[];
}

export interface Guard {
  readonly name: string;
  /** Whether the sentence may be shown. */
  readonly holds: (claimed: Claimed, lang: Lang) => boolean;
}

/** Addresses, pictures, tags and what a reader's program would turn into one. */
const ADDRESS =
  /:\/\/|\bwww\.|\]\s*\(|!\[|<\s*[a-z/!]|\bdata:|\bjavascript:|\bmailto:|[\w-]+\.(?:com|net|org|io|example|dev|ru|cn)\b/i;
const NUMBER = /\d+(?:[.,]\d+)*/g;
/** So much of what a sentence says has to stand in its passages. */
const LEAST_GROUNDED = 0.8;

const numbersIn = (text: string): readonly string[] =>
  [...text.normalize('NFKC').matchAll(NUMBER)].map(([number]) => number.replaceAll(',', ''));

/**
 * What a sentence of a model must hold before anybody sees it. One that does not takes the whole answer with it: then the
 * passages are shown as they stand.
 */
export const GUARDS: readonly Guard[] = [
  { name: 'sourced', holds: ({ passages }) => passages.length > 0 },
  {
    name: 'figures',
    holds: ({ text, passages }) => {
      const known = new Set(passages.flatMap(numbersIn));
      return numbersIn(text).every((number) => known.has(number));
    },
  },
  { name: 'addresses', holds: ({ text }) => !ADDRESS.test(text) },
  {
    name: 'grounded',
    holds: ({ text, passages }) => {
      const known = new Set(passages.flatMap(wordsOf));
      // A sentence in another language than its passages can be held to its names only: they are written the same.
      const foreign = isArabic(text) !== passages.some(isArabic);
      const words = wordsIn(text).filter(({ plain }) => !foreign || !isArabic(plain));
      const held = words.filter(({ stem }) => known.has(stem)).length;
      return words.length === 0 || held / words.length >= LEAST_GROUNDED;
    },
  },
  { name: 'language', holds: ({ text }, lang) => isArabic(text) === (lang === 'ar') },
];

/** The name of the first guard that a sentence breaks; null when it may be shown. */
export const brokenBy = (claimed: Claimed, lang: Lang, guards: readonly Guard[]): string | null =>
  guards.find(({ holds }) => !holds(claimed, lang))?.name ?? null;
