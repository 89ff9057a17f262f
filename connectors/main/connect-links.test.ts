import { expect, test } from 'vitest';
import type { Deps } from '../service/deps.ts';
import { hubSpotApp, hubSpotLink } from './connect-hubspot.ts';
import { salesforceLink } from './connect-salesforce.ts';
import type { Connection } from './connection.ts';

const hubspot = { portalId: 1, appId: 2, clientId: 'app' };
const salesforce = { clientId: 'key', user: 'service@example.com', organizationId: '00Dxx0000000001EAA' };
const connection: Connection = {
  origin: 'https://partners.example.com',
  workspace: { name: 'Example', baseCurrency: 'SAR', timeZone: 'Asia/Riyadh', calendar: 'sun-thu' },
  hubspot,
  salesforce,
  people: [],
};
/** A link asks for nothing of the store before an adapter is made. */
const deps = {} as Deps;

test('a file that names no server means the vendors’ own', () => {
  const app = hubSpotApp(connection, hubspot, 'secret');
  expect(app.baseUrl).toBe('https://api.hubapi.com');
  const consent = new URL(hubSpotLink(deps, 'w', app).consent('s').url);
  expect(consent.origin).toBe('https://app.hubspot.com');
  expect(consent.searchParams.get('redirect_uri')).toBe('https://partners.example.com/connect/hubspot/callback');
  const link = salesforceLink(deps, 'w', { connection, file: salesforce, secret: null });
  const { url, verifier } = link.consent('s');
  expect(new URL(url).origin).toBe('https://login.salesforce.com');
  expect(new URL(url).searchParams.get('redirect_uri')).toBe(
    'https://partners.example.com/connect/salesforce/callback',
  );
  expect(verifier).toMatch(/^[\w-]{43,128}$/);
  expect(link.consent('s').verifier).not.toBe(verifier);
});
