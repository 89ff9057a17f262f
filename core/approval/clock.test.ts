import { describe, expect, test } from 'vitest';
import { calendarIn } from '../policy/calendar.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { dueAt, readClock, type SlotClock } from './clock.ts';

const calendar = calendarIn(defaultPolicy, 'sun-thu', 'Asia/Riyadh');
const { sla } = defaultPolicy.approvals;

describe('the clock of a slot', () => {
  const clock: SlotClock = { startedAt: '2026-11-22T06:00:00.000Z', hours: 24, used: 0, slaLevel: 0 };
  const at = (now: string, from: SlotClock = clock) => readClock(from, now, { calendar, sla });
  test('warns at 75 %, breaches at 100 % and escalates at 150 % of its target', () => {
    expect(
      [
        '2026-11-22T11:59:59.000Z',
        '2026-11-22T12:00:00.000Z',
        '2026-11-22T14:00:00.000Z',
        '2026-11-23T10:00:00.000Z',
      ].map((now) => at(now).clock.slaLevel),
    ).toEqual([0, 1, 2, 3]);
  });
  test('passes every missed step in order after downtime, each once', () => {
    const late = at('2026-11-25T06:00:00.000Z');
    expect(late.passed).toEqual([1, 2, 3]);
    expect(at('2026-11-25T06:00:00.000Z', late.clock).passed).toEqual([]);
    expect(at('2026-11-22T06:00:00.000Z', late.clock).clock.slaLevel).toBe(3);
  });
  test('is due at once when nothing is left', () => {
    expect(dueAt({ ...clock, used: 1.2 }, calendar)).toBe(clock.startedAt);
  });
});
