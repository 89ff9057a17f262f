import { expect, test } from 'vitest';
import type { Viewer } from './facts.ts';
import type { Dialog, Field, Ui } from './model.ts';
import { partnerScreen } from './partner.ts';
import type { ScorecardFacts, ScorecardSheetFacts } from './partner-facts.ts';
import { candidate, partnerFacts, scorecard } from './testing/partner.ts';
import { QUALIFICATION } from './testing/qualification.ts';
import { actionAt, actionsOf, blockAt, dialogAt, textsOf } from './testing/read.ts';
import { CHANNEL, inArabic, inSalesforce, MANAGER, personOf } from './testing/viewers.ts';

const criteriaIds = QUALIFICATION.categories.flatMap(({ criteria }) => criteria);
const all = (score: number) => Object.fromEntries(criteriaIds.map((id) => [id, score]));
const breakers = (answer: 'yes' | 'no' | 'unknown') =>
  Object.fromEntries(QUALIFICATION.breakers.map((id) => [id, answer]));
const sheet = (name: string, who: Viewer, over: Partial<ScorecardSheetFacts> = {}): ScorecardSheetFacts => ({
  scorer: personOf(name, who),
  answers: all(4),
  breakers: breakers('no'),
  finished: true,
  ...over,
});

const screen = (card: ScorecardFacts, who: Viewer = CHANNEL, ui: Ui = {}) =>
  partnerScreen(partnerFacts({ partnership: candidate({ scorecard: card }) }), who, ui);
const open = (card: ScorecardFacts, who: Viewer = CHANNEL, ui: Ui = {}): Dialog =>
  dialogAt(screen(card, who, ui), 'open-scorecard');

const value3 = Object.fromEntries(
  (QUALIFICATION.categories.find(({ id }) => id === 'value_potential')?.criteria ?? []).map((id) => [id, 3]),
);

test('where no single answer is enough, the card says so', () => {
  const card = scorecard(null, 'no', { sheets: [sheet('Scorer 1', CHANNEL, { answers: { ...all(4), ...value3 } })] });
  expect(blockAt(open(card), 'outcome')).toMatchObject({ text: 'Outcome: develop' });
  expect(blockAt(open(card), 'changes')).toMatchObject({ kind: 'text', text: 'No single answer changes the outcome.' });
});

test('an answer that reaches the minimum of its group is one of the changes, in words', () => {
  const answers = { ...all(4), ...value3, market_size: 4, pipeline: 4, deal_size: 4 };
  const card = scorecard(null, 'no', { sheets: [sheet('Scorer 1', CHANNEL, { answers })] });
  expect(blockAt(open(card), 'changes')).toMatchObject({
    items: ['Market size: from 4 to 5 gives go', 'Pipeline: from 4 to 5 gives go', 'Deal size: from 4 to 5 gives go'],
  });
});

test('a deal breaker that is not proven away is the cheapest change', () => {
  const card = scorecard(null, 'no', {
    sheets: [sheet('Scorer 1', CHANNEL, { breakers: { ...breakers('no'), no_references: 'unknown' } })],
  });
  expect(textsOf(open(card)).filter((text) => text.includes('gives'))).toEqual([
    'No reference customers: evidence that the answer is no gives go',
  ]);
});

test('an incomplete card and a card at go say nothing about changes', () => {
  expect(() => blockAt(open(scorecard(null)), 'changes')).toThrow();
  expect(() => blockAt(open(scorecard(5, 'no', { sheets: [sheet('Scorer 1', CHANNEL)] })), 'changes')).toThrow();
});

test('the finished card on the record shows the same changes, and why its total is what it is', () => {
  const answers = { ...all(4), ...value3 };
  const final = scorecard(null, 'no', {
    status: 'final',
    totalExact: '15/4',
    band: 'develop',
    scorers: ['Scorer 1', 'Scorer 2'],
    sheets: [sheet('Scorer 1', CHANNEL, { answers }), sheet('Scorer 2', MANAGER, { answers })],
  });
  const shown = screen(final);
  expect(blockAt(shown, 'changes')).toBeDefined();
  const why = dialogAt(shown, 'prov-scorecard');
  expect(why.title).toBe('Why this number? Total of the score card');
  expect(blockAt(why, 'scorecard-arithmetic')).toMatchObject({
    columns: ['Group', 'Weight', 'Answers', 'Minimum', 'Score', 'Points'],
    rows: [
      ['Strategic fit', '30\u2009%', '12 of 12', '3.50', '4.0000', '1.2000'],
      ['Capability', '30\u2009%', '12 of 12', '3.00', '4.0000', '1.2000'],
      ['Value', '25\u2009%', '8 of 8', '3.50', '3.0000', '0.7500'],
      ['Risk', '15\u2009%', '8 of 8', '3.00', '4.0000', '0.6000'],
      ['Total', '100\u2009%', '', '', '', '3.7500'],
    ],
  });
  expect(textsOf(why)).toContain('Model Qualification v1');
  expect(textsOf(why)).toContain('Scored by: Scorer 1 · Scorer 2');
});

