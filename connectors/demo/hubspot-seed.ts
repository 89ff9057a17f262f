import { GROUPS, PROPERTIES, type SeedProperty } from './hubspot-properties.ts';
import { hubSpotId, idsOf } from './record-ids.ts';
import { derivedOf, filled, listText, nameParts, originalDates, recordsIn, rowCreatedAt } from './record-texts.ts';
import type { DemoAccount, DemoContact, DemoDeal, DemoPartner, DemoPerson, DemoWorld } from './world.ts';

type Type = 'companies' | 'contacts' | 'deals' | 'notes';

export interface HubSpotRow {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly createdAt?: string;
  readonly associations?: readonly { readonly to: Type; readonly id: string; readonly typeId: number }[];
}

export interface HubSpotOwner {
  readonly id: string;
  readonly userId: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** What an empty HubSpot portal is filled with: the customer's own records and properties, none of ours. */
export interface HubSpotWorld {
  readonly owners: readonly HubSpotOwner[];
  readonly groups: Readonly<
    Record<'companies' | 'deals', readonly { readonly name: string; readonly label: string }[]>
  >;
  readonly properties: Readonly<Record<'companies' | 'deals', readonly SeedProperty[]>>;
  readonly pipelines: readonly {
    readonly id: string;
    readonly label: string;
    readonly stages: readonly { readonly id: string; readonly label: string; readonly probability: string }[];
  }[];
  readonly objects: Readonly<Record<Type, readonly HubSpotRow[]>>;
}

/** HubSpot's fixed association types. @see recipes/hubspot.md 4.5 */
const LINK = { dealToPrimaryCompany: 5, dealToContact: 3, contactToCompany: 279, noteToDeal: 214 } as const;
const BASE = {
  owner: 71_000_000,
  user: 42_000_000,
  company: 18_000_000_000,
  contact: 12_000_000_000,
  deal: 27_000_000_000,
  note: 39_000_000_000,
};

const text = (value: number | null): string => (value === null ? '' : String(value));

function owner(person: DemoPerson, id: string, at: number): HubSpotOwner {
  const { first, last } = nameParts(person.name);
  return { id, userId: BASE.user + at + 1, email: person.email, firstName: first, lastName: last };
}

const accountProperties = (account: DemoAccount): Record<string, string> =>
  filled({
    name: account.name,
    domain: account.domain,
    industry: account.sector,
    country: account.country,
    numberofemployees: text(account.employees),
    annualrevenue: account.revenue,
    founded_year: text(account.founded),
    derived_fields: listText(account.derived),
  });

const partnerProperties = (partner: DemoPartner): Record<string, string> =>
  filled({
    name: partner.name,
    domain: partner.domain,
    website: partner.website,
    description: partner.description,
    country: partner.countries?.[0] ?? null,
    numberofemployees: text(partner.employees),
    partner_type: partner.type,
    partner_offers: listText(partner.offers),
    partner_seeks: listText(partner.seeks),
    partner_sectors: listText(partner.sectors),
    partner_countries: listText(partner.countries),
    checks_passed: text(partner.checks?.passed ?? null),
    checks_recorded: text(partner.checks?.recorded ?? null),
    original_name: partner.originalName,
    derived_fields: listText(derivedOf(partner)),
  });

const contactProperties = ({ firstName, lastName, email }: DemoContact): Record<string, string> =>
  filled({ firstname: firstName, lastname: lastName, email });

export interface Ids {
  readonly owners: ReadonlyMap<string, string>;
  readonly companies: ReadonlyMap<string, string>;
  readonly contacts: ReadonlyMap<string, string>;
  readonly deals: ReadonlyMap<string, string>;
}

const dealProperties = (deal: DemoDeal, ids: Ids): Record<string, string> =>
  filled({
    dealname: deal.name,
    pipeline: 'default',
    dealstage: deal.stageId,
    amount: deal.amount,
    deal_currency_code: deal.currency,
    closedate: deal.closeOn,
    hubspot_owner_id: ids.owners.get(deal.ownerKey ?? '') ?? null,
    product: deal.product,
    territory: deal.territory,
    opened_date: deal.openedOn,
    discount: deal.discount,
    derived_fields: listText(deal.derived),
    original_dates: originalDates(deal),
  });

function linksTo(to: Type, id: string | undefined, typeId: number): { to: Type; id: string; typeId: number }[] {
  return id === undefined ? [] : [{ to, id, typeId }];
}

function dealRow(deal: DemoDeal, ids: Ids, world: DemoWorld): HubSpotRow {
  const associations = [
    ...linksTo('companies', ids.companies.get(deal.accountKey ?? ''), LINK.dealToPrimaryCompany),
    ...linksTo('contacts', ids.contacts.get(deal.contactKey ?? ''), LINK.dealToContact),
  ];
  const properties = dealProperties(deal, ids);
  return { id: ids.deals.get(deal.key) ?? '', properties, createdAt: rowCreatedAt(deal, world.loadedOn), associations };
}

/** HubSpot keeps limited HTML in a note, so plain text is escaped. */
const asHtml = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function notes(deals: readonly DemoDeal[], ids: Ids): HubSpotRow[] {
  return deals
    .filter(({ firstMeeting }) => firstMeeting !== null)
    .map(({ key, ownerKey, firstMeeting }, at) => {
      const when = `${firstMeeting?.on}T09:00:00.000Z`;
      const author = ids.owners.get(ownerKey ?? '') ?? null;
      const properties = filled({
        hs_timestamp: when,
        hs_note_body: asHtml(firstMeeting?.text ?? ''),
        hubspot_owner_id: author,
      });
      const associations = linksTo('deals', ids.deals.get(key), LINK.noteToDeal);
      return { id: hubSpotId(BASE.note, at), properties, createdAt: when, associations };
    });
}

const row = (ids: ReadonlyMap<string, string>, key: string, properties: Record<string, string>): HubSpotRow => ({
  id: ids.get(key) ?? '',
  properties,
});

/** The id of every record by its key in the world: those of an export where there was one, else the same ones each time. */
export function hubSpotIds(world: DemoWorld): Ids {
  const { people, accounts, contacts, partners, deals } = recordsIn(world, 'hubspot');
  return {
    owners: idsOf('hubspot', people, (at) => hubSpotId(BASE.owner, at)),
    companies: idsOf('hubspot', [...accounts, ...partners], (at) => hubSpotId(BASE.company, at)),
    contacts: idsOf('hubspot', contacts, (at) => hubSpotId(BASE.contact, at)),
    deals: idsOf('hubspot', deals, (at) => hubSpotId(BASE.deal, at)),
  };
}

/** The HubSpot half of the world. */
export function hubSpotWorld(world: DemoWorld): HubSpotWorld {
  const { people, accounts, contacts, partners, deals } = recordsIn(world, 'hubspot');
  const ids = hubSpotIds(world);
  const contactRow = (contact: DemoContact): HubSpotRow => ({
    ...row(ids.contacts, contact.key, contactProperties(contact)),
    associations: linksTo('companies', ids.companies.get(contact.accountKey), LINK.contactToCompany),
  });
  const stages = world.stages.map(({ id, label, probability }) => ({ id, label, probability: probability.toFixed(1) }));
  return {
    owners: people.map((person, at) => owner(person, ids.owners.get(person.key) ?? '', at)),
    groups: GROUPS,
    properties: PROPERTIES,
    pipelines: [{ id: 'default', label: 'Sales pipeline', stages }],
    objects: {
      companies: [
        ...accounts.map((account) => row(ids.companies, account.key, accountProperties(account))),
        ...partners.map((partner) => row(ids.companies, partner.key, partnerProperties(partner))),
      ],
      contacts: contacts.map(contactRow),
      deals: deals.map((deal) => dealRow(deal, ids, world)),
      notes: notes(deals, ids),
    },
  };
}
