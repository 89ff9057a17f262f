import {
  addFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  roundHalfEven,
  subtractFractions,
} from '../money/fraction.ts';
import { minorFrom, multiplyMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';

/** An initiative to judge. Amounts are of one currency; what nobody knows is null, and nothing is assumed for it. */
export interface Initiative {
  readonly investment: Money;
  /** The whole projected return, or null when only a monthly one is known. */
  readonly projected: number | null;
  readonly monthly: number | null;
  readonly months: number;
  /** 0 to 10,000; null = nobody judged it, then there is no risk-adjusted ROI. */
  readonly riskBp: number | null;
  /** Yearly discount rate, a workspace setting. */
  readonly discountBp: number;
}

export type Roi =
  | { readonly status: 'not_enough_data' | 'not_applicable' }
  | {
      readonly status: 'ok';
      readonly projected: Money;
      /** (R - I) / I, exact; a share, not a percentage. */
      readonly ratio: Fraction;
      /** R / I, shown as "2.3x" and never called ROI. */
      readonly multiple: Fraction;
      readonly paybackMonths: number | 'never';
      readonly riskAdjusted: Fraction | null;
      readonly netPresentValue: Money;
    };

const WHOLE = 10_000;

/**
 * ROI, return multiple, payback, risk-adjusted ROI and net present value of an initiative. Missing return: not enough
 * data, no estimate. No investment: not applicable.
 * @see domain/money.md section 3
 */
export function roiOf({ investment, projected, monthly, months, riskBp, discountBp }: Initiative): Roi {
  if (investment.minor <= 0) return { status: 'not_applicable' };
  const perMonth = monthlyReturn(projected, monthly, months);
  if (perMonth === null) return { status: 'not_enough_data' };
  const total = projected === null ? multiplyFractions(perMonth, fraction(months)) : fraction(projected);
  const cost = fraction(investment.minor);
  const ratio = divideFractions(subtractFractions(total, cost), cost);
  return {
    status: 'ok',
    projected: { minor: rounded(total), currency: investment.currency },
    ratio,
    multiple: divideFractions(total, cost),
    paybackMonths: payback(cost, perMonth),
    riskAdjusted: riskBp === null ? null : multiplyFractions(ratio, fraction(WHOLE - riskBp, WHOLE)),
    netPresentValue: {
      minor: rounded(subtractFractions(presentValue(perMonth, months, discountBp), cost)),
      currency: investment.currency,
    },
  };
}

/** The recorded monthly return, else the projected one spread evenly, so that both ways agree. */
function monthlyReturn(projected: number | null, monthly: number | null, months: number): Fraction | null {
  if (monthly !== null) return fraction(monthly);
  return projected === null || months <= 0 ? null : fraction(projected, months);
}

const rounded = ({ n, d }: Fraction): number => minorFrom(roundHalfEven(n, d));

function payback(cost: Fraction, perMonth: Fraction): number | 'never' {
  if (perMonth.n <= 0n) return 'never';
  const { n, d } = divideFractions(cost, perMonth);
  return Math.max(1, Number((n + d - 1n) / d));
}

/** Sum over k = 1..N of m / (1 + d/12)^k, exact. */
function presentValue(perMonth: Fraction, months: number, discountBp: number): Fraction {
  const factor = fraction(12 * WHOLE, 12 * WHOLE + discountBp);
  let discount = factor;
  let sum = fraction(0);
  for (let month = 1; month <= months; month += 1, discount = multiplyFractions(discount, factor)) {
    sum = addFractions(sum, discount);
  }
  return multiplyFractions(sum, perMonth);
}

/** A year of the programme calculator; amounts in minor units of one currency. */
export interface ProgrammeYear {
  readonly partners: number;
  readonly revenuePerPartner: number;
  readonly manager: number;
  readonly marketingBp: number;
  readonly trainingPerPartner: number;
  readonly technology: number;
  readonly commissionBp: number;
}

export interface ProgrammeResult {
  readonly revenue: Money;
  readonly cost: Money;
  readonly net: Money;
  /** (revenue - cost) / cost; null without cost: not applicable. */
  readonly ratio: Fraction | null;
}

/** One programme year: cost = manager + revenue x marketing + partners x training + technology + revenue x commission. */
export function programmeYear(year: ProgrammeYear, currency: string): ProgrammeResult {
  const revenue: Money = { minor: year.partners * year.revenuePerPartner, currency };
  const share = multiplyMoney(revenue, fraction(year.marketingBp + year.commissionBp, WHOLE));
  const cost = year.manager + year.partners * year.trainingPerPartner + year.technology + share.minor;
  return programmeResult(revenue.minor, cost, currency);
}

/** Several years together: ROI of the sums. */
export const programmeTotal = (years: readonly ProgrammeResult[], currency: string): ProgrammeResult =>
  programmeResult(
    years.reduce((sum, { revenue }) => sum + revenue.minor, 0),
    years.reduce((sum, { cost }) => sum + cost.minor, 0),
    currency,
  );

const programmeResult = (revenue: number, cost: number, currency: string): ProgrammeResult => ({
  revenue: { minor: revenue, currency },
  cost: { minor: cost, currency },
  net: { minor: revenue - cost, currency },
  ratio: cost === 0 ? null : fraction(revenue - cost, cost),
});
