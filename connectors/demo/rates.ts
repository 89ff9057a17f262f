import { addDays, type Day, daysBetween, type Peg, type Rate, type RateTable } from '@partnership-os/core';
import { chance } from './random.ts';

/** Fixed by decree, with where that was read (see gcc_reference_facts in SOURCES.md). */
const PEGS: readonly Peg[] = [
  {
    from: 'USD',
    to: 'SAR',
    value: '3.75',
    since: '1986-06-01',
    source: 'SAMA, exchange rate policy: SAR 3.75 per USD (http://www.sama.gov.sa/en-US/News/Pages/news-557.aspx)',
  },
  {
    from: 'USD',
    to: 'AED',
    value: '3.6725',
    since: '1997-11-01',
    source: 'Central Bank of the UAE, exchange rate policy: AED 3.6725 per USD',
  },
];

/** Where each made-up walk starts, in ten-thousandths of the currency per US dollar. */
const STARTS: readonly (readonly [currency: string, start: number])[] = [
  ['EUR', 9200],
  ['GBP', 7900],
  ['KWD', 3070],
  ['JPY', 1_490_000],
];
const SOURCE = 'generated for the demo from a fixed seed';
const STEP_DAYS = 5;

const decimal = (tenThousandths: number): string => {
  const digits = String(tenThousandths).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
};

/** The rates of a person's own files: what is fixed by decree, and nothing made up. */
export const PEGS_ONLY: RateTable = { pegs: PEGS, rates: [], maxAgeDays: 7 };

/** Made-up rates per US dollar, one every five days, so that each day has one that is young enough (money.md 1: 7 days). */
export function ratesOf(from: Day, to: Day): RateTable {
  const count = Math.ceil(daysBetween(from, to) / STEP_DAYS) + 1;
  const rates = STARTS.flatMap(([currency, start]) => {
    const walk = chance('rate', currency);
    let value = start;
    return Array.from({ length: count }, (_, at): Rate => {
      value = Math.max(Math.round(value * (1 + (walk.next() - 0.5) / 100)), 1);
      return { from: 'USD', to: currency, on: addDays(from, at * STEP_DAYS), value: decimal(value), source: SOURCE };
    });
  });
  return { pegs: PEGS, rates, maxAgeDays: 7 };
}
