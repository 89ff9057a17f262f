import type { Crm } from '@partnership-os/core';

export type CsvKind = 'deals' | 'companies' | 'people' | 'contacts';

/** Our field on the left; the export's headers for it on the right, without case, spaces and signs, the best one first. */
type Columns = Readonly<Record<string, readonly string[]>>;

/** What an export looks like. */
export interface Shape {
  readonly kind: CsvKind;
  readonly crm: Crm;
  /** One header of each group must be there for the file to be of this kind. */
  readonly tells: readonly (readonly string[])[];
  readonly required: readonly string[];
  readonly columns: Columns;
}

const PARTNER_COLUMNS: Columns = {
  offers: ['partneroffers'],
  seeks: ['partnerseeks'],
  sectors: ['partnersectors'],
  countries: ['partnercountries'],
};
const DEAL_COLUMNS: Columns = {
  amount: ['amount', 'dealamount'],
  converted: ['amountconverted'],
  convertedCurrency: ['amountconvertedcurrency'],
  closeOn: ['closedate'],
  openedOn: ['openeddate', 'opendate', 'engagedate', 'createdate', 'createddate'],
  product: ['product', 'productline', 'productname', 'productinterest', 'primaryproduct'],
  territory: ['territory', 'salesterritory', 'region'],
  discount: ['discount', 'discountpercent'],
  currency: [
    'currency',
    'dealcurrency',
    'dealcurrencycode',
    'currencyisocode',
    'amountcurrency',
    'opportunitycurrency',
  ],
  contactId: ['associatedcontactids', 'associatedcontactid', 'primarycontactid', 'contactid'],
  contact: ['associatedcontact', 'associatedcontacts', 'primarycontact', 'contactname'],
  probability: ['probability', 'dealprobability'],
};

/** In the order of trying: the first that fits says what the file is. */
export const SHAPES: readonly Shape[] = [
  {
    kind: 'deals',
    crm: 'hubspot',
    tells: [['dealname', 'dealstage']],
    required: ['name', 'stage'],
    columns: {
      ...DEAL_COLUMNS,
      id: ['recordid', 'dealid', 'hsobjectid'],
      name: ['dealname'],
      stage: ['dealstage'],
      accountId: [
        'associatedcompanyidsprimary',
        'primaryassociatedcompanyid',
        'associatedcompanyids',
        'associatedcompanyid',
      ],
      accountName: ['associatedcompanyprimary', 'primaryassociatedcompany', 'associatedcompany', 'companyname'],
      owner: ['dealowner', 'owner', 'hubspotownerid'],
      pipeline: ['pipeline'],
      won: ['isclosedwon', 'isdealclosedwon'],
      lost: ['isclosedlost'],
    },
  },
  {
    kind: 'deals',
    crm: 'salesforce',
    tells: [
      ['opportunityname', 'name', 'opportunity'],
      ['stage', 'stagename'],
      ['closedate', 'opportunityid', 'opportunityname'],
    ],
    required: ['name', 'stage', 'closeOn'],
    columns: {
      ...DEAL_COLUMNS,
      id: ['opportunityid', 'id'],
      name: ['opportunityname', 'name', 'opportunity'],
      stage: ['stagename', 'stage'],
      accountId: ['accountid'],
      accountName: ['accountname', 'account'],
      owner: ['ownerid', 'opportunityownerid', 'opportunityowner', 'owner', 'ownername', 'opportunityownername'],
      won: ['iswon', 'won'],
      closed: ['isclosed', 'closed'],
    },
  },
  {
    kind: 'people',
    crm: 'salesforce',
    tells: [['username']],
    required: ['email'],
    columns: {
      id: ['userid', 'id'],
      name: ['fullname', 'name'],
      firstName: ['firstname'],
      lastName: ['lastname'],
      email: ['email', 'username'],
      managerId: ['managerid'],
      zone: ['timezonesidkey', 'timezone'],
      language: ['languagelocalekey', 'language'],
    },
  },
  {
    kind: 'people',
    crm: 'hubspot',
    tells: [
      ['email', 'useremail'],
      ['ownerid', 'userid', 'lastactive', 'seat', 'seats', 'permissionset', 'team', 'teams'],
    ],
    required: ['email'],
    columns: {
      id: ['ownerid', 'userid', 'id'],
      name: ['name', 'fullname'],
      firstName: ['firstname'],
      lastName: ['lastname'],
      email: ['email', 'useremail'],
    },
  },
  {
    kind: 'contacts',
    crm: 'salesforce',
    tells: [['lastname'], ['accountid', 'accountname']],
    required: ['lastName'],
    columns: {
      id: ['contactid', 'id'],
      firstName: ['firstname'],
      lastName: ['lastname'],
      email: ['email'],
      accountId: ['accountid'],
      accountName: ['accountname'],
    },
  },
  {
    kind: 'contacts',
    crm: 'hubspot',
    tells: [
      ['firstname', 'lastname'],
      ['email', 'associatedcompany', 'associatedcompanyids'],
    ],
    required: [],
    columns: {
      id: ['recordid', 'contactid'],
      firstName: ['firstname'],
      lastName: ['lastname'],
      email: ['email'],
      accountId: [
        'associatedcompanyidsprimary',
        'primaryassociatedcompanyid',
        'associatedcompanyids',
        'associatedcompanyid',
      ],
      accountName: ['associatedcompanyprimary', 'associatedcompany', 'companyname'],
    },
  },
  {
    kind: 'companies',
    crm: 'hubspot',
    tells: [['companyname', 'companydomainname', 'recordid']],
    required: ['name'],
    columns: {
      ...PARTNER_COLUMNS,
      id: ['recordid', 'companyid', 'hsobjectid'],
      name: ['companyname', 'name'],
      domain: ['companydomainname', 'domain', 'websiteurl'],
      sector: ['industry'],
      country: ['countryregion', 'country'],
      employees: ['numberofemployees', 'employees'],
      type: ['type', 'companytype', 'lifecyclestage'],
    },
  },
  {
    kind: 'companies',
    crm: 'salesforce',
    tells: [
      ['accountname', 'name'],
      [
        'industry',
        'type',
        'billingcountry',
        'numberofemployees',
        'employees',
        'website',
        'accountid',
        'annualrevenue',
        'id',
      ],
    ],
    required: ['name'],
    columns: {
      ...PARTNER_COLUMNS,
      id: ['accountid', 'id'],
      name: ['accountname', 'name'],
      domain: ['website'],
      sector: ['industry'],
      country: ['billingcountry', 'country', 'shippingcountry'],
      employees: ['numberofemployees', 'employees'],
      type: ['type', 'accounttype'],
    },
  },
];
