import { sql } from 'kysely';
import type { Absences, StoredAbsence } from '../service/absence-store.ts';
import type { Tx } from './rows.ts';

const ABSENCE = sql`id, person_id as "personId", from_at as "from", until_at as "until", substitute_id as "substituteId",
  recorded_by as "recordedBy", recorded_at as "recordedAt", ended_at as "endedAt"`;

/** Dated absences and delegations. */
export function absenceStore(tx: Tx, workspaceId: string): Absences {
  const here = sql`workspace_id = ${workspaceId}`;
  return {
    absences: async (since) =>
      (
        await sql<StoredAbsence>`select ${ABSENCE} from absence where ${here} and ended_at is null and until_at >= ${since}
          order by recorded_at, id`.execute(tx)
      ).rows,
    saveAbsence: async (a) => {
      await sql`insert into absence (workspace_id, id, person_id, from_at, until_at, substitute_id, recorded_by, recorded_at, ended_at)
        values (${workspaceId}, ${a.id}, ${a.personId}, ${a.from}, ${a.until}, ${a.substituteId}, ${a.recordedBy}, ${a.recordedAt}, ${a.endedAt})`.execute(
        tx,
      );
    },
    endAbsence: async (id, at) =>
      (
        await sql`update absence set ended_at = ${at} where ${here} and id = ${id} and ended_at is null returning id`.execute(
          tx,
        )
      ).rows.length === 1,
  };
}
