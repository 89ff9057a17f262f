import { type Basis, input, moneyInput } from '../basis.ts';
import type { PartnershipType } from '../lifecycle/types.ts';
import { fraction } from '../money/fraction.ts';
import { multiplyMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import type { ReferralFeePolicy } from '../policy/economics-types.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';
import { addDays, type Day } from '../time/day.ts';
import { plainMinor } from './units.ts';

/** A won deal that a referral partner brought. */
export interface Referral {
  readonly type: PartnershipType;
  readonly kind: 'new_customer' | 'expansion';
  readonly firstYear: Money;
  readonly contract: Money;
  readonly years: number;
  /** Null: the customer has not paid. */
  readonly paidOn: Day | null;
}

export interface ReferralFee {
  readonly fee: Money;
  /** Null while the customer has not paid. */
  readonly dueOn: Day | null;
  readonly basis: Basis;
}

export type ReferralFeeRefusal = 'referral_type_only' | 'currency_mixed';

/**
 * The fee of a referral: a share of the first year, of the whole contract if it runs for years, at least the minimum.
 * Only for partnerships of type Referral, in place of a commission.
 * @see domain/money.md section 4, Referral fee
 */
export function referralFeeOf(
  referral: Referral,
  policy: ReferralFeePolicy,
  policyVersion: number,
): Result<ReferralFee, Refusal<ReferralFeeRefusal>> {
  const { type, kind, firstYear, contract, years, paidOn } = referral;
  if (type !== 'referral') return refuse([{ code: 'referral_type_only', clause: 'money 4', params: { type } }]);
  if (firstYear.currency !== contract.currency) return refuse([{ code: 'currency_mixed', clause: 'money 1' }]);
  const single = kind === 'new_customer' ? policy.newCustomerBp : policy.expansionBp;
  const [base, rateBp] = years > 1 ? [contract, policy.multiYearBp] : [firstYear, single];
  const share = multiplyMoney(base, fraction(rateBp, 10_000));
  const fee = { minor: Math.max(share.minor, plainMinor(policy.minimum, share.currency)), currency: share.currency };
  const inputs = [moneyInput('net', base), input('rate', rateBp), moneyInput('earned', share)];
  const dueOn = paidOn === null ? null : addDays(paidOn, policy.netDays);
  return accept({ fee, dueOn, basis: { rule: 'money 4 referral fee', policyVersion, inputs } });
}
