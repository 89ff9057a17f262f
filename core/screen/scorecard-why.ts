import { type Fraction, fraction, multiplyFractions } from '../money/fraction.ts';
import { wordFor, wordOr } from '../text/message.ts';
import { decimalText, shareText } from '../text/numbers.ts';
import { dataTime } from './evidence-text.ts';
import { sampleMark } from './marks.ts';
import type { Action, Block, Dialog } from './model.ts';
import type { ScorecardFacts } from './partner-facts.ts';
import type { ScorecardForm } from './scorecard-form.ts';
import { closeAction, type View } from './view.ts';

const FULL = 10_000;

type WhyId = 'prov-scorecard' | 'prov-scorecard-so-far';

/**
 * "Why this number?" of a score card's total: groups, weights, minima, points, and the version of the model.
 * @param id the stored total and the one that is being typed are two numbers, each with its own
 */
export function whyTotal(view: View, card: ScorecardFacts, form: ScorecardForm, id: WhyId): Action {
  const { say } = view;
  return {
    id,
    testId: id,
    label: say('common.why'),
    name: say('common.whyName', { metric: say('s6b.metric') }),
    variant: 'link',
    does: { kind: 'open', dialog: whyDialog(view, card, form, id) },
  };
}

function whyDialog(view: View, card: ScorecardFacts, form: ScorecardForm, id: WhyId): Dialog {
  const { say, viewer } = view;
  const model = wordFor(viewer.lang, `s6b.modelName.${card.model}`) ?? card.model;
  return {
    id,
    testId: `dialog-${id}`,
    title: say('common.whyName', { metric: say('s6b.metric') }),
    blocks: [
      ...sampleMark(view),
      { kind: 'heading', level: 3, text: say('common.formula') },
      { kind: 'text', text: say('s6b.formula') },
      arithmetic(view, card, form),
      { kind: 'text', text: say('s6b.scorers', { names: scorersOf(view, card) }) },
      { kind: 'text', muted: true, text: say('common.model', { model, version: card.modelVersion }) },
      { kind: 'text', muted: true, text: say('fit.computed', { time: dataTime(view, view.dataThrough) }) },
    ],
    actions: [closeAction(view, id)],
  };
}

const scorersOf = ({ say }: View, { scorers }: ScorecardFacts): string =>
  scorers.length === 0 ? say('common.nobody') : scorers.join(' · ');

/** Points keep four decimals: a reader adds them up to the total. */
function arithmetic(view: View, card: ScorecardFacts, { result }: ScorecardForm): Block {
  const { say, viewer } = view;
  const categories = result?.categories ?? [];
  const weighed = (score: Fraction | null, weight: number): string =>
    score === null ? '—' : decimalText(multiplyFractions(score, fraction(weight, FULL)), 4);
  const rows = categories.map(({ id, weight, score, answered, of }) => [
    wordOr(viewer.lang, 'group', id),
    shareText(viewer.lang, weight),
    say('s6b.answeredOf', { done: answered, n: of }),
    decimalText(fraction(card.groups.find((group) => group.id === id)?.minimum ?? 0, 100), 2),
    score === null ? '—' : decimalText(score, 4),
    weighed(score, weight),
  ]);
  const total = result?.total ?? null;
  const sum = total === null ? '—' : decimalText(total, 4);
  const weights = categories.reduce((added, { weight }) => added + weight, 0);
  return {
    kind: 'table',
    testId: 'scorecard-arithmetic',
    caption: say('common.inputs'),
    columns: [
      say('s6b.groupColumn'),
      say('fit.weight'),
      say('s6b.answersColumn'),
      say('s6b.minimum'),
      say('s6b.scoreColumn'),
      say('fit.points'),
    ],
    rows: [...rows, [say('common.total'), shareText(viewer.lang, weights), '', '', '', sum]],
  };
}
