import { z } from 'zod';
import type { MirrorEdit } from '../service/crm-port.ts';
import { PATH } from './api.ts';
import type { HubSpotClient } from './client.ts';
import { EDITABLE } from './fields.ts';
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

/**
 * The standing edits of one company's mirrored fields since a moment: per field the newest value, unless we wrote it.
 * The person is named only when HubSpot names one. A record that is gone has no edits. Throws HubSpotFailure.
 * @see recipes/hubspot.md 4.3, property history
 */
export async function editsOf(
  client: HubSpotClient,
  { crmId, since, appId }: { readonly crmId: string; readonly since: string; readonly appId: number },
): Promise<MirrorEdit[]> {
  const names = Object.values(EDITABLE).join(',');
  const answer = await client.ask(Row, {
    method: 'GET',
    path: `${PATH.objects('companies')}/${encodeURIComponent(crmId)}`,
    query: { properties: names, propertiesWithHistory: names },
    urgency: 'interactive',
  });
  if (!answer.ok && answer.problem.code === 'gone') return [];
  if (!answer.ok) throw new HubSpotFailure(answer.problem);
  const history = answer.body.propertiesWithHistory;
  return Object.entries(EDITABLE).flatMap(([field, property]): MirrorEdit[] => {
    const entries = [...(history[property] ?? [])].sort((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp));
    const newest = entries[0];
    if (!newest || isOwn(newest, appId) || Date.parse(newest.timestamp) < Date.parse(since)) return [];
    return [
      {
        field: field as keyof typeof EDITABLE,
        value: newest.value ?? '',
        at: new Date(newest.timestamp).toISOString(),
        userCrmId: newest.updatedByUserId ?? null,
      },
    ];
  });
}
