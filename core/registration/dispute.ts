import type { RegistrationPolicy } from '../policy/types.ts';
import type { Refusal } from '../result.ts';
import { holds, type Rule, unmet } from '../rules.ts';
import { addDays, type Day, type Instant } from '../time/day.ts';
import { addWorkingHours, type WorkingCalendar } from '../time/working.ts';
import { dayIn } from '../time/zone.ts';

export const DISPUTE_STEPS = ['identify', 'investigate', 'resolve'] as const;
export type DisputeStep = (typeof DISPUTE_STEPS)[number];

/** By when each step is due, from the moment the conflict was logged; 24 h are one working day. */
export type DisputeClock = Readonly<Record<DisputeStep, Instant>>;

/** @see domain/money.md section 7 */
export function disputeClock(
  loggedAt: Instant,
  { conflictHours }: Pick<RegistrationPolicy, 'conflictHours'>,
  calendar: WorkingCalendar,
): DisputeClock {
  const by = (step: DisputeStep) => addWorkingHours(loggedAt, conflictHours[step], calendar);
  return { identify: by('identify'), investigate: by('investigate'), resolve: by('resolve') };
}

/** Steps that are late now and were not told before, in order; each is told once, also after downtime. */
export const lateSteps = (
  clock: DisputeClock,
  done: readonly DisputeStep[],
  told: readonly DisputeStep[],
  now: Instant,
): DisputeStep[] => DISPUTE_STEPS.filter((step) => clock[step] <= now && !done.includes(step) && !told.includes(step));

/** A claim of a conflict. */
export interface DisputedClaim {
  readonly id: string;
  /** Complete submission: what ranks. */
  readonly submittedAt: Instant;
}

export interface DisputeSuggestion {
  /** Cited beside the suggestion; null when no rule separates the claims. */
  readonly rule: 'direct_relationship' | 'earlier_submission' | null;
  readonly inFavour: 'direct' | string | null;
}

const MINUTE = 16;

/**
 * What the rules suggest to the person who decides: a documented direct relationship in the days before the first claim,
 * else the earlier complete submission; within one minute they separate nothing.
 * @param directOn the last documented direct activity with the account; null = none is known
 * @see domain/money.md section 7
 */
export function suggestionFor(
  claims: readonly DisputedClaim[],
  directOn: Day | null,
  { directDays, zone }: Pick<RegistrationPolicy, 'directDays'> & { readonly zone: string },
): DisputeSuggestion {
  const [first, second] = [...claims].sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
  if (first === undefined) return { rule: null, inFavour: null };
  const day = dayIn(first.submittedAt, zone);
  if (directOn !== null && directOn < day && directOn >= addDays(day, -directDays))
    return { rule: 'direct_relationship', inFavour: 'direct' };
  const same = second !== undefined && second.submittedAt.slice(0, MINUTE) === first.submittedAt.slice(0, MINUTE);
  return same ? { rule: null, inFavour: null } : { rule: 'earlier_submission', inFavour: first.id };
}

/** How a person decides a conflict: for one claim, for nobody, or the credit of one shared with a second partner. */
export interface Resolution {
  readonly inFavour: 'direct' | string;
  /** Share of the sourced credit that the second claim's partner gets, in basis points; null = none. */
  readonly split: { readonly registrationId: string; readonly shareBp: number } | null;
  readonly reason: string;
}

interface Resolving extends Resolution {
  readonly claims: readonly DisputedClaim[];
  readonly open: boolean;
  readonly done: readonly DisputeStep[];
}

export type DisputeRefusal =
  | 'dispute_closed'
  | 'dispute_step_missing'
  | 'dispute_claim_unknown'
  | 'dispute_split'
  | 'dispute_reason';

const SHORTEST_REASON = 10;
const WHOLE = 10_000;

function splitHolds({ split, inFavour, claims }: Resolving): boolean {
  if (split === null) return true;
  const known = claims.some(({ id }) => id === split.registrationId) && split.registrationId !== inFavour;
  return inFavour !== 'direct' && known && split.shareBp > 0 && split.shareBp < WHOLE;
}

const RULES = [
  { code: 'dispute_closed', clause: 'money 7', gap: ({ open }) => holds(open) },
  {
    code: 'dispute_step_missing',
    clause: 'money 7',
    gap: ({ done }) => holds(done.includes('identify') && done.includes('investigate')),
  },
  {
    code: 'dispute_claim_unknown',
    clause: 'money 7',
    gap: ({ inFavour, claims }) => holds(inFavour === 'direct' || claims.some(({ id }) => id === inFavour)),
  },
  { code: 'dispute_split', clause: 'money 11', gap: (asked) => holds(splitHolds(asked)) },
  {
    code: 'dispute_reason',
    clause: 'money 7',
    gap: ({ reason }) => holds([...reason.trim()].length >= SHORTEST_REASON, { least: SHORTEST_REASON }),
  },
] as const satisfies readonly Rule<Resolving, DisputeRefusal>[];

/** What stands against this resolution; empty when it can be carried out. */
export const resolutionRefusals = (asked: Resolving): Refusal<DisputeRefusal>[] =>
  unmet<Resolving, DisputeRefusal>(RULES, asked);
