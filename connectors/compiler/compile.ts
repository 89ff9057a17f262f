import type { Policy } from '../../core/policy/types.ts';
import { coreTablesFor } from './core-tables.ts';
import { hubspotFor } from './hubspot/compile.ts';
import type { PortalState } from './hubspot/plan.ts';
import type { OutputFile } from './output.ts';
import { pageFor } from './page/page.ts';
import { type Edition, salesforceFor } from './salesforce/compile.ts';
import type { FieldTable } from './salesforce/permissions.ts';

/** What the compiler needs beside the policy. */
export interface Surroundings {
  /** The Salesforce package's own fields by object, for its permission sets. */
  readonly shipped: FieldTable;
  readonly edition?: Edition;
  /** The portal as it is; left out: nothing of ours is there yet. */
  readonly portal?: PortalState;
}

export interface Compiled {
  /** In the order of their paths; the same policy gives the same bytes. */
  readonly files: readonly OutputFile[];
  readonly notes: readonly string[];
}

/**
 * One policy, four outputs: `salesforce/`, `hubspot/`, `core/`, `page/`. Pure: reads no file, no clock and no decision code
 * of core, so that a mistake in one cannot hide in the other.
 * @throws when an output would not fit its vendor's limits
 */
export function compilePolicy(policy: Policy, { shipped, edition, portal }: Surroundings): Compiled {
  const salesforce = salesforceFor(policy, shipped, edition);
  const below = (folder: string, files: readonly OutputFile[]): OutputFile[] =>
    files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
  const files = [
    ...below('core', coreTablesFor(policy)),
    ...below('hubspot', hubspotFor(policy, portal)),
    ...below('page', pageFor(policy)),
    ...below('salesforce', salesforce.files),
  ];
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), notes: salesforce.notes };
}
