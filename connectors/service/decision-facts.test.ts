import { type DecisionFacts, replay, replaying } from '@partnership-os/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { idOf, NOW, type Office, openOffice } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';

let database: Database;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  await office.read([crmAccount('501'), crmDeal('701'), crmDeal('702')]);
});

const history = () =>
  office.unit(async (u) => {
    const commands = await u.commandsAfter('', 100);
    const hashes = commands.flatMap(({ factsHash }) => factsHash ?? []);
    const facts = new Map((await u.decisionFacts(hashes)).map((row) => [row.hash, row.facts]));
    return commands.map((command) => ({ ...command, facts: facts.get(command.factsHash ?? '') }));
  });

test('every command keeps what it was decided on, and core says the same on it again', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'distribution', terms: null });
  const sent = await office.register(partner.id);
  await office.register(partner.id);
  await office.decide('director', idOf(sent), { result: 'granted', comment: 'Checked.' });
  await office.register(partner.id, { by: 'nobody', deal: '702' });
  await office.send('channel', {
    name: 'suspend',
    recordType: 'partnership',
    recordId: partner.id,
    expectedVersion: 1,
  });
  const past = await history();
  expect(past.map(({ facts }) => facts?.kind).sort()).toEqual(
    ['move', 'move', 'registration', 'registration', 'request', 'settled', 'settled', 'settled'].sort(),
  );
  const policy = replaying(office.deps.policy(office.workspaceId).policy);
  for (const { facts, status, at } of past) {
    const verdict = replay(facts as DecisionFacts, policy, at);
    if (verdict !== null) expect(verdict.outcome).toBe(status);
  }
});

test('a registration keeps its value in the currency of the policy, at the rate of the day', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'distribution', terms: null });
  await office.register(partner.id);
  const found = (await history()).find(({ name }) => name === 'register_partner')?.facts;
  expect(found).toMatchObject({ asked: { route: { value: { minor: 375_000, currency: 'SAR' } } } });
  expect(JSON.stringify(found)).not.toContain('Huda');
});

test('the same facts are stored once, however often a command is refused on them', async () => {
  const before = await count();
  for (let at = 0; at < 5; at += 1) await office.register(office.deps.newId());
  expect((await count()) - before).toBe(1);
  expect(await history()).toHaveLength(5);
});

const count = async () =>
  (
    await sql<{
      n: number;
    }>`select count(*)::integer as n from decision_facts where workspace_id = ${office.workspaceId}`.execute(
      database.db,
    )
  ).rows[0]?.n ?? 0;

test('a stored time is that of the command', async () => {
  await office.register(office.deps.newId());
  expect((await history())[0]?.at).toBe(NOW);
});
