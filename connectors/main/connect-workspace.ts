import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LADDER, type Level, OFF_LADDER } from '@partnership-os/core';
import type { Deps } from '../service/deps.ts';
import type { Person, Workspace } from '../service/records.ts';
import type { Connection, PersonEntry } from './connection.ts';
import { newId } from './ids.ts';
import { StartProblem } from './life.ts';
import type { Options } from './options.ts';

const OTHER_FOLDER = 'Choose another folder with --folder PATH (and another database, where DATABASE_URL names one).';
const SANDBOX_FILES = ['hubspot-sandbox.db', 'salesforce-sandbox.db'];

/** Demo data and a real CRM never share a folder or a database. @throws StartProblem */
export function refuseDemoFolder({ folder }: Pick<Options, 'folder'>): void {
  if (SANDBOX_FILES.some((name) => existsSync(join(folder, name))))
    throw new StartProblem(`${folder} holds demo data, which never meet a real CRM. ${OTHER_FOLDER}`);
}

/** @throws StartProblem when what is stored belongs to the other mode */
export async function refuseOtherMode(deps: Deps, workspaceId: string, mode: 'demo' | 'connected'): Promise<void> {
  const { settings, name } = await deps.store.unit(workspaceId, (unit) => unit.workspace());
  const stored = settings.demo === true ? 'demo' : 'connected';
  if (stored === mode) return;
  throw new StartProblem(
    mode === 'demo'
      ? `The database belongs to “${name}”, which is connected to a real CRM. Start it with --connection FILE, or choose another folder with --folder PATH.`
      : `The database holds demo data, which never meet a real CRM. ${OTHER_FOLDER}`,
  );
}

/** The workspace of the connection file: made at the first start, later checked. @throws StartProblem */
export async function connectedWorkspace(deps: Deps, connection: Connection, now: string): Promise<string> {
  const { name, baseCurrency, timeZone: zone, company } = connection.workspace;
  const profile = { offers: null, seeks: null, sectors: null, countries: null, employees: null, checks: null };
  const settings: Workspace['settings'] = company === undefined ? {} : { company: { ...profile, ...company } };
  const [known] = await deps.store.workspaces();
  if (known === undefined) {
    const id = newId();
    await deps.store.createWorkspace({ id, name, baseCurrency, zone, settings }, now);
    return id;
  }
  await refuseOtherMode(deps, known, 'connected');
  await deps.store.unit(known, async (unit) => {
    const stored = await unit.workspace();
    refuseChanged({ name, baseCurrency, timeZone: zone }, { ...stored, timeZone: stored.zone });
    for (const { crm, accountRef } of await unit.connections()) {
      const wanted = crm === 'hubspot' ? connection.hubspot?.portalId : connection.salesforce?.organizationId;
      refuseChanged({ [crm]: String(wanted ?? 'nothing') }, { [crm]: accountRef });
    }
    await unit.saveSettings({ ...stored.settings, ...settings });
  });
  return known;
}

/** Amounts, days and records rest on these: they stay as they were at the first start. */
function refuseChanged(file: Readonly<Record<string, string>>, stored: Readonly<Record<string, unknown>>): void {
  for (const [what, value] of Object.entries(file))
    if (stored[what] !== value)
      throw new StartProblem(
        `The connection file says ${what} ${value}, but this folder began with ${String(stored[what])}. Put that back, or choose another folder with --folder PATH.`,
      );
}

const LEVELS: ReadonlySet<string> = new Set<Level>([...LADDER, ...OFF_LADDER]);
const isLevel = (role: string): role is Level => LEVELS.has(role);
const keyOf = (email: string): string => email.toLowerCase();

/**
 * Brings the stored people in step with the file: who is new is added, who is gone can do nothing from now on, roles are
 * those of the file. A language that a person chose stays.
 */
export async function savePeople(deps: Deps, workspaceId: string, { people, workspace }: Connection): Promise<void> {
  await deps.store.unit(workspaceId, async (unit) => {
    const stored = await unit.people();
    const known = new Map(stored.map((person) => [person.key, person]));
    const ids = new Map(people.map(({ email }) => [keyOf(email), known.get(keyOf(email))?.id ?? newId()]));
    const listed = people.map((entry): Person => {
      const key = keyOf(entry.email);
      return {
        id: ids.get(key) ?? newId(),
        key,
        ...rightsOf(entry),
        language: known.get(key)?.language ?? entry.language ?? 'en',
        zone: entry.timeZone ?? workspace.timeZone,
        calendar: entry.calendar ?? workspace.calendar,
        managerId: entry.manager === undefined ? null : (ids.get(keyOf(entry.manager)) ?? null),
        active: true,
      };
    });
    const gone = stored.filter(({ key }) => !ids.has(key)).map((person) => ({ ...person, active: false }));
    await unit.savePeople([...listed, ...gone]);
    const named = Object.fromEntries(
      people.flatMap((entry) => (entry.named ?? []).map((level) => [level, ids.get(keyOf(entry.email)) ?? ''])),
    );
    await unit.saveSettings({ ...(await unit.workspace()).settings, named });
  });
}

const rightsOf = ({ name, email, roles }: PersonEntry) => ({ name, email, roles, levels: roles.filter(isLevel) });
