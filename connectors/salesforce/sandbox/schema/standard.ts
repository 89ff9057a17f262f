import { type FieldDef, field, type ObjectDef, type StageDef, values } from './types.ts';

/**
 * The standard objects of this slice and the demo customer's own fields on them. Names, types and lengths were compared
 * with recorded describes (`standard.test.ts`); User and Task follow the public object reference.
 */
const readOnly = { createable: false, updateable: false, permissionable: false } as const;
const fixed = { permissionable: false } as const;

const lookup = (name: string, to: string, given: Partial<FieldDef> = {}): FieldDef =>
  field(name, 'reference', {
    length: 18,
    referenceTo: [to],
    relationshipName: name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, ''),
    ...given,
  });

/** The audit fields that every object has, in the order of a describe. */
export const systemFields = (owned: boolean): FieldDef[] => [
  field('Id', 'id', { length: 18, ...readOnly }),
  field('IsDeleted', 'boolean', { ...readOnly, defaultValue: false }),
  ...(owned ? [lookup('OwnerId', 'User', fixed)] : []),
  field('CreatedDate', 'datetime', readOnly),
  lookup('CreatedById', 'User', readOnly),
  field('LastModifiedDate', 'datetime', readOnly),
  lookup('LastModifiedById', 'User', readOnly),
  field('SystemModstamp', 'datetime', readOnly),
];

const text = (name: string, length = 255): FieldDef => field(name, 'string', { length, ...fixed });
const long = (name: string): FieldDef => field(name, 'textarea', { length: 32_000, filterable: false, ...fixed });
const address = (part: string, length: number): FieldDef =>
  field(`Billing${part}`, part === 'Street' ? 'textarea' : 'string', {
    length,
    ...fixed,
    compound: { field: 'BillingAddress', part },
  });

const ACCOUNT: FieldDef[] = [
  field('Name', 'string', { length: 255, required: true, nameField: true, ...fixed }),
  lookup('ParentId', 'Account', { ...fixed, childRelationshipName: 'ChildAccounts' }),
  address('Street', 255),
  address('City', 40),
  address('State', 80),
  address('PostalCode', 20),
  address('Country', 80),
  field('Phone', 'phone', { length: 40, ...fixed }),
  field('Website', 'url', { length: 255, ...fixed }),
  field('Industry', 'picklist', { length: 255, ...fixed }),
  field('AnnualRevenue', 'currency', { precision: 18, ...fixed }),
  field('NumberOfEmployees', 'int', { ...fixed }),
  long('Description'),
  text('Country__c'),
  text('Partner_Type__c'),
  long('Partner_Offers__c'),
  long('Partner_Seeks__c'),
  long('Partner_Sectors__c'),
  long('Partner_Countries__c'),
  field('Checks_Passed__c', 'double', { precision: 6, ...fixed }),
  field('Checks_Recorded__c', 'double', { precision: 6, ...fixed }),
  long('Derived_Fields__c'),
];

/** The stages of an org whose seed names none. */
const STAGES: readonly StageDef[] = [
  { label: 'Prospecting', chance: 10, closed: false, won: false },
  { label: 'Engaging', chance: 40, closed: false, won: false },
  { label: 'Closed Won', chance: 100, closed: true, won: true },
  { label: 'Closed Lost', chance: 0, closed: true, won: false },
];

const OPPORTUNITY: FieldDef[] = [
  lookup('AccountId', 'Account', { childRelationshipName: 'Opportunities', ...fixed }),
  field('Name', 'string', { length: 120, required: true, nameField: true, ...fixed }),
  long('Description'),
  field('StageName', 'picklist', {
    length: 255,
    required: true,
    values: values(...STAGES.map(({ label }) => label)),
    ...fixed,
  }),
  field('Amount', 'currency', { precision: 18, scale: 2, ...fixed }),
  field('Probability', 'percent', { precision: 3, ...fixed }),
  field('CloseDate', 'date', { required: true, ...fixed }),
  text('NextStep'),
  field('IsClosed', 'boolean', { ...readOnly, calculated: true, defaultValue: false }),
  field('IsWon', 'boolean', { ...readOnly, calculated: true, defaultValue: false }),
  // As recorded: no relationship name, so the contact's name is not reachable by a path, and no update.
  lookup('ContactId', 'Contact', { ...fixed, relationshipName: null, updateable: false }),
  text('Product__c'),
  text('Territory__c'),
  field('Opened_Date__c', 'date', fixed),
  field('Discount__c', 'percent', { precision: 5, scale: 2, ...fixed }),
  long('Derived_Fields__c'),
  field('First_Meeting_On__c', 'date', fixed),
  long('First_Meeting_Note__c'),
  long('Original_Dates__c'),
];

