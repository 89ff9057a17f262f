import { describe, expect, test } from 'vitest';
import { checkPlaybook, checkTogether } from './check.ts';
import { KNOWN, playbookOf, stepOf } from './testing.fixture.ts';
import type { Playbook, PlaybookStep } from './types.ts';

const found = (playbook: Playbook) =>
  checkPlaybook(playbook, KNOWN).map(({ code, params }) => `${code} ${params?.at ?? ''}`);
const steps = (...list: [PlaybookStep, ...PlaybookStep[]]) => found(playbookOf(list));

describe('a playbook', () => {
  test('that is right has nothing against it', () => {
    const back = stepOf('b', { dueDays: 3, onFail: 'a' });
    expect(steps(stepOf('a'), back, stepOf('c', { dueDays: 3, do: { command: ['renew'] } }))).toEqual([]);
  });

  test('is refused at every reference that leads nowhere', () => {
    const lost = stepOf('a', {
      do: { template: 'strategy/99-none' },
      ownerRole: 'legal',
      measures: ['none'],
      gate: 'G-NONE',
      opensItems: ['none'],
      opensExitSteps: ['E99'],
      tierNotes: { platinum: { text: 'x', text_ar: 'x' } },
    });
    const criterion = { text: 'x', text_ar: 'x', test: { metric: 'none', is: 'above', value: 0 } } as const;
    const rest = {
      success_criteria: [criterion],
      next_playbooks: ['none'],
      recurring: { timerByTier: { gold: 'none' } },
    };
    expect(found(playbookOf([lost, stepOf('b', { do: { command: ['none'] } })], rest))).toEqual([
      'playbook_reference /steps/0/do/template',
      'playbook_reference /steps/0/ownerRole',
      'playbook_reference /steps/0/measures/0',
      'playbook_reference /steps/0/gate',
      'playbook_reference /steps/0/opensItems/0',
      'playbook_reference /steps/0/opensExitSteps/0',
      'playbook_reference /steps/0/tierNotes/platinum',
      'playbook_reference /steps/1/do/command/0',
      'playbook_reference /success_criteria/0/test/metric',
      'playbook_reference /next_playbooks/0',
      'playbook_reference /recurring/timerByTier/gold',
    ]);
  });

  test('names each step once, and only steps that exist', () => {
    expect(steps(stepOf('a'), stepOf('a'))).toEqual(['playbook_step_twice /steps/1/id']);
    expect(steps(stepOf('a', { next: 'x' }), stepOf('b', { onFail: 'y' }))).toEqual([
      'playbook_step_unknown /steps/0/next',
      'playbook_step_unknown /steps/1/onFail',
    ]);
  });

  test('leads back by a failure only, and to every step', () => {
    expect(steps(stepOf('a'), stepOf('b', { next: 'a' }))).toEqual([
      'playbook_circle /steps/0',
      'playbook_circle /steps/1',
    ]);
    expect(steps(stepOf('a', { next: 'c' }), stepOf('b'), stepOf('c'))).toEqual(['playbook_unreachable /steps/1']);
    expect(steps(stepOf('a', { next: 'c', onFail: 'b' }), stepOf('b'), stepOf('c'))).toEqual([]);
  });

  test('asks its question with answers that differ and lead somewhere', () => {
    const option = (id: string, next?: string) => ({ id, text: id, text_ar: id, ...(next !== undefined && { next }) });
    const ask = (...options: ReturnType<typeof option>[]) =>
      stepOf('a', { do: { question: { text: 'q', text_ar: 'q', options } } });
    expect(steps(ask(option('yes'), option('no', 'c')), stepOf('b', { next: 'end' }), stepOf('c'))).toEqual([]);
    expect(steps(ask(option('yes'), option('yes')))).toEqual([
      'playbook_answer_twice /steps/0/do/question/options/1/id',
    ]);
    expect(steps(ask(option('yes'), option('no', 'x')))).toEqual([
      'playbook_step_unknown /steps/0/do/question/options/1/next',
    ]);
  });

  test('is due in the order of its steps, measures yes or no with 1 or 0, and says what follows', () => {
    expect(steps(stepOf('a', { dueDays: 5 }), stepOf('b', { dueDays: 4 }))).toEqual([
      'playbook_due_order /steps/1/dueDays',
    ]);
    const half = { text: 'x', text_ar: 'x', test: { metric: 'tier_assigned', is: 'equals', value: 2 } } as const;
    expect(found(playbookOf([stepOf('a')], { success_criteria: [half] }))).toEqual([
      'playbook_value /success_criteria/0/test/value',
    ]);
    expect(found(playbookOf([stepOf('a')], { next_playbooks: [] }))).toEqual(['playbook_no_next /next_playbooks']);
    expect(found(playbookOf([stepOf('a')], { terminal: true }))).toEqual(['playbook_terminal_next /next_playbooks']);
  });
});

test('playbooks together have different ids, and a circle of followers runs through one that recurs', () => {
  const one = (id: string, next: string, rest: Partial<Playbook> = {}) =>
    playbookOf([stepOf('a')], { id, next_playbooks: [next], ...rest });
  const codes = (...list: Playbook[]) => checkTogether(list).map(({ code, playbook }) => `${code} ${playbook}`);
  expect(codes(one('x', 'y'), one('y', 'x', { recurring: { timerByTier: { gold: 'review_gold' } } }))).toEqual([]);
  expect(codes(one('x', 'y'), one('y', 'x'))).toEqual(['playbook_next_circle x', 'playbook_next_circle y']);
  expect(codes(one('x', 'y'), one('x', 'y'))).toEqual(['playbook_twice x']);
});
