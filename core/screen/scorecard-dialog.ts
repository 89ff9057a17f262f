import { wordFor, wordOr } from '../text/message.ts';
import { dataTime, evidenceText } from './evidence-text.ts';
import { sampleMark } from './marks.ts';
import type { Action, Block, CommandCall, Dialog, Field } from './model.ts';
import type { ScorecardFacts, ScorecardGroupFacts } from './partner-facts.ts';
import { NO_EVIDENCE, SCORE_VALUES, type ScorecardForm, scorecardForm, shownAnswer } from './scorecard-form.ts';
import { pairBlocks } from './scorecard-pair.ts';
import { groupLabel, resultBlocks } from './scorecard-result.ts';
import { cancelAction, optional, typed, type View } from './view.ts';

const ID = 'scorecard';
const BREAKERS = 'breakers';
const SHORTEST_REASON = 10;
const NO_EVIDENCE_KEY = '0';

/** Whose card it is, and the partnership version that a save expects. */
export interface CardOf {
  readonly name: string;
  readonly partnershipId: string;
  readonly version: number;
  readonly card: ScorecardFacts;
}

/** S6b: one group at a time, what is missing always in sight, and the result so far. */
export function scorecardDialog(view: View, of: CardOf): Dialog {
  const { say } = view;
  const { card } = of;
  const form = scorecardForm(view, card);
  const current = currentGroup(view, card);
  return {
    id: ID,
    testId: 'dialog-scorecard',
    title: say('s6b.title', { partner: of.name }),
    blocks: [
      ...sampleMark(view),
      { kind: 'text', testId: 'progress', role: 'status', text: progressText(view, card, form) },
      { kind: 'text', muted: true, text: scorersText(view, card) },
      ...keysHint(view),
      groupTabs(view, card, current, form),
      ...(current === BREAKERS ? breakerBlocks(view, card, form) : criteriaBlocks(view, card, current, form)),
      ...pairBlocks(view, card, current, form),
      ...resultBlocks(view, card, form),
      ...singleField(view, form),
    ],
    actions: [saveAction(view, of, form), finishAction(view, of, form), cancelAction(view, ID)],
  };
}

function currentGroup(view: View, { groups }: ScorecardFacts): string {
  const wanted = typed(view, 'group', groups[0]?.id ?? BREAKERS);
  return wanted === BREAKERS || groups.some(({ id }) => id === wanted) ? wanted : (groups[0]?.id ?? BREAKERS);
}

/** "Qualification v1 · 31 of 40 answered". */
export function progressText({ say, viewer: { lang } }: View, card: ScorecardFacts, form: ScorecardForm): string {
  const model = wordFor(lang, `s6b.modelName.${card.model}`) ?? card.model;
  return say('s6b.progress', { model, version: card.modelVersion, done: form.answered, n: form.criteria });
}

/** Who has scored, and when it was last saved. */
export function scorersText(view: View, { scorers, savedAt = null }: ScorecardFacts): string {
  const { say } = view;
  if (scorers.length === 0) return say('s6b.noScorer');
  const names = say('s6b.scorers', { names: scorers.join(' · ') });
  return savedAt === null ? names : `${names} · ${say('s6b.saved', { time: dataTime(view, savedAt) })}`;
}

/** HubSpot's components take no key handlers, so nothing is promised there. */
const keysHint = ({ say, viewer }: View): readonly Block[] =>
  viewer.crm === 'salesforce' ? [{ kind: 'text', muted: true, testId: 'keys', text: say('s6b.keys') }] : [];

/** The groups as buttons, the current one filled in; its name is the heading below. */
function groupTabs(view: View, card: ScorecardFacts, current: string, form: ScorecardForm): Block {
  const { say, viewer } = view;
  const tab = (id: string, label: string): Action => ({
    id: `group:${id}`,
    testId: `group-${id}`,
    label,
    variant: id === current ? 'secondary' : 'link',
    does: { kind: 'set', values: { group: id } },
  });
  const groups = card.groups.map(({ id, criteria }) => {
    const done = criteria.filter((criterion) => (form.sheet.answers[criterion.id] ?? null) !== null).length;
    return tab(id, say('s6b.groupDone', { group: wordOr(viewer.lang, 'group', id), done, n: criteria.length }));
  });
  const open = Object.values(form.sheet.breakers).filter((answer) => answer !== 'unknown').length;
  const breakers = say('s6b.groupDone', { group: say('s6b.breakers'), done: open, n: card.breakers.length });
  return { kind: 'actions', testId: 'groups', items: [...groups, tab(BREAKERS, breakers)] };
}

