import type { MirrorEdit } from '../service/crm-port.ts';
import type { SalesforceClient } from './client.ts';
import { EDITABLE } from './fields.ts';
import { quoted } from './reads.ts';
import { type AdapterState, editsSince } from './state.ts';

/**
 * The standing edits of one account's mirrored partnership since a moment, with the person that the change event named: an
 * edit that was overwritten meanwhile, by us or by somebody else, is none any more. @throws SalesforceFailure
 */
export async function standingEdits(
  client: SalesforceClient,
  state: AdapterState,
  { crmId, since }: { readonly crmId: string; readonly since: string },
): Promise<MirrorEdit[]> {
  const edits = await editsSince(state, crmId, since);
  if (edits.length === 0) return [];
  const columns = Object.values(EDITABLE).join(', ');
  const rows = await client.rows(
    `SELECT ${columns} FROM Partnership__c WHERE Account__c = ${quoted(crmId)}`,
    'interactive',
  );
  return edits.filter(({ field, value }) => rows.some((row) => String(row[EDITABLE[field]] ?? '') === value));
}
