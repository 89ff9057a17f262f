import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apiKey, signToken } from '../main/api-token.ts';
import { commandUseCases, partnershipUseCases } from '../main/command-api.ts';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { NOW, type Office, openOffice } from '../service/testing/office.ts';
import { crmAccount, crmDeal } from '../service/testing/records.ts';
import { createApp } from './app.ts';
import { commandRoutes } from './commands.ts';
import { partnershipRoutes } from './partnerships.ts';

const folder = mkdtempSync(join(tmpdir(), 'partnership-os-'));
let database: Database;
let office: Office;
let server: Server;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  server.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  server?.close();
  office = await openOffice(database);
  await office.read([crmAccount('501'), crmDeal('701'), crmDeal('702', { ownerId: '399' })]);
  const place = { workspaceId: office.workspaceId, folder };
  const use = commandUseCases(office.deps, place, () => NOW);
  const reading = partnershipUseCases(office.deps, place, () => NOW);
  const app = createApp({
    routes: [...commandRoutes(use), ...partnershipRoutes(reading)],
    mounts: [],
    ready: async () => true,
    version: '0',
    log: office.deps.log,
  });
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
});

const tokenOf = (person: string) => signToken(apiKey(folder), { person, until: Date.parse(NOW) + 1000 });
async function get(person: string, path: string) {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    headers: { authorization: `Bearer ${tokenOf(person)}` },
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}
async function post(person: string, body: object) {
  const token = tokenOf(person);
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ payload: {}, expectedVersion: null, idempotencyKey: office.deps.newId(), ...body }),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}
const absence = { from: NOW, until: '2026-12-01T00:00:00Z', substitute: null };

test('a person records their own absence, and nobody else’s', async () => {
  const mine = { name: 'record_absence', recordType: 'person', recordId: 'director', payload: absence };
  expect(await post('director', mine)).toMatchObject({ status: 200, body: { status: 'accepted' } });
  expect(await post('rep', mine)).toMatchObject({ status: 403, body: { code: 'no_permission' } });
  expect(await post('stranger', mine)).toMatchObject({ status: 403 });
});

test('a rep reaches a deal as their own user in its CRM: their own deals, and a closed one is closed', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'referral' });
  const payload = { partnershipId: partner.id, role: 'influenced', touchId: null, products: ['GTX Pro'] };
  const on = (recordId: string) => ({ name: 'register_partner', recordType: 'deal', recordId, payload });
  expect(await post('rep', on('702'))).toMatchObject({ status: 403, body: { code: 'not_your_deal' } });
  await office.read([crmDeal('703', { status: 'lost', closeOn: '2026-12-24' })]);
  expect((await post('rep', on('703'))).body.refusals.map(({ code }: { code: string }) => code)).toContain(
    'deal_closed',
  );
  expect(await post('rep', on('701'))).toMatchObject({ status: 200, body: { result: { level: 'manager' } } });
});

test('an unknown command, a body that does not fit, and a wrong token are refused with what is wrong', async () => {
  const any = { name: 'fly', recordType: 'partnership', recordId: office.deps.newId() };
  expect(await post('director', any)).toMatchObject({ status: 422, body: { code: 'command_unknown' } });
  expect(await post('director', { ...any, recordType: 'policy' })).toMatchObject({ status: 400 });
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/commands`, { method: 'POST' });
  expect(answer.status).toBe(401);
});

test('the file of a partnership shows what was recorded and what is missing, and who agreed what, to whom it concerns', async () => {
  const { id } = await office.adopt({ crmId: '601', type: 'referral' });
  const on = async (name: string, payload: object) =>
    post('channel', {
      name,
      recordType: 'partnership',
      recordId: id,
      payload,
      expectedVersion: (await office.partnership(id)).version,
    });
  await on('open_renewal', {});
  await on('renegotiate', { reasonCode: 'terms', reason: 'The term ends this year.' });
  const values = { liability: 'capped', term: { start: '2027-01-01', end: '2027-12-31', noticeDays: 90 } };
  await on('draft_terms', { values, baseVersion: null });
  await on('draft_terms', { values: { ...values, liability: 'none' }, baseVersion: 1 });
  expect(await on('agree_terms', { version: 2, side: 'partner', parts: ['term'] })).toMatchObject({ status: 200 });
  const { status, body } = await get('channel', `/partnerships/${id}`);
  expect([status, body.partnership.phase, body.evidence['G-TSCOMPLETE'].status]).toEqual([200, 'NEGOTIATE', 'not']);
  expect(body.terms.compared).toMatchObject({ from: 1, to: 2, changes: [{ path: 'liability', kind: 'changed' }] });
  expect(body.terms.agreed).toMatchObject([
    { path: 'liability', state: 'open' },
    { path: 'term', state: 'partner' },
  ]);
  expect(body.gates.signature.open).toBe(true);
  expect(await get('rep', `/partnerships/${id}`)).toMatchObject({ status: 403 });
  expect(await get('channel', `/partnerships/${office.deps.newId()}`)).toMatchObject({ status: 404 });
});
