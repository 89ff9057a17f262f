import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Turns a connection's tokens into what is stored, and back. */
export interface TokenVault {
  seal(tokens: object): unknown;
  /** @throws WrongTokenKey when the stored text was sealed with another key, or never */
  open(stored: unknown): unknown;
}

/** For the sandboxes' made-up tokens, which open nothing but local servers. */
export const clearVault: TokenVault = { seal: (tokens) => tokens, open: (stored) => stored };

export class WrongTokenKey extends Error {
  constructor() {
    super(
      'The stored tokens cannot be read with this TOKEN_KEY. Start with the key of the last time, or connect again.',
    );
    this.name = 'WrongTokenKey';
  }
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const Sealed = z.strictObject({ sealed: z.literal(CIPHER), iv: z.base64(), tag: z.base64(), text: z.base64() });

/** The master key of an environment variable: 32 bytes in base64. Null when it is anything else. */
export function readTokenKey(text: string | undefined): Buffer | null {
  const key = Buffer.from(text ?? '', 'base64');
  return key.length === KEY_BYTES && key.toString('base64') === text ? key : null;
}

/**
 * AES-256-GCM under a key of this connection's own (HKDF-SHA-256 of the master key), so what was sealed for one
 * connection opens in no other.
 * @param connection workspace id and CRM
 */
export function tokenVault(master: Buffer, connection: string): TokenVault {
  const key = Buffer.from(hkdfSync('sha256', master, '', `partnership-os tokens ${connection}`, KEY_BYTES));
  const tied = Buffer.from(connection);
  return {
    seal: (tokens) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv).setAAD(tied);
      const text = Buffer.concat([cipher.update(JSON.stringify(tokens), 'utf8'), cipher.final()]).toString('base64');
      return { sealed: CIPHER, iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), text };
    },
    open: (stored) => {
      if (stored === null || stored === undefined) return null;
      try {
        const { iv, tag, text } = Sealed.parse(stored);
        const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'base64')).setAAD(tied);
        decipher.setAuthTag(Buffer.from(tag, 'base64'));
        return JSON.parse(
          Buffer.concat([decipher.update(Buffer.from(text, 'base64')), decipher.final()]).toString('utf8'),
        );
      } catch {
        throw new WrongTokenKey();
      }
    },
  };
}
