import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONSENT_URL, installLink, REQUIRED_SCOPES } from './install.ts';

const MANIFEST = new URL('../../hubspot-app/src/app/app-hsmeta.json', import.meta.url);

test('the link asks HubSpot itself for exactly the scopes that the uploaded app requires', () => {
  const { auth } = (
    JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
      config: { auth: { requiredScopes: string[]; redirectUrls: string[] } };
    }
  ).config;
  const [redirectUri = ''] = auth.redirectUrls;
  const link = new URL(installLink(CONSENT_URL, { clientId: 'c', redirectUri, state: 's' }));
  expect(link.origin + link.pathname).toBe('https://app.hubspot.com/oauth/authorize');
  expect(link.searchParams.get('redirect_uri')).toMatch(/^https:.*\/connect\/hubspot\/callback$/);
  expect(link.searchParams.get('scope')?.split(' ').sort()).toEqual([...auth.requiredScopes].sort());
  expect(new Set(REQUIRED_SCOPES).size).toBe(REQUIRED_SCOPES.length);
});
