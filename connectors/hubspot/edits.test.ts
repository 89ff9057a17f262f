import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPortal, type TestPortal } from './testing/portal.ts';
import { RITA } from './testing/seed.ts';

let portal: TestPortal;
afterEach(() => portal.close());

const edit = (type: string, id: string, properties: object, userId: number = RITA.userId) =>
  fetch(`${portal.sandbox.url}/__sandbox/records/${type}/${id}`, {
    method: 'PATCH',
    body: JSON.stringify({ userId, properties }),
  });

describe('edits of mirrored fields', () => {
  beforeEach(async () => {
    portal = await openPortal();
    await portal.adapter.provision();
  });
  const since = '2026-11-01T00:00:00.000Z';
  const ours = (properties: object) => portal.call('PATCH', '/crm/objects/2026-09/companies/502', { properties });

  test('name the person that HubSpot names for that field', async () => {
    await ours({ pos_phase: 'EVALUATE', pos_tier: 'silver' });
    portal.clock.ms += 1000;
    await edit('companies', '502', { pos_phase: 'MANAGE' });
    expect(await portal.adapter.edits('502', since)).toEqual([
      { field: 'phase', value: 'MANAGE', at: '2026-11-02T09:00:01.000Z', userCrmId: '9001' },
    ]);
  });

  test('are over once we have written the field ourselves', async () => {
    await edit('companies', '502', { pos_phase: 'MANAGE' });
    portal.clock.ms += 1000;
    await ours({ pos_phase: 'EVALUATE' });
    expect(await portal.adapter.edits('502', since)).toEqual([]);
  });

  test('by another program have no person, old ones and those of lost records are none', async () => {
    await edit('companies', '502', { pos_suspended: 'true' });
    const store = portal.sandbox.store.objects.companies;
    const row = store.get('502');
    const [entry] = row?.history.pos_suspended ?? [];
    if (row && entry) {
      const { updatedByUserId: _, ...nobody } = { ...entry, sourceType: 'AUTOMATION_PLATFORM', sourceId: 'flow-1' };
      store.set('502', { ...row, history: { ...row.history, pos_suspended: [nobody] } });
    }
    expect(await portal.adapter.edits('502', since)).toMatchObject([
      { field: 'suspended', value: 'true', userCrmId: null },
    ]);
    expect(await portal.adapter.edits('502', '2027-01-01T00:00:00.000Z')).toEqual([]);
    expect(await portal.adapter.edits('999', since)).toEqual([]);
  });
});
