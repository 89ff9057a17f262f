import { reportRow } from './report.ts';
import type { ReportRow } from './world.ts';

type Told = Omit<ReportRow, 'count' | 'examples' | 'where' | 'code'>;

const CORRECT = 'Correct it in the CRM and export again, or leave it.';

/** What can be wrong in a person's own files without stopping the load. */
const NOTES = {
  file_not_recognised: {
    what: 'File whose headers fit no known export',
    effect: 'Not read.',
    fix: 'Export deals, companies, users or contacts from HubSpot or Salesforce with their usual headers.',
  },
  column_ignored: {
    what: 'Column that is not used',
    effect: 'Not read; all other columns are.',
    fix: 'Nothing to do.',
  },
  row_uneven: {
    what: 'Row with more or fewer cells than the header',
    effect: 'Read as far as it goes; missing cells are empty.',
    fix: 'Look for an unquoted delimiter in that line.',
  },
  row_empty: {
    what: 'Row without name and id',
    effect: 'Nothing to import; usually a total or a note below the table.',
    fix: 'Nothing to do.',
  },
  id_missing: {
    what: 'Row without a record id',
    effect: 'Imported under an id of its own.',
    fix: 'Export the record id too.',
  },
  id_repeated: {
    what: 'Record id that an earlier row has already',
    effect: 'Imported as a record of its own.',
    fix: CORRECT,
  },
  name_missing: { what: 'Row without a name', effect: 'Imported under its id.', fix: CORRECT },
  amount_unreadable: { what: 'Amount that is not a number', effect: 'Imported without an amount.', fix: CORRECT },
  amount_missing: {
    what: 'Deal without an amount',
    effect: 'Imported; a partner can be registered once it has one.',
    fix: CORRECT,
  },
  currency_unreadable: {
    what: 'Amount in a currency that is no ISO 4217 code',
    effect: 'Imported without an amount: it is not taken for another currency.',
    fix: 'Write the code of the currency, such as EUR, and export again.',
  },
  currency_conflict: {
    what: 'Amount that names one currency beside a column that names another',
    effect: 'Imported without an amount.',
    fix: CORRECT,
  },
  currency_assumed: {
    what: 'Amount without a currency',
    effect: 'Read in the currency of most amounts; US dollars when none names one.',
    fix: 'Export the currency too: "Currency" in HubSpot, "Amount Currency" in Salesforce.',
  },
  date_unreadable: { what: 'Date that cannot be read', effect: 'Imported without it.', fix: CORRECT },
  close_date_made_up: {
    what: 'Opportunity whose close date is missing or cannot be read',
    effect:
      'Imported and shown. Salesforce has no opportunity without one, so it is made up and marked derived: the last day of this quarter, for a closed one today. What the file says is kept in "Original dates".',
    fix: CORRECT,
  },
  date_order_assumed: {
    what: 'Dates could be read day first or month first',
    effect: 'Read month first.',
    fix: 'Export dates as 2026-10-31.',
  },
  opened_from_created: {
    what: 'No column for the day a deal was opened',
    effect: 'Read from the day the record was created.',
    fix: 'Add a column "Opened Date" if that is another day.',
  },
  deal_without_account: {
    what: 'Deal without a company or account',
    effect: 'Imported and shown; no partner can be registered on it.',
    fix: 'Associate it in the CRM.',
  },
  deal_without_contact: {
    what: 'Open deal whose company or account has no contact',
    effect: 'Imported and shown; no partner can be registered on it.',
    fix: 'Add the export of contacts with their company or account to the folder, and start with it in a new --folder.',
  },
  contact_only_named: {
    what: 'Contact that deals name and no file has',
    effect: 'Imported with its name only.',
    fix: 'Add the export of contacts to the folder.',
  },
  account_only_named: {
    what: 'Company or account that deals name and no file has',
    effect: 'Imported with its name only.',
    fix: 'Add the export of companies or accounts to the folder.',
  },
  account_several: {
    what: 'Deal with several companies',
    effect: 'The first one is taken.',
    fix: 'Export the primary company.',
  },
  owner_only_named: {
    what: 'Owner that no file of users has',
    effect: 'Imported with its name and a made-up address.',
    fix: 'Add the export of users to the folder.',
  },
  contact_without_account: {
    what: 'Contact whose company no file has',
    effect: 'Not shown on any deal.',
    fix: CORRECT,
  },
  discount_unreadable: {
    what: 'Discount that is not a number',
    effect: 'Imported without it, which counts as outside any terms.',
    fix: CORRECT,
  },
} as const satisfies Readonly<Record<string, Told>>;

export type NoteCode = keyof typeof NOTES;

/** Collects what was found per kind and file, in the order of finding. */
export interface Notes {
  add(code: NoteCode, where: string, example: string): void;
  rows(): ReportRow[];
}

export function notes(): Notes {
  const found = new Map<string, { code: NoteCode; where: string; examples: string[] }>();
  return {
    add(code, where, example) {
      const key = `${code}|${where}`;
      const known = found.get(key) ?? { code, where, examples: [] };
      known.examples.push(example);
      found.set(key, known);
    },
    rows: () =>
      [...found.values()].map(({ code, where, examples }) => reportRow({ code, where, ...NOTES[code] }, examples)),
  };
}
