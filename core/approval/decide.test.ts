import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LADDER, type Level, OFF_LADDER } from '../lifecycle/types.ts';
import { calendarIn } from '../policy/calendar.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import {
  answerInformation,
  type DecisionAsked,
  decideApproval,
  expireRequest,
  mayDecide,
  withdrawRequest,
} from './decide.ts';
import { type ApprovalRequest, type NewRequest, openRequest, type Slot } from './request.ts';
import { routeFor } from './route.ts';

const THURSDAY = '2026-11-19T13:00:00.000Z';
const calendar = calendarIn(defaultPolicy, 'sun-thu', 'Asia/Riyadh');
const route = (type: 'technology' | 'government', inside = true) =>
  routeFor(
    {
      kind: 'registration',
      type,
      outside: inside ? [] : [{ code: 'x' }],
      dealType: null,
      publicBuyer: false,
      value: null,
      priority: 'normal',
    },
    defaultPolicy.approvals,
  );
const opened = (
  type: 'technology' | 'government' = 'technology',
  more: Partial<NewRequest> = {},
  inside = true,
): ApprovalRequest => {
  const result = openRequest(
    {
      id: 'request-1',
      kind: 'registration',
      requesterId: 'rep',
      route: route(type, inside),
      flagged: false,
      commands: [{ command: 'register', payloadHash: 'h' }],
      asked: (level) => ({ personId: `holder-${level}`, calendar }),
      ...more,
    },
    THURSDAY,
    30,
  );
  if (!result.ok) throw new Error('refused');
  return result.value;
};
const decide = (request: ApprovalRequest, more: Partial<DecisionAsked<Slot>> = {}) =>
  decideApproval({
    request,
    result: 'granted',
    comment: null,
    decider: { personId: 'manager', levels: ['manager'] },
    now: '2026-11-22T06:00:00.000Z',
    calendarOf: () => calendar,
    grantDays: 30,
    ...more,
  });
const by = (personId: string, ...levels: Level[]) => ({ decider: { personId, levels } });
const codes = (result: ReturnType<typeof decide>) => (result.ok ? [] : result.refusals.map(({ code }) => code));
const after = (result: ReturnType<typeof decide>): ApprovalRequest => {
  if (!result.ok) throw new Error(codes(result).join());
  return result.value.request;
};

describe('a request', () => {
  test('made on Thursday 16:00 in Riyadh with two working days is due Monday 16:00', () => {
    expect(opened()).toMatchObject({
      status: 'pending',
      expiresAt: '2026-12-19T13:00:00.000Z',
      slots: [{ level: 'manager', dueAt: '2026-11-23T13:00:00.000Z' }],
    });
  });

  test('is refused where nobody else holds the level', () => {
    const open = (asked: NewRequest['asked']) =>
      openRequest(
        {
          id: 'r',
          kind: 'registration',
          requesterId: 'rep',
          route: route('technology'),
          flagged: false,
          commands: [],
          asked,
        },
        THURSDAY,
        30,
      );
    expect(open(() => null)).toMatchObject({ refusals: [{ code: 'nobody_holds_level' }] });
    expect(open(() => ({ personId: 'rep', calendar }))).toMatchObject({ refusals: [{ code: 'asked_is_requester' }] });
  });
});

describe('a decision', () => {
  test('by a holder of the level approves and grants each command once', () => {
    expect(decide(opened())).toMatchObject({
      value: {
        repeated: false,
        request: { status: 'approved', slots: [{ status: 'granted', decidedBy: 'manager' }] },
        grants: [
          {
            id: 'request-1:register',
            command: 'register',
            payloadHash: 'h',
            until: '2026-12-22T06:00:00.000Z',
            usedAt: null,
          },
        ],
      },
    });
  });

  test('is never the requester’s, whatever they hold', () => {
    expect(codes(decide(opened(), by('rep', 'clevel')))).toEqual(['own_request']);
  });

  test('may be a higher level’s, not a lower one’s and not Legal’s', () => {
    expect(after(decide(opened(), by('boss', 'clevel'))).status).toBe('approved');
    expect(codes(decide(opened('technology', {}, false), by('m', 'manager')))).toEqual(['level_too_low']);
    expect(codes(decide(opened(), by('lawyer', 'legal')))).toEqual(['level_too_low']);
  });

  test('for Government needs C-level and Legal, in any order, from two persons', () => {
    const request = opened('government', {}, false);
    const legalFirst = after(decide(request, by('lawyer', 'legal')));
    expect(legalFirst.status).toBe('pending');
    expect(after(decide(legalFirst, by('chief', 'clevel'))).status).toBe('approved');
    const both = after(decide(request, by('both', 'clevel', 'legal')));
    expect(codes(decide(both, { ...by('both', 'clevel', 'legal'), result: 'rejected', comment: 'no' }))).toEqual([
      'already_decided',
    ]);
  });

  test('that rejects ends a Government request at once and needs a comment', () => {
    const request = opened('government', {}, false);
    expect(codes(decide(request, { ...by('lawyer', 'legal'), result: 'rejected' }))).toEqual(['comment_missing']);
    const rejected = decide(request, { ...by('lawyer', 'legal'), result: 'rejected', comment: 'open finding' });
    expect(rejected).toMatchObject({
      value: { grants: [], request: { status: 'rejected', decisions: [{ comment: 'open finding' }] } },
    });
    expect(codes(decide(after(rejected), by('chief', 'clevel')))).toEqual(['approval_closed']);
  });

  test('on a flagged request needs a comment to approve', () => {
    const flagged = opened('technology', { flagged: true });
    expect(codes(decide(flagged, { comment: ' ' }))).toEqual(['comment_missing']);
    expect(after(decide(flagged, { comment: 'evidence seen' })).status).toBe('approved');
  });

  test('given twice changes nothing the second time', () => {
    const once = after(decide(opened()));
    expect(decide(once)).toEqual({ ok: true, value: { request: once, grants: [], repeated: true } });
  });

  test('after the end of the request is refused', () => {
    expect(codes(decide(opened(), { now: '2026-12-19T13:00:00.001Z' }))).toEqual(['approval_expired']);
  });
});

