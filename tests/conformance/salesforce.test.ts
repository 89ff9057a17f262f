import { expect, test } from 'vitest';
import { editableUnder } from '../../connectors/compiler/moves.ts';
import { partnershipRules } from '../../connectors/compiler/salesforce/rules.ts';
import { defaultPolicy } from '../../core/policy/default.fixture.ts';
import { movesOf } from '../../core/policy/moves.ts';
import { compared } from './agreement.ts';

test('under the default policy the org’s rules and core agree on every distinct save', { timeout: 120_000 }, () => {
  const { lifecycle } = defaultPolicy;
  const judged = {
    rules: partnershipRules(editableUnder(defaultPolicy)),
    table: movesOf(lifecycle),
    order: lifecycle.editOrder,
  };
  const { disagreements, counts } = compared(judged);
  expect(disagreements).toEqual([]);
  expect(counts.accepted).toBeGreaterThan(100);
  expect(counts.refused).toBeGreaterThan(20_000);
  expect(counts['put back']).toBeGreaterThan(50);
});
