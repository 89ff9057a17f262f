import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, instant, isDay, monthsBetween, weekdayOf } from './day.ts';
import { addWorkingHours, type WorkingCalendar, workingHours } from './working.ts';
import { dayIn, endOfDay, startOfDay, wallTime } from './zone.ts';

const riyadh: WorkingCalendar = {
  mode: 'working',
  zone: 'Asia/Riyadh',
  days: ['sun', 'mon', 'tue', 'wed', 'thu'],
  hours: { from: '09:00', to: '17:00' },
  holidays: [{ on: '2026-09-23' }],
  seasons: [{ from: '2026-02-18', to: '2026-03-19', hours: { from: '10:00', to: '16:00' }, estimated: true }],
};
const berlin: WorkingCalendar = { ...riyadh, zone: 'Europe/Berlin', days: ['mon', 'tue', 'wed', 'thu', 'fri'] };

describe('days', () => {
  test('a day that does not exist is no day', () => {
    expect([isDay('2026-02-28'), isDay('2026-02-30'), isDay('2026-2-3'), isDay('')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  test('ninety days from the last of January end on the first of May', () => {
    expect(addDays('2026-01-31', 90)).toBe('2026-05-01');
    expect(daysBetween('2026-05-01', '2026-01-31')).toBe(-90);
  });
  test('months end on the last day of a shorter month', () => {
    expect([addMonths('2026-01-31', 1), addMonths('2024-01-31', 1), addMonths('2026-11-30', -9)]).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2026-02-28',
    ]);
  });
  test('a month is full on the same day number', () => {
    expect([monthsBetween('2026-01-15', '2026-07-14'), monthsBetween('2026-01-15', '2026-07-15')]).toEqual([5, 6]);
    expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1);
  });
  test('the twenty-first of November 2026 is a Saturday', () => {
    expect(weekdayOf('2026-11-21')).toBe('sat');
  });
  test('instants are brought to one form, so they compare as text', () => {
    expect(instant('2026-11-26T16:00:00+03:00')).toBe('2026-11-26T13:00:00.000Z');
    expect(instant('2026-11-26')).toBeUndefined();
    expect(instant('2026-11-26T16:00:00')).toBeUndefined();
  });
});

describe('zones', () => {
  test('the last protected day ends at midnight in Riyadh', () => {
    expect(endOfDay('2026-11-24', 'Asia/Riyadh')).toBe('2026-11-24T20:59:59.999Z');
    expect(startOfDay('2026-11-24', 'Asia/Riyadh')).toBe('2026-11-23T21:00:00.000Z');
    expect(dayIn('2026-11-23T21:00:00.000Z', 'Asia/Riyadh')).toBe('2026-11-24');
  });
  test('a day with a clock change is 23 or 25 hours long', () => {
    const length = (day: string) =>
      (Date.parse(startOfDay(addDays(day, 1), 'Europe/Berlin')) - Date.parse(startOfDay(day, 'Europe/Berlin'))) /
      3_600_000;
    expect([length('2026-03-29'), length('2026-10-25')]).toEqual([23, 25]);
    expect(wallTime('2026-03-29', 180, 'Europe/Berlin')).toBe(Date.parse('2026-03-29T01:00:00Z'));
  });
});

describe('the working clock', () => {
  test('Thursday 16:00 in Riyadh plus 48 hours is Monday 16:00', () => {
    expect(addWorkingHours('2026-11-19T13:00:00.000Z', 48, riyadh)).toBe('2026-11-23T13:00:00.000Z');
  });
  test('a request in the night starts when work starts', () => {
    expect(addWorkingHours('2026-11-22T00:00:00.000Z', 24, riyadh)).toBe('2026-11-22T14:00:00.000Z');
  });
  test('a holiday is skipped', () => {
    expect(addWorkingHours('2026-09-22T06:00:00.000Z', 48, riyadh)).toBe('2026-09-24T14:00:00.000Z');
  });
  test('in Ramadan a day is still one working day, spread over its shorter hours', () => {
    expect(addWorkingHours('2026-02-19T10:00:00.000Z', 24, riyadh)).toBe('2026-02-22T10:00:00.000Z');
    expect(workingHours('2026-02-19T10:00:00.000Z', '2026-02-22T10:00:00.000Z', riyadh)).toBe(24);
  });
  test('half a working day is twelve hours', () => {
    expect(workingHours('2026-11-22T06:00:00.000Z', '2026-11-22T10:00:00.000Z', riyadh)).toBe(12);
    expect(workingHours('2026-11-22T10:00:00.000Z', '2026-11-22T06:00:00.000Z', riyadh)).toBe(0);
  });
  test('a clock change at the weekend moves the due time with the wall clock', () => {
    expect(addWorkingHours('2026-10-23T08:00:00.000Z', 24, berlin)).toBe('2026-10-26T09:00:00.000Z');
  });
  test('elapsed hours count at night and on days off', () => {
    const plain: WorkingCalendar = { ...riyadh, mode: 'elapsed' };
    expect(addWorkingHours('2026-11-20T00:00:00.000Z', 24, plain)).toBe('2026-11-21T00:00:00.000Z');
    expect(workingHours('2026-11-20T00:00:00.000Z', '2026-11-21T00:00:00.000Z', plain)).toBe(24);
  });
  test('nothing left means due now, and a calendar without working days is a bug', () => {
    expect(addWorkingHours('2026-11-20T00:00:00.000Z', 0, riyadh)).toBe('2026-11-20T00:00:00.000Z');
    expect(() => addWorkingHours('2026-11-20T00:00:00.000Z', 1, { ...riyadh, days: [] })).toThrow(RangeError);
  });
  test('reaching a due time has used exactly its hours', () => {
    for (const hours of [1, 7.5, 24, 48, 120]) {
      const from = '2026-02-17T05:13:00.000Z';
      expect(workingHours(from, addWorkingHours(from, hours, riyadh), riyadh)).toBeCloseTo(hours, 5);
    }
  });
});
