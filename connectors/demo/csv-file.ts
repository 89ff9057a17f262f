import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';

/** Why a person's files cannot be used: what is wrong, where, and what to do about it. */
export class CsvProblem extends Error {
  readonly code: string;
  readonly where: string;
  readonly fix: string;

  constructor(told: { readonly code: string; readonly what: string; readonly where: string; readonly fix: string }) {
    super(`${told.what}.\nWhere: ${told.where}\nWhat to do: ${told.fix}`);
    this.name = 'CsvProblem';
    this.code = told.code;
    this.where = told.where;
    this.fix = told.fix;
  }
}

/** A file as rows of text; `line` is where a row begins in the file. */
export interface CsvTable {
  readonly file: string;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/** UTF-8 with or without its mark, or UTF-16 with one, as spreadsheets save. */
function decoded(bytes: Uint8Array, file: string): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new CsvProblem({
      code: 'not_utf8',
      what: 'The file is not in UTF-8',
      where: file,
      fix: 'Save it again as "CSV UTF-8"; otherwise names in other scripts would be damaged.',
    });
  }
}

/** The delimiter that the header line has most of, quoted parts left out. */
export function delimiterOf(content: string): string {
  const [firstLine = ''] = content.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const counts = DELIMITERS.map((delimiter) => firstLine.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * Reads delimited text: quoted line breaks and delimiters stay inside their cell, empty lines are skipped, short and long
 * rows are kept.
 * @throws CsvProblem on an open quote
 */
export function tableOf(file: string, content: string): CsvTable {
  try {
    const records = parse(content, {
      bom: true,
      delimiter: delimiterOf(content),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[];
    const [head, ...rows] = records;
    return {
      file,
      headers: head?.record ?? [],
      rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CsvProblem({
      code: 'not_csv',
      what: `The file cannot be read as CSV: ${error.message}`,
      where: file,
      fix: 'Look for a quote that is opened and never closed, or export the file again.',
    });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    throw new CsvProblem({
      code: 'folder_missing',
      what: 'The folder cannot be read',
      where: folder,
      fix: 'Name a folder that holds the CSV exports: npm start -- --data FOLDER.',
    });
  }
}

/** Every `.csv` file of a folder, by name. Throws CsvProblem when there is none or one cannot be read. */
export async function tablesIn(folder: string): Promise<CsvTable[]> {
  const names = (await namesIn(folder)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  if (names.length === 0) {
    const fix = 'Put the exports of deals or opportunities, and of companies or accounts, into it.';
    throw new CsvProblem({ code: 'folder_empty', what: 'The folder has no CSV file', where: folder, fix });
  }
  return Promise.all(
    names.map(async (name) => tableOf(basename(name), decoded(await readFile(join(folder, name)), name))),
  );
}
