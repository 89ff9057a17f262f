import { readFile } from 'node:fs/promises';
import { type Policy, prepareFit } from '@partnership-os/core';
import type { PolicyInForce } from '../service/deps.ts';
import { readPolicy } from '../service/policy-file.ts';

const FOLDER = new URL('../../core/policy/', import.meta.url);

/** The policy that the product ships with. Throws when the shipped file is wrong, naming line and column. */
export async function defaultPolicy(): Promise<PolicyInForce> {
  const [source, schema] = await Promise.all([
    readFile(new URL('default.yaml', FOLDER), 'utf8'),
    readFile(new URL('schema.json', FOLDER), 'utf8'),
  ]);
  const read = readPolicy(source, JSON.parse(schema) as object);
  if (read.ok) return inForce(read.policy);
  const where = read.mistakes.map(
    ({ line, column, path, what }) => `line ${line}, column ${column} (${path}): ${what}`,
  );
  throw new Error(
    `core/policy/default.yaml is wrong: ${[...where, ...read.refusals.map(({ code, params }) => `${code} ${JSON.stringify(params)}`)].join('; ')}`,
  );
}

const inForce = (policy: Policy): PolicyInForce => ({ version: policy.version, policy, fit: prepareFit(policy.fit) });
