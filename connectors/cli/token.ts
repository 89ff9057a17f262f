import { parseArgs } from 'node:util';
import { readApiKey, signToken } from '../main/api-token.ts';
import type { Command } from './command.ts';

const HOUR_MS = 3_600_000;
const LONGEST_HOURS = 24;

/** Prints a token for a person, on the machine whose folder holds the service's data. */
async function run(args: readonly string[]): Promise<number> {
  const string = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { folder: string, hours: string },
    allowPositionals: true,
  });
  const [person, ...more] = positionals;
  const hours = Number(values.hours ?? 8);
  if (person === undefined || more.length > 0 || !(hours > 0 && hours <= LONGEST_HOURS)) return 2;
  const folder = values.folder ?? 'data';
  const key = readApiKey(folder);
  if (key === null) {
    console.error(`${folder} holds no key. Start the service once, or name its folder with --folder PATH.`);
    return 1;
  }
  console.log(signToken(key, { person, until: Date.now() + hours * HOUR_MS }));
  return 0;
}

export const TOKEN: Command = {
  usage: 'token PERSON [--folder PATH] [--hours N]',
  about: 'prints a token with which PERSON (their key) speaks to the service',
  run,
};
