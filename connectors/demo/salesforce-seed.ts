import type { Level, Role } from '@partnership-os/core';
import { idsOf, salesforceId } from './record-ids.ts';
import { derivedOf, filled, listText, nameParts, originalDates, recordsIn, rowCreatedAt } from './record-texts.ts';
import type { DemoAccount, DemoContact, DemoDeal, DemoPartner, DemoPerson, DemoStage, DemoWorld } from './world.ts';

export interface SalesforceUser {
  readonly Id: string;
  readonly Username: string;
  readonly Name: string;
  readonly FirstName: string;
  readonly LastName: string;
  readonly Email: string;
  readonly ManagerId: string | null;
  readonly LanguageLocaleKey: string;
  readonly TimeZoneSidKey: string;
  readonly IsActive: boolean;
  readonly permissionSets: readonly string[];
}

type SalesforceRow = Readonly<Record<string, unknown>>;

/** What an empty Salesforce org is filled with: its users, and the customer's own records and fields. */
export interface SalesforceWorld {
  readonly users: readonly SalesforceUser[];
  /** The org's own currency first; more than one makes it an org with several currencies. */
  readonly currencies: readonly string[];
  readonly stages: readonly {
    readonly label: string;
    readonly chance: number;
    readonly closed: boolean;
    readonly won: boolean;
  }[];
  readonly records: Readonly<Record<'Account' | 'Contact' | 'Opportunity', readonly SalesforceRow[]>>;
}

/** The user that our service signs in as. It is no person: it holds no level and decides nothing (lifecycle.md 2). */
export const INTEGRATION_USERNAME = 'integration@partnership-os.example';

const PERMISSION_SET: Readonly<Partial<Record<Role | Level, string>>> = {
  rep: 'Sales_Rep',
  channel: 'Channel_Manager',
  manager: 'Approver_Manager',
  director: 'Approver_Director',
  vp: 'Approver_VP',
  clevel: 'Approver_C_Level',
  legal: 'Approver_Legal',
  revops: 'RevOps_Admin',
};

const permissionSets = ({ roles, levels }: DemoPerson): string[] =>
  [...new Set([...roles, ...levels])].flatMap((role) => PERMISSION_SET[role] ?? []);

const LOCALE = { en: 'en_US', ar: 'ar' } as const;

function user(person: DemoPerson, ids: ReadonlyMap<string, string>): SalesforceUser {
  const { first, last } = nameParts(person.name);
  return {
    Id: ids.get(person.key) ?? '',
    Username: person.email,
    Name: person.name,
    FirstName: first,
    LastName: last,
    Email: person.email,
    ManagerId: ids.get(person.managerKey ?? '') ?? null,
    LanguageLocaleKey: LOCALE[person.language],
    TimeZoneSidKey: person.zone,
    IsActive: true,
    permissionSets: permissionSets(person),
  };
}

const integrationUser = (at: number): SalesforceUser => ({
  Id: salesforceId('005', at),
  Username: INTEGRATION_USERNAME,
  Name: 'Partnership OS Integration',
  FirstName: 'Partnership OS',
  LastName: 'Integration',
  Email: INTEGRATION_USERNAME,
  ManagerId: null,
  LanguageLocaleKey: 'en_US',
  TimeZoneSidKey: 'Asia/Riyadh',
  IsActive: true,
  permissionSets: ['Integration_User'],
});

/** Salesforce's API has numbers where we keep decimal text. */
const numberOf = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

export interface Ids {
  readonly users: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
  readonly contacts: ReadonlyMap<string, string>;
  readonly deals: ReadonlyMap<string, string>;
}

function accountRow(account: DemoAccount, ids: Ids, ownerId: string): SalesforceRow {
  const website = account.domain === null ? null : `https://${account.domain}`;
  return filled<unknown>({
    Id: ids.accounts.get(account.key) ?? '',
    Name: account.name,
    ParentId: ids.accounts.get(account.parentKey ?? '') ?? null,
    Website: website,
    Industry: account.sector,
    Country__c: account.country,
    NumberOfEmployees: account.employees,
    AnnualRevenue: numberOf(account.revenue),
    OwnerId: ownerId,
    Derived_Fields__c: listText(account.derived),
  });
}

function partnerRow(partner: DemoPartner, ids: Ids, ownerId: string): SalesforceRow {
  return filled<unknown>({
    Id: ids.accounts.get(partner.key) ?? '',
    Name: partner.name,
    Website: partner.website,
    Description: partner.description,
    Country__c: partner.countries?.[0] ?? null,
    NumberOfEmployees: partner.employees,
    Partner_Type__c: partner.type,
    Partner_Offers__c: listText(partner.offers),
    Partner_Seeks__c: listText(partner.seeks),
    Partner_Sectors__c: listText(partner.sectors),
    Partner_Countries__c: listText(partner.countries),
    Checks_Passed__c: partner.checks?.passed ?? null,
    Checks_Recorded__c: partner.checks?.recorded ?? null,
    OwnerId: ownerId,
    Derived_Fields__c: listText(derivedOf(partner)),
  });
}

