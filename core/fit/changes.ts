import { compareFractions, type Fraction } from '../money/fraction.ts';
import type { Band, ScorecardModel } from '../policy/fit-types.ts';
import { bandRank, type ScorecardResult, scoreCard } from './scorecard.ts';
import type { Sheet } from './sheet.ts';

/** One answer that would make the outcome better. */
export type Change =
  | { readonly kind: 'criterion'; readonly id: string; readonly from: number; readonly to: number; readonly band: Band }
  | { readonly kind: 'breaker'; readonly id: string; readonly band: Band };

interface Candidate {
  readonly change: Change;
  /** Points of 1-5 that the answer must rise. */
  readonly cost: number;
  readonly total: Fraction | null;
}

const HIGHEST = 5;

/**
 * The cheapest single answers that would improve a complete card's outcome: fewest points first, then the higher total,
 * then the order of the model. A deal breaker proven "no" costs nothing but evidence.
 * @see domain/scoring.md section 9
 */
export function cheapestChanges(model: ScorecardModel, sheets: readonly Sheet[], most = 3): readonly Change[] {
  const now = scoreCard(model, sheets);
  if (now.band === 'none' || now.band === 'go') return [];
  const criteria = model.categories.flatMap(({ criteria: ids }) => ids);
  const found = [
    ...model.breakers.flatMap((id) => provenNo({ model, sheets, now }, id)),
    ...criteria.flatMap((id) => raisedTo({ model, sheets, now }, id)),
  ];
  return found
    .sort((a, b) => a.cost - b.cost || byTotal(b.total, a.total))
    .slice(0, most)
    .map(({ change }) => change);
}

interface Card {
  readonly model: ScorecardModel;
  readonly sheets: readonly Sheet[];
  readonly now: ScorecardResult;
}

function provenNo({ model, sheets, now }: Card, id: string): Candidate[] {
  const result = scoreCard(
    model,
    sheets.map((sheet) => ({ ...sheet, breakers: { ...sheet.breakers, [id]: 'no' as const } })),
  );
  const band = better(result, now);
  return band === null ? [] : [{ change: { kind: 'breaker', id, band }, cost: 0, total: result.total }];
}

/** The smallest rise of one criterion, on every sheet that has it lower, that improves the outcome. */
function raisedTo({ model, sheets, now }: Card, id: string): Candidate[] {
  const scores = sheets.flatMap(({ answers }) => answers[id] ?? []);
  if (scores.length === 0) return [];
  const from = Math.min(...scores);
  for (let to = from + 1; to <= HIGHEST; to += 1) {
    const risen = sheets.map((sheet) => ({
      ...sheet,
      answers: { ...sheet.answers, [id]: Math.max(sheet.answers[id] ?? to, to) },
    }));
    const result = scoreCard(model, risen);
    const band = better(result, now);
    if (band !== null)
      return [{ change: { kind: 'criterion', id, from, to, band }, cost: to - from, total: result.total }];
  }
  return [];
}

function better(result: ScorecardResult, now: ScorecardResult): Band | null {
  if (result.band === 'none' || now.band === 'none') return null;
  return bandRank(result.band) > bandRank(now.band) ? result.band : null;
}

const byTotal = (a: Fraction | null, b: Fraction | null): number =>
  a === null || b === null ? 0 : compareFractions(a, b);
