import { SECTIONS, type Section } from '@partnership-os/core';

/**
 * Ours on the left, Salesforce's on the right. The reads, the check of `provision` and docs are made from these tables.
 * Fields of the customer's own (`CUSTOMER`) may be absent: then they are not asked for.
 */
export const ACCOUNT_FIELD = {
  name: 'Name',
  website: 'Website',
  sector: 'Industry',
  billingCountry: 'BillingCountry',
  employees: 'NumberOfEmployees',
  partnerId: 'Partner_Id__c',
  modifiedAt: 'SystemModstamp',
} as const;

export const ACCOUNT_CUSTOMER = {
  country: 'Country__c',
  type: 'Partner_Type__c',
  offers: 'Partner_Offers__c',
  seeks: 'Partner_Seeks__c',
  sectors: 'Partner_Sectors__c',
  countries: 'Partner_Countries__c',
  checksPassed: 'Checks_Passed__c',
  checksRecorded: 'Checks_Recorded__c',
  derived: 'Derived_Fields__c',
} as const;

export const DEAL_FIELD = {
  name: 'Name',
  account: 'AccountId',
  owner: 'OwnerId',
  stage: 'StageName',
  closed: 'IsClosed',
  won: 'IsWon',
  amount: 'Amount',
  closeOn: 'CloseDate',
  modifiedAt: 'SystemModstamp',
  createdAt: 'CreatedDate',
  registrationStatus: 'Registration_Status__c',
  role: 'Partner_Role__c',
  partnerId: 'Sourcing_Partner__r.Partner_Id__c',
  dealId: 'Deal_Id__c',
} as const;

export const DEAL_CUSTOMER = {
  product: 'Product__c',
  territory: 'Territory__c',
  openedOn: 'Opened_Date__c',
  discount: 'Discount__c',
  derived: 'Derived_Fields__c',
  firstMeetingOn: 'First_Meeting_On__c',
  firstMeetingNote: 'First_Meeting_Note__c',
} as const;

/** Mirrored fields on `Partnership__c` that people may edit; an edit is a command. */
export const EDITABLE = { phase: 'Phase__c', suspended: 'Suspended__c', tier: 'Tier__c' } as const;
export const MIRROR_FIELD = { ...EDITABLE, reasonCode: 'Reason_Code__c', reason: 'Reason__c' } as const;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `G-SCORE` → `Guard_Score__c`. @see connectors/compiler/salesforce/names.ts, which makes the fields by the same rule */
export const guardField = (guard: string): string => `Guard_${capital(guard.slice(2).toLowerCase())}__c`;
export const guardUntilField = (guard: string): string => guardField(guard).replace(/__c$/, '_Until__c');
/** `approve_candidate` → `Granted_Approve_Candidate_Until__c`. */
export const grantUntilField = (command: string): string =>
  `Granted_${command.split('_').map(capital).join('_')}_Until__c`;
/** `termEnd` → `Term_End__c`. */
export const dateField = (name: string): string => `${capital(name).replace(/([a-z])([A-Z])/g, '$1_$2')}__c`;

/** `terms` → `Terms_Facts__c`: the field of a section that only some roles may read. @see connectors/compiler/salesforce/names.ts */
export const sectionField = (section: Section): string => `${capital(section)}_Facts__c`;

/** What the package must have brought, object by object; `provision` names what is missing. */
export const SHIPPED: Readonly<Record<string, readonly string[]>> = {
  Account: ['Is_Partner__c', 'Partner_Id__c', 'Partner_Tier__c'],
  Opportunity: [
    'Sourcing_Partner__c',
    'Registration_Status__c',
    'Partner_Role__c',
    'Protected_Until__c',
    'Deal_Id__c',
    'Deal_Facts__c',
    'Reading_Facts__c',
    'Registration_Levels__c',
  ],
  Partnership__c: [
    ...[
      'Account__c',
      'Partnership_Id__c',
      'Partnership_Type__c',
      'Version__c',
      'Facts__c',
      'Granted_Commands__c',
      'Granted_Until__c',
    ],
    ...Object.values(MIRROR_FIELD),
    ...SECTIONS.map(sectionField),
  ],
  Partner_Suggestion__c: [
    'Opportunity__c',
    'Partnership__c',
    'Rank__c',
    'Facts__c',
    'Conflict__c',
    'Expires_At__c',
    'Suggestion_Id__c',
  ],
  Deal_Registration__c: [
    'Opportunity__c',
    'Partnership__c',
    'Role__c',
    'Status__c',
    'Protected_Until__c',
    'Registration_Id__c',
    'Facts__c',
  ],
  Approval_Request__c: [
    'Opportunity__c',
    'Account__c',
    'Level__c',
    'Status__c',
    'Due_At__c',
    'Facts__c',
    'Approval_Id__c',
  ],
  Service_Command__c: [
    'Command__c',
    'Record_Type__c',
    'Record_Id__c',
    'Payload__c',
    'Expected_Version__c',
    'Idempotency_Key__c',
    'Status__c',
    'Result__c',
  ],
};
