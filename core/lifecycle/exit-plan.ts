import type { ExitPolicy, ExitTriggerId } from '../policy/exit-types.ts';
import type { Refusal } from '../result.ts';
import { type Rule, unmet } from '../rules.ts';
import { type Day, type Instant, instantOf, msOf } from '../time/day.ts';
import { type GuardEvidence, held, notHeld } from './guards.ts';

/** What an exit is planned with, before it may start. */
export interface ExitPlan {
  readonly trigger: ExitTriggerId | null;
  readonly lead: string | null;
  /** Customers with the person who takes each over; an empty list is a statement, null is none. */
  readonly customers: readonly { readonly name: string; readonly owner: string | null }[] | null;
  readonly noticeOn: Day | null;
  readonly legalReview: { readonly by: string; readonly on: Day } | null;
  /** When the plan was written: the emergency path counts from here. */
  readonly plannedAt: Instant;
}

export type ExitPlanRefusal =
  | 'exit_trigger_missing'
  | 'exit_lead_missing'
  | 'exit_customers_missing'
  | 'exit_customers_unowned'
  | 'exit_notice_missing'
  | 'exit_legal_missing';

interface Facts {
  readonly plan: ExitPlan;
  readonly legalLater: boolean;
}

const when = (missing: boolean) => (missing ? {} : null);

/** G-EXITPLAN, one row per thing that lifecycle.md section 6 names. */
const RULES = [
  { code: 'exit_trigger_missing', clause: 'G-EXITPLAN', gap: ({ plan }) => when(plan.trigger === null) },
  { code: 'exit_lead_missing', clause: 'G-EXITPLAN', gap: ({ plan }) => when((plan.lead ?? '').trim() === '') },
  { code: 'exit_customers_missing', clause: 'G-EXITPLAN', gap: ({ plan }) => when(plan.customers === null) },
  {
    code: 'exit_customers_unowned',
    clause: 'E04',
    gap: ({ plan }) => {
      const open = (plan.customers ?? []).filter(({ owner }) => owner === null).map(({ name }) => name);
      return open.length === 0 ? null : { customers: open.join(', ') };
    },
  },
  { code: 'exit_notice_missing', clause: 'G-EXITPLAN', gap: ({ plan }) => when(plan.noticeOn === null) },
  {
    code: 'exit_legal_missing',
    clause: 'G-EXITPLAN',
    gap: ({ plan, legalLater }) => when(plan.legalReview === null && !legalLater),
  },
] as const satisfies readonly Rule<Facts, ExitPlanRefusal>[];

const HOUR = 3_600_000;

/**
 * G-EXITPLAN: trigger, lead, customers, notice date, legal review. On the emergency path the review may follow within the
 * policy's hours; until then the guard holds, and no longer.
 * @see domain/lifecycle.md sections 6 and 8
 */
export function exitPlanEvidence(plan: ExitPlan, policy: ExitPolicy, now: Instant): GuardEvidence {
  const emergency = policy.triggers.some(({ id, emergency: fast }) => fast && id === plan.trigger);
  const until = instantOf(msOf(plan.plannedAt) + policy.legalWithinHours * HOUR);
  const legalLater = emergency && plan.legalReview === null && now <= until;
  const refusals: Refusal[] = unmet<Facts, ExitPlanRefusal>(RULES, { plan, legalLater });
  if (refusals.length > 0) return notHeld('exit plan', refusals);
  return held('exit plan', legalLater ? until : null);
}
