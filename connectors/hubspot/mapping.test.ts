import { describe, expect, test } from 'vitest';
import { markOf } from '../service/activity-mark.ts';
import { accountFromHubSpot, dealFromHubSpot, HubSpotRecord, type Setting } from './mapping.ts';
import { dealMirrorProperties, partnerMirrorProperties } from './mapping-out.ts';
import { contactName, HubSpotOwner, userFromHubSpot } from './mapping-people.ts';
import { bodyWithMark, isOurs, markOfBody, plainText } from './markup.ts';

const setting: Setting = {
  zone: 'America/Chicago',
  companyCurrency: 'USD',
  stages: new Map([
    ['engaging', { label: 'Engaging', status: 'open' }],
    ['closedwon', { label: 'Won', status: 'won' }],
  ]),
};
const record = (properties: Record<string, string | null>, more: object = {}) =>
  HubSpotRecord.parse({ id: '7', updatedAt: '2026-11-02T09:00:00.000Z', properties, ...more });
const deal = (properties: Record<string, string | null>) =>
  dealFromHubSpot(
    record({ dealname: 'Deal', dealstage: 'engaging', ...properties }),
    { contact: null, notes: [] },
    setting,
  );

describe('a deal', () => {
  test('keeps its amount as the text that HubSpot holds', () => {
    expect(deal({ amount: '12.505' }).record?.amount).toBe('12.505');
  });

  test('closes on the day of the portal, whatever UTC says', () => {
    expect(deal({ closedate: '2026-12-24T05:59:59Z' }).record?.closeOn).toBe('2026-12-23');
    expect(deal({ opened_date: '2026-09-01' }).record?.openedOn).toBe('2026-09-01');
  });

  test('without a currency it is in the company’s', () => {
    expect(deal({ deal_currency_code: '' }).record?.currency).toBe('USD');
  });

  test.each([
    ['amount', '1,054', 'not_a_number', 'amount'],
    ['discount', 'lots', 'not_a_number', 'discount'],
    ['closedate', 'soon', 'not_a_date', 'closeOn'],
  ] as const)('with an unreadable %s it stands without it, and the value is reported', (field, value, code, ours) => {
    const { record: mapped, defects } = deal({ [field]: value });
    expect(mapped?.[ours]).toBeNull();
    expect(defects).toEqual([{ kind: 'deal', crmId: '7', code, field, value }]);
  });

  test('in a stage of no pipeline it is reported and not guessed to be open', () => {
    expect(deal({ dealstage: 'dreaming' })).toMatchObject({
      record: null,
      defects: [{ code: 'unknown_stage', value: 'dreaming' }],
    });
    expect(deal({ dealstage: null })).toMatchObject({ record: null, defects: [{ code: 'missing' }] });
  });

  test('shows as first meeting the earliest note of a person, never one of ours', () => {
    const note = (id: string, at: string, body: string) => record({ hs_timestamp: at, hs_note_body: body }, { id });
    const notes = [
      note('1', '2026-09-01T12:00:00Z', bodyWithMark('ours', 'put-back-1')),
      note('3', '2026-09-20T12:00:00Z', 'Second'),
      note('2', '2026-09-10T03:00:00Z', '<p>Met &amp; greeted<br/>in الرياض</p>'),
      note('4', 'never', 'No date'),
    ];
    const mapped = dealFromHubSpot(
      record({ dealname: 'D', dealstage: 'engaging', derived_fields: 'firstMeeting' }),
      { contact: null, notes },
      setting,
    );
    expect(mapped.record?.firstMeeting).toEqual({
      id: '2',
      on: '2026-09-09',
      text: 'Met & greeted\nin الرياض',
      derived: true,
    });
  });
});

describe('a company', () => {
  test('of the directory brings its lists and checks, an ordinary one brings none', () => {
    const partner = accountFromHubSpot(
      record({ name: 'شركة النور', partner_offers: 'kubernetes; training ;', checks_passed: '4' }),
    );
    expect(partner.record).toMatchObject({
      name: 'شركة النور',
      directory: { offers: ['kubernetes', 'training'], seeks: [], checksPassed: 4, checksRecorded: null },
    });
    expect(accountFromHubSpot(record({ name: 'Acme' })).record?.directory).toBeNull();
  });

  test('keeps a name of four thousand characters and reports a missing one', () => {
    expect(accountFromHubSpot(record({ name: 'ش'.repeat(4000) })).record?.name).toHaveLength(4000);
    expect(accountFromHubSpot(record({ name: null }))).toMatchObject({
      record: { name: '' },
      defects: [{ code: 'missing', field: 'name' }],
    });
  });

  test('with half a person employed is reported', () => {
    expect(accountFromHubSpot(record({ name: 'A', numberofemployees: '12.5' }))).toMatchObject({
      record: { employees: null },
      defects: [{ code: 'not_a_count' }],
    });
    expect(accountFromHubSpot(record({ name: 'A', numberofemployees: '12.0' })).record?.employees).toBe(12);
  });
});

