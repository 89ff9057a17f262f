import type { ScorecardModel } from '../policy/fit-types.ts';
import type { Refusal } from '../result.ts';

export type BreakerAnswer = 'yes' | 'no' | 'unknown';

/** One scorer's answers: 1 to 5 by criterion, null or missing = no evidence; deal breakers by id, missing = unknown. */
export interface Sheet {
  readonly answers: Readonly<Record<string, number | null>>;
  readonly breakers: Readonly<Record<string, BreakerAnswer>>;
}

export type SheetRefusal = 'criterion_unknown' | 'score_invalid' | 'breaker_unknown';

const SCORES: readonly (number | null)[] = [1, 2, 3, 4, 5, null];

/** What is wrong with answers as somebody sent them; empty when they can be saved. Gaps are no mistake. */
export function checkSheet(model: ScorecardModel, { answers, breakers }: Sheet): readonly Refusal<SheetRefusal>[] {
  const criteria = new Set(model.categories.flatMap((category) => category.criteria));
  const no = (code: SheetRefusal, params: Refusal['params'] = {}) => ({ code, clause: 'scoring 3', params });
  return [
    ...Object.keys(answers)
      .filter((id) => !criteria.has(id))
      .map((criterion) => no('criterion_unknown', { criterion })),
    ...Object.entries(answers)
      .filter(([, score]) => !SCORES.includes(score))
      .map(([criterion, score]) => no('score_invalid', { criterion, score: String(score) })),
    ...Object.keys(breakers)
      .filter((id) => !model.breakers.includes(id))
      .map((breaker) => no('breaker_unknown', { breaker })),
  ];
}
