import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { codes, idOf, type Office, openOffice } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';
import { userId } from './testing/staff.ts';

let database: Database;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await openOffice(database);
  await office.read([crmAccount('501'), crmDeal('701'), crmDeal('702'), crmDeal('703')]);
});
afterAll(() => database.close());

interface Line {
  readonly approval: string;
  readonly type: string;
  readonly personId: string;
  readonly crm: string;
  readonly userId: string;
}

/** The journal's own rows, each with the command that it came from: nothing here asks the product's rules. */
async function lines(types: readonly string[]): Promise<readonly Line[]> {
  const approval = sql`coalesce(c.outcome->'result'->>'approvalId', c.facts->'input'->>'recordId')`;
  const { rows } = await sql<Line>`
    select ${approval} as approval, e.type, e.actor->>'personId' as "personId",
           c.facts->'sender'->>'crm' as crm, c.facts->'sender'->>'userId' as "userId"
    from event e join command c on c.workspace_id = e.workspace_id and c.idempotency_key = e.correlation_id
    where e.workspace_id = ${office.workspaceId} and e.type = any(${types}::text[]) order by e.seq`.execute(office.db);
  return rows;
}

const personOf = (who: string): string => office.people.find(({ key }) => key === who)?.id ?? '';

test('in the journal nobody who asked has decided, compared as persons across both CRMs', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'referral' });
  const asked = await office.register(partner.id, { by: 'manager', crm: 'hubspot' });
  for (const crm of ['salesforce', 'hubspot'] as const)
    expect(codes(await office.decide('manager', idOf(asked), { result: 'granted' }, { crm }))).toContain('own_request');
  await office.decide('director', idOf(asked), { result: 'granted' }, { crm: 'salesforce' });
  const second = await office.register(partner.id, { by: 'rep', deal: '702' });
  const no = { result: 'rejected', comment: 'Another partner was first.' };
  await office.decide('manager', idOf(second), no, { crm: 'salesforce' });

  const requested = await lines(['approval.requested']);
  const decided = await lines(['approval.granted', 'approval.rejected']);
  expect(requested).toHaveLength(3);
  expect(decided).toHaveLength(3);
  for (const { approval, personId } of decided) {
    const requester = requested.find((line) => line.approval === approval);
    expect(requester, approval).toBeDefined();
    expect(personId).not.toBe(requester?.personId);
  }
});

test('each line names the person and the user of the CRM that the command came from', async () => {
  const [granted] = (await lines(['approval.granted'])).filter(({ personId }) => personId === personOf('director'));
  expect(granted).toMatchObject({ crm: 'salesforce', userId: userId('salesforce', 'director') });
  const [asked] = (await lines(['approval.requested'])).filter(({ approval }) => approval === granted?.approval);
  expect(asked).toMatchObject({ crm: 'hubspot', personId: personOf('manager') });
});

test('the refused attempts on the own request are kept as commands of that person, and made no line', async () => {
  const { rows } = await sql<{ crm: string; status: string }>`
    select facts->'sender'->>'crm' as crm, outcome->>'status' as status from command
    where workspace_id = ${office.workspaceId} and name = 'decide_approval' and person_id = ${personOf('manager')}
      and outcome->>'status' = 'refused' order by crm`.execute(office.db);
  expect(rows).toEqual([
    { crm: 'hubspot', status: 'refused' },
    { crm: 'salesforce', status: 'refused' },
  ]);
  const byManager = (await lines(['approval.granted'])).filter(({ personId }) => personId === personOf('manager'));
  const asked = (await lines(['approval.requested'])).filter(({ personId }) => personId === personOf('manager'));
  expect(byManager.map(({ approval }) => approval)).not.toContain(asked[0]?.approval);
  expect(await office.unit((u) => u.brokenAt())).toBeNull();
});

test('a forbidden action is refused whatever anybody approved, and stays in the journal under the name of whoever asked', async () => {
  for (const name of ['delete_without_audit', 'sign_by_software', ' '])
    expect(codes(await office.send('clevel', { name, recordType: 'partnership', recordId: 'x' }))).toEqual([
      'action_forbidden',
    ]);
  const { rows } = await sql<{
    type: string;
    personId: string;
  }>`select type, actor->>'personId' as "personId" from event
    where workspace_id = ${office.workspaceId} and type = 'security.forbidden_action'`.execute(office.db);
  expect(rows.map(({ personId }) => personId)).toEqual([personOf('clevel'), personOf('clevel'), personOf('clevel')]);
  expect(await office.unit((u) => u.brokenAt())).toBeNull();
});
