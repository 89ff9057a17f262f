import { fold } from './fold.ts';

/** Halves of a match: an exact term 2, one that contains the other as whole words 1, none 0. */
export type Halves = 0 | 1 | 2;

/** A term ready to compare: folded, synonyms brought to one. */
export interface Term {
  /** As it was written, for evidence. */
  readonly text: string;
  readonly key: string;
}

/** Terms that mean the same, by their folded form. */
export type Synonyms = ReadonlyMap<string, string>;

/** Every row's first term stands for the others. */
export const synonymsOf = (rows: readonly (readonly string[])[]): Synonyms =>
  new Map(rows.flatMap((row) => row.map((term) => [fold(term), fold(row[0] ?? term)] as const)));

export function termOf(text: string, synonyms: Synonyms): Term {
  const folded = fold(text);
  return { text: text.trim(), key: synonyms.get(folded) ?? folded };
}

/** The terms of a list without blanks and repetitions; null and an empty list both mean that nobody wrote any. */
export function termsOf(texts: readonly string[] | null, synonyms: Synonyms): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const text of texts ?? []) {
    const term = termOf(text, synonyms);
    if (term.key !== '' && !terms.has(term.key)) terms.set(term.key, term);
  }
  return [...terms.values()];
}

/** How two terms meet. A partial match needs whole words and at least `shortest` letters. @see domain/scoring.md section 5 */
export function halvesOf(a: Term, b: Term, shortest: number): Halves {
  if (a.key === b.key) return 2;
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  return short.length >= shortest && ` ${long} `.includes(` ${short} `) ? 1 : 0;
}

/** The best that any offer does for a wanted term. */
export function bestHalves(wanted: Term, offers: readonly Term[], shortest: number): Halves {
  let best: Halves = 0;
  for (const offer of offers) {
    const halves = halvesOf(wanted, offer, shortest);
    if (halves === 2) return 2;
    if (halves > best) best = halves;
  }
  return best;
}
