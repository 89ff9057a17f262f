import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { validatorOf } from '../../service/schema-mistakes.ts';
import type { Variables } from '../values/data.ts';
import type { DocumentWords, ProgrammeFigures } from '../values/figures.ts';
import { readTemplate } from './read-template.ts';
import type { Locale, Mistake, Template } from './template.ts';

/** The folder of the templates that the product ships. */
export const SHIPPED = fileURLToPath(new URL('../../../templates/', import.meta.url));
/** Folders beside the categories that hold no templates. */
const APART: ReadonlySet<string> = new Set(['examples', 'sample-data']);
const NAME = /^([a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*?)(\.ar)?\.md$/;

/** All templates of a company: the shipped ones, and its own over them. */
export interface Library {
  /** By id, English before Arabic. */
  readonly templates: readonly Template[];
  readonly mistakes: readonly Mistake[];
}

/** What the texts are checked and filled with beside the policy; data files of the templates' folder. */
export interface Shelf {
  readonly variables: Variables;
  readonly figures: ProgrammeFigures;
  readonly words: DocumentWords;
  readonly terms: readonly Term[];
}

/** One Arabic term: what is written, and what is not. `key` = its row in the product's own words. */
export interface Term {
  readonly use: string;
  readonly key?: string;
  readonly avoid: readonly string[];
}

/**
 * Reads every template of the folders. A file of a later folder replaces one of an earlier with the same id and language.
 * @param folders paths; a file's name in mistakes is relative to the working directory
 */
export async function loadLibrary(folders: readonly string[] = [SHIPPED]): Promise<Library> {
  const schema: object = JSON.parse(await readFile(join(SHIPPED, 'template.schema.json'), 'utf8'));
  const valid = validatorOf(schema);
  const found = new Map<string, Template>();
  const mistakes: Mistake[] = [];
  for (const file of (await Promise.all(folders.map(filesIn))).flat()) {
    const read = readTemplate({ ...file, text: await readFile(file.path, 'utf8') }, valid);
    if (read.ok) found.set(`${file.id} ${file.locale}`, read.template);
    else mistakes.push(...read.mistakes);
  }
  return { templates: [...found.values()].sort(byId), mistakes };
}

const byId = (a: Template, b: Template): number =>
  a.id === b.id ? (a.locale === 'en' ? -1 : 1) : a.id < b.id ? -1 : 1;

interface Found {
  readonly id: string;
  readonly locale: Locale;
  readonly file: string;
  readonly path: string;
}

async function filesIn(folder: string): Promise<readonly Found[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const named = NAME.exec(relative(folder, path).split(sep).join('/'));
      if (named === null || APART.has(named[1]?.split('/')[0] ?? '')) return [];
      const locale: Locale = named[2] === undefined ? 'en' : 'ar';
      return [{ id: named[1] ?? '', locale, file: relative(process.cwd(), path), path }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const data = async (name: string): Promise<unknown> => parse(await readFile(join(SHIPPED, name), 'utf8'));

export async function loadShelf(): Promise<Shelf> {
  const [variables, figures, words, terms] = await Promise.all(
    ['variables.yaml', 'programme.yaml', 'words.yaml', 'terms.yaml'].map(data),
  );
  return {
    variables: variables as Variables,
    figures: figures as ProgrammeFigures,
    words: words as DocumentWords,
    terms: terms as readonly Term[],
  };
}

export const findTemplate = ({ templates }: Library, id: string, locale: Locale): Template | undefined =>
  templates.find((each) => each.id === id && each.locale === locale);
