import { type FieldNode, type FragmentDefinitionNode, type SelectionSetNode, valueFromASTUntyped } from 'graphql';
import type { Row, Session } from '../access.ts';
import { ApiError } from '../errors.ts';
import { type Org, objectFor } from '../org.ts';
import { displayValue } from '../rest/display.ts';
import type { FieldDef, ObjectDef } from '../schema/types.ts';
import { follow, select } from '../soql/run.ts';
import { invalid, QueryError, undefinedField } from './errors.ts';
import { orderBy, whereCondition } from './filter.ts';

/** One request: the org and caller, the document's fragments and the variables. */
export interface Request {
  readonly org: Org;
  readonly session: Session;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields of a selection with fragments laid open. */
export function fieldsOf(request: Request, set: SelectionSetNode | undefined): FieldNode[] {
  return (set?.selections ?? []).flatMap((node): FieldNode[] => {
    if (node.kind === 'Field') return [node];
    if (node.kind === 'InlineFragment') return fieldsOf(request, node.selectionSet);
    const fragment = request.fragments.get(node.name.value);
    if (fragment === undefined) throw invalid(`Undefined fragment ${node.name.value}`);
    return fieldsOf(request, fragment.selectionSet);
  });
}

export const args = (request: Request, node: FieldNode): Record<string, unknown> =>
  Object.fromEntries(
    (node.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value, request.variables)]),
  );

export const keyOf = (node: FieldNode): string => node.alias?.value ?? node.name.value;

function leaf(request: Request, field: FieldDef, row: Row, set: SelectionSetNode | undefined): Record<string, unknown> {
  const value = row[field.name] ?? null;
  const known: Readonly<Record<string, () => unknown>> = {
    value: () => value,
    displayValue: () => displayValue(request.org, request.session, field, row),
    label: () => displayValue(request.org, request.session, field, row),
  };
  return Object.fromEntries(
    fieldsOf(request, set).map((node) => {
      const get = known[node.name.value];
      if (get === undefined) throw undefinedField(node.name.value, `${field.type}Value`);
      return [keyOf(node), get()];
    }),
  );
}

function childOf(request: Request, object: ObjectDef, name: string): { child: ObjectDef; link: FieldDef } | undefined {
  const links = [...request.org.schema.objects.values()].flatMap((child) =>
    [...child.fields.values()].map((link) => ({ child, link })),
  );
  return links.find(({ link }) => link.childRelationshipName === name && link.referenceTo.includes(object.name));
}

function parentNode(request: Request, object: ObjectDef, row: Row, node: FieldNode): unknown {
  const { org, session } = request;
  const link = [...object.fields.values()].find((one) => one.relationshipName === node.name.value);
  const owner = org.schema.objects.get(link?.referenceTo[0] ?? '');
  if (link === undefined || owner === undefined || !session.access.readable(object, link)) return undefined;
  const parent = follow(org, session, { steps: [link], owners: [owner], field: link }, row);
  return parent === null ? null : recordNode(request, owner, parent, node.selectionSet);
}

function nodeField(request: Request, object: ObjectDef, row: Row, node: FieldNode): unknown {
  const name = node.name.value;
  if (name === 'Id') return row.Id;
  if (name === 'ApiName' || name === '__typename') return object.name;
  const field = object.fields.get(name);
  if (field !== undefined && request.session.access.readable(object, field)) {
    if (node.selectionSet !== undefined) return leaf(request, field, row, node.selectionSet);
    throw invalid(`Validation error of type SubselectionRequired: Field '${name}' needs a selection of subfields`);
  }
  const parent = parentNode(request, object, row, node);
  if (parent !== undefined) return parent;
  const children = childOf(request, object, name);
  if (children === undefined) throw undefinedField(name, object.name);
  return connection(request, children.child, node, { link: children.link, id: String(row.Id) });
}

const isOptional = (node: FieldNode): boolean => (node.directives ?? []).some((one) => one.name.value === 'optional');

