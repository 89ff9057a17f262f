import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const PROJECT = join(ROOT, 'hubspot-app');
export const APP = join(PROJECT, 'src/app');
export const CARDS = join(APP, 'cards');
/** The folder of an installed package, wherever npm put it. */
export function packageFolder(name) {
  const found = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name)).find(existsSync);
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}
