import type { Crm } from '@partnership-os/core';
import type { CsvRecord, CsvRecords } from './csv-headers.ts';
import type { Notes } from './csv-notes.ts';

/** A row that has something to import, under a key that no other row has. */
export interface Keyed {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly record: CsvRecord;
  readonly crm: Crm;
  readonly file: string;
}

/** Where a row is, for a person to find it. */
export const at = ({ file, record }: Pick<Keyed, 'file' | 'record'>): string => `${file} line ${record.line}`;

type Named = Pick<Keyed, 'id' | 'name' | 'record'>;

/** Rows with an id or a name; totals and notes below a table are reported and left. */
function namedRows(table: CsvRecords, notes: Notes, nameOf: (record: CsvRecord) => string): Named[] {
  const rows = table.records.map((record) => ({ id: record.cell('id'), name: nameOf(record), record }));
  const empty = rows.filter(({ id, name }) => id === '' && name === '');
  for (const { record } of empty) notes.add('row_empty', table.file, `line ${record.line}`);
  return rows.filter(({ id, name }) => id !== '' || name !== '');
}

function noteGaps(table: CsvRecords, { id, name, record }: Named, notes: Notes): void {
  if (id === '' && table.headerOf.has('id'))
    notes.add('id_missing', table.file, `line ${record.line}: ${name.slice(0, 80)}`);
  if (name === '') notes.add('name_missing', table.file, `line ${record.line}: ${id}`);
}

/** All rows of a kind with unique keys, whatever their ids. */
export function keyed(tables: readonly CsvRecords[], notes: Notes, nameOf: (record: CsvRecord) => string): Keyed[] {
  const taken = new Set<string>();
  const keyOf = ({ file, crm }: CsvRecords, { id, record }: Named): string => {
    const wanted = `${crm}:${id === '' ? `${file}:${record.line}` : id}`;
    const repeated = taken.has(wanted);
    if (repeated) notes.add('id_repeated', file, `line ${record.line}: ${id}`);
    const key = repeated ? `${wanted}:${file}:${record.line}` : wanted;
    taken.add(key);
    return key;
  };
  return tables.flatMap((table) =>
    namedRows(table, notes, nameOf).map((row) => {
      noteGaps(table, row, notes);
      const { id, name, record } = row;
      return { key: keyOf(table, row), id, name: name || id, record, crm: table.crm, file: table.file };
    }),
  );
}

/** Ids of one export, with the 15- and 18-character forms of Salesforce as one. */
export const sameId = (crm: Crm, id: string): string =>
  crm === 'salesforce' && /^[A-Za-z0-9]{18}$/.test(id) ? id.slice(0, 15) : id;

/** Names as people compare them. */
export const sameName = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');
