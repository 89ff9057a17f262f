import type { Grant } from '../lifecycle/grants.ts';
import type { Policy } from '../policy/types.ts';
import type { Refusal } from '../result.ts';
import { type Rule, unmet } from '../rules.ts';
import type { Day, Instant } from '../time/day.ts';
import { isInfluence, lockedFrom } from './window.ts';

/** What a partner's part rests on. */
export type Ground = 'registration' | 'lead' | 'meeting' | 'demo' | 'reference' | 'delivery' | 'marketing' | 'manual';

/** One row of a deal's attribution, with its dated evidence. */
export interface AttributionRow {
  readonly partnershipId: string;
  readonly role: 'sourced' | 'influenced';
  readonly ground: Ground;
  /** Days of the evidence. */
  readonly evidence: readonly Day[];
  readonly claimedOn: Day;
  readonly validUntil: Day;
}

export interface DealDates {
  readonly openedOn: Day;
  /** First direct contact with the customer; null = none is recorded. */
  readonly firstContactOn: Day | null;
  readonly closedOn: Day | null;
}

/** Who changes the record, and by what right. */
export interface AttributionChange {
  readonly rows: readonly AttributionRow[];
  readonly dates: DealDates;
  readonly now: Instant;
  readonly by: 'owner' | 'finance' | 'other';
  readonly reason: string | null;
  /** An unused grant of kind `attribution_change`; only after the lock. */
  readonly grant: Pick<Grant, 'kind' | 'usedAt' | 'until'> | null;
}

export type RecordRefusal =
  | 'two_sourcing_partners'
  | 'partner_twice'
  | 'evidence_missing'
  | 'evidence_outside'
  | 'sourced_too_late'
  | 'claim_expired'
  | 'attribution_not_yours'
  | 'attribution_locked'
  | 'reason_missing';

export type AttributionStatus = 'open' | 'locked' | 'changed_after_lock';

interface Asked extends AttributionChange {
  readonly policy: Pick<Policy, 'attribution'>;
  readonly zone: string;
}

const SHORTEST_REASON = 10;
const named = (rows: readonly AttributionRow[]) =>
  rows.length === 0 ? null : { partners: rows.map(({ partnershipId }) => partnershipId).join(', ') };
const isLocked = ({ dates: { closedOn }, now, policy, zone }: Asked): boolean =>
  closedOn !== null && now > lockedFrom(policy, closedOn, zone);

/** A registration or lead counts as the origin when it is dated before the deal or before the first direct contact. */
const isOrigin = ({ claimedOn }: AttributionRow, { openedOn, firstContactOn }: DealDates): boolean =>
  claimedOn <= openedOn || (firstContactOn !== null && claimedOn < firstContactOn);

const inWindow = ({ role, evidence }: AttributionRow, { openedOn, closedOn }: DealDates): boolean =>
  role === 'sourced' || evidence.every((on) => isInfluence(on, openedOn, closedOn));

function mayChange(asked: Asked): boolean {
  if (!isLocked(asked)) return asked.by !== 'other';
  const { by, grant, now } = asked;
  return by === 'finance' && grant?.kind === 'attribution_change' && grant.usedAt === null && now <= grant.until;
}

/** One row per rule of money.md section 11 and structured-outputs.md section 9. */
const RULES = [
  {
    code: 'two_sourcing_partners',
    clause: 'money 11',
    gap: ({ rows }) => (rows.filter(({ role }) => role === 'sourced').length <= 1 ? null : {}),
  },
  {
    code: 'partner_twice',
    clause: 'money 11',
    gap: ({ rows }) => (new Set(rows.map(({ partnershipId }) => partnershipId)).size === rows.length ? null : {}),
  },
  {
    code: 'evidence_missing',
    clause: 'money 11',
    gap: ({ rows }) => named(rows.filter((row) => row.evidence.length === 0)),
  },
  {
    code: 'evidence_outside',
    clause: 'money 11',
    gap: ({ rows, dates }) => named(rows.filter((row) => !inWindow(row, dates))),
  },
  {
    code: 'sourced_too_late',
    clause: 'money 11',
    gap: ({ rows, dates }) => named(rows.filter((row) => row.role === 'sourced' && !isOrigin(row, dates))),
  },
  {
    code: 'claim_expired',
    clause: 'money 11',
    gap: ({ rows, dates: { openedOn } }) =>
      named(rows.filter(({ role, validUntil }) => role === 'sourced' && validUntil < openedOn)),
  },
  {
    code: 'attribution_not_yours',
    clause: 'money 11',
    gap: (asked) => (isLocked(asked) || mayChange(asked) ? null : {}),
  },
  {
    code: 'attribution_locked',
    clause: 'money 11',
    gap: (asked) =>
      !isLocked(asked) || mayChange(asked)
        ? null
        : { since: lockedFrom(asked.policy, asked.dates.closedOn ?? '', asked.zone) },
  },
  {
    code: 'reason_missing',
    clause: 'money 11',
    gap: (asked) =>
      !isLocked(asked) || [...(asked.reason ?? '').trim()].length >= SHORTEST_REASON
        ? null
        : { least: SHORTEST_REASON },
  },
] as const satisfies readonly Rule<Asked, RecordRefusal>[];

/** What stands against writing these rows now; empty when they can be written. Every rule runs. */
export const recordRefusals = (
  change: AttributionChange,
  policy: Pick<Policy, 'attribution'>,
  zone: string,
): Refusal<RecordRefusal>[] => unmet<Asked, RecordRefusal>(RULES, { ...change, policy, zone });

/** Open until the end of the lock window, then locked; a change after that says so for good. */
export function attributionStatus(
  closedOn: Day | null,
  changes: readonly { readonly at: Instant }[],
  at: { readonly now: Instant; readonly policy: Pick<Policy, 'attribution'>; readonly zone: string },
): AttributionStatus {
  if (closedOn === null) return 'open';
  const lock = lockedFrom(at.policy, closedOn, at.zone);
  if (changes.some((change) => change.at > lock)) return 'changed_after_lock';
  return at.now > lock ? 'locked' : 'open';
}
