import type { CrmAdapter, CrmRecord, Urgency } from '../service/crm-port.ts';
import type { Auth } from './auth.ts';
import { backfillPage } from './backfill.ts';
import { createClient, type HubSpotClient } from './client.ts';
import { completeDeals, gather, SettingCache } from './deals.ts';
import { editsOf, statusEditOf } from './edits.ts';
import { COMPANY_FIELD, DEAL_FIELD } from './fields.ts';
import { LabelIds } from './labels.ts';
import { accountFromHubSpot, type Mapped } from './mapping.ts';
import { writeToHubSpot } from './outbound.ts';
import { provisionPortal } from './provision.ts';
import { createRateLimiter, type RateLimiter } from './rate-limit.ts';
import { readRecords } from './reads.ts';
import { changesSince } from './reconcile.ts';
import { tasksNow } from './tasks.ts';

export interface HubSpotAdapterOptions {
  /** `https://api.hubapi.com`, or a sandbox. */
  readonly baseUrl: string;
  readonly auth: Auth;
  readonly portalId: number;
  readonly appId: number;
  readonly log: (line: string) => void;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Shared by all that use this (portal, app); one of its own when absent. */
  readonly limiter?: RateLimiter;
  readonly timeoutMs?: number;
  readonly random?: () => number;
}

/**
 * HubSpot behind the service's port. Reads and writes answer outages of single writes as outcomes; a read that cannot go
 * on throws HubSpotFailure, and the same call may be made again later.
 */
export function createHubSpotAdapter(o: HubSpotAdapterOptions): CrmAdapter {
  const { now, sleep } = o;
  const client = createClient({ ...o, limiter: o.limiter ?? createRateLimiter({ now, sleep }) });
  const settings = new SettingCache(client, now);
  const labelIds = new LabelIds();
  const importTools = { client, settings, now, openRead: new Map(), contactNames: new Map() };
  return {
    crm: 'hubspot',
    backfill: (kind, from) => backfillPage(importTools, kind, from),
    read: (kind, crmIds, urgency) => readNow({ client, settings, urgency }, kind, crmIds),
    edits: (crmId, since) => editsOf(client, { crmId, since, appId: o.appId }),
    statusEdit: (crmId, since) => statusEditOf(client, { crmId, since, appId: o.appId }),
    // A HubSpot card sends its commands to the service; there are no rows to fetch.
    commands: async () => [],
    tasks: (asked) => tasksNow(client, asked),
    write: (writes, urgency) => writeToHubSpot({ client, labelIds, urgency }, writes),
    changes: (cursor) => changesSince(client, cursor),
    // HubSpot's webhooks arrive over HTTP; there is no connection to hold.
    listen: async () => ({ stop: async () => {} }),
    async provision() {
      const steps = await provisionPortal(client);
      labelIds.forget();
      return steps;
    },
  };
}

interface ReadTools {
  readonly client: HubSpotClient;
  readonly settings: SettingCache;
  readonly urgency: Urgency;
}

async function readNow(tools: ReadTools, kind: 'account' | 'deal', crmIds: readonly string[]) {
  const { client, urgency } = tools;
  const wanted =
    kind === 'deal'
      ? { type: 'deals' as const, properties: Object.values(DEAL_FIELD), urgency }
      : { type: 'companies' as const, properties: Object.values(COMPANY_FIELD), urgency };
  const { records, unreadable } = await readRecords(client, wanted, crmIds);
  const mapped: Mapped<CrmRecord>[] =
    kind === 'deal' ? await completeDeals(tools, records, false) : records.map(accountFromHubSpot);
  const found = new Set(records.map((record) => record.id));
  return { ...gather(kind, mapped, unreadable), gone: crmIds.filter((id) => !found.has(id)) };
}
