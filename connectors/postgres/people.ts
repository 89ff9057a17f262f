import { sql } from 'kysely';
import type { CrmUserRow, Person } from '../service/records.ts';
import type { Records, Unit } from '../service/store.ts';
import { column, type Tx, texts } from './rows.ts';

type PeopleStore = Pick<Records, 'people' | 'savePeople' | 'users' | 'saveUsers' | 'tieUsers'> &
  Pick<Unit, 'workspace' | 'saveSettings' | 'lock'>;

/** Workspace, people and the CRM users that are tied to them. */
export function peopleStore(tx: Tx, workspaceId: string): PeopleStore {
  return {
    workspace: async () =>
      one(
        await sql<never>`select id, name, base_currency as "baseCurrency", zone, settings from workspace where id = ${workspaceId}`.execute(
          tx,
        ),
      ),
    saveSettings: async (settings) => {
      await sql`update workspace set settings = ${JSON.stringify(settings)}::jsonb where id = ${workspaceId}`.execute(
        tx,
      );
    },
    lock: async (key) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId} ${key}`}, 0))`.execute(tx);
    },
    people: async () =>
      (
        await sql<Person>`select id, key, name, email, roles, levels, language, zone, calendar, manager_id as "managerId", active
        from person where workspace_id = ${workspaceId} order by key`.execute(tx)
      ).rows,
    savePeople: (people) => savePeople(tx, workspaceId, people),
    users: async () =>
      (
        await sql<CrmUserRow>`select crm, crm_id as "crmId", owner_id as "ownerId", person_id as "personId", name, email, active
        from crm_user where workspace_id = ${workspaceId}`.execute(tx)
      ).rows,
    saveUsers: (users) => saveUsers(tx, workspaceId, users),
    tieUsers: async (ties) => {
      await sql`update crm_user u set person_id = t.person_id
        from unnest(${column(ties, (t) => t.crm)}::text[], ${column(ties, (t) => t.crmId)}::text[], ${column(ties, (t) => t.personId)}::uuid[])
          as t (crm, crm_id, person_id)
        where u.workspace_id = ${workspaceId} and u.crm = t.crm and u.crm_id = t.crm_id`.execute(tx);
    },
  };
}

function one<T>({ rows: [row] }: { readonly rows: readonly T[] }): T {
  if (row === undefined) throw new Error('The workspace does not exist.');
  return row;
}

async function savePeople(tx: Tx, workspaceId: string, people: readonly Person[]): Promise<void> {
  await sql`insert into person (workspace_id, id, key, name, email, roles, levels, language, zone, calendar, manager_id, active)
    select ${workspaceId}, p.id, p.key, p.name, p.email, array(select jsonb_array_elements_text(p.roles::jsonb)),
      array(select jsonb_array_elements_text(p.levels::jsonb)), p.language, p.zone, p.calendar, p.manager_id, p.active
    from unnest(${column(people, (p) => p.id)}::uuid[], ${column(people, (p) => p.key)}::text[], ${column(people, (p) => p.name)}::text[],
      ${column(people, (p) => p.email)}::text[], ${column(people, (p) => texts(p.roles))}::text[], ${column(people, (p) => texts(p.levels))}::text[],
      ${column(people, (p) => p.language)}::text[], ${column(people, (p) => p.zone)}::text[], ${column(people, (p) => p.calendar)}::text[],
      ${column(people, (p) => p.managerId)}::uuid[], ${column(people, (p) => p.active)}::boolean[])
      as p (id, key, name, email, roles, levels, language, zone, calendar, manager_id, active)
    on conflict (workspace_id, id) do update set (name, email, roles, levels, language, zone, calendar, manager_id, active) =
      (excluded.name, excluded.email, excluded.roles, excluded.levels, excluded.language, excluded.zone, excluded.calendar,
       excluded.manager_id, excluded.active)`.execute(tx);
}

/** A user that is already tied to a person keeps the tie: only `tieUsers` changes who somebody is. */
async function saveUsers(tx: Tx, workspaceId: string, users: readonly CrmUserRow[]): Promise<void> {
  await sql`insert into crm_user (workspace_id, crm, crm_id, owner_id, person_id, name, email, active)
    select ${workspaceId}, u.* from unnest(${column(users, (u) => u.crm)}::text[], ${column(users, (u) => u.crmId)}::text[],
      ${column(users, (u) => u.ownerId)}::text[], ${column(users, (u) => u.personId)}::uuid[], ${column(users, (u) => u.name)}::text[],
      ${column(users, (u) => u.email)}::text[], ${column(users, (u) => u.active)}::boolean[]) as u
    on conflict (workspace_id, crm, crm_id) do update set (owner_id, name, email, active) =
      (excluded.owner_id, excluded.name, excluded.email, excluded.active)`.execute(tx);
}
