import type { ObjectType, PropertyDefinition } from './seed.ts';

/** HubSpot's fixed numbers and names for the object types of this slice. @see recipes/hubspot.md 4.3 and 4.5 */
export const OBJECT_TYPES = ['companies', 'contacts', 'deals', 'notes', 'tasks'] as const satisfies ObjectType[];

export const TYPE_ID: Readonly<Record<ObjectType, string>> = {
  contacts: '0-1',
  companies: '0-2',
  deals: '0-3',
  tasks: '0-27',
  notes: '0-46',
};

export const SINGULAR: Readonly<Record<ObjectType, string>> = {
  contacts: 'contact',
  companies: 'company',
  deals: 'deal',
  tasks: 'task',
  notes: 'note',
};

/** The few properties that come along when nobody asks. */
export const DEFAULT_PROPERTIES: Readonly<Record<ObjectType, readonly string[]>> = {
  companies: ['name', 'domain', 'createdate', 'hs_lastmodifieddate', 'hs_object_id'],
  contacts: ['firstname', 'lastname', 'email', 'createdate', 'lastmodifieddate', 'hs_object_id'],
  deals: [
    'dealname',
    'amount',
    'dealstage',
    'pipeline',
    'closedate',
    'createdate',
    'hs_lastmodifieddate',
    'hs_object_id',
  ],
  notes: ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'],
  tasks: ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'],
};

/** The property that holds the last change; contacts are the odd one out. */
export const modifiedProperty = (type: ObjectType) =>
  type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';

export const createdProperty = (type: ObjectType) =>
  type === 'notes' || type === 'tasks' ? 'hs_createdate' : 'createdate';

export const REQUIRED: Readonly<Record<ObjectType, readonly string[]>> = {
  companies: [],
  contacts: [],
  deals: [],
  notes: ['hs_timestamp'],
  tasks: ['hs_timestamp'],
};

export interface AssociationType {
  readonly from: ObjectType;
  readonly to: ObjectType;
  readonly typeId: number;
  /** The same link seen from the other side. */
  readonly inverse: number;
  readonly primary: boolean;
}

const both = (from: ObjectType, to: ObjectType, [typeId, inverse]: [number, number], primary = false) => [
  { from, to, typeId, inverse, primary },
  { from: to, to: from, typeId: inverse, inverse: typeId, primary },
];

/** Built-in types; the first of a pair of object types is the plain, unlabelled one. */
export const ASSOCIATION_TYPES: readonly AssociationType[] = [
  ...both('deals', 'companies', [341, 342]),
  ...both('deals', 'companies', [5, 6], true),
  ...both('contacts', 'companies', [279, 280]),
  ...both('contacts', 'companies', [1, 2], true),
  ...both('deals', 'contacts', [3, 4]),
  ...both('notes', 'companies', [190, 189]),
  ...both('notes', 'contacts', [202, 201]),
  ...both('notes', 'deals', [214, 213]),
  ...both('tasks', 'companies', [192, 191]),
  ...both('tasks', 'contacts', [204, 203]),
  ...both('tasks', 'deals', [216, 215]),
];

/** `type`+`fieldType` pairs that a property may have; any other is 400. */
export const FIELD_TYPES: Readonly<Record<PropertyDefinition['type'], readonly string[]>> = {
  string: ['text', 'textarea', 'html', 'phonenumber', 'file'],
  number: ['number', 'calculation_equation'],
  enumeration: ['select', 'radio', 'checkbox', 'booleancheckbox'],
  bool: ['booleancheckbox'],
  date: ['date'],
  datetime: ['date'],
};
