import type { Level } from '../lifecycle/types.ts';
import { reaches } from './levels.ts';

/** A part of a request: a top-level group of the term sheet, with the hash of its structured values. */
export interface Part {
  readonly path: string;
  readonly hash: string;
  /** What the policy asks for it: all of these. */
  readonly levels: readonly Level[];
}

/** A part that somebody approved, and at which levels. */
export type ApprovedPart = Part;

export interface PartsAsked {
  /** Asked again: new, changed, or approved below what the policy now asks. */
  readonly ask: readonly Part[];
  /** Stay approved: equal hash, and levels at least what the policy now asks. */
  readonly inherited: readonly Part[];
}

/**
 * Which parts a new version asks for; unchanged parts stay approved.
 * @see domain/lifecycle.md section 4.2, Parts
 */
export function partsToAsk(parts: readonly Part[], approved: readonly ApprovedPart[]): PartsAsked {
  const stays = (part: Part) =>
    approved.some(
      (old) =>
        old.path === part.path &&
        old.hash === part.hash &&
        part.levels.every((needed) => old.levels.some((held) => reaches(held, needed))),
    );
  return { ask: parts.filter((part) => !stays(part)), inherited: parts.filter(stays) };
}
