import { type Block, type Lang, partnerScreen } from '@partnership-os/core';
import type { PartnerInView } from './skill.ts';

/** A move from where the partnership stands, as its card words it. */
export interface MoveGaps {
  readonly command: string;
  /** "To reach EVALUATE: 2 open", as on the card. */
  readonly heading: string;
  /** What stands in its way, one line each; empty when nothing does. */
  readonly lines: readonly string[];
}

const MOVE = 'move-';

/** The moves of the partner's card with their blockers: the very lines that the card shows, in its order. */
export function gapsOf({ facts, viewer }: PartnerInView, lang: Lang): readonly MoveGaps[] {
  return partnerScreen(facts, { ...viewer, lang }, {}).blocks.flatMap((block): readonly MoveGaps[] => {
    if (block.kind !== 'group' || !block.testId.startsWith(MOVE)) return [];
    return [
      { command: block.testId.slice(MOVE.length), heading: headingOf(block.blocks), lines: linesOf(block.blocks) },
    ];
  });
}

const headingOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])).at(0) ?? '';

const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
