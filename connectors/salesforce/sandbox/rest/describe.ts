import type { Access, Session } from '../access.ts';
import { notFound } from '../errors.ts';
import type { Org } from '../org.ts';
import type { FieldDef, ObjectDef } from '../schema/types.ts';
import { type ApiRoute, type Call, ok } from './http.ts';

const SOAP: Partial<Record<FieldDef['type'], string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  currency: 'xsd:double',
  double: 'xsd:double',
  percent: 'xsd:double',
  int: 'xsd:int',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
};

/** Flags that are the same for every field of this slice. */
const CONSTANT = {
  aiPredictionField: false,
  calculatedFormula: null,
  compoundFieldName: null,
  controllerName: null,
  defaultValueFormula: null,
  dependentPicklist: false,
  deprecatedAndHidden: false,
  displayLocationInDecimal: false,
  encrypted: false,
  extraTypeInfo: null,
  filteredLookupInfo: null,
  formulaTreatNullNumberAsZero: false,
  highScaleNumber: false,
  htmlFormatted: false,
  inlineHelpText: null,
  mask: null,
  maskType: null,
  namePointing: false,
  queryByDistance: false,
  referenceTargetField: null,
  relationshipOrder: null,
  restrictedDelete: false,
  searchPrefilterable: false,
  writeRequiresMasterRead: false,
} as const;

function describeField(object: ObjectDef, field: FieldDef, access: Access): Record<string, unknown> {
  return { ...CONSTANT, ...shape(field), ...use(object, field, access) };
}

/** What a field is: its type and limits. */
function shape(field: FieldDef): Record<string, unknown> {
  const picklist = field.values.map((one) => ({
    active: true,
    defaultValue: one.isDefault,
    label: one.label,
    validFor: null,
    value: one.value,
  }));
  return {
    autoNumber: field.autoNumber !== null,
    byteLength: field.type === 'reference' || field.type === 'id' ? 18 : field.length * 3,
    calculated: field.calculated,
    cascadeDelete: field.cascadeDelete,
    caseSensitive: field.caseSensitive,
    compoundFieldName: field.compound?.field ?? null,
    custom: field.custom,
    defaultValue: field.defaultValue,
    digits: field.type === 'int' ? 8 : 0,
    externalId: field.externalId,
    label: field.label,
    length: field.length,
    name: field.name,
    nameField: field.nameField,
    picklistValues: picklist,
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.precision,
    referenceTo: field.referenceTo.filter((name) => name !== '*'),
    relationshipName: field.relationshipName,
    restrictedPicklist: field.restricted,
    scale: field.scale,
    soapType: SOAP[field.type] ?? 'xsd:string',
    type: field.type,
    unique: field.unique,
  };
}

/** What may be done with it, by this caller. */
function use(object: ObjectDef, field: FieldDef, access: Access): Record<string, unknown> {
  return {
    aggregatable: field.filterable && field.type !== 'boolean',
    createable: access.writable(object, field, true),
    defaultedOnCreate: !field.createable || field.type === 'boolean' || field.name === 'OwnerId',
    filterable: field.filterable,
    groupable: field.filterable && !['currency', 'double', 'percent', 'datetime'].includes(field.type),
    idLookup: field.type === 'id' || field.externalId,
    nillable: !field.required && field.createable && field.type !== 'boolean' && field.name !== 'OwnerId',
    permissionable: field.permissionable,
    sortable: field.filterable,
    updateable: access.writable(object, field, false),
  };
}

const urls = (name: string, version: string) => {
  const base = `/services/data/${version}/sobjects/${name}`;
  return { sobject: base, describe: `${base}/describe`, rowTemplate: `${base}/{ID}` };
};

function header(object: ObjectDef, access: Access, version: string): Record<string, unknown> {
  const rights = access.object(object.name);
  return {
    activateable: false,
    createable: rights.create,
    custom: object.custom,
    customSetting: false,
    deletable: rights.remove,
    deprecatedAndHidden: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: true,
    mergeable: false,
    mruEnabled: true,
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: true,
    triggerable: true,
    undeletable: true,
    updateable: rights.edit,
    urls: urls(object.name, version),
  };
}

const children = (org: Org, object: ObjectDef) =>
  [...org.schema.objects.values()].flatMap((child) =>
    [...child.fields.values()]
      .filter((field) => field.referenceTo.includes(object.name))
      .map((field) => ({
        cascadeDelete: field.cascadeDelete,
        childSObject: child.name,
        deprecatedAndHidden: false,
        field: field.name,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: field.childRelationshipName,
        restrictedDelete: false,
      })),
  );

function describe(org: Org, { access }: Session, call: Call) {
  const object = org.schema.objects.get(call.params[0] ?? '');
  if (object === undefined || !access.object(object.name).read) throw notFound();
  const fields = [...object.fields.values()].filter((field) => access.readable(object, field));
  return ok({
    ...header(object, access, call.version),
    childRelationships: children(org, object),
    fields: fields.map((field) => describeField(object, field, access)),
    recordTypeInfos: [],
  });
}

function globalDescribe(org: Org, { access }: Session, call: Call) {
  const shown = [...org.schema.objects.values()].filter((object) => access.object(object.name).read);
  return ok({
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: shown.map((object) => header(object, access, call.version)),
  });
}

export const DESCRIBE_ROUTES: readonly ApiRoute[] = [
  { method: 'GET', path: /^\/sobjects\/?$/, handle: globalDescribe },
  { method: 'GET', path: /^\/sobjects\/(\w+)\/describe\/?$/, handle: describe },
];
