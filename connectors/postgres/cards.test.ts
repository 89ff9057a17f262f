import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW, openOffice } from '../service/testing/office.ts';
import type { Database } from './database.ts';
import { openTestDatabase } from './testing/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('stale cards are taken in batches of the size asked for, each once', async () => {
  const { deps, workspaceId } = await openOffice(database);
  const ids = Array.from({ length: 95 }, () => deps.newId());
  await deps.store.unit(workspaceId, (unit) => unit.markStale('deal', ids, NOW));
  const taken: string[][] = [];
  for (let batch = ['']; batch.length > 0; taken.push(batch)) {
    batch = [...(await deps.store.unit(workspaceId, (unit) => unit.takeStale('deal', 40)))];
  }
  expect(taken.map(({ length }) => length)).toEqual([40, 40, 15, 0]);
  expect(new Set(taken.flat())).toEqual(new Set(ids));
});
