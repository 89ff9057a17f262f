import { describe, expect, test } from 'vitest';
import { calendarIn } from '../policy/calendar.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { Slot } from './request.ts';
import { climbsTo, SLA_STEPS } from './sla.ts';
import { type Absence, absenceRefusals, type Holder, reassignSlot, recomputeSlot, standIn } from './stand-in.ts';

const NOW = '2026-11-22T06:00:00.000Z';
const person = (personId: string, ...levels: Holder['levels']): Holder => ({ personId, levels, active: true });
const people = [
  person('m1', 'manager'),
  person('m2', 'manager'),
  person('d', 'director'),
  person('law', 'legal'),
  person('chief', 'clevel'),
  person('ops', 'revops'),
];
const absent = (personId: string, substituteId: string | null = null, until = '2026-11-30T00:00:00.000Z'): Absence => ({
  personId,
  from: '2026-11-20T00:00:00.000Z',
  until,
  substituteId,
});
const ask = (level: Holder['levels'][number], absences: readonly Absence[] = [], requesterId = 'rep') =>
  standIn(level, { people, absences, requesterId, now: NOW });

describe('who is asked when the person asked is away (lifecycle.md 4.2)', () => {
  test.each([
    ['nobody is away', 'manager', [], { personId: 'm1', via: 'holder' }],
    ['a substitute of the level is named', 'manager', [absent('m1', 'm2')], { personId: 'm2', via: 'substitute' }],
    ['no substitute is named', 'manager', [absent('m1')], { personId: 'm2', via: 'next_holder' }],
    ['a substitute of another level is named', 'manager', [absent('m1', 'd')], { personId: 'm2', via: 'next_holder' }],
    ['every holder is away', 'manager', [absent('m1'), absent('m2')], { personId: 'd', via: 'higher' }],
    ['nobody stands in for Legal', 'legal', [absent('law', 'chief')], { personId: 'ops', via: 'revops' }],
    [
      'the absence is over',
      'manager',
      [absent('m1', 'm2', '2026-11-22T05:59:59.999Z')],
      { personId: 'm1', via: 'holder' },
    ],
  ] as const)('%s', (_, level, absences, expected) => {
    expect(ask(level, absences)).toEqual(expected);
  });

  test('never the requester, and nobody when there is nobody', () => {
    expect(ask('manager', [], 'm1')).toEqual({ personId: 'm2', via: 'holder' });
    expect(standIn('vp', { people: [], absences: [], requesterId: 'rep', now: NOW })).toBeNull();
  });
});

test('a delegation is dated, to somebody else, inside the same level, and to a person who is there', () => {
  const codes = (absence: Absence, absences: readonly Absence[] = []) =>
    absenceRefusals({ absence, people, absences }).map(({ code }) => code);
  expect(codes(absent('m1', 'm2'))).toEqual([]);
  expect(codes(absent('m1'))).toEqual([]);
  expect(codes(absent('m1', 'd'))).toEqual(['substitute_level']);
  expect(codes(absent('m1', 'm1'))).toEqual(['substitute_is_self']);
  expect(codes(absent('m1', 'm2', '2026-11-19T00:00:00.000Z'))).toEqual(['absence_ends_before']);
  expect(codes(absent('m1', 'm2'), [absent('m2')])).toEqual(['substitute_absent']);
});

describe('the clock goes with the task', () => {
  const riyadh = calendarIn(defaultPolicy, 'sun-thu', 'Asia/Riyadh');
  const berlin = calendarIn(defaultPolicy, 'mon-fri', 'Europe/Berlin');
  const slot: Slot = {
    level: 'director',
    status: 'waiting',
    assigneeId: 'a',
    decidedBy: null,
    decidedAt: null,
    startedAt: NOW,
    hours: 48,
    used: 0,
    slaLevel: 1,
    dueAt: '2026-11-23T14:00:00.000Z',
  };
  test('half of the time used in Riyadh leaves one working day in Berlin', () => {
    const to = { personId: 'b', calendar: berlin };
    const moved = reassignSlot(slot, to, { now: '2026-11-22T14:00:00.000Z', calendar: riyadh });
    expect(moved).toMatchObject({ assigneeId: 'b', used: 0.5, slaLevel: 1, dueAt: '2026-11-23T16:00:00.000Z' });
    const granted = { ...slot, status: 'granted' as const };
    expect(reassignSlot(granted, to, { now: NOW, calendar: riyadh })).toBe(granted);
  });
  test('a new holiday moves the due time and takes no fired step back', () => {
    const holiday = { ...riyadh, holidays: [{ on: '2026-11-23' }] };
    expect(recomputeSlot(slot, holiday)).toMatchObject({ slaLevel: 1, dueAt: '2026-11-24T14:00:00.000Z' });
  });
});

test('each step tells who lifecycle.md 4.1 names; only the third gives the next level a task', () => {
  expect(Object.values(SLA_STEPS).map(({ notify, breached, event }) => [notify, breached, event])).toEqual([
    ['nobody', false, ''],
    ['assignee', false, 'approval.sla_warned'],
    ['assignee_manager', true, 'approval.sla_breached'],
    ['sponsor', true, 'approval.sla_escalated'],
  ]);
  expect([climbsTo('manager', 2), climbsTo('manager', 3), climbsTo('clevel', 3), climbsTo('legal', 3)]).toEqual([
    null,
    'director',
    null,
    null,
  ]);
});
