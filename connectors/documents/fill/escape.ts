// Private-use characters that mark a gap between filling and drawing; a value never holds them.
export const GAP_OPEN = '\uE000';
export const GAP_CLOSE = '\uE001';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNWANTED = /[\u0000-\u0008\u000B-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066\u2067\uE000\uE001\uFEFF]/g;
const SYNTAX = /[\\`*_{}[\]<>|~#&]/g;
const LEADING = /^(\s*)([-+=>])/;
const NUMBERED = /^(\s*\d{1,9})([.)])(?=\s|$)/;

/**
 * A value as text of a Markdown paragraph: nothing in it is syntax, a tag or an address that renders as a link, it stays on
 * its line, and it carries no marks that could turn the direction of what follows.
 */
export function escapeMarkdown(value: string): string {
  const flat = value.replace(/\s*[\r\n]+\s*/g, ' ').replace(UNWANTED, '');
  return flat
    .replace(SYNTAX, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(LEADING, '$1\\$2')
    .replace(NUMBERED, '$1\\$2');
}

/** A gap as people see it in a draft: the variable in its braces. */
export const gapText = (name: string): string => `{{ ${name} }}`;

export const markGap = (name: string): string => `${GAP_OPEN}${name}${GAP_CLOSE}`;

const MARKED = /\uE000([^\uE001]*)\uE001/g;

/** Marks become braces for a reader of the Markdown. */
export const showGaps = (markdown: string): string => markdown.replace(MARKED, (_all, name: string) => gapText(name));

/** The names that are marked, each once, in their order. */
export const gapsIn = (markdown: string): readonly string[] => [
  ...new Set([...markdown.matchAll(MARKED)].map(([, name = '']) => name)),
];
