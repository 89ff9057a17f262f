import type { Session } from '../access.ts';
import { bad, notFound } from '../errors.ts';
import { fieldFor, type Org } from '../org.ts';
import { fullId } from '../records/ids.ts';
import { MultipleChoices, type Wanted } from '../records/row.ts';
import { restValue } from '../records/values.ts';
import { type Written, write, writeAll } from '../records/write.ts';
import type { ObjectDef } from '../schema/types.ts';
import { type ApiRoute, type Call, list, ok, type Reply, record } from './http.ts';

/** The object a path names. @throws 404 as the platform does for an unknown resource */
function named(org: Org, session: Session, call: Call): ObjectDef {
  const found = org.schema.objects.get(call.params[0] ?? '');
  if (found === undefined || !session.access.object(found.name).read) throw notFound();
  return found;
}

function create(org: Org, session: Session, call: Call): Reply {
  const { id } = write(org, session, {
    op: 'create',
    object: named(org, session, call).name,
    fields: record(call.body),
  });
  return {
    status: 201,
    body: { id, success: true, errors: [] },
    headers: { location: `/services/data/${call.version}/sobjects/${call.params[0]}/${id}` },
  };
}

function read(org: Org, session: Session, call: Call): Reply {
  const object = named(org, session, call);
  const row = org.store.get(object.name, fullId(call.params[1] ?? '') ?? '');
  if (row === undefined || row.IsDeleted === true || !session.access.sees(object, row)) throw notFound();
  const asked = call.query
    .get('fields')
    ?.split(',')
    .map((name) => fieldFor(object, session, name.trim()));
  const fields = asked ?? [...object.fields.values()].filter((field) => session.access.readable(object, field));
  const url = `/services/data/${call.version}/sobjects/${object.name}/${row.Id}`;
  return ok({
    attributes: { type: object.name, url },
    ...Object.fromEntries(fields.map((field) => [field.name, restValue(field, row[field.name])])),
  });
}

function update(org: Org, session: Session, call: Call): Reply {
  write(org, session, {
    op: 'update',
    object: named(org, session, call).name,
    id: call.params[1] ?? '',
    fields: record(call.body),
  });
  return { status: 204 };
}

function remove(org: Org, session: Session, call: Call): Reply {
  named(org, session, call);
  write(org, session, { op: 'delete', id: call.params[1] ?? '' });
  return { status: 204 };
}

function upsert(org: Org, session: Session, call: Call): Reply {
  const object = named(org, session, call).name;
  const [, key = '', value = ''] = call.params;
  try {
    const { id, created } = write(org, session, { op: 'upsert', object, key, value, fields: record(call.body) });
    return { status: created === true ? 201 : 200, body: { id, success: true, errors: [], created: created === true } };
  } catch (error) {
    if (!(error instanceof MultipleChoices)) throw error;
    return { status: 300, body: error.ids.map((id) => `/services/data/${call.version}/sobjects/${object}/${id}`) };
  }
}

const MOST = 200;

/** A row of a collection answer: the same faults, but `statusCode` where single calls say `errorCode`. */
const collectionRow = (row: Written) => ({
  ...(row.id === null ? {} : { id: row.id }),
  success: row.success,
  errors: row.errors.map(({ errorCode, message, fields }) => ({
    statusCode: errorCode,
    message,
    fields: fields ?? [],
  })),
  ...(row.created === undefined ? {} : { created: row.created }),
});

function tooMany(count: number): void {
  if (count > MOST)
    throw bad(
      'INVALID_INPUT',
      `This request contains ${count} records, exceeding the maximum of ${MOST} records per request.`,
    );
}

/** @throws DUPLICATE_VALUE when one call names a record twice: the platform takes none of them */
function onceEach(writes: readonly Wanted[]): readonly Wanted[] {
  const keys = writes.flatMap((write) =>
    write.op === 'update' ? [write.id] : write.op === 'upsert' ? [String(write.value)] : [],
  );
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw bad('DUPLICATE_VALUE', `Duplicate id in list: ${twice}`);
  return writes;
}

/** Every record of a collection becomes one wanted write. */
function collection(
  org: Org,
  session: Session,
  call: Call,
  wanted: (fields: Record<string, unknown>, object: string) => Wanted,
): Reply {
  const { records, allOrNone } = record(call.body);
  const rows = list(records).map(record);
  tooMany(rows.length);
  const writes = rows.map(({ attributes, ...fields }) => {
    const type = record(attributes).type;
    if (typeof type !== 'string') throw bad('INVALID_INPUT', 'attributes.type is required for every record');
    return wanted(fields, type);
  });
  return ok(writeAll(org, session, onceEach(writes), allOrNone === true).map(collectionRow));
}

const createMany = (org: Org, session: Session, call: Call): Reply =>
  collection(org, session, call, (fields, object) => ({ op: 'create', object, fields }));

const updateMany = (org: Org, session: Session, call: Call): Reply =>
  collection(org, session, call, ({ Id, id, ...fields }, object) => ({
    op: 'update',
    object,
    id: String(Id ?? id ?? ''),
    fields,
  }));

const upsertMany = (org: Org, session: Session, call: Call): Reply => {
  const [object = '', key = ''] = call.params;
  const field = fieldFor(named(org, session, call), session, key);
  return collection(org, session, call, ({ [field.name]: value, ...fields }, type) => {
    if (type !== object) throw bad('INVALID_TYPE', `attributes.type ${type} is not ${object}`);
    return { op: 'upsert', object, key: field.name, value, fields };
  });
};

function removeMany(org: Org, session: Session, call: Call): Reply {
  const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  tooMany(ids.length);
  const writes = ids.map((id): Wanted => ({ op: 'delete', id }));
  return ok(writeAll(org, session, writes, call.query.get('allOrNone') === 'true').map(collectionRow));
}

export const SOBJECT_ROUTES: readonly ApiRoute[] = [
  { method: 'POST', path: /^\/sobjects\/(\w+)\/?$/, handle: create },
  { method: 'GET', path: /^\/sobjects\/(\w+)\/(\w+)\/?$/, handle: read },
  { method: 'PATCH', path: /^\/sobjects\/(\w+)\/(\w+)\/?$/, handle: update },
  { method: 'DELETE', path: /^\/sobjects\/(\w+)\/(\w+)\/?$/, handle: remove },
  { method: 'PATCH', path: /^\/sobjects\/(\w+)\/(\w+)\/(.+)$/, handle: upsert },
  { method: 'POST', path: /^\/composite\/sobjects\/?$/, handle: createMany },
  { method: 'PATCH', path: /^\/composite\/sobjects\/?$/, handle: updateMany },
  { method: 'DELETE', path: /^\/composite\/sobjects\/?$/, handle: removeMany },
  { method: 'PATCH', path: /^\/composite\/sobjects\/(\w+)\/(\w+)\/?$/, handle: upsertMany },
];
