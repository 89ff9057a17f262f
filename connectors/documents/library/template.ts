/** The languages a template may be written in. */
export type Locale = 'en' | 'ar';

/** The fields above a template's text, as `templates/template.schema.json` lists them. */
export interface Frontmatter {
  readonly title: string;
  readonly section: string;
  readonly category: string;
  readonly template_number: string;
  readonly version: string;
  readonly last_updated: string;
  readonly author: string;
  readonly tier: 'Bronze' | 'Silver' | 'Gold';
  readonly skill_level: string;
  readonly purpose: string;
  readonly phase: string;
  readonly time_required: string;
  readonly difficulty: string;
  readonly prerequisites: readonly string[];
  readonly description: string;
  readonly outcomes: readonly string[];
  readonly skills_gained: readonly string[];
  readonly keywords: readonly string[];
  readonly locale: Locale;
  /** Only in the English file. */
  readonly title_ar?: string;
  readonly description_ar?: string;
  readonly keywords_ar?: readonly string[];
  readonly variables: readonly string[];
  readonly playbooks: readonly string[];
  readonly partnership_phase: readonly string[];
  readonly partnership_types: readonly string[];
  readonly related: readonly string[];
}

/** One file of the playbook that a company is given. */
export interface Template {
  /** Its path without language and ending: `legal/01-nda`. */
  readonly id: string;
  readonly locale: Locale;
  /** As people open it. */
  readonly file: string;
  readonly meta: Frontmatter;
  /** The whole file; every offset and line counts in it. */
  readonly text: string;
  /** Where the text below the frontmatter begins. */
  readonly bodyAt: number;
  /** What stands between the document's markers. */
  readonly document: Range;
  /** SHA-256 of the file; a reviewer confirms this and no other. */
  readonly hash: string;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What is wrong in a file: where (1-based), what, how to mend it. */
export interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly fix: string;
}

/** 1-based line and column of an offset. */
export function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

/** A mistake as one line of a terminal; editors open `FILE:line:column`. */
export const mistakeLine = ({ file, line, column, what, fix }: Mistake): string =>
  `${file}:${line}:${column} ${what} ${fix}`.trimEnd();

export const documentOf = ({ text, document }: Template): string => text.slice(document.from, document.to);

/** Legal texts: a final one needs a sign-off, and their documents begin with the legal box. */
export const isLegal = ({ id, meta }: Pick<Template, 'id' | 'meta'>): boolean =>
  meta.section === 'Legal' || id === 'recruitment/08-agreement';
