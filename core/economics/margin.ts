import { type Basis, moneyInput } from '../basis.ts';
import { type Fraction, fraction } from '../money/fraction.ts';
import { addMoney, negateMoney, sumMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import { DIRECT_COSTS, type DirectCost } from '../policy/economics-types.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';

/** What is recorded of won deals, in one currency. A cost that is left out is none. */
export interface MarginFacts {
  /** Won amount at close. */
  readonly gross: Money;
  readonly discounts: Money;
  readonly refunds: Money;
  readonly cancellations: Money;
  readonly tax: Money;
  readonly costs: Readonly<Partial<Record<DirectCost, Money>>>;
}

export interface Margin {
  readonly net: Money;
  readonly directCost: Money;
  readonly margin: Money;
  /** Margin over net revenue, exact; null when there is no net revenue: not applicable. */
  readonly ratio: Fraction | null;
  readonly basis: Basis;
}

export type AmountRefusal = 'currency_mixed' | 'amount_negative';

/**
 * Contribution margin: net revenue less the direct partner cost. Programme cost is no part of it.
 * Refused: mixed currencies (convert first), amounts below zero (a reversal is a line of its own).
 * @see domain/money.md sections 1 and 2
 */
export function contributionMargin(facts: MarginFacts, policyVersion: number): Result<Margin, Refusal<AmountRefusal>> {
  const { gross, discounts, refunds, cancellations, tax, costs } = facts;
  const reductions = [discounts, refunds, cancellations, tax];
  const direct = DIRECT_COSTS.flatMap((kind) => costs[kind] ?? []);
  const wrong = amountRefusal([gross, ...reductions, ...direct]);
  if (wrong !== null) return refuse([wrong]);
  const reduced = sumMoney(reductions, gross.currency);
  const net = addMoney(gross, negateMoney(reduced));
  const directCost = sumMoney(direct, gross.currency);
  const margin = addMoney(net, negateMoney(directCost));
  const inputs = [moneyInput('gross', gross), moneyInput('reductions', reduced), moneyInput('direct_cost', directCost)];
  return accept({
    net,
    directCost,
    margin,
    ratio: net.minor === 0 ? null : fraction(margin.minor, net.minor),
    basis: { rule: 'money 2', policyVersion, inputs },
  });
}

/** Amounts of one calculation have one currency and are not negative; null when that holds. */
export function amountRefusal(amounts: readonly Money[]): Refusal<AmountRefusal> | null {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))];
  if (currencies.length > 1) return { code: 'currency_mixed', clause: 'money 1' };
  return amounts.some(({ minor }) => minor < 0) ? { code: 'amount_negative', clause: 'money 1' } : null;
}
