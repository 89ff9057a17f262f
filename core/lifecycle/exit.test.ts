import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../policy/check.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { Policy } from '../policy/types.ts';
import { CATALOGUE } from '../text/catalogue.ts';
import { type Exit, exitDoneEvidence, exitProgress, type StepRecord, stepRefusals } from './exit.ts';
import { type ExitPlan, exitPlanEvidence } from './exit-plan.ts';

const rules = { exit: defaultPolicy.exit, version: 1, zone: 'Asia/Riyadh' };
const exit: Exit = {
  trigger: 'mutual',
  startedAt: '2026-11-01T06:00:00.000Z',
  noticeOn: '2026-11-10',
  effectiveOn: '2026-12-31',
  steps: [],
  systems: [{ name: 'portal', revokedAt: '2027-01-01T06:00:00.000Z' }],
  liveCredentials: 0,
  registrations: [{ id: 'r1', decision: 'honour' }],
  customers: [{ name: 'Account', owner: 'p', moved: true }],
  payout: { amount: { minor: 1, currency: 'SAR' }, signed: true },
  data: { ours: 'returned', theirs: 'destroyed', certificate: true },
};
const done = (id: string, at = '2027-02-15T06:00:00.000Z'): StepRecord => ({
  id,
  status: 'done',
  at,
  by: 'p',
  evidence: 1,
  reason: null,
});
const dueOf = (id: string, more: Partial<Exit> = {}) =>
  exitProgress({ ...exit, ...more }, rules, exit.startedAt).find((line) => line.id === id)?.dueAt;
const codes = (step: StepRecord, more: Partial<Exit> = {}) =>
  stepRefusals({ ...exit, ...more }, step, rules).map(({ code }) => code);

/** lifecycle.md section 8: step, counts from, the deadline in Riyadh (end of the day there is 20:59:59.999Z). */
describe('the deadlines of the fifteen steps', () => {
  test.each([
    ['E01', 'before notice', '2026-11-09T20:59:59.999Z'],
    ['E02', 'before notice', '2026-11-09T20:59:59.999Z'],
    ['E03', 'before notice', '2026-11-09T20:59:59.999Z'],
    ['E04', 'before notice', '2026-11-09T20:59:59.999Z'],
    ['E05', 'day 0', '2026-11-10T20:59:59.999Z'],
    ['E06', '48 h after the effective date', '2027-01-02T20:59:59.999Z'],
    ['E07', '72 h', '2027-01-03T20:59:59.999Z'],
    ['E08', '10 d', '2027-01-10T20:59:59.999Z'],
    ['E09', '30 d', '2027-01-30T20:59:59.999Z'],
    ['E10', '30 d', '2027-01-30T20:59:59.999Z'],
    ['E11', '45 d', '2027-02-14T20:59:59.999Z'],
    ['E12', '30 d', '2027-01-30T20:59:59.999Z'],
    ['E13', 'day 0', '2026-11-10T20:59:59.999Z'],
    ['E14', 'day 60', '2027-03-01T20:59:59.999Z'],
    ['E15', '30 d after E14, which is open', null],
  ])('%s: %s', (id, _, due) => {
    expect(dueOf(id)).toBe(due);
  });
  test('an emergency leaves Legal 24 hours and the customers 72, from the start', () => {
    const trigger = 'customer_harm';
    expect(dueOf('E02', { trigger })).toBe('2026-11-02T06:00:00.000Z');
    expect(dueOf('E10', { trigger })).toBe('2026-11-04T06:00:00.000Z');
    expect(dueOf('E06', { trigger })).toBe(dueOf('E06'));
  });
  test('a deadline is unknown while its day is', () => {
    expect(dueOf('E06', { effectiveOn: null })).toBeNull();
    expect(dueOf('E15', { steps: [done('E14')] })).toBe('2027-03-17T20:59:59.999Z');
  });
});

test('a step is late after its deadline, and says so also once it is done', () => {
  const status = (now: string, steps: readonly StepRecord[] = []) =>
    exitProgress({ ...exit, steps }, rules, now).find(({ id }) => id === 'E06');
  expect(status('2027-01-02T20:59:59.999Z')?.status).toBe('open');
  expect(status('2027-01-02T21:00:00.000Z')?.status).toBe('late');
  expect(status('2027-03-01T00:00:00.000Z', [done('E06', '2027-01-02T06:00:00.000Z')])?.status).toBe('done');
  expect(status('2027-03-01T00:00:00.000Z', [done('E06')])).toMatchObject({
    status: 'done_late',
    basis: { rule: 'E06', policyVersion: 1 },
  });
});

