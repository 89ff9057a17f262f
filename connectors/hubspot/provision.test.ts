import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPortal, type TestPortal } from './testing/portal.ts';

let portal: TestPortal;
afterEach(() => portal.close());

describe('setting up an account', () => {
  beforeEach(async () => {
    portal = await openPortal();
  });
  const states = async () => (await portal.adapter.provision()).map(({ state }) => state);

  test('creates group, properties and labels once; a second run finds them', async () => {
    expect(new Set(await states())).toEqual(new Set(['created']));
    expect(new Set(await states())).toEqual(new Set(['present']));
    const { body } = await portal.call('GET', '/crm/properties/2026-09/companies/pos_phase');
    expect(body.options).toHaveLength(11);
    expect(body.options.at(-1)).toMatchObject({ value: 'CLOSED', label: 'Closed' });
    expect(body).toMatchObject({ groupName: 'partnership_os', type: 'enumeration', fieldType: 'select' });
    expect((await portal.call('GET', '/crm/properties/2026-09/deals/pos_deal_id')).body.hasUniqueValue).toBe(true);
    const labels = await portal.call('GET', '/crm/associations/2026-09/companies/deals/labels');
    expect(labels.body.results.map((row: { label: string }) => row.label)).toEqual(
      expect.arrayContaining(['Sourced', 'Influenced', 'Fulfilled']),
    );
  });

  test('adopts what somebody else has just made, adds options that are missing and keeps the customer’s own', async () => {
    const properties = '/crm/properties/2026-09/companies';
    await portal.call('POST', `${properties}/groups`, { name: 'partnership_os', label: 'Theirs' });
    const option = { label: 'Pilot', value: 'PILOT', displayOrder: 0, hidden: false };
    await portal.call('POST', properties, {
      name: 'pos_phase',
      label: 'Phase',
      type: 'enumeration',
      fieldType: 'select',
      groupName: 'partnership_os',
      options: [option],
    });
    const steps = await portal.adapter.provision();
    expect(steps.find(({ step }) => step.endsWith('pos_phase'))).toEqual({
      step: 'companies property pos_phase',
      state: 'created',
      detail: 'options added',
    });
    const { body } = await portal.call('GET', `${properties}/pos_phase`);
    expect(body.options.map((one: { value: string }) => one.value)).toEqual([
      'PILOT',
      'SCOUT',
      'EVALUATE',
      'NEGOTIATE',
      'ONBOARD',
      'MANAGE',
      'OPTIMIZE',
      'RENEW',
      'EXIT',
      'REJECTED',
      'CANCELLED',
      'CLOSED',
    ]);
  });

  test('a race that ends in 409 counts as present; a property of another type is a failure that says so', async () => {
    portal.sandbox.faults.set({
      rules: [{ method: 'GET', path: '*/groups/partnership_os', kind: 'status', status: 404, times: null }],
    });
    await states();
    await portal.call('DELETE', '/crm/properties/2026-09/deals/pos_protected_until');
    await portal.call('POST', '/crm/properties/2026-09/deals', {
      name: 'pos_protected_until',
      label: 'X',
      type: 'string',
      fieldType: 'text',
      groupName: 'dealinformation',
    });
    const steps = await portal.adapter.provision();
    expect(steps.filter(({ step }) => step.includes('group')).map(({ state }) => state)).toEqual([
      'present',
      'present',
    ]);
    expect(steps.filter(({ state }) => state === 'failed')).toEqual([
      { step: 'deals property pos_protected_until', state: 'failed', detail: 'it is a string, not a date' },
    ]);
  });

  test('a scope that the account withholds fails its steps with the scope’s name; the others go on', async () => {
    portal.sandbox.faults.set({ withheldScopes: ['crm.schemas.deals.write'] });
    const steps = await portal.adapter.provision();
    const failed = steps.filter(({ state }) => state === 'failed');
    expect(failed.length).toBeGreaterThan(0);
    expect(
      failed.every(({ step, detail }) => step.startsWith('deals') && detail?.includes('crm.schemas.deals.write')),
    ).toBe(true);
    expect(steps.filter(({ step }) => step.startsWith('companies')).every(({ state }) => state === 'created')).toBe(
      true,
    );
  });
});
