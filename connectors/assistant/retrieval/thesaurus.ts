import { z } from 'zod';
import { wordsOf } from './words.ts';

const Phrases = z.array(z.string().min(1)).default([]);
/** One concept: what it is called in each language, where the wording comes from, and for a term of the trade what it is. */
export const Concept = z.strictObject({
  id: z.string().optional(),
  en: Phrases,
  ar: Phrases,
  about: z.strictObject({ en: z.string(), ar: z.string() }).optional(),
});
export const Glossary = z.strictObject({
  sources: z.array(z.string()),
  /** Forms of one word that no rule of endings joins: broken plurals, irregular verbs. */
  forms: z.array(z.array(z.string().min(1)).min(2)),
  concepts: z.array(Concept),
});
export type Concept = z.output<typeof Concept>;
export type Glossary = z.output<typeof Glossary>;

interface Row {
  readonly phrases: readonly (readonly string[])[];
  /** What the row counts beside the word itself. */
  readonly weight: number;
}

const SAME_WORD = 0.95;
const SAME_MEANING = 0.6;

/** By the first word of each of their phrases. */
export type Thesaurus = ReadonlyMap<string, readonly { readonly phrase: readonly string[]; readonly row: Row }[]>;

export function thesaurusOf({ concepts, forms }: Pick<Glossary, 'concepts' | 'forms'>): Thesaurus {
  const found = new Map<string, { phrase: readonly string[]; row: Row }[]>();
  const add = (texts: readonly string[], weight: number): void => {
    const row = { phrases: texts.map(wordsOf).filter((phrase) => phrase.length > 0), weight };
    for (const phrase of row.phrases) {
      const [first = ''] = phrase;
      found.set(first, [...(found.get(first) ?? []), { phrase, row }]);
    }
  };
  for (const { en, ar } of concepts) add([...en, ...ar], SAME_MEANING);
  for (const same of forms) add(same, SAME_WORD);
  return found;
}

/** One word of a question, and everything that the glossary knows to say the same. */
export interface Asked {
  readonly word: string;
  readonly others: readonly { readonly words: readonly string[]; readonly weight: number }[];
}

/** Each word of a run that the glossary knows as one phrase stands for everything that says the same. */
export function askedIn(words: readonly string[], thesaurus: Thesaurus): readonly Asked[] {
  const rows = words.map((): Set<Row> => new Set());
  words.forEach((word, from) => {
    for (const { phrase, row } of thesaurus.get(word) ?? []) {
      if (!phrase.every((each, offset) => words[from + offset] === each)) continue;
      for (const found of rows.slice(from, from + phrase.length)) found.add(row);
    }
  });
  return words.map((word, at) => ({
    word,
    others: [...(rows[at] ?? [])].flatMap(({ phrases, weight }) => phrases.map((each) => ({ words: each, weight }))),
  }));
}
