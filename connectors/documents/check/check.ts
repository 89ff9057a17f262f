import type { Library, Shelf } from '../library/library.ts';
import type { Mistake, Template } from '../library/template.ts';
import type { Branch } from '../values/tree.ts';
import { fieldMistakes, sharedMistakes } from './fields.ts';
import { figureMistakes } from './figures.ts';
import { linkMistakes } from './links.ts';
import { nameMistakes } from './names.ts';
import { overlapMistakes } from './overlap.ts';
import { termMistakes } from './terms.ts';
import { textMistakes } from './text.ts';

/** What a check needs beside the texts. */
export interface CheckWith {
  readonly shelf: Pick<Shelf, 'variables' | 'terms'>;
  readonly policy: Branch;
  /** ISO day. */
  readonly today: string;
  /** Which files are asked about; left out: all. What they share is looked for in every file. */
  readonly only?: (file: string) => boolean;
}

/** Everything that is wrong in a library, file by file. */
export function checkLibrary({ templates, mistakes }: Library, withWhat: CheckWith): readonly Mistake[] {
  const known = new Set(templates.map(({ id, locale }) => `${id} ${locale}`));
  const { only = () => true } = withWhat;
  const asked = templates.filter(({ file }) => only(file));
  const found = [
    ...mistakes,
    ...asked.flatMap((template) => checkTemplate(template, withWhat, known)),
    ...sharedMistakes(templates),
    ...overlapMistakes(templates),
  ];
  return found
    .filter(({ file }) => only(file))
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

const checkTemplate = (
  template: Template,
  { shelf, policy, today }: CheckWith,
  known: ReadonlySet<string>,
): readonly Mistake[] => [
  ...fieldMistakes(template, today),
  ...nameMistakes(template, shelf.variables, policy),
  ...textMistakes(template),
  ...linkMistakes(template, known),
  ...figureMistakes(template),
  ...termMistakes(template, shelf.terms),
];
