import { expect, test } from 'vitest';
import { INPUT_KEYS, type InputKey, input, moneyInput } from '../basis.ts';
import { contributionMargin } from '../economics/margin.ts';
import { CATALOGUE, type MessageKey } from './catalogue.ts';
import { explainBasis } from './explain.ts';

type Unworded = Exclude<`in.${InputKey}`, MessageKey>;
/** Compiles only while the catalogue words every input that core names. */
const EVERY_INPUT_WORDED: [Unworded] extends [never] ? true : Unworded = true;

test('every input has its words, and the catalogue words no input that core does not name', () => {
  expect(EVERY_INPUT_WORDED).toBe(true);
  const worded = Object.keys(CATALOGUE).filter((key) => key.startsWith('in.'));
  expect(worded.sort()).toEqual(INPUT_KEYS.map((key) => `in.${key}`).sort());
});

test('a margin opens to its arithmetic in English and in Arabic', () => {
  const sar = (minor: number) => ({ minor, currency: 'SAR' });
  const facts = { gross: sar(100_00), discounts: sar(5_00), refunds: sar(0), cancellations: sar(0), tax: sar(0) };
  const margin = contributionMargin({ ...facts, costs: { commission: sar(10_00) } }, 7);
  if (!margin.ok) throw new Error('refused');
  expect(explainBasis(margin.value.basis, 'en')).toEqual({
    rule: 'Rule money 2, policy version 7.',
    inputs: [
      'Won at close: SAR 100.00',
      'Discounts, refunds, cancellations, tax: SAR 5.00',
      'Direct partner cost: SAR 10.00',
    ],
  });
  expect(explainBasis(margin.value.basis, 'ar').inputs[0]).toContain('المكسوب عند الإغلاق');
});

test('what nobody recorded is shown as missing, and days and shares are formatted', () => {
  const basis = {
    rule: 'x',
    policyVersion: 1,
    inputs: [moneyInput('target', null), input('rate', 1_500), input('due_on', '2026-11-21'), input('n', 3)],
  };
  expect(explainBasis(basis, 'en').inputs).toEqual([
    'Target: —',
    'Rate: 15 %',
    'Due on: 21 Nov 2026',
    'Number behind it: 3',
  ]);
});
