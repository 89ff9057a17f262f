import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../assistant/skills/answer.ts';
import { runSkill } from '../assistant/skills/run.ts';
import { context } from '../assistant/testing/context.ts';
import { createApp } from '../http/app.ts';
import { apiKey, signToken } from '../main/api-token.ts';
import { signedInRoutes } from '../main/signed-in.ts';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { NOW, type Office, openOffice, TERMS } from '../service/testing/office.ts';
import { partnerOf } from './coach-partner.ts';

const folder = mkdtempSync(join(tmpdir(), 'partnership-os-'));
const before = process.env.PARTNERSHIP_OS_TOKEN;
let database: Database;
let office: Office;
let server: Server;
let url: string;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await openOffice(database);
  await office.adopt({ crmId: '601', type: 'referral', terms: { ...TERMS, until: '2027-06-30' } });
  await office.adopt({ crmId: '602', type: 'technology', terms: TERMS });
  const routes = signedInRoutes(office.deps, { workspaceId: office.workspaceId, folder }, () => NOW);
  const app = createApp({ routes, mounts: [], ready: async () => true, version: '0', log: office.deps.log });
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  if (before === undefined) Reflect.deleteProperty(process.env, 'PARTNERSHIP_OS_TOKEN');
  else process.env.PARTNERSHIP_OS_TOKEN = before;
});

async function summary(person: string, record: string): Promise<string> {
  process.env.PARTNERSHIP_OS_TOKEN = signToken(apiKey(folder), { person, until: Date.parse(NOW) + 1000 });
  const partner = await partnerOf(record, url);
  const outcome = runSkill(context({ partner, today: NOW.slice(0, 10) }), 'summarise_partner', {});
  return outcome.ok ? textOf(outcome.answer) : outcome.problem.code;
}

test('the coach answers from the running service: this partner, as this person may read it', async () => {
  const channel = await summary('channel', 'hubspot:601');
  expect(channel).toMatch(/^Partner 601, Referral partnership/);
  expect(channel).toMatch(/term end: 30 Jun 2027/);
  expect(channel).not.toMatch(/602|Technology/);
  expect(await summary('rep', 'hubspot:601')).toMatch(/term end: your role may not read this/);
  await expect(summary('nobody', 'hubspot:601')).rejects.toThrow(/no role/);
  await expect(summary('channel', 'hubspot:999')).rejects.toThrow(/has not been read/);
});
