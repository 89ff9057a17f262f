import type { Mistake, Template } from '../library/template.ts';
import { at } from './at.ts';
import { LEGAL_BOX, wordsOf } from './text.ts';

const RUN = 8;
/** Of a file's runs of eight words, in another file. */
const MOST = 0.05;

/** Texts that share paragraphs: the share of the runs of one that stand in another, with a place. */
export function overlapMistakes(templates: readonly Template[]): readonly Mistake[] {
  const runs = templates.map((template) => ({ template, own: runsOf(template) }));
  const holders = new Map<string, Template[]>();
  for (const { template, own } of runs) {
    for (const run of own) {
      const held = holders.get(run);
      if (held === undefined) holders.set(run, [template]);
      else held.push(template);
    }
  }
  return runs.flatMap(({ template, own }) => {
    const shared = sharedWith(template, own, holders);
    return [...shared].flatMap(([other, common]) => tooMuch(template, other, common, own.size));
  });
}

/** The runs that a text has in common with each other text. */
function sharedWith(
  template: Template,
  own: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly Template[]>,
): ReadonlyMap<Template, readonly string[]> {
  const shared = new Map<Template, string[]>();
  for (const run of own) {
    for (const other of holders.get(run) ?? []) {
      if (other !== template) shared.set(other, [...(shared.get(other) ?? []), run]);
    }
  }
  return shared;
}

function tooMuch(template: Template, other: Template, common: readonly string[], all: number): readonly Mistake[] {
  if (common.length / all <= MOST) return [];
  const what = `${Math.round((100 * common.length) / all)} % of it also stands in ${other.file}, as “${common[0]}”.`;
  return [at(template, template.bodyAt, what, 'Write it for its own purpose.')];
}

function runsOf({ text, bodyAt, locale }: Template): ReadonlySet<string> {
  const words = wordsOf(text.slice(bodyAt).replaceAll(LEGAL_BOX[locale], ''));
  return new Set(
    words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, from) => words.slice(from, from + RUN).join(' ')),
  );
}
