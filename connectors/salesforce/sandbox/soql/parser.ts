import type { Condition, Literal, Operator, OrderBy, Query } from './ast.ts';
import { malformed, type Token, tokens } from './lexer.ts';

/** A cursor over the tokens; every method either moves on or throws MALFORMED_QUERY. */
class Cursor {
  readonly query: string;
  readonly all: readonly Token[];
  position = 0;

  constructor(query: string) {
    this.query = query;
    this.all = tokens(query);
  }
  peek(ahead = 0): Token {
    return this.all[this.position + ahead] ?? { kind: 'end', text: '<EOF>', at: this.query.length };
  }
  next(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (token.kind === 'word' || token.kind === 'symbol') && token.text.toUpperCase() === text;
  }
  take(text: string): boolean {
    const hit = this.is(text);
    if (hit) this.position += 1;
    return hit;
  }
  expect(text: string): void {
    if (!this.take(text)) this.fail(`expecting '${text}', found '${this.peek().text}'`);
  }
  word(): string {
    const token = this.next();
    if (token.kind !== 'word') return this.fail(`unexpected token: '${token.text}'`);
    return token.text;
  }
  whole(): number {
    const token = this.next();
    if (token.kind !== 'number' || !/^\d+$/.test(token.text)) return this.fail(`unexpected token: '${token.text}'`);
    return Number(token.text);
  }
  fail(message: string): never {
    throw malformed(this.query, this.peek().at, message);
  }
}

function selection(cursor: Cursor): Pick<Query, 'select' | 'count'> {
  if (cursor.is('COUNT') && cursor.is('(', 1)) {
    cursor.next();
    cursor.next();
    const count = cursor.is(')') ? 'all' : 'field';
    if (count === 'field') cursor.word();
    cursor.expect(')');
    return { select: [], count };
  }
  const select = [column(cursor)];
  while (cursor.take(',')) select.push(column(cursor));
  return { select, count: null };
}

function column(cursor: Cursor): string {
  if (cursor.is('(')) return cursor.fail('this sandbox has no nested queries');
  const name = cursor.word();
  return cursor.is('(') ? cursor.fail(`this sandbox has no function ${name}`) : name;
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const LISTS = new Set<Operator>(['IN', 'NOT IN', 'INCLUDES', 'EXCLUDES']);

function operator(cursor: Cursor): Operator {
  const text = cursor.next().text.toUpperCase();
  if (text === 'NOT') {
    cursor.expect('IN');
    return 'NOT IN';
  }
  if (text === 'LIKE' || text === 'IN' || text === 'INCLUDES' || text === 'EXCLUDES') return text;
  return OPERATORS[text] ?? cursor.fail(`unexpected token: '${text}'`);
}

const SPAN =
  /^(TODAY|YESTERDAY|TOMORROW|THIS_WEEK|LAST_WEEK|THIS_MONTH|LAST_MONTH|THIS_YEAR|LAST_YEAR|LAST_N_DAYS|NEXT_N_DAYS)(?::(\d+))?$/;

function wordLiteral(cursor: Cursor, text: string): Literal {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  if (upper === 'NULL') return { kind: 'null' };
  const span = SPAN.exec(upper);
  if (span?.[1] === undefined) return cursor.fail(`unexpected token: '${text}'`);
  return { kind: 'span', name: span[1], n: Number(span[2] ?? 0) };
}

function literal(cursor: Cursor): Literal {
  const token = cursor.next();
  switch (token.kind) {
    case 'string':
      return { kind: 'string', value: token.text };
    case 'number':
      return { kind: 'number', value: Number(token.text) };
    case 'date':
      return { kind: 'date', value: token.text };
    case 'datetime':
      return { kind: 'datetime', value: new Date(token.text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')).toISOString() };
    case 'word':
      return wordLiteral(cursor, token.text);
    default:
      return cursor.fail(`unexpected token: '${token.text}'`);
  }
}

function comparison(cursor: Cursor): Condition {
  const path = cursor.word();
  const op = operator(cursor);
  if (!LISTS.has(op)) return { kind: 'compare', path, operator: op, values: [literal(cursor)] };
  cursor.expect('(');
  const values = [literal(cursor)];
  while (cursor.take(',')) values.push(literal(cursor));
  cursor.expect(')');
  return { kind: 'compare', path, operator: op, values };
}

function factor(cursor: Cursor): Condition {
  if (cursor.take('NOT')) return { kind: 'not', inner: factor(cursor) };
  if (!cursor.take('(')) return comparison(cursor);
  const inner = condition(cursor);
  cursor.expect(')');
  return inner;
}

/** AND and OR of one level may not be mixed without brackets: the platform refuses it. */
function condition(cursor: Cursor): Condition {
  const first = factor(cursor);
  const word = cursor.is('AND') ? 'AND' : 'OR';
  const all = [first];
  while (cursor.take(word)) all.push(factor(cursor));
  if (cursor.is('AND') || cursor.is('OR')) return cursor.fail(`unexpected token: '${cursor.peek().text}'`);
  return all.length === 1 ? first : { kind: word === 'AND' ? 'and' : 'or', all };
}

function order(cursor: Cursor): OrderBy {
  const path = cursor.word();
  const descending = cursor.take('DESC');
  if (!descending) cursor.take('ASC');
  if (!cursor.take('NULLS')) return { path, descending, nullsLast: descending };
  const nullsLast = cursor.take('LAST');
  if (!nullsLast) cursor.expect('FIRST');
  return { path, descending, nullsLast };
}

function orders(cursor: Cursor): OrderBy[] {
  if (!cursor.take('ORDER')) return [];
  cursor.expect('BY');
  const all = [order(cursor)];
  while (cursor.take(',')) all.push(order(cursor));
  return all;
}

/** Parses one SELECT. @throws MALFORMED_QUERY naming the place, also for what the platform knows and this sandbox does not */
export function parse(query: string): Query {
  const cursor = new Cursor(query);
  cursor.expect('SELECT');
  const what = selection(cursor);
  cursor.expect('FROM');
  const from = cursor.word();
  const where = cursor.take('WHERE') ? condition(cursor) : null;
  const orderBy = orders(cursor);
  const limit = cursor.take('LIMIT') ? cursor.whole() : null;
  const offset = cursor.take('OFFSET') ? cursor.whole() : 0;
  if (cursor.peek().kind !== 'end') cursor.fail(`unexpected token: '${cursor.peek().text}'`);
  return { ...what, from, where, orderBy, limit, offset };
}
