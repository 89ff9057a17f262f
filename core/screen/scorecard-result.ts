import type { CategoryResult, ScorecardResult } from '../fit/scorecard.ts';
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  parseFraction,
  roundHalfEven,
} from '../money/fraction.ts';
import { wordOr } from '../text/message.ts';
import { decimalText, shareText } from '../text/numbers.ts';
import type { Block, FactItem } from './model.ts';
import type { ScorecardFacts } from './partner-facts.ts';
import { changeBlocks } from './scorecard-changes.ts';
import type { ScorecardForm } from './scorecard-form.ts';
import { whyTotal } from './scorecard-why.ts';
import { fact, refusalList, type View } from './view.ts';

const HUNDREDTHS = 100n;

/** "3.70 of 5"; a total that only rounding lifts to the next band's edge says that it is below it (scoring.md). */
export function totalText({ say }: View, total: Fraction, toNextBand: Fraction | null): string {
  const score = decimalText(total, 2);
  if (toNextBand === null) return say('s6b.totalOf', { score });
  const edge = addFractions(total, toNextBand);
  const rounded = fraction(roundHalfEven(total.n * HUNDREDTHS, total.d), HUNDREDTHS);
  return compareFractions(rounded, edge) >= 0
    ? say('s6b.below', { score, limit: decimalText(edge, 2) })
    : say('s6b.totalOf', { score });
}

/** The stored total in words: "3.70 of 5, go"; undefined while there is none. */
export function storedResult(view: View, { totalExact, band }: ScorecardFacts): string | undefined {
  const total = totalExact === null ? undefined : parseFraction(totalExact);
  if (total === undefined) return undefined;
  const word = wordOr(view.viewer.lang, 'band', band);
  return view.say('s6b.final', { score: decimalText(total, 2), band: word });
}

/** The result so far: every group, the total, the outcome, and the rules that hold it back. */
export function resultBlocks(view: View, card: ScorecardFacts, form: ScorecardForm): readonly Block[] {
  const { say, viewer } = view;
  const { result, answered, criteria } = form;
  const heading: Block = { kind: 'heading', level: 3, text: say('s6b.result') };
  const missing: Block = { kind: 'text', testId: 'outcome', text: say('s6b.incomplete', { n: criteria - answered }) };
  if (result === null) return [heading, missing];
  const outcome = say('s6b.outcome', { band: wordOr(viewer.lang, 'band', result.band) });
  return [
    heading,
    {
      kind: 'facts',
      testId: 'group-scores',
      items: [...groupFacts(view, card, result), ...totalFact(view, card, form)],
    },
    result.status === 'incomplete' ? missing : { kind: 'text', testId: 'outcome', text: outcome },
    ...failedBlocks(view, result),
    ...changeBlocks(view, card, form),
    { kind: 'text', muted: true, text: say('s6b.formula') },
  ];
}

function failedBlocks(view: View, { failedRules }: ScorecardResult): readonly Block[] {
  if (failedRules.length === 0) return [];
  return [{ kind: 'heading', level: 4, text: view.say('s6b.failed') }, refusalList(view, failedRules, 'failed-rules')];
}

const groupFacts = (view: View, card: ScorecardFacts, { categories }: ScorecardResult): readonly FactItem[] =>
  categories.map((category) => {
    const minimum = card.groups.find(({ id }) => id === category.id)?.minimum ?? 0;
    return fact(groupLabel(view, category), groupText(view, category, minimum));
  });

/** "Strategic fit 30 %". */
export const groupLabel = (
  { say, viewer: { lang } }: View,
  { id, weight }: Pick<CategoryResult, 'id' | 'weight'>,
): string => say('s6b.group', { group: wordOr(lang, 'group', id), weight: shareText(lang, weight) });

function groupText({ say }: View, { score, answered, of }: CategoryResult, minimum: number): string {
  if (score === null) return say('s6b.groupNodata', { done: answered, n: of });
  return say('s6b.groupScore', { score: decimalText(score, 2), minimum: decimalText(fraction(minimum, 100), 2) });
}

function totalFact(view: View, card: ScorecardFacts, form: ScorecardForm): readonly FactItem[] {
  const { total = null, toNextBand = null } = form.result ?? {};
  if (total === null) return [];
  const text = totalText(view, total, toNextBand);
  return [{ ...fact(view.say('s6b.total'), text), why: whyTotal(view, card, form, 'prov-scorecard-so-far') }];
}
