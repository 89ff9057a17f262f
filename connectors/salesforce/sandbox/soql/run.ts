import type { Row, Session } from '../access.ts';
import { bad } from '../errors.ts';
import { fieldFor, type Org, objectFor, objectOfId } from '../org.ts';
import { fullId } from '../records/ids.ts';
import type { FieldDef, ObjectDef } from '../schema/types.ts';
import type { Condition, OrderBy, Query } from './ast.ts';
import { checkFilter, comparable, literalValue, valueTest } from './compare.ts';

/** A field reached over parents: the lookups to follow, then the field. */
export interface Path {
  readonly steps: readonly FieldDef[];
  readonly owners: readonly ObjectDef[];
  readonly field: FieldDef;
}

const HINT =
  "If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.";

function linkOf(session: Session, object: ObjectDef, name: string): FieldDef {
  const wanted = name.toLowerCase();
  const link = [...object.fields.values()].find((one) => one.relationshipName?.toLowerCase() === wanted);
  if (link === undefined || !session.access.readable(object, link))
    throw bad('INVALID_FIELD', `Didn't understand relationship '${name}' in field path. ${HINT}`);
  return link;
}

/** @throws INVALID_FIELD for a relationship or field that the caller cannot see */
export function resolve(org: Org, session: Session, object: ObjectDef, path: string): Path {
  const parts = path.split('.');
  if (parts.length > 1 && parts[0]?.toLowerCase() === object.name.toLowerCase()) parts.shift();
  const steps: FieldDef[] = [];
  const owners: ObjectDef[] = [];
  let at = object;
  for (const part of parts.slice(0, -1)) {
    const link = linkOf(session, at, part);
    at = objectFor(org, session, link.referenceTo[0] ?? '');
    steps.push(link);
    owners.push(at);
  }
  return { steps, owners, field: fieldFor(at, session, parts.at(-1) ?? '') };
}

/** The row at the end of the path's lookups; null where one is empty, gone or hidden. */
export function follow(org: Org, session: Session, path: Path, row: Row): Row | null {
  let at: Row = row;
  for (const step of path.steps) {
    const id = at[step.name] ?? null;
    const owner = typeof id === 'string' ? objectOfId(org.schema, id) : undefined;
    const parent = owner === undefined ? undefined : org.store.get(owner.name, String(id));
    if (owner === undefined || parent === undefined || !session.access.sees(owner, parent)) return null;
    at = parent;
  }
  return at;
}

type Test = (row: Row) => boolean;

/** A condition as a test of rows. @throws INVALID_FIELD before any row is looked at */
function compile(org: Org, session: Session, object: ObjectDef, condition: Condition): Test {
  if (condition.kind === 'not') {
    const inner = compile(org, session, object, condition.inner);
    return (row) => !inner(row);
  }
  if (condition.kind !== 'compare') {
    const tests = condition.all.map((each) => compile(org, session, object, each));
    return condition.kind === 'and'
      ? (row) => tests.every((test) => test(row))
      : (row) => tests.some((test) => test(row));
  }
  const path = resolve(org, session, object, condition.path);
  checkFilter(path.field, condition.values);
  const test = valueTest(path.field, condition, org.now());
  return (row) => test(follow(org, session, path, row)?.[path.field.name] ?? null);
}

type Key = string | number | boolean | null;

/** Which of two keys comes first: −1, 0 or 1. */
function compareKeys(left: Key, right: Key, order: OrderBy): number {
  if (left === right) return 0;
  if (left === null || right === null) return (left === null) === order.nullsLast ? 1 : -1;
  return left < right === order.descending ? 1 : -1;
}

/** A comparison of rows by all wanted orders; equal rows keep the order of their ids. */
function comparison(
  org: Org,
  session: Session,
  object: ObjectDef,
  orders: readonly OrderBy[],
): (a: Row, b: Row) => number {
  const keys = orders.map((order) => {
    const path = resolve(org, session, object, order.path);
    if (!path.field.filterable)
      throw bad('MALFORMED_QUERY', `field '${path.field.name}' can not be sorted in a query call`);
    return {
      order,
      value: (row: Row) => comparable(path.field, follow(org, session, path, row)?.[path.field.name] ?? null),
    };
  });
  return (a, b) => {
    for (const { order, value } of keys) {
      const found = compareKeys(value(a), value(b), order);
      if (found !== 0) return found;
    }
    return 0;
  };
}

/** The rows a query selects, sharing applied; deleted rows only for `queryAll`. */
export function select(
  org: Org,
  session: Session,
  query: Query,
  withDeleted: boolean,
): { object: ObjectDef; rows: Row[] } {
  const object = objectFor(org, session, query.from);
  const test = query.where === null ? () => true : compile(org, session, object, query.where);
  const order = comparison(org, session, object, query.orderBy);
  const visible = candidates(org, object, query.where).filter(
    (row) => (withDeleted || row.IsDeleted !== true) && session.access.sees(object, row) && test(row),
  );
  const end = query.limit === null ? undefined : query.offset + query.limit;
  return { object, rows: visible.sort(order).slice(query.offset, end) };
}

/** Keys of an equality that an index answers; null where it does not. */
function indexed(object: ObjectDef, part: Condition): { field: string; keys: string[] } | null {
  if (part.kind !== 'compare' || (part.operator !== '=' && part.operator !== 'IN')) return null;
  const field = object.fields.get(part.path);
  const isId = field?.type === 'id' || field?.type === 'reference';
  if (field === undefined || !(isId || field.externalId) || part.values.some((value) => value.kind !== 'string'))
    return null;
  const keys = part.values.map((value) => String(literalValue(value)));
  return { field: field.name, keys: isId ? keys.map((key) => fullId(key) ?? key) : keys };
}

/** Rows worth testing: those named by an equality on an id, lookup or external id, else all of the object. */
function candidates(org: Org, object: ObjectDef, where: Condition | null): Row[] {
  const parts = where?.kind === 'and' ? where.all : where === null ? [] : [where];
  const hit = parts.map((part) => indexed(object, part)).find((one) => one !== null);
  if (hit === undefined) return [...org.store.table(object.name).values()];
  const rows = new Set(hit.keys.flatMap((key) => org.store.find(object.name, hit.field, key)));
  return [...rows].sort((a, b) => (String(a.Id) < String(b.Id) ? -1 : 1));
}
