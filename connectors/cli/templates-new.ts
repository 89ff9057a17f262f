import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { skeleton } from '../documents/library/skeleton.ts';
import { standardForm } from '../documents/library/standard.ts';
import { mistakeLine } from '../documents/library/template.ts';
import { dayOfCommand, type Given, given, refuse, stockOf } from './templates-options.ts';

const ID = /^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;

/** Writes the beginning of a template into a company's own folder; a file that is there is never overwritten. */
export async function create(args: readonly string[]): Promise<number> {
  const asked = given(args, ['own', 'today', 'number']);
  const [id, ...title] = asked?.words ?? [];
  if (asked === null || id === undefined || title.length === 0 || asked.options.own === undefined) return 2;
  if (!ID.test(id)) return refuse(`“${id}” is no id: write a folder and a name, as operations/handover.`);
  const file = join(asked.options.own, `${id}.md`);
  if (existsSync(file)) return refuse(`${file} exists and is left alone.`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, skeleton(title.join(' '), asked.options.number ?? 'O.100', dayOfCommand(asked)));
  console.log(`${file} is begun. \`templates check ${id} --own ${asked.options.own}\` says what it still needs.`);
  return 0;
}

/** Brings files into their standard form; without --write only names those that differ. */
export async function standardise(args: readonly string[]): Promise<number> {
  const asked = given(args, ['own'], ['write']);
  if (asked === null) return 2;
  const stock = await stockOf(asked);
  if (stock === null) return 1;
  const { library, shelf } = stock;
  for (const mistake of library.mistakes) console.error(mistakeLine(mistake));
  const changed = library.templates
    .map((template) => ({ template, text: standardForm(template, shelf.variables) }))
    .filter(({ template, text }) => text !== template.text && isNamed(asked, template.file));
  const write = asked.flags.has('write');
  for (const { template, text } of changed) await settle(template.file, text, write);
  return (changed.length === 0 || write) && library.mistakes.length === 0 ? 0 : 1;
}

async function settle(file: string, text: string, write: boolean): Promise<void> {
  if (write) await writeFile(file, text);
  console.log(`${file} ${write ? 'is in its standard form now.' : 'differs from its standard form.'}`);
}

const isNamed = ({ words }: Given, file: string): boolean =>
  words.length === 0 || words.some((word) => file.includes(word));
