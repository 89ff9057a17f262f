import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../lifecycle/types.ts';
import { calendarIn } from '../policy/calendar.ts';
import { checkPolicy } from '../policy/check.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { ApprovalMode } from '../policy/types.ts';
import { answerInformation, type DecisionAsked, decideApproval } from './decide.ts';
import { type ApprovalRequest, openRequest, type Slot } from './request.ts';
import { routeFor } from './route.ts';
import { runningSlots } from './slots.ts';

/** lifecycle.md 4, 4.1 and structured-outputs.md 10: several approvers, all / any / in order. */
const SUNDAY = '2026-11-22T06:00:00.000Z';
const calendar = calendarIn(defaultPolicy, 'sun-thu', 'Asia/Riyadh');
const termsRoute = routeFor(
  {
    kind: 'terms',
    type: 'government',
    outside: null,
    dealType: null,
    publicBuyer: false,
    value: null,
    priority: 'low',
  },
  defaultPolicy.approvals,
);
const opened = (mode: ApprovalMode, levels: readonly Level[] = ['director', 'legal', 'finance']): ApprovalRequest => {
  const slots = levels.map((level) => ({ level, hours: 48 }));
  const route = { ...termsRoute, mode, slots, levels };
  const asked = (level: Level) => ({ personId: `holder-${level}`, calendar });
  const request = { id: 'r', kind: 'terms', requesterId: 'rep', route, flagged: false, commands: [], asked } as const;
  const result = openRequest(request, SUNDAY, 30);
  if (!result.ok) throw new Error('refused');
  return result.value;
};
const by = (request: ApprovalRequest, level: Level, more: Partial<DecisionAsked<Slot>> = {}) =>
  decideApproval({
    request,
    result: 'granted',
    comment: 'seen',
    decider: { personId: `holder-${level}`, levels: [level] },
    now: '2026-11-23T06:00:00.000Z',
    calendarOf: () => calendar,
    grantDays: 30,
    ...more,
  });
const after = (result: ReturnType<typeof by>): ApprovalRequest => {
  if (!result.ok) throw new Error(result.refusals[0].code);
  return result.value.request;
};

describe('in order', () => {
  test('only the first waiting level may decide', () => {
    expect(by(opened('order'), 'legal')).toMatchObject({
      refusals: [{ code: 'level_too_low', params: { levels: 'director' } }],
    });
    expect(runningSlots(opened('order')).map(({ level }) => level)).toEqual(['director']);
  });

  test('the next clock starts when the level before it has granted', () => {
    const first = after(by(opened('order'), 'director'));
    expect(first.slots[1]).toMatchObject({ startedAt: '2026-11-23T06:00:00.000Z', dueAt: '2026-11-24T14:00:00.000Z' });
    expect(first.slots[2]?.startedAt).toBe(SUNDAY);
    const last = after(by(after(by(first, 'legal')), 'finance'));
    expect(last.status).toBe('approved');
  });

  test('a question stops only the running clock', () => {
    const asked = after(by(opened('order'), 'director', { result: 'returned' }));
    expect(asked.slots.map(({ used }) => used > 0)).toEqual([true, false, false]);
    const answered = answerInformation(asked, 'the file', {
      now: '2026-11-24T06:00:00.000Z',
      calendarOf: () => calendar,
    });
    expect(answered.ok && answered.value.slots.map(({ startedAt }) => startedAt)).toEqual([
      '2026-11-24T06:00:00.000Z',
      SUNDAY,
      SUNDAY,
    ]);
  });
});

describe('any of several', () => {
  test('the first to grant approves', () => {
    expect(after(by(opened('any'), 'finance')).status).toBe('approved');
  });
  test('one refusal refuses', () => {
    expect(after(by(opened('any'), 'finance', { result: 'rejected' })).status).toBe('rejected');
  });
});

test('all of them in any order is what a rule means that says nothing', () => {
  expect([termsRoute.mode, termsRoute.levels]).toEqual(['all', ['clevel', 'legal']]);
});

test('a policy that lets any one of Government’s two levels approve is refused', () => {
  const rules = defaultPolicy.approvals.rules.map((rule) =>
    rule.id === 'AR-4' ? { ...rule, ask: { ...rule.ask, mode: 'any' as const } } : rule,
  );
  const refusals = checkPolicy({ ...defaultPolicy, approvals: { ...defaultPolicy.approvals, rules } });
  expect(new Set(refusals.map(({ params }) => params?.type))).toEqual(new Set(['government']));
});

test('whatever the order of decisions, nothing is approved without what its mode asks', () => {
  const levels = ['director', 'legal', 'finance'] as const;
  const steps = fc.array(fc.constantFrom(...levels), { maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom('all', 'any', 'order'), steps, (mode, order) => {
      let request = opened(mode);
      for (const level of order) {
        const decided = by(request, level);
        if (decided.ok) request = decided.value.request;
      }
      const granted = request.slots.filter(({ status }) => status === 'granted').map(({ level }) => level);
      expect(request.status === 'approved').toBe(mode === 'any' ? granted.length > 0 : granted.length === 3);
      if (mode === 'order') expect(granted).toEqual(levels.slice(0, granted.length));
    }),
  );
});
