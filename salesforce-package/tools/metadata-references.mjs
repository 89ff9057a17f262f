// References between the package's files: what one file names, another must hold.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { at, each, textAt, textOf } from './metadata-xml.mjs';
import { objectOf, shortName, stemOf } from './package-files.mjs';

const own = (object) => /__c$/.test(object);
const STANDARD = ['Account', 'Opportunity', 'Contact', 'User'];

/** An index of the package for the checks below. */
export function indexOf(documents) {
  const of = (type) => documents.filter(({ name }) => name === type);
  const fields = new Map();
  for (const { file, nodes } of of('CustomField')) fields.set(`${objectOf(file)}.${stemOf(file)}`, nodes);
  return {
    of,
    fields,
    objects: new Set(of('CustomObject').map(({ file }) => stemOf(file))),
    permissions: new Set(of('CustomPermission').map(({ file }) => stemOf(file))),
    components: new Map(
      of('LightningComponentBundle').map(({ file }) => [basename(file).replace('.js-meta.xml', ''), file]),
    ),
  };
}

/** Every reference that leads nowhere, as sentences with their file. */
export function referenceProblems(index) {
  const checks = [
    ['CustomField', fieldProblems],
    ['PermissionSet', permissionSetProblems],
    ['Layout', layoutProblems],
    ['ListView', listViewProblems],
    ['FlexiPage', pageProblems],
    ['ValidationRule', ruleProblems],
    ['PlatformEventChannelMember', channelProblems],
    ['CustomTab', tabProblems],
  ];
  return checks.flatMap(([type, check]) =>
    index
      .of(type)
      .flatMap(({ file, nodes }) => check({ file, nodes, index }).map((text) => `${shortName(file)}: ${text}`)),
  );
}

function missingField(index, object, field) {
  if (!/__c$/.test(field)) return [];
  if (own(object) && !index.objects.has(object)) return [`object ${object} is not in the package`];
  return index.fields.has(`${object}.${field}`) ? [] : [`field ${object}.${field} is not in the package`];
}

function fieldProblems({ nodes, index }) {
  const to = textAt(nodes, 'referenceTo');
  return to === '' || STANDARD.includes(to) || index.objects.has(to)
    ? []
    : [`refers to ${to}, which is not in the package`];
}

function permissionSetProblems({ nodes, index }) {
  const fields = each(nodes, 'fieldPermissions').flatMap((one) => fieldPermissionProblems(textAt(one, 'field'), index));
  const objects = each(nodes, 'objectPermissions')
    .map((one) => textAt(one, 'object'))
    .filter((object) => own(object) && !index.objects.has(object))
    .map((object) => `object ${object} is not in the package`);
  const custom = each(nodes, 'customPermissions')
    .map((one) => textAt(one, 'name'))
    .filter((name) => !index.permissions.has(name))
    .map((name) => `custom permission ${name} is not in the package`);
  return [...fields, ...objects, ...custom];
}

function fieldPermissionProblems(path, index) {
  const [object, field] = path.split('.');
  const definition = index.fields.get(path);
  const fixed =
    definition && (textAt(definition, 'required') === 'true' || textAt(definition, 'type') === 'MasterDetail');
  return [
    ...missingField(index, object, field),
    ...(fixed ? [`${path} is required: the platform refuses permissions on it`] : []),
  ];
}

const layoutProblems = ({ file, nodes, index }) =>
  at(nodes, 'layoutSections', 'layoutColumns', 'layoutItems', 'field').flatMap((node) =>
    missingField(index, basename(file).split('-')[0], textOf([node])),
  );

const listViewProblems = ({ file, nodes, index }) =>
  each(nodes, 'columns').flatMap((column) => missingField(index, objectOf(file), textOf(column)));

function pageProblems({ nodes, index }) {
  const type = textAt(nodes, 'type');
  return at(nodes, 'flexiPageRegions', 'itemInstances', 'componentInstance', 'componentName')
    .map((node) => textOf([node]))
    .filter((name) => !name.includes(':'))
    .flatMap((name) => {
      const meta = index.components.get(name);
      if (meta === undefined) return [`component ${name} is not in the package`];
      const text = readFileSync(meta, 'utf8');
      const exposed = text.includes('<isExposed>true') && text.includes(`lightning__${type}`);
      const fits = text.includes(`<object>${textAt(nodes, 'sobjectType')}</object>`);
      return exposed && fits ? [] : [`component ${name} is not exposed to this page`];
    });
}

const PICKLIST = /ISPICKVAL\(\s*(?:PRIORVALUE\(\s*)?(\w+__c)\s*\)?\s*,\s*"([^"]*)"/g;

function ruleProblems({ file, nodes, index }) {
  const object = objectOf(file);
  const formula = textAt(nodes, 'errorConditionFormula').replace(/&lt;/g, '<').replace(/&gt;/g, '>');
  const names = formula.replace(/"[^"]*"/g, '""').matchAll(/(?<![\w.$])([A-Za-z]\w*__c)\b/g);
  const fields = [...names].flatMap(([, name]) => missingField(index, object, name));
  const values = [...formula.matchAll(PICKLIST)].flatMap(([, field, value]) => {
    const definition = index.fields.get(`${object}.${field}`) ?? [];
    const known = each(at(definition, 'valueSet', 'valueSetDefinition'), 'value').map((one) => textAt(one, 'fullName'));
    return known.includes(value) ? [] : [`"${value}" is no value of ${field}`];
  });
  const permissions = [...formula.matchAll(/\$Permission\.(\w+)/g)]
    .filter(([, name]) => !index.permissions.has(name))
    .map(([, name]) => `custom permission ${name} is not in the package`);
  const length = textAt(nodes, 'errorMessage').length;
  return [
    ...fields,
    ...values,
    ...permissions,
    ...(length > 255 ? [`errorMessage has ${length} characters, 255 allowed`] : []),
  ];
}

function channelProblems({ nodes, index }) {
  const object = textAt(nodes, 'selectedEntity')
    .replace(/__ChangeEvent$/, '__c')
    .replace(/ChangeEvent$/, '');
  return index.objects.has(object) || STANDARD.includes(object) ? [] : [`${object} is not in the package`];
}

const tabProblems = ({ file, index }) => (index.objects.has(stemOf(file)) ? [] : ['its object is not in the package']);
