import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CrmWrite } from '../service/crm-write.ts';
import { type Body, openPortal, type TestPortal } from './testing/portal.ts';
import { deal, SEED } from './testing/seed.ts';

type WriteOf<K extends CrmWrite['kind']> = Extract<CrmWrite, { kind: K }>;

let portal: TestPortal;
beforeEach(async () => {
  const many = Array.from({ length: 150 }, (_, at) => deal(String(2000 + at), {}, '501'));
  portal = await openPortal({
    seed: { ...SEED, objects: { ...SEED.objects, deals: [...(SEED.objects.deals ?? []), ...many] } },
    timeoutMs: 200,
  });
  await portal.adapter.provision();
  await portal.call('PATCH', '/crm/objects/2026-09/companies/502', { properties: { pos_partner_id: 'partner-1' } });
  portal.clock.ms += 20_000;
  portal.calls();
});
afterEach(() => portal.close());

const mirror = (dealCrmId: string, more: Partial<WriteOf<'deal-mirror'>> = {}): CrmWrite => ({
  kind: 'deal-mirror',
  dealCrmId,
  dealId: `our-${dealCrmId}`,
  registrationStatus: 'approved',
  role: 'sourced',
  partnerId: 'partner-1',
  partnerName: 'Noor',
  accountCrmIdOfPartner: null,
  protectedUntil: '2027-01-31',
  influencedBy: [],
  ...more,
});
const write = (...writes: CrmWrite[]) => portal.adapter.write(writes, 'interactive');
const get = async (path: string): Promise<Body> => (await portal.call('GET', `/crm/objects/2026-09/${path}`)).body;
const labels = async (id: string) =>
  (await get(`deals/${id}?associations=companies`)).associations.companies.results.map(
    (row: Body) => `${row.id} ${row.type}`,
  );
const calls = (part: string) => portal.calls().filter((line) => line.includes(part));

