import type { RegistrationStatus } from './types.ts';

/** Every change of a registration's status that is legal; anything else is refused. A status without a row is final. */
export const STATUS_CHANGES: Readonly<Partial<Record<RegistrationStatus, readonly RegistrationStatus[]>>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['approved', 'rejected', 'disputed', 'withdrawn', 'expired', 'lost'],
  disputed: ['approved', 'rejected', 'withdrawn', 'expired', 'lost'],
  // A decision that was taken back at once waits again (lifecycle.md section 4.1).
  approved: ['submitted', 'disputed', 'expired', 'converted', 'lost', 'withdrawn', 'revoked', 'transferred'],
  // One appeal, decided one level up (money.md section 7).
  rejected: ['submitted', 'disputed', 'approved'],
  // A reopened deal takes its outcome back.
  converted: ['submitted', 'disputed', 'approved', 'revoked'],
  lost: ['submitted', 'disputed', 'approved'],
};

/** True when a registration may go from one status to the other. @see domain/money.md sections 6 and 7 */
export const mayBecome = (from: RegistrationStatus, to: RegistrationStatus): boolean =>
  STATUS_CHANGES[from]?.includes(to) === true;
