import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import {
  type Answer,
  answerCase,
  answerText,
  asksOf,
  columnOf,
  explain,
  type Policy,
  type Prepared,
  type Programme,
  prepareProgramme,
  readCase,
  reasonText,
} from '@partnership-os/core';
import { type CsvError, parse } from 'csv-parse';

/** The files and language of one run. */
export interface Trial {
  readonly policy: Policy;
  readonly cases: string;
  readonly out: string;
  readonly lang: 'en' | 'ar';
}

/** Why the cases cannot be answered: worded, with the place. No answers are written then. */
export class CasesProblem extends Error {}

const FIXED = ['case_id', 'ask'] as const;
const CHOICE = 'programme';
const HEADER = ['case_id', 'answer', 'currency', 'reason'];
const BATCH = 500;

/**
 * Answers every row of a CSV file of cases into another one, in the same order, as a stream: the size of the file is not
 * limited by memory. The answers appear under their name only when all of them are written.
 * @returns how many cases were answered, and in how many something could not be read or was not asked rightly
 * @throws CasesProblem on an unknown or missing column, a row of another length and text that is no CSV
 */
export async function tryCases(trial: Trial): Promise<{ readonly answered: number; readonly doubtful: number }> {
  const partial = `${trial.out}.partial`;
  const count = { answered: 0, doubtful: 0 };
  const reader = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  try {
    const rows = (source: AsyncIterable<Row>) => answersOf(source, trial, count);
    await pipeline(createReadStream(trial.cases), reader, rows, createWriteStream(partial));
    await rename(partial, trial.out);
    return count;
  } catch (error) {
    await rm(partial, { force: true });
    throw problemOf(error, trial);
  }
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* answersOf(
  rows: AsyncIterable<Row>,
  { policy, lang }: Trial,
  count: { answered: number; doubtful: number },
) {
  let answer: ((row: Row) => Answered) | null = null;
  let batch = [lineOf(HEADER)];
  for await (const row of rows) {
    if (answer === null) {
      answer = answering(row.record, policy, lang);
      continue;
    }
    const { cells, doubtful } = answer(row);
    batch.push(lineOf(cells));
    count.answered += 1;
    count.doubtful += Number(doubtful);
    if (batch.length < BATCH) continue;
    yield batch.join('');
    batch = [];
  }
  if (answer === null)
    throw new CasesProblem(
      `The file of cases is empty. Its first line names the columns: ${FIXED.join(', ')} and inputs.`,
    );
  yield batch.join('');
}

interface Answered {
  readonly cells: readonly string[];
  readonly doubtful: boolean;
}

/** What answers a row of a file with these columns. */
function answering(header: readonly string[], policy: Policy, lang: Trial['lang']): (row: Row) => Answered {
  const programmes = policy.programmes ?? [];
  checkHeader(header, programmes);
  const prepared = new Map(programmes.map((each) => [each.id, prepareProgramme(each, policy)]));
  const only = programmes.length === 1 ? programmes[0]?.id : undefined;
  return (row) => {
    const cells = cellsOf(header, row);
    const id = cells[CHOICE] || (only ?? '');
    const chosen = prepared.get(id);
    if (chosen !== undefined) return answerOf(chosen, cells, lang);
    const known = [...prepared.keys()].join(', ');
    throw new CasesProblem(`Line ${row.info.lines}: “${id}” is no programme of this policy: ${known}.`);
  };
}

function cellsOf(header: readonly string[], { record, info }: Row): Record<string, string> {
  if (record.length !== header.length) {
    const what = `${record.length} cells under ${header.length} columns`;
    throw new CasesProblem(`Line ${info.lines}: ${what}. Quote cells that hold a comma.`);
  }
  return Object.fromEntries(header.map((column, index) => [column, record[index] ?? '']));
}

function answerOf(chosen: Prepared, cells: Readonly<Record<string, string>>, lang: Trial['lang']): Answered {
  const { programme } = chosen;
  const { case_id: caseId = '', ask = '' } = cells;
  const answer = answerCase(chosen, ask, readCase(programme, cells));
  if (answer !== null) return { cells: [caseId, ...told(answer, programme, lang)], doubtful: isDoubtful(answer) };
  const unknown = { code: 'unknown_ask', params: { ask, allowed: asksOf(chosen).join(', ') } };
  return { cells: [caseId, '', '', reasonText(unknown, programme, lang)], doubtful: true };
}

const told = (answer: Answer, programme: Programme, lang: Trial['lang']): readonly string[] => [
  answerText(answer.answer, lang),
  answer.answer.kind === 'money' ? answer.answer.money.currency : '',
  explain(answer, programme, lang),
];

const isDoubtful = ({ reasons }: Answer): boolean => reasons.some(({ code }) => code === 'unreadable');

function checkHeader(header: readonly string[], programmes: readonly Programme[]): void {
  if (programmes.length === 0) throw new CasesProblem('The policy has no programmes. Add them under “programmes:”.');
  const declared = [
    ...FIXED,
    ...(programmes.length > 1 ? [CHOICE] : []),
    ...programmes.flatMap(({ inputs }) => inputs.map(columnOf)),
  ];
  const unknown = header.filter((column) => !declared.includes(column) && column !== CHOICE);
  const missing = [...FIXED, ...(programmes.length > 1 ? [CHOICE] : [])].filter((column) => !header.includes(column));
  const twice = header.filter((column, index) => header.indexOf(column) !== index);
  const list = [...new Set(declared)].join(', ');
  if (unknown.length > 0) throw new CasesProblem(`Unknown column ${quoted(unknown)}. Declared are ${list}.`);
  if (missing.length > 0) throw new CasesProblem(`The column ${quoted(missing)} is missing.`);
  if (twice.length > 0) throw new CasesProblem(`The column ${quoted(twice)} is there twice.`);
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** One record as RFC 4180 writes it. */
const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;
const cellOf = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function problemOf(error: unknown, { cases, out }: Trial): unknown {
  if (error instanceof CasesProblem) return new CasesProblem(`${cases}: ${error.message}`);
  const { code = '', message, path } = error as NodeJS.ErrnoException;
  if (code.startsWith('CSV_')) return new CasesProblem(`${cases}: ${(error as CsvError).message}.`);
  if (path !== undefined)
    return new CasesProblem(
      `${path.startsWith(out) ? out : cases} cannot be ${path.startsWith(out) ? 'written' : 'read'}: ${message}.`,
    );
  return error;
}
