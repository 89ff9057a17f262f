import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { apiKey, personOfToken, readApiKey, signToken } from './api-token.ts';

const folder = mkdtempSync(join(tmpdir(), 'partnership-os-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW = Date.parse('2026-11-23T09:00:00.000Z');

test('the key is made once and only its owner reads it', () => {
  expect(readApiKey(join(folder, 'never'))).toBeNull();
  const key = apiKey(folder);
  expect(apiKey(folder)).toEqual(key);
  expect(statSync(join(folder, 'api-key')).mode & 0o777).toBe(0o600);
});

test('a token names its person until its end, and nobody when anything of it was changed', () => {
  const key = apiKey(folder);
  const token = signToken(key, { person: 'revops', until: NOW + 1000 });
  expect(personOfToken(key, token, NOW)).toBe('revops');
  expect(personOfToken(key, token, NOW + 1000)).toBeNull();
  const [prefix, , seal] = token.split('.');
  const forged = Buffer.from(JSON.stringify({ person: 'vp', until: NOW + 1000 })).toString('base64url');
  for (const wrong of [`${prefix}.${forged}.${seal}`, `${token}x`, 'pos1..', '', 'pos1', `pos2${token.slice(4)}`])
    expect(personOfToken(key, wrong, NOW)).toBeNull();
  expect(personOfToken(Buffer.alloc(32), token, NOW)).toBeNull();
});
