import MiniSearch from 'minisearch';
import { passagesOf } from './passages.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Passage, Source } from './source.ts';
import { type Glossary, type Thesaurus, thesaurusOf } from './thesaurus.ts';
import { stemOf, wordsIn, wordsOf } from './words.ts';

/** Where a word is found says how much it counts. */
const BOOST = { title: 3, names: 2.5, heading: 2, text: 1 } as const;
type Field = keyof typeof BOOST;
type Row = { readonly key: string } & Readonly<Record<Field, string>>;

/** Score by key of the passages that hold a word. */
export type Hits = ReadonlyMap<string, number>;

export interface Searchable {
  readonly passages: ReadonlyMap<string, Passage>;
  readonly thesaurus: Thesaurus;
  /** Passages that hold a word, by its stem. */
  readonly hits: (stem: string) => Hits;
  /** The sentences of a passage, by its key. */
  readonly sentences: (key: string) => readonly Sentence[];
  /** Stems of words that are spelt almost like this one. */
  readonly like: (plain: string) => readonly string[];
  readonly knows: (word: string) => boolean;
  /** How much a word tells passages apart: towards 0 for one that all hold, most for one that none holds. */
  readonly tells: (word: string) => number;
}

/** Words as long as this may be spelt with a slip, longer ones with two. */
const SLIP_FROM = 4;
const TWO_SLIPS_FROM = 8;
const MOST_LIKE = 3;
/** A short word that no text holds is more often a slip than what the question is about. */
const SLIPPED = 0.3;
/** A longer word that no text holds is the strongest sign that nothing here speaks of it. */
const UNKNOWN = 1.5;

export function searchable(sources: readonly Source[], glossary: Pick<Glossary, 'concepts' | 'forms'>): Searchable {
  const passages = sources.flatMap(passagesOf);
  const mini = new MiniSearch<Row>({
    idField: 'key',
    fields: Object.keys(BOOST),
    tokenize: (text) => wordsOf(text),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, bm25: { k: 1.2, b: 0.4, d: 0.3 } },
  });
  const rows = passages.map(rowOf);
  mini.addAll(rows);
  const kept = new Map<string, Hits>();
  const hits = (stem: string): Hits => {
    const known = kept.get(stem) ?? hitsOf(mini, stem);
    kept.set(stem, known);
    return known;
  };
  const byKey = new Map(passages.map((passage) => [passage.key, passage]));
  const read = new Map<string, readonly Sentence[]>();
  const sentences = (key: string): readonly Sentence[] => {
    const passage = byKey.get(key);
    const known = read.get(key) ?? (passage === undefined ? [] : sentencesOf(passage));
    read.set(key, known);
    return known;
  };
  const most = Math.log(1 + passages.length);
  return {
    passages: byKey,
    sentences,
    thesaurus: thesaurusOf(glossary),
    hits,
    like: spelling(rows),
    knows: (stem) => hits(stem).size > 0,
    tells: (stem) => {
      const held = hits(stem).size;
      if (held === 0) return stem.length < SLIP_FROM ? SLIPPED : UNKNOWN;
      return Math.log((1 + passages.length) / (1 + held)) / most;
    },
  };
}

const rowOf = ({ key, source, heading, text }: Passage): Row => ({
  key,
  title: source.title,
  names: source.names.join('\n'),
  heading,
  text,
});

function hitsOf(mini: MiniSearch<Row>, stem: string): Hits {
  const found = mini.search(stem, { tokenize: (text) => [text] });
  return new Map(found.map(({ id, score }) => [String(id), score]));
}

/** The words of all texts as they are spelt, to find the one that was meant. */
function spelling(rows: readonly Row[]): Searchable['like'] {
  const plain = new Set(
    rows.flatMap(({ title, names, heading, text }) => [title, names, heading, text]).flatMap(allPlain),
  );
  const words = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  words.addAll([...plain].map((id) => ({ id })));
  return (word) => {
    if (word.length < SLIP_FROM || /\d/.test(word)) return [];
    const once = words.search(word, { fuzzy: 1 });
    const found =
      once.length > 0 ? once : words.search(word, { fuzzy: 2 }).filter(({ id }) => isMeant(word, String(id)));
    return [...new Set(found.slice(0, MOST_LIKE).map(({ id }) => stemOf(String(id))))];
  };
}

/** Two slips: in a long word, or two letters of a short one that changed places. */
const isMeant = (word: string, other: string): boolean =>
  word.length >= TWO_SLIPS_FROM || [...word].sort().join('') === [...other].sort().join('');

const allPlain = (text: string): readonly string[] => wordsIn(text).map(({ plain }) => plain);
