import type { Companies } from './csv-companies.ts';
import type { CsvRecord, CsvRecords } from './csv-headers.ts';
import { at, type Keyed, keyed, sameId, sameName } from './csv-keys.ts';
import type { Notes } from './csv-notes.ts';
import { nameParts } from './record-texts.ts';
import type { DemoContact } from './world.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Finds the contact that a deal names, by id, name or address, else the first one of its company. */
export interface Contacts {
  /** `derived`: the deal itself names nobody. */
  of(row: Keyed, accountKey: string | null): { readonly key: string; readonly derived: boolean } | null;
  all(): DemoContact[];
}

const fullName = ({ cell }: CsvRecord): string => `${cell('firstName')} ${cell('lastName')}`.trim() || cell('email');

const languageOf = (name: string): DemoContact['language'] => (/\p{Script=Arabic}/u.test(name) ? 'ar' : 'en');

function contactOf(row: Keyed, accountKey: string): DemoContact {
  const { cell } = row.record;
  return {
    key: `contact-${row.key}`,
    accountKey,
    firstName: cell('firstName'),
    lastName: cell('lastName') || row.name,
    email: orNull(cell('email')),
    language: languageOf(row.name),
    crms: [row.crm],
    crmIds: row.id === '' ? {} : { [row.crm]: row.id },
    derived: [],
  };
}

/** `Sara Ali (sara@acme.example)`, as HubSpot exports the contacts of a deal; the first of several. */
function namedIn(text: string): { readonly name: string; readonly email: string } {
  const [first = ''] = text.split(';');
  const [, name = '', email = ''] = /^(.*?)\s*\(?([^\s()]+@[^\s()]+)?\)?\s*$/.exec(first.trim()) ?? [];
  return { name: name === '' ? email : name, email };
}

function namedOnly(row: Keyed, accountKey: string, { name, email }: ReturnType<typeof namedIn>): DemoContact {
  const { first, last } = nameParts(name);
  return {
    key: `contact-${row.crm}:named:${accountKey}:${sameName(name)}`,
    accountKey,
    firstName: first,
    lastName: last,
    email: orNull(email),
    language: languageOf(name),
    crms: [row.crm],
    crmIds: {},
    derived: [],
  };
}

/** The rows of the contacts' files that belong to a known company, with the names that lead to them. */
function readContacts(tables: readonly CsvRecords[], companies: Companies, notes: Notes) {
  const found = new Map<string, string>();
  const contacts = keyed(tables, notes, fullName).flatMap((row) => {
    const accountKey = companies.account(row);
    if (accountKey === null) {
      notes.add('contact_without_account', row.file, at(row));
      return [];
    }
    const contact = contactOf(row, accountKey);
    for (const name of [sameId(row.crm, row.id), sameName(row.name), sameName(row.record.cell('email'))])
      if (name !== '') found.set(`${row.crm}|${name}`, contact.key);
    return [contact];
  });
  return { contacts, found };
}

/** The contacts of the files, and those that deals name and no file has. */
export function contactsFrom(tables: readonly CsvRecords[], companies: Companies, notes: Notes): Contacts {
  const { contacts, found } = readContacts(tables, companies, notes);
  const firstOf = new Map([...contacts].reverse().map(({ accountKey, key }) => [accountKey, key]));
  const stated = (row: Keyed, accountKey: string): string | null => {
    const id = row.record.cell('contactId').split(';')[0]?.trim() ?? '';
    const said = namedIn(row.record.cell('contact'));
    const names = [sameId(row.crm, id), sameName(said.email), sameName(said.name)].filter((name) => name !== '');
    const known = names.map((name) => found.get(`${row.crm}|${name}`)).find((key) => key !== undefined);
    if (known !== undefined) return known;
    if (said.name === '') return null;
    notes.add('contact_only_named', row.file, said.name);
    const contact = namedOnly(row, accountKey, said);
    if (!contacts.some(({ key }) => key === contact.key)) contacts.push(contact);
    return contact.key;
  };
  return {
    of(row, accountKey) {
      if (accountKey === null) return null;
      const key = stated(row, accountKey);
      if (key !== null) return { key, derived: false };
      const first = firstOf.get(accountKey);
      return first === undefined ? null : { key: first, derived: true };
    },
    all: () => [...contacts],
  };
}
