import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FieldTable } from './salesforce/permissions.ts';

/** A field that every record has: required, or the way to its master. */
const FIXED = /<required>true<\/required>|<type>MasterDetail<\/type>/;

/**
 * Every hand-written field of the Salesforce package that takes permissions, by object. Generated and fixed fields are left
 * out: the first come from the policy, on the second the platform refuses permissions.
 * @param folder salesforce-package
 */
export async function packageFields(folder: string): Promise<FieldTable> {
  const all = await readdir(folder, { recursive: true });
  const paths = all
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.field-meta.xml') && !/^generated|node_modules/.test(path));
  const taken = await Promise.all(paths.map(async (path) => !FIXED.test(await readFile(join(folder, path), 'utf8'))));
  const names = paths
    .filter((_, index) => taken[index])
    .map((path) => ({ object: basename(dirname(dirname(path))), name: basename(path, '.field-meta.xml') }));
  const byObject = [...Map.groupBy(names, ({ object }) => object)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(byObject.map(([object, fields]) => [object, fields.map(({ name }) => name).sort()]));
}
