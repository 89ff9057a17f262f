import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { checkProgrammes } from './check.ts';
import { programmeOf } from './testing/programmes.fixture.ts';
import type { Programme } from './types.ts';

const check = (...programmes: readonly Programme[]) => checkProgrammes({ ...defaultPolicy, programmes });
const telecom = programmeOf('telecom');

/** The codes and places of a programme with some parts replaced. */
const mistakes = (change: object, base: Programme = small) =>
  check({ ...base, ...change } as Programme).map(({ code, params }) => `${code} ${params?.at}`);

const small: Programme = {
  id: 'small',
  name: 'Small',
  currency: 'SAR',
  inputs: [
    { id: 'deals', type: 'number', unit: 'count', min: 0 },
    { id: 'years', type: 'number', unit: 'years' },
    { id: 'net', type: 'money' },
    { id: 'kept', type: 'percent', min: 0, max: 100 },
    { id: 'kind', type: 'choice', choices: ['new', 'old'] },
    { id: 'on', type: 'date' },
    { id: 'skills', type: 'list' },
  ],
  levels: [
    { id: 'low', name: 'Low', rank: 1 },
    { id: 'high', name: 'High', rank: 2, requires: { input: 'deals', atLeast: 5 } },
  ],
};
const levels = (requires: unknown, more: object = {}) => ({
  levels: [
    { id: 'low', name: 'Low', rank: 1 },
    { id: 'high', name: 'High', rank: 2, requires, ...more },
  ],
});
const payment = (change: object) => ({ payments: [{ id: 'pay', basis: 'net', rates: [{ percent: 5 }], ...change }] });

test('the three programmes of the tests have no mistake', () => {
  expect(check(programmeOf('erpnet'), telecom, programmeOf('house'))).toEqual([]);
});

test('two programmes of one name are refused', () => {
  expect(check(small, small)).toMatchObject([{ code: 'programme_id_twice', params: { at: '/programmes/1' } }]);
});

const HIGH = '/programmes/0/levels/1';
const PAY = '/programmes/0/payments/0';

describe('conditions', () => {
  test.each([
    [{ input: 'dealz', atLeast: 1 }, `programme_unknown ${HIGH}/requires/input`],
    [{ input: 'deals' }, `programme_shape ${HIGH}/requires`],
    [{ input: 'deals', atLeast: 1, all: [] }, `programme_shape ${HIGH}/requires`],
    [{ of: [{ input: 'deals', atLeast: 1 }] }, `programme_shape ${HIGH}/requires`],
    [{ n: 2, of: [{ input: 'deals', atLeast: 1 }] }, `programme_impossible ${HIGH}/requires/n`],
    [{ meets: 'top' }, `programme_unknown ${HIGH}/requires/meets`],
    [{ meets: 'high' }, `programme_cycle ${HIGH}/requires`],
    [{ input: 'level', is: 'low' }, `programme_cycle ${HIGH}/requires`],
    [{ not: { input: 'kind', above: 'new' } }, `programme_type ${HIGH}/requires/not/above`],
    [{ any: [{ input: 'kind', is: 'third' }] }, `programme_type ${HIGH}/requires/any/0/is`],
    [{ input: 'kind', oneOf: ['new', 'third'] }, `programme_type ${HIGH}/requires/oneOf/1`],
    [{ input: 'on', above: '2026-02-30' }, `programme_type ${HIGH}/requires/above`],
    [{ input: 'skills', is: 'x' }, `programme_type ${HIGH}/requires/is`],
    [{ input: 'deals', includes: 'x' }, `programme_type ${HIGH}/requires/includes`],
    [{ input: 'years', atLeast: { value: 12, unit: 'months' } }, `programme_units ${HIGH}/requires/atLeast`],
    [{ input: 'deals', atLeast: { input: 'net' } }, `programme_units ${HIGH}/requires/atLeast`],
    [{ input: 'deals', atLeast: { amount: 1, currency: 'SAR' } }, `programme_units ${HIGH}/requires/atLeast`],
    [{ input: 'net', atLeast: { amount: 1, unit: 'days' } }, `programme_shape ${HIGH}/requires/atLeast`],
    [{ input: 'net', atLeast: { amount: 1, currency: 'JPY' } }, `programme_no_rate ${HIGH}/requires/atLeast`],
    [{ input: 'kept', atLeast: 101 }, `programme_impossible ${HIGH}/requires`],
    [{ input: 'deals', atLeast: 5, below: 5 }, `programme_impossible ${HIGH}/requires`],
  ])('%j is refused', (requires, mistake) => {
    expect(mistakes(levels(requires))).toContain(mistake);
  });
});

