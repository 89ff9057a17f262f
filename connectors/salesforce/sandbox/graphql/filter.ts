import type { Session } from '../access.ts';
import { ApiError } from '../errors.ts';
import type { Org } from '../org.ts';
import { record } from '../rest/http.ts';
import type { FieldDef, ObjectDef } from '../schema/types.ts';
import type { Condition, Literal, Operator, OrderBy } from '../soql/ast.ts';
import { resolve } from '../soql/run.ts';
import { invalid } from './errors.ts';

const OPERATORS: Readonly<Record<string, Operator>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN',
  includes: 'INCLUDES',
  excludes: 'EXCLUDES',
};

const unknown = (name: string, object: ObjectDef, kind: 'Filter' | 'OrderBy'): Error =>
  invalid(
    `The variables input contains a field name '${name}' that is not defined for input object type '${object.name}_${kind}' `,
  );

/** Date filters say `{ value }` or `{ literal: TODAY }`; everything else is the value itself. */
function literal(field: FieldDef, given: unknown): Literal {
  const dated = field.type === 'date' || field.type === 'datetime';
  const inner = dated && typeof given === 'object' && given !== null ? record(given) : { value: given };
  if ('literal' in inner) return { kind: 'span', name: String(inner.literal), n: 0 };
  const { value } = inner;
  if (value === null || value === undefined) return { kind: 'null' };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (field.type === 'date') return { kind: 'date', value: String(value) };
  return field.type === 'datetime'
    ? { kind: 'datetime', value: new Date(String(value)).toISOString() }
    : { kind: 'string', value: String(value) };
}

function parentOf(org: Org, object: ObjectDef, name: string): ObjectDef | undefined {
  const link = [...object.fields.values()].find((field) => field.relationshipName === name);
  return org.schema.objects.get(link?.referenceTo[0] ?? '');
}

interface Scope {
  readonly org: Org;
  readonly session: Session;
  readonly root: ObjectDef;
  readonly object: ObjectDef;
  readonly prefix: string;
}

function fieldAt(scope: Scope, name: string, kind: 'Filter' | 'OrderBy'): FieldDef {
  try {
    return resolve(scope.org, scope.session, scope.root, scope.prefix + name).field;
  } catch (error) {
    if (error instanceof ApiError) throw unknown(name, scope.object, kind);
    throw error;
  }
}

function comparisons(scope: Scope, name: string, given: Record<string, unknown>): Condition[] {
  const field = fieldAt(scope, name, 'Filter');
  return Object.entries(given).map(([word, value]): Condition => {
    const operator = OPERATORS[word];
    if (operator === undefined) throw invalid(`'${word}' is not an operator of field '${name}'`);
    const values = (Array.isArray(value) ? value : [value]).map((one) => literal(field, one));
    return { kind: 'compare', path: scope.prefix + field.name, operator, values };
  });
}

function condition(scope: Scope, given: Record<string, unknown>): Condition {
  const all = Object.entries(given).flatMap(([name, value]): Condition[] => {
    const inner = (each: unknown): Condition => condition(scope, record(each));
    if (name === 'and' || name === 'or')
      return [{ kind: name, all: (Array.isArray(value) ? value : [value]).map(inner) }];
    if (name === 'not') return [{ kind: 'not', inner: inner(value) }];
    const parent = parentOf(scope.org, scope.object, name);
    if (parent !== undefined)
      return [condition({ ...scope, object: parent, prefix: `${scope.prefix}${name}.` }, record(value))];
    return comparisons(scope, name, record(value));
  });
  return { kind: 'and', all };
}

/** The `where` argument as a SOQL condition. @throws QueryError (ValidationError) for an unknown name */
export const whereCondition = (org: Org, session: Session, object: ObjectDef, where: unknown): Condition | null =>
  where === undefined || where === null
    ? null
    : condition({ org, session, root: object, object, prefix: '' }, record(where));

/** The `orderBy` argument: `{ Field: { order: DESC, nulls: LAST } }`, over parents too. */
export function orders(scope: Scope, given: Record<string, unknown>): OrderBy[] {
  return Object.entries(given).flatMap(([name, value]): OrderBy[] => {
    const parent = parentOf(scope.org, scope.object, name);
    if (parent !== undefined)
      return orders({ ...scope, object: parent, prefix: `${scope.prefix}${name}.` }, record(value));
    const { order, nulls } = record(value);
    const descending = order === 'DESC';
    return [
      {
        path: scope.prefix + fieldAt(scope, name, 'OrderBy').name,
        descending,
        nullsLast: nulls === undefined ? descending : nulls === 'LAST',
      },
    ];
  });
}

export const orderBy = (org: Org, session: Session, object: ObjectDef, given: unknown): OrderBy[] =>
  (Array.isArray(given) ? given : [given ?? {}]).flatMap((one) =>
    orders({ org, session, root: object, object, prefix: '' }, record(one)),
  );
