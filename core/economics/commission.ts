import { currencyDigits } from '../money/currencies.ts';
import { addFractions, type Fraction, fraction, multiplyFractions } from '../money/fraction.ts';
import { multiplyMoney, zeroMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import type { BonusId, CommissionPolicy } from '../policy/types.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';
import { type Day, monthsBetween } from '../time/day.ts';

/** A won and paid deal in the programme's currency. */
export interface CommissionDeal {
  readonly net: Money;
  /** The partner's won net revenue of the quarter before this deal (deals in order of close date, then id). */
  readonly quarterSoFar: Money;
  /** The tier's base rate on the close date. */
  readonly rateBp: number;
  readonly bonuses: readonly BonusId[];
}

/** A part of the deal's net revenue at its own multiplier. */
export interface Slice {
  readonly amount: Money;
  readonly multiplierBp: number;
}

export interface Commission {
  readonly slices: readonly Slice[];
  /** Base with accelerators, rounded once. */
  readonly accelerated: Money;
  /** All bonuses together, rounded once; negative when preferred pricing outweighs them. */
  readonly bonus: Money;
  /** The sum of both lines within 0 and the cap. */
  readonly total: Money;
}

export type CommissionRefusal = 'deal_below_minimum' | 'contract_bonus_twice' | 'currency_mixed';

const bp = (value: number): Fraction => fraction(value, 10_000);
const no = (code: CommissionRefusal) => refuse([{ code, clause: 'money 4' }] as const);

/**
 * The commission of one deal: marginal accelerator slices, then bonuses as points of net revenue, then the limits.
 * @see domain/money.md section 4
 */
export function commissionOf(
  { net, quarterSoFar, rateBp, bonuses }: CommissionDeal,
  policy: CommissionPolicy,
): Result<Commission, Refusal<CommissionRefusal>> {
  const unit = 10 ** (currencyDigits(net.currency) ?? 2);
  if (net.currency !== quarterSoFar.currency) return no('currency_mixed');
  if (bonuses.includes('contract_2_years') && bonuses.includes('contract_3_years')) return no('contract_bonus_twice');
  if (net.minor < policy.dealMinimum * unit) return no('deal_below_minimum');
  const slices = slicesOf(net, quarterSoFar.minor, policy, unit);
  const weighted = slices
    .map(({ amount, multiplierBp }) => multiplyFractions(fraction(amount.minor), bp(multiplierBp)))
    .reduce(addFractions, fraction(0));
  const accelerated = multiplyMoney({ minor: 1, currency: net.currency }, multiplyFractions(weighted, bp(rateBp)));
  const points = [...new Set(bonuses)].reduce((sum, bonus) => sum + policy.bonuses[bonus], 0);
  const bonus = multiplyMoney(net, bp(points));
  const cap = multiplyMoney(net, bp(policy.capBp)).minor;
  const total = Math.min(Math.max(accelerated.minor + bonus.minor, 0), cap);
  return accept({ slices, accelerated, bonus, total: { minor: total, currency: net.currency } });
}

function slicesOf(net: Money, before: number, { accelerators }: CommissionPolicy, unit: number): Slice[] {
  const end = before + net.minor;
  return accelerators.flatMap(({ from, multiplierBp }, index) => {
    const next = accelerators[index + 1];
    const low = Math.max(before, from * unit);
    const high = next === undefined ? end : Math.min(end, next.from * unit);
    return high > low ? [{ amount: { minor: high - low, currency: net.currency }, multiplierBp }] : [];
  });
}

/** Why money goes back: the customer left on a day, or the deal was cancelled. */
export type Loss = { readonly kind: 'lost'; readonly on: Day } | { readonly kind: 'cancelled' };

/** What of a paid commission is taken back; full calendar months from the close date decide. Later deals stay as they are. */
export function clawbackOf(paid: Money, closedOn: Day, loss: Loss, { clawback }: CommissionPolicy): Money {
  if (loss.kind === 'cancelled') return paid;
  const months = monthsBetween(closedOn, loss.on);
  const step = clawback.find(({ beforeMonth }) => months < beforeMonth);
  return step === undefined ? zeroMoney(paid.currency) : multiplyMoney(paid, bp(step.shareBp));
}
