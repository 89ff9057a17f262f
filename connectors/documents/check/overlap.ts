import type { Mistake, Template } from '../library/template.ts';
import { at } from './at.ts';
import { LEGAL_BOX, wordsOf } from './text.ts';

const RUN = 8;
/** Of a file's runs of eight words, in another file. */
const MOST = 0.05;

/** Texts that share paragraphs: the share of the runs of one that stand in another, with a place. */
export function overlapMistakes(templates: readonly Template[]): readonly Mistake[] {
  const runs = new Map(templates.map((template) => [template, runsOf(template)]));
  return templates.flatMap((template) => {
    const own = runs.get(template) ?? new Set();
    return templates.flatMap((other) => {
      if (other === template || other.locale !== template.locale) return [];
      const shared = [...own].filter((run) => runs.get(other)?.has(run));
      if (own.size === 0 || shared.length / own.size <= MOST) return [];
      const percent = Math.round((100 * shared.length) / own.size);
      const what = `${percent} % of it also stands in ${other.file}, as “${shared[0]}”.`;
      return [at(template, template.bodyAt, what, 'Write it for its own purpose.')];
    });
  });
}

function runsOf({ text, bodyAt, locale }: Template): ReadonlySet<string> {
  const words = wordsOf(text.slice(bodyAt).replaceAll(LEGAL_BOX[locale], ''));
  return new Set(
    words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, from) => words.slice(from, from + RUN).join(' ')),
  );
}
