import type { Row, Session } from '../access.ts';
import { ApiError, bad } from '../errors.ts';
import type { Change } from '../events/log.ts';
import { fieldFor, type Org, objectFor, objectOfId } from '../org.ts';
import type { ObjectDef } from '../schema/types.ts';
import { fullId, recordId } from './ids.ts';
import { checkRequired, checkUnique, defaults, derived, readFields } from './prepare.ts';
import { brokenRules } from './rules.ts';
import type { Scalar } from './values.ts';

export type Wanted =
  | { readonly op: 'create'; readonly object: string; readonly fields: Readonly<Record<string, unknown>> }
  | {
      readonly op: 'update';
      readonly object: string;
      readonly id: string;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | {
      readonly op: 'upsert';
      readonly object: string;
      readonly key: string;
      readonly value: unknown;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | { readonly op: 'delete'; readonly id: string };

/** One request's writes: their time is one instant and their events share a transaction. */
export interface Unit {
  readonly org: Org;
  readonly session: Session;
  readonly at: string;
  readonly changes: Change[];
}

const changedNames = (before: Row, after: Row): string[] =>
  Object.keys(after).filter((name) => (before[name] ?? null) !== (after[name] ?? null));

function save(unit: Unit, object: ObjectDef, before: Row | null, after: Row): void {
  const { org, session } = unit;
  checkRequired(object, after);
  checkUnique(org, object, after);
  const row = (id: Scalar | undefined): Row | undefined => {
    const owner = typeof id === 'string' ? objectOfId(org.schema, id) : undefined;
    return owner === undefined ? undefined : org.store.get(owner.name, String(id));
  };
  const refused = brokenRules(
    {
      object,
      before,
      after,
      access: session.access,
      language: String(session.user.LanguageLocaleKey ?? ''),
      now: org.now(),
    },
    { schema: org.schema, row },
  );
  if (refused.length > 0) throw new ApiError(400, ...refused);
  org.faults.lockRow(object.name, String(after.Id));
  org.store.put(object.name, after);
  const type = before === null ? 'CREATE' : after.IsDeleted === true ? 'DELETE' : 'UPDATE';
  unit.changes.push({
    object,
    id: String(after.Id),
    type,
    row: after,
    changed: before === null ? [] : changedNames(before, after),
  });
}

function create(unit: Unit, object: ObjectDef, fields: Readonly<Record<string, unknown>>): string {
  const { org, session } = unit;
  if (!session.access.object(object.name).create)
    throw bad('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object.label}`);
  const given = readFields({ org, session, object, creating: true }, fields);
  const serial = Number(org.store.meta('serial') ?? 0) + 1;
  org.store.setMeta('serial', String(serial));
  const by = session.access.userId;
  const row: Row = {
    ...defaults(object, serial),
    ...(object.fields.has('OwnerId') ? { OwnerId: by } : {}),
    ...given,
    Id: recordId(object.keyPrefix, serial),
    ...{
      CreatedDate: unit.at,
      CreatedById: by,
      LastModifiedDate: unit.at,
      LastModifiedById: by,
      SystemModstamp: unit.at,
    },
  };
  save(unit, object, null, derived(object, row, given));
  return String(row.Id);
}

/** The stored row of an id that the caller may change. */
function changeable(unit: Unit, object: ObjectDef, id: string): Row {
  const { org, session } = unit;
  const row = org.store.get(object.name, id);
  if (row === undefined || !session.access.sees(object, row))
    throw new ApiError(404, {
      errorCode: 'NOT_FOUND',
      message: 'Provided external ID field does not exist or is not accessible: Id',
    });
  if (row.IsDeleted === true)
    throw new ApiError(404, { errorCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] });
  return row;
}

const noAccess = (): ApiError => bad('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);

function update(unit: Unit, object: ObjectDef, id: string, fields: Readonly<Record<string, unknown>>): void {
  const { org, session } = unit;
  const before = changeable(unit, object, id);
  if (!session.access.object(object.name).edit || !session.access.changes(object, before)) throw noAccess();
  const given = readFields({ org, session, object, creating: false }, fields);
  const audit = { LastModifiedDate: unit.at, LastModifiedById: session.access.userId, SystemModstamp: unit.at };
  save(unit, object, before, derived(object, { ...before, ...given, ...audit }, given));
}

function upsert(
  unit: Unit,
  object: ObjectDef,
  wanted: Extract<Wanted, { op: 'upsert' }>,
): { id: string; created: boolean } {
  const { org, session } = unit;
  const key = fieldFor(object, session, wanted.key);
  if (!key.externalId && key.type !== 'id')
    throw new ApiError(404, {
      errorCode: 'NOT_FOUND',
      message: `Provided external ID field does not exist or is not accessible: ${wanted.key}`,
    });
  const value = wanted.value ?? null;
  if (value === null && key.type !== 'id') throw bad('MISSING_ARGUMENT', `${key.name} not specified`);
  const found =
    value === null ? [] : org.store.find(object.name, key.name, String(value)).filter((row) => row.IsDeleted !== true);
  if (found.length > 1) throw new MultipleChoices(found.map((row) => String(row.Id)));
  const id = found[0]?.Id;
  if (typeof id === 'string') {
    update(unit, object, id, wanted.fields);
    return { id, created: false };
  }
  const own = key.type === 'id' ? {} : { [key.name]: value };
  return { id: create(unit, object, { ...own, ...wanted.fields }), created: true };
}

/** An external id that several rows share: REST answers 300 with their addresses. */
export class MultipleChoices extends ApiError {
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super(300, {
      errorCode: 'DUPLICATE_EXTERNAL_ID',
      message: `external id matched more than one record: ${ids.join(', ')}`,
    });
    this.ids = ids;
  }
}

/** Rows that go when this one goes: children by master-detail or a cascading lookup. */
function dependents(unit: Unit, object: ObjectDef, id: string): { child: ObjectDef; row: Row }[] {
  const { schema, store } = unit.org;
  const links = [...schema.objects.values()].flatMap((child) =>
    [...child.fields.values()]
      .filter((link) => link.cascadeDelete && link.referenceTo.includes(object.name))
      .map((link) => ({ child, link })),
  );
  return links.flatMap(({ child, link }) =>
    store
      .find(child.name, link.name, id)
      .filter((row) => row.IsDeleted !== true)
      .map((row) => ({ child, row })),
  );
}

function remove(unit: Unit, id: string): void {
  const object = objectOfId(unit.org.schema, id);
  if (object === undefined) throw bad('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
  const before = changeable(unit, object, id);
  const { access } = unit.session;
  if (!access.object(object.name).remove || !access.changes(object, before)) throw noAccess();
  for (const { child, row } of dependents(unit, object, id)) bury(unit, child, row);
  bury(unit, object, before);
}

function bury(unit: Unit, object: ObjectDef, before: Row): void {
  const audit = { LastModifiedDate: unit.at, LastModifiedById: unit.session.access.userId, SystemModstamp: unit.at };
  const row: Row = { ...before, ...audit, IsDeleted: true };
  unit.org.store.put(object.name, row);
  unit.changes.push({ object, id: String(row.Id), type: 'DELETE', row, changed: [] });
}

function idGiven(id: string): string {
  const full = fullId(id);
  if (full === null) throw bad('MALFORMED_ID', `malformed id ${id}`, ['Id']);
  return full;
}

/** One write inside a unit. @throws ApiError with the platform's code; then this row is unchanged */
export function writeRow(unit: Unit, wanted: Wanted): { id: string; created?: boolean } {
  if (wanted.op === 'delete') {
    const id = idGiven(wanted.id);
    remove(unit, id);
    return { id };
  }
  const object = objectFor(unit.org, unit.session, wanted.object);
  if (wanted.op === 'create') return { id: create(unit, object, wanted.fields) };
  if (wanted.op === 'upsert') return upsert(unit, object, wanted);
  const id = idGiven(wanted.id);
  update(unit, object, id, wanted.fields);
  return { id };
}
