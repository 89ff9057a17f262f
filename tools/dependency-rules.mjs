// The dependency rules of .dependency-cruiser.cjs. A cruise that sees fewer files than there are proves nothing (a TypeScript
// it does not support makes it see none, and pass), so every source file on disk has to be among those it read.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ROOT } from './lib/paths.mjs';

const FOLDERS = ['core', 'connectors', 'hubspot-app', 'salesforce-package', 'tests', 'tools'];
const SOURCE = /\.(tsx?|mjs)$/;
const APART = /(^|\/)(node_modules|dist|generated|coverage)\/|\.d\.ts$/;

const options = await extractOptions(join(ROOT, '.dependency-cruiser.cjs'));
const { output } = await cruise(FOLDERS, { ...options, baseDir: ROOT }, undefined, {
  tsConfig: extractTsConfig(join(ROOT, 'tsconfig.base.json')),
});
const read = new Set(output.modules.map(({ source }) => source));
const unread = FOLDERS.flatMap(sourcesBelow).filter((path) => !read.has(path));
const { violations, totalCruised } = output.summary;

for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from === to ? from : `${from} -> ${to}`}`);
if (unread.length > 0) console.error(`Not read, so not proved:\n  ${unread.join('\n  ')}`);
console.log(`${totalCruised} modules, ${violations.length} violations`);
process.exitCode = violations.length + unread.length === 0 ? 0 : 1;

function sourcesBelow(folder) {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
    .filter((path) => !APART.test(path));
}
