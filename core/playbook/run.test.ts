import { describe, expect, test } from 'vitest';
import { replayRun } from './apply.ts';
import { decideRun, type RunFacts, stepGaps } from './run.ts';
import type { PlaybookRun, RunCommand, RunEvent } from './run-types.ts';
import { nextStart, overdueStep, runProgress } from './schedule.ts';
import { successOf } from './success.ts';
import { CALENDAR, EVIDENCE, factsOf, NOW, playbookOf, stepOf } from './testing.fixture.ts';

const PLAYBOOK = playbookOf([
  stepOf('look'),
  stepOf('ask', {
    dueDays: 4,
    evidence: EVIDENCE,
    gate: 'G-NOBREAK',
    do: {
      question: {
        text: 'q',
        text_ar: 'q',
        options: [
          { id: 'go', text: 'go', text_ar: 'go' },
          { id: 'stop', text: 'stop', text_ar: 'stop', next: 'end' },
        ],
      },
    },
    onFail: 'look',
  }),
  stepOf('tell', { dueDays: 6, ownerRole: 'partner', owner: 'partner' }),
]);
const FILE = { kind: 'document', title: 'Plan', ref: 'file-1' } as const;
const REASON = 'not needed for this partner';

/** The run after commands, each of which must be taken. */
function after(commands: readonly RunCommand[], facts: Partial<RunFacts> = {}): PlaybookRun {
  const events: RunEvent[] = [];
  for (const command of commands) {
    const result = decideRun(replayRun(events), command, factsOf(PLAYBOOK, facts));
    if (!result.ok) throw new Error(result.refusals[0].code);
    events.push(...result.value);
  }
  const run = replayRun(events);
  if (run === null) throw new Error('nothing started');
  return run;
}

const codes = (run: PlaybookRun | null, command: RunCommand, facts: Partial<RunFacts> = {}) => {
  const result = decideRun(run, command, factsOf(PLAYBOOK, facts));
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};
const started = after([{ type: 'start' }]);
const asked = after([{ type: 'start' }, { type: 'report', step: 'look' }]);

