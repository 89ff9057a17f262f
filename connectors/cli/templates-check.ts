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
  const only = (file: string): boolean => asked.words.length === 0 || asked.words.some((word) => file.includes(word));
  const mistakes = checkLibrary(library, { shelf, policy: values, today: dayOfCommand(asked), only });
  for (const mistake of mistakes) console.error(mistakeLine(mistake));
  console.log(`${library.templates.length} templates read, ${mistakes.length} mistakes.`);
  return mistakes.length === 0 ? 0 : 1;
}
