import { accept, type Refusal, type Result, refuse } from '../result.ts';
import { addDays, type Day } from '../time/day.ts';
import { currencyDigits } from './currencies.ts';
import { divideFractions, type Fraction, fraction, fractionText, multiplyFractions, parseDecimal } from './fraction.ts';
import { multiplyMoney } from './money.ts';
import type { Money } from './types.ts';

/** `value` units of `to` for one unit of `from`, as plain decimal text, with where and when it was published. */
export interface Rate {
  readonly from: string;
  readonly to: string;
  readonly on: Day;
  readonly value: string;
  readonly source: string;
}

/** A fixed rate by law or decree: valid on every day from `since` on. Policy data. */
export interface Peg {
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly since: Day;
  readonly source: string;
}

/** What is stored beside a converted amount and never re-evaluated. `rate` is exact, `n/d` units of base per unit. */
export interface UsedRate {
  readonly rate: string;
  readonly on: Day;
  readonly source: string;
}

export interface Converted {
  readonly money: Money;
  readonly used: UsedRate;
}

export interface RateTable {
  readonly pegs: readonly Peg[];
  readonly rates: readonly Rate[];
  /** How many days old a rate may be (money 1: 7). */
  readonly maxAgeDays: number;
}

/**
 * Converts at the rate of `on`, else the nearest earlier one within `maxAgeDays`; a peg needs no table. Both directions of
 * a listed pair are used, and two legs through one common currency. Rounded half-even once.
 * @returns the amount with the rate, its day and source; refused with `no_rate`
 * @see domain/money.md section 1, Conversion
 */
export function convert(money: Money, to: string, on: Day, table: RateTable): Result<Converted, Refusal<'no_rate'>> {
  const found = rateBetween({ from: money.currency, to }, on, table);
  const digits = [currencyDigits(money.currency), currencyDigits(to)] as const;
  if (found === undefined || digits[0] === undefined || digits[1] === undefined) {
    return refuse([{ code: 'no_rate', clause: 'money 1', params: { from: money.currency, to, on } }]);
  }
  const scale = fraction(10n ** BigInt(digits[1]), 10n ** BigInt(digits[0]));
  const { minor } = multiplyMoney(money, multiplyFractions(found.rate, scale));
  return accept({ money: { minor, currency: to }, used: { ...found, rate: fractionText(found.rate) } });
}

/** The exact rate that `convert` uses, for figures that are rounded later; undefined = no rate. */
export const rateBetween = (
  { from, to }: Pick<Rate, 'from' | 'to'>,
  on: Day,
  table: RateTable,
): FoundRate | undefined => (from === to ? SAME(on) : (direct(from, to, on, table) ?? crossed(from, to, on, table)));

/** Units of the target for one unit, with the day and source of the rate. */
export interface FoundRate {
  readonly rate: Fraction;
  readonly on: Day;
  readonly source: string;
}

const SAME = (on: Day): FoundRate => ({ rate: fraction(1), on, source: 'same currency' });

/** A peg, else the newest listed rate that is young enough, read in either direction. */
function direct(from: string, to: string, on: Day, table: RateTable): FoundRate | undefined {
  const oldest = addDays(on, -table.maxAgeDays);
  const pegs = table.pegs.filter(({ since }) => since <= on).map((peg) => ({ ...peg, on }));
  const young = table.rates.filter((rate) => rate.on <= on && rate.on >= oldest);
  const sorted = [...pegs, ...young.sort((a, b) => (a.on < b.on ? 1 : -1))];
  for (const rate of sorted) {
    const value = parseDecimal(rate.value);
    if (value === undefined || value.n <= 0n) continue;
    if (rate.from === from && rate.to === to) return { rate: value, on: rate.on, source: rate.source };
    if (rate.from === to && rate.to === from)
      return { rate: divideFractions(fraction(1), value), on: rate.on, source: rate.source };
  }
  return undefined;
}

/** Through one common currency, the alphabetically first that works, so the answer never depends on table order. */
function crossed(from: string, to: string, on: Day, table: RateTable): FoundRate | undefined {
  const listed = [...table.pegs, ...table.rates].flatMap((rate) => [rate.from, rate.to]);
  const others = [...new Set(listed)].filter((via) => via !== from && via !== to).sort();
  for (const via of others) {
    const first = direct(from, via, on, table);
    const second = first && direct(via, to, on, table);
    if (first && second) return chained(first, second);
  }
  return undefined;
}

function chained(first: FoundRate, second: FoundRate): FoundRate {
  const source = first.source === second.source ? first.source : `${first.source} + ${second.source}`;
  const [earlier = first.on] = [first.on, second.on].sort();
  return { rate: multiplyFractions(first.rate, second.rate), on: earlier, source };
}
