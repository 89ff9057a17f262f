import { describe, expect, test } from 'vitest';
import { PARTNERSHIP_TYPES } from '../lifecycle/types.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { isOnLadder, nextLevel, raised, reaches } from './levels.ts';
import { type RouteRequest, routeFor } from './route.ts';
import { inForce, outsideTerms, type Terms, type TermsQuestion } from './terms.ts';

const policy = defaultPolicy.approvals;
const request = (more: Partial<RouteRequest> = {}): RouteRequest => ({
  kind: 'registration',
  type: 'technology',
  outside: [],
  dealType: null,
  publicBuyer: false,
  value: null,
  priority: 'normal',
  ...more,
});
const levels = (more: Partial<RouteRequest>) => routeFor(request(more), policy).levels.join('+');

describe('where a request goes', () => {
  test('a registration inside terms in force goes to the Manager for every type, by rule AR-1, within 48 hours', () => {
    for (const type of PARTNERSHIP_TYPES) {
      expect(routeFor(request({ type }), policy)).toMatchObject({
        rule: 'AR-1',
        levels: ['manager'],
        hours: 48,
        inside: true,
      });
    }
  });

  test('outside them it goes by type, with the levels’ own longer targets', () => {
    const outside = [{ code: 'territory_outside' }];
    const routes = PARTNERSHIP_TYPES.map((type) => routeFor(request({ type, outside }), policy));
    expect(routes.map(({ levels: asked, hours }) => [asked.join('+'), hours])).toEqual([
      ['manager', 48],
      ['director', 48],
      ['vp', 72],
      ['clevel', 120],
      ['clevel+legal', 120],
    ]);
    expect(routes[2]).toMatchObject({ rule: 'AR-2', inside: false, outside });
  });

  test('an unknown state of the terms counts as outside', () => {
    expect(routeFor(request({ outside: null }), policy)).toMatchObject({ rule: 'AR-2', levels: ['vp'] });
  });

  test('a candidate goes to the Manager, terms by type, an exit to at least the VP', () => {
    expect(levels({ kind: 'candidate', type: 'government', outside: null })).toBe('manager');
    expect(levels({ kind: 'terms', type: 'referral' })).toBe('manager');
    expect(PARTNERSHIP_TYPES.map((type) => levels({ kind: 'exit', type }))).toEqual([
      'vp',
      'vp',
      'vp',
      'clevel',
      'clevel+legal',
    ]);
    expect(levels({ kind: 'attribution_change' })).toBe('finance');
  });

  test('a deal type’s floor raises a level and never lowers one', () => {
    expect(levels({ kind: 'terms', type: 'referral', dealType: 'white_label' })).toBe('vp');
    expect(levels({ kind: 'terms', type: 'strategic', dealType: 'white_label' })).toBe('clevel');
    expect(levels({ kind: 'terms', type: 'referral', dealType: 'tender_consortium', publicBuyer: true })).toBe(
      'clevel+legal',
    );
    expect(levels({ kind: 'terms', type: 'government', dealType: 'tender_consortium', publicBuyer: true })).toBe(
      'clevel+legal',
    );
  });

  test('the value ladder, where it is on, raises by one strictly above the threshold or without a comparable value', () => {
    const on = { ...policy, valueLadder: { ...policy.valueLadder, enabled: true } };
    const at = (value: RouteRequest['value']) =>
      routeFor(request({ kind: 'terms', type: 'distribution', value }), on).levels;
    expect(at({ minor: 50_000_000, currency: 'SAR' })).toEqual(['director']);
    expect(at({ minor: 50_000_001, currency: 'SAR' })).toEqual(['vp']);
    expect([at(null), at({ minor: 1, currency: 'EUR' })]).toEqual([['vp'], ['vp']]);
    expect(routeFor(request({ kind: 'terms', type: 'government' }), on).levels).toEqual(['clevel', 'legal']);
  });

  test('the highest of rule, floors and ladder is asked, and the locked row is never undercut', () => {
    const on = { ...policy, valueLadder: { ...policy.valueLadder, enabled: true } };
    const value = { minor: 50_000_001, currency: 'SAR' };
    const terms = request({ kind: 'terms', type: 'referral', dealType: 'white_label', value });
    expect(routeFor(terms, on).levels).toEqual(['vp']);
    const lax = {
      ...policy,
      rules: [{ id: 'lax', when: { kinds: ['terms'] }, ask: { levels: ['manager'] } }],
    } as const;
    expect(routeFor(request({ kind: 'terms', type: 'government' }), lax).levels).toEqual(['clevel', 'legal']);
    expect(routeFor(request({ kind: 'terms', type: 'distribution' }), lax).levels).toEqual(['director']);
  });

  test('a registration inside terms in force skips the deal type’s floor', () => {
    expect(levels({ dealType: 'joint_venture', publicBuyer: true })).toBe('manager');
    expect(levels({ dealType: 'joint_venture', outside: [{ code: 'territory_outside' }] })).toBe('clevel');
  });

  test('a threshold counts strictly above it; a value that nobody can compare asks the highest level, and says so', () => {
    const above = { minor: 2_000_000, currency: 'SAR' };
    const dear = {
      id: 'AR-0',
      when: { kinds: ['registration'], types: ['distribution'], terms: 'outside', above },
      ask: { levels: ['vp'] },
    } as const;
    const rules = { ...policy, rules: [dear, ...policy.rules] };
    const at = (value: RouteRequest['value']) =>
      routeFor(request({ type: 'distribution', outside: [{ code: 'terms_none' }], value }), rules);
    expect(at(above)).toMatchObject({ rule: 'AR-2', levels: ['director'], notes: [] });
    expect(at({ ...above, minor: 2_000_001 })).toMatchObject({ rule: 'AR-0', levels: ['vp'], notes: [] });
    for (const value of [null, { minor: 1, currency: 'USD' }]) {
      expect(at(value)).toMatchObject({ rule: 'AR-0', levels: ['vp'], notes: [{ code: 'value_not_comparable' }] });
    }
    const low = { ...dear, ask: { levels: ['director'] } } as const;
    const strategic = { ...low, when: { ...low.when, types: ['strategic'] } } as const;
    const lower = { ...policy, rules: [strategic, ...policy.rules] };
    const unknown = request({ type: 'strategic', outside: [{ code: 'terms_none' }] });
    expect(routeFor(unknown, lower)).toMatchObject({ rule: 'AR-2', levels: ['clevel'] });
  });

  test('a critical request has half the time', () => {
    expect(routeFor(request({ kind: 'terms', priority: 'critical' }), policy).hours).toBe(36);
  });

  test('a policy with a gap is a bug that the check finds first', () => {
    expect(() => routeFor(request(), { ...policy, rules: [] })).toThrow(RangeError);
  });
});

