import type { Urgency } from '../service/crm-port.ts';
import type { CrmWrite, CrmWriteOutcome } from '../service/crm-write.ts';
import { type ActivityWrite, writeActivities } from './activities.ts';
import { type HubSpotType, PATH } from './api.ts';
import { DONE, sendBulk, unwritable } from './bulk.ts';
import type { HubSpotClient } from './client.ts';
import { type DealMirror, labelDeals } from './deal-labels.ts';
import type { LabelIds } from './labels.ts';
import { dealMirrorProperties, type Outgoing, type Properties, partnerMirrorProperties } from './mapping-out.ts';

type MirrorWrite = DealMirror | Extract<CrmWrite, { kind: 'partner-mirror' }>;

export interface OutboundTools {
  readonly client: HubSpotClient;
  readonly labelIds: LabelIds;
  readonly urgency: Urgency;
}

/**
 * Writes what the service wants in HubSpot; one outcome per write, in order. Every write may be sent again: mirrors carry
 * the whole state, labels are compared first, tasks and notes are found by their marker.
 * Cards ask the service, so suggestions, registrations and approvals have nothing to write here.
 */
export async function writeToHubSpot(tools: OutboundTools, writes: readonly CrmWrite[]): Promise<CrmWriteOutcome[]> {
  const outcomes = new Map<CrmWrite, CrmWriteOutcome>();
  const keep = (some: readonly CrmWrite[], results: readonly CrmWriteOutcome[]) => {
    for (const [at, write] of some.entries()) outcomes.set(write, results[at] ?? DONE);
  };
  const deals = writes.filter((write) => write.kind === 'deal-mirror');
  const partners = writes.filter((write) => write.kind === 'partner-mirror');
  const tasks: ActivityWrite[] = writes.filter((write) => write.kind === 'task');
  const notes: ActivityWrite[] = writes.filter((write) => write.kind === 'note');
  keep(partners, await writeMirrors(tools, 'companies', partners));
  keep(deals, await writeDeals(tools, deals));
  keep(tasks, await writeActivities(tools, 'tasks', tasks));
  keep(notes, await writeActivities(tools, 'notes', notes));
  return writes.map((write) => outcomes.get(write) ?? elsewhere(write));
}

const elsewhere = (write: CrmWrite): CrmWriteOutcome =>
  write.kind === 'command-result' ? unwritable('HubSpot holds no command rows') : DONE;

const idOf = (write: MirrorWrite): string => (write.kind === 'deal-mirror' ? write.dealCrmId : write.accountCrmId);
const propertiesOf = (write: MirrorWrite): Outgoing =>
  write.kind === 'deal-mirror' ? dealMirrorProperties(write) : partnerMirrorProperties(write);

/** A batch may name a record once, so the last write of a record stands for the ones before it. */
async function writeMirrors(
  { client, urgency }: OutboundTools,
  type: HubSpotType,
  writes: readonly MirrorWrite[],
): Promise<CrmWriteOutcome[]> {
  const rows = new Map<string, Properties>();
  const refused = new Map<string, CrmWriteOutcome>();
  for (const write of writes) {
    const out = propertiesOf(write);
    if (out.ok) rows.set(idOf(write), out.properties);
    else refused.set(idOf(write), unwritable(out.message));
  }
  const items = [...rows].filter(([id]) => !refused.has(id));
  const path = PATH.batch(type, 'update');
  const input = ([id, properties]: [string, Properties]) => ({ id, properties });
  const results = await sendBulk({ client, path, urgency, once: false, input }, items);
  const byId = new Map(items.map(([id], at) => [id, results[at] ?? DONE]));
  return writes.map((write) => refused.get(idOf(write)) ?? byId.get(idOf(write)) ?? DONE);
}

async function writeDeals(tools: OutboundTools, writes: readonly DealMirror[]): Promise<CrmWriteOutcome[]> {
  const mirrored = await writeMirrors(tools, 'deals', writes);
  const last = new Map(writes.filter((_, at) => mirrored[at]?.ok).map((write) => [write.dealCrmId, write]));
  const labelled = await labelDeals(tools, [...last.values()]);
  return writes.map((write, at) => {
    const mirror = mirrored[at] ?? DONE;
    return mirror.ok ? (labelled.get(write.dealCrmId) ?? DONE) : mirror;
  });
}
