import { markIn, markOf } from '../service/activity-mark.ts';
import type { TaskRead } from '../service/crm-port.ts';
import type { Row, SalesforceClient } from './client.ts';
import { inList, parts } from './reads.ts';

const COLUMNS = 'Id, Description, Status, OwnerId, LastModifiedById';
const DONE = 'Completed';

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Our tasks on these accounts, by the mark in their text. Deleted ones are not there. @throws SalesforceFailure */
export async function tasksNow(
  client: SalesforceClient,
  asked: readonly { readonly key: string; readonly accountCrmId: string }[],
): Promise<TaskRead[]> {
  const byMark = new Map<string, Row>();
  for (const ids of parts([...new Set(asked.map(({ accountCrmId }) => accountCrmId))])) {
    const soql = `SELECT ${COLUMNS} FROM Task WHERE WhatId IN ${inList(ids)} ORDER BY CreatedDate DESC`;
    for (const row of await client.rows(soql, 'background')) {
      const mark = markIn(textOf(row.Description) ?? '');
      if (mark !== null) byMark.set(mark, row);
    }
  }
  return asked.flatMap(({ key }) => {
    const row = byMark.get(markOf(key));
    if (row === undefined) return [];
    const done = row.Status === DONE;
    return [{ key, done, ownerCrmId: textOf(row.OwnerId), doneBy: done ? textOf(row.LastModifiedById) : null }];
  });
}
