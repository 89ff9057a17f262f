import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { compilePolicy } from '../../connectors/compiler/compile.ts';
import { definitionsFor } from '../../connectors/compiler/hubspot/definitions.ts';
import { packageFields } from '../../connectors/compiler/package-fields.ts';
import { type MoveTable, TRANSITIONS, tableOf } from '../../core/lifecycle/transitions.ts';
import { defaultPolicy } from '../../core/policy/default.fixture.ts';
import { cells, decided, targetIn } from './core-cells.ts';
import { type Artefacts, disagreements } from './everything.ts';
import { MISTAKES } from './mistakes.ts';
import { expected } from './spec.ts';

let whole: Artefacts;
beforeAll(async () => {
  const shipped = await packageFields(fileURLToPath(new URL('../../salesforce-package', import.meta.url)));
  const compiled = compilePolicy(defaultPolicy, { shipped });
  whole = { policy: defaultPolicy, compiled, portal: definitionsFor(defaultPolicy) };
});

test('the suite notices nothing where nothing is wrong', { timeout: 120_000 }, () => {
  expect(disagreements(whole, new Set())).toEqual([]);
});

test.each(MISTAKES)('the suite notices: $name', { timeout: 60_000 }, ({ spoil }) => {
  expect(disagreements(spoil(whole), new Set(), 1)).not.toEqual([]);
});

/** Mistakes in core's own table: a row without its guard, its approval, its reason, with another target or overlay. */
const IN_CORE = [
  ['T02', { guards: ['G-OWNER'] }],
  ['T07', { approval: undefined }],
  ['T03', { reason: undefined }],
  ['T28', { to: 'RENEW' }],
  ['T31', { suspended: 'either' }],
  ['T16', { live: undefined }],
  ['T42', { who: ['owner'] }],
] as const;

test.each(IN_CORE)('the suite notices a mistake in core’s row %s: %j', { timeout: 60_000 }, (id, change) => {
  const table = tableOf(TRANSITIONS.map((row) => (row.id === id ? ({ ...row, ...change } as typeof row) : row)));
  const command = TRANSITIONS.find((row) => row.id === id)?.command;
  expect(noticed(command ?? '', table)).toBe(true);
});

function noticed(command: string, table: MoveTable): boolean {
  for (const { cell, type } of cells()) {
    if (cell.command !== command) continue;
    const to = expected(cell);
    const result = decided(cell, type, table);
    const agrees = result.ok ? to !== null && result.value.to === targetIn(cell, to) : to === null;
    if (!agrees) return true;
  }
  return false;
}
