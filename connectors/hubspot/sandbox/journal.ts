import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

interface Row {
  readonly kind: string;
  readonly key: string;
  readonly json: string;
}

/** Where state is kept between runs: one row per item, written in one transaction per request. */
export interface Journal {
  load(): readonly Row[];
  write(changes: readonly { readonly kind: string; readonly key: string; readonly json: string | null }[]): void;
  close(): void;
}

/** Keeps nothing: for tests. */
export const forgetfulJournal: Journal = { load: () => [], write: () => {}, close: () => {} };

/** A node:sqlite file in WAL mode: what a request changed is there after a killed process. */
export function sqliteJournal(dataDir: string): Journal {
  mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(join(dataDir, 'hubspot-sandbox.db'));
  db.exec(`pragma journal_mode = wal; pragma synchronous = normal;
    create table if not exists item (kind text not null, key text not null, json text not null, primary key (kind, key))`);
  const put = db.prepare('insert or replace into item (kind, key, json) values (?, ?, ?)');
  const remove = db.prepare('delete from item where kind = ? and key = ?');
  return {
    load: () =>
      db
        .prepare('select kind, key, json from item order by rowid')
        .all()
        .map((row) => ({ kind: String(row.kind), key: String(row.key), json: String(row.json) })),
    write(changes) {
      db.exec('begin immediate');
      try {
        for (const { kind, key, json } of changes) json === null ? remove.run(kind, key) : put.run(kind, key, json);
        db.exec('commit');
      } catch (failure) {
        db.exec('rollback');
        throw failure;
      }
    },
    close: () => db.close(),
  };
}

/** A Map whose changes are remembered until they are taken or undone. Values are replaced, never mutated. */
export class Table<T> {
  readonly #rows = new Map<string, T>();
  /** Changed keys with the value before the change. */
  readonly #before = new Map<string, T | undefined>();

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }

  set(key: string, value: T): void {
    this.#remember(key);
    this.#rows.set(key, value);
  }

  delete(key: string): void {
    this.#remember(key);
    this.#rows.delete(key);
  }

  values(): IterableIterator<T> {
    return this.#rows.values();
  }

  entries(): IterableIterator<[string, T]> {
    return this.#rows.entries();
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Puts a stored row back without marking it as changed. */
  restore(key: string, value: T): void {
    this.#rows.set(key, value);
  }

  /** Keys changed since the last call, with the present value; undefined means deleted. */
  takeChanges(): [string, T | undefined][] {
    const changes = [...this.#before.keys()].map((key): [string, T | undefined] => [key, this.#rows.get(key)]);
    this.#before.clear();
    return changes;
  }

  /** Undoes everything since the last `takeChanges`. */
  rollback(): void {
    for (const [key, value] of this.#before) value === undefined ? this.#rows.delete(key) : this.#rows.set(key, value);
    this.#before.clear();
  }

  #remember(key: string): void {
    if (!this.#before.has(key)) this.#before.set(key, this.#rows.get(key));
  }
}
