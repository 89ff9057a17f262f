import type { Template as Part } from 'liquidjs';
import { documentOf, type Mistake, type Template } from '../library/template.ts';
import type { Branch } from '../values/tree.ts';
import { engineFor, withoutTagLines } from './engine.ts';
import { gapsIn, showGaps } from './escape.ts';
import { type NameUse, namesIn } from './names.ts';
import { Gap, inScope } from './scope.ts';

/** What a text is filled with. */
export interface FillValues {
  /** By variable name; a name without a value is left out. */
  readonly variables: Branch;
  readonly policy: Branch;
  /** Clauses that the company's compliance policy switches on. */
  readonly clauses: Readonly<Record<string, boolean>>;
}

/** A name without a value, and where it stands first. */
export interface Missing {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Filled =
  | {
      readonly ok: true;
      /** Markdown with marked gaps, for drawing. */
      readonly marked: string;
      /** Markdown as people read it; a gap stays visible as `{{ name }}`. */
      readonly markdown: string;
      readonly missing: readonly Missing[];
    }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Fills the document of a template, or with `whole` its guide too, for reading. Nothing is left out silently. */
export function fill(template: Template, values: FillValues, whole = false): Filled {
  const names = namesIn(template);
  if (!names.ok) return { ok: false, mistakes: [names.mistake] };
  const engine = engineFor(template.locale);
  try {
    const text = engine.renderSync(partsOf(template, whole), scopeOf(names.uses, values)) as string;
    const marked = `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
    return {
      ok: true,
      marked,
      markdown: showGaps(marked),
      missing: gapsIn(marked).map((name) => placed(template, names.uses, name)),
    };
  } catch (error) {
    const what = error instanceof Error ? error.message.replace(/, line:.*/s, '') : String(error);
    return {
      ok: false,
      mistakes: [{ file: template.file, line: 1, column: 1, what, fix: 'Use a filter that fits the value.' }],
    };
  }
}

const parsed = new WeakMap<Template, Part[]>();

/** The document as the engine reads it, once for all that are filled from it. */
function partsOf(template: Template, whole: boolean): Part[] {
  const engine = engineFor(template.locale);
  if (whole) return engine.parse(withoutTagLines(template.text.slice(template.bodyAt)));
  const parts = parsed.get(template) ?? engine.parse(withoutTagLines(documentOf(template)));
  parsed.set(template, parts);
  return parts;
}

/** Every name that the text uses, with its value or as a gap. */
function scopeOf(
  uses: readonly NameUse[],
  { variables, policy, clauses }: FillValues,
): Readonly<Record<string, unknown>> {
  const scope: Record<string, unknown> = {};
  for (const { path } of uses) {
    const [name = path] = path.split('.');
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    scope[name] = value === undefined ? new Gap(name) : inScope(name, value);
  }
  return { ...scope, policy: inScope('policy', policy), clauses };
}

/** A field of a row is placed at its list. */
function placed({ file }: Template, uses: readonly NameUse[], name: string): Missing {
  const use = uses.find(({ path }) => path === name) ?? uses.find(({ path }) => name.startsWith(`${path}.`));
  return { name, file, line: use?.line ?? 1, column: use?.column ?? 1 };
}
