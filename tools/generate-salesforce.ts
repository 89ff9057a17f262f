// Writes salesforce-package/generated/: what Salesforce enforces by itself, made from core's transition table, and core's
// bundle for the Lightning components. Deterministic: the same sources give the same bytes.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin, stop } from 'esbuild';
import type { Lang } from '../core/text/types.ts';
import { FLAGGED, GRANTED, grantUntilField, guardField, guardUntilField } from './salesforce/names.ts';
import { AUDIENCES, type FieldTable, GENERATED_FIELDS, permissionSet } from './salesforce/permissions.ts';
import { partnershipRules, type Rule } from './salesforce/rules.ts';
import { metadataFile, type XmlNode } from './salesforce/xml.ts';

const ROOT = join(import.meta.dirname, '..');
const PACKAGE = join(ROOT, 'salesforce-package');
const OUT = join(PACKAGE, 'generated');
const COMMAND = 'tools/generate-salesforce.ts';
const FROM_TABLE = `Generated from core/lifecycle by ${COMMAND}. Do not edit.`;
const LARGEST_FORMULA = 5000;
const LARGEST_MESSAGE = 255;
/** What the Lightning components use of core; the rest is left out of the bundle. */
const FOR_COMPONENTS = [
  'dealFactsFromRows',
  'dealScreen',
  'decidingText',
  'errorScreen',
  'isUnreached',
  'loadingScreen',
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
for (const guard of FLAGGED) {
  writeField(
    guardField(guard),
    'Checkbox',
    `True only while ${guard} holds for the next move. Written by the service.`,
  );
  writeField(
    guardUntilField(guard),
    'DateTime',
    `The last instant of ${guard}; blank: no end. Written by the service.`,
  );
}
for (const command of GRANTED) {
  writeField(grantUntilField(command), 'DateTime', `The end of the grant of ${command}. Written by the service.`);
}
for (const rule of partnershipRules()) writeRule(rule);
writeTranslation('ar');
const fields = ownFields();
for (const audience of AUDIENCES) {
  const content = metadataFile('PermissionSet', permissionSet(audience, fields), FROM_TABLE);
  write(`permissionsets/${audience.name}.permissionset-meta.xml`, content);
}
await bundleCore();

function write(path: string, content: string): void {
  const file = join(OUT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function writeField(name: string, type: 'Checkbox' | 'DateTime', description: string): void {
  const label = name.replace(/__c$/, '').replaceAll('_', ' ');
  const content: XmlNode[] =
    type === 'Checkbox'
      ? [
          ['fullName', name],
          ['defaultValue', 'false'],
          ['description', description],
          ['label', label],
          ['type', type],
        ]
      : [
          ['fullName', name],
          ['description', description],
          ['label', label],
          ['required', 'false'],
          ['type', type],
        ];
  write(`objects/Partnership__c/fields/${name}.field-meta.xml`, metadataFile('CustomField', content, FROM_TABLE));
}

function writeRule({ name, formula, field, message }: Rule): void {
  if (formula.length > LARGEST_FORMULA)
    throw new Error(`${name} has ${formula.length} characters, ${LARGEST_FORMULA} allowed`);
  for (const text of Object.values(message)) {
    if (text.length > LARGEST_MESSAGE) throw new Error(`${name}: the message has ${text.length} characters`);
  }
  const display: XmlNode[] = field === null ? [] : [['errorDisplayField', field]];
  const content: XmlNode[] = [
    ['fullName', name],
    ['active', 'true'],
    ['errorConditionFormula', formula],
    ...display,
    ['errorMessage', message.en],
  ];
  const path = `objects/Partnership__c/validationRules/${name}.validationRule-meta.xml`;
  write(path, metadataFile('ValidationRule', content, FROM_TABLE));
}

/** What the rules say in another language: the org shows it to the users who have it. */
function writeTranslation(lang: Exclude<Lang, 'en'>): void {
  const rules = partnershipRules().map(
    ({ name, message }): XmlNode => [
      'validationRules',
      [
        ['errorMessage', message[lang]],
        ['name', name],
      ],
    ],
  );
  const name = `Partnership__c-${lang}`;
  const content = metadataFile('CustomObjectTranslation', rules, FROM_TABLE);
  write(`objectTranslations/${name}/${name}.objectTranslation-meta.xml`, content);
}

/** Every field of the package that takes permissions, read from its files, plus the generated ones. */
function ownFields(): FieldTable {
  const paths = readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => path.endsWith('.field-meta.xml') && !path.startsWith('generated') && !path.includes('node_modules'),
    )
    .filter((path) => !readFileSync(join(PACKAGE, path), 'utf8').includes('<required>true</required>'));
  const names = paths.map((path) => [basename(dirname(dirname(path))), basename(path).replace('.field-meta.xml', '')]);
  const all = [...names, ...GENERATED_FIELDS.map((name) => ['Partnership__c', name])] as [string, string][];
  const byObject = Object.groupBy(all, ([object]) => object);
  const sorted = Object.entries(byObject).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([object, rows = []]) => [object, rows.map(([, name]) => name).sort()]));
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
  write(`lwc/${name}/${name}.js-meta.xml`, metadataFile('LightningComponentBundle', meta, FROM_TABLE));
}
