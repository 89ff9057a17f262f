import { Ajv2020 } from 'ajv/dist/2020.js';
import { tableOf } from '../demo/csv-file.ts';
import type { Mistake } from './connect-document.ts';
import type { PersonEntry } from './connection.ts';

/** A person with where that is written. */
export interface Listed {
  readonly entry: PersonEntry;
  readonly at: (field: string, what: string) => Mistake;
}

/** Columns of a people file; those of a list are parted by `;`. */
const COLUMNS: Readonly<Record<string, 'text' | 'list'>> = {
  name: 'text',
  email: 'text',
  roles: 'list',
  language: 'text',
  timeZone: 'text',
  calendar: 'text',
  manager: 'text',
  named: 'list',
};

const NAMES = new Map(Object.keys(COLUMNS).map((name) => [name.toLowerCase(), name]));
const columnOf = (header: string): string | undefined => NAMES.get(header.toLowerCase().replaceAll(/[\s_-]/g, ''));
const listOf = (cell: string): string[] =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

export type PeopleTable =
  | { readonly ok: true; readonly listed: readonly Listed[] }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * Reads a people file: a header row with the columns of the connection file's `people`, one person a row.
 * @param schema of the connection file, whose `person` each row must fit
 */
export function readPeopleTable(file: string, source: string, schema: object): PeopleTable {
  const { headers, rows } = tableOf(file, source);
  const columns = headers.map(columnOf);
  const unknown = headers.filter((_, index) => columns[index] === undefined);
  if (unknown.length > 0)
    return {
      ok: false,
      mistakes: unknown.map(
        (name) => `${file}:1 “${name}” is no column here; there are ${[...NAMES.values()].join(', ')}.`,
      ),
    };
  const listed = rows.map(({ line, cells }) => ({
    entry: Object.fromEntries(
      columns.flatMap((name = '', index) => {
        const cell = (cells[index] ?? '').trim();
        return cell === '' ? [] : [[name, COLUMNS[name] === 'list' ? listOf(cell) : cell]];
      }),
    ) as unknown as PersonEntry,
    at: (field: string, what: string): Mistake => `${file}:${line} ${field} ${what}`,
  }));
  const valid = new Ajv2020({ allErrors: true, strict: false }).compile({ ...schema, ...onlyPeople });
  if (valid({ people: listed.map(({ entry }) => entry) })) return { ok: true, listed };
  return {
    ok: false,
    mistakes: (valid.errors ?? []).flatMap(({ instancePath, message = 'is wrong', params }) => {
      const [, , index = '', field = ''] = instancePath.split('/');
      const { missingProperty, allowedValues } = params as { missingProperty?: string; allowedValues?: string[] };
      const what = allowedValues === undefined ? `${message}.` : `must be one of ${allowedValues.join(', ')}.`;
      return listed[Number(index)]?.at(missingProperty ?? field, what) ?? `${file} has no person.`;
    }),
  };
}

const onlyPeople = {
  required: ['people'],
  properties: { people: { type: 'array', minItems: 1, items: { $ref: '#/$defs/person' } } },
};

const keyOf = (email: string): string => email.toLowerCase();

/** What must hold between people: each address once, managers of the list, a level named once and by who holds it. */
export function peopleMistakes(listed: readonly Listed[]): readonly Mistake[] {
  const seen = new Set<string>();
  const named = new Set<string>();
  const known = new Set(listed.map(({ entry }) => keyOf(entry.email)));
  return listed.flatMap(({ entry, at }) => {
    const key = keyOf(entry.email);
    const twice = seen.has(key);
    seen.add(key);
    const manager = entry.manager === undefined ? undefined : keyOf(entry.manager);
    return [
      ...(twice ? [at('email', 'is there twice. One person has one address.')] : []),
      ...(manager !== undefined && !known.has(manager)
        ? [at('manager', 'is nobody of this list. Add that person.')]
        : []),
      ...(manager === key ? [at('manager', 'is the same person.')] : []),
      ...(entry.named ?? []).flatMap((level) => {
        const again = named.has(level);
        named.add(level);
        if (again) return [at('named', `says ${level} a second time. One person is named for a level.`)];
        return entry.roles.includes(level) ? [] : [at('named', `says ${level}, which is no role of this person.`)];
      }),
    ];
  });
}
