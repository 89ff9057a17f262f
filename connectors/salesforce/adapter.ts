import type { CrmAdapter } from '../service/crm-port.ts';
import type { Auth } from './auth.ts';
import { backfillPage } from './backfill.ts';
import { createClient, type SalesforceClient } from './client.ts';
import { standingEdits } from './edits.ts';
import { listenToSalesforce } from './inbound.ts';
import { COMMAND_FIELDS, commandFromSalesforce } from './mapping-people.ts';
import { writeToSalesforce } from './outbound.ts';
import { provisionOrg } from './provision.ts';
import { createPubSubClient } from './pubsub-client.ts';
import { createRateLimiter, type RateLimiter } from './rate-limit.ts';
import { inList, parts, readNow } from './reads.ts';
import { changesSince } from './reconcile.ts';
import { describesOf } from './schema.ts';
import type { AdapterState } from './state.ts';
import { tasksNow } from './tasks.ts';

export interface SalesforceAdapterOptions {
  readonly auth: Auth;
  /** `api.pubsub.salesforce.com:7443`, or a sandbox's `127.0.0.1:port`. */
  readonly pubSubEndpoint: string;
  /** Replay positions and edits of this connection. */
  readonly state: AdapterState;
  /** The org's currency and zone; a deal's own currency wins where the org has several. */
  readonly organization: { readonly currency: string; readonly zone: string };
  readonly log: (line: string) => void;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Shared by all that use this org; one of its own when absent. */
  readonly limiter?: RateLimiter;
  readonly timeoutMs?: number;
  readonly random?: () => number;
}

/** Command rows that wait for a decision, oldest first. */
async function commandRows(client: SalesforceClient, crmIds: readonly string[] | null) {
  const select = `SELECT ${COMMAND_FIELDS.join(', ')} FROM Service_Command__c WHERE Status__c IN ('Sent', 'Deciding')`;
  const order = 'ORDER BY CreatedDate, Id';
  const queries =
    crmIds === null
      ? [`${select} ${order}`]
      : parts(crmIds).map((ids) => `${select} AND Id IN ${inList(ids)} ${order}`);
  const rows = await Promise.all(queries.map((soql) => client.rows(soql, 'interactive')));
  return rows.flat().flatMap((row) => commandFromSalesforce(row) ?? []);
}

/**
 * Salesforce behind the service's port. Single writes answer their failures as outcomes; a read that cannot go on throws
 * SalesforceFailure, and the same call may be made again later.
 */
export function createSalesforceAdapter(o: SalesforceAdapterOptions): CrmAdapter {
  const random = o.random ?? Math.random;
  const client = createClient({ ...o, limiter: o.limiter ?? createRateLimiter({ now: o.now }) });
  const describes = describesOf(client, o.now);
  const tools = { client, describes, currency: o.organization.currency };
  return {
    crm: 'salesforce',
    backfill: (kind, from) => backfillPage(tools, kind, from),
    read: (kind, crmIds, urgency) => readNow(tools, kind, crmIds, urgency),
    edits: (crmId, since) => standingEdits(client, o.state, { crmId, since }),
    commands: (crmIds) => commandRows(client, crmIds),
    tasks: (asked) => tasksNow(client, asked),
    write: (writes, urgency) =>
      writeToSalesforce({ client, describes, zone: o.organization.zone, urgency, random }, writes),
    changes: async (cursor) =>
      changesSince(client, cursor, { now: o.now(), ownUserId: (await o.auth.current()).userId }),
    listen: async (onSignals) => {
      const pubsub = createPubSubClient(o.pubSubEndpoint, o.auth);
      const listening = listenToSalesforce({ ...o, client, pubsub, random }, onSignals);
      return { stop: () => listening.stop().finally(() => pubsub.close()) };
    },
    provision: () => {
      const pubsub = createPubSubClient(o.pubSubEndpoint, o.auth);
      return provisionOrg(describes, (object) => pubsub.checkTopic(object)).finally(() => pubsub.close());
    },
  };
}
