import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RITA } from '../hubspot/testing/seed.ts';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { cardFor } from './cards/card-for.ts';
import type { CrmWrite } from './crm-port.ts';
import { type Connected, openConnected } from './testing/connected.ts';

let database: Database;
let at: Connected;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  at = await openConnected(database);
});
afterEach(() => at.portal.close());

describe('a signal from the CRM', () => {
  test('counts once however often it is delivered', async () => {
    const one = at.signal('deal', '701', 'k');
    expect(await at.hear(one, one)).toBe(1);
    expect(await at.hear(one)).toBe(0);
    expect(await at.work()).toBe(1);
    expect(await at.work()).toBe(0);
  });

  test('is kept while the CRM is away, however long, and worked through when it is back', async () => {
    await at.edit('deals', '701', { amount: '2000' }, RITA.userId);
    await at.hear(at.signal('deal', '701'));
    at.portal.sandbox.faults.set({ rules: [{ path: '/crm/objects/*', kind: 'status', status: 503, times: null }] });
    for (let day = 0; day < 15; day += 1) {
      await at.work();
      at.portal.clock.ms += 3_600_000;
    }
    at.portal.sandbox.faults.clear();
    expect(await at.work()).toBe(1);
    expect((await at.office.deal('701')).amount).toEqual({ minor: 200_000, currency: 'USD' });
  });

  test('that spoils its page is tried alone, and the others get through', async () => {
    await at.edit('companies', '502', { city: 'Riyadh' });
    await at.hear(at.signal('account', '502'), at.signal('deal', '701'));
    at.portal.sandbox.faults.set({
      rules: [{ method: 'POST', path: '*deals/batch/read', kind: 'status', status: 500, times: null }],
    });
    for (let turn = 0; turn < 8; turn += 1) {
      await at.work();
      at.portal.clock.ms += 600_000;
    }
    const waiting = await at.office.unit((u) => u.waitingSignals('hubspot', '9999-01-01T00:00:00.000Z', 10));
    expect(waiting.map(({ crmId }) => crmId)).toEqual(['701']);
  });

  test('about a record that is gone keeps the record, marked as archived', async () => {
    await at.portal.call('DELETE', '/crm/objects/2026-09/deals/703');
    await at.hear(at.signal('deal', '703'));
    await at.work();
    expect((await at.office.deal('703')).archived).toBe(true);
  });
});

