import { readFile } from 'node:fs/promises';
import type { Policy } from '@partnership-os/core';
import { mistakeLine, readPolicy } from '../service/policy-file.ts';

const CORE = new URL('../../core/policy/', import.meta.url);
export const DEFAULT_FILE = new URL('default.yaml', CORE);

/** A correct policy of a file; null after its mistakes were printed. */
export async function policyOf(file: string | URL): Promise<Policy | null> {
  const source = await readFile(file, 'utf8').catch(() => null);
  if (source === null) {
    console.error(`${String(file)} cannot be read.`);
    return null;
  }
  const read = readPolicy(source, JSON.parse(await readFile(new URL('schema.json', CORE), 'utf8')) as object);
  if (read.ok) return read.policy;
  for (const mistake of read.mistakes) console.error(mistakeLine(String(file), mistake));
  return null;
}
