import { sql } from 'kysely';
import type { PartnershipRecord, PartnershipRecords } from '../service/record-store.ts';
import { json, type Tx } from './rows.ts';

/** What people recorded about partnerships, append-only. */
export function partnershipRecordStore(tx: Tx, workspaceId: string): PartnershipRecords {
  return {
    partnershipRecords: async (ids) =>
      (
        await sql<PartnershipRecord>`select id, partnership_id as "partnershipId", kind, at, recorded_by as "recordedBy", doc
          from partnership_record where workspace_id = ${workspaceId} and partnership_id = any(${[...ids]}::uuid[])
          order by at, id`.execute(tx)
      ).rows,
    addPartnershipRecord: async (r) => {
      await sql`insert into partnership_record (workspace_id, id, partnership_id, kind, at, recorded_by, doc)
        values (${workspaceId}, ${r.id}, ${r.partnershipId}, ${r.kind}, ${r.at}, ${r.recordedBy}, ${json(r.doc)})`.execute(
        tx,
      );
    },
  };
}
