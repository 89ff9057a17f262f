import { bad } from '../errors.ts';
import { fullId } from '../records/ids.ts';
import type { Scalar } from '../records/values.ts';
import type { FieldDef } from '../schema/types.ts';
import type { Condition, Literal, Operator } from './ast.ts';
import { spanOf } from './spans.ts';

const NUMBERS = new Set<FieldDef['type']>(['currency', 'double', 'int', 'percent']);
const DATES = new Set<FieldDef['type']>(['date', 'datetime']);

function kindOf(field: FieldDef): Literal['kind'] {
  if (NUMBERS.has(field.type)) return 'number';
  if (field.type === 'boolean' || field.type === 'date' || field.type === 'datetime') return field.type;
  return 'string';
}

const fits = (field: FieldDef, value: Literal): boolean =>
  value.kind === 'null' || value.kind === kindOf(field) || (value.kind === 'span' && DATES.has(field.type));

/** @throws INVALID_FIELD for a field that cannot be filtered or a literal of another type, as the platform says it */
export function checkFilter(field: FieldDef, values: readonly Literal[]): void {
  if (!field.filterable) throw bad('INVALID_FIELD', `field '${field.name}' can not be filtered in a query call`);
  if (values.every((value) => fits(field, value))) return;
  const quoted = kindOf(field) === 'string' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  throw bad(
    'INVALID_FIELD',
    `value of filter criterion for field '${field.name}' must be of type ${field.type} and ${quoted}`,
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]]/g, '\\$&');
const WILD: Readonly<Record<string, string>> = { '%': '[\\s\\S]*', _: '[\\s\\S]' };
const like = (pattern: string): RegExp =>
  new RegExp(
    `^${escaped(pattern).replace(/\\([_%])|[_%]/g, (hit, plain: string | undefined) => plain ?? WILD[hit] ?? hit)}$`,
    'i',
  );

type Comparable = string | number | boolean | null;

/** Values of a field and a literal on one scale: lower-case text, numbers, instants. */
export function comparable(field: FieldDef, value: Scalar): Comparable {
  if (typeof value !== 'string') return value;
  if (DATES.has(field.type)) return Date.parse(value);
  return field.type === 'id' || field.type === 'reference' ? (fullId(value) ?? value) : value.toLowerCase();
}

/** A literal's plain value; a span has none. */
export const literalValue = (literal: Literal): Scalar =>
  literal.kind === 'null' || literal.kind === 'span' ? null : literal.value;

type Test = (value: Scalar) => boolean;
type Comparison = Extract<Condition, { kind: 'compare' }>;

const SPAN_TESTS: Readonly<Partial<Record<Operator, (at: number, from: number, to: number) => boolean>>> = {
  '=': (at, from, to) => at >= from && at < to,
  '!=': (at, from, to) => at < from || at >= to,
  '<': (at, from) => at < from,
  '<=': (at, _from, to) => at < to,
  '>': (at, _from, to) => at >= to,
  '>=': (at, from) => at >= from,
};

function inSpan(operator: Operator, span: Extract<Literal, { kind: 'span' }>, now: number): Test {
  const [from, to] = spanOf(span.name, span.n, now);
  const test = SPAN_TESTS[operator];
  return (value) => value !== null && test?.(Date.parse(String(value)), from, to) === true;
}

type Make = (field: FieldDef, values: readonly Literal[]) => Test;

const oneOf: Make = (field, values) => {
  const wanted = new Set(values.map((one) => comparable(field, literalValue(one))));
  return (value) => wanted.has(comparable(field, value));
};

const matches: Make = (_field, values) => {
  const shape = like(String(values[0] === undefined ? '' : (literalValue(values[0]) ?? '')));
  return (value) => value !== null && shape.test(String(value));
};

const includes: Make = (field, values) => {
  const wanted = new Set(values.map((one) => comparable(field, literalValue(one))));
  return (value) =>
    String(value ?? '')
      .toLowerCase()
      .split(';')
      .some((part) => wanted.has(part));
};

const not =
  (make: Make): Make =>
  (field, values) => {
    const test = make(field, values);
    return (value) => !test(value);
  };

const ordered =
  (compare: (a: string | number | boolean, b: string | number | boolean) => boolean): Make =>
  (field, values) => {
    const limit = values[0] === undefined ? null : comparable(field, literalValue(values[0]));
    return (value) => {
      const own = comparable(field, value);
      return own !== null && limit !== null && compare(own, limit);
    };
  };

const TESTS: Readonly<Record<Operator, Make>> = {
  '=': oneOf,
  IN: oneOf,
  '!=': not(oneOf),
  'NOT IN': not(oneOf),
  LIKE: matches,
  INCLUDES: includes,
  EXCLUDES: not(includes),
  '<': ordered((a, b) => a < b),
  '<=': ordered((a, b) => a <= b),
  '>': ordered((a, b) => a > b),
  '>=': ordered((a, b) => a >= b),
};

/** The test of one comparison on a single field value; null is below and above nothing. */
export function valueTest(field: FieldDef, { operator, values }: Comparison, now: number): Test {
  const span = values.find((one) => one.kind === 'span');
  return span === undefined ? TESTS[operator](field, values) : inSpan(operator, span, now);
}
