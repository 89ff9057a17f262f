import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, instantOf, msOf } from '../time/day.ts';
import { replayRun } from './apply.ts';
import { checkPlaybook } from './check.ts';
import { decideRun } from './run.ts';
import type { PlaybookRun, RunCommand, RunEvent } from './run-types.ts';
import { runProgress } from './schedule.ts';
import { EVIDENCE, factsOf, KNOWN, NOW, playbookOf, stepOf } from './testing.fixture.ts';
import type { Playbook, PlaybookStep } from './types.ts';

const IDS = ['s0', 's1', 's2', 's3', 's4'] as const;

/** Steps that lead forward, with any failure branch and any need. */
const steps = fc.array(
  fc.record({
    evidence: fc.boolean(),
    gate: fc.boolean(),
    question: fc.boolean(),
    ahead: fc.integer({ min: 0, max: 3 }),
    onFail: fc.option(fc.nat(4), { nil: undefined }),
    days: fc.nat(3),
  }),
  { minLength: 1, maxLength: 5 },
);

const playbooks = steps.map((list): Playbook => {
  const target = (index: number): string => (index < list.length ? (IDS[index] ?? 'end') : 'end');
  const made = list.map((each, index): PlaybookStep => {
    const options = [
      { id: 'yes', text: 'y', text_ar: 'y' },
      { id: 'no', text: 'n', text_ar: 'n', next: target(index + 2) },
    ];
    return stepOf(IDS[index] ?? 's0', {
      dueDays: index * 3 + each.days,
      ...(each.evidence && { evidence: EVIDENCE }),
      ...(each.gate && { gate: 'G-NOBREAK' }),
      ...(each.question && { do: { question: { text: 'q', text_ar: 'q', options } } }),
      ...(each.ahead > 0 && { next: target(index + each.ahead) }),
      ...(each.onFail !== undefined && each.onFail < list.length && { onFail: IDS[each.onFail] ?? 's0' }),
    });
  });
  return playbookOf(made as [PlaybookStep, ...PlaybookStep[]]);
});

const step = fc.constantFrom(...IDS);
const reason = fc.constantFrom('', 'too short', 'a reason that is long enough');
const evidence = fc.constantFrom(
  { kind: 'document', title: 'Plan', ref: 'f1' } as const,
  { kind: 'url', title: 'Link', ref: 'u1' } as const,
);
const command: fc.Arbitrary<RunCommand> = fc.oneof(
  fc.constant<RunCommand>({ type: 'start' }),
  fc.record({ type: fc.constant('report' as const), step }),
  fc.record({ type: fc.constant('report' as const), step, answer: fc.constantFrom('yes', 'no', 'other') }),
  fc.record({ type: fc.constant('withdraw_report' as const), step }),
  fc.record({ type: fc.constant('attach' as const), step, evidence }),
  fc.record({ type: fc.constant('reassign' as const), step, to: fc.constantFrom('p-1', 'p-2') }),
  fc.record({ type: fc.constant('skip' as const), step, reason }),
  fc.record({ type: fc.constant('fail' as const), step, reason }),
  fc.record({ type: fc.constant('stop' as const), reason }),
  fc.record({ type: fc.constant('confirm' as const), criterion: fc.nat(2), evidence }),
);
const acts = fc.array(fc.record({ command, held: fc.boolean(), human: fc.boolean(), days: fc.nat(3) }), {
  maxLength: 40,
});

/** Every state that a run went through, with the events that made it. */
function walk(
  playbook: Playbook,
  list: readonly { command: RunCommand; held: boolean; human: boolean; days: number }[],
) {
  const events: RunEvent[] = [];
  const states: PlaybookRun[] = [];
  let day = 0;
  for (const { command: asked, held, human, days } of list) {
    day += days;
    const at = instantOf(msOf(NOW) + day * 86_400_000);
    const facts = factsOf(playbook, { at, human, held: new Set(held ? ['G-NOBREAK'] : []) });
    const result = decideRun(replayRun(events), asked, facts);
    if (result.ok) events.push(...result.value);
    const run = replayRun(events);
    if (run !== null) states.push(run);
  }
  return { events, states };
}

