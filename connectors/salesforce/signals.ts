import { z } from 'zod';
import type { CrmSignal } from '../service/crm-port.ts';
import { CLIENT_NAME, type SalesforceClient } from './client.ts';
import type { ChangeEvent } from './events.ts';
import { EDITABLE } from './fields.ts';
import { inList, parts } from './reads.ts';
import { FOLLOWED, type Followed } from './reconcile.ts';
import type { AccountEdit } from './state.ts';

/** What a batch of events means: records to look at again, edits with their person, and whether the whole object must be read. */
export interface Meaning {
  readonly signals: readonly CrmSignal[];
  readonly edits: readonly AccountEdit[];
  readonly overflow: boolean;
}

/** Our own writes carry our client's name; they tell us nothing new. */
const isOwn = (event: ChangeEvent): boolean => event.origin.includes(`client=${CLIENT_NAME}`);

const byCommit = (a: ChangeEvent, b: ChangeEvent): number =>
  a.transaction === b.transaction ? a.sequence - b.sequence : a.at.localeCompare(b.at);

const Row = z.object({ Id: z.string(), Account__c: z.string() });

/** The account of each partnership row that an event names; a deleted row's account too. */
async function accountsOf(client: SalesforceClient, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const some of parts([...new Set(ids)])) {
    const rows = await client.rows(
      `SELECT Id, Account__c FROM Partnership__c WHERE Id IN ${inList(some)}`,
      'interactive',
      true,
    );
    for (const row of rows.flatMap((one) => Row.safeParse(one).data ?? [])) found.set(row.Id, row.Account__c);
  }
  return found;
}

/** Edits of mirrored fields that an event carries: only where it names both the field and the person. */
function editsOf(event: ChangeEvent, account: string): AccountEdit[] {
  const fields = Object.entries(EDITABLE) as [keyof typeof EDITABLE, string][];
  return fields
    .filter(([, name]) => event.changeType === 'UPDATE' && event.changed.includes(name))
    .map(([field, name]) => ({
      account,
      field,
      value: String(event.values[name] ?? ''),
      at: event.at,
      userCrmId: event.user,
    }));
}

const keyOf = ({ transaction, sequence, entity }: ChangeEvent, recordId: string): string =>
  `${entity}:${transaction}:${sequence}:${recordId}`;

/** Reads a batch of one topic's events. @throws SalesforceFailure when a partnership's account cannot be asked for */
export async function meaningOf(
  client: SalesforceClient,
  object: Followed,
  events: readonly ChangeEvent[],
): Promise<Meaning> {
  const foreign = events.filter((event) => !isOwn(event)).sort(byCommit);
  const overflow = foreign.some((event) => event.changeType === 'GAP_OVERFLOW');
  const { kind, account } = FOLLOWED[object];
  const ids = foreign.flatMap((event) => event.recordIds);
  const accounts = account === null ? new Map(ids.map((id) => [id, id])) : await accountsOf(client, ids);
  const named = foreign.flatMap((event) =>
    event.recordIds.flatMap((id) => {
      const crmId = accounts.get(id);
      return crmId === undefined ? [] : [{ event, id, crmId }];
    }),
  );
  return {
    signals: named.map(({ event, id, crmId }) => ({
      key: keyOf(event, id),
      kind,
      crmId,
      at: event.at,
      deleted: account === null && event.changeType.endsWith('DELETE') && !event.changeType.endsWith('UNDELETE'),
    })),
    edits: account === null ? [] : named.flatMap(({ event, crmId }) => editsOf(event, crmId)),
    overflow,
  };
}
