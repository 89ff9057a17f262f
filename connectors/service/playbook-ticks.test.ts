import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { tickPlaybooks } from './playbook-ticks.ts';
import { type Office, openOffice } from './testing/office.ts';

let database: Database;
let office: Office;
let partnershipId: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  partnershipId = (await office.adopt({ crmId: '601', type: 'referral', tier: 'gold' })).id;
});

const tick = (at: string) => tickPlaybooks(office.deps, office.workspaceId, at);
const told = async () =>
  (await office.unit((u) => u.events(partnershipId, 100)))
    .filter(({ type }) => type.startsWith('playbook.'))
    .map(({ type, actor }) => `${actor.kind} ${type.slice('playbook.'.length)}`)
    .reverse();
const runs = () => office.unit((u) => u.playbookRuns({ partnershipIds: [partnershipId] }));
const send = (name: string, payload: object, at?: string) =>
  office.send('channel', {
    name,
    recordType: 'partnership',
    recordId: partnershipId,
    payload: { ...payload },
    ...(at !== undefined && { at }),
  });
const REASON = 'it is done elsewhere';

describe('the day of a step', () => {
  test('is told once when it is over, and again when the step was opened anew', async () => {
    // Three working days after Monday 23 November, in a week of Sunday to Thursday.
    const runId = String((await send('start_playbook', { playbook: 'qbr' })).result.runId);
    await tick('2026-11-26T23:00:00.000Z');
    expect(await told()).not.toContain('system step_overdue');
    for (const at of ['2026-11-27T00:10:00.000Z', '2026-11-28T00:10:00.000Z']) await tick(at);
    expect((await told()).filter((line) => line === 'system step_overdue')).toHaveLength(1);
    const late = '2026-11-29T09:00:00.000Z';
    for (const step of ['metrics', 'pipeline-review']) await send('skip_step', { runId, step, reason: REASON }, late);
    await send('fail_step', { runId, step: 'review-document', reason: REASON }, late);
    await tick('2026-11-30T00:10:00.000Z');
    expect((await told()).filter((line) => line === 'system step_overdue')).toHaveLength(1);
    await tick('2026-12-20T00:10:00.000Z');
    expect((await told()).filter((line) => line === 'system step_overdue')).toHaveLength(2);
  });

  test('an owner who works here no more is told once', async () => {
    await send('start_playbook', { playbook: 'qbr' });
    await office.unit(async (u) => {
      const people = await u.people();
      await u.savePeople(people.filter(({ key }) => key === 'channel').map((person) => ({ ...person, active: false })));
    });
    for (const at of ['2026-11-23T10:00:00.000Z', '2026-11-23T11:00:00.000Z']) await tick(at);
    expect((await told()).filter((line) => line === 'system step_without_owner')).toHaveLength(1);
  });
});

describe('a recurring playbook', () => {
  test('starts itself a quarter after it was started, for a Gold partner, and not while it runs', async () => {
    const runId = String((await send('start_playbook', { playbook: 'qbr' })).result.runId);
    await tick('2027-03-01T00:10:00.000Z');
    expect(await runs()).toHaveLength(1);
    await send('stop_playbook', { runId, reason: REASON });
    await tick('2027-02-22T23:00:00.000Z');
    expect(await runs()).toHaveLength(1);
    await tick('2027-02-23T00:10:00.000Z');
    await tick('2027-02-23T01:10:00.000Z');
    expect((await runs()).map(({ playbook, status }) => `${playbook} ${status}`)).toEqual([
      'qbr running',
      'qbr stopped',
    ]);
    expect((await told()).slice(-2)).toEqual(['system started', 'system step_opened']);
  });

  test('begins after the one that it follows, and never on its own', async () => {
    await tick('2027-06-01T00:10:00.000Z');
    expect(await runs()).toEqual([]);
    const runId = String((await send('start_playbook', { playbook: 'co-marketing' })).result.runId);
    for (const step of ['objectives', 'audience', 'content', 'tracking', 'run-and-measure'])
      await send('skip_step', { runId, step, reason: REASON });
    await tick('2027-02-22T00:10:00.000Z');
    expect((await runs()).map(({ playbook }) => playbook)).toEqual(['co-marketing']);
    await tick('2027-02-23T00:10:00.000Z');
    expect((await runs()).map(({ playbook }) => playbook)).toEqual(['qbr', 'co-marketing']);
  });
});
