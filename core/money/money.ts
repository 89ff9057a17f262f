import { accept, type Refusal, type Result, refuse } from '../result.ts';
import { currencyDigits } from './currencies.ts';
import { type Fraction, roundHalfEven, toDecimal } from './fraction.ts';
import type { Money } from './types.ts';

export type MoneyRefusal = 'currency_unknown' | 'money_not_a_number' | 'money_too_precise' | 'money_too_large';

const AMOUNT = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?$/;
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** A safe integer of minor units from a bigint. Throws RangeError beyond 2^53 - 1: no sum of real money gets there. */
export function minorFrom(value: bigint): number {
  if (value > LARGEST || value < -LARGEST) throw new RangeError('amount beyond the safe integers');
  return Number(value);
}

/**
 * Reads an amount as CRMs and CSV files write it (`1054`, `-12.50`, no grouping) without floating point.
 * Refused: an unknown currency, other text, more decimals than the currency has (zeros at the end are no decimals),
 * and amounts beyond the safe integers. @see domain/money.md section 1
 */
export function parseMoney(text: string, currency: string): Result<Money, Refusal<MoneyRefusal>> {
  const digits = currencyDigits(currency);
  if (digits === undefined) return no('currency_unknown', { currency });
  const match = AMOUNT.exec(text.trim());
  if (match === null) return no('money_not_a_number', { text: text.slice(0, 40), currency });
  const [, sign, whole, decimals = ''] = match;
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > digits) return no('money_too_precise', { text: text.trim(), currency, digits });
  const minor = BigInt(`${sign}${whole}${kept.padEnd(digits, '0')}`);
  if (minor > LARGEST || minor < -LARGEST) return no('money_too_large', { text: text.trim(), currency });
  return accept({ minor: Number(minor), currency });
}

/** The amount as plain decimal text (`1054.00`), the form CRM fields take. Throws RangeError on an unknown currency. */
export function moneyDecimal({ minor, currency }: Money): string {
  const digits = currencyDigits(currency);
  if (digits === undefined) throw new RangeError(`unknown currency ${currency}`);
  return toDecimal({ n: BigInt(minor), d: 10n ** BigInt(digits) }, digits);
}

export const zeroMoney = (currency: string): Money => ({ minor: 0, currency });
export const negateMoney = ({ minor, currency }: Money): Money => ({ minor: minor === 0 ? 0 : -minor, currency });

/** The sum. Throws RangeError on mixed currencies: they are never added, convert first. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} are never added`);
  return { minor: minorFrom(BigInt(a.minor) + BigInt(b.minor)), currency: a.currency };
}

/** The sum of any number of amounts of one currency; zero of `currency` when there are none. */
export const sumMoney = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce(addMoney, zeroMoney(currency));

/** `money` times a fraction, rounded half-even once. */
export const multiplyMoney = ({ minor, currency }: Money, by: Fraction): Money => ({
  minor: minorFrom(roundHalfEven(BigInt(minor) * by.n, by.d)),
  currency,
});

const no = (code: MoneyRefusal, params: Record<string, string | number>) =>
  refuse([{ code, clause: 'money 1', params }] as const);
