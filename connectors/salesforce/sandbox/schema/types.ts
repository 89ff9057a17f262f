/** What the sandbox knows of an org's metadata: enough to refuse what the platform refuses. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'multipicklist'
  | 'boolean'
  | 'currency'
  | 'double'
  | 'int'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'reference'
  | 'email'
  | 'phone'
  | 'url';

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
}

export interface FieldDef {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Longest text in characters; 0 where the type has none. */
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly required: boolean;
  readonly unique: boolean;
  readonly externalId: boolean;
  readonly caseSensitive: boolean;
  readonly restricted: boolean;
  readonly values: readonly PicklistValue[];
  readonly referenceTo: readonly string[];
  /** The path name of the parent (`Account`, `Partnership__r`); null where there is none. */
  readonly relationshipName: string | null;
  /** The name of the list on the parent (`Partner_Suggestions__r`). */
  readonly childRelationshipName: string | null;
  readonly cascadeDelete: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly defaultValue: string | number | boolean | null;
  readonly custom: boolean;
  readonly nameField: boolean;
  readonly autoNumber: string | null;
  /** Filled by the platform from other fields; people cannot write it. */
  readonly calculated: boolean;
  /** False where field permissions do not apply (system and required fields, the customer's own fields). */
  readonly permissionable: boolean;
  /** Long text cannot be filtered or sorted in SOQL. */
  readonly filterable: boolean;
  /** Part of a compound address: the compound's name and this part's name in a change event. */
  readonly compound: { readonly field: string; readonly part: string } | null;
}

/** An opportunity stage: chance in percent, and what the platform derives from it. */
export interface StageDef {
  readonly label: string;
  readonly chance: number;
  readonly closed: boolean;
  readonly won: boolean;
}

export interface ObjectDef {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly custom: boolean;
  readonly sharing: 'Private' | 'Read' | 'ReadWrite';
  readonly fields: ReadonlyMap<string, FieldDef>;
  readonly rules: readonly ValidationRule[];
  /** By label; of opportunities only. */
  readonly stages?: ReadonlyMap<string, StageDef>;
}

export interface ValidationRule {
  readonly name: string;
  readonly formula: string;
  readonly message: string;
  /** The message in other languages, by the language of the user's locale (`ar`). */
  readonly translations: ReadonlyMap<string, string>;
  readonly field: string | null;
}

export interface ObjectPermission {
  readonly create: boolean;
  readonly read: boolean;
  readonly edit: boolean;
  readonly remove: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

export interface PermissionSet {
  readonly name: string;
  readonly objects: ReadonlyMap<string, ObjectPermission>;
  /** By `Object.Field`. */
  readonly fields: ReadonlyMap<string, { readonly read: boolean; readonly edit: boolean }>;
  readonly custom: ReadonlySet<string>;
}

export interface Schema {
  readonly objects: ReadonlyMap<string, ObjectDef>;
  readonly permissionSets: ReadonlyMap<string, PermissionSet>;
  readonly customPermissions: ReadonlySet<string>;
}

const BLANK: FieldDef = {
  name: '',
  label: '',
  type: 'string',
  length: 0,
  precision: 0,
  scale: 0,
  required: false,
  unique: false,
  externalId: false,
  caseSensitive: false,
  restricted: false,
  values: [],
  referenceTo: [],
  relationshipName: null,
  childRelationshipName: null,
  cascadeDelete: false,
  createable: true,
  updateable: true,
  defaultValue: null,
  custom: false,
  nameField: false,
  autoNumber: null,
  calculated: false,
  permissionable: true,
  filterable: true,
  compound: null,
};

/** A field definition with the platform's defaults for everything that is not given. */
export const field = (name: string, type: FieldType, given: Partial<FieldDef> = {}): FieldDef => ({
  ...BLANK,
  name,
  label: name.replace(/__c$/, '').replaceAll('_', ' '),
  type,
  custom: name.endsWith('__c'),
  ...given,
});

/** Picklist values as the metadata lists them, the first of them the default only where said. */
export const values = (...names: string[]): PicklistValue[] =>
  names.map((value) => ({ value, label: value, isDefault: false }));
