// Builds the page that shows the package's own Lightning components with the platform's real base components. One bundle
// serves both directions; only Salesforce's style sheet differs. Nothing is built when the sources are those of last time.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';
import { mirrored } from './salesforce/directions.mjs';
import { keptOnDisk } from './salesforce/kept-on-disk.mjs';
import { packageModules, scopedModules } from './salesforce/scoped-modules.mjs';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');
const PAGE = join(HERE, 'salesforce/page');
const STUBS = join(HERE, 'salesforce/modules');
const OUT = join(HERE, 'dist/salesforce');
const STAMP = join(OUT, 'sources.sha256');
const PACKAGE = join(ROOT, 'salesforce-package');
const FOLDERS = JSON.parse(readFileSync(join(PACKAGE, 'sfdx-project.json'), 'utf8')).packageDirectories.map(
  ({ path }) => join(PACKAGE, path),
);
const STATIC = ['record.html', 'page.css', 'boot.js'];
const require = createRequire(import.meta.url);

const hash = sourcesHash();
if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) console.log('The Salesforce page is up to date.');
else await buildPage();

async function buildPage() {
  const started = Date.now();
  rmSync(OUT, { recursive: true, force: true });
  const bundle = await rollup({
    input: { main: join(PAGE, 'main.js'), shadow: 'lwc/synthetic-shadow' },
    onwarn: stopOnOwnWarning,
    treeshake: false,
    plugins: plugins(),
  });
  await bundle.write({ dir: OUT, format: 'esm', sourcemap: false, compact: true });
  await bundle.close();
  for (const name of STATIC) cpSync(join(PAGE, name), join(OUT, name));
  writeStyles();
  writeFileSync(STAMP, hash);
  console.log(`The Salesforce page was built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function plugins() {
  const lightning = lwc({
    rootDir: PACKAGE,
    modules: [...packageModules(FOLDERS), { dir: STUBS }, { npm: 'lightning-base-components' }],
    exclude: [join(PAGE, '*.js'), '**/node_modules/@lwc/**', '**/node_modules/lwc/**'],
    enableDynamicComponents: true,
    enableLwcOn: true,
    // Base components call attachInternals; without this, whatever holds a combobox throws.
    enableSyntheticElementInternals: true,
  });
  return [
    { name: 'host', resolveId: (id) => (id === 'host/runtime' ? join(PAGE, 'runtime.js') : undefined) },
    scopedModules(FOLDERS),
    keptOnDisk(lightning, join(ROOT, 'node_modules/.cache/partnership-os/lwc')),
    nodeResolve({ browser: true }),
    replace({
      preventAssignment: true,
      // `development` is what reports unknown properties of base components.
      values: { 'process.env.NODE_ENV': JSON.stringify('development'), 'import.meta.env.SSR': 'false' },
    }),
  ];
}

/** A warning about our own files is a defect; those of Salesforce's packages are theirs. */
function stopOnOwnWarning({ code, message, pluginCode, loc, id }) {
  const place = `${loc?.file ?? id ?? ''} ${message}`;
  if (code === 'UNRESOLVED_IMPORT') throw new Error(message);
  if (pluginCode !== undefined && !place.includes('node_modules')) throw new Error(`${pluginCode} ${place}`);
}

/** The published sheet is left-to-right only; the platform serves a mirrored one, and so does the page. */
function writeStyles() {
  const root = dirname(require.resolve('@salesforce-ux/design-system/package.json'));
  const sheet = readFileSync(join(root, 'assets/styles/salesforce-lightning-design-system.min.css'), 'utf8');
  const local = sheet.replaceAll(/@font-face\{[^}]*\}/g, '');
  writeFileSync(join(OUT, 'slds.css'), local);
  writeFileSync(join(OUT, 'slds.rtl.css'), mirrored(local));
}

function sourcesHash() {
  const hash = createHash('sha256');
  const files = [join(HERE, 'salesforce'), ...FOLDERS.map((folder) => join(folder, 'lwc'))]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('__tests__') && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
  const all = [...files, join(HERE, 'build-salesforce.mjs'), join(HERE, 'package.json')].sort();
  for (const file of all) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex');
}
