import { currencyDigits } from '../money/currencies.ts';
import { divideFractions, type Fraction, fraction, multiplyFractions, roundHalfEven } from '../money/fraction.ts';
import type { Money } from '../money/types.ts';
import { exchanged, type Facts } from './facts.ts';
import { pay } from './payment.ts';
import type { Payment } from './payment-types.ts';
import { type Absent, exact, type Reason, reason, unusable } from './values.ts';

export interface Line {
  readonly type: 'line';
  /** Money, or a whole count. */
  readonly amount: Money | number;
  readonly rule: string;
  readonly reasons: readonly Reason[];
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);
const ROUNDERS = {
  'half-even': ({ n, d }: Fraction) => roundHalfEven(n, d),
  down: ({ n, d }: Fraction) => (n >= 0n ? n / d : -((-n + d - 1n) / d)),
  up: ({ n, d }: Fraction) => (n >= 0n ? (n + d - 1n) / d : -(-n / d)),
} as const;

/** A payment in its currency, rounded once at the end: to the currency's last digit, or to the payment's own step. */
export function roundedLine(payment: Payment, facts: Facts): Line | Absent {
  const paid = pay(payment, facts);
  if (paid.type === 'absent') return paid;
  const { rule, reasons } = paid;
  if (payment.result === 'count') {
    const count = stepped(paid.amount, payment, fraction(1));
    return count === null ? tooLarge() : { type: 'line', amount: count, rule, reasons };
  }
  const currency = currencyOf(payment, facts);
  const rate = exchanged(facts.prepared.programme.currency, currency, facts);
  if (rate.type === 'absent') return rate;
  const unit = fraction(1n, 10n ** BigInt(currencyDigits(currency) ?? 2));
  const minor = stepped(multiplyFractions(paid.amount, rate.rate), payment, unit);
  return minor === null ? tooLarge() : { type: 'line', amount: { minor, currency }, rule, reasons };
}

const tooLarge = (): Absent => unusable(reason('too_large'));

/** The amount in multiples of `unit`, rounded to the payment's step; null beyond the safe integers. */
function stepped(amount: Fraction, { round = 'half-even', roundTo }: Payment, unit: Fraction): number | null {
  const step = roundTo === undefined ? unit : exact(roundTo);
  const steps = ROUNDERS[round](divideFractions(amount, step));
  const units = roundHalfEven(steps * step.n * unit.d, step.d * unit.n);
  return units > LARGEST || units < -LARGEST ? null : Number(units);
}

function currencyOf({ currency, basis }: Payment, facts: Facts): string {
  if (currency !== 'basis') return currency ?? facts.prepared.programme.currency;
  const raw = basis === undefined ? null : facts.raw(basis);
  return raw?.type === 'money' ? raw.currency : facts.prepared.programme.currency;
}
