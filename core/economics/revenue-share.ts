import { allocate } from '../money/allocate.ts';
import type { Money } from '../money/types.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';

export type RevenueShareRefusal = 'shares_not_whole';

const WHOLE = 10_000;

/**
 * Splits revenue by agreed shares, or by factors such as lead generation, sales effort and delivery; the parts sum to the
 * cent. Refused: shares that are not 100 %.
 * @param shares basis points by party
 * @see domain/money.md section 5, Revenue share
 */
export function shareRevenue(
  whole: Money,
  shares: Readonly<Record<string, number>>,
): Result<{ readonly id: string; readonly part: Money }[], Refusal<RevenueShareRefusal>> {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const valid = Object.values(shares).every((share) => Number.isInteger(share) && share >= 0);
  if (total !== WHOLE || !valid) return refuse([{ code: 'shares_not_whole', clause: 'money 5', params: { total } }]);
  const weights = Object.entries(shares).map(([id, weight]) => ({ id, weight }));
  return accept(allocate(whole, weights));
}

/** Each party's share when every factor went to one party. Parties that contributed nothing get nothing. */
export function sharesByFactor(
  factors: Readonly<Record<string, number>>,
  doneBy: Readonly<Record<string, string>>,
): Readonly<Record<string, number>> {
  const shares: Record<string, number> = {};
  for (const [factor, weight] of Object.entries(factors)) {
    const party = doneBy[factor];
    if (party !== undefined) shares[party] = (shares[party] ?? 0) + weight;
  }
  return shares;
}
