import { expect, test } from 'vitest';
import type { Viewer } from './facts.ts';
import type { Ui } from './model.ts';
import { partnerScreen } from './partner.ts';
import type { PartnerFacts, PartnershipFacts } from './partner-facts.ts';
import {
  approveCandidate,
  candidate,
  candidateApproval,
  discard,
  move,
  partnerFacts,
  partnership,
  prospect,
} from './testing/partner.ts';
import { actionAt, actionsOf, blockAt, dialogAt, textsOf } from './testing/read.ts';
import { CHANNEL, MANAGER, REP } from './testing/viewers.ts';

const screen = (
  of: PartnershipFacts | null = partnership(),
  who: Viewer = CHANNEL,
  ui: Ui = {},
  over: Partial<PartnerFacts> = {},
) => partnerScreen(partnerFacts({ partnership: of, ...over }), who, ui);
const heading = (of: ReturnType<typeof screen>, testId: string) => {
  const group = blockAt(of, testId);
  const first = group.kind === 'group' ? group.blocks[0] : undefined;
  return first?.kind === 'heading' ? first.text : undefined;
};

test('empty: a company that is no partner yet can be started in SCOUT with a type and a dated signal', () => {
  const shown = screen(null);
  expect(shown.state).toBe('empty');
  expect(blockAt(shown, 'state-empty')).toMatchObject({ title: 'Not a partner yet' });
  expect(actionAt(shown, 'start-scout')).toMatchObject({ label: 'Start in SCOUT', variant: 'primary' });
  const problem = (ui: Ui) =>
    actionAt(dialogAt(screen(null, CHANNEL, ui), 'start-scout'), 'submit-start').disabledReason;
  expect(problem({})).toBe('Choose the partnership type first.');
  expect(problem({ 'start.type': 'technology' })).toBe('Write the signal in at least 10 characters.');
  const ui = { 'start.type': 'technology', 'start.signal': 'A customer asked for them.' };
  expect(problem({ ...ui, 'start.on': '2026-11-23' })).toBe('Choose a day up to today.');
  expect(problem(ui)).toBeUndefined();
  const { does } = actionAt(dialogAt(screen(null, CHANNEL, ui), 'start-scout'), 'submit-start');
  expect(does).toMatchObject({
    command: {
      name: 'create_prospect',
      recordType: 'account',
      recordId: '7001',
      payload: { type: 'technology', signal: { text: 'A customer asked for them.', on: '2026-11-22' } },
      expectedVersion: null,
    },
  });
});

test('a rep sees who can start a partnership, and what stands in the way is said with its fix', () => {
  expect(textsOf(screen(null, REP))).toContain('A Channel Manager can start the partnership.');
  expect(actionsOf(screen(null, REP)).map(({ testId }) => testId)).toEqual(['refresh']);
  const blocked = screen(null, CHANNEL, {}, { start: { refusals: [{ code: 'name_blank' }] } });
  expect(blockAt(blocked, 'start-refusals')).toMatchObject({
    items: ['The name is empty. Write the name of the company.'],
  });
});

test('a move with nothing in its way is a button, the only primary one', () => {
  const shown = screen(prospect());
  expect(heading(shown, 'move-shortlist')).toBe('To reach EVALUATE: nothing open');
  expect(actionAt(shown, 'do-shortlist')).toMatchObject({
    label: 'Shortlist',
    variant: 'primary',
    does: {
      command: { name: 'shortlist', recordType: 'partnership', recordId: 'ps-a', payload: {}, expectedVersion: 1 },
    },
  });
  expect(actionsOf(shown).filter(({ variant }) => variant === 'primary')).toHaveLength(1);
});

test('a move that is not allowed says what is missing and what would make it pass, and has no button', () => {
  const refusals = [
    { code: 'guard_not_held', params: { guard: 'G-SIGNAL' } },
    { code: 'scout_score_missing' },
    { code: 'who_may_not', params: { command: 'shortlist', who: 'owner' } },
  ];
  const shown = screen(prospect({ moves: [move({ refusals })] }));
  expect(heading(shown, 'move-shortlist')).toBe('To reach EVALUATE: 2 open');
  expect(blockAt(shown, 'gaps-shortlist')).toMatchObject({
    items: [
      'Missing: a dated signal with its source. Add one signal with date and source.',
      'There is not enough data for a strategic-fit score. Complete the partner data, or write a reason.',
    ],
  });
  expect(() => actionAt(shown, 'do-shortlist')).toThrow();
});

