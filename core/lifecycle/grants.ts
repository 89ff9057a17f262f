import type { Refusal } from '../result.ts';
import type { Instant } from '../time/day.ts';
import type { ApprovalKind, RequestKind } from './types.ts';

/** What an approved request allows: one command, once, for exactly the payload that was approved, until its end. */
export interface Grant {
  readonly id: string;
  readonly approvalId: string;
  readonly kind: RequestKind;
  readonly command: string;
  readonly payloadHash: string;
  readonly until: Instant;
  readonly usedAt: Instant | null;
}

export type GrantRefusal = 'approval_missing' | 'approval_expired' | 'approval_used' | 'approval_changed';

/** Which use of a grant is asked: `payloadHash` null asks only whether there is one (screens, not execution). */
export interface GrantUse {
  readonly kind: ApprovalKind;
  readonly command: string;
  readonly payloadHash: string | null;
  readonly now: Instant;
}

/** The best reason first: a changed payload can be asked again, an expired or used grant too, none was never there. */
const ORDER: readonly GrantRefusal[] = ['approval_changed', 'approval_expired', 'approval_used'];

/**
 * G-APPR(kind): the grant that this use consumes, or why there is none.
 * @see domain/lifecycle.md sections 4.2 and 6
 */
export function findGrant(grants: readonly Grant[], use: GrantUse): Grant | Refusal<GrantRefusal> {
  let worst: GrantRefusal = 'approval_missing';
  for (const grant of grants) {
    if (grant.command !== use.command || grant.kind !== use.kind) continue;
    const problem = problemOf(grant, use);
    if (problem === null) return grant;
    if (worst === 'approval_missing' || ORDER.indexOf(problem) < ORDER.indexOf(worst)) worst = problem;
  }
  return { code: worst, clause: 'G-APPR', params: { kind: use.kind, command: use.command } };
}

export const isGrant = (found: Grant | Refusal<GrantRefusal>): found is Grant => 'payloadHash' in found;

function problemOf(grant: Grant, { payloadHash, now }: GrantUse): GrantRefusal | null {
  if (grant.usedAt !== null) return 'approval_used';
  if (grant.until < now) return 'approval_expired';
  return payloadHash === null || grant.payloadHash === payloadHash ? null : 'approval_changed';
}
