import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPortal, type TestPortal } from '../testing/portal.ts';
import { APP, SEED } from '../testing/seed.ts';
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