describe('levels', () => {
  test('a level that asks no less than a higher one is never anybody’s', () => {
    const rows = [
      {
        id: 'a',
        name: 'A',
        rank: 1,
        requires: {
          all: [
            { input: 'deals', atLeast: 9 },
            { input: 'kept', atMost: 50 },
          ],
        },
      },
      { id: 'b', name: 'B', rank: 2, requires: { input: 'deals', atLeast: 5 } },
    ];
    expect(mistakes({ levels: rows })).toEqual(['programme_level_unreachable /programmes/0/levels/0']);
  });

  test('a level whose requirements exclude each other is refused', () => {
    const both = {
      all: [
        { input: 'deals', atLeast: 9 },
        { input: 'deals', atMost: 8 },
      ],
    };
    expect(mistakes(levels(both))).toEqual([`programme_level_unreachable ${HIGH}`]);
  });

  test('ranks are there once, inheritance ends, hold and grace keep their unit', () => {
    expect(mistakes(levels({ input: 'deals', atLeast: 5 }, { rank: 1 }))).toContain(`programme_id_twice ${HIGH}/rank`);
    expect(mistakes(levels({ input: 'deals', atLeast: 5 }, { inherits: 'high' }))).toContain(
      `programme_cycle ${HIGH}/inherits`,
    );
    expect(mistakes(levels({ input: 'deals', atLeast: 5 }, { inherits: 'top' }))).toContain(
      `programme_unknown ${HIGH}/inherits`,
    );
    const hold = { atLeast: 2, unit: 'quarters', met: 'years' };
    expect(mistakes(levels({ input: 'deals', atLeast: 5 }, { hold }))).toContain(`programme_units ${HIGH}/hold/unit`);
  });
});

