import { addFractions, divideFractions, type Fraction, fraction, roundHalfEven, toDecimal } from '../money/fraction.ts';
import { wordOr } from '../text/message.ts';
import { decimalText, shareText } from '../text/numbers.ts';
import { dataTime, evidenceText } from './evidence-text.ts';
import type { FitFactorFacts, FitFacts } from './facts.ts';
import { sampleMark } from './marks.ts';
import type { Action, Badge, Block, Dialog } from './model.ts';
import { closeAction, type View } from './view.ts';

const FULL = 10_000;

/** Points of 100: equal ends when every input is known, else unknown = 0 and unknown = full. @see scoring.md 10 */
export interface FitPoints {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly missing: number;
}

/** 100 × weight × value of one factor, exact. An unknown value counts as `unknown`. */
const pointsOf = ({ weight, value }: FitFactorFacts, unknown: 0 | 1): Fraction =>
  fraction(BigInt(weight) * BigInt(Math.round((value ?? unknown) * FULL)), (FULL * FULL) / 100);

/** Both ends of a fit, from its own factors: the number on screen and its arithmetic cannot differ. */
export function fitPoints({ factors }: FitFacts): FitPoints {
  const zero = fraction(0);
  return {
    low: factors.map((factor) => pointsOf(factor, 0)).reduce(addFractions, zero),
    high: factors.map((factor) => pointsOf(factor, 1)).reduce(addFractions, zero),
    missing: factors.filter(({ value }) => value === null).length,
  };
}

const knownWeight = ({ factors }: FitFacts): number =>
  factors.reduce((sum, { weight, value }) => (value === null ? sum : sum + weight), 0);

/** What partners are ordered by: the known points over the known weight, one decimal. @see scoring.md 5 and 10 */
export function orderPoints(fit: FitFacts): string {
  const known = knownWeight(fit);
  return known === 0 ? '0.0' : decimalText(divideFractions(fitPoints(fit).low, fraction(known, FULL)), 1);
}

const whole = ({ n, d }: Fraction): number => Number(roundHalfEven(n, d));

/** "Fit 78/100" or "Fit 62–82 (2 inputs missing)"; never a single value while an input is unknown. */
export function fitText(view: View, fit: FitFacts): string {
  const { low, high, missing } = fitPoints(fit);
  return pointsText(view, { low: whole(low), high: whole(high), missing });
}

/** Whole points of 100 in the same words. */
export function pointsText(
  { say }: View,
  { low, high, missing }: { readonly low: number; readonly high: number; readonly missing: number },
): string {
  return missing === 0 ? say('s1.fit', { score: low }) : say('s1.fitRange', { lo: low, hi: high, n: missing });
}

/** The fit with "Why this number?" beside it. */
export function fitBlocks(
  view: View,
  owner: { readonly id: string; readonly name: string },
  fit: FitFacts,
): readonly Block[] {
  return [
    { kind: 'text', text: fitText(view, fit), testId: `fit-${owner.id}` },
    { kind: 'actions', items: [whyFit(view, owner, fit)] },
  ];
}

function whyFit(view: View, { id, name }: { readonly id: string; readonly name: string }, fit: FitFacts): Action {
  const metric = view.say('s1.fitMetric', { partner: name });
  return {
    id: `prov-fit:${id}`,
    testId: `prov-fit-${id}`,
    label: view.say('common.why'),
    name: view.say('common.whyName', { metric }),
    variant: 'link',
    does: { kind: 'open', dialog: fitDialog(view, `prov-fit:${id}`, fit) },
  };
}

function fitDialog(view: View, id: string, fit: FitFacts): Dialog {
  const { say } = view;
  const { missing } = fitPoints(fit);
  const known = knownWeight(fit);
  return {
    id,
    testId: 'dialog-prov-fit',
    title: say('common.whyName', { metric: fitText(view, fit) }),
    blocks: [
      ...sampleMark(view),
      { kind: 'heading', level: 3, text: say('common.formula') },
      { kind: 'text', text: say('fit.formula') },
      ...(missing === 0 ? [] : [{ kind: 'text', text: say('fit.rangeFormula') } as const]),
      arithmetic(view, fit),
      { kind: 'text', text: say('fit.known', { share: known }) },
      ...(missing === 0 ? [] : [orderLine(view, fit)]),
      { kind: 'text', muted: true, text: say('common.model', { model: fit.model, version: fit.modelVersion }) },
      { kind: 'text', muted: true, text: say('fit.computed', { time: dataTime(view, view.dataThrough) }) },
    ],
    actions: [closeAction(view, id)],
  };
}

function orderLine({ say }: View, fit: FitFacts): Block {
  const params = { points: decimalText(fitPoints(fit).low, 1), share: knownWeight(fit), result: orderPoints(fit) };
  return { kind: 'text', testId: 'fit-order', text: say('fit.order', params) };
}

function arithmetic(view: View, fit: FitFacts): Block {
  const { say } = view;
  const { low, high, missing } = fitPoints(fit);
  const weights = fit.factors.reduce((sum, { weight }) => sum + weight, 0);
  const total = [
    say('common.total'),
    shareText(view.viewer.lang, weights),
    '',
    rangeText(view, low, missing === 0 ? low : high),
    '',
  ];
  return {
    kind: 'table',
    testId: 'fit-arithmetic',
    caption: say('common.inputs'),
    columns: [say('fit.criterion'), say('fit.weight'), say('fit.value'), say('fit.points'), say('fit.evidence')],
    rows: [...fit.factors.map((factor) => factorRow(view, factor)), total],
  };
}

function factorRow(view: View, factor: FitFactorFacts): readonly string[] {
  const { say, viewer } = view;
  const known = factor.value !== null;
  return [
    wordOr(viewer.lang, 'fit', factor.id),
    shareText(viewer.lang, factor.weight),
    factor.value === null ? say('common.unknown') : valueText(factor.value),
    rangeText(view, pointsOf(factor, 0), pointsOf(factor, known ? 0 : 1)),
    factorEvidence(view, factor),
  ];
}

function factorEvidence(view: View, { evidence, value }: FitFactorFacts): string {
  const texts = evidence.map((entry) => evidenceText(view, entry)).join(' · ');
  if (value !== null) return texts === '' ? view.say('common.no_evidence') : texts;
  return texts === '' ? view.say('common.unknown') : view.say('ev.unknown', { text: texts });
}

/** 0–1 with up to four decimals: what the points are worked out from. */
const valueText = (value: number): string =>
  toDecimal(fraction(Math.round(value * FULL), FULL), 4).replace(/\.?0+$/, '');

function rangeText({ say }: View, low: Fraction, high: Fraction): string {
  const [from, to] = [decimalText(low, 1), decimalText(high, 1)];
  return from === to ? from : say('common.range', { lo: from, hi: to });
}

/** Badges of a partner: its type and its phase. */
export const partnerBadges = (
  { viewer: { lang } }: View,
  { type, phase, suspended = false }: { readonly type: string; readonly phase: string; readonly suspended?: boolean },
): readonly Badge[] => [
  { text: wordOr(lang, 'type', type), tone: 'neutral' },
  { text: wordOr(lang, 'phase', phase), tone: 'neutral' },
  ...(suspended ? [{ text: wordOr(lang, 'b', 'suspended'), tone: 'attention' } as const] : []),
];
