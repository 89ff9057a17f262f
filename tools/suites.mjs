import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';

const vitest = (...args) => [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...args];
const gatesOf = (folder) => ({
  name: `${folder} gates`,
  argv: ['tools/gates.mjs'],
  cwd: folder,
  count: 'summary',
  when: `${folder}/tools/gates.mjs`,
});

/**
 * What `npm test` runs after the gates, one row after the other. `argv` runs under the pinned Node in `cwd`; `count` says how its
 * tests are counted (tools/lib/counts.mjs): `vitest` and `jest` by their JSON report, `tap` by node:test's, `summary` by a last
 * line "N passed, N failed" of the script's own, `gate` as one. A row is left out while the file `when` does not exist.
 */
const ALL = [
  { name: 'unit', argv: vitest('--project', 'unit'), count: 'vitest' },
  { name: 'conformance', argv: vitest('--project', 'conformance'), count: 'vitest' },
  {
    name: 'hubspot-app unit',
    argv: vitest(),
    cwd: 'hubspot-app',
    count: 'vitest',
    when: 'hubspot-app/vitest.config.ts',
  },
  gatesOf('hubspot-app'),
  {
    name: 'salesforce-package unit',
    argv: [join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', 'tools/jest/jest.config.cjs', '--runInBand'],
    cwd: 'salesforce-package',
    count: 'jest',
    when: 'salesforce-package/tools/jest/jest.config.cjs',
  },
  gatesOf('salesforce-package'),
  { name: 'PostgreSQL', argv: ['tools/postgres.mjs', ...vitest('--project', 'postgres')], count: 'vitest' },
  { name: 'faults', argv: vitest('--project', 'faults'), count: 'vitest' },
  { name: 'screens in their hosts', argv: vitest('--project', 'e2e'), count: 'vitest', when: 'tests/e2e' },
  { name: 'journeys', argv: vitest('--project', 'journeys'), count: 'vitest', when: 'tests/e2e/journeys' },
];

export const SUITES = ALL.map((suite) => ({ cwd: '.', ...suite })).filter(
  ({ when }) => when === undefined || existsSync(join(ROOT, when)),
);
