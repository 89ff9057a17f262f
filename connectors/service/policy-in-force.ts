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

export interface Settling {
  readonly offered: OfferedPolicy;
  readonly shipped: string;
  readonly everShipped: ReadonlySet<string>;
  readonly read: ReadPolicy;
}

type Offered =
  | { readonly ok: true; readonly policy: Policy; readonly source: string }
  | { readonly ok: false; readonly problems: string[] };

/**
 * Decides at a start which policy holds in a workspace. A correct file of a higher version is stored and holds from now on;
 * a file with mistakes, or one that says something else under a version already stored, changes nothing. A workspace that
 * stands on a text that once shipped takes the one that ships now, under its own next version.
 * @param shipped the text that ships with the product
 * @param everShipped `contentHash` of every text that ever shipped
 * @param read as `readPolicy`, with the published JSON Schema
 * @throws when a policy of the workspace's own does not fit this version of the product
 */
export async function settlePolicy(
  deps: Pick<Deps, 'store' | 'hash' | 'newId'>,
  workspaceId: string,
  { offered, shipped, everShipped, read }: Settling,
  now: string,
): Promise<SettledPolicy> {
  return deps.store.unit(workspaceId, async (unit) => {
    await unit.lock('policy');
    const known: Known = { stored: await unit.policy(now), others: await unit.policies(), hash: deps.hash };
    const { stored } = known;
    const accept = async (policy: Policy, source: string): Promise<PolicyInForce> => {
      if (stored?.source === source) return inForce(policy);
      const accepted = { version: policy.version, hash: deps.hash(source), source, acceptedAt: now };
      await unit.savePolicy(accepted, deps.newId());
      if (stored !== null) await drawAgain(unit, now);
      return inForce(policy);
    };
    const found = offered.named ? judge(offered, known, read) : follow({ shipped, everShipped }, known, read);
    if (found.ok) return { inForce: await accept(found.policy, found.source), problems: [] };
    const source = stored?.source ?? shipped;
    return { inForce: await accept(standing(source, read), source), problems: found.problems };
  });
}

const VERSION_LINE = /^version:[ \t]*\d+/m;

/** What a policy's text says, whatever its version. */
export const contentHash = (hash: Deps['hash'], source: string): string =>
  hash(source.replace(VERSION_LINE, 'version:'));

/** The text that ships now, as the workspace's next version, when the stored one shipped before it. Nobody's own edit is followed. */
function follow(
  { shipped, everShipped }: Pick<Settling, 'shipped' | 'everShipped'>,
  { stored, others, hash }: Known,
  read: ReadPolicy,
): Offered {
  if (stored === null) return { ok: true, policy: standing(shipped, read), source: shipped };
  const standsOn = contentHash(hash, stored.source);
  if (!everShipped.has(standsOn) || standsOn === contentHash(hash, shipped)) return no();
  const source = shipped.replace(VERSION_LINE, `version: ${(others[0]?.version ?? stored.version) + 1}`);
  return { ok: true, policy: standing(source, read), source };
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

function judge({ file, source }: OfferedPolicy, { stored, others, hash }: Known, read: ReadPolicy): Offered {
  if (source !== null && stored?.hash === hash(source)) return { ok: true, policy: standing(source, read), source };
  if (source === null) return no(`${file} cannot be read. Check its place and its permissions.`);
  const found = read(source);
  if (!found.ok) return no(...found.mistakes.map((mistake) => mistakeLine(file, mistake)));
  const { policy, versionAt } = found;
  if (stored === null) return { ok: true, policy, source };
  const newest = others[0]?.version ?? stored.version;
  if (policy.version > newest) return { ok: true, policy, source };
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
