import type { Crm, Instant } from '@partnership-os/core';
import type { DemoDeal, DemoPartner, DemoWorld } from './world.ts';

/** Lists are kept in one text field of the CRM. */
export const listText = (list: readonly string[] | null): string => (list ?? []).join(';');

/** A company's own country is the first one that it serves: made up with them. */
export const derivedOf = ({ derived }: DemoPartner): readonly string[] =>
  derived.includes('countries') ? [...derived, 'country'] : derived;

/** `openedOn=2016-10-20;closeOn=2017-03-01`: the source's own days where the record has others. Empty when all are the same. */
export function originalDates({ original, openedOn, closeOn }: DemoDeal): string {
  const now: DemoDeal['original'] = { openedOn, closeOn };
  return (['openedOn', 'closeOn'] as const)
    .flatMap((field) =>
      original[field] === null || original[field] === now[field] ? [] : [`${field}=${original[field]}`],
    )
    .join(';');
}

/** When the CRM's row was made: the day the deal was opened, at the latest the load day. */
export function rowCreatedAt({ openedOn }: DemoDeal, loadedOn: string): Instant {
  const day = openedOn === null || openedOn > loadedOn ? loadedOn : openedOn;
  return `${day}T08:00:00.000Z`;
}

/** Without the fields that have no value: a CRM has no empty text. */
export function filled<T>(fields: Readonly<Record<string, T | null | ''>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, Exclude<T, null | ''> & T] => entry[1] !== null && entry[1] !== '',
    ),
  );
}

/** The records of one CRM. */
export function recordsIn(world: DemoWorld, crm: Crm) {
  return {
    people: world.people.filter(({ crms }) => crms.includes(crm)),
    accounts: world.accounts.filter(({ crms }) => crms.includes(crm)),
    contacts: world.contacts.filter(({ crms }) => crms.includes(crm)),
    partners: world.partners.filter(({ crms }) => crms.includes(crm)),
    deals: world.deals.filter((deal) => deal.crm === crm),
  };
}

/** `Darcel Schlecht` in two parts; a single word is a last name. */
export function nameParts(name: string): { first: string; last: string } {
  const at = name.trim().lastIndexOf(' ');
  return at < 0 ? { first: '', last: name.trim() } : { first: name.slice(0, at).trim(), last: name.slice(at + 1) };
}
