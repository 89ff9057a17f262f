import type { RouteRequest } from '../approval/route.ts';
import type { Move, MoveCommand } from '../lifecycle/decide.ts';
import type { Grant } from '../lifecycle/grants.ts';
import type { Level } from '../lifecycle/types.ts';
import type { Caller } from '../lifecycle/who.ts';
import type { Claim } from '../registration/claim.ts';

/** A lifecycle command as core was asked: without persons, ids of records and written words. */
export interface MoveAsked extends Pick<Move, 'position' | 'evidence'> {
  readonly command: Omit<MoveCommand, 'reason'> & {
    /** `enough`: the text is as long as G-REASON asks. */
    readonly reason: { readonly code: string; readonly enough: boolean } | null;
  };
  readonly caller: Omit<Caller, 'personId'>;
  readonly grants: readonly Omit<Grant, 'id' | 'approvalId'>[];
}

/** Where a request would go, and the levels that somebody else than the requester held. */
export interface AskedFacts {
  readonly route: RouteRequest;
  readonly held: readonly Level[];
}

/**
 * What a command was decided on when it ran, as plain JSON: enough to ask core again under another policy. `settled`: no
 * rule of the policy was asked (no permission, an older version, a decision on a running request), so that its outcome
 * stands under every policy.
 */
export type DecisionFacts =
  | { readonly kind: 'move'; readonly move: MoveAsked }
  | { readonly kind: 'request'; readonly asked: AskedFacts }
  | {
      readonly kind: 'registration';
      readonly claim: Claim;
      /** The partner had an active claim of the same role on the deal. */
      readonly duplicate: boolean;
      readonly tier: string | null;
      readonly asked: AskedFacts;
    }
  | { readonly kind: 'settled' };

/** The facts of a move: what identifies a person or repeats what somebody wrote is left out. */
export function moveFacts({ position, command, caller, evidence, grants }: Move): MoveAsked {
  const mine = grants.filter((grant) => grant.command === command.name);
  const { reason, ...asked } = command;
  const { kind, roles, levels, relations } = caller;
  return {
    position,
    command: {
      ...asked,
      // Without a grant there is nothing that the hash could fit.
      payloadHash: mine.length === 0 ? null : command.payloadHash,
      reason: reason === null ? null : { code: reason.code, enough: isEnough(reason.text) },
    },
    caller: { kind, roles, levels, relations },
    evidence,
    grants: mine.map(({ kind: asks, command: name, payloadHash, until, usedAt }) => ({
      kind: asks,
      command: name,
      payloadHash,
      until,
      usedAt,
    })),
  };
}

/** G-REASON's shortest text. */
const ENOUGH = 'x'.repeat(10);
const isEnough = (text: string): boolean => [...text.trim()].length >= ENOUGH.length;

/** A move that core can decide again. */
export function moveOf({ position, command, caller, evidence, grants }: MoveAsked, now: string): Move {
  const { reason } = command;
  return {
    position,
    command: {
      ...command,
      reason: reason === null ? null : { code: reason.code, text: reason.enough ? ENOUGH : '' },
    },
    caller: { ...caller, personId: '' },
    evidence,
    grants: grants.map((grant, at) => ({ ...grant, id: String(at), approvalId: '' })),
    now,
  };
}

const SAID = 'said';
const said = (text: string | null): string | null => (text === null || text.trim() === '' ? null : SAID);

/** A claim without names and written words: whether they were there is what the rules read. */
export const claimFacts = (claim: Claim): Claim => ({
  ...claim,
  comment: said(claim.comment),
  deal: { ...claim.deal, contact: said(claim.deal.contact), product: said(claim.deal.product) },
});
