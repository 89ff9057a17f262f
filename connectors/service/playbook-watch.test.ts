import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connected } from '../../tests/salesforce/connect.ts';
import { PARTNER, type TestOrg, testOrg, USERS } from '../../tests/salesforce/org.ts';
import { SHIPPED_PACKAGE } from '../../tests/salesforce/shipped.ts';
import { CARL, RITA } from '../hubspot/testing/seed.ts';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { deliver } from './deliver.ts';
import { execute } from './execute.ts';
import { watchTasks } from './playbook-watch.ts';
import { type Connected, openConnected } from './testing/connected.ts';
import { type Office, openOffice } from './testing/office.ts';
import type { Who } from './testing/staff.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** What both CRMs are asked in the same words. */
interface Crm {
  readonly office: Office;
  /** Sends what waits, then looks at the tasks. */
  readonly turn: () => Promise<number>;
  readonly send: (name: string, payload: object) => Promise<unknown>;
  readonly tasks: () => Promise<readonly { readonly id: string; readonly subject: string; readonly done: boolean }[]>;
  readonly close: () => Promise<unknown>;
  readonly tick: (id: string, done: boolean) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly notes: () => Promise<string>;
  /** Gives a task to somebody else, */
  readonly give: (id: string) => Promise<unknown>;
  /** who is this person. */
  readonly other: Who;
  readonly partnershipId: string;
}

async function start(office: Office, partnershipId: string, crm: 'hubspot' | 'salesforce', at: () => string) {
  const send = (name: string, payload: object) =>
    office.send('channel', {
      name,
      recordType: 'partnership',
      recordId: partnershipId,
      payload: { ...payload },
      crm,
      at: at(),
    });
  await send('start_playbook', { playbook: 'qbr' });
  return send;
}

async function inHubSpot(): Promise<Crm> {
  const at: Connected = await openConnected(database);
  const { office, portal } = at;
  const partnershipId = (await office.adopt({ crmId: '502', type: 'referral' })).id;
  const send = await start(office, partnershipId, 'hubspot', at.now);
  const linked = async (type: 'tasks' | 'notes') => {
    const { body } = await portal.call('GET', `/crm/objects/2026-09/companies/502?associations=${type}`);
    const ids: { id: string }[] = body.associations?.[type]?.results ?? [];
    return Promise.all(ids.map(async ({ id }) => ({ id, properties: await at.properties(type, id) })));
  };
  return {
    office,
    send,
    partnershipId,
    turn: async () => {
      await at.carry();
      portal.clock.ms += 20_000;
      return watchTasks(office.deps, { workspaceId: office.workspaceId, crm: 'hubspot' }, at.now());
    },
    tasks: async () =>
      (await linked('tasks')).map(({ id, properties: p }) => ({
        id,
        subject: p.hs_task_subject ?? '',
        done: p.hs_task_status === 'COMPLETED',
      })),
    tick: (id, done) => at.edit('tasks', id, { hs_task_status: done ? 'COMPLETED' : 'NOT_STARTED' }, CARL.userId),
    remove: (id) => portal.call('DELETE', `/crm/objects/2026-09/tasks/${id}`),
    notes: async () => (await linked('notes')).map(({ properties }) => properties.hs_note_body).join('\n'),
    give: (id) => at.edit('tasks', id, { hubspot_owner_id: RITA.id }, CARL.userId),
    other: 'rep',
    close: () => portal.close(),
  };
}