describe('inside approved terms in force', () => {
  const terms: Terms = {
    version: 3,
    signedOn: '2026-02-03',
    from: '2026-02-03',
    until: '2026-12-31',
    products: ['GTX'],
    territories: ['West'],
    largestDiscountBp: 1_000,
  };
  const asked: TermsQuestion = {
    today: '2026-11-21',
    product: 'GTX Pro',
    productLine: 'GTX',
    territory: 'west ',
    discountBp: 1_000,
  };
  const codes = (t: Terms | null, q: Partial<TermsQuestion> = {}) =>
    outsideTerms(t, { ...asked, ...q }).map(({ code }) => code);

  test('lies a deal whose product, territory and discount are all covered', () => {
    expect(codes(terms)).toEqual([]);
    expect(codes({ ...terms, products: ['gtx pro'] })).toEqual([]);
    expect(inForce(terms, '2026-12-31')).toBe(true);
  });

  test.each([
    [null, {}, ['terms_none']],
    [{ signedOn: null }, {}, ['terms_unsigned']],
    [{ from: '2026-12-01' }, {}, ['terms_not_started']],
    [{ until: '2026-11-20' }, {}, ['terms_expired']],
    [{}, { product: 'MG Special', productLine: 'MG' }, ['product_outside']],
    [{}, { product: null, productLine: null }, ['product_unknown']],
    [{}, { territory: 'East' }, ['territory_outside']],
    [{}, { territory: '' }, ['territory_unknown']],
    [{}, { discountBp: 1_001 }, ['discount_outside']],
    [{}, { discountBp: null }, ['discount_unknown']],
    [{ largestDiscountBp: null, territories: [] }, {}, ['territory_outside', 'discount_unknown']],
  ])('%j with %j is %j', (change, question, expected) => {
    expect(codes(change === null ? null : { ...terms, ...change }, question)).toEqual(expected);
  });
});

test('a higher level of the ladder stands in for a lower one, and for nobody off the ladder', () => {
  expect([
    reaches('vp', 'manager'),
    reaches('manager', 'vp'),
    reaches('clevel', 'legal'),
    reaches('legal', 'manager'),
    reaches('legal', 'legal'),
  ]).toEqual([true, false, false, false, true]);
  expect([nextLevel('manager'), nextLevel('clevel'), nextLevel('legal')]).toEqual(['director', null, null]);
  expect([raised('legal', 'vp'), raised('clevel', 'vp'), raised('manager', 'vp')]).toEqual(['legal', 'clevel', 'vp']);
  expect([isOnLadder('vp'), isOnLadder('finance')]).toEqual([true, false]);
});
