import { basename, sep } from 'node:path';
import { customField, nameField } from './fields.ts';
import { standardObjects, systemFields } from './standard.ts';
import type { FieldDef, ObjectDef, ObjectPermission, PermissionSet, Schema, ValidationRule } from './types.ts';
import { flag, type MetadataFile, readMetadata, rows, text } from './xml.ts';

/** The object folder a file lies in; activity fields belong to Task. */
const objectOf = (path: string): string => {
  const parts = path.split(sep);
  const name = parts[parts.lastIndexOf('objects') + 1] ?? '';
  return name === 'Activity' ? 'Task' : name;
};

const SHARING: Readonly<Record<string, ObjectDef['sharing']>> = { Private: 'Private', Read: 'Read' };

function rule({ root: xml }: MetadataFile, translated: readonly Translation[]): ValidationRule {
  const name = text(xml, 'fullName') ?? '';
  const mine = translated.filter((one) => one.rule === name);
  return {
    name,
    formula: text(xml, 'errorConditionFormula') ?? '',
    message: text(xml, 'errorMessage') ?? '',
    translations: new Map(mine.map(({ lang, message }) => [lang, message])),
    field: text(xml, 'errorDisplayField'),
  };
}

interface Translation {
  readonly object: string;
  readonly lang: string;
  readonly rule: string;
  readonly message: string;
}

/** `Partnership__c-ar.objectTranslation-meta.xml`: what an object's rules say in one more language. */
function translationsIn({ path, root }: MetadataFile): Translation[] {
  const [object = '', lang = ''] = basename(path).split('.')[0]?.split('-') ?? [];
  return rows(root, 'validationRules').map((one) => ({
    object,
    lang,
    rule: text(one, 'name') ?? '',
    message: text(one, 'errorMessage') ?? '',
  }));
}

function permissionSet({ path, root: xml }: MetadataFile): PermissionSet {
  const objects = rows(xml, 'objectPermissions').map((one): [string, ObjectPermission] => [
    text(one, 'object') ?? '',
    {
      create: flag(one, 'allowCreate'),
      read: flag(one, 'allowRead'),
      edit: flag(one, 'allowEdit'),
      remove: flag(one, 'allowDelete'),
      viewAll: flag(one, 'viewAllRecords'),
      modifyAll: flag(one, 'modifyAllRecords'),
    },
  ]);
  const fields = rows(xml, 'fieldPermissions').map(
    (one) => [text(one, 'field') ?? '', { read: flag(one, 'readable'), edit: flag(one, 'editable') }] as const,
  );
  const custom = rows(xml, 'customPermissions')
    .filter((one) => flag(one, 'enabled'))
    .map((one) => text(one, 'name') ?? '');
  return {
    name: basename(path).replace('.permissionset-meta.xml', ''),
    objects: new Map(objects),
    fields: new Map(fields),
    custom: new Set(custom),
  };
}

/** A key prefix that stays the same when the package gains an object. */
function keyPrefix(name: string, taken: Set<string>): string {
  let code = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1296, 7);
  for (; ; code = (code + 1) % 1296) {
    const prefix = `a${code.toString(36).padStart(2, '0').toUpperCase()}`;
    if (taken.has(prefix)) continue;
    taken.add(prefix);
    return prefix;
  }
}

function customObject({ path, root }: MetadataFile, taken: Set<string>): ObjectDef {
  const sharing = text(root, 'sharingModel') ?? '';
  const own = [...systemFields(sharing !== 'ControlledByParent'), nameField(root)];
  return {
    name: objectOf(path),
    label: text(root, 'label') ?? '',
    labelPlural: text(root, 'pluralLabel') ?? '',
    keyPrefix: keyPrefix(objectOf(path), taken),
    custom: true,
    sharing: SHARING[sharing] ?? 'ReadWrite',
    fields: new Map(own.map((one) => [one.name, one])),
    rules: [],
  };
}

/**
 * Reads a package in SFDX source format (feature-first folders) and lays it over the standard objects.
 * @throws when the folder does not exist or a file is not XML: a broken package must not start half a sandbox
 */
export function loadSchema(packageDir: string): Schema {
  const fields = Map.groupBy(readMetadata(packageDir, 'field'), ({ path }) => objectOf(path));
  const active = readMetadata(packageDir, 'validationRule').filter(({ root }) => flag(root, 'active'));
  const rules = Map.groupBy(active, ({ path }) => objectOf(path));
  const translated = Map.groupBy(
    readMetadata(packageDir, 'objectTranslation').flatMap(translationsIn),
    ({ object }) => object,
  );
  const taken = new Set<string>();
  const own = readMetadata(packageDir, 'object').filter(({ path }) => objectOf(path).endsWith('__c'));
  const objects = [...standardObjects(), ...own.map((file) => customObject(file, taken))];
  const complete = (object: ObjectDef): ObjectDef => {
    const added: [string, FieldDef][] = (fields.get(object.name) ?? []).map(({ root }) => {
      const one = customField(root);
      return [one.name, one];
    });
    return {
      ...object,
      fields: new Map([...object.fields, ...added]),
      rules: (rules.get(object.name) ?? []).map((file) => rule(file, translated.get(object.name) ?? [])),
    };
  };
  const sets = readMetadata(packageDir, 'permissionset').map(permissionSet);
  const custom = readMetadata(packageDir, 'customPermission');
  return {
    objects: new Map(objects.map((object) => [object.name, complete(object)])),
    permissionSets: new Map(sets.map((set) => [set.name, set])),
    customPermissions: new Set(custom.map(({ path }) => basename(path).replace('.customPermission-meta.xml', ''))),
  };
}
