import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckLine } from '../compliance/gate.ts';
import { checkPolicy } from '../policy/check.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { CATALOGUE } from '../text/catalogue.ts';
import {
  type Checklist,
  checklistEvidence,
  checklistOf,
  type ItemRecord,
  itemRefusals,
  type Onboarding,
} from './checklist.ts';

/** structured-outputs.md section 4. */
const { activation, compliance, version } = defaultPolicy;
const rules = { activation, version };
const SIGNED = '2026-11-01';
const record = (id: string, more: Partial<ItemRecord> = {}): ItemRecord => ({
  id,
  status: 'done',
  by: 'p',
  on: '2026-11-05',
  evidence: 1,
  reason: null,
  approvalId: null,
  ...more,
});
const line = (ruleId: string, outcome: CheckLine['outcome']): CheckLine => ({
  ruleId,
  outcome,
  refusal: null,
  until: null,
  basis: { rule: ruleId, policyVersion: 1, inputs: [] },
});
const checks = compliance.rules.map(({ id }) => line(id, 'passed'));
const all = activation.items.map(({ id }) => record(id));
const onboarding: Onboarding = {
  signedOn: SIGNED,
  activatedOn: null,
  type: 'technology',
  tier: 'bronze',
  country: 'SA',
  records: all,
  checks,
  certified: { actual: 1, needed: 1 },
  persons: { kickoff_held: 'rep' },
};
const made = (more: Partial<Onboarding> = {}, today = '2026-11-10') =>
  checklistOf({ ...onboarding, ...more }, rules, today);
const ids = (checklist: Checklist) => checklist.lines.map(({ id }) => id);
const blocked = (more: Partial<Onboarding>) => made(more).blockers.map(({ code, params }) => `${code} ${params?.item}`);
const without = (id: string, ...more: ItemRecord[]) => ({
  records: [...all.filter((each) => each.id !== id), ...more],
});

describe('which items a partner has', () => {
  test('a Technology partner has the integration and the questionnaire, a Referral partner has neither', () => {
    const technology = ids(made());
    const referral = ids(made({ type: 'referral' }));
    expect(technology).toEqual(expect.arrayContaining(['technical_deep_dive', 'security_questionnaire', 'monitoring']));
    expect(
      referral.filter((id) => ['technical_deep_dive', 'security_questionnaire', 'monitoring'].includes(id)),
    ).toEqual([]);
  });
  test('the Arabic agreement reaches partners in Saudi Arabia, and those whose country nobody knows', () => {
    const has = (country: string | null) => ids(made({ country })).includes('arabic_agreement');
    expect([has('SA'), has(null), has('DE')]).toEqual([true, true, false]);
  });
});

