import type { Lang } from '@partnership-os/core';
import { z } from 'zod';
import type { Citation } from '../retrieval/source.ts';

export const CitationShape = z.strictObject({
  source: z.string(),
  kind: z.enum(['template', 'document', 'policy', 'playbook', 'glossary', 'record']),
  title: z.string(),
  heading: z.string(),
  lang: z.enum(['en', 'ar']),
  passage: z.string(),
  file: z.string().nullable(),
});

/**
 * What every skill answers. A line says something and points at what it rests on; `quote` repeats a source word for word,
 * `draft` is text for somebody else that nobody has sent.
 */
export const AnswerShape = z.strictObject({
  skill: z.string(),
  lang: z.enum(['en', 'ar']),
  found: z.boolean(),
  lines: z.array(
    z.strictObject({
      kind: z.enum(['say', 'quote', 'step', 'draft']),
      text: z.string(),
      /** Places in `citations`. */
      from: z.array(z.int().nonnegative()),
    }),
  ),
  citations: z.array(CitationShape),
});
export type Answer = z.output<typeof AnswerShape>;
export type Line = Answer['lines'][number];

/** Collects lines with what they rest on; the same source twice is one citation. */
export function answering(skill: string, lang: Lang) {
  const lines: Line[] = [];
  const citations: Citation[] = [];
  const place = (citation: Citation): number => {
    const at = citations.findIndex((each) => JSON.stringify(each) === JSON.stringify(citation));
    return at === -1 ? citations.push(citation) - 1 : at;
  };
  const add = (kind: Line['kind'], text: string, ...from: readonly Citation[]): void => {
    lines.push({ kind, text, from: from.map(place) });
  };
  const done = (found = true): Answer => ({ skill, lang, found, lines, citations });
  return { add, done };
}

/** The text that is read: everything said and quoted, in order. */
export const textOf = ({ lines }: Answer): string => lines.map(({ text }) => text).join('\n');
