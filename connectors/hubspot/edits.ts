import { z } from 'zod';
import type { MirrorEdit } from '../service/crm-port.ts';
import { PATH } from './api.ts';
import type { HubSpotClient } from './client.ts';
import { DEAL_FIELD, EDITABLE } from './fields.ts';
import { HubSpotFailure } from './problem.ts';

const Entry = z.object({
  value: z.string().nullish(),
  timestamp: z.iso.datetime({ offset: true }),
  sourceType: z.string().default(''),
  sourceId: z.string().nullish(),
  updatedByUserId: z.coerce.string().nullish(),
});
const Row = z.object({ propertiesWithHistory: z.record(z.string(), z.array(Entry)).default({}) });
type Entry = z.output<typeof Entry>;

const isOwn = (entry: Entry, appId: number): boolean =>
  entry.sourceType === 'INTEGRATION' && entry.sourceId === String(appId);

interface Asked {
  readonly crmId: string;
  readonly since: string;
  readonly appId: number;
}

/**
 * The standing edits of one company's mirrored fields since a moment: per field the newest value, unless we wrote it.
 * The person is named only when HubSpot names one. A record that is gone has no edits. Throws HubSpotFailure.
 * @see recipes/hubspot.md 4.3, property history
 */
export async function editsOf(client: HubSpotClient, asked: Asked): Promise<MirrorEdit[]> {
  const history = await historyOf(client, 'companies', asked.crmId, Object.values(EDITABLE));
  return Object.entries(EDITABLE).flatMap(([field, property]): MirrorEdit[] => {
    const edit = standing(history[property] ?? [], asked);
    return edit === null ? [] : [{ field: field as keyof typeof EDITABLE, ...edit }];
  });
}

type Edit = Pick<MirrorEdit, 'value' | 'at' | 'userCrmId'>;

/** The same for the registration status of one deal. */
export async function statusEditOf(client: HubSpotClient, asked: Asked): Promise<Edit | null> {
  const { registrationStatus } = DEAL_FIELD;
  const history = await historyOf(client, 'deals', asked.crmId, [registrationStatus]);
  return standing(history[registrationStatus] ?? [], asked);
}

/** Every value that these properties of one record had; empty for one that is gone. Throws HubSpotFailure. */
export async function historyOf(
  client: HubSpotClient,
  type: 'companies' | 'deals' | 'tasks',
  crmId: string,
  properties: readonly string[],
): Promise<Readonly<Record<string, readonly Entry[]>>> {
  const names = properties.join(',');
  const answer = await client.ask(Row, {
    method: 'GET',
    path: `${PATH.objects(type)}/${encodeURIComponent(crmId)}`,
    query: { properties: names, propertiesWithHistory: names },
    urgency: 'interactive',
  });
  if (!answer.ok && answer.problem.code === 'gone') return {};
  if (!answer.ok) throw new HubSpotFailure(answer.problem);
  return answer.body.propertiesWithHistory;
}

/** The newest value, unless we wrote it or it is older. */
function standing(entries: readonly Entry[], { since, appId }: Asked): Edit | null {
  const [newest] = [...entries].sort((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp));
  if (!newest || isOwn(newest, appId) || Date.parse(newest.timestamp) < Date.parse(since)) return null;
  return {
    value: newest.value ?? '',
    at: new Date(newest.timestamp).toISOString(),
    userCrmId: newest.updatedByUserId ?? null,
  };
}
