import { type Mistake, placeIn, type Template } from '../library/template.ts';

/** A mistake at an offset of the file. */
export const at = (template: Template, offset: number, what: string, fix: string): Mistake => ({
  file: template.file,
  ...placeIn(template.text, offset),
  what,
  fix,
});

/** At a field of the frontmatter. */
export function atField(template: Template, field: string, what: string, fix: string): Mistake {
  const found = template.text.search(new RegExp(`^${field}:`, 'm'));
  return at(template, found === -1 || found >= template.bodyAt ? 0 : found, what, fix);
}
