import { type Kysely, sql } from 'kysely';
import { statements as people } from './migrations/0001-people-and-records.ts';
import { statements as partnerships } from './migrations/0002-partnerships.ts';
import { statements as sync } from './migrations/0003-sync.ts';
import { statements as inboxWaits } from './migrations/0004-inbox-waits.ts';
import { statements as policyHash } from './migrations/0005-policy-hash.ts';
import { statements as decisionFacts } from './migrations/0006-decision-facts.ts';
import { statements as cardRecords } from './migrations/0007-card-records.ts';
import { statements as absences } from './migrations/0008-absences.ts';
import { statements as conflicts } from './migrations/0009-conflicts.ts';
import { statements as partnershipRecords } from './migrations/0010-partnership-records.ts';
import { statements as playbookRuns } from './migrations/0011-playbook-runs.ts';
import { statements as attributionChanges } from './migrations/0012-attribution-changes.ts';

const MIGRATIONS = [
  { id: 1, statements: people },
  { id: 2, statements: partnerships },
  { id: 3, statements: sync },
  { id: 4, statements: inboxWaits },
  { id: 5, statements: policyHash },
  { id: 6, statements: decisionFacts },
  { id: 7, statements: cardRecords },
  { id: 8, statements: absences },
  { id: 9, statements: conflicts },
  { id: 10, statements: partnershipRecords },
  { id: 11, statements: playbookRuns },
  { id: 12, statements: attributionChanges },
] as const;

/** The role that every unit of work runs as, so that row-level security holds even for a superuser connection. */
export const APP_ROLE = 'partnership_os_app';

/** Brings the schema up to date. Safe to run from several processes at once; each migration is one transaction. */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(727201)`.execute(tx);
    await sql`create table if not exists schema_migration (id integer primary key, at timestamptz not null default now())`.execute(
      tx,
    );
    const { rows } = await sql<{ id: number }>`select id from schema_migration`.execute(tx);
    const done = new Set(rows.map((row) => row.id));
    for (const migration of MIGRATIONS.filter(({ id }) => !done.has(id))) {
      for (const statement of migration.statements) await sql.raw(statement).execute(tx);
      await sql`insert into schema_migration (id) values (${migration.id})`.execute(tx);
    }
    if (MIGRATIONS.some(({ id }) => !done.has(id))) await secure(tx);
  });
}

/** Row-level security on every table that has a workspace, by the setting that a unit of work makes. */
async function secure(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`do $$ begin
    -- A role belongs to the whole server: another database may be making it at this moment.
    begin
      if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, '${APP_ROLE}', 'member') then execute format('grant ${APP_ROLE} to %I', current_user); end if;
  end $$`)
    .execute(db);
  const { rows } = await sql<{
    name: string;
  }>`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and a.attname = 'workspace_id'`.execute(
    db,
  );
  await sql.raw(`grant usage on schema public to ${APP_ROLE}`).execute(db);
  for (const { name } of rows) await secureTable(db, name, 'workspace_id');
  await secureTable(db, 'workspace', 'id');
}

async function secureTable(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  await sql.raw(`alter table ${table} enable row level security`).execute(db);
  await sql.raw(`drop policy if exists own_workspace on ${table}`).execute(db);
  await sql
    .raw(`create policy own_workspace on ${table} to ${APP_ROLE}
    using (${column} = current_setting('app.workspace')::uuid)
    with check (${column} = current_setting('app.workspace')::uuid)`)
    .execute(db);
  await sql.raw(`grant select, insert, update, delete on ${table} to ${APP_ROLE}`).execute(db);
}
