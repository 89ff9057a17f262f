import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPROVAL_KINDS } from '../lifecycle/types.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { freezeValue } from './frozen.ts';
import { commandsOf, withdrawnByLeaving } from './leave.ts';
import { partsToAsk } from './parts.ts';
import { type ApprovedFacts, MATERIAL_GROUPS, reopening } from './reopen.ts';

const { valueRiseBp, expiryDays } = defaultPolicy.approvals;
const facts: ApprovedFacts = {
  groups: Object.fromEntries([...MATERIAL_GROUPS, 'parties'].map((group) => [group, `hash of ${group}`])),
  typeRank: 2,
  counterparty: 'Entity 1010',
  value: { minor: 10_000_000, currency: 'SAR' },
  failedChecks: [],
  openRedLines: [],
};
const APPROVED = '2026-11-01T09:00:00.000Z';
const after = (now: Partial<ApprovedFacts>, at = APPROVED) =>
  reopening({ before: facts, now: { ...facts, ...now }, approvedAt: APPROVED, at, valueRiseBp, expiryDays });
const sar = (minor: number) => ({ minor, currency: 'SAR' });

describe('what re-opens an approval: the rows of lifecycle.md 4.2', () => {
  test.each([
    ['a commission changed', { groups: { ...facts.groups, economics: 'x' } }, 'superseded', 'terms_changed'],
    ['the territory changed', { groups: { ...facts.groups, territory: 'x' } }, 'superseded', 'terms_changed'],
    ['the type needs a higher level', { typeRank: 3 }, 'superseded', 'type_raised'],
    ['another legal entity signs', { counterparty: 'Entity 2020' }, 'superseded', 'counterparty_changed'],
    ['the value rose by 10.01 %', { value: sar(11_001_000) }, 'superseded', 'value_risen'],
    ['the value cannot be compared', { value: { minor: 1, currency: 'USD' } }, 'superseded', 'value_risen'],
    ['a check failed', { failedChecks: ['GCC-03'] }, 'blocked', 'check_failed'],
    ['a red line is crossed', { openRedLines: ['RL-1'] }, 'blocked', 'red_line_new'],
  ] as const)('%s', (_, now, effect, cause) => {
    expect(after(now)).toMatchObject({ effect, causes: [cause], resetsChecks: cause === 'counterparty_changed' });
  });

  test.each([
    ['nothing', {}],
    ['spelling in the parties', { groups: { ...facts.groups, parties: 'x' } }],
    ['a lower type', { typeRank: 1 }],
    ['exactly ten percent more', { value: sar(11_000_000) }],
    ['a lower value', { value: sar(1) }],
  ])('%s changes nothing', (_, now) => {
    expect(after(now)).toEqual({ effect: 'none', causes: [], resetsChecks: false });
  });

  test('an approval of thirty days is still good, a millisecond later it is expired', () => {
    expect(after({}, '2026-12-01T09:00:00.000Z').effect).toBe('none');
    expect(after({}, '2026-12-01T09:00:00.001Z').effect).toBe('expired');
    expect(after({ typeRank: 9 }, '2026-12-02T00:00:00.000Z').causes).toEqual(['type_raised', 'approval_old']);
  });
});

test('only the parts that changed, or that now need more, are asked again', () => {
  const approved = [
    { path: 'economics', hash: 'e1', levels: ['director'] },
    { path: 'term', hash: 't1', levels: ['vp'] },
  ] as const;
  const asked = partsToAsk(
    [
      { path: 'economics', hash: 'e2', levels: ['director'] },
      { path: 'term', hash: 't1', levels: ['director'] },
      { path: 'slas', hash: 's1', levels: ['director'] },
    ],
    approved,
  );
  expect(asked.ask.map(({ path }) => path)).toEqual(['economics', 'slas']);
  expect(asked.inherited.map(({ path }) => path)).toEqual(['term']);
  expect(partsToAsk([{ path: 'term', hash: 't1', levels: ['clevel', 'legal'] }], approved).ask).toHaveLength(1);
});

test('a part is inherited exactly when its hash and its levels allow it', () => {
  const levels = fc.constantFrom('manager', 'director', 'vp', 'clevel');
  fc.assert(
    fc.property(levels, levels, fc.boolean(), (held, needed, same) => {
      const { ask } = partsToAsk(
        [{ path: 'p', hash: same ? 'h' : 'other', levels: [needed] }],
        [{ path: 'p', hash: 'h', levels: [held] }],
      );
      const order = ['manager', 'director', 'vp', 'clevel'];
      expect(ask.length === 0).toBe(same && order.indexOf(held) >= order.indexOf(needed));
    }),
  );
});

test('each kind grants its own commands, as lifecycle.md 4.2 lists them', () => {
  expect(Object.fromEntries(APPROVAL_KINDS.map((kind) => [kind, commandsOf(kind)]))).toEqual({
    candidate: ['approve_candidate'],
    registration: [],
    adoption: ['adopt_partnership'],
    terms: ['send_terms', 'sign_agreement'],
    activation: ['activate'],
    renewal: ['renew'],
    exit: ['start_exit', 'decline_renewal', 'withdraw_exit'],
    suspend: ['suspend'],
    resume: ['resume'],
    tier: ['change_tier'],
    attribution_change: [],
  });
});

test('leaving a phase withdraws its open requests, but not the one just executed and not a registration', () => {
  const request = (id: string, command: string, status: 'pending' | 'returned' | 'approved' = 'pending') => ({
    id,
    status,
    commands: [{ command, payloadHash: 'h' }],
  });
  const all = [
    request('tier', 'change_tier'),
    request('suspend', 'suspend', 'returned'),
    request('exit', 'start_exit'),
    request('deal', 'register'),
    request('done', 'change_tier', 'approved'),
  ];
  const ids = (from: 'MANAGE' | 'SCOUT', to: 'EXIT' | 'MANAGE' | 'SCOUT', command: string) =>
    withdrawnByLeaving(all, { from, to, command }).map(({ id }) => id);
  expect(ids('MANAGE', 'EXIT', 'start_exit')).toEqual(['tier', 'suspend']);
  expect(ids('MANAGE', 'MANAGE', 'suspend')).toEqual([]);
});

test('a value is frozen at the rate of the request’s day, and without a rate nobody can compare it', () => {
  const rates = { pegs: defaultPolicy.currency.pegs, rates: [], maxAgeDays: 7 };
  expect(freezeValue({ minor: 100, currency: 'USD' }, 'SAR', '2026-11-21', rates)).toMatchObject({
    value: { minor: 375, currency: 'SAR' },
    rate: { on: '2026-11-21' },
    why: null,
  });
  expect(freezeValue({ minor: 1, currency: 'EUR' }, 'SAR', '2026-11-21', rates)).toMatchObject({
    value: null,
    why: { code: 'no_rate' },
  });
  expect(freezeValue(null, 'SAR', '2026-11-21', rates)).toMatchObject({ why: { code: 'value_unknown' } });
});