const CONTACT: FieldDef[] = [
  lookup('AccountId', 'Account', { childRelationshipName: 'Contacts', ...fixed }),
  field('LastName', 'string', { length: 80, required: true, ...fixed }),
  field('FirstName', 'string', { length: 40, ...fixed }),
  field('Name', 'string', { length: 121, ...readOnly, nameField: true, calculated: true }),
  field('Email', 'email', { length: 80, ...fixed }),
  text('Title', 128),
];

const TASK: FieldDef[] = [
  field('WhatId', 'reference', {
    length: 18,
    referenceTo: ['Account', 'Opportunity', '*'],
    relationshipName: 'What',
    ...fixed,
  }),
  lookup('WhoId', 'Contact', fixed),
  field('Subject', 'string', { length: 255, nameField: true, ...fixed }),
  field('ActivityDate', 'date', fixed),
  field('Status', 'picklist', {
    length: 255,
    required: true,
    defaultValue: 'Not Started',
    values: values('Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'),
    ...fixed,
  }),
  field('Priority', 'picklist', {
    length: 255,
    required: true,
    defaultValue: 'Normal',
    values: values('High', 'Normal', 'Low'),
    ...fixed,
  }),
  long('Description'),
  field('IsClosed', 'boolean', { ...readOnly, calculated: true, defaultValue: false }),
];

const USER: FieldDef[] = [
  text('Username', 80),
  text('LastName', 80),
  text('FirstName', 40),
  field('Name', 'string', { length: 121, ...readOnly, nameField: true, calculated: true }),
  field('Email', 'email', { length: 128, ...fixed }),
  text('Title', 80),
  field('IsActive', 'boolean', { defaultValue: true, ...fixed }),
  text('TimeZoneSidKey', 40),
  text('LocaleSidKey', 40),
  text('LanguageLocaleKey', 40),
  lookup('ManagerId', 'User', fixed),
  field('UserType', 'picklist', { length: 40, defaultValue: 'Standard', ...readOnly }),
];

interface StandardObject {
  readonly name: string;
  readonly plural: string;
  readonly prefix: string;
  readonly owned: boolean;
  readonly fields: readonly FieldDef[];
}

const TABLE: readonly StandardObject[] = [
  { name: 'Account', plural: 'Accounts', prefix: '001', owned: true, fields: ACCOUNT },
  { name: 'Opportunity', plural: 'Opportunities', prefix: '006', owned: true, fields: OPPORTUNITY },
  { name: 'Contact', plural: 'Contacts', prefix: '003', owned: true, fields: CONTACT },
  { name: 'Task', plural: 'Tasks', prefix: '00T', owned: true, fields: TASK },
  { name: 'User', plural: 'Users', prefix: '005', owned: false, fields: USER },
];

/** The standard objects; the package's own fields on them are added by `loadSchema`. */
export const standardObjects = (): ObjectDef[] =>
  TABLE.map(({ name, plural, prefix, owned, fields }) => ({
    name,
    label: name,
    labelPlural: plural,
    keyPrefix: prefix,
    custom: false,
    sharing: 'ReadWrite',
    fields: new Map([...systemFields(owned), ...fields].map((one) => [one.name, one])),
    rules: [],
    ...(name === 'Opportunity' && { stages: new Map(STAGES.map((stage) => [stage.label, stage])) }),
  }));
