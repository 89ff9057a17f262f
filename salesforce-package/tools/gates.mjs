// Salesforce's offline gates, one row each; the last line is the sum. The unit tests have a row of their own.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PACKAGE } from './package-files.mjs';

const require = createRequire(import.meta.url);
const inPackage = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), file);
const SOURCES = '{lifecycle,registration,approval,partner,platform}/**/lwc/**/*.{js,html,css}';

const GATES = [
  { name: 'metadata shape and references', argv: ['tools/check-metadata.mjs'] },
  { name: 'permissions, sharing, change events', argv: ['tools/check-permissions.mjs'] },
  { name: 'conversion there and back', argv: ['tools/convert.mjs'] },
  { name: 'validation rules against core', argv: ['tools/evaluate-rules.mjs'] },
  {
    name: 'lint of the components',
    argv: [inPackage('eslint', 'bin/eslint.js'), '--config', 'tools/eslint.config.mjs', '.', '--max-warnings', '0'],
  },
  {
    name: 'format of the components',
    argv: [inPackage('prettier', 'bin/prettier.cjs'), '--config', 'tools/prettier.json', '--check', SOURCES],
  },
  { name: 'security rules', argv: ['tools/analyze.mjs'] },
];

const results = GATES.map(({ name, argv }) => {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, argv, { cwd: PACKAGE, stdio: 'inherit' });
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name}  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
});
const failed = results.filter((ok) => !ok).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
