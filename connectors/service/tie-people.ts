import type { Crm } from '@partnership-os/core';
import type { Deps } from './deps.ts';
import { project } from './project.ts';
import type { CrmUserRow, Person } from './records.ts';
import type { Unit } from './store.ts';

/**
 * Reads a CRM's users anew and ties each person to the one active user with the same e-mail address. A tie stays until that
 * user leaves: a changed address makes nobody somebody else. Two users with one address are tied to nobody.
 * @param clock gives the time of each page
 * @returns the people who have no user there
 */
export async function tiePeople(
  deps: Deps,
  { workspaceId, crm }: { readonly workspaceId: string; readonly crm: Crm },
  clock: () => string,
): Promise<readonly Person[]> {
  const adapter = deps.adapter(workspaceId, crm);
  if (adapter === undefined) return [];
  for (let from: string | null = null, more = true; more; more = from !== null) {
    const page = await adapter.backfill('user', from);
    const { records, defects } = page;
    await deps.store.unit(workspaceId, (unit) => project(deps, unit, { crm, records, defects }, clock()));
    from = page.next;
  }
  return deps.store.unit(workspaceId, (unit) => tie(unit, crm));
}

async function tie(unit: Unit, crm: Crm): Promise<readonly Person[]> {
  const users = (await unit.users()).filter((user) => user.crm === crm && user.active);
  const tied = new Set(users.map(({ personId }) => personId));
  const free = Map.groupBy(
    users.filter(({ personId }) => personId === null),
    (user) => keyOf(user),
  );
  const without = (await unit.people()).filter(({ id, active }) => active && !tied.has(id));
  const ties = without.flatMap((person) => {
    const key = keyOf(person);
    const [user, second] = key === null ? [] : (free.get(key) ?? []);
    return user === undefined || second !== undefined ? [] : [{ crm, crmId: user.crmId, personId: person.id }];
  });
  if (ties.length > 0) await unit.tieUsers(ties);
  const fresh = new Set(ties.map(({ personId }) => personId));
  return without.filter(({ id }) => !fresh.has(id));
}

/** Addresses are compared without case; a user without one is nobody's. */
const keyOf = ({ email }: Pick<CrmUserRow | Person, 'email'>): string | null => email?.trim().toLowerCase() || null;
