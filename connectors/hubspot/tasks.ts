import { markOf } from '../service/activity-mark.ts';
import type { TaskRead } from '../service/crm-port.ts';
import type { HubSpotClient } from './client.ts';
import { historyOf } from './edits.ts';
import type { HubSpotRecord } from './mapping.ts';
import { markOfBody } from './markup.ts';
import { readLinks, readRecords } from './reads.ts';

const STATUS = 'hs_task_status';
const PROPERTIES = ['hs_task_body', STATUS, 'hubspot_owner_id'];
const DONE = 'COMPLETED';

/** Our tasks on these companies, by the mark in their body. Archived ones are not there. Throws HubSpotFailure. */
export async function tasksNow(
  client: HubSpotClient,
  asked: readonly { readonly key: string; readonly accountCrmId: string }[],
): Promise<TaskRead[]> {
  const urgency = 'background';
  const links = await readLinks(
    client,
    { from: 'companies', to: 'tasks', urgency },
    asked.map(({ accountCrmId }) => accountCrmId),
  );
  const ids = [...links.values()].flat().map(({ toId }) => toId);
  const { records } = await readRecords(client, { type: 'tasks', properties: PROPERTIES, urgency }, ids);
  const byMark = new Map(records.map((record) => [markOfBody(record.properties.hs_task_body ?? ''), record]));
  const found = asked.flatMap(({ key }) => {
    const record = byMark.get(markOf(key));
    return record === undefined ? [] : [{ key, record }];
  });
  return Promise.all(found.map(({ key, record }) => readOne(client, key, record)));
}

async function readOne(client: HubSpotClient, key: string, { id, properties }: HubSpotRecord): Promise<TaskRead> {
  const done = properties[STATUS] === DONE;
  const ownerCrmId = properties.hubspot_owner_id ?? null;
  return { key, done, ownerCrmId, doneBy: done ? await whoTicked(client, id) : null };
}

/** Whoever set the status that stands. */
async function whoTicked(client: HubSpotClient, id: string): Promise<string | null> {
  const entries = (await historyOf(client, 'tasks', id, [STATUS]))[STATUS] ?? [];
  const [newest] = [...entries].sort((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp));
  return newest?.value === DONE ? (newest.updatedByUserId ?? null) : null;
}
