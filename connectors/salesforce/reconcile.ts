import { z } from 'zod';
import type { CrmSignal } from '../service/crm-port.ts';
import type { SalesforceClient } from './client.ts';

/** The objects we follow, and what to look at again when a row of each changes: a partnership row stands for its account. */
export const FOLLOWED = {
  Opportunity: { kind: 'deal', account: null },
  Account: { kind: 'account', account: null },
  Partnership__c: { kind: 'account', account: 'Account__c' },
  Service_Command__c: { kind: 'command', account: null },
} as const satisfies Readonly<Record<string, { readonly kind: CrmSignal['kind']; readonly account: string | null }>>;
export type Followed = keyof typeof FOLLOWED;

const OVERLAP_MS = 60_000;

const Changed = z.object({
  Id: z.string(),
  SystemModstamp: z.string(),
  IsDeleted: z.boolean(),
  Account__c: z.string().nullish(),
});

/** A SOQL instant: whole seconds, as the platform keeps them. */
const instant = (at: string): string => new Date(Date.parse(at.replace('+0000', 'Z'))).toISOString();

/**
 * Rows of one object that others than us changed since a moment, deleted ones too. The key is id and moment, so that a row
 * found twice counts once. A partnership row stands for its account. @throws SalesforceFailure
 */
export async function changedSince(
  client: SalesforceClient,
  object: Followed,
  { since, ownUserId, now }: { readonly since: string; readonly ownUserId: string; readonly now: number },
): Promise<CrmSignal[]> {
  const { kind, account } = FOLLOWED[object];
  const columns = account === null ? '' : `, ${account}`;
  const where = `SystemModstamp >= ${instant(since)} AND LastModifiedById != '${ownUserId}'`;
  const soql = `SELECT Id, SystemModstamp, IsDeleted${columns} FROM ${object} WHERE ${where} ORDER BY SystemModstamp, Id`;
  const rows = await client.rows(soql, 'background', true);
  return rows.flatMap((row): CrmSignal[] => {
    const from = Changed.safeParse(row).data;
    if (from === undefined) return [];
    const crmId = account === null ? from.Id : from.Account__c;
    if (crmId === null || crmId === undefined) return [];
    const deleted = account === null && from.IsDeleted;
    const at = instant(from.SystemModstamp);
    // The stamp has whole seconds: a row of just now may change again within the same one.
    const again = now - Date.parse(at) < OVERLAP_MS ? `:${now}` : '';
    return [{ key: `poll:${from.Id}:${at}${again}`, kind, crmId, at, deleted }];
  });
}

const Cursor = z.strictObject({ since: z.iso.datetime() });

/** A cursor of ours, or the moment from which to look; null for anything else. */
function sinceOf(cursor: string): string | null {
  const moment = Date.parse(cursor);
  if (!Number.isNaN(moment)) return new Date(moment - OVERLAP_MS).toISOString();
  try {
    return Cursor.parse(JSON.parse(cursor)).since;
  } catch {
    return null;
  }
}

/**
 * The slow poll behind the change events: ids changed since the cursor, with a minute's overlap, because a long transaction
 * commits behind its own time stamp. An empty cursor starts now.
 * @param cursor an earlier answer's, or an ISO moment
 * @throws SalesforceFailure
 */
export async function changesSince(
  client: SalesforceClient,
  cursor: string,
  { now, ownUserId }: { readonly now: number; readonly ownUserId: string },
): Promise<{ signals: CrmSignal[]; cursor: string }> {
  const next = JSON.stringify({ since: new Date(now - OVERLAP_MS).toISOString() });
  const since = sinceOf(cursor);
  if (since === null) return { signals: [], cursor: next };
  const found: CrmSignal[] = [];
  for (const object of Object.keys(FOLLOWED) as Followed[])
    found.push(...(await changedSince(client, object, { since, ownUserId, now })));
  return { signals: found, cursor: next };
}
