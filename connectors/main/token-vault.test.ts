import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readTokenKey, tokenVault, WrongTokenKey } from './token-vault.ts';

const master = randomBytes(32);
const tokens = { accessToken: 'access-text', refreshToken: 'refresh-text', expiresAt: 1 };
const vault = tokenVault(master, 'w1 hubspot');

test('sealed tokens hold no token in the clear and open again', () => {
  const sealed = vault.seal(tokens);
  expect(JSON.stringify(sealed)).not.toContain('text-');
  expect(JSON.stringify(sealed)).not.toMatch(/access-text|refresh-text/);
  expect(vault.open(JSON.parse(JSON.stringify(sealed)))).toEqual(tokens);
  expect(vault.open(null)).toBeNull();
});

test('another key, another connection, a changed or a clear text opens nothing', () => {
  const sealed = vault.seal(tokens) as { readonly text: string };
  const flipped = { ...sealed, text: `${sealed.text.startsWith('A') ? 'B' : 'A'}${sealed.text.slice(1)}` };
  for (const open of [
    () => tokenVault(randomBytes(32), 'w1 hubspot').open(sealed),
    () => tokenVault(master, 'w2 hubspot').open(sealed),
    () => vault.open(flipped),
    () => vault.open(tokens),
  ])
    expect(open).toThrow(WrongTokenKey);
});

test('a key is 32 bytes in base64 and nothing else', () => {
  expect(readTokenKey(master.toString('base64'))).toEqual(master);
  for (const wrong of [undefined, '', 'short', master.toString('hex'), randomBytes(31).toString('base64')])
    expect(readTokenKey(wrong)).toBeNull();
});
