import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction, fractionText, toDecimal } from '../money/fraction.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { fitFacts } from './explain.ts';
import { fold } from './fold.ts';
import { compareFit, type FactorValues, FIT_FACTORS, scoreFit, totalOf } from './matcher.ts';
import { industryNamed, lineNamed, placeNamed, prepareFit, productNamed } from './model.ts';
import { scorePair } from './pair.ts';
import { type FitProfile, type FitTarget, preparePartner, prepareTarget } from './prepare.ts';
import { halvesOf, termOf } from './terms.ts';

const model = prepareFit(defaultPolicy.fit);
const partner: FitProfile = {
  offers: ['K8s', 'security', 'Cloud Security'],
  seeks: ['retail'],
  sectors: ['software'],
  countries: ['Canada'],
  employees: 100,
  checks: { passed: 9, recorded: 10 },
};
const target: FitTarget = { product: 'GTK 500', sector: 'retail', country: 'United States', employees: 1000 };
const score = (p: Partial<FitProfile> = {}, t: Partial<FitTarget> = {}) =>
  scoreFit(model, preparePartner(model, { ...partner, ...p }), prepareTarget(model, { ...target, ...t }));
const value = (factor: keyof FactorValues, scored: ReturnType<typeof score>) => {
  const found = scored.values[factor];
  return found === null ? null : found.n / found.d;
};
const tenths = (...values: readonly (number | null)[]): FactorValues =>
  Object.fromEntries(
    FIT_FACTORS.map((factor, i) => [factor, values[i] === null ? null : { n: values[i], d: 10 }]),
  ) as FactorValues;

describe('the check values of the specification', () => {
  test('.5 / 1 / .7 / 1 / .7 / .6 is 0.7350', () => {
    const { n, d, listed } = totalOf(model.matcher, tenths(5, 10, 7, 10, 7, 6));
    expect(toDecimal(fraction(n, d), 4)).toBe('0.7350');
    expect(listed).toBe(true);
  });
  test('a total of exactly 0.20 is listed, one just below is not', () => {
    expect(totalOf(model.matcher, tenths(0, 0, 10, 5, 0, 0)).listed).toBe(true);
    expect(totalOf(model.matcher, tenths(0, 0, 10, 4, 0, 0)).listed).toBe(false);
  });
});

describe('the six factors', () => {
  test('skills met count 1, skills that contain the other as whole words 0.5, each need once', () => {
    expect(value('capability', score())).toBeCloseTo(2 / 3, 10);
    expect(value('capability', score({ offers: ['Kubernetes consulting'] }))).toBeCloseTo(0.5 / 3, 10);
    expect(value('capability', score({ offers: ['kubernetesx'] }))).toBe(0);
    expect(value('capability', score({ offers: ['أمن سيبراني', 'K8S', 'DevOps'] }))).toBe(1);
  });
  test('a partner that seeks the sector or the product fits the need', () => {
    expect([
      value('need', score()),
      value('need', score({ seeks: ['GTK 500'] })),
      value('need', score({ seeks: ['energy'] })),
    ]).toEqual([1, 1, 0]);
    expect(value('need', score({ seeks: ['GTX'] }, { product: 'GTXPro', sector: 'finance' }))).toBe(1);
  });
  test('the best sector counts: same, adjacent, other', () => {
    expect([
      value('industry', score({ sectors: ['medical', 'retail'] })),
      value('industry', score({ sectors: ['marketing'] })),
      value('industry', score({ sectors: ['energy'] })),
    ]).toEqual([1, 0.7, 0.2]);
  });
  test('the best country counts: same, neighbouring, other, in either spelling', () => {
    expect([
      value('geography', score({ countries: ['USA'] })),
      value('geography', score()),
      value('geography', score({ countries: ['Kenya', 'Atlantis'] })),
    ]).toEqual([1, 0.7, 0.3]);
    expect(value('geography', score({ countries: ['الأردن'] }, { country: 'Jordan' }))).toBe(1);
  });
  test.each([
    [300, 1],
    [299, 0.7],
    [100, 0.7],
    [99, 0.4],
    [10, 0.4],
    [9, 0.2],
  ])('%d employees beside 1,000 fit %d', (employees, expected) => {
    expect(value('size', score({ employees }))).toBe(expected);
    expect(value('size', score({ employees: 1000 }, { employees }))).toBe(expected);
  });
  test('trust is passed checks of recorded ones', () => {
    expect(value('trust', score())).toBe(0.9);
  });
});

describe('what nobody wrote', () => {
  test.each([
    ['capability', { offers: null }, {}],
    ['capability', {}, { product: 'XYZ' }],
    ['need', { seeks: [] }, {}],
    ['industry', { sectors: ['employment'] }, {}],
    ['industry', {}, { sector: 'employment' }],
    ['geography', { countries: null }, {}],
    ['geography', {}, { country: ' ' }],
    ['size', { employees: 0 }, {}],
    ['trust', { checks: { passed: 0, recorded: 0 } }, {}],
  ] as const)('leaves %s unknown, never a low value', (factor, p, t) => {
    expect(value(factor, score(p, t))).toBeNull();
  });
  test('less than 60 % of known weight is not listed, however good the rest is', () => {
    expect(score({ seeks: null, checks: null, employees: null }).knownWeight).toBe(5500);
    expect(score({ seeks: null, checks: null, employees: null }).listed).toBe(false);
    expect(score({ seeks: null, checks: null })).toMatchObject({ knownWeight: 6500, listed: true });
  });
});

