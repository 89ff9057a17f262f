import { compareFractions, fraction } from '../money/fraction.ts';
import { wordOr } from '../text/message.ts';
import { decimalText } from '../text/numbers.ts';
import type { Block } from './model.ts';
import type { ScorecardFacts, ScorecardSheetFacts } from './partner-facts.ts';
import type { ScorecardForm } from './scorecard-form.ts';
import type { View } from './view.ts';

const PAIR = 2;
/** From this difference of a group's scores on, the scorers talk before anybody decides (scoring.md section 9). */
const DISAGREEMENT = fraction(1);

/**
 * The scorers' saved answers side by side, one group at a time, once at least two of them have finished: nobody is led
 * by a colleague's answers before.
 * @param group a group of the model, or `breakers`
 */
export function pairBlocks(view: View, card: ScorecardFacts, group: string, form: ScorecardForm): readonly Block[] {
  const finished = (card.sheets ?? []).filter((sheet) => sheet.finished === true);
  if (finished.length < PAIR) return [];
  const { say, viewer } = view;
  const criteria = card.groups.find(({ id }) => id === group)?.criteria;
  const rows =
    criteria === undefined
      ? card.breakers.map(({ id }) => [wordOr(viewer.lang, 'breaker', id), ...finished.map(breakerIn(view, id))])
      : criteria.map(({ id }) => [wordOr(viewer.lang, 'crit', id), ...finished.map(scoreIn(view, id))]);
  return [
    {
      kind: 'table',
      testId: 'side-by-side',
      caption: say('s6b.pair'),
      columns: [criteria === undefined ? say('s6b.breakers') : say('fit.criterion'), ...finished.map(nameOf)],
      rows,
    },
    ...disagreements(view, form),
  ];
}

const nameOf = ({ scorer }: ScorecardSheetFacts): string => scorer.name;

const scoreIn =
  ({ say }: View, id: string) =>
  ({ answers }: ScorecardSheetFacts): string =>
    answers[id] === undefined ? say('s6b.unanswered') : String(answers[id] ?? say('s6b.noEvidence'));

const breakerIn =
  ({ say }: View, id: string) =>
  ({ breakers }: ScorecardSheetFacts): string =>
    say(BREAKER_WORD[breakers[id] ?? 'unknown']);

const BREAKER_WORD = { yes: 's6b.yes', no: 's6b.no', unknown: 's6b.unanswered' } as const;

function disagreements({ say, viewer }: View, { result }: ScorecardForm): readonly Block[] {
  return (result?.categories ?? []).flatMap(({ id, disagreement }): readonly Block[] => {
    if (disagreement === null || compareFractions(disagreement, DISAGREEMENT) < 0) return [];
    const params = { group: wordOr(viewer.lang, 'group', id), points: decimalText(disagreement, 2) };
    return [{ kind: 'alert', tone: 'warning', testId: `disagreement-${id}`, title: say('s6b.disagree', params) }];
  });
}
