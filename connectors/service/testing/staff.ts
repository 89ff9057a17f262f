import type { Crm, Lang, Level, Role } from '@partnership-os/core';
import { newId } from '../../main/ids.ts';
import type { CrmUserRow, Person } from '../records.ts';

/** Test material only: who works in the test office, and their users in both CRMs. */
interface Staffed {
  readonly key: string;
  readonly roles: readonly Role[];
  readonly levels: readonly Level[];
  readonly manager?: string;
  readonly language?: Lang;
  readonly zone?: string;
}

const STAFF = [
  { key: 'rep', roles: ['rep'], levels: [], manager: 'manager' },
  { key: 'channel', roles: ['channel'], levels: [], manager: 'manager' },
  { key: 'arabic', roles: ['channel'], levels: [], manager: 'manager', language: 'ar', zone: 'Asia/Riyadh' },
  { key: 'manager', roles: ['manager'], levels: ['manager'], manager: 'director' },
  { key: 'director', roles: ['director'], levels: ['director'], manager: 'vp' },
  { key: 'vp', roles: ['vp'], levels: ['vp'], manager: 'clevel' },
  { key: 'clevel', roles: ['clevel'], levels: ['clevel'] },
  { key: 'legal', roles: ['legal'], levels: ['legal'] },
  { key: 'nobody', roles: [], levels: [] },
] as const satisfies readonly Staffed[];

export type Who = (typeof STAFF)[number]['key'];
export const STAFF_KEYS: readonly Who[] = STAFF.map(({ key }) => key);

const at = (key: string): number => STAFF.findIndex((each) => each.key === key);

/** The user id of a person in a CRM; nobody types it anywhere, it only comes from the CRM. */
export const userId = (crm: Crm, key: Who): string =>
  crm === 'hubspot' ? String(9001 + at(key)) : `005${String(at(key)).padStart(12, '0')}AAA`;

/** The id that records name as their owner. */
export const ownerId = (crm: Crm, key: Who): string =>
  crm === 'hubspot' ? String(301 + at(key)) : userId('salesforce', key);

export function staff(): { readonly people: readonly Person[]; readonly users: readonly CrmUserRow[] } {
  const ids = new Map(STAFF.map(({ key }) => [key as string, newId()]));
  const people = STAFF.map(
    (each: Staffed): Person => ({
      id: ids.get(each.key) ?? '',
      key: each.key,
      name: each.key,
      email: `${each.key}@example.com`,
      roles: each.roles,
      levels: each.levels,
      language: each.language ?? 'en',
      zone: each.zone ?? 'UTC',
      calendar: 'mon-fri',
      managerId: ids.get(each.manager ?? '') ?? null,
      active: true,
    }),
  );
  const users = (['hubspot', 'salesforce'] as const).flatMap((crm) =>
    STAFF.map(
      ({ key }): CrmUserRow => ({
        crm,
        crmId: userId(crm, key),
        ownerId: ownerId(crm, key),
        personId: ids.get(key) ?? null,
        name: key,
        email: `${key}@example.com`,
        active: true,
      }),
    ),
  );
  return { people, users };
}
