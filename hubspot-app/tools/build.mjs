// Builds the cards' bundles as HubSpot's own build would, and nothing when their sources are those of the last build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';
import { CARDS, packageFolder, ROOT } from './paths.mjs';

const ENTRIES = ['DealCard.tsx', 'CompanyCard.tsx'];
const DIST = join(CARDS, 'dist');
const STAMP = join(DIST, 'sources.sha256');
const outputsOf = (entry) => [entry.replace('.tsx', '.js'), entry.replace('.tsx', '-manifest.json')];
const OUTPUTS = ENTRIES.flatMap(outputsOf);
const SOURCE = /\.tsx?$|^(package|tsconfig)\.json$/;
const NOT_SOURCES = /^(node_modules|dist|testing)$|\.(test|fixture)\.\w+$/;

const hash = sourcesHash();
if (isFresh()) {
  console.log('The HubSpot cards are up to date.');
} else {
  const started = Date.now();
  mkdirSync(DIST, { recursive: true });
  rmSync(STAMP, { force: true });
  await buildCore();
  await Promise.all(ENTRIES.map(buildCard));
  writeFileSync(STAMP, hash);
  console.log(`The HubSpot cards were built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function isFresh() {
  return (
    existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash && OUTPUTS.every((name) => existsSync(join(DIST, name)))
  );
}

function sourcesHash() {
  const sum = createHash('sha256');
  for (const path of [CARDS, join(ROOT, 'core'), join(packageFolder('@hubspot/ui-extensions'), 'package.json')])
    addTo(sum, path);
  addTo(sum, fileURLToPath(import.meta.url));
  return sum.digest('hex');
}

function addTo(sum, path) {
  if (!statSync(path).isDirectory()) return sum.update(path.slice(ROOT.length)).update(readFileSync(path));
  for (const name of readdirSync(path).sort()) if (!NOT_SOURCES.test(name)) addTo(sum, join(path, name));
}

// The cards' bundler takes core's built file, as HubSpot's build does with the package it is uploaded with.
async function buildCore() {
  const common = {
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
  };
  await build({ ...common, entryPoints: ['core/index.ts'], outfile: 'core/dist/index.js' });
  await stop();
}

// `uie` empties the `dist` beside the sources before it writes, so each card is built from a copy in a folder of its own:
// neither the other card nor a second build of this one can take its files away.
async function buildCard(entry) {
  const work = join(DIST, `.${process.pid}-${entry}`);
  try {
    mkdirSync(work);
    for (const name of readdirSync(CARDS)) if (SOURCE.test(name)) cpSync(join(CARDS, name), join(work, name));
    linkSdk(work);
    await runUie(entry, work);
    for (const name of outputsOf(entry)) renameSync(join(work, 'dist', name), join(DIST, name));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// The manifest takes the SDK's version from the extension's own folder only.
function linkSdk(folder) {
  mkdirSync(join(folder, 'node_modules/@hubspot'), { recursive: true });
  symlinkSync(packageFolder('@hubspot/ui-extensions'), join(folder, 'node_modules/@hubspot/ui-extensions'), 'junction');
}

function runUie(entry, cwd) {
  const uie = join(packageFolder('@hubspot/ui-extensions-dev-server'), 'dist/lib/bin/cli.js');
  const child = spawn(process.execPath, [uie, 'build-dev', entry], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0 && outputsOf(entry).every((name) => existsSync(join(cwd, 'dist', name)))) resolve();
      else reject(new Error(`uie build-dev ${entry} did not succeed:\n${output}`));
    });
  });
}
