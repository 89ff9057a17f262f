import { sql } from 'kysely';
import type { Runs, StoredRun } from '../service/playbook-store.ts';
import { all, anyOf, json, type Tx } from './rows.ts';

/** Runs of playbooks. A save with a stale version changes nothing and answers false. */
export function playbookRunStore(tx: Tx, workspaceId: string): Runs {
  const here = sql`workspace_id = ${workspaceId}`;
  return {
    playbookRuns: async ({ ids, partnershipIds, running }) =>
      (
        await sql<StoredRun>`select id, partnership_id as "partnershipId", playbook, status, started_at as "startedAt", version, doc
          from playbook_run where ${all([
            here,
            anyOf('id', ids),
            anyOf('partnership_id', partnershipIds),
            running && sql`status = 'running'`,
          ])} order by started_at desc, id desc`.execute(tx)
      ).rows,
    savePlaybookRun: async (run, expected) => {
      const { id, partnershipId, playbook, status, startedAt, version, doc } = run;
      if (expected === null) {
        await sql`insert into playbook_run (workspace_id, id, partnership_id, playbook, status, started_at, version, doc)
          values (${workspaceId}, ${id}, ${partnershipId}, ${playbook}, ${status}, ${startedAt}, ${version}, ${json(doc)})`.execute(
          tx,
        );
        return true;
      }
      const { rows } = await sql`update playbook_run set (status, version, doc) = (${status}, ${version}, ${json(doc)})
          where ${here} and id = ${id} and version = ${expected} returning id`.execute(tx);
      return rows.length === 1;
    },
  };
}
