// Writes salesforce-package/generated/: what Salesforce enforces by itself under the default policy, as `policy compile` makes
// it, and core's bundle for the Lightning components. Deterministic: the same sources give the same bytes.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin, stop } from 'esbuild';
import { parse } from 'yaml';
import { packageFields } from '../connectors/compiler/package-fields.ts';
import { salesforceFor } from '../connectors/compiler/salesforce/compile.ts';
import { metadataFile, type XmlNode } from '../connectors/compiler/salesforce/xml.ts';
import type { Policy } from '../core/policy/types.ts';

const ROOT = join(import.meta.dirname, '..');
const PACKAGE = join(ROOT, 'salesforce-package');
const OUT = join(PACKAGE, 'generated');
const COMMAND = 'tools/generate-salesforce.ts';
const FROM_CORE = `Generated from core by ${COMMAND}. Do not edit.`;
/** What the Lightning components use of core; the rest is left out of the bundle. */
const FOR_COMPONENTS = [
  'dealFactsFromRows',
  'dealScreen',
  'decidingText',
  'errorScreen',
  'isUnreached',
  'loadingScreen',
  'noPartnerFacts',
  'noPermissionScreen',
  'outcomeText',
  'partnerFactsFromRow',
  'partnerScreen',
  'wasOvertaken',
];
const LARGEST_MODULE = 128 * 1024;
const WORDS = 'c/posText';
const RECORD_WORDS = 'c/posRecordText';
const APART: readonly string[] = [WORDS, RECORD_WORDS];
const apart = (name: string, filter: RegExp, path: string): Plugin => ({
  name,
  setup: ({ onResolve }) => onResolve({ filter }, () => ({ path, external: true })),
});
const WORDS_APART = apart('words-apart', /\/catalogue\.ts$/, WORDS);
const RECORD_WORDS_APART = apart('record-words-apart', /\/catalogue-records\.ts$/, RECORD_WORDS);

rmSync(OUT, { recursive: true, force: true });
const policy = parse(readFileSync(join(ROOT, 'core/policy/default.yaml'), 'utf8')) as Policy;
for (const { path, content } of salesforceFor(policy, await packageFields(PACKAGE)).files) write(path, content);
await bundleCore();

function write(path: string, content: string): void {
  const file = join(OUT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** core as LWC service modules: its words in two, and everything that decides with them. Readable, and below the module limit. */
async function bundleCore(): Promise<void> {
  await bundle('posRecordText', "export * from './core/text/catalogue-records.ts';", []);
  await bundle('posText', "export * from './core/text/catalogue.ts';", [RECORD_WORDS_APART]);
  await bundle('posCore', `export { ${FOR_COMPONENTS.join(', ')} } from './core/index.ts';`, [WORDS_APART]);
  await stop();
}

async function bundle(name: string, contents: string, plugins: Plugin[]): Promise<void> {
  const result = await build({
    absWorkingDir: ROOT,
    stdin: { contents, resolveDir: ROOT },
    outfile: `salesforce-package/generated/lwc/${name}/${name}.js`,
    plugins,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    charset: 'utf8',
    legalComments: 'none',
    minify: false,
    metafile: true,
    banner: { js: `/* eslint-disable */\n// Generated from core/ by ${COMMAND}. Do not edit.` },
    logLevel: 'error',
  });
  const imports = Object.values(result.metafile.inputs).flatMap((one) => one.imports);
  const outside = imports.filter((one) => one.external && !APART.includes(one.path));
  if (outside.length > 0) throw new Error(`core must be self-contained: ${outside.map(({ path }) => path).join(', ')}`);
  const bytes = Object.values(result.metafile.outputs)[0]?.bytes ?? 0;
  if (bytes > LARGEST_MODULE) throw new Error(`${name}.js has ${bytes} bytes; a module has at most ${LARGEST_MODULE}`);
  const meta: XmlNode[] = [
    ['apiVersion', '66.0'],
    ['isExposed', 'false'],
  ];
  write(`lwc/${name}/${name}.js-meta.xml`, metadataFile('LightningComponentBundle', meta, FROM_CORE));
}