describe('information asked', () => {
  const returned = after(decide(opened(), { result: 'returned', comment: 'which contact?' }));

  test('stops the clock until the answer', () => {
    expect(returned).toMatchObject({ status: 'returned', question: 'which contact?' });
    expect(returned.slots[0]?.used).toBeCloseTo(3 / 48, 10);
    const answered = answerInformation(returned, 'Ms Contact', {
      now: '2026-11-29T06:00:00.000Z',
      calendarOf: () => calendar,
    });
    expect(answered).toMatchObject({ value: { status: 'pending', slots: [{ dueAt: '2026-11-30T13:00:00.000Z' }] } });
  });

  test('waits for an answer with words, and for nothing else', () => {
    expect(codes(decide(returned, by('boss', 'vp')))).toEqual(['approval_waits_for_answer']);
    expect(decide(returned, { result: 'returned', comment: 'again' })).toMatchObject({ value: { repeated: true } });
    expect(answerInformation(returned, ' ', { now: THURSDAY, calendarOf: () => calendar })).toMatchObject({
      refusals: [{ code: 'comment_missing' }],
    });
    expect(answerInformation(opened(), 'x', { now: THURSDAY, calendarOf: () => calendar })).toMatchObject({
      refusals: [{ code: 'nothing_asked' }],
    });
  });
});

test('only the requester takes a request back, and only while it is open', () => {
  expect(withdrawRequest(opened(), 'rep')).toMatchObject({ value: { status: 'withdrawn' } });
  expect(withdrawRequest(opened(), 'other')).toMatchObject({ refusals: [{ code: 'not_the_requester' }] });
  expect(withdrawRequest(after(decide(opened())), 'rep')).toMatchObject({ refusals: [{ code: 'approval_closed' }] });
});

test('waiting never approves: an open request expires after thirty days', () => {
  expect(expireRequest(opened(), '2026-12-19T13:00:00.000Z').status).toBe('pending');
  expect(expireRequest(opened(), '2026-12-19T13:00:00.001Z').status).toBe('expired');
  expect(expireRequest(after(decide(opened())), '2027-01-01T00:00:00.000Z').status).toBe('approved');
});

test('nobody ever approves their own request, and no approval is complete without its levels', () => {
  const people = fc.record({
    personId: fc.constantFrom('rep', 'a', 'b', 'c'),
    levels: fc.subarray([...LADDER, ...OFF_LADDER]),
  });
  const decisions = fc.array(
    fc.record({ decider: people, result: fc.constantFrom('granted', 'granted', 'rejected', 'returned') }),
    { maxLength: 8 },
  );
  const run = fc.property(decisions, fc.constantFrom('technology', 'government'), (steps, type) => {
    let request = opened(type, {}, false);
    for (const step of steps) {
      const decided = decide(request, { ...step, comment: 'because' });
      if (!decided.ok) continue;
      request = decided.value.request;
      expect(decided.value.grants.length > 0).toBe(request.status === 'approved' && !decided.value.repeated);
    }
    expect(request.slots.every(({ decidedBy }) => decidedBy !== 'rep')).toBe(true);
    if (request.status === 'approved') {
      const deciders = request.slots.map(({ decidedBy }) => decidedBy);
      expect(new Set(deciders).size).toBe(request.slots.length);
    }
    expect(mayDecide(request, { personId: 'rep', levels: [...LADDER] })).toBe(false);
  });
  fc.assert(run);
});
