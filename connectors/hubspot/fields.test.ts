import { expect, test } from 'vitest';
import { WATCHED } from './fields.ts';
import { manifestSubscriptions } from './sandbox/manifest.ts';

test('the app’s manifest announces every property that the adapter reads, so no change waits for the slow poll', () => {
  const announced = manifestSubscriptions().filter(
    ({ subscriptionType }) => subscriptionType === 'object.propertyChange',
  );
  for (const type of ['company', 'deal'] as const) {
    const names = announced.filter(({ objectType }) => objectType === type).map(({ propertyName }) => propertyName);
    expect(names).toEqual(expect.arrayContaining([...WATCHED[type]]));
  }
});

test('records that appear, vanish or change their links are announced too', () => {
  const kinds = manifestSubscriptions().map(({ subscriptionType, objectType }) => `${objectType} ${subscriptionType}`);
  for (const type of ['company', 'deal']) {
    expect(kinds).toEqual(
      expect.arrayContaining(['creation', 'deletion', 'associationChange'].map((kind) => `${type} object.${kind}`)),
    );
  }
});
