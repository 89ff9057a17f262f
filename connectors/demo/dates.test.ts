import { addDays, weekdayOf } from '@partnership-os/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lastClosedMonthEnd,
  medianCycle,
  moved,
  weeksToLastClosedMonth,
  wholeQuarters,
  workdaysBefore,
} from './dates.ts';

const days = fc.integer({ min: 0, max: 8000 }).map((count) => addDays('2010-01-01', count));

test('the last close lands in the last closed month, whatever the load day', () => {
  const lands = fc.property(days, days, (lastClose, today) => {
    const landed = moved(lastClose, weeksToLastClosedMonth(lastClose, today));
    expect(landed?.slice(0, 7)).toBe(lastClosedMonthEnd(today).slice(0, 7));
  });
  fc.assert(lands);
});

test('moving keeps the order of days, the gaps between them and their weekdays', () => {
  const keeps = fc.property(days, days, fc.integer({ min: -800, max: 800 }), (one, other, weeks) => {
    const [first, second] = [moved(one, weeks) ?? '', moved(other, weeks) ?? ''];
    expect(weekdayOf(first)).toBe(weekdayOf(one));
    expect(first < second).toBe(one < other);
    expect(Date.parse(second) - Date.parse(first)).toBe(Date.parse(other) - Date.parse(one));
  });
  fc.assert(keeps);
});

test('a day that is not there stays away', () => {
  expect(moved('', 474)).toBeNull();
});

test('the real last close of 30 September 2017 moves 474 weeks for a load on 21 November 2026', () => {
  expect(weeksToLastClosedMonth('2017-09-30', '2026-11-21')).toBe(474);
  expect(moved('2017-09-30', 474)).toBe('2026-10-31');
});

test('the median of an even number of cycles is the lower one of the middle two', () => {
  const row = (engage: string, close: string) =>
    ({ deal_stage: 'Won', engage_date: engage, close_date: close }) as Parameters<typeof medianCycle>[0][number];
  expect(medianCycle([row('2026-01-01', '2026-01-11'), row('2026-01-01', '2026-01-05')])).toBe(4);
  expect(medianCycle([])).toBe(0);
});

test('only quarters that lie wholly inside count', () => {
  expect(wholeQuarters('2026-04-01', '2026-10-31')).toEqual(['2026-04-01', '2026-07-01']);
  expect(wholeQuarters('2026-04-02', '2026-09-29')).toEqual([]);
});

test('working days are counted back by those that both calendars work', () => {
  expect(workdaysBefore('2026-11-21', 1)).toBe('2026-11-19');
  expect(workdaysBefore('2026-11-21', 5)).toBe('2026-11-12');
});
