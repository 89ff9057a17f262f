import { expect, test } from 'vitest';
import { partnershipRoi } from './partnership-roi.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const cost = (on: string, minor: number, sourced = true) => ({ on, amount: usd(minor), sourced });
const base = { baseCurrency: 'USD', today: '2026-11-21', quartersNeeded: 2 };

test('two closed quarters of cost and revenue give the exact ratio', () => {
  const revenue = new Map([
    ['2026-Q2', usd(100_000)],
    ['2026-Q3', usd(110_000)],
  ]);
  const roi = partnershipRoi({
    ...base,
    revenue,
    costs: [cost('2026-05-01', 60_000), cost('2026-08-01', 40_000, false)],
  });
  expect(roi).toMatchObject({ status: 'ok', ratio: '11/10', costItems: 2, costItemsWithSource: 1 });
});

test('one quarter is not enough, and the running quarter does not count', () => {
  const revenue = new Map([
    ['2026-Q3', usd(1)],
    ['2026-Q4', usd(1)],
  ]);
  const roi = partnershipRoi({ ...base, revenue, costs: [cost('2026-08-01', 1), cost('2026-10-05', 1)] });
  expect(roi).toMatchObject({ status: 'not_enough_data', ratio: null });
  expect(roi.quarters.map(({ id }) => id)).toEqual(['2026-Q3']);
});

test('no cost at all is not applicable, never a percentage', () => {
  const revenue = new Map([
    ['2026-Q2', usd(1)],
    ['2026-Q3', usd(1)],
  ]);
  const roi = partnershipRoi({ ...base, revenue, costs: [cost('2026-05-01', 0), cost('2026-08-01', 0)] });
  expect(roi).toMatchObject({ status: 'not_applicable', ratio: null });
});
