import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SCREENS_STAMP } from './paths.mjs';

const SOURCES = [
  'core',
  'connectors/workbench',
  'hubspot-app',
  'salesforce-package',
  'tools/build-screens.mjs',
  'package-lock.json',
];
const OUTPUTS = ['core/dist/index.js', 'hubspot-app/src/app/cards/dist', 'connectors/workbench/dist'];
const IGNORED = /^(node_modules|dist|__tests__|test|coverage)$|\.test\.\w+$/;

/** SHA-256 over the path and bytes of every file the screens are built from. */
export function screensHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, source);
  return hash.digest('hex');
}

/** Whether the last build was of these very sources, succeeded, and its outputs are still there. */
export function screensAreFresh() {
  if (!existsSync(SCREENS_STAMP)) return false;
  const stamp = JSON.parse(readFileSync(SCREENS_STAMP, 'utf8'));
  return stamp.ok && stamp.outputs.every((path) => existsSync(join(ROOT, path))) && stamp.hash === screensHash();
}

/** The build's outputs that exist; kept in the stamp so that deleting one rebuilds it. */
export const builtOutputs = () => OUTPUTS.filter((path) => existsSync(join(ROOT, path)));

function addTo(hash, path) {
  const full = join(ROOT, path);
  const kind = statSync(full, { throwIfNoEntry: false });
  if (kind?.isFile()) hash.update(`${path}\n`).update(readFileSync(full));
  if (!kind?.isDirectory()) return;
  const names = readdirSync(full).filter((name) => !IGNORED.test(name));
  for (const name of names.sort()) addTo(hash, `${path}/${name}`);
}
