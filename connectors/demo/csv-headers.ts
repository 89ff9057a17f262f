import type { Crm } from '@partnership-os/core';
import { CsvProblem, type CsvTable } from './csv-file.ts';
import { type CsvKind, SHAPES, type Shape } from './csv-shapes.ts';

/** `Close Date`, `close_date` and `CloseDate` are one header; letters of every script count. */
export const headerKey = (header: string): string =>
  header
    .toLowerCase()
    .replace(/\(%\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** One row as our fields; a field without a column or with an empty cell is ''. */
export interface CsvRecord {
  readonly line: number;
  readonly cell: (field: string) => string;
}

export interface CsvRecords {
  readonly file: string;
  readonly kind: CsvKind;
  readonly crm: Crm;
  readonly records: readonly CsvRecord[];
  readonly ignored: readonly string[];
  /** The header that each field is read from. */
  readonly headerOf: ReadonlyMap<string, string>;
  /** Lines whose number of cells differs from the header's. */
  readonly uneven: readonly number[];
}

const shapeOf = (keys: ReadonlySet<string>): Shape | undefined =>
  SHAPES.find(({ tells }) => tells.every((group) => group.some((key) => keys.has(key))));

function refuseMissing(shape: Shape, table: CsvTable, columns: ReadonlyMap<string, number>): void {
  const missing = shape.required.filter((field) => !columns.has(field));
  if (missing.length === 0) return;
  const wanted = missing.map((field) => `"${shape.columns[field]?.[0] ?? field}"`).join(', ');
  throw new CsvProblem({
    code: 'column_missing',
    what: `This looks like an export of ${shape.kind} from ${shape.crm}, but ${missing.join(', ')} has no column`,
    where: `${table.file}, header row: ${table.headers.join(', ').slice(0, 300)}`,
    fix: `Export it again with the column ${wanted} (case and spaces do not matter).`,
  });
}

/**
 * Says what a file is from its header row, never from its name, and reads its rows by field.
 * @returns undefined when no known export has such headers
 * @throws CsvProblem when the kind is clear and a column that it cannot do without is missing
 */
export function recordsOf(table: CsvTable): CsvRecords | undefined {
  const keys = table.headers.map(headerKey);
  const shape = shapeOf(new Set(keys));
  if (shape === undefined) return undefined;
  const columns = new Map(
    Object.entries(shape.columns).flatMap(([field, names]) => {
      const found = names.find((name) => keys.includes(name));
      return found === undefined ? [] : [[field, keys.indexOf(found)] as const];
    }),
  );
  refuseMissing(shape, table, columns);
  const used = new Set(columns.values());
  return {
    file: table.file,
    kind: shape.kind,
    crm: shape.crm,
    ignored: table.headers.filter((_, at) => !used.has(at)),
    headerOf: new Map([...columns].map(([field, at]) => [field, table.headers[at] ?? ''])),
    uneven: table.rows.filter(({ cells }) => cells.length !== keys.length).map(({ line }) => line),
    records: table.rows.map(({ line, cells }) => ({ line, cell: (field) => cells[columns.get(field) ?? -1] ?? '' })),
  };
}
