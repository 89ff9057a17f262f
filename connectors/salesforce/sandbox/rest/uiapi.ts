import { createHash } from 'node:crypto';
import type { Row, Session } from '../access.ts';
import { ApiError, type ApiFault, notFound } from '../errors.ts';
import { type Org, objectOfId } from '../org.ts';
import { fullId } from '../records/ids.ts';
import { write } from '../records/write.ts';
import type { FieldDef, ObjectDef } from '../schema/types.ts';
import { follow, type Path, resolve } from '../soql/run.ts';
import { displayValue } from './display.ts';
import { type ApiRoute, type Call, ok, type Reply, record } from './http.ts';

const etag = (row: Row): string => createHash('md5').update(JSON.stringify(row)).digest('hex');

interface Shown {
  readonly object: ObjectDef;
  readonly row: Row;
}

/** A parent and the paths that go on inside it, as one field of the child. */
function parentField(org: Org, session: Session, { row }: Shown, paths: readonly Path[]): unknown {
  const [link, owner] = [paths[0]?.steps[0], paths[0]?.owners[0]];
  const parent =
    link === undefined || owner === undefined
      ? null
      : follow(org, session, { steps: [link], owners: [owner], field: link }, row);
  if (parent === null || owner === undefined) return { displayValue: null, value: null };
  const below = paths.map((path) => ({ ...path, steps: path.steps.slice(1), owners: path.owners.slice(1) }));
  return {
    displayValue: parent.Name ?? null,
    value: representation(org, session, { object: owner, row: parent }, below),
  };
}

/** A record as the UI API represents it, with the named fields (and parents' fields inside their parent). */
function representation(org: Org, session: Session, shown: Shown, paths: readonly Path[]): Record<string, unknown> {
  const { object, row } = shown;
  const [own, over] = [paths.filter((path) => path.steps.length === 0), paths.filter((path) => path.steps.length > 0)];
  const parents = Map.groupBy(over, (path) => path.steps[0]?.relationshipName ?? '');
  const fields = own.map(({ field }) => {
    const value = row[field.name] ?? null;
    return [field.name, { displayValue: displayValue(org, session, field, row), value }] as const;
  });
  const nested = [...parents].map(([name, below]) => [name, parentField(org, session, shown, below)] as const);
  return {
    apiName: object.name,
    childRelationships: {},
    eTag: etag(row),
    fields: Object.fromEntries([...fields, ...nested]),
    id: row.Id,
    lastModifiedById: row.LastModifiedById,
    lastModifiedDate: row.LastModifiedDate,
    recordTypeId: null,
    recordTypeInfo: null,
    systemModstamp: row.SystemModstamp,
  };
}

const plain = (field: FieldDef): Path => ({ steps: [], owners: [], field });
const readable = (object: ObjectDef, session: Session): Path[] =>
  [...object.fields.values()].filter((field) => session.access.readable(object, field)).map(plain);

function optional(org: Org, session: Session, object: ObjectDef, name: string): Path[] {
  try {
    return [resolve(org, session, object, name)];
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}

const names = (call: Call, key: string): string[] =>
  (call.query.get(key) ?? '').split(',').filter((name) => name !== '');

/** The object and row of an id that the caller may see. @throws 403 without object access, 404 where there is nothing to see */
function target(org: Org, session: Session, id: string): Shown {
  const full = fullId(id) ?? '';
  const object = objectOfId(org.schema, full);
  if (object === undefined) throw notFound();
  if (!session.access.object(object.name).read) {
    const message = 'You don’t have access to this record. Ask your administrator for help or to request access.';
    throw new ApiError(403, { errorCode: 'INSUFFICIENT_ACCESS', message });
  }
  const row = org.store.get(object.name, full);
  if (row === undefined || row.IsDeleted === true || !session.access.sees(object, row)) throw notFound();
  return { object, row };
}

function read(org: Org, session: Session, call: Call): Reply {
  const { object, row } = target(org, session, call.params[0] ?? '');
  const wanted = names(call, 'fields').map((name) => resolve(org, session, object, name));
  const extra = names(call, 'optionalFields').flatMap((name) => optional(org, session, object, name));
  if (wanted.length + extra.length === 0)
    throw new ApiError(400, {
      errorCode: 'ILLEGAL_QUERY_PARAMETER_VALUE',
      message: 'fields or optionalFields is required',
    });
  return ok(representation(org, session, { object, row }, [...wanted, ...extra]));
}

function saved(org: Org, session: Session, id: string, status: number): Reply {
  const { object, row } = target(org, session, id);
  return { status, body: representation(org, session, { object, row }, readable(object, session)) };
}

function create(org: Org, session: Session, call: Call): Reply {
  const { apiName, fields } = record(call.body);
  const { id } = write(org, session, { op: 'create', object: String(apiName), fields: record(fields) });
  return saved(org, session, id, 201);
}

function update(org: Org, session: Session, call: Call): Reply {
  const { object, row } = target(org, session, call.params[0] ?? '');
  const { fields } = record(call.body);
  const { Id: _, ...rest } = record(fields);
  write(org, session, { op: 'update', object: object.name, id: String(row.Id), fields: rest });
  return saved(org, session, String(row.Id), 200);
}

function remove(org: Org, session: Session, call: Call): Reply {
  const { row } = target(org, session, call.params[0] ?? '');
  write(org, session, { op: 'delete', id: String(row.Id) });
  return { status: 204 };
}

/** The UI API's error body: one object, faults sorted by the field they belong to. */
export function uiError(error: ApiError): Record<string, unknown> {
  const entry = ({ errorCode, message }: ApiFault, field: string | null) => ({
    constituentField: null,
    duplicateRecordError: null,
    errorCode,
    field,
    fieldLabel: field,
    message,
  });
  const fieldErrors: Record<string, unknown[]> = {};
  for (const fault of error.faults)
    for (const field of fault.fields ?? []) fieldErrors[field] = [...(fieldErrors[field] ?? []), entry(fault, field)];
  const first = error.faults[0];
  return {
    message: first?.message ?? '',
    statusCode: error.status,
    errorCode: first?.errorCode ?? 'UNKNOWN_EXCEPTION',
    enhancedErrorType: 'RecordError',
    output: {
      errors: error.faults.filter((fault) => (fault.fields ?? []).length === 0).map((fault) => entry(fault, null)),
      fieldErrors,
    },
  };
}

export const UIAPI_ROUTES: readonly ApiRoute[] = [
  { method: 'GET', path: /^\/ui-api\/records\/(\w+)$/, handle: read },
  { method: 'POST', path: /^\/ui-api\/records\/?$/, handle: create },
  { method: 'PATCH', path: /^\/ui-api\/records\/(\w+)$/, handle: update },
  { method: 'DELETE', path: /^\/ui-api\/records\/(\w+)$/, handle: remove },
];
