// Our approximation of what the platform's schema service answers for 2026.09: only `config` of the kinds that this app uses.
// The first real account settles it (recipes/hubspot.md 7.1).
const text = (extra = {}) => ({ type: 'string', minLength: 1, ...extra });
const https = { type: 'string', pattern: '^https://[^\\s{}]+$' };
const list = (items, extra = {}) => ({ type: 'array', items, ...extra });
const object = (properties, required = []) => ({ type: 'object', properties, required, additionalProperties: false });
const scopes = (extra = {}) => list({ type: 'string', pattern: '^[a-z0-9_.-]+$' }, { uniqueItems: true, ...extra });
const redirect = { type: 'string', pattern: '^(https://|http://localhost(:\\d+)?(/|$))' };

const auth = object(
  {
    type: { enum: ['static', 'oauth'] },
    isUserLevel: { type: 'boolean' },
    redirectUrls: list(redirect, { minItems: 1 }),
    requiredScopes: scopes({ minItems: 1, contains: { const: 'oauth' } }),
    optionalScopes: scopes(),
    conditionallyRequiredScopes: scopes(),
  },
  ['type', 'requiredScopes'],
);

const marketplaceNeedsOauth = {
  if: { properties: { distribution: { const: 'marketplace' } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
  then: { properties: { auth: { properties: { type: { const: 'oauth' } }, required: ['redirectUrls'] } } },
};

const propertyNameWithChange = {
  if: { properties: { subscriptionType: { pattern: 'propertyChange$' } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
  then: { required: ['propertyName'] },
  else: { not: { required: ['propertyName'] } },
};

const events = ['creation', 'deletion', 'propertyChange', 'associationChange', 'merge', 'restore'];
const subscription = {
  ...object(
    {
      subscriptionType: { enum: events.map((event) => `object.${event}`) },
      objectType: text(),
      propertyName: text(),
      active: { type: 'boolean' },
    },
    ['subscriptionType', 'objectType', 'active'],
  ),
  ...propertyNameWithChange,
};

export const schemas = {
  APPLICATION: {
    ...object(
      {
        name: text({ maxLength: 200 }),
        description: text({ maxLength: 8192 }),
        logo: text(),
        distribution: { enum: ['private', 'marketplace'] },
        auth,
        permittedUrls: object({ fetch: list(https), iframe: list(https), img: list(https) }),
        support: object({
          supportEmail: text({ format: 'email' }),
          documentationUrl: https,
          supportUrl: https,
          supportPhone: text({ pattern: '^\\+[0-9]{6,15}$' }),
        }),
      },
      ['name', 'description', 'distribution', 'auth'],
    ),
    allOf: [marketplaceNeedsOauth],
  },
  CARD: object(
    {
      name: text(),
      description: text(),
      location: { enum: ['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar'] },
      entrypoint: text({ pattern: '^/app/cards/[\\w./-]+\\.(jsx?|tsx?)$' }),
      objectTypes: list(text(), { minItems: 1, uniqueItems: true }),
      previewImage: object({ file: text(), altText: text() }, ['file']),
    },
    ['name', 'location', 'entrypoint', 'objectTypes'],
  ),
  WEBHOOKS: object(
    {
      settings: object({ targetUrl: https, maxConcurrentRequests: { type: 'integer', minimum: 6 } }, [
        'targetUrl',
        'maxConcurrentRequests',
      ]),
      subscriptions: object({
        crmObjects: list(subscription),
        legacyCrmObjects: list(object({}), { maxItems: 0 }),
        hubEvents: list(
          object({ subscriptionType: { const: 'contact.privacyDeletion' }, active: { type: 'boolean' } }),
        ),
      }),
    },
    ['settings', 'subscriptions'],
  ),
};
