import { readFile } from 'node:fs/promises';
import { prepareFit } from '@partnership-os/core';
import type { PolicyInForce } from '../service/deps.ts';
import { mistakeLine, type PolicyFile, readJudged, readPolicy } from '../service/policy-file.ts';
import { contentHash, type ReadPolicy, settlePolicy } from '../service/policy-in-force.ts';
import { sha256 } from './ids.ts';
import type { Runtime } from './runtime.ts';

const FOLDER = new URL('../../core/policy/', import.meta.url);
const SHIPPED = 'core/policy/default.yaml';

/** The policy that ships, and the reader of policy files, which reads each text once. */
interface Policies {
  readonly shipped: string;
  readonly everShipped: ReadonlySet<string>;
  readonly read: ReadPolicy;
}

/** Texts that are kept as they were read; people try many, and few of them stay. */
const KEPT = 16;

let opened: Promise<Policies> | null = null;
/** What ships never changes under a running process. */
function policies(): Promise<Policies> {
  opened ??= openPolicies();
  return opened;
}

async function openPolicies(): Promise<Policies> {
  const [shipped, schemaText, hashes] = await Promise.all(
    ['default.yaml', 'schema.json', 'shipped.json'].map((name) => readFile(new URL(name, FOLDER), 'utf8')),
  );
  const schema = JSON.parse(schemaText ?? '') as object;
  const ever = JSON.parse(hashes ?? '[]') as string[];
  // Only the newest was judged with this build: an older one may no longer fit.
  const judged = (source: string) => contentHash(sha256, source) === ever[0];
  const known = new Map<string, PolicyFile>();
  const read = (source: string): PolicyFile => {
    const found = known.get(source) ?? (judged(source) ? readJudged(source) : readPolicy(source, schema));
    if (known.size >= KEPT) known.clear();
    known.set(source, found);
    return found;
  };
  return { shipped: shipped ?? '', everShipped: new Set(ever), read };
}

/** The reader of policy files. */
export const policyReader = async (): Promise<ReadPolicy> => (await policies()).read;

/** The policy that the product ships with. Throws when the shipped file is wrong, naming line and column. */
export async function defaultPolicy(): Promise<PolicyInForce> {
  const { shipped, read } = await policies();
  const found = read(shipped);
  if (!found.ok) throw new Error(found.mistakes.map((mistake) => mistakeLine(SHIPPED, mistake)).join('\n'));
  const { policy } = found;
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
  const { shipped, everShipped, read } = await policies();
  const offered =
    file === undefined
      ? { file: SHIPPED, source: shipped, named: false }
      : { file, source: await readFile(file, 'utf8').catch(() => null), named: true };
  const { inForce, problems } = await settlePolicy(deps, workspaceId, { offered, shipped, everShipped, read }, now);
  enforce(workspaceId, inForce);
  if (problems.length === 0) return [];
  const { policy, version } = inForce.policy;
  return [...problems, `${offered.file} changes nothing. In force is the policy “${policy}”, version ${version}.`];
}
