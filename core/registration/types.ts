/** A partner's role on a deal. `fulfilled` (resale, delivery) earns no attribution and no protection. */
export const DEAL_ROLES = ['sourced', 'influenced', 'fulfilled'] as const;
export type DealRole = (typeof DEAL_ROLES)[number];

export const REGISTRATION_STATUSES = [
  'draft',
  'submitted',
  'approved',
  'rejected',
  'disputed',
  'expired',
  'withdrawn',
  'converted',
  'lost',
  'revoked',
  'transferred',
] as const;
/** @see domain/money.md section 6 */
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];