async function inSalesforce(): Promise<Crm> {
  const org: TestOrg = await testOrg({ packageDir: SHIPPED_PACKAGE });
  const { adapter } = await connected(org);
  const office = await openOffice(database, { salesforce: adapter });
  const at = () => new Date(org.now()).toISOString();
  const partnershipId = (await office.adopt({ crmId: '601', type: 'referral' })).id;
  await office.unit(async (u) => {
    const [account] = await u.accounts({ crm: { crm: 'hubspot', crmIds: ['601'] } });
    const users = (await u.users()).filter(({ crm }) => crm === 'salesforce');
    if (account === undefined) throw new Error('no account');
    const twin = { ...account, id: office.deps.newId(), crm: 'salesforce' as const, crmId: PARTNER };
    await u.saveAccounts([twin]);
    await u.joinAccounts([{ accountId: twin.id, partnerId: account.partnerId ?? '' }]);
    // The office's people are users of this org.
    await u.saveUsers(users.map((user) => ({ ...user, active: false })));
    await u.saveUsers(
      (['channel', 'manager'] as const).flatMap((who) =>
        users
          .filter(({ name }) => name === who)
          .map((user) => ({ ...user, crmId: USERS[who].Id, ownerId: USERS[who].Id })),
      ),
    );
  });
  const send = (name: string, payload: object) =>
    office.send('channel', {
      name,
      recordType: 'partnership',
      recordId: partnershipId,
      payload: { ...payload },
      at: at(),
    });
  const input = {
    name: 'start_playbook',
    recordType: 'partnership' as const,
    recordId: partnershipId,
    payload: { playbook: 'qbr' },
    expectedVersion: null,
    idempotencyKey: office.deps.newId(),
  };
  const sender = { crm: 'salesforce' as const, userId: USERS.channel.Id };
  const started = await execute(office.deps, office.workspaceId, { sender, input }, at());
  if (started.status !== 'accepted') throw new Error(JSON.stringify(started.refusals));
  const done = async (call: ReturnType<typeof org.call>) => {
    const { status, body } = await call;
    if (status >= 300) throw new Error(JSON.stringify(body));
  };
  const edit = (id: string, fields: object) =>
    done(org.call('PATCH', `/ui-api/records/${id}`, USERS.channel.Id, { fields }));
  const rows = async (fields: string) => {
    const query = encodeURIComponent(`SELECT ${fields} FROM Task WHERE WhatId = '${PARTNER}'`);
    const { body } = await org.call('GET', `/query?q=${query}`, USERS.service.Id);
    return (body as { records: Record<string, string>[] }).records;
  };
  return {
    office,
    send,
    partnershipId,
    turn: async () => {
      await deliver(office.deps, { workspaceId: office.workspaceId, crm: 'salesforce', lane: 'records' }, at());
      org.advance(20_000);
      return watchTasks(office.deps, { workspaceId: office.workspaceId, crm: 'salesforce' }, at());
    },
    tasks: async () =>
      (await rows('Id, Subject, Status, Description')).flatMap(({ Id, Subject, Status, Description }) =>
        Description?.includes('Playbook')
          ? [{ id: Id ?? '', subject: Subject ?? '', done: Status === 'Completed' }]
          : [],
      ),
    tick: (id, done) => edit(id, { Status: done ? 'Completed' : 'Not Started' }),
    // The standard profile deletes no task; an administrator does.
    remove: async (id) => org.store.put('Task', { ...org.store.get('Task', id), IsDeleted: true }),
    notes: async () => (await rows('Id, Description')).map(({ Description }) => Description).join('\n'),
    give: (id) => edit(id, { OwnerId: USERS.manager.Id }),
    other: 'manager',
    close: () => org.close(),
  };
}

describe.each([
  ['HubSpot', inHubSpot],
  ['Salesforce', inSalesforce],
])('the tasks of a playbook in %s', (_, open) => {
  let crm: Crm;
  beforeEach(async () => {
    crm = await open();
  });
  afterEach(() => crm.close());

  const run = async () => (await crm.office.unit((u) => u.playbookRuns({ partnershipIds: [crm.partnershipId] })))[0];
  const journal = async () =>
    (await crm.office.unit((u) => u.events(crm.partnershipId, 20)))
      .filter(({ command }) => command === 'task')
      .map(({ type, actor }) => `${actor.name} ${type}`)
      .reverse();
  const openTask = async () => {
    const [task] = (await crm.tasks()).filter(({ done }) => !done);
    if (task === undefined) throw new Error('no open task');
    return task;
  };

  test('ticked off there, it reports the step as that person’s act, and the next task comes', async () => {
    expect(await crm.turn()).toBe(0);
    await crm.tick((await openTask()).id, true);
    expect(await crm.turn()).toBe(1);
    expect(await journal()).toEqual([
      'channel playbook.step_reported',
      'channel playbook.step_done',
      'channel playbook.step_opened',
    ]);
    expect(await crm.turn()).toBe(0);
    expect((await crm.tasks()).map(({ subject, done }) => [subject.split(': ')[1], done])).toEqual([
      ['Gather metrics', true],
      ['ICP and pipeline review', false],
    ]);
  });

  test('ticked off without the evidence, the step stays open and the record says why; opened again, the report is taken back', async () => {
    for (const step of ['metrics', 'pipeline-review'])
      await crm.send('skip_step', { runId: (await run())?.id, step, reason: 'it is known already' });
    await crm.turn();
    const task = await openTask();
    await crm.tick(task.id, true);
    expect(await crm.turn()).toBe(1);
    expect(await crm.turn()).toBe(0);
    expect(await run()).toMatchObject({ status: 'running' });
    expect(await journal()).toEqual(['channel playbook.step_reported']);
    expect(await crm.notes()).toMatch(/still open: the evidence is missing/);
    await crm.tick(task.id, false);
    expect(await crm.turn()).toBe(1);
    expect((await journal()).at(-1)).toBe('channel playbook.report_withdrawn');
  });

  test('given to somebody else there, the step is theirs and the task keeps its new owner', async () => {
    await crm.turn();
    await crm.give((await openTask()).id);
    expect(await crm.turn()).toBe(1);
    expect(await crm.turn()).toBe(0);
    expect((await run())?.doc.events.at(-1)).toMatchObject({
      type: 'playbook.step_reassigned',
      owner: crm.office.people.find(({ key }) => key === crm.other)?.id,
    });
    expect(await crm.tasks()).toHaveLength(1);
  });

  test('deleted there, it is made anew', async () => {
    await crm.turn();
    await crm.remove((await openTask()).id);
    expect(await crm.turn()).toBe(1);
    expect(await crm.turn()).toBe(0);
    expect((await crm.tasks()).map(({ done }) => done)).toEqual([false]);
  });
});
