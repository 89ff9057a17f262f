import { type Document, isAlias, LineCounter, parseDocument, visit } from 'yaml';

/** Far above any policy that people write; what is larger is no policy. */
const LARGEST = 1_048_576;
/** The default policy needs 9; a document nested deeper is made to exhaust its reader. */
const DEEPEST = 40;

/** What is wrong with a text before it is data. */
export interface SourceProblem {
  readonly offset: number;
  readonly what: string;
  readonly fix: string;
}

export type Source =
  | { readonly ok: true; readonly document: Document; readonly lines: LineCounter }
  | { readonly ok: false; readonly problems: readonly SourceProblem[]; readonly lines: LineCounter };

/**
 * Parses the YAML of a document that a person wrote. Refused before anything is built from it: what is too large or nested
 * too deeply, aliases (a policy says each thing once, and aliases are how a small file becomes a huge one), tags, several
 * documents, keys that are written twice or are no plain text.
 */
export function readSource(text: string): Source {
  const early = tooLarge(text) ?? tooDeep(text);
  if (early !== undefined) return { ok: false, problems: [early], lines: linesUntil(text, early.offset) };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, logLevel: 'error' });
  const problems = [
    ...document.errors.map(({ pos: [offset], code, message }) => ({ offset, ...wordsFor(code, message) })),
    ...document.warnings.map(({ pos: [offset] }) => ({ offset, ...TAG })),
    ...aliases(document),
  ];
  return problems.length === 0 ? { ok: true, document, lines } : { ok: false, problems, lines };
}

/** The parser counts lines while it reads; what is refused unread is counted here. */
function linesUntil(text: string, offset: number): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.slice(0, offset).matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

const TAG = { what: 'Tags are not used in a policy.', fix: 'Write the plain value.' };
const ALIAS = {
  what: 'An alias repeats another part.',
  fix: 'Write the part out; a policy has no anchors and aliases.',
};

const WORDS: Readonly<Record<string, Omit<SourceProblem, 'offset'>>> = {
  DUPLICATE_KEY: { what: 'This setting is written twice.', fix: 'Keep one of the two.' },
  MULTIPLE_DOCS: { what: 'A second document begins here.', fix: 'Keep one document per file.' },
  NON_STRING_KEY: { what: 'The name of a setting is plain text.', fix: 'Write the name as a word.' },
  TAG_RESOLVE_FAILED: TAG,
  TAB_AS_INDENT: { what: 'Tabs are not allowed here.', fix: 'Indent with spaces.' },
};

const wordsFor = (code: string, message: string): Omit<SourceProblem, 'offset'> =>
  WORDS[code] ?? { what: message.split('\n')[0] ?? message, fix: 'Correct the YAML here.' };

function tooLarge(text: string): SourceProblem | undefined {
  if (text.length <= LARGEST) return undefined;
  return { offset: LARGEST, what: 'The file is larger than 1 MB.', fix: 'A policy is far smaller; check the file.' };
}

/** Brackets that open and do not close, dashes in a row, or an indentation that deep; quotes and comments hide brackets. */
function tooDeep(text: string): SourceProblem | undefined {
  const tokens = /"(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#[^\n]*|[[{]|[\]}]|^[ ]*(?:- ){40}|^ {400}/gm;
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    const runs = /^ {400}|(?:- ){40}/.test(token);
    if (runs || depth > DEEPEST)
      return { offset: index, what: `More than ${DEEPEST} levels lie in each other.`, fix: 'Write it flatter.' };
  }
  return undefined;
}

function aliases(document: Document): SourceProblem[] {
  const found: SourceProblem[] = [];
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) found.push({ offset: node.range?.[0] ?? 0, ...ALIAS });
    },
  });
  return found;
}
