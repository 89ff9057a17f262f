import { PARTNERSHIP_TYPES } from '@partnership-os/core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { execute } from './execute.ts';
import { codes, idOf, NOW, type Office, openOffice, TERMS } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';

let database: Database;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  await office.read([crmAccount('501'), crmDeal('701')]);
});

describe('where a registration goes', () => {
  test.each(PARTNERSHIP_TYPES)(
    'inside the terms of a %s partnership it goes to the Manager by rule AR-1',
    async (type) => {
      const partner = await office.adopt({ crmId: '601', type, tier: 'gold' });
      const asked = await office.register(partner.id, { by: 'rep' });
      expect(asked).toMatchObject({ status: 'accepted', result: { level: 'manager', dueZone: 'UTC' } });
      const approval = await office.approval(idOf(asked));
      expect(approval.doc.route).toMatchObject({ rule: 'AR-1', inside: true, termsVersion: 3 });
      expect((await office.decide('manager', approval.id, { result: 'granted' })).result.status).toBe('approved');
      expect(await office.registration(asked.result.registrationId)).toMatchObject({
        status: 'approved',
        protectedUntil: '2027-02-21',
      });
    },
  );

  test.each([
    ['referral', 'manager'],
    ['distribution', 'director'],
    ['technology', 'vp'],
    ['strategic', 'clevel'],
    ['government', 'clevel;legal'],
  ] as const)('outside the terms of a %s partnership it goes to %s', async (type, level) => {
    const partner = await office.adopt({ crmId: '601', type, terms: { ...TERMS, territories: ['West'] } });
    const asked = await office.register(partner.id);
    expect(asked.result.level).toBe(level);
    const { route, opposes } = (await office.approval(idOf(asked))).doc;
    expect(route.outside.map(({ code }) => code)).toEqual(['territory_outside']);
    expect(opposes.map(({ key }) => key)).toContain('outside_terms');
  });

  test('a deal without a discount counts as outside, and the request says which part is unknown', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'technology' });
    await office.read([crmDeal('702', { discount: null, territory: null })]);
    const asked = await office.register(partner.id, { deal: '702' });
    const { route } = (await office.approval(idOf(asked))).doc;
    expect(route.outside.map(({ code }) => code)).toEqual(['territory_unknown', 'discount_unknown']);
    expect(asked.result.level).toBe('vp');
  });
});

describe('who decides', () => {
  const outside = (type: 'government' | 'distribution') =>
    office.adopt({ crmId: '601', type, terms: { ...TERMS, products: ['MG'] } });

  test('a government registration needs C-level and Legal, in any order', async () => {
    const asked = await office.register((await outside('government')).id);
    expect((await office.decide('legal', idOf(asked), { result: 'granted' })).result.status).toBe('pending');
    expect((await office.registration(asked.result.registrationId)).status).toBe('submitted');
    expect((await office.decide('clevel', idOf(asked), { result: 'granted' })).result.status).toBe('approved');
  });

  test('one of two approvers who says no ends it', async () => {
    const asked = await office.register((await outside('government')).id);
    await office.decide('clevel', idOf(asked), { result: 'granted' });
    const no = await office.decide('legal', idOf(asked), { result: 'rejected', comment: 'Not with this ministry.' });
    expect(no.result.status).toBe('rejected');
    expect(await office.registration(asked.result.registrationId)).toMatchObject({
      status: 'rejected',
      protectedUntil: null,
      doc: { decision: { reason: 'Not with this ministry.' } },
    });
  });

  test('a lower level is refused and a higher one may decide', async () => {
    const asked = await office.register((await outside('distribution')).id);
    expect(codes(await office.decide('manager', idOf(asked), { result: 'granted' }))).toEqual(['level_too_low']);
    expect(codes(await office.decide('legal', idOf(asked), { result: 'granted' }))).toEqual(['level_too_low']);
    expect((await office.decide('vp', idOf(asked), { result: 'granted' })).status).toBe('accepted');
  });

  test('nobody decides their own request, also not from the user in the other CRM', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    const asked = await office.register(partner.id, { by: 'manager', crm: 'hubspot' });
    for (const crm of ['hubspot', 'salesforce'] as const) {
      const own = await office.decide('manager', idOf(asked), { result: 'granted' }, { crm });
      expect(codes(own)).toContain('own_request');
    }
    expect((await office.approval(idOf(asked))).doc.request.slots[0]?.assigneeId).not.toBe(
      office.people.find(({ key }) => key === 'manager')?.id,
    );
    expect((await office.decide('director', idOf(asked), { result: 'granted' })).status).toBe('accepted');
  });

  test('a person without a role, and a user that is tied to nobody, can do nothing at all', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    expect(codes(await office.register(partner.id, { by: 'nobody' }))).toEqual(['no_permission']);
    const asked = await office.register(partner.id);
    expect(codes(await office.decide('nobody', idOf(asked), { result: 'granted' }))).toEqual(['no_permission']);
    const input = {
      name: 'shortlist',
      recordType: 'partnership',
      recordId: partner.id,
      payload: {},
      expectedVersion: 1,
      idempotencyKey: 'stranger',
    } as const;
    const order = { sender: { crm: 'hubspot', userId: '1' }, input } as const;
    expect(codes(await execute(office.deps, office.workspaceId, order, NOW))).toEqual(['no_permission']);
  });

  test('a rep registers on own deals and on no others', async () => {
    const partner = await office.adopt({ crmId: '601', type: 'referral' });
    await office.read([crmDeal('702', { ownerId: '399' })]);
    expect(codes(await office.register(partner.id, { by: 'rep', deal: '702' }))).toEqual(['not_your_deal']);
    expect((await office.register(partner.id, { by: 'rep' })).status).toBe('accepted');
  });
});

test('a deal without account, contact, amount and with a past close date hears every reason at once', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'referral' });
  await office.read([
    crmDeal('702', { accountCrmId: null, contact: null, amount: null, closeOn: '2026-11-22', product: null }),
  ]);
  expect(codes(await office.register(partner.id, { deal: '702' }))).toEqual([
    'deal_without_account',
    'deal_without_contact',
    'deal_without_product',
    'deal_without_amount',
    'close_date_past',
  ]);
});

test('Sourced against the evidence needs a comment, and its approval needs one too', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'referral' });
  await office.read([crmDeal('702', { firstMeeting: { id: '801', on: '2026-11-15', text: 'Met', derived: false } })]);
  expect(codes(await office.register(partner.id, { deal: '702' }))).toEqual(['sourced_needs_comment']);
  const asked = await office.register(partner.id, { deal: '702', comment: 'They brought us the lead by phone.' });
  expect(codes(await office.decide('manager', idOf(asked), { result: 'granted' }))).toEqual(['comment_missing']);
});
