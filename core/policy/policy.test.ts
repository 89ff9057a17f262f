import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Level } from '../lifecycle/types.ts';
import { calendarIn } from './calendar.ts';
import { checkPolicy } from './check.ts';
import { levelsNobodyHolds, overlappingRules } from './check-rules.ts';
import { defaultPolicy } from './default.fixture.ts';
import type { Policy } from './types.ts';

const schema = JSON.parse(readFileSync(new URL('schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true });
formats.default(ajv);
const codes = (policy: Policy) => checkPolicy(policy).map(({ code }) => code);
const approvals = (change: Partial<Policy['approvals']>): Policy => ({
  ...defaultPolicy,
  approvals: { ...defaultPolicy.approvals, ...change },
});
const sar = (minor: number) => ({ minor, currency: 'SAR' });
const fit = (change: Partial<Policy['fit']>): Policy => ({
  ...defaultPolicy,
  fit: { ...defaultPolicy.fit, ...change },
});

describe('the default policy', () => {
  test('is valid against its schema, and a property nobody knows is not', () => {
    const validate = ajv.compile(schema);
    expect(validate(defaultPolicy), ajv.errorsText(validate.errors)).toBe(true);
    expect(validate({ ...defaultPolicy, extra: 1 })).toBe(false);
  });

  test('has nothing that its own check refuses', () => {
    expect(checkPolicy(defaultPolicy)).toEqual([]);
  });

  test('asks the five partnership types for the levels of the charter', () => {
    expect(defaultPolicy.approvals.matrix).toEqual({
      referral: ['manager'],
      distribution: ['director'],
      technology: ['vp'],
      strategic: ['clevel'],
      government: ['clevel', 'legal'],
    });
  });

  test('has forty qualification criteria and twenty industries', () => {
    const [qualification] = defaultPolicy.scorecards;
    expect(qualification?.categories.flatMap(({ criteria }) => criteria)).toHaveLength(40);
    expect(defaultPolicy.fit.industries).toHaveLength(20);
  });

  test('puts a calendar on a person’s clock and falls back to the workspace’s', () => {
    expect(calendarIn(defaultPolicy, 'mon-fri', 'Europe/Berlin')).toMatchObject({
      zone: 'Europe/Berlin',
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    });
    expect(calendarIn(defaultPolicy, 'moon', 'Asia/Riyadh').days).toContain('sun');
    expect(() => calendarIn({ ...defaultPolicy, calendars: {} }, 'moon', 'UTC')).toThrow(RangeError);
  });
});

describe('a policy that weakens approval', () => {
  test('is refused when Government drops Legal, or a row goes below its floor', () => {
    const matrix = {
      ...defaultPolicy.approvals.matrix,
      government: ['clevel'] as const,
      technology: ['director'] as const,
    };
    expect(checkPolicy(approvals({ matrix }))).toContainEqual(
      expect.objectContaining({
        code: 'policy_row_below_floor',
        params: expect.objectContaining({ type: 'government' }),
      }),
    );
    expect(codes(approvals({ matrix })).filter((code) => code === 'policy_row_below_floor')).toHaveLength(2);
  });

  test('may ask for a higher level than the floor', () => {
    const matrix = { ...defaultPolicy.approvals.matrix, referral: ['director'] as const };
    expect(codes(approvals({ matrix }))).toEqual([]);
  });

  test('is refused when a rule sends terms, or an exit, to a Manager', () => {
    const rules = defaultPolicy.approvals.rules.map((rule) =>
      rule.id === 'AR-4' || rule.id === 'AR-5' ? { ...rule, ask: { levels: ['manager'] as const } } : rule,
    );
    expect(new Set(codes(approvals({ rules })))).toEqual(new Set(['policy_kind_below_floor']));
  });

  test('is refused when a request would meet no rule, or a rule would meet no request', () => {
    const [first, , ...rest] = defaultPolicy.approvals.rules;
    const gap = approvals({ rules: first === undefined ? [] : [first, ...rest] });
    expect(checkPolicy(gap)).toContainEqual(
      expect.objectContaining({
        code: 'policy_rule_gap',
        params: { kind: 'registration', type: 'referral', terms: 'outside' },
      }),
    );
    const late = { id: 'AR-9', when: { kinds: ['tier'] as const }, ask: { levels: 'matrix' as const } };
    expect(codes(approvals({ rules: [...defaultPolicy.approvals.rules, late] }))).toEqual(['policy_rule_unreachable']);
    expect(codes(approvals({ rules: [...defaultPolicy.approvals.rules, ...rest.slice(0, 1)] }))).toEqual([
      'policy_rule_twice',
    ]);
  });

  test('is warned where two rules fit the same request, and refused where one can never decide', () => {
    const when = { kinds: ['registration'], types: ['distribution'], terms: 'outside' } as const;
    const dear = { id: 'AR-0', when: { ...when, above: sar(2_000_000) }, ask: { levels: ['vp'] } } as const;
    const rules = [dear, ...defaultPolicy.approvals.rules];
    expect(codes(approvals({ rules }))).toEqual([]);
    expect(overlappingRules(approvals({ rules }))).toEqual([
      {
        code: 'policy_rules_overlap',
        clause: 'SCREENS S15',
        params: { rule: 'AR-0', other: 'AR-2', kind: 'registration', type: 'distribution', terms: 'outside', n: 1 },
      },
    ]);
    expect(overlappingRules(defaultPolicy)).toEqual([]);
    const dearer = { ...dear, id: 'AR-00', when: { ...dear.when, above: sar(9_000_000) } } as const;
    expect(codes(approvals({ rules: [dear, dearer, ...rules.slice(1)] }))).toEqual(['policy_rule_unreachable']);
    expect(codes(approvals({ rules: [dearer, ...rules] }))).toEqual([]);
    const dollars = { ...dear, when: { ...dear.when, above: { minor: 1, currency: 'USD' } } };
    expect(codes(approvals({ rules: [dollars, ...rules.slice(1)] }))).toContain('policy_currency_differs');
  });

  test('names the levels that nobody holds; a higher one of the ladder stands in', () => {
    const unheld = (...held: Level[]) =>
      levelsNobodyHolds(defaultPolicy, new Set(held)).map(({ params }) => params?.level);
    expect(unheld('clevel', 'legal', 'finance')).toEqual([]);
    expect(unheld('vp', 'finance')).toEqual(['clevel', 'legal']);
  });

  test('is refused when its clock steps are out of order or a floor is off the ladder', () => {
    expect(codes(approvals({ sla: { warnBp: 10_000, breachBp: 7_500, escalateBp: 15_000 } }))).toEqual([
      'policy_sla_order',
    ]);
    const dealTypeFloors = { ...defaultPolicy.approvals.dealTypeFloors, reseller: { level: 'legal' as const } };
    expect(codes(approvals({ dealTypeFloors }))).toEqual(['policy_level_off_ladder']);
  });
});

describe('a policy with a mistake in its data', () => {
  test('is refused for weights that are not 100 % and for bands with a gap', () => {
    const { matcher } = defaultPolicy.fit;
    expect(codes(fit({ matcher: { ...matcher, weights: { ...matcher.weights, trust: 999 } } }))).toEqual([
      'policy_weights',
    ]);
    expect(codes(fit({ matcher: { ...matcher, size: matcher.size.slice(0, 2) } }))).toEqual(['policy_bands']);
    const { commission } = defaultPolicy;
    const reversed = { ...commission, accelerators: [...commission.accelerators].reverse() };
    expect(codes({ ...defaultPolicy, commission: reversed })).toEqual(['policy_bands']);
    const spoiled = defaultPolicy.scorecards.map((model) => ({ ...model, bands: [...model.bands].reverse() }));
    expect(new Set(codes({ ...defaultPolicy, scorecards: spoiled }))).toEqual(new Set(['policy_bands']));
  });

  test('is refused for names that nothing defines and names that are there twice', () => {
    const { sectors } = defaultPolicy.fit;
    expect(codes(fit({ adjacent: [['retail', 'moon']] }))).toEqual(['policy_industry_unknown']);
    expect(codes(fit({ neighbours: [['US', 'XX']] }))).toEqual(['policy_place_unknown']);
    expect(codes(fit({ sectors: [...sectors, { sector: ' Retail', industry: 'retail' }] }))).toEqual([
      'policy_name_twice',
    ]);
    expect(codes({ ...defaultPolicy, programme: { ...defaultPolicy.programme, lowestTier: 'tin' } })).toEqual([
      'policy_tier_unknown',
    ]);
  });

  test('is refused for calendars that are empty, missing or name no real day', () => {
    const calendars = (change: object) =>
      ({ ...defaultPolicy, calendars: { 'sun-thu': { ...defaultPolicy.calendars['sun-thu'], ...change } } }) as Policy;
    expect(codes(calendars({ hours: { from: '17:00', to: '09:00' } }))).toEqual(['policy_calendar_empty']);
    expect(codes(calendars({ holidays: [{ on: '2026-02-30' }] }))).toEqual(['policy_day_wrong']);
    expect(
      codes(calendars({ seasons: [{ from: '2026-03-02', to: '2026-03-01', hours: { from: '10:00', to: '16:00' } }] })),
    ).toEqual(['policy_day_wrong']);
    expect(codes({ ...defaultPolicy, calendars: {} })).toEqual(['policy_calendar_unknown']);
  });
});