/** What holds of every run, by name. */
const LAWS: Readonly<Record<string, (run: PlaybookRun, playbook: Playbook) => boolean>> = {
  'one step is open while it runs, none after': ({ status, current, steps: states }) => {
    const open = Object.keys(states).filter((id) => states[id]?.status === 'open');
    return open.join() === (status === 'running' ? current : '');
  },
  'it has an end exactly when it has ended': ({ status, endedAt }) => (status === 'running') === (endedAt === null),
  'what is done was reported': ({ steps: states }) =>
    Object.values(states).every(({ status, reported }) => status !== 'done' || reported !== null),
  'what is done has its evidence': ({ steps: states }, playbook) =>
    playbook.steps.every(
      ({ id, evidence: needed }) =>
        needed === undefined ||
        states[id]?.status !== 'done' ||
        states[id].evidence.some(({ kind }) => kind === needed.kind),
    ),
  'what is left has its reason': ({ steps: states }) =>
    Object.values(states).every(
      ({ status, reason: why }) => (status !== 'skipped' && status !== 'failed') || (why ?? '').length >= 10,
    ),
  'what is done or skipped is passed': ({ steps: states, passed }) =>
    Object.entries(states).every(
      ([id, { status }]) => (status !== 'done' && status !== 'skipped') || passed.includes(id),
    ),
};

test('no order of commands makes an illegal state', () => {
  fc.assert(
    fc.property(playbooks, acts, (playbook, list) => {
      for (const run of walk(playbook, list).states)
        expect(Object.keys(LAWS).filter((law) => !LAWS[law]?.(run, playbook))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('progress never runs backwards while a run lasts', () => {
  fc.assert(
    fc.property(playbooks, acts, (playbook, list) => {
      const { states } = walk(playbook, list);
      for (const [index, run] of states.entries()) {
        const before = states[index - 1];
        if (before === undefined || before.startedAt !== run.startedAt || before.status !== 'running') continue;
        expect(runProgress(run, playbook).done).toBeGreaterThanOrEqual(runProgress(before, playbook).done);
        expect(run.passed.slice(0, before.passed.length)).toEqual(before.passed);
      }
    }),
    { numRuns: 300 },
  );
});

test('stored events give the same run again, and every one of them changes it', () => {
  fc.assert(
    fc.property(playbooks, acts, (playbook, list) => {
      const { events, states } = walk(playbook, list);
      const stored: RunEvent[] = JSON.parse(JSON.stringify(events));
      expect(replayRun(stored)).toEqual(states.at(-1) ?? null);
      for (const at of events.keys())
        expect(replayRun(events.slice(0, at + 1))).not.toEqual(replayRun(events.slice(0, at)));
    }),
    { numRuns: 200 },
  );
});

test('no step is due before the day that it opens', () => {
  fc.assert(
    fc.property(playbooks, acts, (playbook, list) => {
      for (const event of walk(playbook, list).events) {
        if (event.type !== 'playbook.step_opened') continue;
        // Riyadh is three hours ahead: its day is the UTC day of three hours later.
        expect(event.dueOn >= dayOf(msOf(event.at) + 3 * 3_600_000)).toBe(true);
        expect(event.dueOn < addDays(dayOf(msOf(event.at)), 60)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('a playbook that passes its check can always be brought to its end', () => {
  fc.assert(
    fc.property(playbooks, (playbook) => {
      fc.pre(checkPlaybook(playbook, KNOWN).length === 0);
      const skipped = playbook.steps.map((): RunCommand[] =>
        IDS.map((id) => ({ type: 'skip', step: id, reason: 'a reason that is long enough' })),
      );
      const list: RunCommand[] = [{ type: 'start' }, ...skipped.flat()];
      const { states } = walk(
        playbook,
        list.map((asked) => ({ command: asked, held: false, human: true, days: 0 })),
      );
      expect(states.at(-1)?.status).toBe('finished');
    }),
  );
});
