import type { PartnershipType } from '../lifecycle/types.ts';

export const ITEM_GROUPS = ['administration', 'compliance', 'training', 'integration', 'go_live'] as const;
export type ItemGroup = (typeof ITEM_GROUPS)[number];

/** One item of the activation checklist. Its words are in core/text under `item.<id>`. */
export interface ChecklistItem {
  readonly id: string;
  readonly group: ItemGroup;
  readonly mandatory: boolean;
  readonly owner: 'ours' | 'partner';
  /** Days from the signature (day 0). */
  readonly dueDay: number;
  /** At least one piece is needed to tick it. */
  readonly evidence: boolean;
  /** Left out = everybody. */
  readonly types?: readonly PartnershipType[];
  readonly tiers?: readonly string[];
  readonly countries?: readonly string[];
  /** Not ticked by hand: it holds with the named check, or with a recorded fact. */
  readonly check?: string;
  readonly fact?: 'certified';
}

export interface ActivationPolicy {
  /** The last day, counted from the signature, on which the target is met. */
  readonly targetDay: number;
  readonly items: readonly ChecklistItem[];
}
