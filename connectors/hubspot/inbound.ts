import { z } from 'zod';
import type { CrmSignal } from '../service/crm-port.ts';
import { type HubSpotType, TYPE_OF_ID } from './api.ts';

/** One delivery, read leniently: unknown keys stay unknown, and what it says of values is never used. */
export interface WebhookBatch {
  readonly signals: readonly CrmSignal[];
  /** Events that could not be read, by their place in the batch. The good ones around them count. */
  readonly defects: readonly { readonly index: number; readonly message: string }[];
  /** Events of other accounts or apps, and of records that we do not follow: answered 200 and forgotten. */
  readonly ignored: number;
}

const Event = z.object({
  eventId: z.coerce.string(),
  portalId: z.coerce.number(),
  appId: z.coerce.number(),
  occurredAt: z.coerce.number().positive(),
  subscriptionType: z.string().min(1),
  objectId: z.coerce.string().optional(),
  objectTypeId: z.string().optional(),
  propertyName: z.string().optional(),
  fromObjectId: z.coerce.string().optional(),
  toObjectId: z.coerce.string().optional(),
  fromObjectTypeId: z.string().optional(),
  toObjectTypeId: z.string().optional(),
  associationTypeId: z.coerce.string().optional(),
  primaryObjectId: z.coerce.string().optional(),
  mergedObjectIds: z.array(z.coerce.string()).optional(),
});
type Event = z.output<typeof Event>;

const KIND: Partial<Readonly<Record<HubSpotType, CrmSignal['kind']>>> = { companies: 'account', deals: 'deal' };
const LEGACY: Readonly<Record<string, string>> = { company: '0-2', deal: '0-3' };

/** The records to look at again: the record itself, both ends of a link, both sides of a merge. */
function touched(event: Event): [string | undefined, string | undefined][] {
  const [subject = '', verb = ''] = event.subscriptionType.split('.');
  const typeId = event.objectTypeId ?? LEGACY[subject];
  if (verb === 'associationChange') {
    return [
      [event.fromObjectTypeId, event.fromObjectId],
      [event.toObjectTypeId, event.toObjectId],
    ];
  }
  const ids = verb === 'merge' ? [event.primaryObjectId, ...(event.mergedObjectIds ?? [])] : [event.objectId];
  return ids.map((id) => [typeId, id]);
}

function signalsOf(event: Event): CrmSignal[] {
  const { portalId, subscriptionType, eventId, occurredAt, propertyName = '' } = event;
  const deleted = subscriptionType.endsWith('.deletion') || subscriptionType.endsWith('.privacyDeletion');
  return touched(event).flatMap(([typeId = '', crmId]) => {
    const kind = KIND[TYPE_OF_ID[typeId] ?? 'contacts'];
    if (kind === undefined || crmId === undefined) return [];
    const key = [portalId, subscriptionType, crmId, eventId, occurredAt, propertyName].join(':');
    return [{ key, kind, crmId, at: new Date(occurredAt).toISOString(), deleted }];
  });
}

/**
 * Reads a webhook body after its signature was checked. Order, duplicates and repeats do not matter: a signal only says
 * "look again", and equal deliveries have equal keys.
 * @see recipes/hubspot.md 4.9
 */
export function readWebhook(body: unknown, own: { readonly portalId: number; readonly appId: number }): WebhookBatch {
  if (!Array.isArray(body))
    return { signals: [], defects: [{ index: 0, message: 'not a list of events' }], ignored: 0 };
  const signals: CrmSignal[] = [];
  const defects: { index: number; message: string }[] = [];
  let ignored = 0;
  for (const [index, raw] of body.entries()) {
    const event = Event.safeParse(raw);
    if (!event.success) {
      defects.push({ index, message: event.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ') });
      continue;
    }
    const { portalId, appId } = event.data;
    const found = portalId === own.portalId && appId === own.appId ? signalsOf(event.data) : [];
    if (found.length === 0) ignored += 1;
    signals.push(...found);
  }
  return { signals, defects, ignored };
}
