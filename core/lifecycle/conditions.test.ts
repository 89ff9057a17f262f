import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarIn } from '../policy/calendar.ts';
import { checkPolicy } from '../policy/check.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { addDays } from '../time/day.ts';
import {
  amendEvidence,
  causeEvidence,
  cooldownEvidence,
  failedCheckEvidence,
  monthEvidence,
  noticeEvidence,
  planEvidence,
  publishedEvidence,
  unsignedEvidence,
  untilEvidence,
} from './conditions.ts';
import { newTermEvidence, renewalEvidence, renewalStage, renewalWindow } from './renewal.ts';
import { onboardingDays, stepsPassed, timerSteps } from './timers.ts';

const TODAY = '2026-11-21';
const rules = { renewal: defaultPolicy.renewal, version: 1, zone: 'Asia/Riyadh' };
const calendar = calendarIn(defaultPolicy, 'sun-thu', 'Asia/Riyadh');

describe('the conditions that lifecycle.md section 5 writes in words', () => {
  const cooled = (rejectedOn: string, newestSignalOn: string | null) =>
    cooldownEvidence({ rejectedOn, newestSignalOn, today: TODAY, reopenDays: defaultPolicy.lifecycle.reopenDays });
  test.each([
    ['T43 after 90 days', cooled('2026-08-23', null), 'held'],
    ['T43 after 89 days', cooled('2026-08-24', null), 'not'],
    ['T43 with a newer signal', cooled('2026-11-20', '2026-11-21'), 'held'],
    ['T43 with the signal of the same day', cooled('2026-11-20', '2026-11-20'), 'not'],
    ['T37 until tomorrow', untilEvidence('2026-11-22', TODAY), 'held'],
    ['T37 until today', untilEvidence(TODAY, TODAY), 'not'],
    ['T37 without a date', untilEvidence(null, TODAY), 'unknown'],
    [
      'T37 by the system in grace',
      failedCheckEvidence([{ ruleId: 'x', failedOn: '2026-11-08', graceDays: 14 }], TODAY),
      'not',
    ],
    [
      'T37 by the system after grace',
      failedCheckEvidence([{ ruleId: 'x', failedOn: '2026-11-07', graceDays: 14 }], TODAY),
      'held',
    ],
    ['T41 before notice', noticeEvidence(null), 'held'],
    ['T41 after notice', noticeEvidence(TODAY), 'not'],
    ['T15 unsigned', unsignedEvidence(null), 'held'],
    ['T15 signed', unsignedEvidence(TODAY), 'not'],
    ['T24 with what must change', amendEvidence('the territory', null), 'held'],
    ['T24 without it', amendEvidence(' ', null), 'not'],
    ['T24 when active', amendEvidence('the territory', TODAY), 'not'],
    ['T26 of last month', monthEvidence('2026-10', TODAY, []), 'held'],
    ['T26 of this month', monthEvidence('2026-11', TODAY, []), 'not'],
    ['T26 with a source missing', monthEvidence('2026-10', TODAY, ['survey']), 'not'],
    ['T28 without a scorecard', publishedEvidence(0), 'not'],
    ['T28 with one', publishedEvidence(1), 'held'],
    ['T06 with owner and date', planEvidence('develop', [{ owner: 'p', due: TODAY }]), 'held'],
    ['T06 without a date', planEvidence('conditional', [{ owner: 'p', due: null }]), 'not'],
    ['T06 for go', planEvidence('go', [{ owner: 'p', due: TODAY }]), 'not'],
    ['T06 with no item', planEvidence('develop', []), 'not'],
    ['T38 with how it was settled', causeEvidence({ by: 'p', note: 'paid' }), 'held'],
    ['T38 without', causeEvidence(null), 'not'],
  ] as const)('%s is %s', (_, { status }, expected) => {
    expect(status).toBe(expected);
  });
});

