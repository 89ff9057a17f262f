import type { Hits, Searchable } from './index.ts';
import type { Sentence } from './sentences.ts';
import { type Asked, askedIn } from './thesaurus.ts';
import { wordsIn } from './words.ts';

/** One thing that a question asks for: where it is found, and how much it tells. */
export interface Part extends Asked {
  readonly hits: Hits;
  readonly tells: number;
}

/** What a question asks for, word by word, with everything that says the same. */
export function partsOf(index: Searchable, question: string): readonly Part[] {
  const asked = askedIn(meant(index, question), index.thesaurus);
  return asked.map((each) => ({ ...each, hits: hitsFor(index, each), tells: tellsOf(index, each) }));
}

/** The words of a question as they are compared; one that no text holds as the word that it is most like. */
function meant(index: Searchable, question: string): readonly string[] {
  const words = wordsIn(question).map(({ plain, stem }) => {
    const understood = index.knows(stem) || index.thesaurus.has(stem);
    return understood ? stem : (index.like(plain).at(0) ?? stem);
  });
  return [...new Set(words)];
}

/** A passage counts for a word by the best of the word itself and what means the same. */
function hitsFor(index: Searchable, { word, others }: Asked): Hits {
  const best = new Map(index.hits(word));
  for (const { words, weight } of others)
    for (const [key, score] of together(index, words)) best.set(key, Math.max(best.get(key) ?? 0, score * weight));
  return best;
}

/** Passages that hold every word of a phrase, by the mean of their scores. */
function together(index: Searchable, words: readonly string[]): Hits {
  const [first = new Map<string, number>(), ...rest] = words.map((word) => index.hits(word));
  const found = new Map<string, number>();
  for (const [key, score] of first) {
    const scores = rest.map((hits) => hits.get(key));
    if (scores.includes(undefined)) continue;
    found.set(key, scores.reduce((sum: number, each) => sum + (each ?? 0), score) / words.length);
  }
  return found;
}

/** A word that no passage holds counts most: it is what the question is about and nothing here speaks of it. */
const tellsOf = (index: Searchable, { word, others }: Asked): number =>
  index.knows(word) || others.length === 0
    ? index.tells(word)
    : Math.min(...others.flatMap(({ words }) => words.map((each) => index.tells(each))));

/** The largest share of what is asked that one sentence says: 0 to 1. */
export function closest(parts: readonly Part[], sentences: readonly Sentence[]): number {
  const all = parts.reduce((sum, { tells }) => sum + tells, 0);
  const shares = sentences.map((sentence) => parts.reduce((sum, part) => sum + part.tells * saidIn(sentence, part), 0));
  return all === 0 ? 0 : Math.max(0, ...shares) / all;
}

/** 1 for the word itself, less for what only means the same. */
function saidIn(sentence: Sentence, { word, others }: Part): number {
  if (sentence.has(word)) return 1;
  const said = others.filter(({ words }) => words.every((each) => sentence.has(each)));
  return Math.max(0, ...said.map(({ weight }) => weight));
}
