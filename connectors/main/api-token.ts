import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Beside the database: whoever reads this folder holds the data already. */
const FILE = 'api-key';
const KEY_BYTES = 32;
const PREFIX = 'pos1';
const Claims = z.strictObject({ person: z.string().min(1).max(200), until: z.int().positive() });

/** The key of a data folder, made at the first start; readable by its owner only. */
export function apiKey(folder: string): Buffer {
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, FILE), randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readApiKey(folder) ?? Buffer.alloc(0);
}

/** The key of a folder in which the service was started; null where it never was, or the file is spoiled. */
export function readApiKey(folder: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(join(folder, FILE), 'utf8'), 'base64');
    return key.length === KEY_BYTES ? key : null;
  } catch {
    return null;
  }
}

const sealOf = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(`${PREFIX}.${text}`).digest();

/** A token that says who somebody is, until a moment. What the person may do is looked up at every request. */
export function signToken(key: Buffer, { person, until }: { readonly person: string; readonly until: number }): string {
  const text = Buffer.from(JSON.stringify({ person, until })).toString('base64url');
  return [PREFIX, text, sealOf(key, text).toString('base64url')].join('.');
}

/** The key of the person whom a token names; null when it is false or over. */
export function personOfToken(key: Buffer, token: string, nowMs: number): string | null {
  const [prefix, text = '', seal = ''] = token.split('.');
  const given = Buffer.from(seal, 'base64url');
  const right = sealOf(key, text);
  if (key.length !== KEY_BYTES || prefix !== PREFIX || given.length !== right.length) return null;
  if (!timingSafeEqual(given, right)) return null;
  const claims = Claims.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  return claims.success && claims.data.until > nowMs ? claims.data.person : null;
}
