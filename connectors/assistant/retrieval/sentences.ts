import type { Passage } from './source.ts';
import { wordsOf } from './words.ts';

/** A piece of a passage that says one thing, by its words. */
export type Sentence = ReadonlySet<string>;

const END = /(?<=[.!?؟:;])\s+/;

/** The sentences of a passage; each stands below its heading, and a row of a table below the table's head. */
export function sentencesOf({ heading, text }: Passage): readonly Sentence[] {
  const above = wordsOf(heading);
  let head: readonly string[] = [];
  return text.split('\n').flatMap((line): readonly Sentence[] => {
    const isRow = line.startsWith('|');
    if (!isRow) head = [];
    else if (head.length === 0) head = wordsOf(line);
    const parts = isRow ? [line] : line.split(END);
    return parts.filter((part) => part.trim() !== '').map((part) => new Set([...above, ...head, ...wordsOf(part)]));
  });
}