describe('a run', () => {
  test('opens its first step with owner and day', () => {
    expect(started).toMatchObject({ status: 'running', current: 'look', passed: [] });
    expect(started.steps).toEqual({ look: expect.objectContaining({ owner: 'p-manager', dueOn: '2026-11-25' }) });
    expect(codes(started, { type: 'start' })).toEqual(['playrun_running']);
    expect(codes(null, { type: 'start' }, { position: { phase: 'EXIT', suspended: false } })).toEqual([
      'playrun_phase',
    ]);
    expect(codes(null, { type: 'start' }, { position: { phase: 'MANAGE', suspended: true } })).toEqual([
      'playrun_suspended',
    ]);
  });

  test('keeps a reported step open until it has evidence, answer and guard, in any order', () => {
    const report = { type: 'report', step: 'ask', answer: 'go' } as const;
    const closed = after([{ type: 'start' }, { type: 'report', step: 'look' }, { type: 'report', step: 'ask' }]);
    const step = PLAYBOOK.steps.find(({ id }) => id === 'ask');
    const state = closed.steps.ask;
    expect(closed).toMatchObject({ current: 'ask', passed: ['look'] });
    expect(state?.reported).toEqual({ by: 'p-manager', at: NOW });
    expect(step && state && stepGaps(step, state, new Set()).map(({ code }) => code)).toEqual([
      'playstep_evidence',
      'playstep_answer',
      'playstep_gate',
    ]);
    const held = new Set(['G-NOBREAK']);
    const first: readonly RunCommand[] = [{ type: 'start' }, { type: 'report', step: 'look' }];
    const attach = { type: 'attach', step: 'ask', evidence: FILE } as const;
    expect(after([...first, report, attach]).current).toBe('ask');
    expect(after([...first, report, attach], { held }).current).toBe('tell');
    expect(after([...first, attach, report], { held }).current).toBe('tell');
    const other = { type: 'attach', step: 'ask', evidence: { ...FILE, kind: 'url' } } as const;
    expect(after([...first, report, other], { held }).current).toBe('ask');
  });

  test('writes nothing when the same report comes again', () => {
    const reported = after([{ type: 'start' }, { type: 'report', step: 'look' }, { type: 'report', step: 'ask' }]);
    expect(decideRun(reported, { type: 'report', step: 'ask' }, factsOf(PLAYBOOK))).toEqual({ ok: true, value: [] });
    const back = after([
      { type: 'start' },
      { type: 'report', step: 'look' },
      { type: 'report', step: 'ask' },
      { type: 'withdraw_report', step: 'ask' },
    ]);
    expect(back.steps.ask?.reported).toBeNull();
    expect(codes(back, { type: 'withdraw_report', step: 'ask' })).toEqual(['playrun_not_reported']);
  });

  test('follows the answer, and ends', () => {
    const facts = { held: new Set(['G-NOBREAK']) };
    const attach = { type: 'attach', step: 'ask', evidence: FILE } as const;
    const done = after(
      [{ type: 'start' }, { type: 'report', step: 'look' }, attach, { type: 'report', step: 'ask', answer: 'stop' }],
      facts,
    );
    expect(done).toMatchObject({ status: 'finished', current: null, passed: ['look', 'ask'], endedAt: NOW });
    expect(runProgress(done, PLAYBOOK)).toEqual({ done: 2, of: 2 });
    expect(codes(done, { type: 'report', step: 'tell' })).toEqual(['playrun_not_running']);
    expect(codes(asked, { type: 'report', step: 'ask', answer: 'maybe' })).toEqual(['playrun_answer']);
  });

  test('skips with a reason, and goes back on a failure without losing what is passed', () => {
    expect(codes(started, { type: 'skip', step: 'look', reason: 'short' })).toEqual(['playrun_reason']);
    const failed = after([
      { type: 'start' },
      { type: 'skip', step: 'look', reason: REASON },
      { type: 'fail', step: 'ask', reason: REASON },
    ]);
    expect(failed).toMatchObject({ current: 'look', passed: ['look'] });
    expect(failed.steps).toMatchObject({
      look: { status: 'open', visits: 2 },
      ask: { status: 'failed', reason: REASON },
    });
    const stopped = after([{ type: 'start' }, { type: 'fail', step: 'look', reason: REASON }]);
    expect(stopped).toMatchObject({ status: 'stopped', reason: REASON, current: null });
    expect(codes(stopped, { type: 'start' })).toEqual([]);
  });

  test('is moved by a person, step by step, in the version that it started with', () => {
    expect(codes(started, { type: 'report', step: 'look' }, { human: false })).toEqual(['playrun_person']);
    expect(codes(null, { type: 'start' }, { human: false })).toEqual([]);
    expect(codes(started, { type: 'report', step: 'tell' })).toEqual(['playrun_step_closed']);
    expect(codes(null, { type: 'stop', reason: REASON })).toEqual(['playrun_not_running']);
    const later = { ...PLAYBOOK, version: 2 };
    expect(codes(started, { type: 'report', step: 'look' }, { playbook: later })).toEqual(['playrun_other_version']);
  });

  test('is reassigned to somebody else, and opens with nobody when the role has no person', () => {
    expect(after([{ type: 'start' }, { type: 'reassign', step: 'look', to: 'p-2' }]).steps.look?.owner).toBe('p-2');
    expect(codes(started, { type: 'reassign', step: 'look', to: 'p-manager' })).toEqual(['playrun_same_owner']);
    const told = after([
      { type: 'start' },
      { type: 'skip', step: 'look', reason: REASON },
      { type: 'skip', step: 'ask', reason: REASON },
    ]);
    expect(told.steps.tell?.owner).toBeNull();
  });
});

