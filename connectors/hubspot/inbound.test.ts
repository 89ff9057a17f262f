import { expect, test } from 'vitest';
import { readWebhook } from './inbound.ts';

const own = { portalId: 1, appId: 2 };
const event = (more: object) => ({
  eventId: 3,
  portalId: 1,
  appId: 2,
  occurredAt: 1_760_000_000_000,
  subscriptionType: 'object.propertyChange',
  objectTypeId: '0-3',
  objectId: 7,
  ...more,
});

test('one unreadable event among good ones costs only itself', () => {
  const batch = readWebhook([event({}), null, { portalId: 1 }, event({ objectId: 8 })], own);
  expect(batch.signals.map(({ crmId }) => crmId)).toEqual(['7', '8']);
  expect(batch.defects.map(({ index }) => index)).toEqual([1, 2]);
});

test('a body that is no list is one defect and no signal', () => {
  expect(readWebhook({ nonsense: true }, own)).toMatchObject({ signals: [], defects: [{ index: 0 }] });
});

test('events of another account or app are forgotten without a fuss', () => {
  const batch = readWebhook([event({ portalId: 99 }), event({ appId: 99 }), event({ objectTypeId: '0-5' })], own);
  expect(batch).toEqual({ signals: [], defects: [], ignored: 3 });
});

test('the key holds what makes an event, so a repeat is a duplicate and another property is not', () => {
  const [a, b, c] = readWebhook(
    [
      event({ propertyName: 'amount' }),
      event({ propertyName: 'amount', attemptNumber: 4 }),
      event({ propertyName: 'dealstage' }),
    ],
    own,
  ).signals;
  expect(a?.key).toBe(b?.key);
  expect(a?.key).not.toBe(c?.key);
});

test('a merge says: look at the winner and at those it swallowed', () => {
  const merge = event({
    subscriptionType: 'object.merge',
    objectTypeId: '0-2',
    primaryObjectId: 11,
    mergedObjectIds: [12, 13],
  });
  expect(readWebhook([merge], own).signals.map(({ kind, crmId }) => `${kind} ${crmId}`)).toEqual([
    'account 11',
    'account 12',
    'account 13',
  ]);
});

test('the older spelling of an event is understood, ids may be texts, unknown keys are no harm', () => {
  const old = event({
    subscriptionType: 'company.deletion',
    objectTypeId: undefined,
    objectId: '44',
    novelty: { a: 1 },
  });
  expect(readWebhook([old], own).signals).toMatchObject([{ kind: 'account', crmId: '44', deleted: true }]);
});
