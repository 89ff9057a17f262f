import { readFile } from 'node:fs/promises';
import { LADDER, type Level, OFF_LADDER } from '@partnership-os/core';
import { parse } from 'yaml';
import { z } from 'zod';
import { mistakeLine, readPolicy } from '../service/policy-file.ts';
import type { Command } from './command.ts';

const SCHEMA = new URL('../../core/policy/schema.json', import.meta.url);

/** Who holds which level: a list, in YAML or JSON. */
const People = z.array(
  z.looseObject({ levels: z.array(z.enum([...LADDER, ...OFF_LADDER])), active: z.boolean().default(true) }),
);

const textOf = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

function failed(text: string): number {
  console.error(text);
  return 1;
}

/** The levels that active people hold, or why the file does not say. */
function heldIn(source: string): ReadonlySet<Level> | string {
  try {
    const people = People.parse(parse(source, { maxAliasCount: 0 }));
    return new Set(people.filter(({ active }) => active).flatMap(({ levels }) => levels));
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** Prints each mistake of a policy file with line and column; exit code 1 when there is one. Warnings do not fail. */
async function run(args: readonly string[]): Promise<number> {
  const [file, option, peopleFile] = args;
  if (file === undefined || (option !== undefined && (option !== '--people' || peopleFile === undefined))) return 2;
  const source = await textOf(file);
  if (source === null) return failed(`${file} cannot be read.`);
  const people = peopleFile === undefined ? undefined : await textOf(peopleFile);
  if (people === null) return failed(`${peopleFile} cannot be read.`);
  const held = people === undefined ? undefined : heldIn(people);
  if (typeof held === 'string') return failed(`${peopleFile} is no list of people with their levels: ${held}`);
  return checked(file, source, held);
}

async function checked(file: string, source: string, held: ReadonlySet<Level> | undefined): Promise<number> {
  const read = readPolicy(source, JSON.parse(await readFile(SCHEMA, 'utf8')) as object, held);
  if (!read.ok) {
    for (const mistake of read.mistakes) console.error(mistakeLine(file, mistake));
    return 1;
  }
  for (const warning of read.warnings) console.log(`warning: ${mistakeLine(file, warning)}`);
  if (held === undefined) console.log('Levels that nobody holds: not checked (name a list with --people FILE).');
  console.log(`${file}: policy ${read.policy.policy} v${read.policy.version} is correct.`);
  return 0;
}

export const POLICY_CHECK: Command = {
  usage: 'policy check FILE [--people FILE]',
  about: 'checks a policy file: schema, weights, gaps, locked rows; with people: levels nobody holds',
  run,
};
