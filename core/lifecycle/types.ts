/** The eight phases in their order. @see domain/lifecycle.md section 1 */
export const PHASES = ['SCOUT', 'EVALUATE', 'NEGOTIATE', 'ONBOARD', 'MANAGE', 'OPTIMIZE', 'RENEW', 'EXIT'] as const;
export type PhaseId = (typeof PHASES)[number];

/** The terminal outcomes; only REJECTED and CANCELLED can be reopened. */
export const OUTCOMES = ['REJECTED', 'CANCELLED', 'CLOSED'] as const;
export type StateId = PhaseId | (typeof OUTCOMES)[number];

export const PARTNERSHIP_TYPES = ['referral', 'distribution', 'technology', 'strategic', 'government'] as const;
export type PartnershipType = (typeof PARTNERSHIP_TYPES)[number];

/** Who can approve. The first four are a ladder, lowest first; the others are off the ladder and nobody stands in for them. */
export const LADDER = ['manager', 'director', 'vp', 'clevel'] as const;
export const OFF_LADDER = ['legal', 'finance', 'compliance', 'revops'] as const;
export type Level = (typeof LADDER)[number] | (typeof OFF_LADDER)[number];
export type Role = 'viewer' | 'rep' | 'channel' | Level;

export const APPROVAL_KINDS = [
  'candidate',
  'registration',
  'adoption',
  'terms',
  'activation',
  'renewal',
  'exit',
  'suspend',
  'resume',
  'tier',
  'attribution_change',
] as const;
/** What a request is for. A lifecycle kind grants the commands that the transition table names for it. */
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/**
 * What a request can be about: a lifecycle kind; the extension of a protection, which goes where its registration went; the
 * waiver of a compliance check, which goes to the roles that the check's own rule names.
 */
export type RequestKind = ApprovalKind | 'extension' | 'waiver';
