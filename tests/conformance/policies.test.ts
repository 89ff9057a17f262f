import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compilePolicy } from '../../connectors/compiler/compile.ts';
import { definitionsFor } from '../../connectors/compiler/hubspot/definitions.ts';
import { packageFields } from '../../connectors/compiler/package-fields.ts';
import { disagreements } from './everything.ts';
import { policies } from './policies.ts';

test('under 200 generated policies the three enforcers agree', { timeout: 300_000 }, async () => {
  const shipped = await packageFields(fileURLToPath(new URL('../../salesforce-package', import.meta.url)));
  const seen = new Set<string>();
  const wrong = policies(200).flatMap((policy) =>
    disagreements({ policy, compiled: compilePolicy(policy, { shipped }), portal: definitionsFor(policy) }, seen),
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(seen.size).toBeGreaterThan(1000);
});
