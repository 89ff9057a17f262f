import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../database.ts';

/**
 * A database of its own for one test file: embedded in memory, or a fresh one on the PostgreSQL server that
 * `TEST_DATABASE_URL` names, dropped at the end. Open it once per file: it takes a second or two.
 */
export function openTestDatabase(): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL;
  return url === undefined ? openDatabase({ folder: null }) : openOnServer(url);
}

async function openOnServer(url: string): Promise<Database> {
  const name = `pos_test_${randomUUID().replaceAll('-', '')}`;
  // The lock keeps test files apart: PostgreSQL copies its template for one new database at a time.
  await onServer(url, 'select pg_advisory_lock(4711)', `create database ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = await openDatabase({ url: address.href });
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(url, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(connectionString: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