describe('the renewal window (lifecycle.md section 7)', () => {
  test('opens 90 days before the end, or the notice period plus 30', () => {
    const window = (noticeDays: number) => renewalWindow({ end: '2026-12-31', noticeDays }, rules);
    expect(window(60)).toMatchObject({ opensOn: '2026-10-02', noticeOn: '2026-11-01', deferUntil: '2026-11-30' });
    expect(window(61)?.opensOn).toBe('2026-10-01');
    expect(window(60)?.basis).toMatchObject({ rule: 'lifecycle 7', policyVersion: 1 });
    expect(renewalWindow({ end: null, noticeDays: 0 }, rules)).toBeNull();
  });
  test('is undecided only after the notice deadline', () => {
    const window = renewalWindow({ end: '2026-12-31', noticeDays: 30 }, rules);
    const stage = (today: string) => window && renewalStage(window, today);
    expect(['2026-10-01', '2026-10-02', '2026-12-01', '2026-12-02'].map(stage)).toEqual([
      'closed',
      'open',
      'open',
      'undecided',
    ]);
  });
  test('may be deferred with more than 30 days left, to the end of that day', () => {
    const defer = (today: string) => renewalEvidence({ end: '2026-12-31', noticeDays: 0 }, today, rules)['C-DEFER'];
    expect(defer('2026-11-30')).toMatchObject({ status: 'held', until: '2026-11-30T20:59:59.999Z' });
    expect(defer('2026-12-01')).toMatchObject({ status: 'not', refusals: [{ code: 'defer_too_late' }] });
    expect(renewalEvidence({ end: null, noticeDays: 0 }, TODAY, rules)['C-TERMEND'].status).toBe('not');
  });
  test('the new term follows the old one', () => {
    const term = { end: '2026-12-31', noticeDays: 0 };
    const code = (next: { start: string; end: string } | null) => newTermEvidence(term, next).refusals?.[0]?.code;
    expect(newTermEvidence(term, { start: '2027-01-01', end: '2027-12-31' }).status).toBe('held');
    expect(code({ start: '2026-12-31', end: '2027-12-31' })).toBe('new_term_overlaps');
    expect(code({ start: '2027-01-01', end: '2027-01-01' })).toBe('new_term_dates');
    expect(code(null)).toBe('new_term_missing');
  });
});

describe('the timers of lifecycle.md section 7', () => {
  const START = '2026-11-01T06:00:00.000Z';
  const days = (id: string) => {
    const timer = defaultPolicy.lifecycle.timers.find((each) => each.id === id);
    if (timer === undefined) throw new Error(id);
    return timerSteps(timer, START, calendar).map(({ at, effect }) => `${at} ${effect}`);
  };
  test('onboarding warns on day 22, breaches on day 30 and escalates on day 45', () => {
    expect(days('onboarding')).toEqual([
      '2026-11-22T21:00:00.000Z warn',
      '2026-11-30T21:00:00.000Z breach',
      '2026-12-15T21:00:00.000Z escalate',
    ]);
    expect([onboardingDays('2026-11-01', '2026-11-30', 30), onboardingDays('2026-11-01', '2026-12-01', 30)]).toEqual([
      { days: 29, met: true },
      { days: 30, met: false },
    ]);
  });
  test('a suspension is reviewed on day 30 and decided on day 90; a proposal is followed up on day 3 and 5', () => {
    expect(days('suspension')).toEqual(['2026-11-30T21:00:00.000Z review', '2027-01-29T21:00:00.000Z decide']);
    expect(days('proposal_follow_up').map((text) => text.slice(0, 10))).toEqual(['2026-11-03', '2026-11-05']);
  });
  test('hours and working days run on the working calendar, months on the calendar', () => {
    expect(days('proposal')).toEqual(['2026-11-02T14:00:00.000Z remind']);
    expect(days('scorecard')[1]).toBe('2026-11-05T14:00:00.000Z breach');
    expect(days('review_silver')).toEqual(['2027-04-30T21:00:00.000Z task']);
  });
  test('every passed step fires once and in order, also after downtime', () => {
    const [timer] = defaultPolicy.lifecycle.timers;
    if (timer === undefined) throw new Error('no timer');
    const steps = timerSteps(timer, START, calendar);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }), (offsets) => {
        const reads = [...offsets]
          .sort((a, b) => a - b)
          .map((offset) => `${addDays('2026-11-01', offset)}T12:00:00.000Z`);
        const fired = reads.flatMap((now, index) => stepsPassed(steps, reads[index - 1] ?? null, now));
        expect(fired).toEqual(stepsPassed(steps, null, reads.at(-1) ?? START));
      }),
    );
  });
  test('a timer whose steps do not rise, or lack an effect, is refused', () => {
    const timers = defaultPolicy.lifecycle.timers.map((timer) => ({ ...timer, effects: ['warn'] }));
    const codes = checkPolicy({ ...defaultPolicy, lifecycle: { ...defaultPolicy.lifecycle, timers } });
    expect(codes.map(({ params }) => params?.timer)).toContain('onboarding');
  });
});
