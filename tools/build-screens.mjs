// Builds what the two CRMs draw: core's bundle, the HubSpot cards and the Lightning components for the workbench.
// Run under the pinned Node. The stamp file tells the service that they are ready, or why they are not.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, stop } from 'esbuild';
import { ROOT, SCREENS_STAMP } from './lib/paths.mjs';
import { runNode } from './lib/processes.mjs';
import { builtOutputs, screensAreFresh, screensHash } from './lib/screens.mjs';

const BUILDS = ['hubspot-app/tools/build.mjs', 'connectors/workbench/build.mjs'];

if (!screensAreFresh()) {
  const started = Date.now();
  rmSync(SCREENS_STAMP, { force: true });
  const hash = screensHash();
  try {
    await buildCore();
    await Promise.all(BUILDS.map(runBuild));
    writeStamp({ ok: true, hash, builtAt: new Date().toISOString(), outputs: builtOutputs() });
    console.log(`Screens built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  } catch (problem) {
    writeStamp({ ok: false, hash, error: problem.message, outputs: [] });
    console.error(`The screens could not be built: ${problem.message}`);
    process.exitCode = 1;
  }
}

async function buildCore() {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['core/index.ts'],
    outfile: 'core/dist/index.js',
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
  });
  await stop();
}

async function runBuild(script) {
  if (!existsSync(join(ROOT, script))) return;
  const code = await runNode([script]);
  if (code !== 0) throw new Error(`${script} ended with exit code ${code}`);
}

function writeStamp(stamp) {
  mkdirSync(dirname(SCREENS_STAMP), { recursive: true });
  writeFileSync(SCREENS_STAMP, `${JSON.stringify(stamp)}\n`);
}
