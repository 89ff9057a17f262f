import { sql } from 'kysely';
import type { AttributionChanges, AttributionWritten } from '../service/attribution-store.ts';
import { json, type Tx } from './rows.ts';

/** Attribution that people wrote over what registrations say, append-only. */
export function attributionChangeStore(tx: Tx, workspaceId: string): AttributionChanges {
  return {
    attributionChanges: async (dealIds) =>
      (
        await sql<AttributionWritten>`select id, deal_id as "dealId", at, recorded_by as "recordedBy", doc from attribution_change
          where workspace_id = ${workspaceId} and deal_id = any(${[...dealIds]}::uuid[]) order by at, id`.execute(tx)
      ).rows,
    addAttributionChange: async (c) => {
      await sql`insert into attribution_change (workspace_id, id, deal_id, at, recorded_by, doc)
        values (${workspaceId}, ${c.id}, ${c.dealId}, ${c.at}, ${c.recordedBy}, ${json(c.doc)})`.execute(tx);
    },
  };
}
