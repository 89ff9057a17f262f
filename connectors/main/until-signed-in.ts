import type { CrmAdapter } from '../service/crm-port.ts';

/** What adapters say when nobody is signed in any more. */
const SIGNED_OUT: ReadonlySet<string> = new Set([
  'revoked',
  'signed_out',
  'SIGNED_OUT',
  'CONFIGURATION',
  'configuration',
]);

/** A write that finds nobody signed in waits for the next consent instead of failing for good. */
export const untilSignedIn = (adapter: CrmAdapter): CrmAdapter => ({
  ...adapter,
  write: async (writes, urgency) =>
    (await adapter.write(writes, urgency)).map((outcome) =>
      !outcome.ok && SIGNED_OUT.has(outcome.code) ? { ...outcome, retry: true } : outcome,
    ),
});