describe('a write to the CRM', () => {
  const mirror = (registrationStatus: string): CrmWrite => ({
    kind: 'deal-mirror',
    dealCrmId: '701',
    dealId: '01920000-0000-7000-8000-000000000001',
    registrationStatus,
    role: 'sourced',
    partnerId: null,
    partnerName: null,
    accountCrmIdOfPartner: null,
    protectedUntil: null,
    influencedBy: [],
  });
  const send = (status: string, key = 'deal 701') =>
    at.office.unit((u) => u.send([{ crm: 'hubspot', key, write: mirror(status) }], at.now()));
  const down = () =>
    at.portal.sandbox.faults.set({ rules: [{ path: '*batch/update', kind: 'status', status: 503, times: null }] });

  test('that is overtaken by a newer one with the same key is never sent', async () => {
    await send('submitted');
    await send('approved');
    expect(await at.carry()).toBe(1);
    expect(await at.properties('deals', '701')).toMatchObject({
      pos_registration_status: 'approved',
    });
    expect(await at.outbox()).toEqual([]);
  });

  test('is on its way for one process only, and is taken again when that one has died', async () => {
    await send('approved');
    const take = () => at.office.unit((u) => u.dueWrites('hubspot', at.now(), { kinds: ['deal-mirror'], limit: 10 }));
    expect(await take()).toHaveLength(1);
    expect(await take()).toHaveLength(0);
    at.portal.clock.ms += 20_000;
    expect(await take()).toHaveLength(1);
  });

  test('waits longer after each failure and arrives when the CRM is back', async () => {
    await send('approved');
    down();
    const waits: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await at.carry();
      const [row] = await at.office.unit((u) =>
        u.dueWrites('hubspot', '2030-01-01T00:00:00.000Z', { kinds: ['deal-mirror'], limit: 1 }),
      );
      waits.push(row?.attempts ?? 0);
      at.portal.clock.ms += 3_600_000;
      await at.office.unit((u) => u.undelivered({ ...(row ?? fail()), attempts: 0 }, 'probe', at.now()));
    }
    at.portal.sandbox.faults.clear();
    expect(waits).toEqual([1, 3, 5]);
    expect(await at.carry()).toBe(1);
    expect(await at.outbox()).toEqual([]);
  });

  test('that the CRM will never take is given up, stays visible, and a newer one is not held up', async () => {
    const write = { ...mirror('approved'), dealCrmId: '999999' } as CrmWrite;
    await at.office.unit((u) => u.send([{ crm: 'hubspot', key: 'deal 999999', write }], at.now()));
    await send('approved');
    await at.carry();
    expect(await at.outbox()).toEqual([{ crm: 'hubspot', state: 'failed', count: 1 }]);
    expect(await at.carry()).toBe(0);
    expect(at.office.lines.some(({ message }) => message === 'A write to the CRM failed.')).toBe(true);
  });

  test('waits for as long as the CRM is away, however long, and arrives then', async () => {
    await send('approved');
    down();
    for (let turn = 0; turn < 30; turn += 1) {
      await at.carry();
      at.portal.clock.ms += 700_000;
    }
    expect(await at.outbox()).toEqual([{ crm: 'hubspot', state: 'waiting', count: 1 }]);
    at.portal.sandbox.faults.clear();
    await at.carry();
    expect(await at.outbox()).toEqual([]);
  });

  test('turns the card read-only once it has waited for more than half an hour, and says since when', async () => {
    const pausedOn = async () => {
      const wanted = { workspaceId: at.office.workspaceId, crm: 'hubspot', kind: 'deal', crmId: '701' } as const;
      return JSON.parse((await cardFor(at.office.deps, wanted, at.now())) ?? '{}').paused ?? null;
    };
    await at.office.unit((u) => u.saveConnection('hubspot', 'portal', 'connected'));
    await send('approved');
    const since = at.now();
    down();
    for (let turn = 0; turn < 3; turn += 1) {
      await at.carry();
      at.portal.clock.ms += 500_000;
    }
    expect(await pausedOn()).toBeNull();
    at.portal.clock.ms += 600_000;
    expect(await pausedOn()).toEqual({ crm: 'hubspot', since });
    at.portal.sandbox.faults.clear();
    await at.carry();
    expect(await pausedOn()).toBeNull();
  });

  test('that was refused is made good by the next one for the same record', async () => {
    await send('submitted');
    at.portal.sandbox.faults.set({ rules: [{ path: '*deals/batch/update', kind: 'status', status: 409 }] });
    await at.carry();
    expect(await at.outbox()).toEqual([{ crm: 'hubspot', state: 'failed', count: 1 }]);
    await send('approved');
    await at.carry();
    expect(await at.outbox()).toEqual([]);
    expect(await at.properties('deals', '701')).toMatchObject({ pos_registration_status: 'approved' });
  });

  test('of the newest command goes out with the first page, however many wait', async () => {
    await at.office.unit((u) =>
      u.send(
        Array.from({ length: 450 }, (_, i) => ({
          crm: 'hubspot' as const,
          key: `approval ${i}`,
          write: { kind: 'command-result', crmId: String(i), status: 'Accepted', result: '' } satisfies CrmWrite,
        })),
        at.now(),
      ),
    );
    await send('approved');
    await at.carry();
    expect(await at.properties('deals', '701')).toMatchObject({ pos_registration_status: 'approved' });
  });
});

const fail = (): never => {
  throw new Error('nothing waits');
};
