import type { CommandOutcome } from '@partnership-os/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import type { CommandInput } from './commands/command.ts';
import type { CrmWrite } from './crm-write.ts';
import { codes, type Office, openOffice } from './testing/office.ts';
import type { Who } from './testing/staff.ts';

let database: Database;
let office: Office;
let partnershipId: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  partnershipId = (await office.adopt({ crmId: '601', type: 'referral' })).id;
});

interface Sent {
  readonly who?: Who;
  readonly crm?: 'hubspot' | 'salesforce';
  readonly at?: string;
  readonly expectedVersion?: number;
}

const send = (name: string, payload: CommandInput['payload'], { who = 'channel', ...more }: Sent = {}) =>
  office.send(who, { name, recordType: 'partnership', recordId: partnershipId, payload, ...more });
const start = (playbook = 'qbr', more: Sent = {}) => send('start_playbook', { playbook }, more);
/** A started review: its id. */
const started = async (more: Sent = {}) => String((await start('qbr', more)).result.runId);
const person = (key: Who) => office.people.find((each) => each.key === key)?.id;
type Task = Extract<CrmWrite, { kind: 'task' }>;
const tasks = async (): Promise<readonly (Task & { readonly crm: string })[]> => {
  const { rows } = await sql<{ crm: string; write: Task }>`select crm, write from outbox
    where workspace_id = ${office.workspaceId} and write->>'kind' = 'task' and write->>'key' like 'playbook:%'
      and state = 'waiting' order by id`.execute(office.db);
  return rows.map(({ crm, write }) => ({ crm, ...write }));
};
const steps = (outcome: CommandOutcome) => [outcome.result.step, outcome.result.missing, outcome.result.status];
const told = async () =>
  (await office.unit((u) => u.events(partnershipId, 50)))
    .filter(({ type }) => type.startsWith('playbook.'))
    .map(({ type, toState }) => `${type.slice('playbook.'.length)} ${toState ?? ''}`.trim())
    .reverse();
const REASON = 'the figures are there already';
const FILE = { kind: 'document', title: 'Review', ref: 'file-1' };

