import type { Crm, Definition } from './api.ts';
import type { Word } from './words.ts';

/** A field of the form beside a card. `mirrored` fields are ours, kept in the CRM; a person may still try to edit some. */
export interface FieldRow {
  readonly name: string;
  readonly word: Word;
  readonly edit?: boolean;
  readonly mirrored?: boolean;
  /** The kind of record whose id the field holds: it shows as that record's name and leads there. */
  readonly section?: string;
}

const edit = (name: string, word: Word): FieldRow => ({ name, word, edit: true });
const show = (name: string, word: Word): FieldRow => ({ name, word });
const mirror = (name: string, word: Word): FieldRow => ({ name, word, mirrored: true });
const mirrorEdit = (name: string, word: Word): FieldRow => ({ name, word, mirrored: true, edit: true });

export interface Kind {
  readonly section: string;
  readonly word: Word;
  readonly fields: readonly FieldRow[];
  /** Columns of the list, after the name. */
  readonly columns: readonly FieldRow[];
  /** The card's bundle and HubSpot's id of the object type. */
  readonly card?: { readonly bundle: string; readonly title: string; readonly objectTypeId: string };
}

const HUBSPOT_DEAL: Kind = {
  section: 'deals',
  word: 'deals',
  card: { bundle: 'hubspot/cards/DealCard.js', title: 'Partners', objectTypeId: '0-3' },
  columns: [
    show('dealstage', 'stage'),
    show('amount', 'amount'),
    show('closedate', 'closeDate'),
    mirror('pos_registration_status', 'registration'),
  ],
  fields: [
    edit('dealstage', 'stage'),
    edit('amount', 'amount'),
    show('deal_currency_code', 'currency'),
    edit('closedate', 'closeDate'),
    edit('product', 'product'),
    edit('territory', 'territory'),
    edit('discount', 'discount'),
    show('opened_date', 'opened'),
    show('hubspot_owner_id', 'owner'),
    mirror('pos_registration_status', 'registration'),
    mirror('pos_partner_role', 'partnerRole'),
    mirror('pos_sourced_partner_id', 'sourcingPartner'),
    mirror('pos_protected_until', 'protectedUntil'),
  ],
};

const HUBSPOT_COMPANY: Kind = {
  section: 'companies',
  word: 'companies',
  card: { bundle: 'hubspot/cards/CompanyCard.js', title: 'Partnership', objectTypeId: '0-2' },
  columns: [
    show('industry', 'industry'),
    show('country', 'country'),
    mirror('pos_partnership_type', 'type'),
    mirror('pos_phase', 'phase'),
  ],
  fields: [
    edit('name', 'name'),
    edit('industry', 'industry'),
    edit('country', 'country'),
    edit('numberofemployees', 'employees'),
    show('domain', 'domain'),
    show('partner_offers', 'offers'),
    show('partner_seeks', 'seeks'),
    show('partner_sectors', 'sectors'),
    show('partner_countries', 'countries'),
    show('checks_passed', 'checks'),
    show('checks_recorded', 'checksRecorded'),
    mirror('pos_partnership_type', 'type'),
    mirrorEdit('pos_phase', 'phase'),
    mirrorEdit('pos_suspended', 'suspended'),
    mirrorEdit('pos_tier', 'tier'),
    mirror('pos_reason', 'reason'),
  ],
};

const OPPORTUNITY: Kind = {
  section: 'Opportunity',
  word: 'opportunities',
  columns: [
    show('StageName', 'stage'),
    show('Amount', 'amount'),
    show('CloseDate', 'closeDate'),
    mirror('Registration_Status__c', 'registration'),
  ],
  fields: [
    edit('StageName', 'stage'),
    edit('Amount', 'amount'),
    show('CurrencyIsoCode', 'currency'),
    edit('CloseDate', 'closeDate'),
    edit('Product__c', 'product'),
    edit('Territory__c', 'territory'),
    edit('Discount__c', 'discount'),
    show('Opened_Date__c', 'opened'),
    show('OwnerId', 'owner'),
    mirror('Registration_Status__c', 'registration'),
    mirror('Partner_Role__c', 'partnerRole'),
    { ...mirror('Sourcing_Partner__c', 'sourcingPartner'), section: 'Account' },
    mirror('Protected_Until__c', 'protectedUntil'),
  ],
};

const ACCOUNT: Kind = {
  section: 'Account',
  word: 'accounts',
  columns: [
    show('Industry', 'industry'),
    show('Country__c', 'country'),
    mirror('Is_Partner__c', 'isPartner'),
    mirror('Partner_Tier__c', 'tier'),
  ],
  fields: [
    edit('Name', 'name'),
    edit('Industry', 'industry'),
    edit('Country__c', 'country'),
    edit('NumberOfEmployees', 'employees'),
    show('Partner_Offers__c', 'offers'),
    show('Partner_Seeks__c', 'seeks'),
    show('Partner_Sectors__c', 'sectors'),
    show('Partner_Countries__c', 'countries'),
    show('Checks_Passed__c', 'checks'),
    show('Checks_Recorded__c', 'checksRecorded'),
    mirror('Is_Partner__c', 'isPartner'),
    mirror('Partner_Tier__c', 'tier'),
    mirror('Partner_Id__c', 'ourId'),
  ],
};

/** Its phase can be edited here to see the org's generated rules refuse an illegal move. */
const PARTNERSHIP: Kind = {
  section: 'Partnership__c',
  word: 'partnerships',
  columns: [
    mirror('Partnership_Type__c', 'type'),
    mirror('Phase__c', 'phase'),
    mirror('Suspended__c', 'suspended'),
    mirror('Tier__c', 'tier'),
  ],
  fields: [
    mirror('Partnership_Type__c', 'type'),
    mirrorEdit('Phase__c', 'phase'),
    mirrorEdit('Suspended__c', 'suspended'),
    mirrorEdit('Tier__c', 'tier'),
    mirrorEdit('Reason__c', 'reason'),
    mirror('Partnership_Id__c', 'ourId'),
  ],
};

export const KINDS: Readonly<Record<Crm, readonly Kind[]>> = {
  hubspot: [HUBSPOT_DEAL, HUBSPOT_COMPANY],
  salesforce: [OPPORTUNITY, ACCOUNT, PARTNERSHIP],
};

/** The fields that this org or portal really has; the others are not shown. */
export const present = (rows: readonly FieldRow[], definitions: readonly Definition[]): readonly FieldRow[] =>
  rows.filter(({ name }) => definitions.some((definition) => definition.name === name));