describe('its success', () => {
  const confirm = (criterion: number, kind: 'document' | 'url' = 'document') =>
    ({ type: 'confirm', criterion, evidence: { ...FILE, kind } }) as const;
  const rows = (run: PlaybookRun | null, values: Readonly<Record<string, number | null>>) =>
    successOf(PLAYBOOK, run, values).map(({ status }) => status);

  test('is measured, or confirmed once by a person with the evidence that it names', () => {
    expect(codes(started, confirm(0))).toEqual(['playrun_criterion']);
    expect(codes(started, confirm(1, 'url'))).toEqual(['playrun_criterion']);
    expect(codes(started, confirm(2))).toEqual(['playrun_criterion']);
    expect(codes(started, confirm(1), { human: false })).toEqual(['playrun_person']);
    const run = after([{ type: 'start' }, confirm(1)]);
    expect(run.confirmed).toEqual({ 1: { by: 'p-manager', at: NOW, evidence: FILE } });
    expect(codes(run, confirm(1))).toEqual(['playrun_confirmed']);
    expect(rows(started, {})).toEqual(['unknown', 'to_confirm']);
    expect(rows(run, { registrations: 0 })).toEqual(['not_met', 'met']);
    expect(rows(run, { registrations: 1 })).toEqual(['met', 'met']);
    expect(rows(run, { registrations: null })).toEqual(['unknown', 'met']);
    expect(rows(null, { registrations: 1 })).toEqual(['met', 'to_confirm']);
  });

  test.each([
    ['above', [false, false, true]],
    ['at_least', [false, true, true]],
    ['below', [true, false, false]],
    ['at_most', [true, true, false]],
    ['equals', [false, true, false]],
  ] as const)('%s is read as it says', (is, met) => {
    const playbook = playbookOf([stepOf('a')], {
      success_criteria: [{ text: 'x', text_ar: 'x', test: { metric: 'registrations', is, value: 5 } }],
    });
    expect([4, 5, 6].map((registrations) => successOf(playbook, null, { registrations })[0]?.status === 'met')).toEqual(
      met,
    );
  });

  test('is confirmed after the run has finished too, and not after it was stopped', () => {
    const skips = ['look', 'ask', 'tell'].map((step) => ({ type: 'skip', step, reason: REASON }) as const);
    const finished = after([{ type: 'start' }, ...skips]);
    expect(codes(finished, confirm(1))).toEqual([]);
    expect(codes(after([{ type: 'start' }, { type: 'stop', reason: REASON }]), confirm(1))).toEqual([
      'playrun_not_running',
    ]);
  });
});

describe('its days', () => {
  test('count working days from the start, never fall before the day it opens, and count anew when it opens again', () => {
    const thursday = { at: '2026-11-26T07:00:00.000Z' };
    expect(after([{ type: 'start' }], thursday).steps.look?.dueOn).toBe('2026-11-30');
    const late = decideRun(
      started,
      { type: 'report', step: 'look' },
      factsOf(PLAYBOOK, { at: '2026-12-10T07:00:00.000Z' }),
    );
    expect(late.ok && late.value.at(-1)).toMatchObject({ step: 'ask', dueOn: '2026-12-10' });
    const again = decideRun(asked, { type: 'fail', step: 'ask', reason: REASON }, factsOf(PLAYBOOK, thursday));
    expect(again.ok && again.value.at(-1)).toMatchObject({ step: 'look', dueOn: '2026-11-30' });
  });

  test('are the same whatever the hour of the start', () => {
    for (const hour of ['05', '06', '09', '14', '19'])
      expect(after([{ type: 'start' }], { at: `2026-11-23T${hour}:00:00.000Z` }).steps.look?.dueOn).toBe('2026-11-25');
  });

  test('are over the day after', () => {
    expect(overdueStep(started, '2026-11-25')).toBeNull();
    expect(overdueStep(started, '2026-11-26')).toEqual({ step: 'look', dueOn: '2026-11-25' });
    expect(runProgress(started, PLAYBOOK)).toEqual({ done: 0, of: 3 });
  });

  test('of a recurring playbook come by the timer of the tier', () => {
    const timer = { from: 'review_held', to: 'review_held', stepsBp: [10_000], effects: ['task'] } as const;
    const timers = [
      { id: 'review_gold', amount: 3, unit: 'months', ...timer },
      { id: 'review_silver', amount: 6, unit: 'months', ...timer },
    ] as const;
    const recurring = { ...PLAYBOOK, recurring: { timerByTier: { gold: 'review_gold', silver: 'review_silver' } } };
    const start = (tier: string | null, playbook = recurring) =>
      nextStart(playbook, { tier, since: NOW }, timers, CALENDAR)?.slice(0, 13) ?? null;
    expect(start('gold')).toBe('2027-02-22T21');
    expect(start('silver')).toBe('2027-05-22T21');
    expect(start('bronze')).toBeNull();
    expect(start(null)).toBeNull();
    expect(nextStart(PLAYBOOK, { tier: 'gold', since: NOW }, timers, CALENDAR)).toBeNull();
  });
});
