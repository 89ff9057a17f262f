import type { Crm, Day } from '@partnership-os/core';
import { companiesFrom } from './csv-companies.ts';
import { contactsFrom } from './csv-contacts.ts';
import { dealsFrom } from './csv-deals.ts';
import { CsvProblem, type CsvTable, tablesIn } from './csv-file.ts';
import { type CsvRecords, recordsOf } from './csv-headers.ts';
import { baseCurrencyOf } from './csv-money.ts';
import { type Notes, notes } from './csv-notes.ts';
import { peopleFrom } from './csv-people.ts';
import type { CsvKind } from './csv-shapes.ts';
import { PEGS_ONLY } from './rates.ts';
import { COUNTRY_ALIASES } from './vocabulary.ts';
import type { DemoDeal, DemoProduct, DemoWorld } from './world.ts';

interface Read {
  readonly known: readonly CsvRecords[];
  readonly notes: Notes;
}

function readTables(tables: readonly CsvTable[], folder: string): Read {
  const found = notes();
  const known = tables.flatMap((table) => {
    const records = recordsOf(table);
    if (records === undefined) found.add('file_not_recognised', table.file, table.headers.join(', ').slice(0, 200));
    return records ?? [];
  });
  for (const table of known) {
    for (const header of table.ignored) found.add('column_ignored', table.file, header);
    for (const line of table.uneven) found.add('row_uneven', table.file, `line ${line}`);
  }
  if (known.some(({ kind }) => kind === 'deals')) return { known, notes: found };
  throw new CsvProblem({
    code: 'no_deals',
    what: `No file is an export of deals or opportunities; seen: ${tables.map(({ file }) => file).join(', ')}`,
    where: folder,
    fix: 'Export deals from HubSpot ("Deal Name", "Deal Stage") or opportunities from Salesforce ("Opportunity Name", "Stage", "Close Date") as CSV.',
  });
}

const productsOf = (deals: readonly DemoDeal[]): DemoProduct[] =>
  [...new Set(deals.flatMap(({ product }) => product ?? []))]
    .sort()
    .map((name) => ({ name, line: name, listPrice: '0' }));

/**
 * A person's own exports of HubSpot or Salesforce as a world. The kind of a file comes from its headers; no day moves; only
 * who decides is made up, and marked; of rates there are only the pegs, so a foreign amount says that it has no rate. What is odd is in the report, row by row, and nothing is dropped for it.
 * @throws CsvProblem when there is nothing to start with, or a file cannot be read
 */
export async function csvWorld(folder: string, today: Day): Promise<DemoWorld> {
  const { known, notes: found } = readTables(await tablesIn(folder), folder);
  const ofKind = (kind: CsvKind): CsvRecords[] => known.filter((table) => table.kind === kind);
  const crms = [...new Set<Crm>(known.map(({ crm }) => crm))].sort();
  const baseCurrency = baseCurrencyOf(ofKind('deals'));
  const people = peopleFrom(ofKind('people'), crms, found);
  const companies = companiesFrom(ofKind('companies'), found);
  const contacts = contactsFrom(ofKind('contacts'), companies, found);
  const around = { companies, people, contacts, baseCurrency, today, notes: found };
  const { deals, stages } = dealsFrom(ofKind('deals'), around);
  const files = known.map(({ file, kind, crm, records }) => ({
    name: file,
    kind: `${crm} ${kind}`,
    rows: records.length,
  }));
  return {
    sample: false,
    source: { kind: 'csv', title: 'Your own exports', folder },
    loadedOn: today,
    shiftedWeeks: 0,
    workspace: { name: 'Your data', zone: 'Asia/Riyadh', baseCurrency },
    stages,
    products: productsOf(deals),
    productAliases: [],
    countryAliases: COUNTRY_ALIASES,
    people: people.all(),
    accounts: companies.accounts(),
    contacts: contacts.all(),
    partners: companies.partners,
    deals,
    rates: PEGS_ONLY,
    report: { files, rows: found.rows() },
    history: [],
  };
}
