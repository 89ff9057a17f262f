import { currencyDigits } from '@partnership-os/core';
import type { CsvRecords } from './csv-headers.ts';
import { at, type Keyed } from './csv-keys.ts';
import type { NoteCode, Notes } from './csv-notes.ts';
import { readAmount } from './csv-values.ts';
import type { DemoDeal } from './world.ts';

type Price = Pick<DemoDeal, 'amount' | 'currency'>;
type Cells = Pick<Keyed['record'], 'cell'>;

/**
 * The currency that a row states for its amount, as written. Salesforce's converted amount stands in the organisation's
 * currency, not in the deal's, so the deal's own currency never counts for it.
 */
const statedBy = ({ cell }: Cells): string =>
  (cell('amount') === '' && cell('converted') !== '' ? cell('convertedCurrency') : cell('currency')).trim();

const amountBy = ({ cell }: Cells): string => (cell('amount') === '' ? cell('converted') : cell('amount'));

/** A code that is known as a currency here. */
const codeOf = (text: string): string | null => {
  const code = text.toUpperCase();
  return currencyDigits(code) === undefined ? null : code;
};

/** The currency that most amounts are in; US dollars when no row names one. */
export function baseCurrencyOf(tables: readonly CsvRecords[]): string {
  const counts = new Map<string, number>();
  for (const record of tables.flatMap(({ records }) => records)) {
    const code = codeOf(statedBy(record)) ?? codeOf(readAmount(amountBy(record))?.currency ?? '');
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? 'USD';
}

/** What is wrong between an amount's text and the currency beside it. */
function clash(text: string, stated: string, code: string | null): NoteCode | null {
  if (stated !== '' && code === null) return 'currency_unreadable';
  const read = readAmount(text);
  if (read === undefined) return 'amount_unreadable';
  if (read.currency !== null && currencyDigits(read.currency) === undefined) return 'currency_unreadable';
  // A sign alone ($) says less than the column beside it.
  const named = read.currency !== null && text.includes(read.currency);
  return named && code !== null && read.currency !== code ? 'currency_conflict' : null;
}

/**
 * A row's amount in its own currency. What cannot be read stays empty and is reported: an amount is never taken into another
 * currency, and only one without any currency is read in the base currency, which the report says.
 */
export function moneyIn(
  row: Keyed,
  { baseCurrency, notes }: { readonly baseCurrency: string; readonly notes: Notes },
): Price {
  const [text, stated] = [amountBy(row.record), statedBy(row.record)];
  const code = codeOf(stated);
  if (text === '') {
    notes.add('amount_missing', row.file, at(row));
    return { amount: null, currency: code };
  }
  const wrong = clash(text, stated, code);
  if (wrong !== null) {
    notes.add(wrong, row.file, `${at(row)}: ${`${text} ${stated}`.trim().slice(0, 40)}`);
    return { amount: null, currency: wrong === 'amount_unreadable' ? code : null };
  }
  const read = readAmount(text);
  const currency = code ?? read?.currency ?? null;
  if (currency === null) notes.add('currency_assumed', row.file, `${at(row)}: ${text.slice(0, 40)} ${baseCurrency}`);
  return { amount: read?.amount ?? null, currency: currency ?? baseCurrency };
}