describe('a playbook on a partnership', () => {
  test('starts with its first step, and one task for whoever has it', async () => {
    const outcome = await start();
    expect(outcome).toMatchObject({ status: 'accepted', result: { status: 'running', step: 'metrics', version: 1 } });
    expect(await told()).toEqual(['started qbr', 'step_opened metrics']);
    expect(await tasks()).toEqual([
      expect.objectContaining({
        crm: 'hubspot',
        accountCrmId: '601',
        ownerCrmId: '302',
        subject: 'Partner 601: Gather metrics',
        dueAt: '2026-11-26T23:59:59.999Z',
        done: false,
      }),
    ]);
    expect(codes(await start())).toEqual(['playrun_running']);
    expect(codes(await start('none'))).toEqual(['unknown_record']);
    expect(codes(await start('exit'))).toEqual(['playrun_phase']);
  });

  test('goes on step by step; the closed step’s task is ticked off', async () => {
    const runId = await started();
    expect(steps(await send('report_step', { runId, step: 'metrics' }))).toEqual(['pipeline-review', '', 'running']);
    expect((await tasks()).map(({ subject, done }) => [subject, done])).toEqual([
      ['Partner 601: Gather metrics', true],
      ['Partner 601: ICP and pipeline review', false],
    ]);
    expect(steps(await send('skip_step', { runId, step: 'pipeline-review', reason: REASON }))).toEqual([
      'review-document',
      '',
      'running',
    ]);
    expect(codes(await send('report_step', { runId, step: 'metrics' }))).toEqual(['playrun_step_closed']);
  });

  test('keeps a reported step open until its evidence is there', async () => {
    const runId = await started();
    await send('report_step', { runId, step: 'metrics' });
    await send('report_step', { runId, step: 'pipeline-review' });
    const reported = await send('report_step', { runId, step: 'review-document' });
    expect(steps(reported)).toEqual(['review-document', 'playstep_evidence', 'running']);
    expect((await tasks()).at(-1)).toMatchObject({ done: false });
    const attached = await send('attach_step_evidence', { runId, step: 'review-document', evidence: FILE });
    expect(steps(attached)).toEqual(['strategic-check', '', 'running']);
    expect((await tasks()).at(-1)).toMatchObject({
      subject: 'Partner 601: Strategic alignment check',
      ownerCrmId: '304',
    });
    const last = await send('report_step', { runId, step: 'strategic-check' }, { who: 'manager' });
    expect(steps(last)).toEqual(['', '', 'finished']);
    expect((await tasks()).every(({ done }) => done)).toBe(true);
    expect((await start()).status).toBe('accepted');
  });

  test('goes back on a failure, or stops', async () => {
    const runId = await started();
    for (const step of ['metrics', 'pipeline-review']) await send('report_step', { runId, step });
    const failed = await send('fail_step', { runId, step: 'review-document', reason: REASON });
    expect(steps(failed)).toEqual(['metrics', '', 'running']);
    expect(new Set((await tasks()).map(({ key }) => key)).size).toBe(4);
    expect(steps(await send('stop_playbook', { runId, reason: REASON }))).toEqual(['', '', 'stopped']);
    expect((await told()).slice(-3)).toEqual(['step_failed review-document', 'step_opened metrics', 'stopped']);
  });

  test('is handed to somebody else, in the CRM where they have a user', async () => {
    const runId = await started();
    expect((await send('reassign_step', { runId, step: 'metrics', to: 'arabic' })).status).toBe('accepted');
    expect(await tasks()).toEqual([
      expect.objectContaining({ ownerCrmId: '303', subject: expect.stringContaining('جمع المقاييس') }),
    ]);
    expect(steps(await send('report_step', { runId, step: 'metrics' }, { who: 'arabic' }))[0]).toBe('pipeline-review');
    expect(codes(await send('reassign_step', { runId, step: 'pipeline-review', to: 'nobody here' }))).toEqual([
      'unknown_record',
    ]);
  });

  test('has its tasks where it was started, else where its owner has a user, else nowhere', async () => {
    await office.unit(async (u) => {
      const [account] = await u.accounts({ crm: { crm: 'hubspot', crmIds: ['601'] } });
      if (account === undefined) throw new Error('no account');
      const twin = { ...account, id: office.deps.newId(), crm: 'salesforce' as const, crmId: '001000000000601AAA' };
      await u.saveAccounts([twin]);
      await u.joinAccounts([{ accountId: twin.id, partnerId: account.partnerId ?? '' }]);
    });
    const runId = await started({ crm: 'salesforce' });
    expect((await tasks()).map(({ crm, accountCrmId }) => [crm, accountCrmId])).toEqual([
      ['salesforce', '001000000000601AAA'],
    ]);
    await office.unit(async (u) => {
      const users = await u.users();
      await u.saveUsers(
        users
          .filter(({ crm, personId }) => crm === 'salesforce' && personId === person('channel'))
          .map((user) => ({ ...user, active: false })),
      );
    });
    await send('report_step', { runId, step: 'metrics' });
    expect((await tasks()).map(({ crm, done }) => [crm, done])).toEqual([
      ['salesforce', true],
      ['hubspot', false],
    ]);
    await office.unit(async (u) => {
      const users = await u.users();
      await u.saveUsers(
        users.filter(({ personId }) => personId === person('channel')).map((user) => ({ ...user, active: false })),
      );
    });
    await send('report_step', { runId, step: 'pipeline-review' }, { who: 'manager' });
    expect((await tasks()).every(({ done }) => done)).toBe(true);
  });

  test('belongs to its partnership and to those who work on it', async () => {
    const runId = await started();
    expect(codes(await send('report_step', { runId, step: 'metrics' }, { who: 'rep' }))).toEqual(['who_may_not']);
    expect(codes(await start('renew', { who: 'rep' }))).toEqual(['who_may_not']);
    const other = (await office.adopt({ crmId: '602', type: 'referral' })).id;
    const foreign = await office.send('channel', {
      name: 'report_step',
      recordType: 'partnership',
      recordId: other,
      payload: { runId, step: 'metrics' },
    });
    expect(codes(foreign)).toEqual(['unknown_record']);
    const stale = await send('report_step', { runId, step: 'metrics' }, { expectedVersion: 7 });
    expect(codes(stale)).toEqual(['stale_version']);
  });

  test('is started once by two people at the same moment', async () => {
    const outcomes = await Promise.all([start(), start('qbr', { who: 'manager' })]);
    expect(outcomes.flatMap(codes)).toEqual(['playrun_running']);
    expect(await office.unit((u) => u.playbookRuns({ partnershipIds: [partnershipId] }))).toHaveLength(1);
  });

  test('does the same command once', async () => {
    const input = {
      name: 'start_playbook',
      recordType: 'partnership' as const,
      recordId: partnershipId,
      payload: { playbook: 'qbr' },
      idempotencyKey: office.deps.newId(),
    };
    const [one, two] = [await office.send('channel', input), await office.send('channel', input)];
    expect(two).toEqual(one);
    expect(await office.unit((u) => u.playbookRuns({ partnershipIds: [partnershipId] }))).toHaveLength(1);
  });
});
