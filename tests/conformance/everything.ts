import type { Compiled } from '../../connectors/compiler/compile.ts';
import type { PortalDefinitions } from '../../connectors/compiler/hubspot/definitions.ts';
import { movesOf } from '../../core/policy/moves.ts';
import type { Policy } from '../../core/policy/types.ts';
import { compared } from './agreement.ts';
import { hubspotDisagreements } from './hubspot.ts';
import { packageDisagreements, rulesIn, tableDisagreements } from './package-files.ts';

/** What one policy was made into, as it would travel. */
export interface Artefacts {
  readonly policy: Policy;
  readonly compiled: Compiled;
  readonly portal: PortalDefinitions;
}

/** Everything in which the three enforcers disagree under a policy; empty when they agree. */
export function disagreements({ policy, compiled, portal }: Artefacts, seen: Set<string>, most = 10): string[] {
  const files = compiled.files.map((file) => ({ ...file, path: file.path.replace(/^salesforce\//, '') }));
  const rules = rulesIn(files);
  const { editOrder: order } = policy.lifecycle;
  const plain = [
    ...packageDisagreements(files),
    ...tableDisagreements(compiled.files, policy),
    ...hubspotDisagreements(portal, policy),
  ];
  if (plain.length >= most) return plain;
  return [...plain, ...compared({ rules, table: movesOf(policy.lifecycle), order }, seen, most).disagreements];
}
