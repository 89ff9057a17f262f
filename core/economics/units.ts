import { currencyDigits } from '../money/currencies.ts';
import type { Money } from '../money/types.ts';

/** Minor units of a plain amount of the policy, in a currency of the programme. */
export const plainMinor = (amount: number, currency: string): number => amount * 10 ** (currencyDigits(currency) ?? 2);

/** A plain amount of the policy as money. */
export const plainMoney = (amount: number, currency: string): Money => ({
  minor: plainMinor(amount, currency),
  currency,
});
