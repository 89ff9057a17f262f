import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convert, type RateTable } from '../money/convert.ts';
import { currencyDigits } from '../money/currencies.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { freezeValue } from './frozen.ts';
import { type RouteRequest, routeFor } from './route.ts';

const TODAY = '2026-11-21';
const ABOVE = { minor: 2_000_000, currency: 'SAR' };
const { approvals, currency, workspace } = defaultPolicy;
const rules = [
  {
    id: 'AR-0',
    when: { kinds: ['registration'], types: ['distribution'], terms: 'outside', above: ABOVE },
    ask: { levels: ['vp'] },
  } as const,
  ...approvals.rules,
];
const ladder = { enabled: true, above: { minor: 50_000_000, currency: 'SAR' } };
const policy = { ...approvals, rules };
const PEGGED: RateTable = { pegs: currency.pegs, rates: [], maxAgeDays: currency.rateMaxAgeDays };
const request = (value: RouteRequest['value'], kind: RouteRequest['kind'] = 'registration'): RouteRequest => ({
  kind,
  type: 'distribution',
  outside: [{ code: 'terms_none' }],
  dealType: null,
  publicBuyer: false,
  value,
  priority: 'normal',
});
const frozen = (minor: number, from: string, rates: RateTable, on = TODAY) =>
  freezeValue({ minor, currency: from }, workspace.baseCurrency, on, rates);
const asked = (value: RouteRequest['value']) => routeFor(request(value), policy);
const rank = (levels: readonly string[]) => ['manager', 'director', 'vp', 'clevel'].indexOf(levels[0] ?? '');

/** Half-even to a whole number, without floating point. */
function rounded(n: bigint, d: bigint): bigint {
  const [whole, twice] = [n / d, (n % d) * 2n];
  return twice > d || (twice === d && whole % 2n === 1n) ? whole + 1n : whole;
}

/** SAR minor units of one minor unit, exactly: pegs as they are decreed, and through the dollar. */
const PEGS = { SAR: [1n, 1n], USD: [375n, 100n], AED: [37_500n, 36_725n] } as const;
const minors = fc.integer({ min: 1, max: 900_000_000 });

test('a pegged value is compared exactly as its peg says, also around the threshold', () => {
  const near = fc.integer({ min: 533_300, max: 533_400 });
  const pegged = fc.constantFrom('SAR', 'USD', 'AED');
  fc.assert(
    fc.property(fc.oneof(minors, near), pegged, (minor, from) => {
      const [n, d] = PEGS[from];
      const exact = rounded(BigInt(minor) * n, d);
      const { value, rate } = frozen(minor, from, PEGGED);
      expect(BigInt(value?.minor ?? -1)).toBe(exact);
      expect(rate?.on).toBe(TODAY);
      expect(asked(value)).toMatchObject({ levels: [exact > BigInt(ABOVE.minor) ? 'vp' : 'director'], notes: [] });
    }),
    { numRuns: 2000 },
  );
});

const listed = fc.record({
  from: fc.constantFrom('EUR', 'GBP', 'KWD', 'JPY', 'INR', 'BHD'),
  value: fc.integer({ min: 1, max: 9_999_999 }).map((tenThousandths) => `${tenThousandths / 10_000}`),
  age: fc.integer({ min: 0, max: 20 }),
});
const tableOf = ({ from, value, age }: { from: string; value: string; age: number }): RateTable => ({
  ...PEGGED,
  rates: [
    { from, to: 'SAR', on: `2026-11-${String(21 - age).padStart(2, '0')}`, value: decimal(value), source: 'test' },
  ],
});
const decimal = (value: string): string => Number(value).toFixed(4);

test('a listed currency is compared at the day’s rate; a rate that is too old, or none, asks the highest level of the row', () => {
  fc.assert(
    fc.property(listed, minors, (rate, minor) => {
      const found = frozen(minor, rate.from, tableOf(rate));
      const route = asked(found.value);
      if (rate.age > currency.rateMaxAgeDays) {
        expect(found).toMatchObject({ value: null, rate: null, why: { code: 'no_rate' } });
        expect(route).toMatchObject({ levels: ['vp'], notes: [{ code: 'value_not_comparable' }] });
        return;
      }
      const scale = 10n ** BigInt(currencyDigits(rate.from) ?? 0);
      const n = BigInt(minor) * BigInt(decimal(rate.value).replace('.', '')) * 100n;
      expect(BigInt(found.value?.minor ?? -1)).toBe(rounded(n, scale * 10_000n));
      expect(route.levels).toEqual([(found.value?.minor ?? 0) > ABOVE.minor ? 'vp' : 'director']);
    }),
    { numRuns: 2000 },
  );
});

test('more money never asks a lower level, in any currency, with thresholds of a rule and of the ladder', () => {
  const climbing = { ...policy, valueLadder: ladder };
  fc.assert(
    fc.property(listed, minors, minors, (rate, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((minor) => {
        const value = frozen(minor, rate.from, tableOf(rate)).value;
        return (['registration', 'terms'] as const).map((kind) =>
          rank(routeFor(request(value, kind), climbing).levels),
        );
      });
      expect((less ?? []).every((height, at) => height <= (more?.[at] ?? -1))).toBe(true);
    }),
  );
});

test('what was frozen decides: a rate of a later day changes nothing, and an unknown amount asks the highest', () => {
  fc.assert(
    fc.property(listed, minors, (rate, minor) => {
      const table = tableOf({ ...rate, age: 0 });
      const before = frozen(minor, rate.from, table);
      const later = [{ from: rate.from, to: 'SAR', on: '2026-11-22', value: '999', source: 'later' }];
      const kept = JSON.parse(JSON.stringify(before)) as typeof before;
      expect(asked(kept.value)).toEqual(asked(before.value));
      expect(frozen(minor, rate.from, { ...table, rates: [...table.rates, ...later] })).toEqual(before);
    }),
  );
  expect(asked(freezeValue(null, 'SAR', TODAY, PEGGED).value)).toMatchObject({ levels: ['vp'] });
});

test('the path through another currency does not depend on the order in which rates are listed', () => {
  const rates = ['EUR', 'GBP', 'USD'].map((to) => ({ from: 'KWD', to, on: TODAY, value: '3.1', source: to }));
  const money = { minor: 1_234_567, currency: 'KWD' };
  const turned = { ...PEGGED, rates: [...rates].reverse() };
  expect(convert(money, 'SAR', TODAY, { ...PEGGED, rates })).toEqual(convert(money, 'SAR', TODAY, turned));
});
