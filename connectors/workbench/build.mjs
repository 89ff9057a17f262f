// Builds the workbench's page, the host of the HubSpot cards and, where its script is there, the Salesforce page. Nothing is
// built when the sources are those of the last build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DIST = join(HERE, 'dist');
const STAMP = join(DIST, 'shell.sha256');
const SOURCES = ['shell', 'hubspot-host', 'build.mjs', 'package.json'];
const OUTPUTS = ['index.html', 'shell.js', 'style.css', 'worker.js'];

await buildShell();
await buildSalesforce();

async function buildShell() {
  const hash = sourcesHash();
  const fresh =
    existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash && OUTPUTS.every((name) => existsSync(join(DIST, name)));
  if (fresh) return console.log('The workbench is up to date.');
  const started = Date.now();
  mkdirSync(DIST, { recursive: true });
  for (const name of OUTPUTS) rmSync(join(DIST, name), { force: true });
  await build({
    absWorkingDir: HERE,
    entryPoints: { shell: 'shell/main.tsx', worker: 'hubspot-host/worker.ts', style: 'shell/shell.css' },
    outdir: DIST,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  await stop();
  cpSync(join(HERE, 'shell/index.html'), join(DIST, 'index.html'));
  writeFileSync(STAMP, hash);
  console.log(`The workbench was built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

async function buildSalesforce() {
  const script = join(HERE, 'build-salesforce.mjs');
  if (!existsSync(script)) return;
  const child = spawn(process.execPath, [script], { stdio: 'inherit' });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Error(`build-salesforce.mjs ended with exit code ${code}`);
}

function sourcesHash() {
  const sum = createHash('sha256');
  for (const source of SOURCES) addTo(sum, join(HERE, source));
  return sum.digest('hex');
}

function addTo(sum, path) {
  if (!statSync(path).isDirectory()) return sum.update(path.slice(HERE.length)).update(readFileSync(path));
  for (const name of readdirSync(path).sort()) if (!name.includes('.test.')) addTo(sum, join(path, name));
}
