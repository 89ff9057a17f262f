import {
  type Crm,
  type FitProfile,
  type Origin,
  type PersonFacts,
  type PreparedPartner,
  preparePartner,
  type RateTable,
} from '@partnership-os/core';
import { rateTable, todayIn } from '../closings.ts';
import type { Deps, PolicyInForce } from '../deps.ts';
import { importProgress } from '../import-progress.ts';
import type { Account, CrmUserRow, Partnership, Person, Workspace } from '../records.ts';
import type { Unit } from '../store.ts';

/** A partnership ready to be matched: its company's directory facts, from whichever CRM record has them. */
export interface Candidate {
  readonly partnership: Partnership;
  readonly profile: FitProfile;
  readonly prepared: PreparedPartner;
  readonly originOf: (field: keyof FitProfile) => Origin;
}

/** Everything that cards of one workspace share, read once per batch. */
export interface CardWorld {
  readonly workspace: Workspace;
  readonly inForce: PolicyInForce;
  readonly people: readonly Person[];
  readonly users: readonly CrmUserRow[];
  readonly candidates: readonly Candidate[];
  readonly rates: RateTable;
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly now: string;
  readonly today: string;
}

export async function loadWorld(deps: Deps, unit: Unit, now: string): Promise<CardWorld> {
  const workspace = await unit.workspace();
  const inForce = deps.policy(unit.workspaceId);
  const [people, users, partnerships, accounts] = [
    await unit.people(),
    await unit.users(),
    await unit.partnerships(),
    await unit.accounts({ partnersOnly: true }),
  ];
  const candidates = partnerships.map((partnership) =>
    candidateOf(
      inForce,
      partnership,
      accounts.filter((account) => account.partnerId === partnership.partnerId),
    ),
  );
  const progress = await importProgress(unit);
  const reading = progress.finished ? null : { done: progress.done, total: progress.total ?? progress.done };
  return {
    workspace,
    inForce,
    people,
    users,
    candidates,
    rates: await rateTable(deps, unit, workspace.baseCurrency),
    reading,
    now,
    today: todayIn(now, workspace.zone),
  };
}

function candidateOf({ fit }: PolicyInForce, partnership: Partnership, accounts: readonly Account[]): Candidate {
  const profile = profileOf(accounts);
  const derived = new Set(accounts.flatMap((account) => account.derived));
  const originOf = (field: keyof FitProfile): Origin => ({
    source: derived.has(field) ? 'derived' : field === 'checks' ? 'check' : 'directory',
    on: null,
  });
  return { partnership, profile, prepared: preparePartner(fit, profile), originOf };
}

/** The directory facts of a company: the first record that says something wins, field by field. */
export function profileOf(accounts: readonly Account[]): FitProfile {
  const list = (read: (account: Account) => readonly string[] | undefined) =>
    accounts.map(read).find((value) => value !== undefined && value.length > 0) ?? null;
  const recorded = accounts
    .map(({ directory }) => directory)
    .find((each) => each?.checksRecorded !== null && each?.checksRecorded !== undefined);
  return {
    offers: list(({ directory }) => directory?.offers),
    seeks: list(({ directory }) => directory?.seeks),
    sectors: list(({ directory, sector }) =>
      directory?.sectors.length ? directory.sectors : sector === null ? undefined : [sector],
    ),
    countries: list(({ directory, country }) =>
      directory?.countries.length ? directory.countries : country === null ? undefined : [country],
    ),
    employees: accounts.map(({ employees }) => employees).find((value) => value !== null) ?? null,
    checks: recorded == null ? null : { passed: recorded.checksPassed ?? 0, recorded: recorded.checksRecorded ?? 0 },
  };
}

/** A person as screens show them, with their user ids in each CRM. */
export function personFacts(
  { people, users }: Pick<CardWorld, 'people' | 'users'>,
  id: string | null,
): PersonFacts | null {
  const person = people.find((each) => each.id === id);
  if (person === undefined) return null;
  const userIn = (crm: Crm) => users.find((user) => user.crm === crm && user.personId === person.id)?.crmId;
  const [hubspot, salesforce] = [userIn('hubspot'), userIn('salesforce')];
  return {
    name: person.name,
    users: { ...(hubspot !== undefined && { hubspot }), ...(salesforce !== undefined && { salesforce }) },
  };
}
