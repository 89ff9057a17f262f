// Writes templates/examples/: the filled examples of content.md 6, as `templates fill` makes them for one fixed day.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { findTemplate, loadLibrary, loadShelf } from '../connectors/documents/library/library.ts';
import { mistakeLine } from '../connectors/documents/library/template.ts';
import { makeDocument } from '../connectors/documents/make.ts';
import { isRecord } from '../connectors/documents/values/kinds.ts';
import type { Policy } from '../core/policy/types.ts';

const ROOT = join(import.meta.dirname, '..');
const DATA = join(ROOT, 'templates/sample-data');
const OUT = join(ROOT, 'templates/examples');

interface Example {
  readonly id: string;
  readonly lang: 'en' | 'ar';
  readonly data: string;
  /** Added to the file's name where the data are not the usual ones. */
  readonly name?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const yaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const { today, examples } = yaml(join(DATA, 'examples.yaml')) as { today: string; examples: readonly Example[] };
const policy = yaml(join(ROOT, 'core/policy/default.yaml')) as Policy;
const [library, shelf] = await Promise.all([loadLibrary(), loadShelf()]);

rmSync(OUT, { recursive: true, force: true });
for (const example of examples) write(example);

/** Fills one example; a gap in it fails the generator. */
function write(example: Example): void {
  const template = findTemplate(library, example.id, example.lang);
  if (template === undefined) throw new Error(`There is no template ${example.id} in ${example.lang}.`);
  const data = laidOver(yaml(join(DATA, `${example.data}.yaml`)), example.with ?? {});
  const made = makeDocument({
    ...{ template, shelf, policy, data, today, logo: null, signOffs: [] },
    ...{ mode: 'draft', audience: 'internal' },
  });
  if (!made.ok) throw new Error(made.mistakes.map(mistakeLine).join('\n'));
  const gaps = [...made.missing.map(({ name }) => name), ...made.wrong.map(({ path }) => path)];
  if (gaps.length > 0) throw new Error(`${example.id} in ${example.lang} lacks ${gaps.join(', ')}.`);
  const suffix = `${example.name === undefined ? '' : `.${example.name}`}${example.lang === 'ar' ? '.ar' : ''}`;
  const file = join(OUT, `${example.id}${suffix}.md`);
  const banner = `<!-- Generated from templates/${example.id} and templates/sample-data by tools/generate-examples.ts. Do not edit. -->`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${banner}\n\n# ${made.page.title}\n\n${made.page.notice}\n\n${made.page.facts.join(' · ')}\n\n${made.markdown}`,
  );
}

/** Records with others laid over them, field by field. */
function laidOver(under: unknown, over: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const base = isRecord(under) ? under : {};
  const merged = Object.entries(over).map(([key, value]) => [
    key,
    isRecord(value) && !('currency' in value) ? laidOver(base[key], value) : value,
  ]);
  return { ...base, ...Object.fromEntries(merged) };
}