test('a list is ordered by the rescaled total, ties by id', () => {
  const rows = [
    { ...totalOf(model.matcher, tenths(5, 5, 5, 5, 5, 5)), id: 'c' },
    { ...totalOf(model.matcher, tenths(5, 5, 5, 5, 5, null)), id: 'a' },
    { ...totalOf(model.matcher, tenths(6, 6, 6, 6, 6, null)), id: 'b' },
  ];
  expect(rows.sort(compareFit).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

describe('terms', () => {
  const halves = (a: string, b: string) => halvesOf(termOf(a, new Map()), termOf(b, new Map()), 3);
  test('ignore case, diacritics and Arabic letter forms', () => {
    expect(fold('  Café–Sécurité ')).toBe('cafe securite');
    expect(fold('أمـــنُ المعلومات')).toBe(fold('امن المعلومات'));
    expect(fold('C++ / C#')).toBe('c++ c#');
  });
  test('match in part only by whole words of three letters or more', () => {
    expect([
      halves('data', 'big data'),
      halves('data', 'metadata'),
      halves('ai', 'ai tools'),
      halves('a', 'a'),
    ]).toEqual([1, 0, 0, 2]);
  });
});

test('a CRM’s own spellings reach the policy’s names', () => {
  expect(productNamed(model, 'gtxpro')).toMatchObject({ name: 'GTX Pro', line: { id: 'GTX' } });
  expect([lineNamed(model, 'GTX')?.id, lineNamed(model, 'ZZZ'), lineNamed(model, null)]).toEqual([
    'GTX',
    undefined,
    undefined,
  ]);
  expect([
    industryNamed(model, 'technolgy'),
    industryNamed(model, 'food beverage'),
    industryNamed(model, 'employment'),
  ]).toEqual(['technology', 'food_beverage', undefined]);
  expect([placeNamed(model, 'Philipines'), placeNamed(model, 'Narnia'), placeNamed(model, '')]).toEqual([
    'PH',
    'narnia',
    undefined,
  ]);
});

describe('the explanation', () => {
  const explain = (p: Partial<FitProfile> = {}, t: Partial<FitTarget> = {}) => {
    const parts = {
      model,
      partner: preparePartner(model, { ...partner, ...p }),
      target: prepareTarget(model, { ...target, ...t }),
    };
    const facts = fitFacts(scoreFit(model, parts.partner, parts.target), {
      ...parts,
      originOf: () => ({ source: 'crm', on: '2026-11-01' }),
    });
    return Object.fromEntries(facts.factors.map(({ id, evidence }) => [id, evidence.map(({ key }) => key)]));
  };
  test('names what was found for every factor', () => {
    expect(explain()).toEqual({
      capability: ['offers_needed'],
      need: ['seeks_sector'],
      industry: ['industry_other'],
      geography: ['geography_near'],
      size: ['size_ratio'],
      trust: ['checks_passed'],
    });
    expect(
      explain({ offers: ['Kubernetes consulting'], seeks: ['GTK'], sectors: ['marketing'], countries: ['US'] }),
    ).toMatchObject({
      capability: ['offers_partly'],
      need: ['seeks_product'],
      industry: ['industry_adjacent'],
      geography: ['geography_same'],
    });
    expect(explain({ offers: ['tea'], seeks: ['tea'], sectors: ['retail'], countries: ['Kenya'] })).toMatchObject({
      capability: ['offers_none'],
      need: ['seeks_other'],
      industry: ['industry_same'],
      geography: ['geography_far'],
    });
  });
  test('names what is missing for every unknown factor', () => {
    expect(
      explain({ offers: null, seeks: null, sectors: null, countries: null, employees: null, checks: null }),
    ).toEqual({
      capability: ['capability_unknown'],
      need: ['need_unknown'],
      industry: ['industry_unknown'],
      geography: ['geography_unknown'],
      size: ['size_unknown'],
      trust: ['trust_unknown'],
    });
    expect(explain({ sectors: ['x'] }, { product: null, sector: null, country: null })).toMatchObject({
      capability: ['product_unknown'],
      need: ['product_unknown'],
      industry: ['account_sector_unknown'],
      geography: ['account_country_unknown'],
    });
    expect(explain({ sectors: ['x'] }, { product: 'ZZ', sector: null })).toMatchObject({
      capability: ['product_unmapped'],
      need: ['product_unmapped'],
    });
    expect(explain({ sectors: ['x'] })).toMatchObject({ industry: ['sector_unmapped'] });
  });
});

test('a prospect is scored against our own profile in both directions', () => {
  const ours = preparePartner(model, {
    offers: ['gtx', 'gtk'],
    seeks: ['kubernetes', 'data'],
    sectors: ['technology'],
    countries: ['US'],
    employees: 50,
    checks: { passed: 1, recorded: 1 },
  });
  const scored = scorePair(model, preparePartner(model, { ...partner, seeks: ['GTX', 'tea'] }), ours);
  const values = FIT_FACTORS.map((factor) => scored.values[factor]).map(
    (found) => found && fractionText(fraction(found.n, found.d)),
  );
  expect(values).toEqual(['1/2', '1/2', '1/1', '7/10', '1/1', '19/20']);
});

test('more of what is needed never lowers a score, and every score lies between 0 and 1', () => {
  const skills = fc.subarray(['kubernetes', 'security', 'devops', 'cloud', 'tea']);
  fc.assert(
    fc.property(skills, skills, (some, more) => {
      const [less, all] = [score({ offers: ['x', ...some] }), score({ offers: ['x', ...some, ...more] })];
      expect(less.n * all.d).toBeLessThanOrEqual(all.n * less.d);
      expect(all.n).toBeLessThanOrEqual(all.d);
      expect(less.n).toBeGreaterThanOrEqual(0);
    }),
  );
});
