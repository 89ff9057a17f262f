import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CrmPage } from '../service/crm-port.ts';
import { openPortal, type TestPortal } from './testing/portal.ts';
import { deal, RITA, SEED } from './testing/seed.ts';

let portal: TestPortal;
const use = async (o: Parameters<typeof openPortal>[0] = {}) => {
  portal = await openPortal(o);
};
afterEach(() => portal.close());

const everything = async (kind: 'user' | 'account' | 'deal', from: string | null = null) => {
  const pages: CrmPage[] = [];
  let next = from;
  do {
    const page = await portal.adapter.backfill(kind, next);
    pages.push(page);
    next = page.next;
  } while (next !== null);
  return { pages, records: pages.flatMap((page) => page.records), defects: pages.flatMap((page) => page.defects) };
};

/** A person edits in HubSpot's own screens. */
const edit = (type: string, id: string, properties: object, userId: number = RITA.userId) =>
  fetch(`${portal.sandbox.url}/__sandbox/records/${type}/${id}`, {
    method: 'PATCH',
    body: JSON.stringify({ userId, properties }),
  });

describe('the first import', () => {
  test('brings people who are here and who left, companies, and deals with contact and first meeting', async () => {
    await use();
    expect((await everything('user')).records).toMatchObject([
      { crmId: '9001', ownerId: '301', active: true },
      { crmId: '9002' },
      { crmId: '9003', active: false },
    ]);
    const companies = await everything('account');
    expect(companies.records).toMatchObject([
      { crmId: '501', name: 'Acme Corporation', employees: 2822 },
      { crmId: '502', directory: { checksPassed: 4 } },
    ]);
    expect(companies.pages[0]?.total).toBe(2);
    const { records, defects } = await everything('deal');
    expect(defects).toEqual([]);
    expect(records).toHaveLength(3);
    expect(records.find((one) => one.crmId === '701')).toMatchObject({
      accountCrmId: '501',
      ownerId: '301',
      stage: 'Engaging',
      status: 'open',
      amount: '1054',
      currency: 'USD',
      closeOn: '2026-12-24',
      openedOn: '2026-09-01',
      contact: 'Huda Saleh',
      firstMeeting: { id: '801', on: '2026-09-10', text: 'Met the partner & the buyer', derived: true },
    });
    expect(records.find((one) => one.crmId === '703')).toMatchObject({ accountCrmId: null, contact: null });
  });

  test('reads open deals first, the newest first, each once, and goes on at a checkpoint after a restart', async () => {
    const deals = Array.from({ length: 520 }, (_, at) =>
      deal(String(10_000 + at), { dealstage: at % 2 === 0 ? 'engaging' : 'closedlost' }),
    );
    await use({ seed: { ...SEED, objects: { deals } } });
    portal.clock.ms += 120_000;
    const first = await portal.adapter.backfill('deal', null);
    expect(first.total).toBe(520);
    expect(first.records.slice(0, 2).map(({ crmId }) => crmId)).toEqual(['10518', '10516']);
    const rest = await everything('deal', first.next);
    const ids = [...first.records, ...rest.records].map(({ crmId }) => crmId);
    expect(ids).toHaveLength(520);
    expect(new Set(ids).size).toBe(520);
    expect(ids.slice(0, 260).every((id) => Number(id) % 2 === 0)).toBe(true);
  });

  test('a deal that is made or changed during the import is in it', async () => {
    await use();
    portal.clock.ms += 120_000;
    const first = await portal.adapter.backfill('deal', null);
    const made = await portal.call('POST', '/crm/objects/2026-09/deals', {
      properties: { dealname: 'Late', dealstage: 'engaging' },
    });
    await edit('deals', '701', { amount: '2000' });
    const { records } = await everything('deal', first.next);
    expect(records.map(({ crmId }) => crmId)).toEqual(expect.arrayContaining([made.body.id, '701', '702']));
  });

  test('one unreadable deal is reported and the page around it stands', async () => {
    await use();
    const store = portal.sandbox.store.objects.deals;
    const broken = store.get('702');
    if (broken) store.set('702', { ...broken, properties: { ...broken.properties, amount: 'ten' } });
    const { records, defects } = await everything('deal');
    expect(records).toHaveLength(3);
    expect(defects).toEqual([{ kind: 'deal', crmId: '702', code: 'not_a_number', field: 'amount', value: 'ten' }]);
  });

  test('the whole import of some thousand deals keeps within HubSpot’s limits: no 429 at all', async () => {
    const deals = Array.from({ length: 3000 }, (_, at) =>
      deal(String(10_000 + at), { dealstage: at % 3 === 0 ? 'engaging' : 'closedwon' }, '501'),
    );
    await use({ seed: { ...SEED, objects: { companies: SEED.objects.companies ?? [], deals } } });
    portal.clock.ms += 120_000;
    portal.calls();
    const { records } = await everything('deal');
    expect(records).toHaveLength(3000);
    expect(portal.calls().filter((line) => line.endsWith('429'))).toEqual([]);
  }, 120_000);
});

