import { readFile } from 'node:fs/promises';
import { mistakeLine, readPolicy } from '../service/policy-file.ts';
import type { Command } from './command.ts';

const SCHEMA = new URL('../../core/policy/schema.json', import.meta.url);

/** Prints each mistake of a policy file with line and column; exit code 1 when there is one. */
async function run([file]: readonly string[]): Promise<number> {
  if (file === undefined) return 2;
  const source = await readFile(file, 'utf8').catch(() => null);
  if (source === null) {
    console.error(`${file} cannot be read.`);
    return 1;
  }
  const read = readPolicy(source, JSON.parse(await readFile(SCHEMA, 'utf8')) as object);
  if (read.ok) {
    console.log(`${file}: policy ${read.policy.policy} v${read.policy.version} is correct.`);
    return 0;
  }
  for (const mistake of read.mistakes) console.error(mistakeLine(file, mistake));
  return 1;
}

export const POLICY_CHECK: Command = {
  usage: 'policy check FILE',
  about: 'checks a policy file: schema, weights, gaps, locked rows',
  run,
};
