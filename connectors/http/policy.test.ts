import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apiKey, signToken } from '../main/api-token.ts';
import { policyUseCases } from '../main/policy-api.ts';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { NOW, type Office, openOffice } from '../service/testing/office.ts';
import { createApp } from './app.ts';
import { policyRoutes } from './policy.ts';

const SHIPPED = readFileSync(new URL('../../core/policy/default.yaml', import.meta.url), 'utf8');
const NEXT = SHIPPED.replace('\nversion: 1', '\nversion: 2').replace('expiryDays: 30', 'expiryDays: 20');
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
  await office.unit(async (u) => {
    await u.savePolicy(
      { version: 1, hash: office.deps.hash(SHIPPED), source: SHIPPED, acceptedAt: NOW },
      office.deps.newId(),
    );
    const people = await u.people();
    await u.savePeople(people.filter(({ key }) => key === 'legal').map((each) => ({ ...each, roles: ['revops'] })));
  });
  const use = policyUseCases(office.deps, { workspaceId: office.workspaceId, folder }, () => NOW);
  const app = createApp({
    routes: policyRoutes(use),
    mounts: [],
    ready: async () => true,
    version: '0',
    log: office.deps.log,
  });
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
});

const tokenOf = (person: string, until = Date.parse(NOW) + 1000) => signToken(apiKey(folder), { person, until });
async function call(path: string, token: string, body?: object) {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

test('nobody gets in without a valid token, and a token of nobody who works here may do nothing', async () => {
  for (const token of ['', 'guessed', tokenOf('legal', Date.parse(NOW) - 1)])
    expect(await call('/policy', token)).toMatchObject({ status: 401, body: { code: 'bad_token' } });
  expect((await call('/policy', tokenOf('stranger'))).status).toBe(403);
  expect((await call('/policy', tokenOf('nobody'))).status).toBe(403);
  expect((await call('/policy', tokenOf('rep'))).status).toBe(200);
});

test('a policy is tested, asked for, decided by a second person and in force, each step by its own person', async () => {
  const key = () => office.deps.newId();
  const author = tokenOf('legal');
  expect(await call('/policy/dry-runs', tokenOf('vp'), { source: NEXT })).toMatchObject({
    status: 403,
    body: { code: 'not_revops' },
  });
  expect(await call('/policy/dry-runs', author, { source: NEXT })).toMatchObject({
    status: 200,
    body: { report: { version: 2, against: 1 } },
  });
  const reason = 'Requests end sooner.';
  const wanted = { source: NEXT, reason, idempotencyKey: key() };
  const asked = await call('/policy/publications', author, wanted);
  expect(asked).toMatchObject({ status: 200, body: { result: { status: 'waiting' } } });
  expect(await call('/policy/publications', author, wanted)).toEqual(asked);
  const decide = (token: string) =>
    call(`/policy/publications/${asked.body.result.publicationId}/decision`, token, {
      result: 'granted',
      expectedVersion: 1,
      idempotencyKey: key(),
    });
  expect(await decide(author)).toMatchObject({ status: 403, body: { code: 'own_request' } });
  expect(await decide(tokenOf('director'))).toMatchObject({
    status: 403,
    body: { faults: [{ where: 'level_too_low', what: expect.stringContaining('does not reach') }] },
  });
  expect((await decide(tokenOf('vp'))).status).toBe(200);
  expect((await call('/policy', author)).body).toMatchObject({
    inForce: { version: 2 },
    publications: [{ status: 'approved', author: 'legal', decision: { by: 'vp' } }, {}],
  });
});

test('a text with a mistake is refused with its line', async () => {
  const source = NEXT.replace('expiryDays: 20', 'expiryDays: often');
  const { status, body } = await call('/policy/dry-runs', tokenOf('legal'), { source });
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'policy_wrong' });
  expect(body.refusals[0].params.line).toBe(source.split('\n').findIndex((line) => line.includes('often')) + 1);
});
