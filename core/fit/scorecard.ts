import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
  toDecimal,
} from '../money/fraction.ts';
import type { Band, ScorecardCategory, ScorecardModel } from '../policy/fit-types.ts';
import type { Refusal } from '../result.ts';
import type { Sheet } from './sheet.ts';

export type ScorecardRefusal =
  | 'category_incomplete'
  | 'category_below_minimum'
  | 'criterion_rule'
  | 'breaker_yes'
  | 'breaker_unanswered'
  | 'band_below_go';

export interface CategoryResult {
  readonly id: string;
  readonly weight: number;
  readonly answered: number;
  readonly of: number;
  /** Exact mean of the answered criteria; null below the share that must be answered. */
  readonly score: Fraction | null;
  /** Whether the minimum is met, on the unrounded score. */
  readonly passed: boolean | null;
  /** Largest difference between two scorers; null with one. 1 or more: discuss before deciding. */
  readonly disagreement: Fraction | null;
}

export interface ScorecardResult {
  readonly status: 'incomplete' | 'complete';
  readonly categories: readonly CategoryResult[];
  readonly total: Fraction | null;
  /** The outcome: the worst of band, minima, deal breakers and criterion rules. `none` while incomplete. */
  readonly band: Band | 'none';
  /** The finer label of the total's band, where nothing else made the outcome worse. */
  readonly sub: string | null;
  readonly failedRules: readonly Refusal<ScorecardRefusal>[];
  /** What the total lacks for the next better band; null at the top and while incomplete. */
  readonly toNextBand: Fraction | null;
}

type Failed = Refusal<ScorecardRefusal>;
/** One thing that limits the outcome. */
interface Limit {
  readonly band: Band;
  readonly failed: Failed;
}

const WORST_FIRST: readonly Band[] = ['no-go', 'conditional', 'develop', 'go'];
const HUNDREDTHS = 100;
const points = (hundredths: number): Fraction => fraction(hundredths, HUNDREDTHS);
const shown = (value: Fraction): string => toDecimal(value, 2);

/** How good a band is: 0 = no-go, 3 = go. */
export const bandRank = (band: Band): number => WORST_FIRST.indexOf(band);

/**
 * Scores a card as at decision time: an unanswered deal breaker counts as yes, an unanswered criterion as nothing. Exact
 * throughout; bands and minima compare the unrounded value. Two scorers: the mean of their category scores.
 * @param sheets one per scorer, at least one
 * @see domain/scoring.md sections 1, 2, 9 and 10
 */
export function scoreCard(model: ScorecardModel, sheets: readonly Sheet[]): ScorecardResult {
  const categories = model.categories.map((category) => categoryResult(model, category, sheets));
  const breakers = breakerLimits(model, sheets);
  const total = totalOfCategories(categories);
  if (total === null) {
    const failedRules = [
      ...categories.filter(({ score }) => score === null).map(incomplete),
      ...breakers.map(({ failed }) => failed),
    ];
    return { status: 'incomplete', categories, total, band: 'none', sub: null, failedRules, toNextBand: null };
  }
  const row = model.bands.find(({ from }) => compareFractions(total, points(from)) >= 0) ?? model.bands.at(-1);
  const own = row?.band ?? 'no-go';
  const toNextBand = distance(model, total, own);
  const limits = [...minimumLimits(model, categories), ...breakers, ...criterionLimits(model, sheets)];
  const band = [own, ...limits.map((limit) => limit.band)].reduce((a, b) => (bandRank(b) < bandRank(a) ? b : a));
  const below =
    own === 'go' ? [] : [no('band_below_go', { band: own, distance: toNextBand === null ? '' : shown(toNextBand) })];
  const failedRules = [...below, ...limits.map(({ failed }) => failed)];
  return {
    status: 'complete',
    categories,
    total,
    band,
    sub: band === own ? (row?.sub ?? null) : null,
    failedRules,
    toNextBand,
  };
}

const no = (code: ScorecardRefusal, params: Refusal['params'] = {}): Failed => ({ code, clause: 'scoring 2', params });
const incomplete = ({ id, answered, of }: CategoryResult): Failed =>
  no('category_incomplete', { category: id, answered, of });

/** A category's mean per scorer, then the mean of the scorers; every scorer needs the share of answers. */
function categoryResult(model: ScorecardModel, category: ScorecardCategory, sheets: readonly Sheet[]): CategoryResult {
  const { id, weight, criteria, minimum } = category;
  const perSheet = sheets.map(({ answers }) => criteria.flatMap((criterion) => answers[criterion] ?? []));
  const answered = Math.min(...perSheet.map((scores) => scores.length));
  const enough = answered > 0 && answered * 10_000 >= criteria.length * model.answeredBp;
  const means = perSheet.map((scores) => fraction(sum(scores), Math.max(1, scores.length)));
  const score = enough ? divideFractions(means.reduce(addFractions), fraction(means.length)) : null;
  const passed = score === null ? null : compareFractions(score, points(minimum)) >= 0;
  return { id, weight, answered, of: criteria.length, score, passed, disagreement: enough ? spread(means) : null };
}

const sum = (scores: readonly number[]): number => scores.reduce((total, score) => total + score, 0);

function spread(means: readonly Fraction[]): Fraction | null {
  const [lowest, ...rest] = [...means].sort(compareFractions);
  const highest = rest.at(-1);
  return lowest === undefined || highest === undefined ? null : subtractFractions(highest, lowest);
}

function totalOfCategories(categories: readonly CategoryResult[]): Fraction | null {
  let total = fraction(0);
  for (const { score, weight } of categories) {
    if (score === null) return null;
    total = addFractions(total, multiplyFractions(score, fraction(weight, 10_000)));
  }
  return total;
}

/** To the lowest edge of the next better band. */
function distance({ bands }: ScorecardModel, total: Fraction, own: Band): Fraction | null {
  const better = bands.filter(({ band }) => bandRank(band) > bandRank(own)).at(-1);
  return better === undefined ? null : subtractFractions(points(better.from), total);
}

const minimumLimits = (model: ScorecardModel, results: readonly CategoryResult[]): Limit[] =>
  model.categories.flatMap(({ id, minimum, missed }, index) => {
    const result = results[index];
    if (result?.passed !== false || result.score === null) return [];
    const params = { category: id, minimum: shown(points(minimum)), score: shown(result.score) };
    return [{ band: missed, failed: no('category_below_minimum', params) }];
  });

function breakerLimits({ breakers }: ScorecardModel, sheets: readonly Sheet[]): Limit[] {
  return breakers.flatMap((breaker) => {
    const answers = sheets.map((sheet) => sheet.breakers[breaker] ?? 'unknown');
    if (answers.includes('yes')) return [{ band: 'no-go' as const, failed: no('breaker_yes', { breaker }) }];
    if (answers.every((answer) => answer === 'no')) return [];
    return [{ band: 'no-go' as const, failed: no('breaker_unanswered', { breaker }) }];
  });
}

/** The worst sheet counts. */
function criterionLimits({ categories, criterionRules = [] }: ScorecardModel, sheets: readonly Sheet[]): Limit[] {
  const criteria = categories.flatMap((category) => category.criteria);
  return criterionRules.flatMap(({ id, score, atMost, outcome }) => {
    const hits = sheets.map(({ answers }) => criteria.filter((criterion) => answers[criterion] === score));
    const [most = []] = [...hits].sort((a, b) => b.length - a.length);
    if (most.length <= atMost) return [];
    return [
      { band: outcome, failed: no('criterion_rule', { rule: id, count: most.length, criteria: most.join(', ') }) },
    ];
  });
}
