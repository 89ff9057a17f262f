import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Row } from '../access.ts';

const SCHEMA = `
  create table if not exists record (object text not null, id text primary key, body text not null) without rowid;
  create table if not exists event (replay integer primary key autoincrement, entity text not null, at integer not null, payload blob not null, schema text);
  create table if not exists meta (key text primary key, value text not null) without rowid;
`;

export interface StoredEvent {
  readonly replay: number;
  readonly entity: string;
  readonly at: number;
  /** Id of the Avro schema that the payload was written with: a field that is added later changes it. */
  readonly schema: string;
  readonly payload: Buffer;
}

/** Rows of every object in memory, written through to one SQLite file, so that a killed process loses nothing it answered. */
export interface Store {
  /** True when the file held no record at opening: time to seed. */
  readonly empty: boolean;
  table(object: string): ReadonlyMap<string, Row>;
  get(object: string, id: string): Row | undefined;
  /** Rows whose field has this value, by an index that is made on first use and kept up to date. */
  find(object: string, field: string, value: string): readonly Row[];
  /** Runs `work`; when it throws, no row of it stays. Everything is on disk when it returns. */
  transaction<T>(work: () => T): T;
  put(object: string, row: Row): void;
  addEvent(event: Omit<StoredEvent, 'replay'>): number;
  events(entity: string, after: number, limit: number): StoredEvent[];
  /** `first`: the oldest position that can still be continued from; `last`: the newest event. Zero before any event. */
  eventRange(): { readonly first: number; readonly last: number };
  expireEvents(before: number): void;
  meta(key: string): string | null;
  setMeta(key: string, value: string): void;
  close(): void;
}

type Tables = Map<string, Map<string, Row>>;
type Index = Map<string, Set<string>>;

const key = (value: unknown): string => String(value).toLowerCase();

/** Indexes of rows by field value, ids only. Case never matters: the platform compares text without it. */
function indexes(tables: Tables) {
  const all = new Map<string, Index>();
  const add = (index: Index, field: string, row: Row): void => {
    const value = row[field];
    if (value === null || value === undefined) return;
    const ids = index.get(key(value)) ?? new Set();
    index.set(key(value), ids.add(String(row.Id)));
  };
  return {
    of(object: string, field: string): Index {
      const name = `${object}.${field}`;
      const known = all.get(name);
      if (known !== undefined) return known;
      const index: Index = new Map();
      for (const row of tables.get(object)?.values() ?? []) add(index, field, row);
      all.set(name, index);
      return index;
    },
    replace(object: string, before: Row | undefined, after: Row | undefined): void {
      for (const [name, index] of all) {
        const [owner, field] = name.split('.') as [string, string];
        if (owner !== object) continue;
        index.get(key(before?.[field]))?.delete(String(before?.Id));
        if (after !== undefined) add(index, field, after);
      }
    },
  };
}

interface Statements {
  readonly db: DatabaseSync;
  readonly put: StatementSync;
  readonly meta: StatementSync;
  readonly event: StatementSync;
}

function open(dataDir: string | null): Statements {
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(dataDir === null ? ':memory:' : join(dataDir, 'salesforce-sandbox.db'));
  db.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${SCHEMA}`);
  dropUnreadable(db);
  return {
    db,
    put: db.prepare('insert or replace into record (object, id, body) values (?, ?, ?)'),
    meta: db.prepare('insert or replace into meta (key, value) values (?, ?)'),
    event: db.prepare('insert into event (entity, at, payload, schema) values (?, ?, ?, ?)'),
  };
}

/** Events of a file from before schemas were kept can be read by nobody: they count as expired. */
function dropUnreadable(db: DatabaseSync): void {
  const columns = db.prepare('select name from pragma_table_info(?)').all('event');
  if (columns.every(({ name }) => name !== 'schema')) db.exec('alter table event add column schema text');
  db.exec('delete from event where schema is null');
}

function load(db: DatabaseSync): Tables {
  const tables: Tables = new Map();
  for (const { object, body } of db.prepare('select object, body from record order by id').iterate()) {
    const row = JSON.parse(String(body)) as Row;
    const table = tables.get(String(object)) ?? new Map();
    tables.set(String(object), table.set(String(row.Id), row));
  }
  return tables;
}

/** Runs work inside one SQLite transaction; a throw takes back both the file and the rows in memory. */
function transactional(db: DatabaseSync, undo: (() => void)[]) {
  let open = false;
  return <T>(work: () => T): T => {
    if (open) return work();
    open = true;
    undo.length = 0;
    db.exec('begin');
    try {
      const result = work();
      db.exec('commit');
      return result;
    } catch (error) {
      db.exec('rollback');
      for (const step of undo.reverse()) step();
      throw error;
    } finally {
      open = false;
      undo.length = 0;
    }
  };
}

function eventLog({ db, event }: Statements): Pick<Store, 'addEvent' | 'events' | 'eventRange' | 'expireEvents'> {
  const page = db.prepare(
    'select replay, entity, at, payload, schema from event where entity = ? and replay > ? order by replay limit ?',
  );
  const sequence = "coalesce((select seq from sqlite_sequence where name = 'event'), 0)";
  const range = db.prepare(
    `select coalesce(min(replay) - 1, ${sequence}) as first, coalesce(max(replay), ${sequence}) as last from event`,
  );
  const expire = db.prepare('delete from event where at < ?');
  return {
    addEvent: (one) => Number(event.run(one.entity, one.at, one.payload, one.schema).lastInsertRowid),
    events: (entity, after, limit) =>
      page.all(entity, after, limit).map((row) => ({
        replay: Number(row.replay),
        entity: String(row.entity),
        at: Number(row.at),
        schema: String(row.schema),
        payload: Buffer.from(row.payload as Uint8Array),
      })),
    eventRange: () => {
      const { first, last } = range.get() as { first: number; last: number };
      return { first, last };
    },
    expireEvents: (before) => void expire.run(before),
  };
}

/** @param dataDir where `salesforce-sandbox.db` lies; null keeps everything in memory (tests) */
export function openStore(dataDir: string | null): Store {
  const statements = open(dataDir);
  const { db } = statements;
  const tables = load(db);
  const index = indexes(tables);
  const undo: (() => void)[] = [];
  const place = (object: string, id: string, row: Row | undefined): void => {
    const table = tables.get(object) ?? new Map<string, Row>();
    tables.set(object, table);
    index.replace(object, table.get(id), row);
    if (row === undefined) table.delete(id);
    else table.set(id, row);
  };
  const one = db.prepare('select value from meta where key = ?');
  const nothing: ReadonlyMap<string, Row> = new Map();
  return {
    ...eventLog(statements),
    empty: tables.size === 0,
    table: (object) => tables.get(object) ?? nothing,
    get: (object, id) => tables.get(object)?.get(id),
    find: (object, field, value) =>
      [...(index.of(object, field).get(key(value)) ?? [])].flatMap((id) => {
        const row = tables.get(object)?.get(id);
        return row === undefined ? [] : [row];
      }),
    transaction: transactional(db, undo),
    put: (object, row) => {
      const id = String(row.Id);
      const before = tables.get(object)?.get(id);
      undo.push(() => place(object, id, before));
      place(object, id, row);
      statements.put.run(object, id, JSON.stringify(row) as SQLInputValue);
    },
    meta: (name) => {
      const found = one.get(name)?.value;
      return found === undefined ? null : String(found);
    },
    setMeta: (name, value) => void statements.meta.run(name, value),
    close: () => db.close(),
  };
}