function criteriaBlocks(
  view: View,
  { groups }: ScorecardFacts,
  current: string,
  form: ScorecardForm,
): readonly Block[] {
  const group = groups.find(({ id }) => id === current);
  if (group === undefined) return [];
  return [
    { kind: 'heading', level: 3, text: groupLabel(view, group) },
    { kind: 'fields', testId: `criteria-${group.id}`, fields: criteriaFields(view, group, form) },
  ];
}

function criteriaFields(view: View, { criteria }: ScorecardGroupFacts, form: ScorecardForm): readonly Field[] {
  const { lang } = view.viewer;
  const options = SCORE_VALUES.map((value) => ({
    value,
    label: value === NO_EVIDENCE ? view.say('s6b.noEvidence') : value,
    key: value === NO_EVIDENCE ? NO_EVIDENCE_KEY : value,
  }));
  return criteria.map(({ id, prefilledFrom }): Field => {
    const anchors = wordFor(lang, `anchor.${id}`);
    const known = prefilledFrom === null ? [] : [view.say('ev.prefilled', { text: evidenceText(view, prefilledFrom) })];
    const help = [...(anchors === undefined ? [] : [anchors]), ...known].join(' · ');
    return {
      name: `score.${id}`,
      testId: `score-${id}`,
      label: wordOr(lang, 'crit', id),
      input: 'radio',
      value: shownAnswer(form.sheet.answers[id]),
      required: false,
      options,
      ...(help === '' ? {} : { help }),
    };
  });
}

function breakerBlocks(view: View, { breakers }: ScorecardFacts, form: ScorecardForm): readonly Block[] {
  const { say, viewer } = view;
  const count = (wanted: string): number =>
    Object.values(form.sheet.breakers).filter((answer) => answer === wanted).length;
  const counts = { n: breakers.length, no: count('no'), yes: count('yes'), open: count('unknown') };
  const options = [
    { value: 'no', label: say('s6b.no') },
    { value: 'yes', label: say('s6b.yes') },
    { value: 'unknown', label: say('s6b.unanswered') },
  ];
  return [
    { kind: 'heading', level: 3, text: say('s6b.breakers') },
    { kind: 'text', testId: 'breakers-count', text: say('s6b.breakersCount', counts) },
    {
      kind: 'fields',
      testId: 'criteria-breakers',
      fields: breakers.map(
        ({ id }): Field => ({
          name: `breaker.${id}`,
          testId: `breaker-${id}`,
          label: wordOr(viewer.lang, 'breaker', id),
          input: 'radio',
          value: form.sheet.breakers[id] ?? 'unknown',
          required: false,
          options,
        }),
      ),
    },
  ];
}

function singleField(view: View, { alone }: ScorecardForm): readonly Block[] {
  if (!alone) return [];
  const { say } = view;
  const field: Field = {
    name: 'score.single',
    testId: 'field-single',
    label: say('s6b.single'),
    input: 'textarea',
    value: typed(view, 'score.single'),
    required: false,
    help: say('s6b.singleHelp'),
  };
  return [{ kind: 'fields', fields: [field] }];
}

const commandOf = ({ partnershipId, version, card }: CardOf, form: ScorecardForm, finish: boolean): CommandCall => ({
  name: 'save_scorecard',
  recordType: 'partnership',
  recordId: partnershipId,
  payload: {
    model: card.model,
    answers: form.sheet.answers,
    breakers: form.sheet.breakers,
    finish,
    ...(form.alone && form.singleReason !== '' ? { singleScorerReason: form.singleReason } : {}),
  },
  expectedVersion: version,
});

const saveAction = (view: View, of: CardOf, form: ScorecardForm): Action => ({
  id: 'save:scorecard',
  testId: 'save-scorecard',
  label: view.say('s6b.save'),
  variant: 'secondary',
  does: { kind: 'send', command: commandOf(of, form, false), sentText: view.say('s6b.sending') },
});

function finishAction(view: View, of: CardOf, form: ScorecardForm): Action {
  const tooShort = form.alone && [...form.singleReason].length < SHORTEST_REASON;
  return {
    id: 'finish:scorecard',
    testId: 'finish-scorecard',
    label: view.say('s6b.finish'),
    variant: 'primary',
    ...optional('disabledReason', tooShort ? view.say('s6b.needSingle') : undefined),
    does: { kind: 'send', command: commandOf(of, form, true), sentText: view.say('s6b.sending') },
  };
}
