import { readFile } from 'node:fs/promises';
import { prepareFit } from '@partnership-os/core';
import type { PolicyInForce } from '../service/deps.ts';
import { mistakeLine, readPolicy } from '../service/policy-file.ts';
import { settlePolicy } from '../service/policy-in-force.ts';
import type { Runtime } from './runtime.ts';

const FOLDER = new URL('../../core/policy/', import.meta.url);
const SHIPPED = 'core/policy/default.yaml';

const shippedText = (): Promise<string> => readFile(new URL('default.yaml', FOLDER), 'utf8');
const schema = async (): Promise<object> =>
  JSON.parse(await readFile(new URL('schema.json', FOLDER), 'utf8')) as object;

/** The policy that the product ships with. Throws when the shipped file is wrong, naming line and column. */
export async function defaultPolicy(): Promise<PolicyInForce> {
  const read = readPolicy(await shippedText(), await schema());
  if (!read.ok) throw new Error(read.mistakes.map((mistake) => mistakeLine(SHIPPED, mistake)).join('\n'));
  const { policy } = read;
  return { version: policy.version, policy, fit: prepareFit(policy.fit) };
}

/**
 * Puts the workspace's policy in force: of the named file when that is correct and newer, else the stored one. Answers what
 * the terminal has to say about a file that is not in force.
 * @param file as given on the command line
 */
export async function enforcePolicy(
  { deps, enforce }: Runtime,
  workspaceId: string,
  file: string | undefined,
  now: string,
): Promise<readonly string[]> {
  const shipped = await shippedText();
  const offered =
    file === undefined
      ? { file: SHIPPED, source: shipped, named: false }
      : { file, source: await readFile(file, 'utf8').catch(() => null), named: true };
  const around = { offered, shipped, schema: await schema() };
  const { inForce, problems } = await settlePolicy(deps, workspaceId, around, now);
  enforce(workspaceId, inForce);
  if (problems.length === 0) return [];
  const { policy, version } = inForce.policy;
  return [...problems, `${offered.file} changes nothing. In force is the policy “${policy}”, version ${version}.`];
}
