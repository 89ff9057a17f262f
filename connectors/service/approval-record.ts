import type {
  Amount,
  ApprovalRequest,
  ApprovalStatus,
  DealRole,
  EvidenceFacts,
  FrozenValue,
  Gate,
  Grant,
  Level,
  RequestKind,
  RouteFacts,
  RouteRequest,
  Slot,
} from '@partnership-os/core';

/** A slot as it is stored: core's, with the clock of the person who was asked. */
export interface StoredSlot extends Slot {
  readonly zone: string;
  /** Id of a working calendar of the policy. */
  readonly calendar: string;
  /** Escalated: a person of the next level up has the task too. */
  readonly climbed?: { readonly level: Level; readonly personId: string };
}

/** What an approver reads before deciding. */
export interface ForAndAgainst {
  readonly supports: readonly EvidenceFacts[];
  readonly opposes: readonly EvidenceFacts[];
  /** Keys of what was looked at. */
  readonly checked: readonly string[];
}

export interface ApprovalDoc extends ForAndAgainst {
  readonly request: ApprovalRequest<StoredSlot>;
  readonly grants: readonly Grant[];
  readonly route: RouteFacts;
  /** What the route was found by; missing in requests of an older version of the product. */
  readonly routed?: RouteRequest;
  /** The value that thresholds were compared with, its rate, or why none: of the request's day, never asked again. */
  readonly frozen?: FrozenValue;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly dealName: string | null;
  readonly comment: string | null;
  readonly conflict: 'none' | 'possible' | 'unchecked';
  readonly role: DealRole | null;
  readonly amount: Amount | null;
  readonly protectionDays: number | null;
  /** Terms: the parts of the version with the hashes of what binds in them. */
  readonly parts?: readonly { readonly path: string; readonly hash: string }[];
  /** A waiver: what is asked for. */
  readonly waiver?: AskedWaiver;
  /** Null = first request for this partner. */
  readonly changes: readonly EvidenceFacts[] | null;
}

/** A dated exception from a check, as it was asked for. */
export interface AskedWaiver {
  readonly rule: string;
  readonly gate: Gate;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly risk: string;
  readonly compensation: string;
}

export interface Approval {
  readonly id: string;
  readonly kind: RequestKind;
  readonly status: ApprovalStatus;
  /** The registration, the partnership, or (adoption) the partner that it is about. */
  readonly resourceId: string;
  readonly dealId: string | null;
  readonly partnershipId: string | null;
  readonly requestedAt: string;
  readonly version: number;
  readonly doc: ApprovalDoc;
}
