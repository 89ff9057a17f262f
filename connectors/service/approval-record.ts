import type { Amount, ApprovalKind, DealRole, EvidenceFacts, Level, RouteFacts } from '@partnership-os/core';

export interface ApprovalDoc {
  readonly requesterId: string;
  readonly payloadHash: string;
  readonly route: RouteFacts;
  readonly slots: readonly ApprovalSlot[];
  readonly comment: string | null;
  readonly question: string | null;
  /** Working time already used when the clock was stopped by a question, in milliseconds per slot. */
  readonly expiresAt: string;
  readonly flagged: boolean;
  readonly conflict: 'none' | 'possible' | 'unchecked';
  readonly role: DealRole | null;
  readonly amount: Amount | null;
  readonly protectionDays: number | null;
  readonly supports: readonly EvidenceFacts[];
  readonly opposes: readonly EvidenceFacts[];
  readonly checked: readonly string[];
  readonly changes: readonly EvidenceFacts[] | null;
  /** Commands that this approval allows, each once. */
  readonly grants: readonly {
    readonly command: string;
    readonly payloadHash: string;
    readonly usedAt: string | null;
  }[];
  readonly resourceVersion: number;
  readonly accountCrmIds?: readonly string[];
}

export interface ApprovalSlot {
  readonly level: Level;
  readonly status: 'waiting' | 'granted' | 'rejected';
  readonly assigneeId: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly zone: string;
  readonly calendar: string;
  readonly hours: number;
  readonly slaLevel: 0 | 1 | 2 | 3;
  /** Share of the target used before the clock was last stopped, 0–1 and more. */
  readonly used: number;
}

export interface Approval {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly status:
    | 'pending'
    | 'returned'
    | 'approved'
    | 'rejected'
    | 'withdrawn'
    | 'expired'
    | 'superseded'
    | 'consumed';
  /** The registration or the partnership that it is about. */
  readonly resourceId: string;
  readonly dealId: string | null;
  readonly partnershipId: string;
  readonly requestedAt: string;
  readonly version: number;
  readonly doc: ApprovalDoc;
}
