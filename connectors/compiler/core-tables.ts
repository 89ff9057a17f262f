import type { Policy } from '../../core/policy/types.ts';
import { rowsUnder } from './moves.ts';
import { jsonFile, type OutputFile } from './output.ts';
import { reasonsOf } from './words.ts';

/** The runtime tables: what the service evaluates under a policy, as data that any reader can open. */
export function coreTablesFor(policy: Policy): readonly OutputFile[] {
  const { lifecycle, approvals, registration, calendars, workspace } = policy;
  return [
    jsonFile('lifecycle.json', {
      policy: policy.policy,
      version: policy.version,
      moves: rowsUnder(policy),
      editOrder: lifecycle.editOrder,
      timers: lifecycle.timers,
      reasonCodes: reasonsOf(policy),
    }),
    jsonFile('approvals.json', { policy: policy.policy, version: policy.version, ...approvals }),
    jsonFile('limits.json', { policy: policy.policy, version: policy.version, workspace, calendars, registration }),
  ];
}
