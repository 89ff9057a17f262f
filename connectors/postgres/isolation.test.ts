import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codes, idOf, NOW, type Office, openOffice } from '../service/testing/office.ts';
import { crmAccount, crmDeal } from '../service/testing/records.ts';
import { type Database, inWorkspace } from './database.ts';
import { openTestDatabase } from './testing/database.ts';

let database: Database;
let ours: Office;
let theirs: Office;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  [ours, theirs] = [await openOffice(database), await openOffice(database)];
  await ours.read([crmAccount('501'), crmDeal('701')]);
  await theirs.read([crmAccount('501'), crmDeal('701')]);
});

const tables = async (): Promise<string[]> =>
  (
    await sql<{ name: string }>`select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'workspace_id' order by 1`.execute(database.db)
  ).rows.map(({ name }) => name);

test('no table with records of a workspace is open to another workspace, whatever the query says', async () => {
  const partner = await theirs.adopt({ crmId: '601', type: 'referral' });
  await theirs.register(partner.id);
  const names = await tables();
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    const foreign = await inWorkspace(database.db, ours.workspaceId, async (tx) => {
      const table = sql.raw(name);
      const seen = await sql<{
        n: number;
      }>`select count(*)::integer as n from ${table} where workspace_id <> ${ours.workspaceId}`.execute(tx);
      const removed = await sql`delete from ${table} where workspace_id = ${theirs.workspaceId}`.execute(tx);
      return { seen: seen.rows[0]?.n, removed: Number(removed.numAffectedRows ?? 0n) };
    });
    expect({ name, ...foreign }).toEqual({ name, seen: 0, removed: 0 });
  }
  expect((await theirs.partnership(partner.id)).id).toBe(partner.id);
});

test('nothing can be written into another workspace', async () => {
  const intrude = inWorkspace(database.db, ours.workspaceId, (tx) =>
    sql`insert into partner (workspace_id, id, name) values (${theirs.workspaceId}, ${ours.deps.newId()}, 'x')`.execute(
      tx,
    ),
  );
  await expect(intrude).rejects.toThrow(/row-level security/);
});

test("another workspace's partnership and approval are unknown here, and nothing tells that they exist", async () => {
  const partner = await theirs.adopt({ crmId: '601', type: 'referral' });
  const asked = await theirs.register(partner.id);
  const unknown = await ours.register(partner.id);
  expect(codes(unknown)).toEqual(['unknown_record']);
  expect(codes(await ours.register(ours.deps.newId()))).toEqual(['unknown_record']);
  const decide = {
    name: 'decide_approval',
    recordType: 'approval',
    payload: { result: 'granted' },
    expectedVersion: 1,
  } as const;
  expect(codes(await ours.send('manager', { ...decide, recordId: idOf(asked) }))).toEqual(['unknown_record']);
});

test('the same CRM record id is a record of its own in each workspace', async () => {
  await ours.read([crmDeal('701', { name: 'Ours', modifiedAt: NOW })]);
  expect((await theirs.deal('701')).name).toBe('Deal 701');
  expect((await ours.deal('701')).id).not.toBe((await theirs.deal('701')).id);
});

test('a CRM account belongs to one workspace only', async () => {
  await ours.unit((u) => u.saveConnection('hubspot', 'portal-1', 'connected'));
  await expect(theirs.unit((u) => u.saveConnection('hubspot', 'portal-1', 'connected'))).rejects.toThrow(/unique/);
  expect(await ours.deps.store.workspaceOf('hubspot', 'portal-1')).toBe(ours.workspaceId);
  expect(await ours.deps.store.workspaceOf('hubspot', 'portal-2')).toBeNull();
});

test('a unit that fails half way leaves nothing behind', async () => {
  const half = ours.unit(async (u) => {
    await u.savePartners([{ id: ours.deps.newId(), name: 'Half' }]);
    await u.saveSettings({ sample: true });
    throw new Error('power cut');
  });
  await expect(half).rejects.toThrow('power cut');
  expect((await ours.unit((u) => u.workspace())).settings.sample).toBeUndefined();
});
