import { randomUUID } from 'node:crypto';
import type { Row, Session } from '../access.ts';
import type { Faults } from '../faults.ts';
import type { Store, StoredEvent } from '../records/store.ts';
import type { FieldDef, ObjectDef, Schema } from '../schema/types.ts';
import { bitmaps, type EventSchema, eventSchema } from './avro.ts';

/** The objects with change events in this organisation: the four that an org allows us without an add-on. */
export const TRACKED = ['Opportunity', 'Account', 'Partnership__c', 'Service_Command__c'] as const;
const RETENTION = 72 * 3_600_000;

export interface Change {
  readonly object: ObjectDef;
  readonly id: string;
  readonly type: 'CREATE' | 'UPDATE' | 'DELETE';
  readonly row: Row;
  /** Changed fields of an update; everything that is set counts for a create. */
  readonly changed: readonly string[];
}

export interface ChangeLog {
  /** Writes the events of one transaction; call it inside the store's transaction. */
  append(changes: readonly Change[], session: Session): void;
  /** Wakes the subscribers; call it after the commit. */
  announce(): void;
  onAnnounce(listener: () => void): () => void;
  schema(object: string): EventSchema | undefined;
  /** Also of an earlier shape of the object, which events that are kept were written with. */
  schemaById(id: string): Pick<EventSchema, 'id' | 'json'> | undefined;
  read(object: string, after: number, limit: number): StoredEvent[];
  /** Replay numbers that can be continued from: `first` (exclusive start) to `last`. */
  range(): { readonly first: number; readonly last: number };
}

const eventValue = (field: FieldDef, value: Row[string] | undefined): unknown => {
  if (value === null || value === undefined) return null;
  return field.type === 'date' || field.type === 'datetime' ? Date.parse(String(value)) : value;
};

/** The event's body: only what changed, compounds as records, everything else null. */
function body(change: Change, shown: ReadonlySet<string>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const field of change.object.fields.values()) {
    const value = shown.has(field.name) ? eventValue(field, change.row[field.name]) : null;
    if (field.compound === null) fields[field.name] = value;
    else if (value !== null) {
      const whole = (fields[field.compound.field] ?? {}) as Record<string, unknown>;
      fields[field.compound.field] = { ...whole, [field.compound.part]: value };
    }
  }
  return fields;
}

interface Commit {
  readonly transactionKey: string;
  readonly at: number;
  readonly number: number;
  readonly session: Session;
}

function header(change: Change, commit: Commit, schema: EventSchema, sequence: number): Record<string, unknown> {
  const nulled = change.changed.filter((name) => (change.row[name] ?? null) === null);
  return {
    entityName: change.object.name,
    recordIds: [change.id],
    changeType: change.type,
    changeOrigin: commit.session.origin,
    transactionKey: commit.transactionKey,
    sequenceNumber: sequence,
    commitTimestamp: commit.at,
    commitNumber: commit.number,
    commitUser: commit.session.access.userId,
    nulledFields: bitmaps(schema, change.object, nulled),
    diffFields: [],
    changedFields: change.type === 'UPDATE' ? bitmaps(schema, change.object, change.changed) : [],
  };
}

type Schemas = ReadonlyMap<string, EventSchema>;

function schemasOf(schema: Schema): Schemas {
  const tracked = TRACKED.flatMap((name) => schema.objects.get(name) ?? []);
  return new Map(tracked.map((object) => [object.name, eventSchema(object)]));
}

const shownFields = ({ type, changed, object }: Change): Iterable<string> => {
  if (type === 'UPDATE') return changed;
  return type === 'CREATE' ? object.fields.keys() : [];
};

/** The bytes of one event; a fault may turn it into a gap, which carries the id only, or an overflow, which carries none. */
function encoded(change: Change, known: EventSchema, head: Record<string, unknown>, faults: Faults): Buffer {
  const { object, id, type } = change;
  if (faults.take(['overflow'], { object: object.name }) !== undefined)
    return known.type.toBuffer({
      ChangeEventHeader: { ...head, changeType: 'GAP_OVERFLOW', recordIds: [], changedFields: [] },
    });
  if (faults.take(['gap'], { object: object.name, recordId: id }) !== undefined)
    return known.type.toBuffer({
      ChangeEventHeader: { ...head, changeType: `GAP_${type}`, changedFields: [], commitUser: '' },
    });
  return known.type.toBuffer({ ChangeEventHeader: head, ...body(change, new Set(shownFields(change))) });
}

/** @param now the sandbox's clock: retention and commit times follow it */
export function makeChangeLog(store: Store, schema: Schema, faults: Faults, now: () => number): ChangeLog {
  const schemas = schemasOf(schema);
  for (const { id, json } of schemas.values()) store.setMeta(`event schema ${id}`, json);
  const listeners = new Set<() => void>();
  const append = (changes: readonly Change[], session: Session): void => {
    const at = now();
    const commit = { transactionKey: randomUUID(), at, number: at * 1000 + store.eventRange().last, session };
    for (const [i, change] of changes.filter(({ object }) => schemas.has(object.name)).entries()) {
      const known = schemas.get(change.object.name);
      if (known === undefined) continue;
      const event = {
        entity: change.object.name,
        at,
        schema: known.id,
        payload: encoded(change, known, header(change, commit, known, i + 1), faults),
      };
      store.addEvent(event);
      if (faults.take(['duplicate-event'], { object: change.object.name }) !== undefined) store.addEvent(event);
    }
    store.expireEvents(at - RETENTION);
  };
  return {
    append,
    announce: () => {
      for (const listener of listeners) listener();
    },
    onAnnounce: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    schema: (object) => schemas.get(object),
    schemaById: (id) => {
      const json = store.meta(`event schema ${id}`);
      return json === null ? undefined : { id, json };
    },
    read: (object, after, limit) => store.events(object, after, limit),
    range: () => store.eventRange(),
  };
}
