import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiKey, signToken } from '../main/api-token.ts';
import { partnerUseCases } from '../main/partner-api.ts';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { NOW, type Office, openOffice, TERMS } from '../service/testing/office.ts';
import { createApp } from './app.ts';
import { partnerRoutes } from './partners.ts';

const folder = mkdtempSync(join(tmpdir(), 'partnership-os-'));
let database: Database;
let office: Office;
let server: Server;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await openOffice(database);
  await office.adopt({ crmId: '601', type: 'referral', terms: { ...TERMS, territories: ['Territory Nine'] } });
  const use = partnerUseCases(office.deps, { workspaceId: office.workspaceId, folder }, () => NOW);
  const routes = partnerRoutes(use);
  const app = createApp({ routes, mounts: [], ready: async () => true, version: '0', log: office.deps.log });
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
});
afterAll(async () => {
  server.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function read(path: string, person: string) {
  const token = signToken(apiKey(folder), { person, until: Date.parse(NOW) + 1000 });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/partners/${path}`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, text: await answer.text() };
}

test('a partner is read as the person may: terms for the channel manager, none for the rep', async () => {
  const channel = await read('hubspot/601', 'channel');
  expect(channel.status).toBe(200);
  expect(JSON.parse(channel.text)).toMatchObject({
    facts: { kind: 'partner', accountId: '601', partnership: { phase: 'MANAGE' } },
    viewer: { crm: 'hubspot', roles: ['channel'], lang: 'en' },
  });
  expect(channel.text).toContain('Territory Nine');
  const rep = await read('hubspot/601', 'rep');
  expect(rep.status).toBe(200);
  expect(rep.text).not.toContain('Territory Nine');
});

test('who has no role reads nothing, and a record that nobody knows is not found', async () => {
  expect((await read('hubspot/601', 'nobody')).status).toBe(403);
  expect((await read('hubspot/601', 'stranger')).status).toBe(403);
  expect((await read('hubspot/999999', 'channel')).status).toBe(404);
  expect((await read('hubspot/..%2F601', 'channel')).status).toBe(400);
  expect((await read('pipedrive/601', 'channel')).status).toBe(400);
});
