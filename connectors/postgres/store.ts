import { type Kysely, sql } from 'kysely';
import type { Store } from '../service/store.ts';
import { absenceStore } from './absences.ts';
import { attributionChangeStore } from './attribution-changes.ts';
import { cardStore } from './cards.ts';
import { conflictStore } from './conflicts.ts';
import { inWorkspace } from './database.ts';
import { journalStore } from './journal.ts';
import { ledgerStore } from './ledger.ts';
import { partnershipRecordStore } from './partnership-records.ts';
import { partnershipStore } from './partnerships.ts';
import { peopleStore } from './people.ts';
import { playbookRunStore } from './playbook-runs.ts';
import { policyStore } from './policies.ts';
import { recordStore } from './records.ts';
import { travelStore } from './travel.ts';

type People = ReturnType<typeof peopleStore>;

/** People, users and the workspace are asked for by every rule of a command: read once per unit, again after a save. */
function readOnce(store: People): People {
  const kept = new Map<keyof People, Promise<unknown>>();
  const once = <K extends 'people' | 'users' | 'workspace'>(name: K): People[K] =>
    (() => {
      const known = kept.get(name) ?? store[name]();
      kept.set(name, known);
      return known;
    }) as People[K];
  const fresh = <K extends 'savePeople' | 'saveUsers' | 'tieUsers' | 'saveSettings'>(name: K): People[K] =>
    ((...given: Parameters<People[K]>) => {
      kept.clear();
      return (store[name] as (...all: Parameters<People[K]>) => Promise<void>)(...given);
    }) as People[K];
  return {
    ...store,
    people: once('people'),
    users: once('users'),
    workspace: once('workspace'),
    savePeople: fresh('savePeople'),
    saveUsers: fresh('saveUsers'),
    tieUsers: fresh('tieUsers'),
    saveSettings: fresh('saveSettings'),
  };
}

/** The store over PGlite or PostgreSQL: one transaction per unit, as a role that row-level security binds to the workspace. */
export function createStore(db: Kysely<unknown>): Store {
  return {
    unit: (workspaceId, work) =>
      inWorkspace(db, workspaceId, (tx) =>
        work({
          workspaceId,
          ...readOnce(peopleStore(tx, workspaceId)),
          ...recordStore(tx, workspaceId),
          ...partnershipStore(tx, workspaceId),
          ...partnershipRecordStore(tx, workspaceId),
          ...attributionChangeStore(tx, workspaceId),
          ...absenceStore(tx, workspaceId),
          ...conflictStore(tx, workspaceId),
          ...playbookRunStore(tx, workspaceId),
          ...ledgerStore(tx, workspaceId),
          ...journalStore(tx, workspaceId),
          ...policyStore(tx, workspaceId),
          ...travelStore(tx, workspaceId),
          ...cardStore(tx, workspaceId),
        }),
      ),
    workspaceOf: async (crm, accountRef) =>
      (
        await sql<{
          id: string;
        }>`select workspace_id as id from connection where crm = ${crm} and account_ref = ${accountRef}`.execute(db)
      ).rows[0]?.id ?? null,
    workspaces: async () =>
      (await sql<{ id: string }>`select id from workspace order by created_at`.execute(db)).rows.map(({ id }) => id),
    analyze: async () => {
      await sql`analyze`.execute(db);
    },
    createWorkspace: (w, at) =>
      inWorkspace(db, w.id, async (tx) => {
        await sql`insert into workspace (id, name, base_currency, zone, settings, created_at)
          values (${w.id}, ${w.name}, ${w.baseCurrency}, ${w.zone}, ${JSON.stringify(w.settings)}::jsonb, ${at})`.execute(
          tx,
        );
      }),
  };
}
