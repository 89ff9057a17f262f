import { type FieldDef, type FieldType, field, type PicklistValue } from './types.ts';
import { flag, rows, text, type Xml } from './xml.ts';

const TYPES: Readonly<Record<string, FieldType>> = {
  Text: 'string',
  AutoNumber: 'string',
  LongTextArea: 'textarea',
  TextArea: 'textarea',
  Html: 'textarea',
  Picklist: 'picklist',
  MultiselectPicklist: 'multipicklist',
  Checkbox: 'boolean',
  Currency: 'currency',
  Number: 'double',
  Percent: 'percent',
  Date: 'date',
  DateTime: 'datetime',
  Lookup: 'reference',
  MasterDetail: 'reference',
  Email: 'email',
  Phone: 'phone',
  Url: 'url',
};
const LENGTHS: Partial<Record<FieldType, number>> = {
  textarea: 255,
  picklist: 255,
  reference: 18,
  email: 80,
  phone: 40,
  url: 255,
};

function picklist(xml: Xml): PicklistValue[] {
  const set = rows(xml, 'valueSet')[0] ?? {};
  const definition = rows(set, 'valueSetDefinition')[0] ?? {};
  return rows(definition, 'value')
    .filter((one) => one.isActive !== 'false')
    .map((one) => ({
      value: text(one, 'fullName') ?? '',
      label: text(one, 'label') ?? '',
      isDefault: flag(one, 'default'),
    }));
}

function defaultOf(xml: Xml, type: FieldType, options: readonly PicklistValue[]): FieldDef['defaultValue'] {
  const given = text(xml, 'defaultValue');
  if (type === 'boolean') return given === 'true';
  const chosen = options.find((one) => one.isDefault)?.value;
  if (chosen !== undefined) return chosen;
  if (given === null) return null;
  return type === 'double' || type === 'currency' || type === 'percent'
    ? Number(given)
    : given.replace(/^"(.*)"$/, '$1');
}

function reference(xml: Xml): Partial<FieldDef> {
  const list = text(xml, 'relationshipName');
  const master = text(xml, 'type') === 'MasterDetail';
  return {
    referenceTo: [text(xml, 'referenceTo') ?? ''],
    relationshipName: (text(xml, 'fullName') ?? '').replace(/__c$/, '__r'),
    childRelationshipName: list === null ? null : `${list}__r`,
    cascadeDelete: master || text(xml, 'deleteConstraint') === 'Cascade',
    updateable: !master || flag(xml, 'reparentableMasterDetail'),
  };
}

const number = (xml: Xml, key: string, otherwise = 0): number => Number(text(xml, key) ?? otherwise);

/** A custom field of the package as the platform would describe it. */
export function customField(xml: Xml): FieldDef {
  const kind = text(xml, 'type') ?? '';
  const type = TYPES[kind] ?? 'string';
  const options = picklist(xml);
  const required = flag(xml, 'required') || kind === 'MasterDetail';
  const writable = text(xml, 'formula') === null;
  return field(text(xml, 'fullName') ?? '', type, {
    label: text(xml, 'label') ?? '',
    length: number(xml, 'length', LENGTHS[type]),
    precision: number(xml, 'precision'),
    scale: number(xml, 'scale'),
    required,
    unique: flag(xml, 'unique'),
    externalId: flag(xml, 'externalId'),
    caseSensitive: flag(xml, 'caseSensitive'),
    restricted: flag(rows(xml, 'valueSet')[0] ?? {}, 'restricted'),
    values: options,
    defaultValue: defaultOf(xml, type, options),
    permissionable: !required,
    filterable: kind !== 'LongTextArea' && kind !== 'Html',
    custom: true,
    calculated: !writable,
    createable: writable,
    updateable: writable,
    ...(type === 'reference' ? reference(xml) : {}),
  });
}

/** The Name of a custom object: text, or a number that the platform counts. */
export function nameField(xml: Xml): FieldDef {
  const given = rows(xml, 'nameField')[0] ?? {};
  const auto = text(given, 'type') === 'AutoNumber' ? (text(given, 'displayFormat') ?? '{0}') : null;
  return field('Name', 'string', {
    label: text(given, 'label') ?? 'Name',
    length: 80,
    required: auto === null,
    nameField: true,
    autoNumber: auto,
    permissionable: false,
    createable: auto === null,
    updateable: auto === null,
  });
}
