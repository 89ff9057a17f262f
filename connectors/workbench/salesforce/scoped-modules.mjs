// The platform's `@salesforce/*` imports as modules made from the package's own files. The build stops when the package
// lacks what a component names.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Settings of the user that the page sets before the components load (page/boot.js). */
const I18N = { dir: 'dir', lang: 'lang', locale: 'locale', timeZone: 'timeZone' };
const STANDARD = { Opportunity: ['Amount', 'CloseDate', 'Name', 'StageName'], Account: ['Name'] };

/** Rollup plugin. @param folders the package's feature folders */
export function scopedModules(folders) {
  const made = [
    [/^@salesforce\/schema\/(\w+)\.(\w+)$/, ([, object, field]) => schema(folders, object, field)],
    [/^@salesforce\/customPermission\/(\w+)$/, ([, name]) => customPermission(folders, name)],
    [/^@salesforce\/user\/Id$/, () => 'export default globalThis.hostSession.userId;'],
    [
      /^@salesforce\/i18n\/(dir|lang|locale|timeZone)$/,
      ([, name]) => `export default globalThis.hostSession.${I18N[name]};`,
    ],
  ];
  return {
    name: 'salesforce-scoped-modules',
    resolveId: (id) => (made.some(([pattern]) => pattern.test(id)) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith('\0@salesforce/')) return undefined;
      const [pattern, make] = made.find(([one]) => one.test(id.slice(1)));
      return make(pattern.exec(id.slice(1)));
    },
  };
}

function schema(folders, object, field) {
  const path = join('objects', object, 'fields', `${field}.field-meta.xml`);
  const known = STANDARD[object]?.includes(field) || folders.some((folder) => existsSync(join(folder, path)));
  if (!known) throw new Error(`The package has no field ${object}.${field}.`);
  return `export default ${JSON.stringify({ objectApiName: object, fieldApiName: field })};`;
}

function customPermission(folders, name) {
  const file = `${name}.customPermission-meta.xml`;
  if (!folders.some((folder) => existsSync(join(folder, 'customPermissions', file)))) {
    throw new Error(`The package has no custom permission ${name}.`);
  }
  return `export default globalThis.hostSession.customPermissions.includes(${JSON.stringify(name)}) || undefined;`;
}

/** Every component of the package under the platform's namespace `c`, as lwc's resolver wants them. */
export const packageModules = (folders) =>
  folders
    .map((folder) => join(folder, 'lwc'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name, parentPath }) => ({ name: `c/${name}`, path: join(parentPath, name, `${basename(name)}.js`) }));
