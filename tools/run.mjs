// The one entry of the repository: node tools/run.mjs start | test | check | bench | cli [arguments].
// It runs on the host's Node (20 or newer) and starts everything else under the pinned Node 24.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { COMPILED, ROOT, SCREENS_STAMP } from './lib/paths.mjs';
import { exitCode, forwardSignals, runNode, startNode } from './lib/processes.mjs';
import { screensAreFresh } from './lib/screens.mjs';
import { ensureSystem } from './lib/system.mjs';

const COMMANDS = {
  start: { part: 'start', run: start },
  test: { part: 'all', run: (args) => withSystem(() => runNode(['tools/test.mjs', ...args])) },
  check: { part: 'all', run: (args) => runNode(['tools/check.mjs', ...args]) },
  bench: { part: 'all', run: (args) => runNode(['tools/bench.mjs', ...args]) },
  'coach-measure': { part: 'all', run: (args) => runNode(['tests/coach/measure.ts', ...args]) },
  eval: { part: 'all', run: (args) => runNode(['tests/coach/eval.ts', ...args]) },
  cli: { part: 'start', run: (args) => runNode([join(ROOT, 'connectors/cli.ts'), ...args], { cwd: process.cwd() }) },
};

/** Runs one command and gives its exit code. */
async function main([name, ...args]) {
  const command = COMMANDS[name];
  if (command === undefined) {
    console.error(`Usage: node tools/run.mjs ${Object.keys(COMMANDS).join(' | ')}`);
    return 2;
  }
  if (name !== 'cli') process.chdir(ROOT);
  forwardSignals();
  await ensureInstalled(command.part);
  return command.run(args);
}

/** The service starts at once, from what the last start compiled; the screens are built beside it when their sources changed. */
async function start(args) {
  const fresh = screensAreFresh();
  if (!fresh) rmSync(SCREENS_STAMP, { force: true });
  const env = { SCREENS_READY_FILE: SCREENS_STAMP, NODE_COMPILE_CACHE: COMPILED };
  const service = startNode(['connectors/main.ts', ...args], { env });
  const screens = fresh ? undefined : startNode(['tools/build-screens.mjs']);
  const code = await exitCode(service);
  screens?.kill('SIGTERM');
  return code;
}

function withSystem(run) {
  const missing = ensureSystem();
  if (missing.length > 0) console.error(`Missing on this machine, and needed by some suites: ${missing.join(', ')}.`);
  return run();
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (problem) {
  console.error(problem.message);
  process.exitCode = 1;
}