describe('people', () => {
  test('an owner becomes the user behind it, also after leaving; a queue is nobody', () => {
    const user = (owner: object) => userFromHubSpot(HubSpotOwner.parse({ id: '3', ...owner }));
    expect(user({ userId: 9, firstName: 'Rita', lastName: 'Rep', email: 'r@example.com' }).record).toMatchObject({
      crmId: '9',
      ownerId: '3',
      name: 'Rita Rep',
      active: true,
    });
    expect(user({ userId: null, userIdIncludingInactive: 9, archived: true }).record).toMatchObject({
      crmId: '9',
      active: false,
    });
    expect(user({ type: 'QUEUE' })).toEqual({ record: null, defects: [] });
    expect(user({})).toMatchObject({ record: null, defects: [{ code: 'missing', field: 'userId' }] });
  });

  test('a contact goes by name, else by e-mail address', () => {
    expect(contactName(record({ firstname: 'Huda', lastname: null }))).toBe('Huda');
    expect(contactName(record({ email: 'h@example.com' }))).toBe('h@example.com');
  });
});

describe('what we write', () => {
  const mirror = {
    kind: 'deal-mirror',
    dealCrmId: '7',
    dealId: 'd',
    registrationStatus: 'approved',
    role: 'sourced',
    partnerId: 'p',
    partnerName: null,
    accountCrmIdOfPartner: null,
    protectedUntil: '2027-01-31T23:59:59.999Z',
    influencedBy: [],
  } as const;

  test('a mirror is texts only, and what is nothing clears the property', () => {
    expect(dealMirrorProperties(mirror)).toEqual({
      ok: true,
      properties: {
        pos_deal_id: 'd',
        pos_registration_status: 'approved',
        pos_partner_role: 'sourced',
        pos_sourced_partner_id: 'p',
        pos_protected_until: '2027-01-31',
      },
    });
    expect(dealMirrorProperties({ ...mirror, registrationStatus: null, protectedUntil: null })).toMatchObject({
      properties: { pos_registration_status: '', pos_protected_until: '' },
    });
  });

  test('a value that no option holds is refused before any call', () => {
    expect(dealMirrorProperties({ ...mirror, role: 'friend' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('pos_partner_role'),
    });
    const partner = {
      kind: 'partner-mirror',
      accountCrmId: '1',
      partnerId: 'p',
      partnershipId: 'q',
      name: 'N',
      type: 'referral',
      phase: 'LIMBO',
      suspended: false,
      tier: null,
      ownerCrmId: null,
      version: 1,
      flags: {},
      flagsUntil: {},
      granted: [],
      dates: {},
      facts: '{}',
      sections: {},
    } as const;
    expect(partnerMirrorProperties(partner)).toMatchObject({ ok: false });
    expect(partnerMirrorProperties({ ...partner, phase: 'REJECTED' })).toMatchObject({
      ok: true,
      properties: { pos_phase: 'REJECTED', pos_suspended: 'false', pos_tier: '' },
    });
  });

  test('a body is escaped, keeps its lines and its marker can be read back', () => {
    const html = bodyWithMark('Approve <b>Acme</b> & Co\nby Sunday', 'approval:1"2');
    expect(html).toContain('&lt;b&gt;Acme&lt;/b&gt; &amp; Co<br>by Sunday');
    expect(plainText(html)).toMatch(/^Approve <b>Acme<\/b> & Co\nby Sunday\n\nPO-[0-9A-F]{12}$/);
    expect(markOfBody(`<p>${html}</p>\n`)).toBe(markOf('approval:1"2'));
    expect(bodyWithMark('&'.repeat(60_000), 'k').length).toBeLessThan(65_536);
  });

  test('what an older version wrote is found by the same key, and what a person wrote is not ours', () => {
    expect(markOfBody('Decide now<br>[pos:approval:1&quot;2]')).toBe(markOf('approval:1"2'));
    expect(isOurs('They quote PO-0123456789AB in their mail')).toBe(false);
  });
});
