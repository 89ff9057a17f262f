import { z } from 'zod';
import type { CrmSignal } from '../service/crm-port.ts';
import { LIST_PAGE, PATH, SEARCH_PAGE } from './api.ts';
import type { HubSpotClient } from './client.ts';
import { Page, recordsOf } from './reads.ts';

/** Search sees a write some seconds late, and two clocks differ: each look begins a minute before the last one ended. */
const OVERLAP_MS = 60_000;
const KIND = { companies: 'account', deals: 'deal' } as const;
type Type = keyof typeof KIND;

const Cursor = z.object({ companies: z.iso.datetime(), deals: z.iso.datetime() });
type Cursor = z.output<typeof Cursor>;

/** A cursor of ours, or the moment from which to look. Throws on anything else. */
const cursorOf = (text: string): Cursor => {
  if (text.startsWith('{')) return Cursor.parse(JSON.parse(text));
  const at = new Date(text === '' ? 0 : text).toISOString();
  return { companies: at, deals: at };
};

/**
 * What changed or was archived since the cursor, whatever webhooks were lost. A record that was seen before comes again
 * under the same key, which makes it a duplicate.
 * @param cursor an earlier answer's, or an ISO moment; '' looks at everything
 * @throws HubSpotFailure when HubSpot does not answer; the old cursor stays good
 */
export async function changesSince(
  client: HubSpotClient,
  cursor: string,
): Promise<{ readonly signals: readonly CrmSignal[]; readonly cursor: string }> {
  const from = cursorOf(cursor);
  const [companies, deals] = await Promise.all([
    look(client, 'companies', from.companies),
    look(client, 'deals', from.deals),
  ]);
  return {
    signals: [...companies.signals, ...deals.signals],
    cursor: JSON.stringify({ companies: companies.until, deals: deals.until } satisfies Cursor),
  };
}

async function look(client: HubSpotClient, type: Type, from: string) {
  const since = new Date(Math.max(0, Date.parse(from) - OVERLAP_MS)).toISOString();
  const [changed, archived] = await Promise.all([modified(client, type, since), archivedSince(client, type, since)]);
  const signals = [...changed, ...archived];
  const until = [from, ...signals.map(({ at }) => at)].sort().at(-1) ?? from;
  return { signals, until };
}

const signal = (type: Type, crmId: string, at: string, deleted: boolean): CrmSignal => ({
  key: `poll:${type}:${crmId}:${at}:${deleted ? 'archived' : 'changed'}`,
  kind: KIND[type],
  crmId,
  at,
  deleted,
});

/** Walks by id, not by page number: no limit of 10,000, and a record that changes meanwhile is at worst seen next time. */
async function modified(client: HubSpotClient, type: Type, since: string): Promise<CrmSignal[]> {
  const signals: CrmSignal[] = [];
  let lastId = '0';
  for (;;) {
    const page = await client.need(Page, {
      method: 'POST',
      path: PATH.search(type),
      body: {
        filterGroups: [
          {
            filters: [
              { propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: since },
              { propertyName: 'hs_object_id', operator: 'GT', value: lastId },
            ],
          },
        ],
        sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
        properties: ['hs_lastmodifieddate'],
        limit: SEARCH_PAGE,
      },
      kind: 'search',
      urgency: 'background',
    });
    const { records } = recordsOf(page.results);
    for (const record of records) {
      const at = new Date(record.properties.hs_lastmodifieddate ?? record.updatedAt ?? since).toISOString();
      signals.push(signal(type, record.id, at, false));
    }
    const last = records.at(-1);
    if (page.results.length < SEARCH_PAGE || !last) return signals;
    lastId = last.id;
  }
}

const Archived = z.object({ id: z.string(), archivedAt: z.iso.datetime({ offset: true }) });

/** The list of archived records has no filter, so all of it is read. */
async function archivedSince(client: HubSpotClient, type: Type, since: string): Promise<CrmSignal[]> {
  const signals: CrmSignal[] = [];
  let query: Record<string, string> | undefined = { archived: 'true', limit: String(LIST_PAGE) };
  while (query !== undefined) {
    const page: Page = await client.need(Page, {
      method: 'GET',
      path: PATH.objects(type),
      query,
      urgency: 'background',
    });
    signals.push(...page.results.flatMap((row) => archivedSignal(type, row)).filter(({ at }) => at >= since));
    const after = page.paging?.next?.after;
    query = after === undefined ? undefined : { ...query, after };
  }
  return signals;
}

function archivedSignal(type: Type, row: unknown): CrmSignal[] {
  const record = Archived.safeParse(row);
  return record.success ? [signal(type, record.data.id, new Date(record.data.archivedAt).toISOString(), true)] : [];
}
