import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkingCalendar } from '../time/working.ts';
import { type DisputedClaim, disputeClock, lateSteps, resolutionRefusals, suggestionFor } from './dispute.ts';
import { type ExtensionAsked, extendedUntil, extensionRefusals } from './extension.ts';

const asked: ExtensionAsked = {
  status: 'approved',
  protectedUntil: '2026-12-01',
  extended: 0,
  allowed: 1,
  waiting: false,
  today: '2026-12-01',
};
const extending = (more: Partial<ExtensionAsked>) => extensionRefusals({ ...asked, ...more }).map(({ code }) => code);

describe('an extension', () => {
  test('is asked for until the last protected day, once, while nothing else is decided', () => {
    expect(extending({})).toEqual([]);
    expect(extending({ today: '2026-12-02' })).toEqual(['extension_too_late']);
    expect(extending({ extended: 1 })).toEqual(['extension_used_up']);
    expect(extending({ waiting: true })).toEqual(['extension_waiting']);
    expect(extending({ status: 'expired' })).toEqual(['extension_not_protected']);
    expect(extending({ protectedUntil: null })).toEqual(['extension_not_protected']);
  });

  test('adds the same length to the last protected day', () => {
    expect(extendedUntil('2026-12-01', 90)).toBe('2027-03-01');
  });
});

const calendar: WorkingCalendar = {
  mode: 'working',
  zone: 'Asia/Riyadh',
  days: ['sun', 'mon', 'tue', 'wed', 'thu'],
  hours: { from: '09:00', to: '17:00' },
  holidays: [],
  seasons: [],
};
const HOURS = { conflictHours: { identify: 24, investigate: 48, resolve: 72 } };
const RULES = { directDays: 90, zone: 'Asia/Riyadh' };
const claims: readonly DisputedClaim[] = [
  { id: 'b', submittedAt: '2026-11-23T09:05:00.000Z' },
  { id: 'a', submittedAt: '2026-11-23T09:00:00.000Z' },
];

describe('a conflict', () => {
  test('runs on the working calendar: logged on Thursday at noon, identified on Sunday, resolved on Tuesday', () => {
    expect(disputeClock('2026-11-26T09:00:00.000Z', HOURS, calendar)).toEqual({
      identify: '2026-11-29T09:00:00.000Z',
      investigate: '2026-11-30T09:00:00.000Z',
      resolve: '2026-12-01T09:00:00.000Z',
    });
  });

  test('tells each late step once and in order, however long nobody looked', () => {
    const clock = disputeClock('2026-11-26T09:00:00.000Z', HOURS, calendar);
    expect(lateSteps(clock, [], [], '2026-12-24T00:00:00.000Z')).toEqual(['identify', 'investigate', 'resolve']);
    expect(lateSteps(clock, ['identify'], ['investigate'], '2026-12-24T00:00:00.000Z')).toEqual(['resolve']);
    expect(lateSteps(clock, [], [], '2026-11-29T08:59:59.999Z')).toEqual([]);
  });

  test('suggests a direct relationship of the ninety days before, else the earlier claim, else nothing', () => {
    expect(suggestionFor(claims, null, RULES)).toEqual({ rule: 'earlier_submission', inFavour: 'a' });
    expect(suggestionFor(claims, '2026-08-25', RULES)).toEqual({ rule: 'direct_relationship', inFavour: 'direct' });
    expect(suggestionFor(claims, '2026-08-24', RULES).inFavour).toBe('a');
    expect(suggestionFor(claims, '2026-11-23', RULES).inFavour).toBe('a');
    const same = claims.map((claim, at) => ({ ...claim, submittedAt: `2026-11-23T09:00:0${at}.000Z` }));
    expect(suggestionFor(same, null, RULES)).toEqual({ rule: null, inFavour: null });
  });

  test('whoever is listed first, the suggestion is the same', () => {
    const moments = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const listed = fc.uniqueArray(fc.record({ id: fc.uuid(), at: moments }), {
      minLength: 2,
      maxLength: 4,
      selector: ({ at }) => at.getTime(),
    });
    fc.assert(
      fc.property(listed, (rows) => {
        const found = rows.map(({ id, at }) => ({ id, submittedAt: at.toISOString() }));
        expect(suggestionFor(found, null, RULES)).toEqual(suggestionFor([...found].reverse(), null, RULES));
      }),
    );
  });

  test('is resolved by a person with a reason, after both steps, for a claim of the case', () => {
    const base = {
      claims,
      open: true,
      done: ['identify', 'investigate'] as const,
      inFavour: 'a',
      split: null,
      reason: 'Their meeting came first.',
    };
    const codes = (more: object) => resolutionRefusals({ ...base, ...more }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ inFavour: 'direct' })).toEqual([]);
    expect(codes({ open: false })).toEqual(['dispute_closed']);
    expect(codes({ done: ['identify'] })).toEqual(['dispute_step_missing']);
    expect(codes({ inFavour: 'c' })).toEqual(['dispute_claim_unknown']);
    expect(codes({ reason: '  short  ' })).toEqual(['dispute_reason']);
    expect(codes({ split: { registrationId: 'b', shareBp: 5000 } })).toEqual([]);
    for (const split of [
      { registrationId: 'a', shareBp: 5000 },
      { registrationId: 'b', shareBp: 0 },
      { registrationId: 'b', shareBp: 10_000 },
    ])
      expect(codes({ split })).toEqual(['dispute_split']);
    expect(codes({ inFavour: 'direct', split: { registrationId: 'b', shareBp: 5000 } })).toEqual(['dispute_split']);
  });
});
