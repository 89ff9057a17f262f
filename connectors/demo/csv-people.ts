import type { Crm } from '@partnership-os/core';
import type { CsvRecords } from './csv-headers.ts';
import { type Keyed, keyed, sameId, sameName } from './csv-keys.ts';
import type { Notes } from './csv-notes.ts';
import { leaders } from './people.ts';
import type { DemoPerson } from './world.ts';

/** Finds the person that a deal names as its owner, by id, address or name. Makes one when no file has it. */
export interface People {
  owner(crm: Crm, text: string, file: string): string | null;
  all(): DemoPerson[];
}

const MANAGER_KEY = 'sales-manager';
const MADE_UP = ['calendar', 'roles'];

const fullName = (cell: (field: string) => string): string =>
  cell('name') || [cell('firstName'), cell('lastName')].filter((part) => part !== '').join(' ') || cell('email');

function personOf({ key, id, name, record, crm }: Keyed): DemoPerson {
  const zone = record.cell('zone');
  return {
    key,
    name,
    email: record.cell('email') || `${key}@demo.example`,
    title: 'Sales Representative',
    roles: ['rep'],
    levels: [],
    language: record.cell('language').toLowerCase().startsWith('ar') ? 'ar' : 'en',
    zone: zone.includes('/') ? zone : 'Asia/Riyadh',
    calendar: 'mon-fri',
    managerKey: MANAGER_KEY,
    region: null,
    crms: [crm],
    crmIds: id === '' ? {} : { [crm]: id },
    derived: MADE_UP,
  };
}

/** A sales manager and everybody above: made up, because an export does not say who decides. */
function deciders(crms: readonly Crm[]): DemoPerson[] {
  const above = leaders(crms);
  const director = above.find(({ key }) => key === 'director');
  if (director === undefined) return above;
  const manager: DemoPerson = {
    ...director,
    key: MANAGER_KEY,
    name: 'Sales Manager',
    title: 'Sales Manager',
    email: `${MANAGER_KEY}@demo.example`,
    roles: ['manager'],
    levels: ['manager'],
    language: 'en',
    managerKey: 'director',
  };
  return [...above, manager];
}

function addresses({ key, id, name, crm }: Keyed, email: string): (readonly [string, string])[] {
  const names = [sameId(crm, id), sameName(name), sameName(email)];
  return names.filter((text) => text !== '').map((text) => [`${crm}|${text}`, key] as const);
}

/** One person per address: who is in both CRMs is one person with two logins. */
function merged(people: readonly DemoPerson[]): { people: DemoPerson[]; keyOf: ReadonlyMap<string, string> } {
  const byEmail = new Map<string, DemoPerson>();
  const keyOf = new Map<string, string>();
  for (const person of people) {
    const email = person.email.toLowerCase();
    const known = byEmail.get(email);
    const crms = [...new Set([...(known?.crms ?? []), ...person.crms])];
    byEmail.set(email, { ...(known ?? person), crms, crmIds: { ...person.crmIds, ...known?.crmIds } });
    keyOf.set(person.key, known?.key ?? person.key);
  }
  return { people: [...byEmail.values()], keyOf };
}

/** The users of the files as reps, with made-up people above them who decide. */
export function peopleFrom(tables: readonly CsvRecords[], crms: readonly Crm[], notes: Notes): People {
  const rows = keyed(tables, notes, ({ cell }) => fullName(cell));
  const { people, keyOf } = merged(rows.map(personOf));
  const found = new Map(
    rows.flatMap((row) =>
      addresses(row, row.record.cell('email')).map(([name, key]) => [name, keyOf.get(key) ?? key] as const),
    ),
  );
  const managers = new Map(
    rows.map((row) => [row.key, found.get(`${row.crm}|${sameId(row.crm, row.record.cell('managerId'))}`)]),
  );
  const managed = people.map((person) => {
    const manager = managers.get(person.key);
    return manager === undefined || manager === person.key ? person : { ...person, managerKey: manager };
  });
  const made: DemoPerson[] = [];
  return {
    owner(crm, text, file) {
      if (text === '') return null;
      const known = found.get(`${crm}|${sameId(crm, text)}`) ?? found.get(`${crm}|${sameName(text)}`);
      if (known !== undefined) return known;
      notes.add('owner_only_named', file, text);
      const key = `${crm}:owner:${sameName(text)}`;
      const email = text.includes('@') ? text : `${crm}-owner-${made.length + 1}@demo.example`;
      const record = { line: 0, cell: (field: string) => (field === 'email' ? email : '') };
      made.push({ ...personOf({ key, id: '', name: text, record, crm, file }), derived: ['email', ...MADE_UP] });
      found.set(`${crm}|${sameName(text)}`, key);
      return key;
    },
    all: () => [...deciders(crms), ...managed, ...made],
  };
}
