import type { Policy } from '@partnership-os/core';

/** The clauses that a policy can switch on (gcc.md 3b), each with the check that does. */
export const CLAUSES: Readonly<Record<string, string>> = {
  prevailing_language: 'GCC-04',
  data_sharing: 'GCC-06',
  data_transfer: 'GCC-07',
  saudization_undertaking: 'GCC-01',
  ownership_warranty: 'GCC-02',
  agency_registration: 'GCC-16',
  rhq_statement: 'GCC-15',
  vat_details: 'GCC-08',
  anti_bribery: 'GCC-13',
  conflict_of_interest: 'GCC-14',
};

/** A clause stands where its check is on. */
export function clausesOf({ compliance: { rules } }: Policy): Readonly<Record<string, boolean>> {
  const on = new Set(rules.filter((rule) => rule.on).map(({ id }) => id));
  return Object.fromEntries(Object.entries(CLAUSES).map(([clause, check]) => [clause, on.has(check)]));
}
