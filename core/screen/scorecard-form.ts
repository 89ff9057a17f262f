import { type ScorecardResult, scoreCard } from '../fit/scorecard.ts';
import type { BreakerAnswer, Sheet } from '../fit/sheet.ts';
import type { ScorecardFacts, ScorecardSheetFacts } from './partner-facts.ts';
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

/** The viewer's stored answers; where the facts carry no sheets, those of the groups. */
function storedAnswer(view: View, card: ScorecardFacts, id: string, inGroup: number | null): number | null {
  return card.sheets === undefined ? inGroup : (own(view, card)?.answers[id] ?? null);
}

const SCORES = ['1', '2', '3', '4', '5'];
export const SCORE_VALUES: readonly string[] = [...SCORES, NO_EVIDENCE];

function answerOf(view: View, id: string, stored: number | null): number | null {
  const value = typed(view, `score.${id}`, stored === null ? NO_EVIDENCE : String(stored));
  return SCORES.includes(value) ? Number(value) : null;
}

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
    criteria.map(({ id, score }) => [id, answerOf(view, id, storedAnswer(view, card, id, score))]),
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
