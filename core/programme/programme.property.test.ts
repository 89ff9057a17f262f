import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addFractions, compareFractions, fraction, fractionText } from '../money/fraction.ts';
import { addDays } from '../time/day.ts';
import { partsOf, rowFor } from './bands.ts';
import type { Bands } from './payment-types.ts';
import { asking, programmeOf } from './testing/programmes.fixture.ts';
import type { Programme } from './types.ts';
import { shareOf, spanOf } from './window.ts';

const telecom = asking(programmeOf('telecom'));
const edges = fc.uniqueArray(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 6 });
const rowsOf = (values: readonly number[]) =>
  [0, ...values.toSorted((a, b) => a - b)].map((from, index) => ({ from, percent: index }));
const amounts = fc.integer({ min: 0, max: 2_000_000 });
const marginal = (values: readonly number[]): Bands => ({ mode: 'marginal', rows: rowsOf(values) });

test('marginal parts sum to the basis, and each lies within its band', () => {
  const sums = fc.property(edges, amounts, amounts, (values, basis, before) => {
    const bands = marginal(values);
    const parts = partsOf(bands, fraction(basis), { figure: fraction(basis), before: fraction(before) });
    expect(fractionText(parts.map(({ amount }) => amount).reduce(addFractions, fraction(0)))).toBe(`${basis}/1`);
    let at = before;
    for (const { row, amount } of parts) {
      expect(rowFor(bands.rows, fraction(at))).toBe(row);
      at += Number(amount.n);
    }
  });
  fc.assert(sums);
});

test('an amount paid in two parts is paid in bands as in one', () => {
  const once = (values: readonly number[], basis: number, before: number) =>
    partsOf(marginal(values), fraction(basis), { figure: fraction(basis), before: fraction(before) })
      .map(({ row, amount }) => fraction(amount.n * BigInt(row.percent ?? 0), amount.d))
      .reduce(addFractions, fraction(0));
  const additive = fc.property(edges, amounts, amounts, (values, first, second) => {
    const apart = addFractions(once(values, first, 0), once(values, second, first));
    expect(compareFractions(apart, once(values, first + second, 0))).toBe(0);
  });
  fc.assert(additive);
});

const figures = fc.record({
  plan: fc.constantFrom('prepaid', 'postpaid', 'fibre', 'enterprise', ''),
  renewal: fc.constantFrom('yes', 'no', ''),
  registered: fc.constantFrom('yes', 'no', ''),
  ported_in: fc.constantFrom('yes', 'no', ''),
  monthly_fee: fc.integer({ min: -5000, max: 500_000 }).map((minor) => (minor / 100).toFixed(2)),
  contract_months: fc.integer({ min: 1, max: 60 }).map(String),
  bill_paid: fc.constantFrom('yes', 'no', ''),
  tier: fc.constantFrom('Dealer', 'Pearl', 'Falcon', ''),
  billed: fc.integer({ min: -1_000_000, max: 3_000_000 }).map(String),
  billed_currency: fc.constantFrom('SAR', 'USD'),
  billed_before: fc.integer({ min: 0, max: 900_000 }).map(String),
  bonus_paid: fc.integer({ min: 0, max: 30_000 }).map(String),
  churn: fc.integer({ min: 0, max: 10 }).map(String),
  claimed_on: fc.constantFrom('2026-06-30', '2026-04-01', ''),
  joined_on: fc.constantFrom('2026-05-05', '2020-01-01', ''),
});

test('no payment is negative unless it says so, whatever the case says', () => {
  const never = fc.property(figures, fc.constantFrom('commission', 'rebate', 'growth', 'first_term'), (cells, ask) => {
    const { answer } = telecom.answer(ask, cells);
    if (answer.kind === 'money') expect(answer.money.minor).toBeGreaterThanOrEqual(0);
    else expect(answer.kind).toBe('undetermined');
  });
  fc.assert(never, { numRuns: 500 });
});

test('an answer rests on its case alone: asked again after others, in any order, it is the same', () => {
  const alone = fc.property(fc.array(figures, { minLength: 2, maxLength: 6 }), (cases) => {
    const forward = cases.map((cells) => telecom.answer('commission', cells));
    const backward = cases
      .toReversed()
      .map((cells) => telecom.answer('commission', cells))
      .toReversed();
    expect(backward).toEqual(forward);
  });
  fc.assert(alone, { numRuns: 50 });
});

test('more of a window is never a smaller share, the two sides of a day are the whole, and all of it is one', () => {
  const days = fc.integer({ min: 0, max: 364 });
  const windows = fc.constantFrom(
    { kind: 'calendar', span: 'year' } as const,
    { kind: 'fiscal', span: 'quarter', startsIn: 4 } as const,
    { kind: 'anniversary', span: 'half', from: 'since' } as const,
  );
  const grows = fc.property(
    windows,
    days,
    days,
    fc.constantFrom('days' as const, 'months' as const),
    (...[window, a, b, by]) => {
      const span = spanOf(window, addDays('2026-01-01', a), '2024-02-29');
      if (span === null) throw new Error('these windows have ends');
      const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((day) =>
        shareOf(span, { from: addDays('2026-01-01', day) }, by),
      );
      if (earlier === undefined || later === undefined) throw new Error('two shares');
      expect(compareFractions(earlier, later)).toBeGreaterThanOrEqual(0);
      expect(fractionText(shareOf(span, {}, by))).toBe('1/1');
      const cut = addDays(span.from, 10);
      const sides = addFractions(shareOf(span, { to: addDays(cut, -1) }, 'days'), shareOf(span, { from: cut }, 'days'));
      expect(fractionText(sides)).toBe('1/1');
    },
  );
  fc.assert(grows);
});

const rateOnly = (percent: number): Programme => ({
  id: 'rate',
  name: 'Rate',
  currency: 'KWD',
  inputs: [{ id: 'net', type: 'money' }],
  levels: [{ id: 'all', name: 'All', rank: 1 }],
  payments: [{ id: 'share', basis: 'net', rates: [{ percent }] }],
});

test('a share is exact to the currency’s last digit, and a half goes to the even one', () => {
  const exact = fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 9999 }), (fils, bp) => {
    const net = `${Math.floor(fils / 1000)}.${String(fils % 1000).padStart(3, '0')}`;
    const { answer } = asking(rateOnly(bp / 100)).answer('commission', { net });
    const twice = BigInt(fils) * BigInt(bp) * 2n;
    const minor = answer.kind === 'money' ? BigInt(answer.money.minor) : -1n;
    const distance = twice - minor * 20_000n;
    expect(distance <= 10_000n && distance >= -10_000n).toBe(true);
    if (distance === 10_000n || distance === -10_000n) expect(minor % 2n).toBe(0n);
  });
  fc.assert(exact);
});
