import { checkLibrary } from '../documents/check/check.ts';
import { mistakeLine } from '../documents/library/template.ts';
import { dayOfCommand, given, stockOf } from './templates-options.ts';

/** Prints each mistake with file, line and column. All files are read, so that links and numbers are known; named files only are told. */
export async function check(args: readonly string[]): Promise<number> {
  const asked = given(args, ['own', 'policy', 'today']);
  if (asked === null) return 2;
  const stock = await stockOf(asked);
  if (stock === null) return 1;
  const { library, shelf, values } = stock;
  const mistakes = checkLibrary(library, { shelf, policy: values, today: dayOfCommand(asked) });
  const told =
    asked.words.length === 0
      ? mistakes
      : mistakes.filter(({ file }) => asked.words.some((word) => file.includes(word)));
  for (const mistake of told) console.error(mistakeLine(mistake));
  console.log(`${library.templates.length} templates read, ${told.length} mistakes.`);
  return told.length === 0 ? 0 : 1;
}
