import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiKey, signToken } from '../main/api-token.ts';
import { signedInRoutes } from '../main/signed-in.ts';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { NOW, type Office, openOffice } from '../service/testing/office.ts';
import { createApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'partnership-os-'));
let database: Database;
let office: Office;
let server: Server;
let partnershipId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await openOffice(database);
  partnershipId = (await office.adopt({ crmId: '601', type: 'referral', tier: 'gold' })).id;
  const app = createApp({
    routes: signedInRoutes(office.deps, { workspaceId: office.workspaceId, folder }, () => NOW),
    mounts: [],
    ready: async () => true,
    version: '0',
    log: office.deps.log,
  });
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
});
afterAll(async () => {
  server.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call(person: string, path: string, body?: object) {
  const token = signToken(apiKey(folder), { person, until: Date.parse(NOW) + 1000 });
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}
const command = (person: string, name: string, payload: object) =>
  call(person, '/commands', {
    name,
    recordType: 'partnership',
    recordId: partnershipId,
    payload,
    expectedVersion: null,
    idempotencyKey: office.deps.newId(),
  });
const playbooks = (person = 'channel') => call(person, `/partnerships/${partnershipId}/playbooks`);

test('a person starts a playbook, reads how far it is, and is told what is missing in both languages', async () => {
  const before = await playbooks();
  expect(before.body.runs).toEqual([]);
  expect(before.body.open.map(({ id }: { id: string }) => id)).toEqual([
    'co-marketing',
    'expand',
    'qbr',
    'support-escalation',
  ]);
  const { body } = await command('channel', 'start_playbook', { playbook: 'qbr' });
  const { runId } = body.result;
  for (const step of ['metrics', 'pipeline-review', 'review-document'])
    await command('channel', 'report_step', { runId, step });
  const after = await playbooks();
  expect(after.body.open.map(({ id }: { id: string }) => id)).not.toContain('qbr');
  expect(after.body.runs).toHaveLength(1);
  expect(after.body.runs[0]).toMatchObject({ status: 'running', progress: { done: 2, of: 4 }, next: ['expand'] });
  const [, , open, last] = after.body.runs[0].steps;
  expect(open).toMatchObject({
    id: 'review-document',
    status: 'open',
    name: { text: 'Prepare review document', text_ar: 'إعداد وثيقة المراجعة' },
    owner: 'channel',
    task: 'hubspot',
    overdue: false,
    tierNote: { text: expect.stringContaining('quarter') },
    missing: [
      {
        code: 'playstep_evidence',
        text: 'Reported done, still open: the evidence is missing (a document). Attach it.',
        text_ar: expect.stringContaining('ينقص الدليل (مستند)'),
      },
    ],
  });
  // Twelve working days, Sunday to Thursday, after Monday 23 November.
  expect(last).toMatchObject({ status: 'waiting', dueOn: '2026-12-09', owner: null, task: null, missing: [] });
  const early = await command('channel', 'start_playbook', { playbook: 'exit' });
  expect(early).toMatchObject({ status: 422, body: { code: 'playrun_phase' } });
  expect(early.body.faults[0].what).toMatch(/This playbook starts in EXIT; the partnership is in MANAGE/);
  expect(early.body.faults[0].ar).toMatch(/يبدأ كتاب الخطوات/);
});

test('it is read by those who run or decide partnerships, and nobody else', async () => {
  expect((await playbooks('vp')).status).toBe(200);
  expect((await playbooks('rep')).status).toBe(403);
  expect((await playbooks('stranger')).status).toBe(403);
  expect((await call('channel', `/partnerships/${office.deps.newId()}/playbooks`)).status).toBe(404);
  expect((await call('channel', '/partnerships/x/playbooks')).status).toBe(400);
  expect((await command('rep', 'start_playbook', { playbook: 'expand' })).body.code).toBe('who_may_not');
});