const contactRow = (contact: DemoContact, ids: Ids, ownerId: string): SalesforceRow =>
  filled<unknown>({
    Id: ids.contacts.get(contact.key) ?? '',
    AccountId: ids.accounts.get(contact.accountKey) ?? null,
    FirstName: contact.firstName,
    LastName: contact.lastName,
    Email: contact.email,
    OwnerId: ownerId,
  });

/** The workspace's currency, and every other one that a deal of the org is in. */
function currenciesOf(deals: readonly DemoDeal[], base: string): string[] {
  const others = deals.flatMap(({ currency }) => (currency === null || currency === base ? [] : [currency]));
  return [base, ...[...new Set(others)].sort()];
}

interface DealLook {
  readonly label: string;
  readonly status: DemoDeal['status'];
  readonly chance: number;
  /** Null in an org with one currency, whose records do not say it. */
  readonly currency: string | null;
}

function dealRow(deal: DemoDeal, ids: Ids, look: DealLook, world: DemoWorld): SalesforceRow {
  return filled<unknown>({
    Id: ids.deals.get(deal.key) ?? '',
    Name: deal.name,
    AccountId: ids.accounts.get(deal.accountKey ?? '') ?? null,
    ContactId: ids.contacts.get(deal.contactKey ?? '') ?? null,
    OwnerId: ids.users.get(deal.ownerKey ?? '') ?? null,
    StageName: look.label,
    Probability: look.chance,
    IsClosed: look.status !== 'open',
    IsWon: look.status === 'won',
    Amount: numberOf(deal.amount),
    CurrencyIsoCode: look.currency,
    CloseDate: deal.closeOn,
    Product__c: deal.product,
    Territory__c: deal.territory,
    Opened_Date__c: deal.openedOn,
    Discount__c: numberOf(deal.discount),
    First_Meeting_On__c: deal.firstMeeting?.on ?? null,
    First_Meeting_Note__c: deal.firstMeeting?.text ?? null,
    Derived_Fields__c: listText(deal.derived),
    Original_Dates__c: originalDates(deal),
    CreatedDate: rowCreatedAt(deal, world.loadedOn),
  });
}

/** The id of every record by its key in the world: those of an export where there was one, else the same ones each time. */
export function salesforceIds(world: DemoWorld): Ids {
  const { people, accounts, contacts, partners, deals } = recordsIn(world, 'salesforce');
  return {
    users: idsOf('salesforce', people, (at) => salesforceId('005', at)),
    accounts: idsOf('salesforce', [...accounts, ...partners], (at) => salesforceId('001', at)),
    contacts: idsOf('salesforce', contacts, (at) => salesforceId('003', at)),
    deals: idsOf('salesforce', deals, (at) => salesforceId('006', at)),
  };
}

/** A label that stands for two states says of no deal which it is in: such deals keep what their rows say. */
const named = ({ label }: DemoStage, _at: number, all: readonly DemoStage[]): boolean =>
  all.filter((each) => each.label === label).length === 1;

/** The Salesforce half of the world. */
export function salesforceWorld(world: DemoWorld): SalesforceWorld {
  const { people, accounts, contacts, partners, deals } = recordsIn(world, 'salesforce');
  const ids = salesforceIds(world);
  const integration = integrationUser(people.length);
  const looks = new Map(
    world.stages.map(({ id, label, status, probability }) => [
      id,
      { label, status, chance: Math.round(probability * 100) },
    ]),
  );
  const currencies = currenciesOf(deals, world.workspace.baseCurrency);
  const lookOf = (deal: DemoDeal): DealLook => ({
    ...(looks.get(deal.stageId) ?? { label: deal.stageId, status: deal.status, chance: 0 }),
    currency: currencies.length > 1 ? deal.currency : null,
  });
  return {
    users: [integration, ...people.map((person) => user(person, ids.users))],
    currencies,
    stages: world.stages.filter(named).map(({ label, status, probability }) => ({
      label,
      chance: Math.round(probability * 100),
      closed: status !== 'open',
      won: status === 'won',
    })),
    records: {
      Account: [
        ...accounts.map((account) => accountRow(account, ids, integration.Id)),
        ...partners.map((partner) => partnerRow(partner, ids, integration.Id)),
      ],
      Contact: contacts.map((contact) => contactRow(contact, ids, integration.Id)),
      Opportunity: deals.map((deal) => dealRow(deal, ids, lookOf(deal), world)),
    },
  };
}
