import { quarterOf } from '../attribution/totals.ts';
import { fraction, fractionText } from '../money/fraction.ts';
import { addMoney, sumMoney, zeroMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import type { RoiFacts } from '../screen/facts.ts';
import type { Day } from '../time/day.ts';

/** A recorded cost of a partnership, in the base currency. `sourced` says whether a document backs it. */
export interface Cost {
  readonly on: Day;
  readonly amount: Money;
  readonly sourced: boolean;
}

export interface RoiInput {
  readonly baseCurrency: string;
  /** Sourced net revenue by quarter. */
  readonly revenue: ReadonlyMap<string, Money>;
  readonly costs: readonly Cost[];
  readonly today: Day;
  /** Policy: quarters with both cost and revenue that a figure needs. */
  readonly quartersNeeded: number;
}

/**
 * Measured ROI of a partnership: (sourced net revenue − recorded cost) / cost over the closed quarters that have both.
 * Fewer quarters than the policy needs is "not enough data"; no cost is "not applicable", never 0 % or 100 %.
 * @see domain/money.md section 3, domain/scoring.md section 10
 */
export function partnershipRoi({ baseCurrency, revenue, costs, today, quartersNeeded }: RoiInput): RoiFacts {
  const current = quarterOf(today);
  const closed = costs.filter(({ on }) => quarterOf(on) < current);
  const byQuarter = new Map<string, Money>();
  for (const { on, amount } of closed)
    byQuarter.set(quarterOf(on), addMoney(byQuarter.get(quarterOf(on)) ?? zeroMoney(baseCurrency), amount));
  const ids = [...byQuarter.keys()].filter((id) => revenue.has(id)).sort();
  const quarters = ids.map((id) => ({
    id,
    revenue: revenue.get(id) ?? zeroMoney(baseCurrency),
    cost: byQuarter.get(id) ?? zeroMoney(baseCurrency),
  }));
  const [total, cost] = [
    sumMoney(
      quarters.map((each) => each.revenue),
      baseCurrency,
    ),
    sumMoney(
      quarters.map((each) => each.cost),
      baseCurrency,
    ),
  ];
  const items = closed.filter(({ on }) => ids.includes(quarterOf(on)));
  const status = quarters.length < quartersNeeded ? 'not_enough_data' : cost.minor === 0 ? 'not_applicable' : 'ok';
  return {
    status,
    quarters,
    quartersNeeded,
    revenue: total,
    cost,
    ratio: status === 'ok' ? fractionText(fraction(total.minor - cost.minor, cost.minor)) : null,
    costItems: items.length,
    costItemsWithSource: items.filter(({ sourced }) => sourced).length,
  };
}
