import type { Lang } from '@partnership-os/core';
import { closest, type Part, partsOf } from './asked.ts';
import type { Searchable } from './index.ts';
import type { Citation, Passage, SourceKind } from './source.ts';

/** Further passages of a source speak for it too, each less than the one before. */
const FURTHER = [1, 0.25, 0.1] as const;
/** A passage in the language of the question is preferred to the same in the other. */
const OTHER_LANGUAGE = 0.9;
/** A fact of the partner in front of somebody answers before a text about partners does. */
const OF_KIND: { readonly [K in SourceKind]?: number } = { record: 1.3 };
/** How steeply a passage that holds more of the question goes before one that holds less. */
const COVERED_COUNTS = 2;
/** So many of the best passages are read sentence by sentence. */
const READ_CLOSELY = 60;
/** What it adds when one sentence says all that is asked. */
const SAID_AT_ONCE = 1;
/** So many passages of a source are quoted. */
const QUOTED = 2;
/** What it counts that a passage made its source be found. */
const FOUND_BY = 0.1;
/** A long question tells a story; so much of it, in words that tell, is enough to have found what it is about. */
const ENOUGH_TOLD = 3;
/** Less than this share of what was asked is found: nothing fits. Of a question of one or two words nearly all has to be. */
const LEAST_COVERED = 0.45;
const LEAST_OF_FEW = 0.75;
const FEW_WORDS = 2;

export interface Found {
  readonly source: string;
  readonly score: number;
  /** Share of what the question asks for that the best passage holds, weighted by how much each word tells: 0 to 1. */
  readonly covered: number;
  readonly best: Passage;
  /** What to quote of it, the one that says most of what was asked first. */
  readonly quotes: readonly Passage[];
}

export interface SearchOptions {
  readonly lang: Lang;
  readonly limit?: number;
  /** Look in these only. */
  readonly among?: (passage: Passage) => boolean;
}

/** The sources that fit a question, best first; empty when nothing fits well enough to be an answer. */
export function search(index: Searchable, question: string, options: SearchOptions): readonly Found[] {
  const found = ranked(index, question, options);
  // What fits best decides whether there is an answer; what fits less well only adds to it.
  const least = partsOf(index, question).length <= FEW_WORDS ? LEAST_OF_FEW : LEAST_COVERED;
  return (found[0]?.covered ?? 0) < least ? [] : found.filter(({ covered }) => covered >= least);
}

/** All sources that share something with the question, best first. */
export function ranked(
  index: Searchable,
  question: string,
  { lang, limit = 3, among }: SearchOptions,
): readonly Found[] {
  const parts = partsOf(index, question);
  const rows = scoredBy(index, parts)
    .filter(({ passage }) => among?.(passage) !== false)
    .map((row) => ({ ...row, score: row.score * preference(row.passage, lang) }))
    .sort(byScore)
    .slice(0, READ_CLOSELY)
    .map((row) => {
      const said = closest(parts, index.sentences(row.passage.key));
      return { ...row, score: row.score * (1 + SAID_AT_ONCE * said) };
    });
  const found = bySource(rows).slice(0, limit);
  return found.map((each) => ({ ...each, quotes: quotesOf(index, parts, { ...each, lang }) }));
}

/**
 * The passages of a source that say most of what was asked in one sentence, those in the language of the question first if
 * there are any. Here only what a passage says counts: its title made the source be found.
 */
function quotesOf(
  index: Searchable,
  parts: readonly Part[],
  { source, lang, best }: Pick<Found, 'source' | 'best'> & { readonly lang: Lang },
): readonly Passage[] {
  const all = [...index.passages.values()].filter((passage) => passage.source.id === source);
  const own = all.filter((passage) => passage.source.lang === lang);
  const rows = (own.length > 0 ? own : all).map((passage) => ({
    passage,
    score: closest(parts, index.sentences(passage.key)) + (passage === best ? FOUND_BY : 0),
  }));
  return rows
    .sort(byScore)
    .slice(0, QUOTED)
    .map(({ passage }) => passage);
}

interface Row {
  readonly passage: Passage;
  readonly score: number;
  readonly covered: number;
}

const byScore = (a: { readonly score: number }, b: { readonly score: number }): number => b.score - a.score;

const preference = ({ source }: Passage, lang: Lang): number =>
  (source.lang === lang ? 1 : OTHER_LANGUAGE) * (OF_KIND[source.kind] ?? 1);

/** Passages by the sum of what they hold, the more of the question the better. */
function scoredBy(index: Searchable, parts: readonly Part[]): readonly Row[] {
  const all = Math.min(
    ENOUGH_TOLD,
    parts.reduce((sum, { tells }) => sum + tells, 0),
  );
  const scored = new Map<string, { score: number; covered: number }>();
  for (const { hits, tells } of parts)
    for (const [key, score] of hits) {
      const before = scored.get(key) ?? { score: 0, covered: 0 };
      scored.set(key, { score: before.score + score, covered: Math.min(1, before.covered + tells / all) });
    }
  return [...scored].flatMap(([key, { score, covered }]) => {
    const passage = index.passages.get(key);
    return passage === undefined ? [] : [{ passage, score: score * covered ** COVERED_COUNTS, covered }];
  });
}

function bySource(rows: readonly Row[]): readonly Found[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.passage.source.id, [...(groups.get(row.passage.source.id) ?? []), row]);
  const found = [...groups].flatMap(([source, own]): Found[] => {
    const sorted = own.sort(byScore);
    const [best] = sorted;
    if (best === undefined) return [];
    const score = FURTHER.reduce((sum, weight, at) => sum + weight * (sorted[at]?.score ?? 0), 0);
    return [{ source, score, covered: best.covered, best: best.passage, quotes: [best.passage] }];
  });
  return found.sort((a, b) => byScore(a, b) || (a.source < b.source ? -1 : 1));
}

export const citationOf = ({ source, heading, text }: Passage): Citation => ({
  source: source.id,
  kind: source.kind,
  title: source.title,
  heading,
  lang: source.lang,
  passage: text,
  file: source.file,
});
