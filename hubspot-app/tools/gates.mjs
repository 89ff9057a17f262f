// HubSpot's offline gates, one row each; the last line is the sum. The unit tests and the types have rows of their own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, packageFolder } from './paths.mjs';

const GATES = [
  { name: 'lint', argv: [join(packageFolder('eslint'), 'bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'bundles', argv: ['tools/build.mjs'] },
  { name: 'manifests', argv: ['tools/manifests.mjs'] },
  { name: 'hs project validate', argv: ['tools/validate.mjs'] },
];

const results = GATES.map(({ name, argv }) => {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, argv, { cwd: PROJECT, stdio: 'inherit' });
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name}  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
});
const failed = results.filter((ok) => !ok).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
