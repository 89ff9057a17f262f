import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { APP, openPortal, SEED, type TestPortal } from '../portal.fixture.ts';
import { startHubSpotSandbox } from './sandbox.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await openPortal();
});
afterEach(() => portal.close());

const deals = '/crm/objects/2026-09/deals';

describe('what HubSpot refuses, the sandbox refuses', () => {
  test('undated paths and calls outside this slice are 404 and leave a log line', async () => {
    for (const path of [
      '/crm/v3/objects/deals',
      '/crm/v4/objects/deals/701/associations/companies',
      '/crm/objects/2026-03/deals',
      '/crm/objects/2026-09/tickets',
    ]) {
      expect((await portal.call('GET', path)).status).toBe(404);
    }
    expect(portal.lines.filter((line) => line.includes('404'))).toHaveLength(4);
  });

  test('a missing, an unknown and an expired token are told apart', async () => {
    const get = (headers: Record<string, string>) =>
      fetch(portal.sandbox.url + deals, { headers }).then((r) => r.json());
    expect(await get({})).toMatchObject({ category: 'INVALID_AUTHENTICATION' });
    expect(await get({ authorization: 'Bearer nonsense' })).toMatchObject({ category: 'INVALID_AUTHENTICATION' });
    portal.clock.ms += 1_800_001;
    expect((await portal.call('GET', deals)).body).toMatchObject({ category: 'EXPIRED_AUTHENTICATION' });
  });

  test('a scope that was not granted is 403 and named', async () => {
    portal.sandbox.faults.set({ withheldScopes: ['crm.objects.deals.write'] });
    const { status, body } = await portal.call('POST', deals, { properties: { dealname: 'X' } });
    expect(status).toBe(403);
    expect(body).toMatchObject({
      category: 'MISSING_SCOPES',
      errors: [{ context: { requiredGranularScopes: ['crm.objects.deals.write'] } }],
    });
    expect((await portal.call('GET', deals)).status).toBe(200);
  });

  test.each([
    ['an unknown property', { no_such: '1' }, 'PROPERTY_DOESNT_EXIST'],
    ['a stage of no pipeline', { dealstage: 'dreaming' }, 'INVALID_OPTION'],
    ['a word for a number', { amount: 'ten' }, 'INVALID_LONG'],
    ['an owner who does not exist', { hubspot_owner_id: '999' }, 'INVALID_OWNER_ID'],
    ['an owner who left', { hubspot_owner_id: '303' }, 'INVALID_OWNER_ID'],
    ['a computed property', { hs_primary_associated_company: '502' }, 'READ_ONLY_VALUE'],
    ['a date that is none', { closedate: 'soon' }, 'INVALID_DATE'],
  ])('%s is 400', async (_, properties, code) => {
    const { status, body } = await portal.call('PATCH', `${deals}/701`, { properties });
    expect(status).toBe(400);
    expect(body).toMatchObject({ category: 'VALIDATION_ERROR', errors: [{ code }] });
    expect(body.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a body with unknown keys, a batch of 101, twins in a batch and a page of 101 are 400', async () => {
    const inputs = Array.from({ length: 101 }, (_, at) => ({ id: String(at) }));
    const twins = [
      { id: '701', properties: {} },
      { id: '701', properties: {} },
    ];
    expect((await portal.call('POST', deals, { properties: {}, colour: 'red' })).status).toBe(400);
    expect((await portal.call('POST', `${deals}/batch/read`, { inputs, properties: [] })).status).toBe(400);
    expect((await portal.call('POST', `${deals}/batch/update`, { inputs: twins })).status).toBe(400);
    expect((await portal.call('GET', `${deals}?limit=101`)).status).toBe(400);
  });

  test('the token endpoint takes forms only and names a bad refresh token', async () => {
    const url = `${portal.sandbox.url}/oauth/2026-09/token`;
    const json = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(json.status).toBe(415);
    const form = {
      grant_type: 'refresh_token',
      client_id: APP.clientId,
      client_secret: APP.clientSecret,
      refresh_token: 'x',
    };
    const bad = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({ status: 'BAD_REFRESH_TOKEN', error: 'invalid_grant' });
  });

  test('an admin rule makes a property mandatory on create', async () => {
    portal.sandbox.faults.set({ requiredOnCreate: { deals: ['amount'] } });
    const { body } = await portal.call('POST', deals, { properties: { dealname: 'X' } });
    expect(body.errors).toMatchObject([{ code: 'MISSING_CONDITIONAL_REQUIRED_PROPERTY' }]);
  });
});

describe('limits', () => {
  test('the 111th call within ten seconds is 429 without Retry-After; ten seconds later it goes on', async () => {
    const answers = await Promise.all(Array.from({ length: 111 }, () => portal.call('GET', '/crm/owners/2026-09')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(110);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({
      category: 'RATE_LIMITS',
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
    });
    expect(refused?.headers.get('retry-after')).toBeNull();
    expect(answers[0]?.headers.get('x-hubspot-ratelimit-max')).toBe('110');
    portal.clock.ms += 10_000;
    expect((await portal.call('GET', '/crm/owners/2026-09')).status).toBe(200);
  });

  test('the sixth search within a second is 429, and searches do not count as calls', async () => {
    const search = () => portal.call('POST', `${deals}/search`, { filterGroups: [] });
    const answers = await Promise.all(Array.from({ length: 6 }, search));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers.find(({ status }) => status === 429)?.body.policyName).toBe('SECONDLY');
    expect(answers[0]?.headers.get('x-hubspot-ratelimit-remaining')).toBeNull();
  });
});

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
    portal.clock.ms += 3000;
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

describe('a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hubspot-sandbox-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('what was answered is there after a process that never closed its files', async () => {
    const first = await openPortal({ dataDir: folder });
    const made = await first.call('POST', deals, {
      properties: { dealname: 'Survivor' },
      associations: [
        { to: { id: '501' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 341 }] },
      ],
    });
    const again = await startHubSpotSandbox({
      port: 0,
      dataDir: folder,
      portal: first.sandbox.store.portal,
      app: APP,
      seed: () => Promise.reject(new Error('seeded twice')),
      now: () => first.clock.ms,
      log: () => {},
    });
    const headers = { authorization: `Bearer ${first.token}` };
    const answer = await fetch(
      `${again.url}${deals}/${made.body.id}?associations=companies&properties=hs_primary_associated_company`,
      { headers },
    );
    expect(await answer.json()).toMatchObject({
      properties: { hs_primary_associated_company: '501' },
      associations: {
        companies: {
          results: [
            { id: '501', type: 'deal_to_company_unlabeled' },
            { id: '501', type: 'deal_to_company' },
          ],
        },
      },
    });
    await again.close();
    await first.close();
  });

  test('a seed that HubSpot would refuse stops the start and says which value', async () => {
    const seed = { ...SEED, objects: { deals: [{ id: '1', properties: { dealstage: 'dreaming' } }] } };
    await expect(openPortal({ seed })).rejects.toThrow(/deals 1: dreaming/);
  });
});
