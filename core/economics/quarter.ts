import { type Basis, input, moneyInput } from '../basis.ts';
import { fraction } from '../money/fraction.ts';
import { addMoney, multiplyMoney, negateMoney, zeroMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import type { EconomicsPolicy } from '../policy/economics-types.ts';
import type { BonusId, CommissionPolicy } from '../policy/types.ts';
import type { Refusal } from '../result.ts';
import type { Day } from '../time/day.ts';
import { type CommissionRefusal, commissionOf } from './commission.ts';

/** A partner's won deal of one quarter, in the programme's currency. */
export interface QuarterDeal {
  readonly dealId: string;
  readonly closedOn: Day;
  readonly net: Money;
  /** The tier's base rate on the close date. */
  readonly tierRateBp: number;
  /** Product kind for the product override; null = none. */
  readonly product: string | null;
  readonly bonuses: readonly BonusId[];
  /** Only a deal that the customer has paid earns; an unpaid one still counts as won revenue. */
  readonly paid: boolean;
}

export interface CommissionLine {
  readonly dealId: string;
  readonly status: 'pending' | 'approved' | 'none';
  readonly quarterSoFar: Money;
  /** The base rate's part of the accelerated amount; paid monthly with the bonuses. */
  readonly base: Money;
  /** What the accelerator adds; paid by quarter. */
  readonly acceleratorPart: Money;
  readonly bonus: Money;
  readonly total: Money;
  readonly refusals: readonly Refusal<CommissionRefusal>[];
  readonly basis: Basis;
}

export interface CommissionRules {
  readonly commission: CommissionPolicy;
  readonly productRates: EconomicsPolicy['productRates'];
  readonly version: number;
}

/** The base rate of a deal: the product's where the override is on and names it, else the tier's. */
export const rateFor = (
  { product, tierRateBp }: Pick<QuarterDeal, 'product' | 'tierRateBp'>,
  { enabled, ratesBp }: EconomicsPolicy['productRates'],
): number => (enabled && product !== null ? (ratesBp[product] ?? tierRateBp) : tierRateBp);

/**
 * A partner's commissions of a quarter, deals in order of close date, then id, each on the revenue won before it.
 * @param deals of one partner, quarter and currency
 * @see domain/money.md section 4
 */
export function quarterCommissions(deals: readonly QuarterDeal[], rules: CommissionRules): CommissionLine[] {
  const ordered = [...deals].sort((a, b) => order(a.closedOn, b.closedOn) || order(a.dealId, b.dealId));
  let soFar = zeroMoney(ordered[0]?.net.currency ?? 'SAR');
  return ordered.map((deal) => {
    const line = lineOf(deal, soFar, rules);
    soFar = addMoney(soFar, deal.net);
    return line;
  });
}

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);

function lineOf(deal: QuarterDeal, quarterSoFar: Money, rules: CommissionRules): CommissionLine {
  const { dealId, net, bonuses, paid } = deal;
  const rateBp = rateFor(deal, rules.productRates);
  const zero = zeroMoney(net.currency);
  const inputs = [moneyInput('net', net), moneyInput('revenue', quarterSoFar), input('base_rate', rateBp)];
  const basis: Basis = { rule: 'money 4', policyVersion: rules.version, inputs };
  const made = commissionOf({ net, quarterSoFar, rateBp, bonuses }, rules.commission);
  const nothing = { base: zero, acceleratorPart: zero, bonus: zero, total: zero };
  if (!made.ok) return { dealId, status: 'none', quarterSoFar, ...nothing, refusals: made.refusals, basis };
  const { accelerated, bonus, total } = made.value;
  const plain = multiplyMoney(net, fraction(rateBp, 10_000));
  const split = { base: plain, acceleratorPart: addMoney(accelerated, negateMoney(plain)), bonus, total };
  return { dealId, status: paid ? 'approved' : 'pending', quarterSoFar, ...split, refusals: [], basis };
}
