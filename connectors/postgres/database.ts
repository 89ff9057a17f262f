import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { APP_ROLE, migrate } from './migrations.ts';
import { type EmbeddedDatabase, startEmbedded } from './pglite.ts';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** An open database, embedded or a server: the same SQL, the same migrations, the same row types. */
export interface Database {
  readonly db: Kysely<unknown>;
  /** What the job queue runs on: the same embedded database, or the same server. */
  readonly queue: { readonly pglite: EmbeddedDatabase } | { readonly connectionString: string };
  close(): Promise<void>;
}

/**
 * Opens and migrates the database.
 * @param where `{ url }` of a PostgreSQL 15+ server, or `{ folder }` for the embedded one (null = in memory)
 * @throws when the server cannot be reached or the folder cannot be opened
 */
export async function openDatabase(
  where: { readonly url: string } | { readonly folder: string | null },
): Promise<Database> {
  const opened = 'url' in where ? openServer(where.url) : await openEmbedded(where.folder);
  await migrate(opened.db);
  return opened;
}

async function openEmbedded(folder: string | null): Promise<Database> {
  const pglite = await startEmbedded(folder);
  const db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: pglite as never }) });
  return { db, queue: { pglite }, close: () => db.destroy() };
}

function openServer(connectionString: string): Database {
  const types = { getTypeParser: typeParser };
  const pool = new pg.Pool({ connectionString, max: 10, types: types as never });
  // A connection that the server ends is replaced; the query that used it fails by itself. Unheard, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return { db, queue: { connectionString }, close: () => db.destroy() };
}

/** The same JavaScript values as the embedded database gives: bigint as number, days and instants as text. */
function typeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8) return Number;
  if (oid === DATE) return (text: string) => text;
  if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
  return pg.types.getTypeParser(oid, format as 'text');
}

/** Runs one transaction inside a workspace: row-level security lets it see and write nothing else. */
export function inWorkspace<T>(
  db: Kysely<unknown>,
  workspaceId: string,
  work: (tx: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.workspace', ${workspaceId}, true), set_config('role', ${APP_ROLE}, true)`.execute(
      tx,
    );
    return work(tx);
  });
}
