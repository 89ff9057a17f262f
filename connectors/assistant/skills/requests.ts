import type { ApprovalKind, Level } from '@partnership-os/core';
import type { PartnerInView } from './skill.ts';

export interface WaitingSlot {
  readonly approvalId: string;
  readonly kind: ApprovalKind | string;
  readonly level: Level;
  readonly dueAt: string;
}

/** Who has to decide what for this partner, the earliest due first; undefined when the viewer may not read requests. */
export function waitingSlots({ facts }: PartnerInView): readonly WaitingSlot[] | undefined {
  return facts.partnership?.approvals
    ?.filter(({ status }) => status === 'pending' || status === 'returned')
    .flatMap(({ approvalId, kind, slots }) =>
      slots
        .filter(({ status }) => status === 'waiting')
        .map(({ level, dueAt }) => ({ approvalId, kind, level, dueAt })),
    )
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}