describe('mirrors', () => {
  test('an approved registration stands on the deal as properties and as a label on the link', async () => {
    expect(await write(mirror('701'))).toEqual([{ ok: true }]);
    expect(
      (
        await get(
          'deals/701?properties=pos_deal_id,pos_registration_status,pos_partner_role,pos_sourced_partner_id,pos_protected_until,hs_primary_associated_company',
        )
      ).properties,
    ).toMatchObject({
      pos_deal_id: 'our-701',
      pos_registration_status: 'approved',
      pos_partner_role: 'sourced',
      pos_sourced_partner_id: 'partner-1',
      pos_protected_until: '2027-01-31',
      hs_primary_associated_company: '501',
    });
    expect(await labels('701')).toEqual(expect.arrayContaining(['501 deal_to_company', '502 pos_sourced']));
  });

  test('what is only asked for carries no label, and a label that no longer stands is removed', async () => {
    await write(mirror('701', { registrationStatus: 'submitted' }));
    expect(await labels('701')).not.toContain('502 pos_sourced');
    await write(mirror('701'));
    await write(mirror('701', { registrationStatus: 'revoked', partnerId: null, influencedBy: ['partner-1'] }));
    expect(await labels('701')).toContain('502 pos_influenced');
    expect(await labels('701')).not.toContain('502 pos_sourced');
  });

  test('a label of the customer’s own on the same link is left alone', async () => {
    const made = await portal.call('POST', '/crm/associations/2026-09/deals/companies/labels', {
      name: 'reseller',
      label: 'Reseller',
    });
    const types = [{ associationCategory: 'USER_DEFINED', associationTypeId: made.body.results[0].typeId }];
    await portal.call('PUT', '/crm/objects/2026-09/deals/701/associations/companies/502', types);
    await write(mirror('701'));
    await write(mirror('701', { registrationStatus: 'revoked' }));
    expect(await labels('701')).toContain('502 reseller');
    expect(await labels('701')).not.toContain('502 pos_sourced');
  });

  test('a partner whose company does not carry our id yet is worth another try; the properties are there', async () => {
    const early = mirror('701', { partnerId: 'partner-2' });
    expect(await write(early)).toMatchObject([{ ok: false, retry: true, code: 'partner_has_no_company' }]);
    expect((await get('deals/701?properties=pos_sourced_partner_id')).properties.pos_sourced_partner_id).toBe(
      'partner-2',
    );
    await portal.call('PATCH', '/crm/objects/2026-09/companies/501', { properties: { pos_partner_id: 'partner-2' } });
    expect(await write(early)).toEqual([{ ok: true }]);
    expect(await labels('701')).toContain('501 pos_sourced');
  });

  test('150 deals go in batches of a hundred, and writing them again changes no label', async () => {
    const writes = Array.from({ length: 150 }, (_, at) => mirror(String(2000 + at)));
    expect((await write(...writes)).every(({ ok }) => ok)).toBe(true);
    expect(calls('deals/batch/update')).toHaveLength(2);
    await write(...writes);
    expect(calls('companies/batch/create')).toEqual([]);
  });

  test('one bad deal among good ones costs only itself: an archived record, a wrong value, a record named twice', async () => {
    await portal.call('DELETE', '/crm/objects/2026-09/deals/703');
    const outcomes = await write(
      mirror('701'),
      mirror('703'),
      mirror('702', { role: 'friend' }),
      mirror('2001', { registrationStatus: 'submitted' }),
      mirror('2001'),
    );
    expect(outcomes).toMatchObject([
      { ok: true },
      { ok: false, retry: false, code: 'gone' },
      { ok: false, retry: false, code: 'unwritable' },
      { ok: true },
      { ok: true },
    ]);
    expect((await get('deals/2001?properties=pos_registration_status')).properties.pos_registration_status).toBe(
      'approved',
    );
  });

  test('a batch that HubSpot refuses as a whole is sent one by one', async () => {
    portal.sandbox.faults.set({
      rules: [
        {
          path: '*deals/batch/update',
          kind: 'status',
          status: 400,
          body: { category: 'VALIDATION_ERROR', message: 'no' },
        },
      ],
    });
    expect(await write(mirror('701'), mirror('702'))).toEqual([{ ok: true }, { ok: true }]);
  });

  test('a second deal with an id of ours is refused with HubSpot’s reason', async () => {
    await write(mirror('701'));
    const [outcome] = await write(mirror('702', { dealId: 'our-701' }));
    expect(outcome).toMatchObject({
      ok: false,
      retry: false,
      code: 'validation',
      message: expect.stringContaining('CONFLICTING_UNIQUE_VALUE'),
    });
  });

  test('an outage is worth a retry, a missing scope is not, and an account without labels still has its properties', async () => {
    portal.sandbox.faults.set({ rules: [{ path: '*batch/update', kind: 'status', status: 503, times: null }] });
    expect(await write(mirror('701'))).toMatchObject([{ ok: false, retry: true, code: 'outage' }]);
    portal.sandbox.faults.set({ withheldScopes: ['crm.objects.deals.write'] });
    expect(await write(mirror('701'))).toMatchObject([{ ok: false, retry: false, code: 'missing_scope' }]);
    portal.sandbox.faults.clear();
    for (const [key] of [...portal.sandbox.store.labels.entries()]) portal.sandbox.store.labels.delete(key);
    expect(await write(mirror('702'))).toEqual([{ ok: true }]);
  });

  test('a partnership stands on its company', async () => {
    const partner: CrmWrite = {
      kind: 'partner-mirror',
      accountCrmId: '502',
      partnerId: 'partner-1',
      partnershipId: 'p-1',
      name: 'Noor',
      type: 'referral',
      phase: 'NEGOTIATE',
      suspended: false,
      tier: 'gold',
      ownerCrmId: '302',
      version: 4,
      flags: {},
      flagsUntil: {},
      granted: [],
      dates: {},
      facts: '{}',
      sections: {},
    };
    expect(await write(partner)).toEqual([{ ok: true }]);
    const { records } = await portal.adapter.read('account', ['502'], 'interactive');
    expect(records).toMatchObject([
      { partnerId: 'partner-1', mirror: { phase: 'NEGOTIATE', suspended: false, tier: 'gold' } },
    ]);
  });
});

test('what only Salesforce stores is nothing to do here, and a command row is refused', async () => {
  const suggestions: CrmWrite = { kind: 'suggestions', dealCrmId: '701', rows: [], summary: '{}' };
  const result: CrmWrite = { kind: 'command-result', crmId: 'x', status: 'Accepted', result: '{}' };
  expect(await write(suggestions, result)).toMatchObject([
    { ok: true },
    { ok: false, retry: false, code: 'unwritable' },
  ]);
  expect(portal.calls()).toEqual([]);
});
