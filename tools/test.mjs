// npm test: every gate and every suite; the last line is the sum. `npm test -- unit` runs the rows whose name contains "unit".
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GATES } from './gates.mjs';
import { COUNTERS, countOf } from './lib/counts.mjs';
import { passed, runGates } from './lib/gate-runner.mjs';
import { CACHE, ROOT } from './lib/paths.mjs';
import { exitCode, runNode, startNode } from './lib/processes.mjs';
import { SUITES } from './suites.mjs';

const REPORTS = join(CACHE, 'reports');
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.some((part) => name.includes(part));
const total = { passed: 0, failed: 0, skipped: 0 };

mkdirSync(REPORTS, { recursive: true });
if (isWanted('check')) await checkGates();
await runNode(['tools/build-screens.mjs']);
for (const suite of SUITES.filter(({ name }) => isWanted(name))) await runSuite(suite);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function checkGates() {
  console.log('\n== check');
  const results = await runGates(GATES);
  add({ passed: passed(results), failed: results.length - passed(results), skipped: 0 });
}

async function runSuite({ name, argv, cwd, count }) {
  console.log(`\n== ${name}`);
  const report = join(REPORTS, `${name.replaceAll(/\W+/g, '-')}.report`);
  rmSync(report, { force: true });
  const child = startNode([...argv, ...COUNTERS[count].args(report)], {
    cwd: join(ROOT, cwd),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { CI: 'true', ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) },
  });
  const { code, output } = await shown(child);
  add(countOf(count, { code, report, output }));
}

// Shows the suite's output as it comes and keeps its end, where a script says its own sum.
async function shown(child) {
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    process.stdout.write(chunk);
    output = (output + chunk).slice(-10_000);
  });
  const [code] = await Promise.all([exitCode(child), new Promise((resolve) => child.once('close', resolve))]);
  return { code, output };
}

function add(count) {
  for (const key of Object.keys(total)) total[key] += count[key];
}
