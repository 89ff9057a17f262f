import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { call, ServiceProblem, serviceOf } from './service.ts';

const string = { type: 'string' } as const;
const OPTIONS = { url: string, on: string, payload: string, version: string, crm: string, key: string } as const;

interface Outcome {
  readonly result: Readonly<Record<string, string | number>>;
}

/** A payload as JSON text, or `@FILE` that holds it. @throws ServiceProblem when it is none */
async function payloadOf(text: string): Promise<object> {
  const source = text.startsWith('@') ? await readFile(text.slice(1), 'utf8').catch(() => null) : text;
  if (source === null) throw new ServiceProblem(`${text.slice(1)} cannot be read.`);
  try {
    return JSON.parse(source) as object;
  } catch {
    throw new ServiceProblem('The payload is not JSON.');
  }
}

async function send(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [name, ...more] = positionals;
  const [recordType, recordId] = /^([a-z]+):(.+)$/.exec(values.on ?? '')?.slice(1) ?? [];
  if (name === undefined || more.length > 0 || recordType === undefined) return 2;
  const body = {
    name,
    recordType,
    recordId,
    payload: await payloadOf(values.payload ?? '{}'),
    expectedVersion: values.version === undefined ? null : Number(values.version),
    idempotencyKey: values.key ?? randomUUID(),
    ...(values.crm !== undefined && { crm: values.crm }),
  };
  const { result } = await call<Outcome>(serviceOf(values.url, process.env), '/commands', body);
  for (const [key, value] of Object.entries(result)) console.log(`${key}: ${value}`);
  return 0;
}

/** Sends one command to the running service as the signed-in person; refusals are printed with their reasons. */
export const COMMAND: Command = {
  usage:
    'command NAME --on TYPE:ID [--payload JSON|@FILE] [--version N] [--crm hubspot|salesforce] [--key UUID] [--url URL]',
  about: 'sends a command to the running service as a signed-in person',
  run: async (args) => {
    try {
      return await send(args);
    } catch (error) {
      if (!(error instanceof ServiceProblem) && !(error instanceof TypeError)) throw error;
      console.error(error.message);
      return error instanceof ServiceProblem ? 1 : 2;
    }
  },
};

/** Prints what is recorded about a partnership, as JSON. */
export const PARTNERSHIP: Command = {
  usage: 'partnership ID [--from N --to N] [--url URL]',
  about: 'prints evidence, checklist, checks, term sheet and exit of a partnership as JSON',
  run: async (args) => {
    const options = { url: string, from: string, to: string } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) return 2;
    const query = values.from === undefined ? '' : `?from=${values.from}&to=${values.to ?? ''}`;
    try {
      console.log(
        JSON.stringify(await call(serviceOf(values.url, process.env), `/partnerships/${id}${query}`), null, 2),
      );
      return 0;
    } catch (error) {
      if (!(error instanceof ServiceProblem)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};
