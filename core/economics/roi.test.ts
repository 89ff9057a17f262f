import { expect, test } from 'vitest';
import { type Fraction, toDecimal } from '../money/fraction.ts';
import { type Initiative, programmeTotal, programmeYear, roiOf } from './roi.ts';

const usd = (major: number) => ({ minor: major * 100, currency: 'USD' });
const initiative = (more: Partial<Initiative> = {}): Initiative => ({
  investment: usd(100_000),
  projected: null,
  monthly: 1_200_000,
  months: 12,
  riskBp: 3_000,
  discountBp: 800,
  ...more,
});
const percent = ({ n, d }: Fraction, digits = 2) => toDecimal({ n: n * 100n, d }, digits);

test('12,000 a month on 100,000 is ROI 44 %, payback 9 months, 30.8 % adjusted and a present value of 37,949.38', () => {
  const roi = roiOf(initiative());
  expect(roi).toMatchObject({
    status: 'ok',
    projected: usd(144_000),
    paybackMonths: 9,
    netPresentValue: { minor: 3_794_938 },
  });
  if (roi.status !== 'ok' || roi.riskAdjusted === null) throw new Error('not ok');
  expect([percent(roi.ratio), percent(roi.riskAdjusted)]).toEqual(['44.00', '30.80']);
});

test('the business case of 2,359,000 on 1,027,000 is ROI 129.70 % and a return multiple of 2.30', () => {
  const roi = roiOf(initiative({ investment: usd(1_027_000), projected: 235_900_000, monthly: null }));
  if (roi.status !== 'ok') throw new Error('not ok');
  expect([percent(roi.ratio), toDecimal(roi.multiple, 2)]).toEqual(['129.70', '2.30']);
});

test('the same return given as a whole or by month has the same payback and present value', () => {
  expect(roiOf(initiative({ projected: 14_400_000, monthly: null }))).toEqual(roiOf(initiative()));
});

test('without a return there is no estimate, without an investment nothing to divide by, without profit no payback', () => {
  expect(roiOf(initiative({ monthly: null }))).toEqual({ status: 'not_enough_data' });
  expect(roiOf(initiative({ investment: usd(0) }))).toEqual({ status: 'not_applicable' });
  expect(roiOf(initiative({ monthly: 0, riskBp: null }))).toMatchObject({ paybackMonths: 'never', riskAdjusted: null });
  expect(roiOf(initiative({ monthly: 99_000_000 }))).toMatchObject({ paybackMonths: 1 });
});

test('the three sample years of the programme calculator are −31.03 %, 12.36 %, 42.18 % and together 18.19 %', () => {
  const years = [10, 25, 50].map((partners) =>
    programmeYear(
      {
        partners,
        revenuePerPartner: 1_500_000,
        manager: 12_000_000,
        marketingBp: 2_000,
        trainingPerPartner: 250_000,
        technology: 2_000_000,
        commissionBp: 1_500,
      },
      'USD',
    ),
  );
  const all = [...years, programmeTotal(years, 'USD')];
  expect(all.map(({ cost }) => cost.minor / 100)).toEqual([217_500, 333_750, 527_500, 1_078_750]);
  expect(all.map(({ net }) => net.minor / 100)).toEqual([-67_500, 41_250, 222_500, 196_250]);
  expect(all.map(({ ratio }) => ratio && percent(ratio))).toEqual(['-31.03', '12.36', '42.18', '18.19']);
  expect(programmeTotal([], 'USD').ratio).toBeNull();
});
