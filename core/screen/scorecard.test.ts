import { expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { Viewer } from './facts.ts';
import type { Dialog, Field, Ui } from './model.ts';
import { partnerScreen } from './partner.ts';
import type { ScorecardFacts } from './partner-facts.ts';
import { evidence } from './testing/deal.ts';
import { candidate, partnerFacts, scorecard } from './testing/partner.ts';
import { QUALIFICATION } from './testing/qualification.ts';
import { actionAt, allBlocks, blockAt, dialogAt, textsOf } from './testing/read.ts';
import { CHANNEL, inArabic, personOf, REP } from './testing/viewers.ts';

const screen = (card: ScorecardFacts, ui: Ui = {}, who: Viewer = CHANNEL) =>
  partnerScreen(partnerFacts({ partnership: candidate({ scorecard: card }) }), who, ui);
const open = (card: ScorecardFacts, ui: Ui = {}, who: Viewer = CHANNEL): Dialog =>
  dialogAt(screen(card, ui, who), 'open-scorecard');
const fields = (dialog: Dialog, testId: string): readonly Field[] => {
  const block = blockAt(dialog, testId);
  return block.kind === 'fields' ? block.fields : [];
};
const facts = (dialog: Dialog) => {
  const block = blockAt(dialog, 'group-scores');
  return block.kind === 'facts' ? block.items.map(({ label, value }) => `${label}: ${value}`) : [];
};
const command = (dialog: Dialog, testId: string) => {
  const { does } = actionAt(dialog, testId);
  return does.kind === 'send' ? does.command : undefined;
};
/** Every criterion of a group answered alike. */
const answers = (group: string, score: string): Ui =>
  Object.fromEntries(
    (QUALIFICATION.categories.find(({ id }) => id === group)?.criteria ?? []).map((id) => [`score.${id}`, score]),
  );

test('the builder’s model is the qualification model of the default policy', () => {
  expect(QUALIFICATION).toEqual(defaultPolicy.scorecards.find(({ id }) => id === 'qualification'));
});

test('an empty card says how much is missing and shows no number', () => {
  const dialog = open(scorecard(null, 'unknown'));
  expect(dialog.title).toBe('Score card · Partner F');
  expect(blockAt(dialog, 'progress')).toMatchObject({ text: 'Qualification v1 · 0 of 40 answered' });
  expect(blockAt(dialog, 'outcome')).toMatchObject({ text: 'Incomplete — 40 answers missing' });
  expect(facts(dialog)).toEqual([
    'Strategic fit 30\u2009%: not enough data (0 of 12)',
    'Capability 30\u2009%: not enough data (0 of 12)',
    'Value 25\u2009%: not enough data (0 of 8)',
    'Risk 15\u2009%: not enough data (0 of 8)',
  ]);
});

test('one group is open at a time; its criteria carry their anchors', () => {
  const first = fields(open(scorecard(null)), 'criteria-strategic_fit');
  expect(first).toHaveLength(12);
  expect(first[0]).toMatchObject({
    label: 'Target-market overlap',
    input: 'radio',
    value: '',
    help: '1 = below 40 % · 3 = 40 to 60 % · 5 = 60 % or more',
  });
  expect(first[0]?.options?.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', 'No evidence']);
  const risk = open(scorecard(null), { group: 'risk' });
  expect(fields(risk, 'criteria-risk')).toHaveLength(8);
  expect(() => blockAt(risk, 'criteria-strategic_fit')).toThrow();
  expect(actionAt(risk, 'group-capability')).toMatchObject({
    label: 'Capability (0 of 12)',
    does: { kind: 'set', values: { group: 'capability' } },
  });
});

test('the check value 4 / 3 / 4 / 3 is 3.55 of 5 and go', () => {
  const ui = {
    ...answers('strategic_fit', '4'),
    ...answers('capability', '3'),
    ...answers('value_potential', '4'),
    ...answers('risk', '3'),
  };
  const dialog = open(scorecard(null, 'no'), ui);
  expect(facts(dialog).at(-1)).toBe('Total: 3.55 of 5');
  expect(blockAt(dialog, 'outcome')).toMatchObject({ text: 'Outcome: go' });
});

test('a total that only rounding lifts to 3.50 says that it is below it', () => {
  const narrow: ScorecardFacts = {
    ...scorecard(null),
    groups: [{ id: 'risk', weight: 10_000, minimum: 100, criteria: [] }],
    breakers: [],
    rules: {
      ...QUALIFICATION,
      breakers: [],
      categories: [{ id: 'risk', weight: 10_000, minimum: 100, missed: 'develop', criteria: manyIds(400) }],
    },
  };
  const groups = [{ id: 'risk', weight: 10_000, minimum: 100, criteria: manyIds(400).map(scored) }];
  expect(facts(open({ ...narrow, groups }))).toContain('Total: 3.50 of 5, below 3.50');
});

const manyIds = (n: number): string[] => Array.from({ length: n }, (_, index) => `c${index}`);
/** 199 of 400 at 4 and the rest at 3: 3.4975. */
const scored = (id: string, index: number) => ({ id, score: index < 199 ? 4 : 3, prefilledFrom: null });

test('a missed minimum holds the card at develop and is named', () => {
  const ui = { ...answers('value_potential', '3') };
  const dialog = open(scorecard(5), ui);
  expect(blockAt(dialog, 'outcome')).toMatchObject({ text: 'Outcome: develop' });
  expect(blockAt(dialog, 'failed-rules')).toMatchObject({
    items: ['Value is 3.00, below its minimum of 3.50. Raise the group with new evidence.'],
  });
});

test('an unanswered deal breaker counts as yes and gives no-go', () => {
  const ui: Ui = { group: 'breakers', 'breaker.no_references': 'unknown' };
  const dialog = open(scorecard(5, 'no'), ui);
  expect(blockAt(dialog, 'breakers-count')).toMatchObject({
    text: '6: 5 no · 0 yes · 1 unanswered (counts as yes)',
  });
  expect(blockAt(dialog, 'outcome')).toMatchObject({ text: 'Outcome: no-go' });
});

test('an empty answer is saved as nothing, and “No evidence” as what it is: neither is a number', () => {
  const payload = command(
    open(scorecard(null, 'unknown'), {
      'score.geography': '4',
      'score.industry': '9',
      'score.references': 'none',
    }),
    'save-scorecard',
  )?.payload;
  expect(payload).toMatchObject({ model: 'qualification', finish: false, breakers: { no_references: 'unknown' } });
  expect(payload?.answers).toEqual({ geography: 4, references: null });
});

test('one scorer alone finishes only with the reason, which is sent', () => {
  const dialog = open(scorecard(4));
  expect(actionAt(dialog, 'finish-scorecard')).toMatchObject({
    label: 'Finish scoring',
    disabledReason: 'Write why one person scores alone, in at least 10 characters.',
  });
  const written = open(scorecard(4), { 'score.single': 'Nobody else knows them.' });
  expect(actionAt(written, 'finish-scorecard').disabledReason).toBeUndefined();
  expect(command(written, 'finish-scorecard')).toMatchObject({
    name: 'save_scorecard',
    recordType: 'partnership',
    expectedVersion: 2,
    payload: { finish: true, singleScorerReason: 'Nobody else knows them.' },
  });
});

test('a second scorer starts from an empty sheet of their own, and both count', () => {
  const sheets = [{ scorer: personOf('Scorer 1', REP), answers: allAnswers(5), breakers: allBreakers() }];
  const dialog = open(scorecard(null, 'no', { sheets, scorers: ['Scorer 1'] }), allTyped('3'));
  expect(fields(open(scorecard(5, 'no', { sheets })), 'criteria-strategic_fit')[0]?.value).toBe('');
  expect(facts(dialog).at(-1)).toBe('Total: 4.00 of 5');
  expect(actionAt(dialog, 'finish-scorecard').disabledReason).toBeUndefined();
  expect(textsOf(dialog)).toContain('Scored by: Scorer 1');
});

test('what the records answer is filled in with its source, until the scorer answers otherwise', () => {
  const from = evidence({ key: 'known_geography', params: { n: 2, of: 3 }, source: 'directory', on: null });
  const known = (sheets: ScorecardFacts['sheets'] = []): ScorecardFacts => {
    const card = scorecard(null, 'unknown', { sheets });
    const criteria = (group: ScorecardFacts['groups'][number]) =>
      group.criteria.map((each) => (each.id === 'geography' ? { ...each, known: 3, prefilledFrom: from } : each));
    return { ...card, groups: card.groups.map((group) => ({ ...group, criteria: criteria(group) })) };
  };
  const row = (card: ScorecardFacts, ui: Ui = {}) => fields(open(card, ui), 'criteria-strategic_fit')[1];
  expect(row(known())).toMatchObject({ testId: 'score-geography', value: '3' });
  expect(row(known())?.help).toContain(
    'Known from the record: Present in 2 of our 3 target countries (partner directory, no date recorded)',
  );
  expect(blockAt(open(known()), 'progress')).toMatchObject({ text: 'Qualification v1 · 1 of 40 answered' });
  const sheet = { scorer: personOf('Channel Manager 1', CHANNEL), breakers: {} };
  expect(row(known([{ ...sheet, answers: { geography: null } }]))?.value).toBe('none');
  expect(row(known([{ ...sheet, answers: {} }]))?.value).toBe('3');
  expect(row(known(), { 'score.geography': 'none' })?.value).toBe('none');
  const saved = command(open(known(), { 'score.industry': '5' }), 'save-scorecard')?.payload.answers;
  expect(saved).toEqual({ geography: 3, industry: 5 });
});

const criteriaIds = QUALIFICATION.categories.flatMap(({ criteria }) => criteria);
const allAnswers = (score: number) => Object.fromEntries(criteriaIds.map((id) => [id, score]));
const allTyped = (score: string): Ui => ({
  ...Object.fromEntries(criteriaIds.map((id) => [`score.${id}`, score])),
  ...Object.fromEntries(QUALIFICATION.breakers.map((id) => [`breaker.${id}`, 'no'])),
});
const allBreakers = () => Object.fromEntries(QUALIFICATION.breakers.map((id) => [id, 'no' as const]));

test('what is typed stays in the dialog: the record shows what was saved', () => {
  expect(blockAt(screen(scorecard(null), answers('risk', '4')), 'scorecard')).toMatchObject({
    text: 'Qualification v1 · 0 of 40 answered',
  });
  const final = scorecard(4, 'no', { status: 'final', totalExact: '37/10', band: 'go' });
  expect(blockAt(screen(final), 'scorecard')).toMatchObject({ text: 'Score card: 3.70 of 5, go' });
});

test('only who leads the partnership opens the card', () => {
  expect(() => actionAt(screen(scorecard(null), {}, REP), 'open-scorecard')).toThrow();
  expect(actionAt(screen(scorecard(null)), 'open-scorecard')).toMatchObject({ variant: 'primary' });
});

test('the card reads in Arabic, with every criterion and anchor', () => {
  const dialog = open(scorecard(null, 'unknown'), {}, inArabic(CHANNEL));
  expect(blockAt(dialog, 'progress')).toMatchObject({ text: 'التأهيل الإصدار 1 · أُجيب عن 0 من 40' });
  const labels = allBlocks(dialog).flatMap((block) => (block.kind === 'fields' ? block.fields : []));
  expect(labels.every(({ label }) => /\p{Script=Arabic}/u.test(label))).toBe(true);
});

test('every criterion, anchor, group and deal breaker of the model has its words', () => {
  const texts = [...QUALIFICATION.categories.map(({ id }) => id), 'breakers'].flatMap((group) =>
    textsOf(open(scorecard(null), { group })),
  );
  expect(texts.filter((text) => /^[a-z]+_[a-z_]+$/.test(text))).toEqual([]);
});