test('the heading counts what is listed: gaps, said once each, and an approval that is open', () => {
  const refusals = ['G-SIGNAL', 'G-SIGNAL', 'G-SCORE'].map((guard) => ({ code: 'guard_not_held', params: { guard } }));
  const lines = (over: Parameters<typeof approveCandidate>[0]) => {
    const shown = screen(prospect({ moves: [approveCandidate({ refusals, ...over })] }));
    const list = blockAt(shown, 'gaps-approve_candidate');
    return [heading(shown, 'move-approve_candidate'), list.kind === 'list' ? list.items.slice(2) : []];
  };
  expect(lines({})).toEqual(['To reach NEGOTIATE: 3 open', ['Needs an approval by the Manager (rule AR-3 v7).']]);
  expect(lines({ route: null })).toEqual(['To reach NEGOTIATE: 3 open', ['Needs an approval.']]);
  const waiting = 'The approval is waiting for a decision.';
  expect(lines({ approval: 'waiting' })).toEqual(['To reach NEGOTIATE: 3 open', [waiting]]);
  expect(lines({ approval: 'granted' })).toEqual(['To reach NEGOTIATE: 2 open', []]);
});

test('a step out needs a kind of reason and ten characters', () => {
  const problem = (ui: Ui) =>
    actionAt(dialogAt(screen(prospect(), CHANNEL, ui), 'do-discard'), 'confirm-discard').disabledReason;
  expect(actionAt(screen(prospect()), 'do-discard')).toMatchObject({ label: 'Discard…', variant: 'secondary' });
  expect(problem({})).toBe('Choose the kind of reason first.');
  expect(problem({ 'move.discard.code': 'no_fit', 'move.discard.reason': 'too short' })).toBe(
    'Write at least 10 characters.',
  );
  const ui = { 'move.discard.code': 'no_fit', 'move.discard.reason': 'No customers in our sectors.' };
  expect(problem(ui)).toBeUndefined();
  const { does, variant } = actionAt(dialogAt(screen(prospect(), CHANNEL, ui), 'do-discard'), 'confirm-discard');
  expect(variant).toBe('destructive');
  expect(does).toMatchObject({
    command: { name: 'discard', payload: { reasonCode: 'no_fit', reason: 'No customers in our sectors.' } },
  });
});

test('a shortlist without a score asks for a text only', () => {
  const shown = screen(prospect({ moves: [move({ needsReason: true })] }), CHANNEL, {
    'move.shortlist.reason': 'Known from three projects.',
  });
  const { does } = actionAt(dialogAt(shown, 'do-shortlist'), 'confirm-shortlist');
  expect(does).toMatchObject({ command: { payload: { reason: 'Known from three projects.' } } });
});

test('a person who may not lead sees the gaps and no buttons', () => {
  const shown = screen(prospect({ moves: [move(), discard()] }), REP);
  expect(heading(shown, 'move-shortlist')).toBe('To reach EVALUATE: nothing open');
  expect(actionsOf(shown).filter(({ does }) => does.kind === 'send')).toEqual([]);
});

test('a candidate needs an approval, which is asked for, waits, and then opens the move', () => {
  const at = (approval: 'missing' | 'waiting' | 'granted') =>
    screen(candidate({ moves: [approveCandidate({ approval })] }));
  expect(textsOf(at('missing'))).toContain('Needs an approval by the Manager (rule AR-3 v7).');
  expect(actionAt(at('missing'), 'ask-approval-approve_candidate')).toMatchObject({
    label: 'Ask for approval',
    does: { command: { name: 'request_approval', payload: { kind: 'candidate' } } },
  });
  expect(textsOf(at('waiting'))).toContain('The approval is waiting for a decision.');
  expect(() => actionAt(at('waiting'), 'ask-approval-approve_candidate')).toThrow();
  expect(actionAt(at('granted'), 'do-approve_candidate')).toMatchObject({
    label: 'Move to NEGOTIATE',
    does: { command: { name: 'approve_candidate', payload: {} } },
  });
});

test('the Manager decides on a candidate on the partner record', () => {
  const shown = screen(candidate({ approvals: [candidateApproval()] }), MANAGER);
  expect(textsOf(shown)).toContain('Approve: Partner A moves to NEGOTIATE');
  expect(textsOf(shown)).toContain('Manager · rule AR-3 v7 · also needed: nobody');
  expect(textsOf(shown)).toContain('The owner can move the partner to NEGOTIATE.');
  expect(
    actionsOf(shown)
      .filter(({ variant }) => variant === 'primary')
      .map(({ label }) => label),
  ).toEqual(['Approve']);
});
