import { sql } from 'kysely';
import type { Conflict, Conflicts } from '../service/conflict-store.ts';
import { all, json, type Tx } from './rows.ts';

/** Conflicts between claims. A save with a stale version changes nothing and answers false. */
export function conflictStore(tx: Tx, workspaceId: string): Conflicts {
  const here = sql`workspace_id = ${workspaceId}`;
  return {
    conflicts: async ({ registrationIds, open }) =>
      (
        await sql<Conflict>`select id, registration_ids as "registrationIds", status, logged_at as "loggedAt", version, doc
          from conflict where ${all([
            here,
            registrationIds !== undefined && sql`registration_ids && ${[...registrationIds]}::uuid[]`,
            open && sql`status = 'open'`,
          ])} order by logged_at, id`.execute(tx)
      ).rows,
    saveConflict: async (c, expected) => {
      const ids = [...c.registrationIds];
      if (expected === null) {
        await sql`insert into conflict (workspace_id, id, registration_ids, status, logged_at, version, doc)
          values (${workspaceId}, ${c.id}, ${ids}::uuid[], ${c.status}, ${c.loggedAt}, ${c.version}, ${json(c.doc)})`.execute(
          tx,
        );
        return true;
      }
      const { rows } =
        await sql`update conflict set (registration_ids, status, version, doc) = (${ids}::uuid[], ${c.status}, ${c.version}, ${json(c.doc)})
          where ${here} and id = ${c.id} and version = ${expected} returning id`.execute(tx);
      return rows.length === 1;
    },
  };
}
