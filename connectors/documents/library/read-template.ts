import { createHash } from 'node:crypto';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { readSource } from '../../service/policy-source.ts';
import { schemaMistakes } from '../../service/schema-mistakes.ts';
import { type Frontmatter, type Mistake, placeIn, type Range, type Template } from './template.ts';

/** A file as it was found: its id is its path, its language its ending. */
export interface TemplateFile {
  readonly id: string;
  readonly locale: 'en' | 'ar';
  readonly file: string;
  readonly text: string;
}

export type ReadTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

const FENCE = '---\n';
const OPEN = /^<!-- document -->[ \t]*\n/gm;
const CLOSE = /^<!-- \/document -->[ \t]*$/gm;

/** Reads one template: frontmatter by its schema, then the markers of the document. */
export function readTemplate(found: TemplateFile, valid: ValidateFunction): ReadTemplate {
  const { file, text } = found;
  const end = text.startsWith(FENCE) ? text.indexOf(`\n${FENCE}`, FENCE.length - 1) : -1;
  if (end === -1)
    return wrong(at(found, 0, 'The file does not begin with its fields.', 'Put them between two lines of ---.'));
  const bodyAt = end + 1 + FENCE.length;
  const meta = metaOf(found, text.slice(FENCE.length, end + 1), valid);
  if (!meta.ok) return meta;
  const document = rangeOf(found, bodyAt);
  if ('what' in document) return wrong(document);
  const hash = createHash('sha256').update(text).digest('hex');
  return {
    ok: true,
    template: { id: found.id, locale: found.locale, file, meta: meta.value, text, bodyAt, document, hash },
  };
}

type Meta =
  | { readonly ok: true; readonly value: Frontmatter }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

function metaOf(found: TemplateFile, yaml: string, valid: ValidateFunction): Meta {
  const source = readSource(yaml);
  const placed = (offset: number, what: string, fix: string): Mistake => at(found, FENCE.length + offset, what, fix);
  if (!source.ok)
    return { ok: false, mistakes: source.problems.map(({ offset, what, fix }) => placed(offset, what, fix)) };
  const mistakes = schemaMistakes(source.document, valid).map(({ offset, what, fix }) => placed(offset, what, fix));
  if (mistakes.length > 0) return { ok: false, mistakes };
  const value = source.document.toJS() as Frontmatter;
  if (value.locale === found.locale) return { ok: true, value };
  const what = `The file is named as ${found.locale} and says locale ${value.locale}.`;
  return { ok: false, mistakes: [at(found, 0, what, 'Arabic files end in .ar.md.')] };
}

function rangeOf(found: TemplateFile, bodyAt: number): Range | Mistake {
  const [open, second] = [...found.text.matchAll(OPEN)];
  const [close, another] = [...found.text.matchAll(CLOSE)];
  const where = second?.index ?? another?.index ?? bodyAt;
  if (
    open === undefined ||
    close === undefined ||
    second !== undefined ||
    another !== undefined ||
    close.index < open.index
  )
    return at(
      found,
      where,
      'The document is not marked once.',
      'Write <!-- document --> above it and <!-- /document --> below it.',
    );
  return { from: open.index + open[0].length, to: close.index };
}

const at = ({ file, text }: TemplateFile, offset: number, what: string, fix: string): Mistake => ({
  file,
  ...placeIn(text, offset),
  what,
  fix,
});

const wrong = (mistake: Mistake): { readonly ok: false; readonly mistakes: readonly Mistake[] } => ({
  ok: false,
  mistakes: [mistake],
});
