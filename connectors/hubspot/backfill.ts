import { z } from 'zod';
import type { CrmKind, CrmPage } from '../service/crm-port.ts';
import { LIST_PAGE, PATH, SEARCH_PAGE } from './api.ts';
import type { HubSpotClient } from './client.ts';
import { completeDeals, gather, type SettingCache } from './deals.ts';
import { COMPANY_FIELD, DEAL_FIELD } from './fields.ts';
import { accountFromHubSpot, type HubSpotRecord } from './mapping.ts';
import { HubSpotOwner, userFromHubSpot } from './mapping-people.ts';
import { Page, recordsOf } from './reads.ts';

export interface BackfillTools {
  readonly client: HubSpotClient;
  readonly settings: SettingCache;
  readonly now: () => number;
  /** Open deals that this process has read, with their last change; saves reading them twice. */
  readonly openRead: Map<string, string>;
  readonly contactNames: Map<string, string | null>;
}

/** Where an import stands. `open`: deals by search, newest first; `rest`: everything by list, in HubSpot's own order. */
const Checkpoint = z.object({
  stage: z.enum(['open', 'rest', 'left']),
  /** List: HubSpot's own cursor. Search: the lowest id read so far, so that no page is ever deeper than the first. */
  after: z.string().nullable(),
  startedAt: z.number(),
  total: z.number().nullable(),
});
type Checkpoint = z.output<typeof Checkpoint>;

const NEWER_MS = 60_000;

/**
 * One page of everything of a kind: people (also those who left), companies, deals (open ones first, newest first).
 * @param from an earlier page's `next`, also one from before a restart
 * @throws HubSpotFailure when HubSpot does not answer; the page can be asked for again
 */
export async function backfillPage(tools: BackfillTools, kind: CrmKind, from: string | null): Promise<CrmPage> {
  const first: Checkpoint = {
    stage: kind === 'deal' ? 'open' : 'rest',
    after: null,
    startedAt: tools.now(),
    total: null,
  };
  const at = from === null ? first : Checkpoint.parse(JSON.parse(from));
  if (kind === 'user') return owners(tools, at);
  if (kind === 'account') return companies(tools, at);
  return at.stage === 'open' ? openDeals(tools, at) : allDeals(tools, at);
}

const Owners = Page.extend({ results: z.array(HubSpotOwner) });

async function owners({ client }: BackfillTools, at: Checkpoint): Promise<CrmPage> {
  const left = at.stage === 'left';
  const query = { limit: String(LIST_PAGE), archived: String(left), ...(at.after === null ? {} : { after: at.after }) };
  const page = await client.need(Owners, { method: 'GET', path: PATH.owners, query, urgency: 'background' });
  const after = page.paging?.next?.after ?? null;
  const more: Checkpoint | null =
    after === null && left ? null : { ...at, after, stage: after === null ? 'left' : at.stage };
  return { ...gather('user', page.results.map(userFromHubSpot), []), next: more && JSON.stringify(more), total: null };
}

/** How many records of a type there are, for a progress bar. */
async function count(client: HubSpotClient, type: 'companies' | 'deals'): Promise<number | null> {
  const page = await client.need(Page, {
    method: 'POST',
    path: PATH.search(type),
    body: { filterGroups: [], limit: 1 },
    kind: 'search',
    urgency: 'background',
  });
  return page.total ?? null;
}

const listQuery = (properties: readonly string[], after: string | null, associations?: string) => ({
  limit: String(LIST_PAGE),
  properties: properties.join(','),
  ...(associations === undefined ? {} : { associations }),
  ...(after === null ? {} : { after }),
});

async function companies({ client }: BackfillTools, at: Checkpoint): Promise<CrmPage> {
  const total = at.total ?? (await count(client, 'companies'));
  const query = listQuery(Object.values(COMPANY_FIELD), at.after);
  const page = await client.need(Page, {
    method: 'GET',
    path: PATH.objects('companies'),
    query,
    urgency: 'background',
  });
  const { records, unreadable } = recordsOf(page.results);
  const after = page.paging?.next?.after;
  const next = after === undefined ? null : JSON.stringify({ ...at, after, total } satisfies Checkpoint);
  return { ...gather('account', records.map(accountFromHubSpot), unreadable), next, total };
}

/** Ids rise with time, so "below the lowest id read" is a window that never meets search's limit of 10,000. */
async function openDeals(tools: BackfillTools, at: Checkpoint): Promise<CrmPage> {
  const { client, settings, openRead } = tools;
  const total = at.total ?? (await count(client, 'deals'));
  const { stages } = await settings.get('background');
  const open = [...stages].filter(([, stage]) => stage.status === 'open').map(([id]) => id);
  const below = at.after === null ? [] : [{ propertyName: 'hs_object_id', operator: 'LT', value: at.after }];
  const page = await client.need(Page, {
    method: 'POST',
    path: PATH.search('deals'),
    body: {
      filterGroups: [{ filters: [{ propertyName: DEAL_FIELD.stage, operator: 'IN', values: open }, ...below] }],
      sorts: [{ propertyName: 'hs_object_id', direction: 'DESCENDING' }],
      properties: Object.values(DEAL_FIELD),
      limit: SEARCH_PAGE,
    },
    kind: 'search',
    urgency: 'background',
  });
  const { records, unreadable } = recordsOf(page.results);
  const mapped = await completeDeals({ ...tools, urgency: 'background' }, records, false);
  for (const deal of records) openRead.set(deal.id, deal.properties.hs_lastmodifieddate ?? '');
  const lowest = records.at(-1)?.id;
  const more = page.results.length === SEARCH_PAGE && lowest !== undefined;
  const next: Checkpoint = { ...at, total, stage: more ? 'open' : 'rest', after: more ? lowest : null };
  return { ...gather('deal', mapped, unreadable), next: JSON.stringify(next), total };
}

/** Everything else: what the first pass has surely read is left out, by our own memory or, after a restart, by its age. */
async function allDeals(tools: BackfillTools, at: Checkpoint): Promise<CrmPage> {
  const { client, settings, openRead } = tools;
  const query = listQuery(Object.values(DEAL_FIELD), at.after, 'contacts,notes');
  const page = await client.need(Page, { method: 'GET', path: PATH.objects('deals'), query, urgency: 'background' });
  const { records, unreadable } = recordsOf(page.results);
  const { stages } = await settings.get('background');
  const wasRead = ({ id, properties }: HubSpotRecord) => {
    const modified = properties.hs_lastmodifieddate ?? '';
    const isOpen = stages.get(properties.dealstage ?? '')?.status === 'open';
    return openRead.get(id) === modified || (isOpen && Date.parse(modified) < at.startedAt - NEWER_MS);
  };
  const rest = records.filter((deal) => !wasRead(deal));
  const mapped = await completeDeals({ ...tools, urgency: 'background' }, rest, true);
  const after = page.paging?.next?.after;
  if (after === undefined) forget(tools);
  const next = after === undefined ? null : JSON.stringify({ ...at, after } satisfies Checkpoint);
  return { ...gather('deal', mapped, unreadable), next, total: at.total };
}

/** The import is over; the next one begins without memories. */
function forget({ openRead, contactNames }: BackfillTools): void {
  openRead.clear();
  contactNames.clear();
}
