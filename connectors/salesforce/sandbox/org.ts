import { accessOf, type Session } from './access.ts';
import { bad } from './errors.ts';
import type { ChangeLog } from './events/log.ts';
import type { Faults } from './faults.ts';
import type { Store } from './records/store.ts';
import type { FieldDef, ObjectDef, Schema } from './schema/types.ts';

/** The whole sandbox org, handed to every handler. */
export interface Org {
  readonly schema: Schema;
  readonly store: Store;
  readonly events: ChangeLog;
  readonly faults: Faults;
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly zone: string;
    readonly currency: string;
  };
  readonly now: () => number;
  /** Permission set names by user id, as seeded or changed since. */
  readonly assignments: ReadonlyMap<string, readonly string[]>;
}

const DEEPEST = 20;

function isAbove(org: Org, userId: string, ownerId: string): boolean {
  let at: unknown = ownerId;
  for (let depth = 0; depth < DEEPEST && typeof at === 'string'; depth += 1) {
    at = org.store.get('User', at)?.ManagerId ?? null;
    if (at === userId) return true;
  }
  return false;
}

/** A session of a user, by id. @throws ApiError when there is no such active user */
export function sessionOf(org: Org, userId: string, client: string): Session {
  const user = org.store.get('User', userId);
  if (user === undefined || user.IsActive === false) throw bad('INVALID_LOGIN', `no active user ${userId}`);
  const access = accessOf(org.schema, userId, org.assignments.get(userId) ?? [], (ownerId) =>
    isAbove(org, userId, ownerId),
  );
  return { user, access, origin: `com/salesforce/api/rest/66.0;client=${client}` };
}

const TYPE_HINT =
  "If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.";

/** An object that the caller may at least read. @throws INVALID_TYPE as the platform does for both "absent" and "not allowed" */
export function objectFor(org: Org, session: Session, name: string): ObjectDef {
  const wanted = name.toLowerCase();
  const found = [...org.schema.objects.values()].find((one) => one.name.toLowerCase() === wanted);
  if (found === undefined || !session.access.object(found.name).read)
    throw bad('INVALID_TYPE', `sObject type '${name}' is not supported. ${TYPE_HINT}`);
  return found;
}

/** A field that the caller may read, whatever its letter case. @throws INVALID_FIELD */
export function fieldFor(object: ObjectDef, session: Session, name: string): FieldDef {
  const wanted = name.toLowerCase();
  const found = object.fields.get(name) ?? [...object.fields.values()].find((one) => one.name.toLowerCase() === wanted);
  if (found === undefined || !session.access.readable(object, found))
    throw bad('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
  return found;
}

/** The object an id belongs to, by its key prefix; undefined where none does. */
export const objectOfId = (schema: Schema, id: string): ObjectDef | undefined =>
  [...schema.objects.values()].find((one) => id.startsWith(one.keyPrefix));
