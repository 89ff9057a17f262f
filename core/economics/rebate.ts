import { type Basis, input, moneyInput } from '../basis.ts';
import { fraction } from '../money/fraction.ts';
import { addMoney, multiplyMoney, negateMoney, sumMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import type { RebatePolicy } from '../policy/economics-types.ts';
import { plainMinor } from './units.ts';

export interface Rebate {
  /** The rate of the band reached; 0 below the first. */
  readonly rateBp: number;
  readonly amount: Money;
  readonly basis: Basis;
}

const WHOLE = 10_000;

/**
 * The rebate of a year's eligible net revenue. Exactly on a threshold the lower band counts.
 * @see domain/money.md section 5
 */
export function rebateOf(eligible: Money, policy: RebatePolicy, policyVersion: number): Rebate {
  const { currency } = eligible;
  const band = policy.bands.filter(({ above }) => eligible.minor > plainMinor(above, currency)).at(-1);
  const rateBp = band?.rateBp ?? 0;
  const amount =
    policy.mode === 'whole' ? multiplyMoney(eligible, fraction(rateBp, WHOLE)) : marginalRebate(eligible, policy);
  const inputs = [moneyInput('eligible', eligible), input('rate', rateBp)];
  return { rateBp, amount, basis: { rule: `money 5 rebate ${policy.mode}`, policyVersion, inputs } };
}

/** Each slice at its own rate, rounded once at the end. */
function marginalRebate({ minor, currency }: Money, { bands }: RebatePolicy): Money {
  const weighted = bands.reduce((sum, { above, rateBp }, index) => {
    const next = bands[index + 1];
    const low = plainMinor(above, currency);
    const high = next === undefined ? minor : Math.min(minor, plainMinor(next.above, currency));
    return high > low ? sum + BigInt(high - low) * BigInt(rateBp) : sum;
  }, 0n);
  return multiplyMoney({ minor: 1, currency }, fraction(weighted, WHOLE));
}

/**
 * What to book now: the rebate of the year so far less what was accrued. Each quarter's accrual and the yearly true-up are
 * this same difference; below zero it takes accruals back.
 */
export const rebateDue = (rebate: Rebate, accrued: readonly Money[]): Money =>
  addMoney(rebate.amount, negateMoney(sumMoney(accrued, rebate.amount.currency)));
