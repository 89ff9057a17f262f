import { bad } from '../errors.ts';

export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'date' | 'datetime' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

const SHAPES: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['datetime', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})/y],
  ['date', /\d{4}-\d{2}-\d{2}/y],
  ['number', /[+-]?\d+(\.\d+)?/y],
  ['string', /'(?:[^'\\]|\\.)*'/y],
  ['word', /[A-Za-z_][\w.]*(:\d+)?/y],
  ['symbol', /<=|>=|!=|<>|[=<>(),]/y],
];
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Text between the quotes; `\_` and `\%` stay escaped, because they mean themselves to LIKE only. */
const unquoted = (text: string): string =>
  text.slice(1, -1).replace(/\\u([0-9a-fA-F]{4})|\\(.)/g, (_, code: string | undefined, letter: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return letter === '_' || letter === '%' ? `\\${letter}` : (ESCAPES[letter] ?? letter);
  });

/** @throws MALFORMED_QUERY at the first character that begins no token */
export function tokens(query: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < query.length) {
    const hit = SHAPES.map(([kind, shape]) => {
      shape.lastIndex = at;
      return { kind, text: shape.exec(query)?.[0] };
    }).find(({ text }) => text !== undefined);
    if (hit?.text === undefined) throw malformed(query, at, `unexpected token: '${query[at]}'`);
    if (hit.kind !== 'space')
      found.push({ kind: hit.kind, text: hit.kind === 'string' ? unquoted(hit.text) : hit.text, at });
    at += hit.text.length;
  }
  return [...found, { kind: 'end', text: '<EOF>', at: query.length }];
}

/** The platform's words for a query it cannot read: the place, then what is wrong. */
export function malformed(query: string, at: number, message: string): Error {
  const before = query.slice(Math.max(0, at - 40), at);
  const line = query.slice(0, at).split('\n').length;
  return bad(
    'MALFORMED_QUERY',
    `\n${before}${query.slice(at, at + 20)}\n${' '.repeat(before.length)}^\nERROR at Row:${line}:Column:${at + 1}\n${message}`,
  );
}
