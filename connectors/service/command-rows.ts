import type { Crm } from '@partnership-os/core';
import type { CommandInput } from './commands/command.ts';
import type { CrmAdapter, CrmCommand } from './crm-port.ts';
import type { Deps } from './deps.ts';
import { execute } from './execute.ts';

const RECORD_TYPES: readonly string[] = ['deal', 'account', 'partnership', 'approval'];

/**
 * Runs commands that people left as rows in the CRM (Salesforce). The row's creator is the person; the answer goes back to
 * the row. A row that was run before answers the same again, because its idempotency key is known.
 */
export async function runCommandRows(
  deps: Deps,
  place: { readonly workspaceId: string; readonly crm: Crm; readonly adapter: CrmAdapter },
  ids: readonly string[] | null,
  now: string,
): Promise<number> {
  const rows = await place.adapter.commands(ids);
  for (const row of rows) {
    const outcome = await runRow(deps, place, row, now);
    const status = ({ accepted: 'Accepted', refused: 'Refused', failed: 'Failed' } as const)[outcome.status];
    const write = { kind: 'command-result' as const, crmId: row.crmId, status, result: JSON.stringify(outcome) };
    await deps.store.unit(place.workspaceId, (unit) =>
      unit.send([{ crm: place.crm, key: `command ${row.crmId}`, write }], now),
    );
  }
  if (rows.length > 0) deps.wake(place.workspaceId);
  return rows.length;
}

function runRow(
  deps: Deps,
  { workspaceId, crm }: { readonly workspaceId: string; readonly crm: Crm },
  row: CrmCommand,
  now: string,
) {
  const payload = payloadOf(row.payload);
  if (payload === null || !RECORD_TYPES.includes(row.recordType)) {
    const code = payload === null ? 'payload_not_json' : 'record_type_unknown';
    return {
      status: 'refused' as const,
      refusals: [{ code, params: { value: (payload === null ? row.payload : row.recordType).slice(0, 80) } }],
      result: {},
    };
  }
  const recordType = row.recordType as CommandInput['recordType'];
  const input: CommandInput = {
    name: row.name,
    recordType,
    recordId: row.recordId,
    payload,
    expectedVersion: row.expectedVersion,
    idempotencyKey: row.idempotencyKey,
  };
  return execute(deps, workspaceId, { sender: { crm, userId: row.createdBy }, input }, now);
}

function payloadOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
