import { randomInt } from 'node:crypto';
import { SINGULAR, TYPE_ID } from './catalog.ts';
import type { HistoryEntry, ObjectType } from './seed.ts';
import type { Delivery, State, Subscription, WebhookEvent } from './state.ts';

/** Who caused a change, as history and events name it. */
export interface Actor {
  readonly sourceType: string;
  readonly sourceId: string;
  readonly userId?: number;
}

const subscriptionsOf = (state: State, kind: string, type: ObjectType, propertyName?: string) =>
  (state.app.subscriptions ?? [])
    .map((subscription, at): [Subscription, number] => [subscription, 1000 + at])
    .filter(
      ([s]) =>
        s.subscriptionType === `object.${kind}` && s.objectType === SINGULAR[type] && s.propertyName === propertyName,
    );

function emit(state: State, kind: string, type: ObjectType, detail: Record<string, unknown>): void {
  if (state.meta.get('installed') !== 1) return;
  for (const [subscription, subscriptionId] of subscriptionsOf(state, kind, type, detail.propertyName as string)) {
    const event: WebhookEvent = {
      eventId: randomInt(1, 4_000_000_000),
      subscriptionId,
      portalId: state.portal.portalId,
      appId: state.app.appId,
      occurredAt: state.now(),
      subscriptionType: subscription.subscriptionType,
      attemptNumber: 0,
      objectTypeId: TYPE_ID[type],
      ...detail,
    };
    const id = `${event.occurredAt}-${randomInt(2 ** 40)}`;
    const delivery: Delivery = {
      id,
      events: [event],
      attempt: 0,
      dueAt: state.now() + state.faults.settings.webhooks.delayMs,
    };
    state.deliveries.set(id, delivery);
  }
}

/** A record appeared. */
export const created = (state: State, type: ObjectType, id: string, by: Actor) =>
  emit(state, 'creation', type, { objectId: Number(id), changeFlag: 'CREATED', ...source(by) });

/** A record was archived. */
export const deleted = (state: State, type: ObjectType, id: string, by: Actor) =>
  emit(state, 'deletion', type, { objectId: Number(id), changeFlag: 'DELETED', ...source(by) });

/** One property got another value; only subscribed properties are announced. */
export const propertyChanged = (
  state: State,
  type: ObjectType,
  id: string,
  change: { name: string; entry: HistoryEntry; by: Actor },
) =>
  emit(state, 'propertyChange', type, {
    objectId: Number(id),
    propertyName: change.name,
    propertyValue: change.entry.value,
    isSensitive: false,
    ...source(change.by),
  });

/** A link between two records appeared or went, seen from `from`. */
export const associationChanged = (
  state: State,
  pair: { from: ObjectType; fromId: string; to: ObjectType; toId: string },
  link: { typeId: number; primary: boolean; removed: boolean },
  by: Actor,
) =>
  emit(state, 'associationChange', pair.from, {
    fromObjectId: Number(pair.fromId),
    toObjectId: Number(pair.toId),
    fromObjectTypeId: TYPE_ID[pair.from],
    toObjectTypeId: TYPE_ID[pair.to],
    associationType: `${SINGULAR[pair.from]}_to_${SINGULAR[pair.to]}`.toUpperCase(),
    associationTypeId: link.typeId,
    associationCategory: link.typeId >= 10_000 ? 'USER_DEFINED' : 'HUBSPOT_DEFINED',
    associationRemoved: link.removed,
    isPrimaryAssociation: link.primary,
    ...source(by),
  });

const source = (by: Actor) => ({ changeSource: by.sourceType, sourceId: by.sourceId });