/** One record: the selected fields; a field marked `@optional` that the caller may not see is left out. */
export function recordNode(
  request: Request,
  object: ObjectDef,
  row: Row,
  set: SelectionSetNode | undefined,
): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const node of fieldsOf(request, set)) {
    try {
      made[keyOf(node)] = nodeField(request, object, row, node);
    } catch (error) {
      if (!isOptional(node) || !(error instanceof QueryError)) throw error;
    }
  }
  return made;
}

/** Checks a selection against the object without a row, so that an unknown field is refused on an empty list too. */
function check(request: Request, object: ObjectDef, set: SelectionSetNode | undefined): void {
  recordNode(request, object, {}, set);
}

const cursorOf = (position: number): string => Buffer.from(`v1:${position}`).toString('base64');
const positionOf = (cursor: unknown): number =>
  typeof cursor === 'string' ? Number(Buffer.from(cursor, 'base64').toString().slice(3)) + 1 : 0;

function rowsOf(request: Request, object: ObjectDef, given: Record<string, unknown>, parent: Parent | null): Row[] {
  const { org, session } = request;
  const own = whereCondition(org, session, object, given.where);
  const link =
    parent === null
      ? []
      : [
          {
            kind: 'compare' as const,
            path: parent.link.name,
            operator: '=' as const,
            values: [{ kind: 'string' as const, value: parent.id }],
          },
        ];
  const all = [...link, ...(own === null ? [] : [own])];
  const where = all.length === 0 ? null : { kind: 'and' as const, all };
  const query = {
    select: [],
    count: null,
    from: object.name,
    where,
    orderBy: orderBy(org, session, object, given.orderBy),
    limit: null,
    offset: 0,
  };
  return select(org, session, query, false).rows;
}

interface Parent {
  readonly link: FieldDef;
  readonly id: string;
}

/** A list of records with paging, at the top or below a parent. */
export function connection(
  request: Request,
  object: ObjectDef,
  node: FieldNode,
  parent: Parent | null,
): Record<string, unknown> {
  const given = args(request, node);
  const rows = rowsOf(request, object, given, parent);
  const first = Math.min(2000, Number(given.first ?? 10));
  const from = positionOf(given.after);
  const page = rows.slice(from, from + first);
  const parts: Readonly<Record<string, (part: FieldNode) => unknown>> = {
    edges: (part) => edges(request, object, part, { page, from }),
    totalCount: () => rows.length,
    pageInfo: (part) => {
      const info: Readonly<Record<string, unknown>> = {
        startCursor: page.length === 0 ? null : cursorOf(from),
        endCursor: page.length === 0 ? null : cursorOf(from + page.length - 1),
        hasNextPage: from + first < rows.length,
        hasPreviousPage: from > 0,
      };
      return Object.fromEntries(fieldsOf(request, part.selectionSet).map((one) => [keyOf(one), info[one.name.value]]));
    },
  };
  return Object.fromEntries(
    fieldsOf(request, node.selectionSet).map((part) => {
      const make = parts[part.name.value];
      if (make === undefined) throw undefinedField(part.name.value, `${object.name}Connection`);
      return [keyOf(part), make(part)];
    }),
  );
}

function edges(
  request: Request,
  object: ObjectDef,
  part: FieldNode,
  { page, from }: { page: readonly Row[]; from: number },
): unknown[] {
  const inner = fieldsOf(request, part.selectionSet);
  const node = inner.find((one) => one.name.value === 'node');
  if (page.length === 0 && node !== undefined) check(request, object, node.selectionSet);
  return page.map((row, i) =>
    Object.fromEntries(
      inner.map((one) => [
        keyOf(one),
        one.name.value === 'cursor' ? cursorOf(from + i) : recordNode(request, object, row, one.selectionSet),
      ]),
    ),
  );
}

/** An object by its name in a query. @throws QueryError where the caller may not see it */
export function objectNamed(request: Request, name: string, type: string): ObjectDef {
  try {
    return objectFor(request.org, request.session, name);
  } catch (error) {
    if (error instanceof ApiError) throw undefinedField(name, type);
    throw error;
  }
}
