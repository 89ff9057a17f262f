import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../postgres/database.ts';
import { openTestDatabase } from '../../postgres/testing/database.ts';
import { NOW, openOffice } from '../testing/office.ts';
import { crmAccount, crmDeal } from '../testing/records.ts';
import { FACTS_VERSION } from './facts-version.ts';
import { refreshCards, renewCards } from './refresh.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('after an upgrade the cards of before are shown no more, and what Salesforce reads is written again in the background', async () => {
  const { deps, workspaceId, unit, read, deal } = await openOffice(database);
  const refreshed = async () => {
    for (let built = 1; built > 0; ) built = await refreshCards(deps, workspaceId, NOW);
  };
  const keys = async () =>
    (await unit((u) => u.dueWrites('salesforce', NOW, { kinds: ['suggestions'], limit: 9 }))).length;
  await read([crmAccount('501'), crmDeal('701')], 'salesforce');
  const { id } = await deal('701', 'salesforce');
  await refreshed();
  expect(await keys()).toBe(1);
  const old = { kind: 'deal', crm: 'salesforce', crmId: '701', recordId: id, facts: '{"old":true}' } as const;
  await unit((u) => u.saveCards([old], `${FACTS_VERSION} and before`, NOW));
  const later = '2026-11-23T10:00:00.000Z';
  expect(await renewCards(deps, workspaceId, later)).toBe(1);
  expect(await unit((u) => u.card('deal', 'salesforce', '701'))).toBeNull();
  await refreshed();
  expect(await unit((u) => u.card('deal', 'salesforce', '701'))).toContain('"name":"Deal 701"');
  const [again] = await unit((u) => u.dueWrites('salesforce', later, { kinds: ['suggestions'], limit: 9 }));
  expect(again?.write).toMatchObject({ kind: 'suggestions', dealCrmId: '701' });
  expect(await renewCards(deps, workspaceId, later)).toBe(0);
});
