/** A parsed template: literal text, `#`, or a placeholder with its format and, for a plural, its branches. */
export type Node = string | { readonly kind: 'count' } | Placeholder;

export interface Placeholder {
  readonly kind: 'value';
  readonly name: string;
  readonly format: string;
  /** What follows the format: a word prefix for `word` and `words`. */
  readonly detail: string;
  readonly branches: Readonly<Record<string, readonly Node[]>>;
}

/**
 * Reads the part of ICU MessageFormat that the catalogues use: `{name}`, `{name, format}`, `{name, word, prefix}` and
 * `{name, plural, one {…} other {…}}`, where `#` is the number. Throws RangeError on unbalanced braces: a catalogue
 * is code, and a test reads all of it.
 */
export function parseTemplate(template: string): readonly Node[] {
  const kept = parsed.get(template);
  if (kept !== undefined) return kept;
  const nodes = nodesOf(template, false);
  parsed.set(template, nodes);
  return nodes;
}

/** A template is read once: there are as many as the catalogues have. */
const parsed = new Map<string, readonly Node[]>();

function nodesOf(template: string, inPlural: boolean): readonly Node[] {
  const nodes: Node[] = [];
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf('{', at);
    const text = template.slice(at, open === -1 ? undefined : open);
    nodes.push(...(inPlural ? counted(text) : [text]));
    if (open === -1) break;
    const close = closingBrace(template, open);
    nodes.push(placeholderOf(template.slice(open + 1, close)));
    at = close + 1;
  }
  return nodes.filter((node) => node !== '');
}

const counted = (text: string): readonly Node[] =>
  text.split('#').flatMap((part, index) => (index === 0 ? [part] : [{ kind: 'count' } as const, part]));

function closingBrace(template: string, open: number): number {
  let depth = 0;
  for (let at = open; at < template.length; at += 1) {
    if (template[at] === '{') depth += 1;
    if (template[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new RangeError(`unbalanced braces in “${template}”`);
}

function placeholderOf(inside: string): Placeholder {
  const [name = '', format = '', ...rest] = inside.split(',').map((part) => part.trim());
  if (format !== 'plural') return { kind: 'value', name, format, detail: rest.join(','), branches: {} };
  const body = inside.slice(inside.indexOf('plural') + 'plural'.length + 1);
  return { kind: 'value', name, format, detail: '', branches: branchesOf(body) };
}

function branchesOf(body: string): Readonly<Record<string, readonly Node[]>> {
  const branches: Record<string, readonly Node[]> = {};
  let at = 0;
  for (let open = body.indexOf('{', at); open !== -1; open = body.indexOf('{', at)) {
    const close = closingBrace(body, open);
    branches[body.slice(at, open).trim()] = nodesOf(body.slice(open + 1, close), true);
    at = close + 1;
  }
  return branches;
}
