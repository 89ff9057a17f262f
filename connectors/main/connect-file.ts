import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { currencyDigits } from '@partnership-os/core';
import { type Mistake, readDocument, type Written } from './connect-document.ts';
import { type Listed, peopleMistakes, readPeopleTable } from './connect-people-file.ts';
import type { Connection, HubSpotConnection, PersonEntry } from './connection.ts';

export type ReadConnection =
  | { readonly ok: true; readonly connection: Connection; readonly calendarMistakes: CalendarCheck }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Calendars that the policy in force does not have; asked once the policy is known. */
export type CalendarCheck = (calendars: readonly string[]) => readonly Mistake[];

type Raw = Omit<Connection, 'people'> & { readonly people: string | readonly PersonEntry[] };

const SCHEMA = new URL('connection.schema.json', import.meta.url);

/** Reads a connection file and the people file that it names. All mistakes come at once; nothing is guessed. */
export async function readConnection(file: string): Promise<ReadConnection> {
  const source = await readFile(file, 'utf8').catch(() => null);
  if (source === null) return wrong([`${file} cannot be read. Name a file that exists: --connection FILE.`]);
  const schema = JSON.parse(await readFile(SCHEMA, 'utf8')) as object;
  const read = readDocument(file, source, schema);
  if (!read.ok) return wrong(read.mistakes);
  const raw = read.document.value as Raw;
  const people = await listedPeople(file, raw, read.document, schema);
  if (!people.ok) return wrong(people.mistakes);
  const mistakes = [...settingMistakes(raw, read.document), ...peopleMistakes(people.listed)];
  if (mistakes.length > 0) return wrong(mistakes);
  const connection = { ...raw, people: people.listed.map(({ entry }) => entry) };
  const calendarMistakes: CalendarCheck = (calendars) => [
    ...(calendars.includes(raw.workspace.calendar)
      ? []
      : [read.document.at(['workspace', 'calendar'], unknownCalendar(calendars))]),
    ...people.listed.flatMap(({ entry, at }) =>
      entry.calendar === undefined || calendars.includes(entry.calendar)
        ? []
        : [at('calendar', unknownCalendar(calendars))],
    ),
  ];
  return { ok: true, connection, calendarMistakes };
}

const wrong = (mistakes: readonly Mistake[]): ReadConnection => ({ ok: false, mistakes });
const unknownCalendar = (calendars: readonly string[]) =>
  `is no calendar of the policy; it has ${calendars.join(', ')}.`;

type ListedPeople =
  | { readonly ok: true; readonly listed: readonly Listed[] }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

async function listedPeople(file: string, { people }: Raw, { at }: Written, schema: object): Promise<ListedPeople> {
  if (typeof people !== 'string')
    return {
      ok: true,
      listed: people.map((entry, index) => ({
        entry,
        at: (field, what) => at(['people', index, field], what),
      })),
    };
  const table = await readFile(resolve(dirname(file), people), 'utf8').catch(() => null);
  if (table === null) return { ok: false, mistakes: [at(['people'], 'names a file that cannot be read.')] };
  return readPeopleTable(people, table, schema);
}

const isZone = (zone: string): boolean => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC';
const isLoopback = (address: string): boolean => ['localhost', '127.0.0.1'].includes(new URL(address).hostname);
const isSafe = (address: string): boolean => address.startsWith('https://') || isLoopback(address);

interface Rule {
  readonly path: readonly string[];
  readonly broken: (raw: Raw) => boolean;
  readonly what: string;
}

const address = (crm: 'hubspot' | 'salesforce', name: string): Rule => ({
  path: [crm, name],
  broken: (raw) => {
    const given = (raw[crm] as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof given === 'string' && !isSafe(given);
  },
  what: 'must begin with https://.',
});

/** What a schema cannot say, one row per rule. */
const RULES: readonly Rule[] = [
  {
    path: [],
    broken: ({ hubspot, salesforce }) => hubspot === undefined && salesforce === undefined,
    what: 'names no CRM. Add hubspot, salesforce or both.',
  },
  {
    path: ['origin'],
    broken: ({ origin }) => !URL.canParse(origin) || new URL(origin).origin !== origin || !isSafe(origin),
    what: 'must be an https:// origin without a path; only localhost may do without https.',
  },
  {
    path: ['origin'],
    broken: ({ origin, hubspot }) =>
      hubspot !== undefined && !origin.startsWith('https://') && isSafe(origin) && !localPortal(hubspot),
    what: 'must begin with https://, because HubSpot calls nothing else.',
  },
  {
    path: ['workspace', 'baseCurrency'],
    broken: ({ workspace }) => currencyDigits(workspace.baseCurrency) === undefined,
    what: 'is no currency that is known here (ISO 4217).',
  },
  {
    path: ['workspace', 'timeZone'],
    broken: ({ workspace }) => !isZone(workspace.timeZone),
    what: 'is no IANA time zone, such as Asia/Riyadh.',
  },
  {
    path: ['salesforce', 'timeZone'],
    broken: ({ salesforce }) => salesforce?.timeZone !== undefined && !isZone(salesforce.timeZone),
    what: 'is no IANA time zone, such as Asia/Riyadh.',
  },
  address('hubspot', 'baseUrl'),
  address('hubspot', 'consentUrl'),
  address('salesforce', 'loginUrl'),
];

/** A stand-in on this machine calls plain addresses too. */
const localPortal = ({ baseUrl }: HubSpotConnection): boolean => baseUrl !== undefined && isLoopback(baseUrl);

const settingMistakes = (raw: Raw, { at }: Written): readonly Mistake[] =>
  RULES.filter(({ broken }) => broken(raw)).map(({ path, what }) => at(path, what));
