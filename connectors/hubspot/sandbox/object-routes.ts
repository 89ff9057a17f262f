import { z } from 'zod';
import { associate, resolveTypes } from './associations.ts';
import { SINGULAR } from './catalog.ts';
import { type Call, limitOf, list, param, type Reply, type Route, read, VERSION } from './http-types.ts';
import { archiveRecord, checkIdProperty, createRecord, find, mustFind, updateRecord } from './records.ts';
import { searchObjects } from './search.ts';
import type { ObjectType, StoredObject } from './seed.ts';
import { NOTHING_MORE, show, typesOf, type Wanted } from './shapes.ts';
import type { State } from './state.ts';
import { objectNotFound } from './vendor-error.ts';
import type { Actor } from './webhook-events.ts';

export const PropertyValues = z.record(z.string(), z.union([z.string(), z.null()]));
export const TypeRefs = z.array(z.strictObject({ associationCategory: z.string(), associationTypeId: z.int() }));
export const CreateInput = z.strictObject({
  properties: PropertyValues,
  associations: z.array(z.strictObject({ to: z.strictObject({ id: z.coerce.string() }), types: TypeRefs })).default([]),
  objectWriteTraceId: z.string().optional(),
});
const Patch = z.strictObject({ properties: PropertyValues });

/** The object type in a path. */
export const typeOf = (call: Call): ObjectType => typesOf([param(call, 'type')])[0] ?? 'companies';

/** The extras that a read's query asks for. */
export const wantedOf = (query: URLSearchParams): Wanted => ({
  properties: list(query, 'properties'),
  propertiesWithHistory: list(query, 'propertiesWithHistory'),
  associations: typesOf(list(query, 'associations')),
});

/** Finds the type of record that an association input points to; its type is told by the association type. */
function target(state: State, from: ObjectType, input: z.output<typeof CreateInput>['associations'][number]) {
  for (const to of ['companies', 'contacts', 'deals'] as const) {
    const fits = input.types.length > 0 && input.types.every((ref) => fitsType(state, from, to, ref));
    if (!fits) continue;
    if (!find(state, to, input.to.id)) throw objectNotFound(input.to.id);
    return to;
  }
  resolveTypes(state, { from, to: 'companies' }, input.types);
  throw objectNotFound(input.to.id);
}

const fitsType = (state: State, from: ObjectType, to: ObjectType, ref: z.output<typeof TypeRefs>[number]) => {
  try {
    return resolveTypes(state, { from, to }, [ref]).length > 0;
  } catch {
    return false;
  }
};

/** Creates one record with its links; checks everything before it changes anything. */
export function createOne(state: State, type: ObjectType, body: z.output<typeof CreateInput>, by: Actor): StoredObject {
  const links = body.associations.map((input) => ({ input, to: target(state, type, input) }));
  const made = createRecord(state, type, body.properties, by);
  for (const { input, to } of links) {
    associate(state, { from: type, fromId: made.id, to, toId: input.to.id }, input.types, by);
  }
  return mustFind(state, type, made.id);
}

function listObjects(call: Call): Reply {
  const { state, query } = call;
  const type = typeOf(call);
  const limit = limitOf(query, 10, 100);
  const archived = query.get('archived') === 'true';
  const wanted = wantedOf(query);
  const after = Number(query.get('after') ?? '0');
  const rows = ordered(state, type).filter((row) => (row.archivedAt !== null) === archived && Number(row.id) >= after);
  const page = rows.slice(0, limit);
  const next = rows[limit]?.id;
  const results = page.map((row) => show(state, row, wanted));
  return { status: 200, body: { results, ...(next === undefined ? {} : { paging: { next: { after: next } } }) } };
}

const ordered = (state: State, type: ObjectType): StoredObject[] =>
  [...state.objects[type].values()].sort((a, b) => Number(a.id) - Number(b.id));

function getObject(call: Call): Reply {
  const { state, query } = call;
  const type = typeOf(call);
  const idProperty = query.get('idProperty') ?? undefined;
  checkIdProperty(state, type, idProperty);
  const id = param(call, 'id');
  const archived = query.get('archived') === 'true' ? state.objects[type].get(id) : undefined;
  return { status: 200, body: show(state, archived ?? mustFind(state, type, id, idProperty), wantedOf(query)) };
}

function createObject(call: Call): Reply {
  const type = typeOf(call);
  const body = read(CreateInput, call.body);
  return { status: 201, body: answer(call, createOne(call.state, type, body, call.by), Object.keys(body.properties)) };
}

function updateObject(call: Call): Reply {
  const type = typeOf(call);
  const idProperty = call.query.get('idProperty') ?? undefined;
  const { properties } = read(Patch, call.body);
  checkIdProperty(call.state, type, idProperty);
  const found = mustFind(call.state, type, param(call, 'id'), idProperty);
  return {
    status: 200,
    body: answer(call, updateRecord(call.state, found, properties, call.by), Object.keys(properties)),
  };
}

const answer = (call: Call, record: StoredObject, properties: string[]) =>
  show(call.state, record, { ...NOTHING_MORE, properties });

function archiveObject(call: Call): Reply {
  archiveRecord(call.state, typeOf(call), param(call, 'id'), call.by);
  return { status: 204 };
}

/** The scope a type needs; tasks and notes have none of their own. */
export const objectScope = (verb: 'read' | 'write') => (params: Readonly<Record<string, string>>) => {
  const type = params.type ?? '';
  return [[`crm.objects.${type === 'tasks' || type === 'notes' ? 'contacts' : type}.${verb}`]];
};

const base = `/crm/objects/${VERSION}/:type`;
const route = (method: string, path: string, verb: 'read' | 'write', handle: Route['handle']): Route => ({
  method,
  path,
  scopes: objectScope(verb),
  budget: 'call',
  handle,
});

export const OBJECT_ROUTES: readonly Route[] = [
  route('GET', base, 'read', listObjects),
  route('POST', base, 'write', createObject),
  { ...route('POST', `${base}/search`, 'read', searchObjects), budget: 'search' },
  route('GET', `${base}/:id`, 'read', getObject),
  route('PATCH', `${base}/:id`, 'write', updateObject),
  route('DELETE', `${base}/:id`, 'write', archiveObject),
];

/** Whether a path's type is one of this slice; every other type is 404. */
export const isObjectType = (name: string): boolean => name in SINGULAR;
