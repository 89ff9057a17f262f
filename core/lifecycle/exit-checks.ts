import type { Money } from '../money/types.ts';
import type { ExitCheckId } from '../policy/exit-types.ts';
import type { Gap } from '../rules.ts';
import type { Instant } from '../time/day.ts';

/** What is recorded of a running exit. Null = nobody has recorded it: never the same as "nothing open". */
export interface ExitFacts {
  /** Every system that the partner had access to. */
  readonly systems: readonly { readonly name: string; readonly revokedAt: Instant | null }[] | null;
  /** Live credentials that the audit found. */
  readonly liveCredentials: number | null;
  /** Registrations that were open when the exit started. */
  readonly registrations: readonly { readonly id: string; readonly decision: RegistrationExit | null }[] | null;
  readonly customers:
    | readonly { readonly name: string; readonly owner: string | null; readonly moved: boolean }[]
    | null;
  readonly payout: { readonly amount: Money; readonly signed: boolean } | null;
  /** What became of the partner's data with us and of ours with the partner. */
  readonly data: {
    readonly ours: DataExit | null;
    readonly theirs: DataExit | null;
    readonly certificate: boolean;
  } | null;
}

/** What becomes of an open registration. */
export type RegistrationExit = 'honour' | 'direct' | 'other_partner' | 'void';
export type DataExit = 'returned' | 'destroyed';

export type ExitCheckRefusal = `exit_${ExitCheckId}`;

const unrecorded = { open: '?' } as const;
/** The names of what is still open, or null when nothing is. */
const openOf = (names: readonly string[] | undefined): Gap => {
  if (names === undefined) return unrecorded;
  return names.length === 0 ? null : { open: names.join(', ') };
};

/** One row per check that a step of the policy can name. Unrecorded never passes. */
export const EXIT_CHECK_GAPS: Readonly<Record<ExitCheckId, (facts: ExitFacts) => Gap>> = {
  access_revoked: ({ systems }) =>
    openOf(systems?.filter(({ revokedAt }) => revokedAt === null).map(({ name }) => name)),
  no_live_credential: ({ liveCredentials }) => {
    if (liveCredentials === null) return unrecorded;
    return liveCredentials === 0 ? null : { open: liveCredentials };
  },
  registrations_settled: ({ registrations }) =>
    openOf(registrations?.filter(({ decision }) => decision === null).map(({ id }) => id)),
  customers_moved: ({ customers }) => openOf(customers?.filter(({ moved }) => !moved).map(({ name }) => name)),
  payout_signed: ({ payout }) => (payout?.signed === true ? null : { open: payout === null ? '?' : 1 }),
  data_settled: ({ data }) => {
    if (data === null) return unrecorded;
    return data.ours !== null && data.theirs !== null && data.certificate ? null : { open: 1 };
  },
};
