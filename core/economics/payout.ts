import { type Basis, input, moneyInput } from '../basis.ts';
import { addMoney, negateMoney, sumMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import type { PaymentPolicy } from '../policy/economics-types.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';
import { addDays, addMonths, type Day } from '../time/day.ts';
import { type AmountRefusal, amountRefusal } from './margin.ts';
import { plainMinor } from './units.ts';

export const PAYOUT_STATES = ['draft', 'pending', 'approved', 'held', 'paid', 'clawed_back'] as const;
export type PayoutState = (typeof PAYOUT_STATES)[number];

/** Legal changes of a commission: registered, won, paid by the customer, in dispute, paid out, taken back. */
export const PAYOUT_CHANGES: Readonly<Record<PayoutState, readonly PayoutState[]>> = {
  draft: ['pending'],
  // A deal that is reopened or lost earns nothing any more.
  pending: ['approved', 'held', 'draft'],
  approved: ['held', 'paid', 'draft'],
  held: ['approved', 'clawed_back'],
  paid: ['held', 'clawed_back'],
  clawed_back: [],
};

/** True when a commission may go from one state to the other. @see domain/money.md section 4, States */
export const mayPayout = (from: PayoutState, to: PayoutState): boolean => PAYOUT_CHANGES[from].includes(to);

/** When a part of a commission is due: the base and bonuses by tier after the monthly run, the accelerator by quarter. */
export const dueOn = (
  part: 'base' | 'accelerator',
  { runOn, tier }: { readonly runOn: Day; readonly tier: string },
  { netDays, netDaysByTier, acceleratorNetDays }: PaymentPolicy,
): Day => addDays(runOn, part === 'accelerator' ? acceleratorNetDays : (netDaysByTier[tier] ?? netDays));

export interface Run {
  readonly pay: Money;
  /** Waits for the next run: together still below the least amount. */
  readonly carried: Money;
}

/** What a run pays of what is due and what was carried before. Nothing is lost: `pay` + `carried` is the sum. */
export function runOf(due: readonly Money[], carried: Money, { carryForwardBelow }: PaymentPolicy): Run {
  const sum = addMoney(carried, sumMoney(due, carried.currency));
  const zero = { minor: 0, currency: sum.currency };
  const small = sum.minor < plainMinor(carryForwardBelow, sum.currency);
  return small ? { pay: zero, carried: sum } : { pay: sum, carried: zero };
}

/** The last day on which a statement may be disputed. */
export const disputeUntil = (statementOn: Day, { disputeDays }: PaymentPolicy): Day =>
  addDays(statementOn, disputeDays);

/** What is known when a partnership ends. */
export interface FinalFacts {
  readonly effectiveOn: Day;
  /** Commissions earned to the effective date and not paid yet. */
  readonly earned: readonly { readonly on: Day; readonly amount: Money }[];
  readonly clawbacks: readonly Money[];
  readonly advances: readonly Money[];
  readonly currency: string;
}

export interface FinalPayout {
  /** Below zero the partner owes it. */
  readonly amount: Money;
  /** Earned after the effective date: not part of it. */
  readonly excluded: Money;
  /** Clawback is watched until the end of this day. */
  readonly watchUntil: Day;
  readonly basis: Basis;
}

/**
 * The final payout: earned to the effective date, less clawbacks and advances. It is paid whatever its size: there is no
 * later run to carry it to.
 * @see domain/lifecycle.md section 8, E11
 */
export function finalPayout(
  facts: FinalFacts,
  policy: { readonly clawbackWatchMonths: number; readonly version: number },
): Result<FinalPayout, Refusal<AmountRefusal>> {
  const { effectiveOn, earned, clawbacks, advances, currency } = facts;
  const amounts = earned.map(({ amount }) => amount);
  const wrong = amountRefusal([{ minor: 0, currency }, ...amounts, ...clawbacks, ...advances]);
  if (wrong !== null) return refuse([wrong]);
  const until = earned.filter(({ on }) => on <= effectiveOn).map(({ amount }) => amount);
  const [sum, back, paid] = [until, clawbacks, advances].map((list) => sumMoney(list, currency));
  const zero = { minor: 0, currency };
  const [total, taken, given] = [sum ?? zero, back ?? zero, paid ?? zero];
  const inputs = [
    input('effective_on', effectiveOn),
    moneyInput('earned', total),
    moneyInput('clawbacks', taken),
    moneyInput('advances', given),
  ];
  return accept({
    amount: addMoney(total, negateMoney(addMoney(taken, given))),
    excluded: addMoney(sumMoney(amounts, currency), negateMoney(total)),
    watchUntil: addMonths(effectiveOn, policy.clawbackWatchMonths),
    basis: { rule: 'lifecycle 8 E11', policyVersion: policy.version, inputs },
  });
}
