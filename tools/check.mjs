// npm run check: every gate, two at a time; a gate's output is shown only when it fails.

import { GATES } from './gates.mjs';
import { passed, runGates } from './lib/gate-runner.mjs';

const wanted = process.argv.slice(2);
const started = Date.now();
const results = await runGates(
  GATES.filter((gate) => wanted.length === 0 || wanted.some((part) => gate.name.includes(part))),
);
const failed = results.length - passed(results);
console.log(`${passed(results)} passed, ${failed} failed (${((Date.now() - started) / 1000).toFixed(0)} s)`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