describe('closing a step', () => {
  test.each([
    ['without evidence', { ...done('E01'), evidence: 0 }, {}, ['exit_step_evidence']],
    ['that does not exist', done('E99'), {}, ['exit_step_unknown']],
    ['twice', done('E01'), { steps: [done('E01')] }, ['exit_step_closed']],
    ['E06 with access left', done('E06'), { systems: [{ name: 'chat', revokedAt: null }] }, ['exit_access_revoked']],
    ['E06 with nothing recorded', done('E06'), { systems: null }, ['exit_access_revoked']],
    ['E07 before E06', done('E07'), {}, ['exit_step_after']],
    [
      'E08 with an open registration',
      done('E08'),
      { registrations: [{ id: 'r', decision: null }] },
      ['exit_registrations_settled'],
    ],
    ['E11 unsigned', done('E11'), { payout: null }, ['exit_payout_signed']],
    [
      'E12 one way only',
      done('E12'),
      { data: { ours: 'returned', theirs: null, certificate: true } },
      ['exit_data_settled'],
    ],
    ['E12 in both', done('E12'), {}, []],
  ] as const)('%s', (_, step, more, expected) => {
    expect(codes(step, more as Partial<Exit>)).toEqual(expected);
  });
  test('E14 waits for E06 to E12 and for day 30', () => {
    const steps = ['E06', 'E07', 'E08', 'E09', 'E10', 'E11', 'E12'].map((id) => done(id));
    expect(codes(done('E14', '2027-01-29T06:00:00.000Z'), { steps })).toEqual(['exit_step_early']);
    expect(codes(done('E14', '2027-01-30T06:00:00.000Z'), { steps })).toEqual([]);
    expect(codes(done('E14'), { steps: steps.slice(1) })).toEqual(['exit_step_after']);
  });
  test('as not applicable needs ten characters of reason, and no evidence', () => {
    const skipped = (reason: string) => ({ ...done('E09'), status: 'not_applicable' as const, evidence: 0, reason });
    expect(codes(skipped('too short'))).toEqual(['exit_step_reason']);
    expect(codes(skipped('no brand was ever used'))).toEqual([]);
  });
});

test('an exit is done exactly when every step is closed and nothing has reopened', () => {
  const ids = defaultPolicy.exit.steps.map(({ id }) => id);
  fc.assert(
    fc.property(fc.subarray(ids), fc.boolean(), (closed, settled) => {
      const registrations = settled ? exit.registrations : [{ id: 'late', decision: null }];
      const evidence = exitDoneEvidence({ ...exit, registrations, steps: closed.map((id) => done(id)) }, rules);
      expect(evidence.status === 'held').toBe(closed.length === ids.length && settled);
    }),
  );
});

describe('G-EXITPLAN', () => {
  const plan: ExitPlan = {
    trigger: 'strategic',
    lead: 'p',
    customers: [],
    noticeOn: '2026-12-01',
    legalReview: { by: 'law', on: '2026-11-20' },
    plannedAt: '2026-11-21T09:00:00.000Z',
  };
  const evidence = (more: Partial<ExitPlan>, now = plan.plannedAt) =>
    exitPlanEvidence({ ...plan, ...more }, defaultPolicy.exit, now);
  const gaps = (more: Partial<ExitPlan>) => evidence(more).refusals?.map(({ code }) => code);
  test('names everything that is missing', () => {
    expect(evidence({}).status).toBe('held');
    expect(gaps({ trigger: null, lead: ' ', customers: null, noticeOn: null, legalReview: null })).toEqual([
      'exit_trigger_missing',
      'exit_lead_missing',
      'exit_customers_missing',
      'exit_notice_missing',
      'exit_legal_missing',
    ]);
    expect(gaps({ customers: [{ name: 'A', owner: null }] })).toEqual(['exit_customers_unowned']);
  });
  test('on the emergency path Legal may follow within 24 hours, and not a moment later', () => {
    const fast = { trigger: 'business_event', legalReview: null } as const;
    expect(evidence(fast, '2026-11-22T09:00:00.000Z')).toMatchObject({
      status: 'held',
      until: '2026-11-22T09:00:00.000Z',
    });
    expect(evidence(fast, '2026-11-22T09:00:00.001Z').status).toBe('not');
    expect(evidence({ trigger: 'compliance', legalReview: null }).status).toBe('not');
  });
});

test('a policy that takes longer than 48 hours for access, or drops a proof, is refused', () => {
  const changed = (steps: Policy['exit']['steps']) =>
    checkPolicy({ ...defaultPolicy, exit: { ...defaultPolicy.exit, steps } }).map(({ code }) => code);
  const { steps } = defaultPolicy.exit;
  const slow = steps.map((step) => (step.id === 'E06' ? { ...step, due: { ...step.due, amount: 49 } } : step));
  expect(changed(slow)).toEqual(['policy_exit_access']);
  const unproven = steps.map(({ check, ...step }) =>
    check === 'data_settled' ? step : { ...step, ...(check && { check }) },
  );
  expect(changed(unproven)).toEqual(['policy_exit_check']);
  expect(changed(steps.filter(({ id }) => id !== 'E06'))).toEqual([
    'policy_exit_step',
    'policy_exit_step',
    'policy_exit_check',
  ]);
});

test('every step, owner and cause has its words', () => {
  const { steps, triggers } = defaultPolicy.exit;
  const wanted = [
    ...steps.flatMap(({ id, owner }) => [`exit.step.${id}`, `exit.owner.${owner}`]),
    ...triggers.map(({ id }) => `exit.trigger.${id}`),
    ...defaultPolicy.lifecycle.timers.flatMap(({ effects }) => effects.map((effect) => `timer.effect.${effect}`)),
  ];
  expect(wanted.filter((key) => !(key in CATALOGUE))).toEqual([]);
});
