import type { Row, Session } from '../access.ts';
import { ApiError, bad } from '../errors.ts';
import { fieldFor, type Org } from '../org.ts';
import type { FieldDef, ObjectDef } from '../schema/types.ts';
import { readValue, type Scalar } from './values.ts';

const SECURITY =
  'Please check the security settings of this field and verify that it is read/write for your profile or permission set.';

/** Where given fields are going: into a new row of this object, or an old one. */
export interface Target {
  readonly org: Org;
  readonly session: Session;
  readonly object: ObjectDef;
  readonly creating: boolean;
}

function checkWritable({ object, session, creating }: Target, field: FieldDef): void {
  if (session.access.writable(object, field, creating)) return;
  throw bad('INVALID_FIELD_FOR_INSERT_UPDATE', `Unable to create/update fields: ${field.name}. ${SECURITY}`, [
    field.name,
  ]);
}

/** `Parent__r: { External_Id__c: 'x' }` names the parent by its external id. */
function parentByKey(org: Org, session: Session, field: FieldDef, raw: unknown): string | null {
  if (raw === null) return null;
  const [key, value] = Object.entries(raw as Record<string, unknown>).find(([name]) => name !== 'attributes') ?? [
    '',
    null,
  ];
  const parent = org.schema.objects.get(field.referenceTo[0] ?? '');
  if (parent === undefined) throw bad('INVALID_FIELD', `No such relationship ${field.name}`);
  const external = fieldFor(parent, session, key);
  if (!external.externalId && external.type !== 'id') throw bad('INVALID_FIELD', `${key} is not an External ID`);
  const found = org.store.find(parent.name, external.name, String(value)).filter((row) => row.IsDeleted !== true);
  if (found[0] === undefined)
    throw bad(
      'INVALID_FIELD',
      `Foreign key external ID: ${String(value)} not found for field ${key} in entity ${parent.name}`,
    );
  return String(found[0].Id);
}

function checkLookup(org: Org, field: FieldDef, id: Scalar): void {
  if (field.type !== 'reference' || id === null) return;
  const names = field.referenceTo.includes('*') ? [...org.schema.objects.keys()] : field.referenceTo;
  const target = names
    .map((name) => org.schema.objects.get(name))
    .find((one) => one !== undefined && String(id).startsWith(one.keyPrefix));
  if (target === undefined)
    throw bad('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [field.name]);
  const row = org.store.get(target.name, String(id));
  if (row === undefined) throw bad('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
  if (row.IsDeleted === true) throw bad('ENTITY_IS_DELETED', 'entity is deleted', [field.name]);
}

/** The given JSON as field values: known, permitted, of the right type, pointing at rows that exist. */
export function readFields(target: Target, given: Readonly<Record<string, unknown>>): Row {
  const { org, session, object } = target;
  const row: Record<string, Scalar> = {};
  for (const [name, raw] of Object.entries(given)) {
    if (name === 'attributes') continue;
    const link = [...object.fields.values()].find((one) => one.relationshipName === name);
    const field = link ?? fieldFor(object, session, name);
    checkWritable(target, field);
    const value = link === undefined ? readValue(field, raw) : parentByKey(org, session, link, raw);
    checkLookup(org, field, value);
    row[field.name] = value;
  }
  return row;
}

const joined = (row: Row): string =>
  [row.FirstName, row.LastName].filter((part) => part !== null && part !== undefined).join(' ');

/** Fields that the platform fills from others. */
export const derived = (object: ObjectDef, row: Row, given: Row): Row => {
  if (object.name === 'User' || object.name === 'Contact') return { ...row, Name: joined(row) };
  if (object.name === 'Task') return { ...row, IsClosed: row.Status === 'Completed' };
  const stage = object.stages?.get(String(row.StageName));
  if (stage === undefined) return row;
  const chance = 'StageName' in given && !('Probability' in given) ? stage.chance : (row.Probability ?? stage.chance);
  return { ...row, IsClosed: stage.closed, IsWon: stage.won, Probability: chance };
};

/** A new row's defaults, before the given values are laid over them. */
export function defaults(object: ObjectDef, number: number): Row {
  const row: Record<string, Scalar> = {};
  for (const field of object.fields.values()) {
    if (field.autoNumber !== null)
      row[field.name] = field.autoNumber.replace(/\{(0+)\}/, (_, zeros: string) =>
        String(number).padStart(zeros.length, '0'),
      );
    else row[field.name] = field.defaultValue ?? (field.type === 'boolean' ? false : null);
  }
  return row;
}

/** @throws REQUIRED_FIELD_MISSING naming every empty required field at once */
export function checkRequired(object: ObjectDef, row: Row): void {
  const missing = [...object.fields.values()]
    .filter((one) => one.required && (row[one.name] ?? null) === null)
    .map((one) => one.name);
  if (missing.length > 0)
    throw bad('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
}

/** @throws DUPLICATE_VALUE naming the row that has the value already */
export function checkUnique(org: Org, object: ObjectDef, row: Row): void {
  for (const field of object.fields.values()) {
    const value = row[field.name] ?? null;
    if (!field.unique || value === null) continue;
    const same = (other: Scalar | undefined): boolean => !field.caseSensitive || other === value;
    const other = org.store
      .find(object.name, field.name, String(value))
      .find((one) => one.Id !== row.Id && one.IsDeleted !== true && same(one[field.name]));
    if (other === undefined) continue;
    const message = `duplicate value found: ${field.name} duplicates value on record with id: ${String(other.Id).slice(0, 15)}`;
    throw new ApiError(400, { errorCode: 'DUPLICATE_VALUE', message, fields: [] });
  }
}
