import { type Policy, prepareFit } from '@partnership-os/core';
import type { Deps, PolicyInForce } from './deps.ts';
import { mistakeLine, type PolicyFile } from './policy-file.ts';
import type { StoredPolicy, Unit } from './store.ts';

/** A policy file as it was found. */
export interface OfferedPolicy {
  /** As a person names it, for messages. */
  readonly file: string;
  /** Its text; null when it cannot be read. */
  readonly source: string | null;
  /** A person named the file. The shipped one only follows where it is in force already. */
  readonly named: boolean;
}

export interface SettledPolicy {
  readonly inForce: PolicyInForce;
  /** Why the offered file is not in force, a line each; empty when it is, or was not asked for. */
  readonly problems: readonly string[];
}

export type ReadPolicy = (source: string) => PolicyFile;

type Offered = { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly problems: string[] };

/**
 * Decides at a start which policy holds in a workspace. A correct file of a higher version is stored and holds from now on;
 * a file with mistakes, or one that says something else under a version already stored, changes nothing.
 * @param shipped the text that ships with the product, for a workspace that has nothing stored
 * @param read as `readPolicy`, with the published JSON Schema
 * @throws when the stored policy does not fit this version of the product
 */
export async function settlePolicy(
  deps: Pick<Deps, 'store' | 'hash' | 'newId'>,
  workspaceId: string,
  { offered, shipped, read }: { readonly offered: OfferedPolicy; readonly shipped: string; readonly read: ReadPolicy },
  now: string,
): Promise<SettledPolicy> {
  return deps.store.unit(workspaceId, async (unit) => {
    await unit.lock('policy');
    const stored = await unit.policy(now);
    const others = await unit.policies();
    const accept = async (policy: Policy, source: string): Promise<PolicyInForce> => {
      const accepted = { version: policy.version, hash: deps.hash(source), source, acceptedAt: now };
      await unit.savePolicy(accepted, deps.newId());
      if (stored !== null) await drawAgain(unit, now);
      return inForce(policy);
    };
    const { source } = offered;
    if (source !== null && stored?.hash === deps.hash(source))
      return { inForce: inForce(standing(source, read)), problems: [] };
    const judged = judge(offered, { stored, others, hash: deps.hash }, read);
    if (judged.ok && source !== null) return { inForce: await accept(judged.policy, source), problems: [] };
    const problems = judged.ok ? [] : judged.problems;
    if (stored === null) return { inForce: await accept(standing(shipped, read), shipped), problems };
    return { inForce: inForce(standing(stored.source, read)), problems };
  });
}

const inForce = (policy: Policy): PolicyInForce => ({ version: policy.version, policy, fit: prepareFit(policy.fit) });

function standing(source: string, read: ReadPolicy): Policy {
  const found = read(source);
  if (found.ok) return found.policy;
  const lines = found.mistakes.map((mistake) => mistakeLine('the stored policy', mistake));
  const fix = 'Give a corrected copy with a higher version by --policy FILE.';
  throw new Error(`The policy in force does not fit this version of the product. ${fix}\n${lines.join('\n')}`);
}

interface Known {
  readonly stored: StoredPolicy | null;
  /** Every version, the newest first; one that was taken back is among them. */
  readonly others: readonly StoredPolicy[];
  readonly hash: Deps['hash'];
}

function judge({ file, source, named }: OfferedPolicy, { stored, others, hash }: Known, read: ReadPolicy): Offered {
  if (source === null) return no(`${file} cannot be read. Check its place and its permissions.`);
  const found = read(source);
  if (!found.ok) return no(...found.mistakes.map((mistake) => mistakeLine(file, mistake)));
  const { policy, versionAt } = found;
  if (stored === null) return { ok: true, policy };
  // A workspace's own policy is never followed by the shipped one.
  if (!named && standing(stored.source, read).policy !== policy.policy) return no();
  const newest = others[0]?.version ?? stored.version;
  if (policy.version > newest) return { ok: true, policy };
  // What people took back comes into force again only by people.
  if (others.some((each) => each.hash === hash(source)))
    return no(
      `Version ${policy.version} is stored and not in force. Publish it: partnership-os policy publish ${file}`,
    );
  const what = others.some((each) => each.version === policy.version)
    ? `Version ${policy.version} is stored with other content.`
    : `Version ${policy.version} is older than the newest.`;
  const fix = `Give the changed policy a version above ${newest}.`;
  return no(mistakeLine(file, { ...versionAt, path: '/version', what, fix }));
}

const no = (...problems: string[]): Offered => ({ ok: false, problems });

/** Levels, fit and clocks on the cards may say something else now. */
async function drawAgain(unit: Unit, now: string): Promise<void> {
  const [deals, partnerships] = [await unit.deals({ open: true }), await unit.partnerships()];
  await unit.markStale('deal', idsOf(deals), now);
  await unit.markStale('partner', idsOf(partnerships), now);
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