describe('reading records as they are now', () => {
  beforeEach(() => use());

  test('missing and archived ids come back as gone', async () => {
    await portal.call('DELETE', '/crm/objects/2026-09/deals/703');
    const { records, gone } = await portal.adapter.read('deal', ['701', '703', '999'], 'interactive');
    expect(records.map(({ crmId }) => crmId)).toEqual(['701']);
    expect(gone).toEqual(['703', '999']);
  });

  test('a stage that was added meanwhile is known at the next look', async () => {
    await portal.adapter.read('deal', ['701'], 'interactive');
    const sales = portal.sandbox.store.pipelines.get('default');
    if (sales)
      portal.sandbox.store.pipelines.set('default', {
        ...sales,
        stages: [...sales.stages, { id: 'proposal', label: 'Proposal', probability: '0.6' }],
      });
    await edit('deals', '701', { dealstage: 'proposal' });
    portal.clock.ms += 11_000;
    expect((await portal.adapter.read('deal', ['701'], 'interactive')).records).toMatchObject([
      { stage: 'Proposal', status: 'open' },
    ]);
  });
});

describe('the slow poll', () => {
  beforeEach(() => use());
  const now = () => new Date(portal.clock.ms).toISOString();

  test('finds what changed, was made and was archived since the cursor, and says nothing new twice', async () => {
    portal.clock.ms += 600_000;
    const cursor = now();
    portal.clock.ms += 120_000;
    await edit('deals', '701', { amount: '5' });
    await portal.call('DELETE', '/crm/objects/2026-09/deals/703');
    await edit('companies', '502', { city: 'Riyadh' });
    portal.clock.ms += 5000;
    const first = await portal.adapter.changes(cursor);
    expect(first.signals.map(({ kind, crmId, deleted }) => `${kind} ${crmId} ${deleted}`).sort()).toEqual([
      'account 502 false',
      'deal 701 false',
      'deal 703 true',
    ]);
    const second = await portal.adapter.changes(first.cursor);
    const seen = new Set(first.signals.map(({ key }) => key));
    expect(second.signals.filter(({ key }) => !seen.has(key))).toEqual([]);
  });

  test('a write that search did not see yet is found by the next look', async () => {
    portal.clock.ms += 600_000;
    await edit('deals', '701', { amount: '5' });
    portal.clock.ms += 3000;
    await edit('deals', '702', { amount: '6' });
    const first = await portal.adapter.changes(now());
    expect(first.signals.map(({ crmId }) => crmId)).toEqual(['701']);
    portal.clock.ms += 3000;
    const second = await portal.adapter.changes(first.cursor);
    expect(second.signals.map(({ crmId }) => crmId)).toContain('702');
  });

  test('more changes than search can page through are all found', async () => {
    const deals = Array.from({ length: 10_150 }, (_, at) => deal(String(100_000 + at), {}));
    await portal.close();
    await use({ seed: { ...SEED, objects: { deals } } });
    const { signals } = await portal.adapter.changes(now());
    expect(signals).toHaveLength(10_150);
  });
});
