import { expect, test } from 'vitest';
import { calendarIn } from '../policy/calendar.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { type DecisionAsked, decideApproval } from './decide.ts';
import { type ApprovalRequest, openRequest, type Slot } from './request.ts';
import { routeFor } from './route.ts';
import { type UndoAsked, undoDecision } from './undo.ts';

/** lifecycle.md 4.1: whoever decided may undo it for 60 s while nothing has been released. */
const calendar = calendarIn(defaultPolicy, 'sun-thu', 'Asia/Riyadh');
const AT = '2026-11-22T06:00:00.000Z';
const route = routeFor(
  {
    kind: 'activation',
    type: 'referral',
    outside: null,
    dealType: null,
    publicBuyer: false,
    value: null,
    priority: 'normal',
  },
  defaultPolicy.approvals,
);
const decided = (result: DecisionAsked<Slot>['result']) => {
  const asked = () => ({ personId: 'm', calendar });
  const commands = [{ command: 'activate', payloadHash: 'h' }];
  const request = { id: 'r', kind: 'activation', requesterId: 'rep', route, flagged: false, commands, asked } as const;
  const open = openRequest(request, AT, 30);
  if (!open.ok) throw new Error('refused');
  const decider = { personId: 'm', levels: ['manager'] } as const;
  const calendarOf = () => calendar;
  const done = decideApproval({
    request: open.value,
    result,
    comment: 'x',
    decider,
    now: AT,
    calendarOf,
    grantDays: 30,
  });
  if (!done.ok) throw new Error('refused');
  return { open: open.value, ...done.value };
};
const undo = (
  from: { request: ApprovalRequest; grants: UndoAsked<Slot>['grants'] },
  more: Partial<UndoAsked<Slot>> = {},
) =>
  undoDecision({
    request: from.request,
    grants: from.grants,
    personId: 'm',
    now: '2026-11-22T06:01:00.000Z',
    undoSeconds: defaultPolicy.approvals.undoSeconds,
    released: false,
    calendarOf: () => calendar,
    ...more,
  });
const codes = (result: ReturnType<typeof undo>) => (result.ok ? [] : result.refusals.map(({ code }) => code));

test('after sixty seconds an approval still goes back, with its grants, and the decision stays on record', () => {
  const approved = decided('granted');
  expect(undo(approved)).toMatchObject({
    value: {
      revoked: ['r:activate'],
      request: {
        status: 'pending',
        slots: [{ status: 'waiting', decidedBy: null, dueAt: approved.open.slots[0]?.dueAt }],
        decisions: [{ result: 'granted' }, { result: 'undone', by: 'm', level: 'manager' }],
      },
    },
  });
});

test('a rejection and a question go back too', () => {
  expect(undo(decided('rejected'))).toMatchObject({ value: { request: { status: 'pending' }, revoked: [] } });
  expect(undo(decided('returned'))).toMatchObject({ value: { request: { status: 'pending', question: null } } });
});

test('later, by somebody else, twice, or after a release it is refused', () => {
  const approved = decided('granted');
  expect(codes(undo(approved, { now: '2026-11-22T06:01:00.001Z' }))).toEqual(['undo_too_late']);
  expect(codes(undo(approved, { personId: 'boss' }))).toEqual(['nothing_to_undo']);
  expect(codes(undo(approved, { released: true }))).toEqual(['undo_released']);
  const used = approved.grants.map((grant) => ({ ...grant, usedAt: AT }));
  expect(codes(undo(approved, { grants: used }))).toEqual(['undo_released']);
  const once = undo(approved);
  expect(once.ok && codes(undo({ request: once.value.request, grants: [] }))).toEqual(['nothing_to_undo']);
});
