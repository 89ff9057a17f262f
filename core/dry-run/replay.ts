import { routeFor } from '../approval/route.ts';
import { decideMove } from '../lifecycle/decide.ts';
import type { MoveTable } from '../lifecycle/transitions.ts';
import type { Level } from '../lifecycle/types.ts';
import { movesOf } from '../policy/moves.ts';
import type { Policy } from '../policy/types.ts';
import { submitRefusals } from '../registration/claim.ts';
import { protectionDays } from '../registration/protection.ts';
import { type AskedFacts, type DecisionFacts, moveOf } from './facts.ts';

/** What a policy says about a command. */
export interface Verdict {
  readonly outcome: 'accepted' | 'refused';
  /** Codes of the refusals, in the order of the answer. */
  readonly codes: readonly string[];
  /** The approval rule that decided where a request goes; null where none was asked. */
  readonly rule: string | null;
  readonly levels: readonly Level[];
  /** Days that the registration would be protected; null elsewhere. */
  readonly protectionDays: number | null;
}

/** A policy with what a replay of many commands makes of it once. */
export interface Replaying {
  readonly policy: Policy;
  readonly moves: MoveTable;
}

export const replaying = (policy: Policy): Replaying => ({ policy, moves: movesOf(policy.lifecycle) });

const NONE = { rule: null, levels: [], protectionDays: null } as const;
const ACCEPTED: Verdict = { outcome: 'accepted', codes: [], ...NONE };
const refused = (codes: readonly string[]): Verdict => ({ outcome: 'refused', codes, ...NONE });

/**
 * Asks core again, by the same functions, with the facts as they were known then. Null: the facts settle it, whatever the
 * policy says.
 * @param at when the command ran
 */
export function replay(facts: DecisionFacts, { policy, moves }: Replaying, at: string): Verdict | null {
  switch (facts.kind) {
    case 'settled':
      return null;
    case 'move': {
      const decided = decideMove({ ...moveOf(facts.move, at), table: moves });
      return decided.ok ? ACCEPTED : refused(decided.refusals.map(({ code }) => code));
    }
    case 'request':
      return routed(facts.asked, policy);
    case 'registration': {
      const codes: string[] = submitRefusals(facts.claim).map(({ code }) => code);
      if (facts.duplicate) codes.push('already_registered');
      if (codes.length > 0) return refused(codes);
      const verdict = routed(facts.asked, policy);
      const days = protectionDays(policy, facts.tier, facts.claim.role);
      return verdict.outcome === 'refused' ? verdict : { ...verdict, protectionDays: days };
    }
  }
}

function routed({ route, held }: AskedFacts, policy: Policy): Verdict {
  const { rule, levels } = routeFor(route, policy.approvals);
  const missing = levels.filter((level) => !held.includes(level));
  if (missing.length > 0) return refused(missing.map(() => 'nobody_holds_level'));
  return { outcome: 'accepted', codes: [], rule, levels, protectionDays: null };
}