describe('what holds and what is missing', () => {
  test('with everything done the partner is ready, and the guard holds', () => {
    const { status, progress, targetActivation } = made();
    expect([status, progress.done === progress.mandatory, targetActivation]).toEqual(['ready', true, '2026-11-30']);
    expect(checklistEvidence(made()).status).toBe('held');
  });
  test.each([
    ['nothing recorded', without('kickoff_held'), ['item_open kickoff_held']],
    [
      'done without evidence',
      without('kickoff_held', record('kickoff_held', { evidence: 0 })),
      ['item_evidence kickoff_held'],
    ],
    ['blocked', without('kickoff_held', record('kickoff_held', { status: 'blocked' })), ['item_blocked kickoff_held']],
    [
      'waived without approval',
      without('kickoff_held', record('kickoff_held', { status: 'waived' })),
      ['item_waiver_unapproved kickoff_held'],
    ],
    ['waived by approval', without('kickoff_held', record('kickoff_held', { status: 'waived', approvalId: 'a' })), []],
    [
      'mandatory, said not to apply',
      without('kickoff_held', record('kickoff_held', { status: 'not_applicable' })),
      ['item_not_applicable kickoff_held'],
    ],
    ['optional, open', without('tools'), []],
    ['taken back', { records: [...all, record('kickoff_held', { status: 'open' })] }, ['item_open kickoff_held']],
    ['too few certified', { certified: { actual: 1, needed: 3 } }, ['item_certified certified_people']],
    ['certified unknown', { certified: null }, ['item_certified certified_people']],
    [
      'a check open',
      { checks: [...checks.filter(({ ruleId }) => ruleId !== 'GCC-03'), line('GCC-03', 'refused')] },
      ['item_check cr_verified'],
    ],
    ['a check unknown', { checks: checks.filter(({ ruleId }) => ruleId !== 'GCC-03') }, ['item_check cr_verified']],
    [
      'a check that is switched off',
      { checks: [...checks.filter(({ ruleId }) => ruleId !== 'GCC-12'), line('GCC-12', 'not_confirmed')] },
      [],
    ],
  ] as const)('%s', (_, more, expected) => {
    expect(blocked(more as Partial<Onboarding>)).toEqual(expected);
  });
  test('a line says who has it, when it is due, its evidence and its rule; after the day it is late', () => {
    const kickoff = (today: string) =>
      made(without('kickoff_held'), today).lines.find(({ id }) => id === 'kickoff_held');
    expect(kickoff('2026-11-08')).toMatchObject({
      person: 'rep',
      owner: 'ours',
      dueOn: '2026-11-08',
      status: 'open',
      evidence: 0,
      holds: false,
      basis: { rule: 'item kickoff_held', policyVersion: version },
    });
    expect(kickoff('2026-11-09')?.status).toBe('late');
  });
  test('after day 29 an open checklist is overdue, an activated one is not', () => {
    const open = without('kickoff_held');
    expect([made(open, '2026-11-30').status, made(open, '2026-12-01').status]).toEqual(['open', 'overdue']);
    expect(made({ ...open, activatedOn: '2026-11-20' }, '2026-12-01').status).toBe('activated');
  });
});

describe('C-ITEM', () => {
  const codes = (id: string, more: Partial<ItemRecord> = {}) =>
    itemRefusals(record(id, more), onboarding, rules).map(({ code }) => code);
  test.each([
    ['kickoff_held', {}, []],
    ['kickoff_held', { evidence: 0 }, ['item_evidence']],
    ['fly', {}, ['item_unknown']],
    ['cr_verified', {}, ['item_computed']],
    ['certified_people', {}, ['item_computed']],
    ['kickoff_held', { status: 'not_applicable', reason: 'we met them before' }, ['item_not_applicable']],
    ['tools', { status: 'not_applicable', reason: 'short' }, ['item_reason']],
    ['tools', { status: 'not_applicable', reason: 'no tools are used' }, []],
    ['kickoff_held', { status: 'blocked', reason: 'room is closed' }, []],
  ] as const)('%s with %j: %j', (id, more, expected) => {
    expect(codes(id, more as Partial<ItemRecord>)).toEqual(expected);
  });
});

test('the guard holds exactly when every mandatory item that people tick is done', () => {
  const ticked = activation.items.filter(({ check, fact }) => check === undefined && fact === undefined);
  fc.assert(
    fc.property(fc.subarray(ticked), (done) => {
      const records = done.map(({ id }) => record(id));
      const wanted = ticked.filter(({ mandatory }) => mandatory);
      const complete = wanted.every((item) => done.includes(item));
      expect(checklistEvidence(made({ records })).status === 'held').toBe(complete);
    }),
  );
});

test('every item has its words; an item twice or with a check of another gate is refused', () => {
  expect(activation.items.map(({ id }) => `item.${id}`).filter((key) => !(key in CATALOGUE))).toEqual([]);
  const codes = (items: typeof activation.items) =>
    checkPolicy({ ...defaultPolicy, activation: { ...activation, items } }).map(({ code }) => code);
  expect(codes([...activation.items, ...activation.items.slice(0, 1)])).toEqual(['policy_item_twice']);
  expect(codes(activation.items.map((item) => (item.id === 'dpa' ? { ...item, check: 'GCC-11' } : item)))).toEqual([
    'policy_item_check',
  ]);
});
