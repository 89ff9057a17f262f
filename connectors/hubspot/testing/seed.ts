import type { HubSpotSeed, SeedObject } from '../sandbox/seed.ts';

const SCOPES = [
  'oauth',
  'crm.objects.owners.read',
  ...['companies', 'contacts', 'deals'].flatMap((type) => [`crm.objects.${type}.read`, `crm.objects.${type}.write`]),
  ...['companies', 'deals'].flatMap((type) => [`crm.schemas.${type}.read`, `crm.schemas.${type}.write`]),
];

/** Where a consent comes back to in tests. */
export const REDIRECT = 'https://app.example/callback';

export const APP = {
  appId: 4711,
  clientId: 'client',
  clientSecret: 'a-secret-for-tests',
  scopes: SCOPES,
  redirectUrls: [REDIRECT],
  webhookUrl: null,
  subscriptions: [
    { subscriptionType: 'object.creation', objectType: 'deal' },
    { subscriptionType: 'object.deletion', objectType: 'deal' },
    { subscriptionType: 'object.propertyChange', objectType: 'deal', propertyName: 'dealstage' },
    { subscriptionType: 'object.propertyChange', objectType: 'deal', propertyName: 'amount' },
    { subscriptionType: 'object.associationChange', objectType: 'deal' },
    { subscriptionType: 'object.propertyChange', objectType: 'company', propertyName: 'pos_phase' },
  ],
} as const;

export const PORTAL = { portalId: 24_000_001, timeZone: 'America/Chicago', companyCurrency: 'USD' } as const;
export const START = Date.parse('2026-11-02T09:00:00Z');
export const RITA = { id: '301', userId: 9001, email: 'rita@example.com', firstName: 'Rita', lastName: 'Rep' } as const;
export const CARL = {
  id: '302',
  userId: 9002,
  email: 'carl@example.com',
  firstName: 'Carl',
  lastName: 'Channel',
} as const;

export const company = (id: string, properties: Record<string, string>): SeedObject => ({ id, properties });
export const deal = (id: string, properties: Record<string, string>, companyId?: string): SeedObject => ({
  id,
  properties: { dealname: `Deal ${id}`, dealstage: 'engaging', ...properties },
  ...(companyId === undefined ? {} : { associations: [{ to: 'companies', id: companyId, typeId: 5 }] }),
});

/** A small portal as a customer would have it before our set-up ran. */
export const SEED: HubSpotSeed = {
  owners: [
    RITA,
    CARL,
    { id: '303', userId: 9003, email: 'gone@example.com', firstName: 'Gone', lastName: 'Away', archived: true },
  ],
  properties: {
    companies: [
      { name: 'partner_offers', label: 'Offers', type: 'string', fieldType: 'text', groupName: 'companyinformation' },
      {
        name: 'checks_passed',
        label: 'Checks passed',
        type: 'number',
        fieldType: 'number',
        groupName: 'companyinformation',
      },
    ],
    deals: [
      { name: 'product', label: 'Product', type: 'string', fieldType: 'text', groupName: 'dealinformation' },
      { name: 'opened_date', label: 'Opened', type: 'date', fieldType: 'date', groupName: 'dealinformation' },
      { name: 'discount', label: 'Discount', type: 'string', fieldType: 'text', groupName: 'dealinformation' },
      { name: 'derived_fields', label: 'Derived', type: 'string', fieldType: 'text', groupName: 'dealinformation' },
    ],
  },
  pipelines: [
    {
      id: 'default',
      label: 'Sales',
      stages: [
        { id: 'prospecting', label: 'Prospecting', probability: '0.1' },
        { id: 'engaging', label: 'Engaging', probability: '0.4' },
        { id: 'closedwon', label: 'Won', probability: '1.0' },
        { id: 'closedlost', label: 'Lost', probability: '0.0' },
      ],
    },
  ],
  objects: {
    companies: [
      company('501', {
        name: 'Acme Corporation',
        domain: 'acme.example',
        industry: 'technology',
        numberofemployees: '2822',
      }),
      company('502', { name: 'شركة النور', partner_offers: 'kubernetes; training', checks_passed: '4' }),
    ],
    contacts: [
      {
        id: '601',
        properties: { firstname: 'Huda', lastname: 'Saleh', email: 'huda@example.com' },
        associations: [{ to: 'companies', id: '501', typeId: 1 }],
      },
    ],
    deals: [
      deal(
        '701',
        {
          amount: '1054',
          product: 'GTX Pro',
          opened_date: '2026-09-01',
          closedate: '2026-12-24',
          hubspot_owner_id: '301',
          derived_fields: 'amount;firstMeeting',
        },
        '501',
      ),
      deal('702', { amount: '55', dealstage: 'closedwon', deal_currency_code: 'EUR' }, '501'),
      deal('703', { dealstage: 'prospecting' }),
    ].map((row, at) =>
      at === 0
        ? { ...row, associations: [...(row.associations ?? []), { to: 'contacts' as const, id: '601', typeId: 3 }] }
        : row,
    ),
    notes: [
      {
        id: '801',
        properties: { hs_timestamp: '2026-09-10T15:00:00Z', hs_note_body: '<p>Met the partner &amp; the buyer</p>' },
        associations: [{ to: 'deals', id: '701', typeId: 214 }],
      },
    ],
  },
};
