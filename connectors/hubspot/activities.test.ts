import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markOf } from '../service/activity-mark.ts';
import type { CrmWrite } from '../service/crm-write.ts';
import { type Body, openPortal, type TestPortal } from './testing/portal.ts';

type WriteOf<K extends CrmWrite['kind']> = Extract<CrmWrite, { kind: K }>;

let portal: TestPortal;
beforeEach(async () => {
  portal = await openPortal({ timeoutMs: 200 });
});
afterEach(() => portal.close());

const task = (more: Partial<WriteOf<'task'>> = {}): CrmWrite => ({
  kind: 'task',
  key: 'approval:1',
  dealCrmId: '701',
  accountCrmId: null,
  ownerCrmId: '302',
  subject: 'اعتماد تسجيل الصفقة',
  body: 'Open the card & decide <now>',
  dueAt: '2026-11-04T14:00:00.000Z',
  done: false,
  ...more,
});
const note = (more: Partial<WriteOf<'note'>> = {}): CrmWrite => ({
  kind: 'note',
  key: 'put-back:9',
  dealCrmId: null,
  accountCrmId: '502',
  ownerCrmId: null,
  text: 'Put back to EVALUATE',
  at: '2026-11-02T09:00:00.000Z',
  ...more,
});
const write = (...writes: CrmWrite[]) => portal.adapter.write(writes, 'interactive');
const get = async (path: string): Promise<Body> => (await portal.call('GET', `/crm/objects/2026-09/${path}`)).body;
const linked = async (id: string, type: 'tasks' | 'notes') =>
  (await get(`deals/${id}?associations=${type}`)).associations[type]?.results ?? [];

describe('tasks and notes', () => {
  test('a task hangs on its deal, belongs to its owner, carries its marker, and exists once however often it is sent', async () => {
    expect(await write(task(), task())).toEqual([{ ok: true }, { ok: true }]);
    await write(task());
    const tasks = await linked('701', 'tasks');
    expect(tasks).toHaveLength(1);
    const { properties } = await get(
      `tasks/${tasks[0].id}?properties=hs_task_subject,hs_task_body,hs_task_status,hs_timestamp,hubspot_owner_id`,
    );
    expect(properties).toMatchObject({
      hs_task_subject: 'اعتماد تسجيل الصفقة',
      hs_task_status: 'NOT_STARTED',
      hs_timestamp: '2026-11-04T14:00:00.000Z',
      hubspot_owner_id: '302',
    });
    expect(properties.hs_task_body).toBe(`Open the card &amp; decide &lt;now&gt;<br><br>${markOf('approval:1')}`);
  });

  test.each([
    ['a 502 after the work was done', { kind: 'commit-then-fail', status: 502 }],
    ['a connection that drops after the work was done', { kind: 'commit-then-fail', status: 0 }],
    ['an answer that comes too late', { kind: 'delay', delayMs: 400 }],
    ['a page of HTML instead of an answer', { kind: 'html', status: 200 }],
    ['a 500 before anything was done', { kind: 'status', status: 500 }],
  ] as const)('after %s there is one task, not two and not none', async (_, rule) => {
    portal.sandbox.faults.set({ rules: [{ method: 'POST', path: '*tasks/batch/create', ...rule }] });
    const outcomes = await write(task());
    await new Promise((resolve) => setTimeout(resolve, rule.kind === 'delay' ? 300 : 0));
    expect(outcomes[0]).toMatchObject(
      rule.kind === 'delay' ? { ok: false, retry: true, retryAfterMs: 60_000 } : { ok: true },
    );
    const again = await write(task());
    expect(again).toEqual([{ ok: true }]);
    expect(await linked('701', 'tasks')).toHaveLength(1);
  });

  test('an outage that lasts is an outcome to try again, and nothing was made', async () => {
    portal.sandbox.faults.set({
      rules: [{ method: 'POST', path: '*tasks/batch/create', kind: 'status', status: 503, times: null }],
    });
    expect(await write(task())).toMatchObject([{ ok: false, retry: true, code: 'outage' }]);
    expect(await linked('701', 'tasks')).toEqual([]);
  });

  test('a decided approval ticks its task off; a task that was never made is not made for that', async () => {
    await write(task());
    await write(task({ done: true }), task({ key: 'approval:2', done: true }));
    const tasks = await linked('701', 'tasks');
    expect(tasks).toHaveLength(1);
    expect((await get(`tasks/${tasks[0].id}?properties=hs_task_status`)).properties.hs_task_status).toBe('COMPLETED');
  });

  test('a task that its owner ticked off is left alone; a due time that moved is followed', async () => {
    await write(task());
    const [{ id }] = await linked('701', 'tasks');
    await write(task({ dueAt: '2026-11-05T14:00:00.000Z' }));
    expect((await get(`tasks/${id}?properties=hs_timestamp`)).properties.hs_timestamp).toBe('2026-11-05T14:00:00.000Z');
    await portal.call('PATCH', `/crm/objects/2026-09/tasks/${id}`, { properties: { hs_task_status: 'COMPLETED' } });
    await write(task({ subject: 'Other' }));
    expect((await get(`tasks/${id}?properties=hs_task_subject,hs_task_status`)).properties).toMatchObject({
      hs_task_status: 'COMPLETED',
      hs_task_subject: 'اعتماد تسجيل الصفقة',
    });
  });

  test('one bad task among good ones costs only itself', async () => {
    const outcomes = await write(
      task(),
      task({ key: 'approval:3', ownerCrmId: '999' }),
      task({ key: 'approval:4', dealCrmId: '999999' }),
      task({ key: 'approval:5', dealCrmId: null }),
      note(),
    );
    expect(outcomes).toMatchObject([
      { ok: true },
      { ok: false, retry: false, code: 'validation' },
      { ok: false, retry: false },
      { ok: false, retry: false, code: 'unwritable' },
      { ok: true },
    ]);
  });

  test('a note of ours explains on the company, once, and is never taken for a first meeting', async () => {
    await write(
      note(),
      note({ key: 'put-back:10', dealCrmId: '703', accountCrmId: null, at: '2026-01-01T00:00:00.000Z' }),
    );
    await write(note());
    const company = await get('companies/502?associations=notes');
    expect(company.associations.notes.results).toHaveLength(1);
    expect(await linked('703', 'notes')).toHaveLength(1);
    expect((await portal.adapter.read('deal', ['703'], 'interactive')).records).toMatchObject([{ firstMeeting: null }]);
  });
});