describe('payments', () => {
  const bands = (rows: unknown) => payment({ rates: [{ bands: { mode: 'whole', rows } }] });
  test.each([
    [payment({ rates: [{ percent: 101 }] }), `programme_percent ${PAY}/rates/0/percent`],
    [payment({ rates: [{ byLevel: { low: 500 } }] }), `programme_percent ${PAY}/rates/0/byLevel/low`],
    [payment({ rates: [{ byLevel: { top: 5 } }] }), `programme_unknown ${PAY}/rates/0/byLevel/top`],
    [payment({ rates: [{}] }), `programme_shape ${PAY}/rates/0`],
    [payment({ rates: [{ percent: 1, amount: 1 }] }), `programme_shape ${PAY}/rates/0`],
    [payment({ rates: [{ percent: 1 }, { percent: 2 }] }), `programme_row_unreachable ${PAY}/rates/1`],
    [payment({ rates: [{ range: { from: 9, to: 5, agreed: 'kept' } }] }), `programme_impossible ${PAY}/rates/0/range`],
    [payment({ rates: [{ range: { from: 1, to: 5, agreed: 'on' } }] }), `programme_type ${PAY}/rates/0/range/agreed`],
    [payment({ basis: undefined }), `programme_shape ${PAY}/rates/0`],
    [payment({ basis: 'on' }), `programme_type ${PAY}/basis`],
    [payment({ currency: 'JPY' }), `programme_no_rate ${PAY}/currency`],
    [payment({ currency: 'XYZ' }), `programme_currency_unknown ${PAY}/currency`],
    [payment({ cap: [{ amount: 5, percent: 5 }] }), `programme_shape ${PAY}/cap/0`],
    [payment({ prorate: { part: 'deals' } }), `programme_shape ${PAY}/prorate`],
    [payment({ deadline: 'never' }), `programme_unknown ${PAY}/deadline`],
    [payment({ id: 'level' }), `programme_id_reserved ${PAY}`],
    [
      bands([
        { from: 10, percent: 1 },
        { from: 5, percent: 2 },
      ]),
      `programme_bands ${PAY}/rates/0/bands/rows/1`,
    ],
    [
      bands([
        { from: 0, below: 10, percent: 1 },
        { from: 11, percent: 2 },
      ]),
      `programme_bands ${PAY}/rates/0/bands/rows/1`,
    ],
    [
      bands([
        { from: 0, upTo: 10, percent: 1 },
        { from: 10, percent: 2 },
      ]),
      `programme_bands ${PAY}/rates/0/bands/rows/1`,
    ],
    [bands([{ from: 0, above: 0, percent: 1 }]), `programme_shape ${PAY}/rates/0/bands/rows/0`],
    [bands([{ from: 0, factor: 1 }]), `programme_shape ${PAY}/rates/0/bands/rows/0`],
  ])('%j is refused', (change, mistake) => {
    expect(mistakes(change)).toContain(mistake);
  });

  test('bands that meet are fine, and payments of one kind share their currency', () => {
    expect(
      mistakes(
        bands([
          { from: 0, upTo: 10, percent: 1 },
          { above: 10, percent: 2 },
        ]),
      ),
    ).toEqual([]);
    const [pay] = payment({}).payments;
    const two = { payments: [pay, { ...pay, id: 'other', currency: 'USD' }] };
    expect(mistakes(two)).toEqual(['programme_kind_mixed /programmes/0/payments/1']);
  });
});

describe('names and values', () => {
  const inputs = (...more: object[]) => ({ inputs: [...small.inputs, ...more] });
  test.each([
    [inputs({ id: 'deals', type: 'text' }), 'programme_id_twice /programmes/0/inputs/7'],
    [inputs({ id: 'other', column: 'case_id', type: 'text' }), 'programme_id_reserved /programmes/0/inputs/7'],
    [inputs({ id: 'level', type: 'text' }), 'programme_id_reserved /programmes/0/inputs/7'],
    [inputs({ id: 'gross', type: 'money', currency: 'JPY' }), 'programme_no_rate /programmes/0/inputs/7/currency'],
    [
      inputs({ id: 'gross', type: 'money', currencyFrom: 'deals' }),
      'programme_type /programmes/0/inputs/7/currencyFrom',
    ],
    [{ values: [{ id: 'v', sum: ['deals', 'v'] }] }, 'programme_cycle /programmes/0/values/0'],
    [{ values: [{ id: 'v', sum: ['deals', 'net'] }] }, 'programme_units /programmes/0/values/0'],
    [{ values: [{ id: 'v', share: { of: 'deals', in: 'all' } }] }, 'programme_unknown /programmes/0/values/0/share/in'],
    [{ values: [{ id: 'v' }] }, 'programme_shape /programmes/0/values/0'],
    [
      { values: [{ id: 'v', between: { from: 'on', to: 'net', unit: 'days' } }] },
      'programme_type /programmes/0/values/0/between/to',
    ],
    [{ currency: 'ZZZ' }, 'programme_currency_unknown /programmes/0/currency'],
    [
      { deadlines: [{ id: 'd', from: 'on', amount: 1, unit: 'days', calendar: 'moon' }] },
      'programme_unknown /programmes/0/deadlines/0/calendar',
    ],
    [
      { approval: { kind: { input: 'x' }, type: { value: 'referral' } } },
      'programme_unknown /programmes/0/approval/kind/input',
    ],
  ])('%j is refused', (change, mistake) => {
    expect(mistakes(change)).toContain(mistake);
  });
});
