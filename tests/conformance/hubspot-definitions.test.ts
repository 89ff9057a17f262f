import { expect, test } from 'vitest';
import { definitionsFor } from '../../connectors/compiler/hubspot/definitions.ts';
import { LABELS } from '../../connectors/hubspot/labels.ts';
import { PROPERTIES, propertyInput } from '../../connectors/hubspot/schema.ts';
import { defaultPolicy } from '../../core/policy/default.fixture.ts';

test('what the compiler writes for HubSpot is what the adapter provisions', () => {
  const { properties, associationLabels } = definitionsFor(defaultPolicy);
  expect(properties).toEqual({
    companies: PROPERTIES.companies.map(propertyInput),
    deals: PROPERTIES.deals.map(propertyInput),
  });
  expect(associationLabels).toEqual(LABELS);
});
