import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPortal, type TestPortal } from '../testing/portal.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await openPortal();
});
afterEach(() => portal.close());

const deals = '/crm/objects/2026-09/deals';

describe('records', () => {
  test('a read shows only what was asked for, and history names the person of a change', async () => {
    await fetch(`${portal.sandbox.url}/__sandbox/records/deals/701`, {
      method: 'PATCH',
      body: JSON.stringify({ userId: 9001, properties: { amount: '99.50' } }),
    });
    await portal.call('PATCH', `${deals}/701`, { properties: { amount: '100' } });
    const { body } = await portal.call('GET', `${deals}/701?properties=dealname&propertiesWithHistory=amount`);
    expect(Object.keys(body.properties).sort()).toEqual([
      'amount',
      'createdate',
      'dealname',
      'hs_lastmodifieddate',
      'hs_object_id',
    ]);
    expect(body.propertiesWithHistory.amount).toMatchObject([
      { value: '100', sourceType: 'INTEGRATION', sourceId: '4711' },
      { value: '99.50', sourceType: 'CRM_UI', updatedByUserId: 9001 },
      { value: '1054', sourceType: 'IMPORT' },
    ]);
    expect(body.propertiesWithHistory.amount[0]).not.toHaveProperty('updatedByUserId');
  });

  test('a plain day typed in the screens is midnight in the portal, not in London', async () => {
    const { body } = await portal.call('GET', `${deals}/701?properties=closedate`);
    expect(body.properties.closedate).toBe('2026-12-24T06:00:00.000Z');
  });

  test('without trace ids one bad input rejects a batch and nothing happens; with them the good ones stay', async () => {
    const inputs = [
      { id: '701', properties: { amount: '7' } },
      { id: '702', properties: { amount: 'x' } },
    ];
    const whole = await portal.call('POST', `${deals}/batch/update`, { inputs });
    expect(whole.status).toBe(400);
    expect((await portal.call('GET', `${deals}/701?properties=amount`)).body.properties.amount).toBe('1054');
    const traced = inputs.map((input, at) => ({ ...input, objectWriteTraceId: `t${at}` }));
    const part = await portal.call('POST', `${deals}/batch/update`, { inputs: traced });
    expect(part.status).toBe(207);
    expect(part.body).toMatchObject({
      status: 'COMPLETE',
      numErrors: 1,
      results: [{ id: '701', objectWriteTraceId: 't0' }],
      errors: [{ context: { objectWriteTraceId: ['t1'] } }],
    });
  });

  test('archived records leave reads and search, answer 204 again, and stand in the archived list', async () => {
    expect((await portal.call('DELETE', `${deals}/703`)).status).toBe(204);
    expect((await portal.call('DELETE', `${deals}/703`)).status).toBe(204);
    expect((await portal.call('GET', `${deals}/703`)).body.category).toBe('OBJECT_NOT_FOUND');
    const read = await portal.call('POST', `${deals}/batch/read`, {
      inputs: [{ id: '703' }, { id: '701' }],
      properties: [],
    });
    expect(read.status).toBe(207);
    expect(read.body.errors).toMatchObject([{ category: 'OBJECT_NOT_FOUND', context: { ids: ['703'] } }]);
    const list = await portal.call('GET', `${deals}?archived=true`);
    expect(list.body.results).toMatchObject([{ id: '703', archived: true, archivedAt: '2026-11-02T09:00:00.000Z' }]);
  });

  test('an upsert finds a record by its unique property, and a second holder of the value is refused', async () => {
    await portal.adapter.provision();
    const upsert = (id: string) => ({ inputs: [{ id, idProperty: 'pos_deal_id', properties: { dealname: 'Same' } }] });
    const first = await portal.call('POST', `${deals}/batch/upsert`, upsert('d-1'));
    const again = await portal.call('POST', `${deals}/batch/upsert`, upsert('d-1'));
    expect(first.body.results).toMatchObject([{ new: true }]);
    expect(again.body.results).toMatchObject([{ new: false, id: first.body.results[0].id }]);
    const twin = await portal.call('PATCH', `${deals}/701`, { properties: { pos_deal_id: 'd-1' } });
    expect(twin.body.errors).toMatchObject([{ code: 'CONFLICTING_UNIQUE_VALUE' }]);
  });

  test('paging by list gives every record once', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await portal.call('GET', `${deals}?limit=2${after}`);
      seen.push(...body.results.map((row: { id: string }) => row.id));
      after = body.paging ? `&after=${body.paging.next.after}` : '';
    } while (after !== '');
    expect(seen).toEqual(['701', '702', '703']);
  });
});

describe('search', () => {
  const search = (body: unknown) => portal.call('POST', `${deals}/search`, body);

  test('a write is visible to search three seconds later, to a read at once', async () => {
    const won = { filterGroups: [{ filters: [{ propertyName: 'dealstage', operator: 'EQ', value: 'closedwon' }] }] };
    await portal.call('PATCH', `${deals}/703`, { properties: { dealstage: 'closedwon' } });
    const made = await portal.call('POST', deals, { properties: { dealname: 'New', dealstage: 'closedwon' } });
    expect((await portal.call('GET', `${deals}/${made.body.id}`)).status).toBe(200);
    expect((await search(won)).body.total).toBe(1);
    portal.clock.ms += 2999;
    expect((await search(won)).body.total).toBe(1);
    portal.clock.ms += 1;
    expect((await search(won)).body.total).toBe(3);
  });

  test('depth, page, groups, filters, sorts and unknown properties have their limits', async () => {
    const filter = { propertyName: 'amount', operator: 'GT', value: '1' };
    const group = (size: number) => ({ filters: Array.from({ length: size }, () => filter) });
    const sort = { propertyName: 'amount', direction: 'ASCENDING' };
    const bad = [
      { after: '9900', limit: 101 },
      { limit: 201 },
      { filterGroups: Array.from({ length: 6 }, () => group(1)) },
      { filterGroups: [group(7)] },
      { filterGroups: [group(6), group(6), group(6), group(1)] },
      { sorts: [sort, sort] },
      { sorts: [{ propertyName: 'no_such', direction: 'ASCENDING' }] },
    ];
    for (const body of bad) {
      portal.clock.ms += 1000;
      expect((await search(body)).status, JSON.stringify(body).slice(0, 80)).toBe(400);
    }
  });

  test('numbers compare as numbers, texts without case, and unset values are found', async () => {
    const ids = async (...filters: unknown[]) => {
      portal.clock.ms += 1000;
      const { body } = await search({
        filterGroups: [{ filters }],
        sorts: [{ propertyName: 'hs_object_id', direction: 'DESCENDING' }],
      });
      return body.results.map((row: { id: string }) => row.id);
    };
    expect(await ids({ propertyName: 'amount', operator: 'GT', value: '100' })).toEqual(['701']);
    expect(await ids({ propertyName: 'dealname', operator: 'EQ', value: 'deal 702' })).toEqual(['702']);
    expect(await ids({ propertyName: 'amount', operator: 'NOT_HAS_PROPERTY' })).toEqual(['703']);
    expect(await ids({ propertyName: 'dealstage', operator: 'IN', values: ['engaging', 'prospecting'] })).toEqual([
      '703',
      '701',
    ]);
    expect(await ids({ propertyName: 'amount', operator: 'BETWEEN', value: '55', highValue: '1054' })).toEqual([
      '702',
      '701',
    ]);
    expect(await ids({ propertyName: 'product', operator: 'CONTAINS_TOKEN', value: 'gt*' })).toEqual(['701']);
  });
});
