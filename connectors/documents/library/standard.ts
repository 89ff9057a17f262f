import { stringify } from 'yaml';
import { namesIn } from '../fill/names.ts';
import type { Variables } from '../values/data.ts';
import type { Frontmatter, Template } from './template.ts';

const ORDER: readonly (keyof Frontmatter)[] = [
  ...(['title', 'section', 'category', 'template_number', 'version', 'last_updated', 'author', 'tier'] as const),
  ...(['skill_level', 'purpose', 'phase', 'time_required', 'difficulty', 'prerequisites', 'description'] as const),
  ...(['outcomes', 'skills_gained', 'keywords', 'locale', 'title_ar', 'description_ar', 'keywords_ar'] as const),
  ...(['variables', 'playbooks', 'partnership_phase', 'partnership_types', 'related'] as const),
];

/**
 * The file in its standard form: fields in their order, lists on a line, `variables` as the text uses them, no space at line
 * ends, one line end at the end. Its words are left alone.
 */
export function standardForm(template: Template, variables: Variables): string {
  const names = namesIn(template);
  const used = names.ok ? [...new Set(names.uses.map(({ path }) => path.split('.')[0] ?? ''))] : [];
  const known = used.filter((name) => Object.hasOwn(variables, name));
  const kept = template.meta.variables.filter((name) => known.includes(name));
  const meta = names.ok
    ? { ...template.meta, variables: [...kept, ...known.filter((name) => !kept.includes(name))] }
    : template.meta;
  const body = template.text
    .slice(template.bodyAt)
    .replace(/[ \t]+$/gm, '')
    .trim();
  return `---\n${fieldsText(meta)}---\n\n${body}\n`;
}

/** Frontmatter as it is written: a line per field. */
export function fieldsText(meta: Partial<Frontmatter>): string {
  return ORDER.filter((field) => meta[field] !== undefined)
    .map((field) => `${field}: ${lineOf(meta[field])}\n`)
    .join('');
}

const lineOf = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map((each) => scalar(each, true)).join(', ')}]` : scalar(value, false);

/** In a flow list a comma or bracket needs quotes; elsewhere the plain form is kept. */
function scalar(value: unknown, inList: boolean): string {
  const text = stringify(value, { lineWidth: 0 }).trimEnd();
  return inList && /[,[\]{}]/.test(text) && !/^["']/.test(text) ? JSON.stringify(value) : text;
}
