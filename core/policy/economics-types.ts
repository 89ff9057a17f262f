/** money.md section 2: what a deal costs directly. */
export const DIRECT_COSTS = [
  'commission',
  'spiff',
  'rebate',
  'referral_fee',
  'revenue_share',
  'mdf',
  'delivery',
] as const;
export type DirectCost = (typeof DIRECT_COSTS)[number];

/** money.md sections 4 and 5. Thresholds and minima are plain amounts of the programme's currency, in its major unit. */
export interface EconomicsPolicy {
  /** Commission rates by product kind that replace the tier's base rate while `enabled`. */
  readonly productRates: { readonly enabled: boolean; readonly ratesBp: Readonly<Record<string, number>> };
  readonly payment: PaymentPolicy;
  readonly referralFee: ReferralFeePolicy;
  readonly rebate: RebatePolicy;
  readonly mdf: MdfPolicy;
  /** Starting points of a revenue share by model, and the factors it can be split by; each sums to 10,000. */
  readonly revenueShare: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface PaymentPolicy {
  readonly netDays: number;
  readonly netDaysByTier: Readonly<Record<string, number>>;
  /** The accelerator's part is paid by quarter. */
  readonly acceleratorNetDays: number;
  /** A payout below this amount is carried forward. */
  readonly carryForwardBelow: number;
  readonly disputeDays: number;
}

export interface ReferralFeePolicy {
  readonly newCustomerBp: number;
  readonly expansionBp: number;
  /** Of the whole contract, when it runs for more than one year. */
  readonly multiYearBp: number;
  readonly minimum: number;
  readonly netDays: number;
}

export interface RebatePolicy {
  /** The band's rate on the whole amount, or each slice at its own. */
  readonly mode: 'whole' | 'marginal';
  /** Ascending; a band starts strictly above its threshold, so that exactly on it the lower band counts. */
  readonly bands: readonly { readonly above: number; readonly rateBp: number }[];
  readonly netDays: number;
}

export interface MdfPolicy {
  /** Budget of a year by tier. Nothing is carried over. */
  readonly budgets: Readonly<Record<string, number>>;
  /** Tiers whose partner pays the same amount. */
  readonly matching: readonly string[];
  /** Proof of performance is due so many days after the activity. */
  readonly proofDays: number;
}
