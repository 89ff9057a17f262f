import type { Crm } from '@partnership-os/core';
import { hubSpotIds, hubSpotWorld } from '../demo/hubspot-seed.ts';
import { salesforceIds } from '../demo/salesforce-seed.ts';
import type { DemoPerson, DemoWorld } from '../demo/world.ts';
import type { Deps } from '../service/deps.ts';
import type { Account, CrmUserRow, Person, Workspace } from '../service/records.ts';
import { DEMO } from './demo.ts';
import { newId } from './ids.ts';

/** The company whose programme the demo shows: what the strategic fit of a prospect is measured against. Made up. */
const COMPANY = {
  offers: ['GTX', 'MG', 'GTK', 'training', 'support'],
  seeks: ['kubernetes', 'cloud', 'security', 'managed services', 'integration'],
  sectors: ['technology'],
  countries: ['United States', 'Saudi Arabia'],
  employees: 900,
  checks: { passed: 9, recorded: 10 },
} as const;

/** Creates the demo's workspace: people with roles and levels, their users in both CRMs, both connections, rates. */
export async function createDemoWorkspace(deps: Deps, world: DemoWorld, now: string): Promise<string> {
  const id = newId();
  const { name, zone, baseCurrency } = world.workspace;
  const settings: Workspace['settings'] = {
    sample: world.sample,
    demo: true,
    loadedOn: world.loadedOn,
    ...(world.source.kind === 'csv' && world.source.folder !== null && { dataFolder: world.source.folder }),
    company: COMPANY,
  };
  await deps.store.createWorkspace({ id, name, baseCurrency, zone, settings }, now);
  await deps.store.unit(id, async (unit) => {
    const people = peopleOf(world);
    await unit.savePeople(people);
    await unit.saveUsers(usersOf(world, people));
    await unit.saveRates(
      world.rates.rates.map(({ to, on, value, source }) => ({ currency: to, on, perBase: value, source })),
    );
    await unit.saveConnection('hubspot', String(DEMO.hubspot.portalId), 'connected');
    await unit.saveConnection('salesforce', DEMO.salesforce.organizationId, 'connected');
  });
  return id;
}

function peopleOf({ people }: DemoWorld): Person[] {
  const ids = new Map(people.map(({ key }) => [key, newId()]));
  return people.map((person): Person => {
    const { key, name, email, roles, levels, language, zone, calendar, managerKey } = person;
    return {
      id: ids.get(key) ?? newId(),
      key,
      name,
      email,
      roles,
      levels,
      language,
      zone,
      calendar,
      managerId: managerKey === null ? null : (ids.get(managerKey) ?? null),
      active: true,
    };
  });
}

/** Each person's user in the CRMs where they have one. This table, not the CRM, says who somebody is. */
function usersOf(world: DemoWorld, people: readonly Person[]): CrmUserRow[] {
  const owners = new Map(hubSpotWorld(world).owners.map((owner) => [owner.id, String(owner.userId)]));
  const [hubspot, salesforce] = [hubSpotIds(world), salesforceIds(world)];
  const idOf = (key: string) => people.find((person) => person.key === key)?.id ?? null;
  const row = (
    crm: Crm,
    person: DemoPerson,
    ids: { readonly crmId: string; readonly ownerId: string },
  ): CrmUserRow => ({ crm, ...ids, personId: idOf(person.key), name: person.name, email: person.email, active: true });
  return world.people.flatMap((person) => {
    const ownerId = hubspot.owners.get(person.key);
    const userId = salesforce.users.get(person.key);
    return [
      ...(ownerId === undefined ? [] : [row('hubspot', person, { crmId: owners.get(ownerId) ?? '', ownerId })]),
      ...(userId === undefined ? [] : [row('salesforce', person, { crmId: userId, ownerId: userId })]),
    ];
  });
}

/** Joins the two records of every directory company by one partner id of ours: nothing is matched by name. */
export async function joinDirectory(deps: Deps, workspaceId: string, world: DemoWorld): Promise<void> {
  const [hubspot, salesforce] = [hubSpotIds(world), salesforceIds(world)];
  await deps.store.unit(workspaceId, async (unit) => {
    const found = await Promise.all([
      unit.accounts({ crm: { crm: 'hubspot', crmIds: [...hubspot.companies.values()] } }),
      unit.accounts({ crm: { crm: 'salesforce', crmIds: [...salesforce.accounts.values()] } }),
    ]);
    const byId = new Map(found.flat().map((account) => [`${account.crm}:${account.crmId}`, account]));
    const joins = world.partners.map(({ key, name }) => ({
      name,
      accounts: [
        byId.get(`hubspot:${hubspot.companies.get(key)}`),
        byId.get(`salesforce:${salesforce.accounts.get(key)}`),
      ].filter((account): account is Account => account !== undefined),
    }));
    const fresh = joins
      .filter(({ accounts }) => accounts.length > 0 && accounts.every(({ partnerId }) => partnerId === null))
      .map((join) => ({ ...join, partnerId: newId() }));
    await unit.savePartners(fresh.map(({ partnerId, name }) => ({ id: partnerId, name })));
    await unit.joinAccounts(
      fresh.flatMap(({ partnerId, accounts }) => accounts.map(({ id }) => ({ accountId: id, partnerId }))),
    );
  });
}
