import { type ScorecardResult, scoreCard } from '../fit/scorecard.ts';
import type { BreakerAnswer, Sheet } from '../fit/sheet.ts';
import type { ScorecardFacts, ScorecardGroupFacts, ScorecardSheetFacts } from './partner-facts.ts';
import { isViewer } from './permissions.ts';
import { typed, type View } from './view.ts';

/** A radio's value for “No evidence”; stored as null, never as a number. */
export const NO_EVIDENCE = 'none';

/** The card as it stands while a person is scoring. */
export interface ScorecardForm {
  readonly sheet: Sheet;
  /** Every scorer's sheet, the viewer's own last and as it stands now. */
  readonly sheets: readonly Sheet[];
  readonly answered: number;
  readonly criteria: number;
  /** The result so far; null when the facts carry no model to work it out with. */
  readonly result: ScorecardResult | null;
  /** Nobody but the viewer has scored: finishing needs a reason. */
  readonly alone: boolean;
  readonly singleReason: string;
}

const own = ({ viewer }: View, { sheets = [] }: ScorecardFacts): ScorecardSheetFacts | undefined =>
  sheets.find(({ scorer }) => isViewer(viewer, scorer));

type Criterion = ScorecardGroupFacts['criteria'][number];
/** A score, null for "No evidence", undefined while nobody answered: an unanswered row must not look answered. */
type Answer = number | null | undefined;

/** The viewer's stored answer, else what the records answer; where the facts carry no sheets, that of the group. */
function storedAnswer(view: View, card: ScorecardFacts, { id, score, known }: Criterion): Answer {
  const stored = card.sheets === undefined ? (score ?? undefined) : own(view, card)?.answers[id];
  return stored === undefined ? (known ?? undefined) : stored;
}

const SCORES = ['1', '2', '3', '4', '5'];
export const SCORE_VALUES: readonly string[] = [...SCORES, NO_EVIDENCE];

function answerOf(view: View, id: string, stored: Answer): Answer {
  const value = typed(view, `score.${id}`, shownAnswer(stored));
  if (SCORES.includes(value)) return Number(value);
  return value === NO_EVIDENCE ? null : undefined;
}

/** An answer as its field shows it; nothing is chosen while there is none. */
export const shownAnswer = (answer: Answer): string => {
  if (answer === undefined) return '';
  return answer === null ? NO_EVIDENCE : String(answer);
};

const isBreakerAnswer = (value: string): value is BreakerAnswer =>
  value === 'yes' || value === 'no' || value === 'unknown';

function breakerOf(
  view: View,
  card: ScorecardFacts,
  { id, answer }: ScorecardFacts['breakers'][number],
): BreakerAnswer {
  const stored = card.sheets === undefined ? answer : (own(view, card)?.breakers[id] ?? 'unknown');
  const value = typed(view, `breaker.${id}`, stored);
  return isBreakerAnswer(value) ? value : 'unknown';
}

/** A card as it was saved: every scorer's sheet, none of it from a form. */
export function storedForm({ groups, rules, sheets = [] }: ScorecardFacts): ScorecardForm {
  return {
    sheet: { answers: {}, breakers: {} },
    sheets,
    answered: 0,
    criteria: groups.reduce((sum, group) => sum + group.criteria.length, 0),
    result: rules === undefined || sheets.length === 0 ? null : scoreCard(rules, sheets),
    alone: sheets.length <= 1,
    singleReason: '',
  };
}

/** Reads the card from `ui` over the stored answers, and works out the result so far with the other scorers' sheets. */
export function scorecardForm(view: View, card: ScorecardFacts): ScorecardForm {
  const criteria = card.groups.flatMap((group) => group.criteria);
  const answers = Object.fromEntries(
    criteria.flatMap((criterion) => {
      const answer = answerOf(view, criterion.id, storedAnswer(view, card, criterion));
      return answer === undefined ? [] : [[criterion.id, answer]];
    }),
  );
  const breakers = Object.fromEntries(card.breakers.map((breaker) => [breaker.id, breakerOf(view, card, breaker)]));
  const sheet = { answers, breakers };
  const others = (card.sheets ?? []).filter(({ scorer }) => !isViewer(view.viewer, scorer));
  const sheets = [...others, sheet];
  return {
    sheet,
    sheets,
    answered: Object.values(answers).filter((score) => score !== null).length,
    criteria: criteria.length,
    result: card.rules === undefined ? null : scoreCard(card.rules, sheets),
    alone: card.sheets === undefined ? card.scorers.length <= 1 : others.length === 0,
    singleReason: typed(view, 'score.single').trim(),
  };
}
