import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signV3 } from './sandbox/signing.ts';
import { verifySignature } from './signature.ts';

const now = 1_760_000_000_000;
const secret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy';
const uri = 'https://app.partnership-os.example/hubspot/cards/deals/7?userEmail=rita%40example.com&portalId=1';
const body = '{"name":"شركة"}';
const headers = signV3(secret, { method: 'POST', uri, body }, now);
const request = {
  secret,
  method: 'POST',
  uri,
  rawBody: Buffer.from(body),
  signature: headers['X-HubSpot-Signature-v3'],
  timestamp: headers['X-HubSpot-Request-Timestamp'],
  now,
};

test('what HubSpot signed is accepted, with the address decoded as the platform does', () => {
  expect(verifySignature(request)).toBe(true);
});

test('an address signed as it was written, as the development proxy does, is accepted too', () => {
  const signature = createHmac('sha256', secret).update(`POST${uri}${body}${now}`).digest('base64');
  expect(verifySignature({ ...request, signature })).toBe(true);
});

test.each([
  ['another body', { rawBody: Buffer.from(`${body} `) }],
  ['another method', { method: 'PUT' }],
  ['another person in the address', { uri: uri.replace('rita', 'carl') }],
  ['another secret', { secret: 'z' }],
  ['no signature', { signature: '' }],
  ['a signature of another length', { signature: 'AAAA' }],
  ['five minutes late', { now: now + 300_001 }],
  ['five minutes early', { now: now - 300_001 }],
  ['a time that is none', { timestamp: '1e12' }],
  ['a time in seconds', { timestamp: String(now / 1000) }],
])('%s is refused', (_, change) => {
  expect(verifySignature({ ...request, ...change })).toBe(false);
});

test('exactly five minutes are still in time', () => {
  expect(verifySignature({ ...request, now: now + 300_000 })).toBe(true);
});