test('both scorers stand side by side once both have finished, and not before', () => {
  const first = sheet('Scorer 1', CHANNEL, { answers: { ...all(4), geography: null } });
  const second = sheet('Scorer 2', MANAGER, { answers: { ...all(2), market_overlap: 5 } });
  const waiting = scorecard(null, 'no', { sheets: [first, { ...second, finished: false }] });
  expect(() => blockAt(open(waiting), 'side-by-side')).toThrow();
  const both = open(scorecard(null, 'no', { sheets: [first, second] }));
  const table = blockAt(both, 'side-by-side');
  expect(table).toMatchObject({
    caption: 'The scorers’ answers side by side',
    columns: ['Criterion', 'Scorer 1', 'Scorer 2'],
  });
  expect(table.kind === 'table' ? table.rows.slice(0, 2) : []).toEqual([
    ['Target-market overlap', '4', '5'],
    ['Geography', 'No evidence', '2'],
  ]);
  expect(blockAt(both, 'disagreement-capability')).toMatchObject({
    kind: 'alert',
    title: 'Capability: the scorers differ by 2.00. Discuss before deciding.',
  });
  const onBreakers = open(scorecard(null, 'no', { sheets: [first, second] }), CHANNEL, { group: 'breakers' });
  expect(blockAt(onBreakers, 'side-by-side')).toMatchObject({ columns: ['Deal breakers', 'Scorer 1', 'Scorer 2'] });
});

test('a score has its key, and the hint stands only where keys are heard', () => {
  const block = blockAt(open(scorecard(null)), 'criteria-strategic_fit');
  const fields: readonly Field[] = block.kind === 'fields' ? block.fields : [];
  expect(fields[0]?.options?.map(({ key, value }) => [key, value])).toEqual([
    ['1', '1'],
    ['2', '2'],
    ['3', '3'],
    ['4', '4'],
    ['5', '5'],
    ['0', 'none'],
  ]);
  expect(() => blockAt(open(scorecard(null)), 'keys')).toThrow();
  expect(blockAt(open(scorecard(null), inSalesforce(CHANNEL)), 'keys')).toMatchObject({
    text: 'Keys 1 to 5 score the criterion in focus, 0 means no evidence.',
  });
});

test('the card says when it was last saved', () => {
  const card = scorecard(null, 'no', { scorers: ['Scorer 1'], savedAt: '2026-11-22T06:12:00.000Z' });
  expect(textsOf(open(card))).toContain('Scored by: Scorer 1 · Saved 09:12');
});

test('the stored total and the one being typed explain themselves apart', () => {
  const final = scorecard(4, 'no', {
    status: 'final',
    totalExact: '4/1',
    band: 'go',
    sheets: [sheet('Scorer 1', CHANNEL)],
  });
  const dialog = dialogAt(screen(final), 'open-scorecard');
  const totals = blockAt(dialog, 'group-scores');
  expect(totals.kind === 'facts' ? totals.items.at(-1)?.why?.id : '').toBe('prov-scorecard-so-far');
  expect(actionsOf(screen(final)).map(({ id }) => id)).toContain('prov-scorecard');
  expect(actionAt(dialog, 'prov-scorecard-so-far')).toBeDefined();
});

test('the new blocks read in Arabic', () => {
  const first = sheet('مقيّم أول', CHANNEL, { answers: { ...all(4), ...value3 } });
  const second = sheet('مقيّم ثان', MANAGER, { answers: { ...all(2), ...value3 } });
  const dialog = open(scorecard(null, 'no', { sheets: [first, second] }), inArabic(inSalesforce(CHANNEL)));
  expect(blockAt(dialog, 'side-by-side')).toMatchObject({ caption: 'إجابات المقيّمين جنبًا إلى جنب' });
  expect(blockAt(dialog, 'disagreement-capability')).toMatchObject({
    title: 'القدرات: فرق التقييم 2.00. ناقشوا قبل القرار.',
  });
  expect(blockAt(dialog, 'keys')).toBeDefined();
});
