import type { Crm } from '@partnership-os/core';
import type { CsvRecord, CsvRecords } from './csv-headers.ts';
import { at, type Keyed, keyed, sameId, sameName } from './csv-keys.ts';
import type { Notes } from './csv-notes.ts';
import { readWhole } from './csv-values.ts';
import { domainOf } from './partners.ts';
import type { DemoAccount, DemoPartner } from './world.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

/** `https://www.acme.com/about` and `www.acme.com` as `acme.com`. */
function domainFrom(text: string): string | null {
  if (text === '') return null;
  return domainOf(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
}

function listFrom(text: string): readonly string[] | null {
  const terms = text.split(/[;،]/).map((term) => term.trim());
  const named = terms.filter((term) => term !== '');
  return named.length === 0 ? null : named;
}

const common = ({ key, id, name, record, crm }: Keyed) => ({
  key,
  name,
  domain: domainFrom(record.cell('domain')),
  employees: readWhole(record.cell('employees')),
  crms: [crm],
  crmIds: id === '' ? {} : { [crm]: id },
  derived: [],
});

const accountOf = (row: Keyed): DemoAccount => ({
  ...common(row),
  sector: orNull(row.record.cell('sector')),
  country: orNull(row.record.cell('country')),
  revenue: null,
  founded: null,
  parentKey: null,
});

function partnerOf(row: Keyed): DemoPartner {
  const { cell } = row.record;
  const country = orNull(cell('country'));
  return {
    ...common(row),
    originalName: row.name,
    website: orNull(cell('domain')),
    description: null,
    type: null,
    offers: listFrom(cell('offers')),
    seeks: listFrom(cell('seeks')),
    sectors: listFrom(cell('sectors')) ?? listFrom(cell('sector')),
    countries: listFrom(cell('countries')) ?? (country === null ? null : [country]),
    checks: null,
    standing: null,
  };
}

const PARTNER_TYPE = /partner|reseller|integrator|شريك/i;
const nameOf = ({ cell }: CsvRecord): string => cell('name');

/** Finds the account that a deal or a contact names, by id or by name. Makes one from the name when no file has it. */
export interface Companies {
  account(row: Pick<Keyed, 'crm' | 'file' | 'record'>): string | null;
  accounts(): DemoAccount[];
  readonly partners: readonly DemoPartner[];
}

function firstOf(text: string, row: Pick<Keyed, 'file' | 'record'>, notes: Notes): string {
  const parts = text.split(';').filter((part) => part.trim() !== '');
  if (parts.length > 1) notes.add('account_several', row.file, at(row));
  return parts[0]?.trim() ?? '';
}

function namedOnly(crm: Crm, name: string, id: string): DemoAccount {
  const record = { line: 0, cell: () => '' };
  return accountOf({
    key: `${crm}:named:${id === '' ? sameName(name) : id}`,
    id,
    name: name === '' ? id : name,
    record,
    crm,
    file: '',
  });
}

/** Which company is meant: by its id, else by its name. */
interface Meant {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

function meant(row: Pick<Keyed, 'crm' | 'file' | 'record'>, notes: Notes): Meant | null {
  const id = firstOf(row.record.cell('accountId'), row, notes);
  const name = row.record.cell('accountName');
  if (id !== '') return { key: `${row.crm}|id|${sameId(row.crm, id)}`, id, name: name || id };
  const first = firstOf(name, row, notes);
  return first === '' ? null : { key: `${row.crm}|name|${sameName(first)}`, id, name: first };
}

/** The companies of the files: those whose type says partner are the directory, all others accounts. */
export function companiesFrom(tables: readonly CsvRecords[], notes: Notes): Companies {
  const rows = keyed(tables, notes, nameOf);
  const isPartner = ({ record }: Keyed): boolean => PARTNER_TYPE.test(record.cell('type'));
  const accounts = rows.filter((row) => !isPartner(row)).map(accountOf);
  const found = new Map<string, string>(
    rows.flatMap(({ crm, id, name, key }) => [
      [`${crm}|id|${sameId(crm, id)}`, key] as const,
      [`${crm}|name|${sameName(name)}`, key] as const,
    ]),
  );
  return {
    account(row) {
      const company = meant(row, notes);
      if (company === null) return null;
      const known = found.get(company.key);
      if (known !== undefined) return known;
      notes.add('account_only_named', row.file, company.name);
      const account = namedOnly(row.crm, company.name, company.id);
      accounts.push(account);
      found.set(company.key, account.key);
      return account.key;
    },
    accounts: () => [...accounts],
    partners: rows.filter(isPartner).map(partnerOf),
  };
}
