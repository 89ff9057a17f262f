import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { NOW, openOffice } from '../service/testing/office.ts';
import { ringingStore } from './rung.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const RESULT = { kind: 'command-result', crmId: 'a0', status: 'Accepted', result: '{}' } as const;
const SUGGESTIONS = { kind: 'suggestions', dealCrmId: '006', rows: [], summary: '{}' } as const;

test('a committed write rings for the steps that it gives work, once, and in its workspace only', async () => {
  const { deps, workspaceId, people } = await openOffice(database);
  const { store, take } = ringingStore(deps.store);
  await store.unit(workspaceId, (unit) => unit.people());
  expect([...take(workspaceId)]).toEqual([]);
  await store.unit(workspaceId, (unit) => unit.markStale('deal', [String(people[0]?.id)], NOW));
  await store.unit(workspaceId, (unit) =>
    unit.send(
      [
        { crm: 'salesforce', key: 'command a0', write: RESULT },
        { crm: 'salesforce', key: 'suggestions 006', write: SUGGESTIONS },
      ],
      NOW,
    ),
  );
  expect([...take('another')]).toEqual([]);
  expect([...take(workspaceId)]).toEqual(['cards', 'deliver salesforce records', 'deliver salesforce suggestions']);
  expect([...take(workspaceId)]).toEqual([]);
  await store.unit(workspaceId, (unit) =>
    unit.receive('hubspot', [{ key: 'k', kind: 'deal', crmId: '701', at: NOW, deleted: false }], NOW),
  );
  expect([...take(workspaceId)]).toEqual(['digest hubspot']);
});

test('a unit that fails rings for nothing', async () => {
  const { deps, workspaceId, people } = await openOffice(database);
  const { store, take } = ringingStore(deps.store);
  const failing = store.unit(workspaceId, async (unit) => {
    await unit.markStale('deal', [String(people[0]?.id)], NOW);
    throw new Error('taken back');
  });
  await expect(failing).rejects.toThrow('taken back');
  expect([...take(workspaceId)]).toEqual([]);
});
