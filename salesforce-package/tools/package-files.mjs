import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

export const PACKAGE = join(import.meta.dirname, '..');
const PROJECT = JSON.parse(readFileSync(join(PACKAGE, 'sfdx-project.json'), 'utf8'));

/** The package's feature folders, by name. */
export const FOLDERS = PROJECT.packageDirectories.map(({ path }) => path);
export const API_VERSION = PROJECT.sourceApiVersion;

/** Every file of the package below its feature folders, as absolute paths in a fixed order. */
export const packageFiles = () =>
  FOLDERS.flatMap((folder) => readdirSync(join(PACKAGE, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('__tests__'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

export const metadataFiles = () => packageFiles().filter((file) => file.endsWith('-meta.xml'));

/** `Phase__c.field-meta.xml` → `Phase__c`. */
export const stemOf = (file) => basename(file).replace(/\.[^.]+-meta\.xml$/, '');
/** The object that a field, a rule or a list view lies below. */
export const objectOf = (file) => basename(dirname(dirname(file)));
export const shortName = (file) => relative(PACKAGE, file);

/** Prints what was found and sets the exit code. */
export function report(problems, summary) {
  for (const problem of problems) console.error(problem);
  console.log(`${summary}, ${problems.length} problem(s)`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
