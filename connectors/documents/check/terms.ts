import type { Term } from '../library/library.ts';
import type { Mistake, Template } from '../library/template.ts';
import { at } from './at.ts';

const TATWEEL = /\u0640/u;
const EASTERN_DIGIT = /[٠-٩۰-۹]/u;

/** Words for the product's terms, digits and letters of an Arabic file. */
export function termMistakes(template: Template, terms: readonly Term[]): readonly Mistake[] {
  if (template.locale !== 'ar') return [];
  const body = template.text.slice(template.bodyAt);
  const found = (pattern: RegExp, what: string, fix: string): readonly Mistake[] => {
    const index = body.search(pattern);
    return index === -1 ? [] : [at(template, template.bodyAt + index, what, fix)];
  };
  return [
    ...terms.flatMap(({ use, avoid }) =>
      avoid.flatMap((other) => found(asWords(other), `“${other}” is not the product’s term.`, `Write ${use}.`)),
    ),
    ...found(TATWEEL, 'A letter is stretched (tatweel).', 'Write the word without it.'),
    ...found(EASTERN_DIGIT, 'Digits are not the Western ones.', 'Write 0 to 9.'),
  ];
}

/** As whole words, with the particles that Arabic writes before a word. */
const asWords = (words: string): RegExp => compiled.get(words) ?? remembered(words);

const compiled = new Map<string, RegExp>();

function remembered(words: string): RegExp {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}])[وفبلك]?${words.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}(?![\\p{L}\\p{M}])`,
    'u',
  );
  compiled.set(words, pattern);
  return pattern;
}
