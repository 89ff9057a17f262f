import { z } from 'zod';
import type { Urgency } from '../service/crm-port.ts';
import { chunk, type HubSpotType, PATH } from './api.ts';
import type { HubSpotClient } from './client.ts';
import { HubSpotRecord } from './mapping.ts';

/** Reads one by one, so that one unreadable row costs only itself. */
const Rows = z.object({ results: z.array(z.unknown()).default([]) });
export const Page = Rows.extend({
  total: z.number().optional(),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});

export type Page = z.output<typeof Page>;

/** The rows of an answer that have the shape of a record, and how many do not. */
export function recordsOf(rows: readonly unknown[]): { records: HubSpotRecord[]; unreadable: unknown[] } {
  const parsed = rows.map((row) => ({ row, result: HubSpotRecord.safeParse(row) }));
  return {
    records: parsed.flatMap(({ result }) => (result.success ? [result.data] : [])),
    unreadable: parsed.flatMap(({ row, result }) => (result.success ? [] : [row])),
  };
}

export interface Wanted {
  readonly type: HubSpotType;
  readonly properties: readonly string[];
  readonly urgency: Urgency;
}

/** Records by id, a hundred per call. Missing and archived ids are simply not among them. Throws HubSpotFailure. */
export async function readRecords(
  client: HubSpotClient,
  { type, properties, urgency }: Wanted,
  ids: readonly string[],
): Promise<{ records: HubSpotRecord[]; unreadable: unknown[] }> {
  const pages = chunk([...new Set(ids)]).map((batch) =>
    client.need(Rows, {
      method: 'POST',
      path: PATH.batch(type, 'read'),
      body: { inputs: batch.map((id) => ({ id })), properties },
      urgency,
    }),
  );
  return recordsOf((await Promise.all(pages)).flatMap((page) => page.results));
}

const Links = z.object({
  results: z
    .array(
      z.object({
        from: z.object({ id: z.coerce.string() }),
        to: z.array(
          z.object({
            toObjectId: z.coerce.string(),
            associationTypes: z.array(z.object({ category: z.string(), typeId: z.number() })).default([]),
          }),
        ),
        paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
      }),
    )
    .default([]),
});

export interface Link {
  readonly toId: string;
  /** Ids of the account's own labels on the link. */
  readonly labelIds: readonly number[];
}

/** What is linked from records to another type, every page of it. Records without links are absent. Throws HubSpotFailure. */
export async function readLinks(
  client: HubSpotClient,
  pair: { readonly from: HubSpotType; readonly to: HubSpotType; readonly urgency: Urgency },
  ids: readonly string[],
): Promise<Map<string, Link[]>> {
  const found = new Map<string, Link[]>();
  let inputs: { id: string; after?: string }[] = [...new Set(ids)].map((id) => ({ id }));
  while (inputs.length > 0) {
    const pages = await Promise.all(
      chunk(inputs).map((batch) =>
        client.need(Links, {
          method: 'POST',
          path: PATH.links(pair.from, pair.to, 'read'),
          body: { inputs: batch },
          urgency: pair.urgency,
        }),
      ),
    );
    const rows = pages.flatMap((page) => page.results);
    for (const row of rows) {
      const links = row.to.map((to) => ({
        toId: to.toObjectId,
        labelIds: to.associationTypes.filter((t) => t.category === 'USER_DEFINED').map((t) => t.typeId),
      }));
      found.set(row.from.id, [...(found.get(row.from.id) ?? []), ...links]);
    }
    inputs = rows.flatMap(({ from, paging }) => (paging?.next ? [{ id: from.id, after: paging.next.after }] : []));
  }
  return found;
}
