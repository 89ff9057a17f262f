import { openPortal, type TestPortal } from '../../hubspot/testing/portal.ts';
import { CARL } from '../../hubspot/testing/seed.ts';
import type { Database } from '../../postgres/database.ts';
import type { CrmSignal } from '../crm-port.ts';
import { deliver } from '../deliver.ts';
import { digest, receive } from '../digest.ts';
import { importRecords } from '../import-records.ts';
import { openOffice } from './office.ts';

/** An office whose HubSpot is a real sandbox behind the real adapter, imported once, on one emulated clock. */
export async function openConnected(database: Database) {
  const portal = await openPortal({ timeoutMs: 300 });
  await portal.adapter.provision();
  const office = await openOffice(database, { hubspot: portal.adapter });
  const { deps, workspaceId } = office;
  const now = () => new Date(portal.clock.ms).toISOString();
  await importRecords(deps, { workspaceId, crm: 'hubspot' }, now, () => undefined);
  portal.clock.ms += 20_000;
  return {
    portal,
    office,
    now,
    /** Works through what the CRM has signalled. */
    work: () => digest(deps, workspaceId, 'hubspot', now()),
    /** Sends what the CRM must hear. */
    carry: () => deliver(deps, { workspaceId, crm: 'hubspot', lane: 'records' }, now()),
    hear: (...signals: CrmSignal[]) => receive(deps, workspaceId, { crm: 'hubspot', signals }, now()),
    signal: (kind: CrmSignal['kind'], crmId: string, key = `${kind} ${crmId} ${portal.clock.ms}`): CrmSignal => ({
      key,
      kind,
      crmId,
      at: now(),
      deleted: false,
    }),
    ...screensOf(portal),
    outbox: () => office.unit((u) => u.outboxCounts()),
  };
}

export type Connected = Awaited<ReturnType<typeof openConnected>>;

/** What people do and see in HubSpot's own screens. */
function screensOf(portal: TestPortal) {
  const address = (type: string, id: string) => `${portal.sandbox.url}/__sandbox/records/${type}/${id}`;
  return {
    edit: async (type: string, id: string, properties: object, userId: number = CARL.userId): Promise<void> => {
      portal.clock.ms += 1000;
      const body = JSON.stringify({ userId, properties });
      const answer = await fetch(address(type, id), { method: 'PATCH', body });
      if (answer.status !== 200) throw new Error(await answer.text());
      portal.clock.ms += 1000;
    },
    properties: async (type: string, id: string): Promise<Record<string, string>> => {
      const answer = await fetch(address(type, id));
      return ((await answer.json()) as { properties: Record<string, string> }).properties;
    },
  };
}
