import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW, openOffice } from '../service/testing/office.ts';
import type { Database } from './database.ts';
import { openTestDatabase } from './testing/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const cardOf = (recordId: string, facts: string) => ({
  kind: 'deal' as const,
  crm: 'hubspot' as const,
  crmId: '701',
  recordId,
  facts,
});

test('a prepared card is not shown while something that it rests on has changed, and again when it was built again', async () => {
  const { deps, unit } = await openOffice(database);
  const id = deps.newId();
  const shown = () => unit((u) => u.card('deal', 'hubspot', '701'));
  await unit((u) => u.saveCards([cardOf(id, 'before')], '1', NOW));
  expect(await shown()).toBe('before');
  await unit((u) => u.markStale('partner', [id], NOW));
  expect(await shown()).toBe('before');
  await unit((u) => u.markStale('deal', [id], NOW));
  expect(await shown()).toBeNull();
  await unit(async (u) => {
    await u.takeStale('deal', 10);
    await u.saveCards([cardOf(id, 'after')], '1', NOW);
  });
  expect(await shown()).toBe('after');
});

test('cards of another version are forgotten and their records built again; those of this version stay', async () => {
  const { deps, unit } = await openOffice(database);
  const [old, fresh] = [deps.newId(), deps.newId()];
  await unit((u) => u.saveCards([cardOf(old, 'old')], '1', NOW));
  await unit((u) => u.saveCards([{ ...cardOf(fresh, 'fresh'), crmId: '702' }], '2', NOW));
  expect(await unit((u) => u.forgetCards('2', NOW))).toBe(1);
  expect(await unit((u) => u.card('deal', 'hubspot', '701'))).toBeNull();
  expect(await unit((u) => u.card('deal', 'hubspot', '702'))).toBe('fresh');
  expect(await unit((u) => u.takeStale('deal', 10))).toEqual([old]);
  expect(await unit((u) => u.forgetCards('2', NOW))).toBe(0);
});

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
