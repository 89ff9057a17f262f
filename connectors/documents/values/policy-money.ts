import { currencyDigits, type Policy } from '@partnership-os/core';
import type { Naming } from './naming.ts';
import { type Branch, type Leaf, leaf, type Tree } from './tree.ts';

/** A plain amount of the policy, in the major unit of its currency. */
export const moneyOf = ({ workspace: { baseCurrency } }: Policy, amount: number): Leaf =>
  leaf('money', { minor: Math.round(amount * 10 ** (currencyDigits(baseCurrency) ?? 2)), currency: baseCurrency });

/** Commission: base rates by tier, accelerators, bonuses, clawback. */
export function commissionValues(policy: Policy, name: Naming): Branch {
  const { commission, economics, programme } = policy;
  return {
    commission_rates: programme.tiers.map(({ id, commissionBp }) => ({
      tier: name('tier', id),
      rate: leaf('rate', commissionBp),
    })),
    commission: {
      deal_minimum: moneyOf(policy, commission.dealMinimum),
      cap: leaf('rate', commission.capBp),
      accelerators: commission.accelerators.map(({ from, multiplierBp }) => ({
        above: moneyOf(policy, from),
        multiplier: leaf('multiple', multiplierBp),
      })),
      bonuses: named(commission.bonuses, name, 'bonus', 'rate'),
      clawback: commission.clawback.map(({ beforeMonth, shareBp }) => ({
        before_month: leaf('number', beforeMonth),
        share: leaf('rate', shareBp),
      })),
    },
    product_rates: named(economics.productRates.ratesBp, name, 'product', 'rate'),
  };
}

/** Payment dates, referral fees, rebates, marketing funds, revenue shares. */
export function payValues(policy: Policy, name: Naming): Branch {
  const { payment, referralFee, rebate, mdf, revenueShare } = policy.economics;
  const { factors = {}, ...models } = revenueShare;
  return {
    payment: {
      net_days: leaf('number', payment.netDays),
      accelerator_net_days: leaf('number', payment.acceleratorNetDays),
      carry_forward_below: moneyOf(policy, payment.carryForwardBelow),
      dispute_days: leaf('number', payment.disputeDays),
    },
    referral: {
      new_customer: leaf('rate', referralFee.newCustomerBp),
      expansion: leaf('rate', referralFee.expansionBp),
      multi_year: leaf('rate', referralFee.multiYearBp),
      minimum: moneyOf(policy, referralFee.minimum),
      net_days: leaf('number', referralFee.netDays),
    },
    rebate: {
      net_days: leaf('number', rebate.netDays),
      bands: rebate.bands.map(({ above, rateBp }) => ({ above: moneyOf(policy, above), rate: leaf('rate', rateBp) })),
    },
    mdf: {
      proof_days: leaf('number', mdf.proofDays),
      budgets: Object.entries(mdf.budgets).map(([tier, amount]) => ({
        tier: name('tier', tier),
        amount: moneyOf(policy, amount),
        matching: leaf('flag', mdf.matching.includes(tier)),
      })),
    },
    revenue_share: {
      factors: named(factors, name, 'share', 'weight'),
      ...Object.fromEntries(Object.entries(models).map(([model, parts]) => [model, ratesOf(parts)])),
    },
  };
}

const ratesOf = (parts: Readonly<Record<string, number>>): Branch =>
  Object.fromEntries(Object.entries(parts).map(([who, bp]) => [who, leaf('rate', bp)]));

/** Rows of a name and a rate, as the policy lists them. */
export const named = (
  rates: Readonly<Record<string, number>>,
  name: Naming,
  prefix: string,
  column: string,
): readonly Tree[] => Object.entries(rates).map(([id, bp]) => ({ name: name(prefix, id), [column]: leaf('rate', bp) }));
