import { describe, expect, test } from 'vitest';
import { fractionText, toDecimal } from '../money/fraction.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { ScorecardModel } from '../policy/fit-types.ts';
import { cheapestChanges } from './changes.ts';
import { scoreEvidence } from './score-evidence.ts';
import { bandRank, scoreCard } from './scorecard.ts';
import { type BreakerAnswer, checkSheet, type Sheet } from './sheet.ts';

const model = (id: string): ScorecardModel => {
  const found = defaultPolicy.scorecards.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
/** Answers whose mean is exactly this, repeated as often as they fit whole; other criteria stay open. */
const MEANS: Readonly<Record<string, readonly number[]>> = { 3.4: [3, 3, 3, 4, 4], 3.5: [3, 4], 4.5: [4, 5] };
const sheet = (of: ScorecardModel, means: readonly number[], answer: BreakerAnswer = 'no'): Sheet => ({
  answers: Object.fromEntries(
    of.categories.flatMap(({ criteria }, index) => {
      const mean = means[index] ?? 0;
      const pattern = MEANS[mean] ?? [mean];
      const answered = Math.floor(criteria.length / pattern.length) * pattern.length;
      return criteria.map((id, place) => [id, place < answered ? (pattern[place % pattern.length] ?? null) : null]);
    }),
  ),
  breakers: Object.fromEntries(of.breakers.map((id) => [id, answer])),
});
const scored = (id: string, ...means: number[]) => scoreCard(model(id), [sheet(model(id), means)]);
const qualification = model('qualification');
const codes = (rules: readonly { readonly code: string }[]) => rules.map(({ code }) => code);

describe('the check values of the specification', () => {
  test.each([
    ['ipp', [4, 3, 4, 3, 2], '3.3500', 'develop'],
    ['4c', [4, 3.5, 3, 4.5], '3.7000', 'go'],
    ['qualification', [4, 3, 4, 3], '3.5500', 'go'],
    ['qualification', [5, 5, 3.4, 5], '4.6000', 'develop'],
  ])('%s %j is %s, %s', (id, means, total, band) => {
    const result = scored(id, ...means);
    expect(result.total && toDecimal(result.total, 4)).toBe(total);
    expect(result.band).toBe(band);
  });

  test('3.55 is a yes with conditions; a missed minimum has no sub-label and names the category', () => {
    expect(scored('qualification', 4, 3, 4, 3).sub).toBe('yes_with_conditions');
    expect(scored('qualification', 5, 5, 3.4, 5)).toMatchObject({
      sub: null,
      failedRules: [
        { code: 'category_below_minimum', params: { category: 'value_potential', minimum: '3.50', score: '3.40' } },
      ],
    });
    expect(scored('qualification', 5, 5, 5, 5).sub).toBe('strong_yes');
  });

  test.each([
    [350, 'go'],
    [349.99, 'develop'],
    [300, 'develop'],
    [250, 'conditional'],
    [249.99, 'no-go'],
  ])('a total of %d hundredths is %s', (hundredths, band) => {
    const one: ScorecardModel = {
      ...qualification,
      breakers: [],
      categories: [
        {
          id: 'all',
          weight: 10_000,
          minimum: 100,
          missed: 'no-go',
          criteria: Array.from({ length: 10_000 }, (_, i) => `c${i}`),
        },
      ],
    };
    const whole = Math.floor(hundredths / 100);
    const higher = Math.round((hundredths / 100 - whole) * 10_000);
    const answers = Object.fromEntries(
      one.categories.flatMap(({ criteria }) => criteria.map((id, i) => [id, whole + (i < higher ? 1 : 0)])),
    );
    expect(scoreCard(one, [{ answers, breakers: {} }]).band).toBe(band);
  });
});

describe('the outcome is the worst of all rules', () => {
  test('a deal breaker that is yes, or that nobody answered, is a no-go', () => {
    for (const answer of ['yes', 'unknown'] as const) {
      const result = scoreCard(qualification, [sheet(qualification, [5, 5, 5, 5], answer)]);
      expect(result.band).toBe('no-go');
      expect(result.failedRules).toHaveLength(6);
    }
    const open = { ...sheet(qualification, [5, 5, 5, 5]), breakers: {} };
    expect(codes(scoreCard(qualification, [open]).failedRules)).toContain('breaker_unanswered');
  });

  test('in 3c a single criterion at 1, or more than two at 2, leaves at best develop', () => {
    const base = sheet(model('3c'), [5, 5, 5]);
    const spoiled = (change: Sheet['answers']) =>
      scoreCard(model('3c'), [{ ...base, answers: { ...base.answers, ...change } }]);
    expect(spoiled({ scalability: 1 })).toMatchObject({
      band: 'develop',
      failedRules: [{ code: 'criterion_rule', params: { rule: 'criterion_at_1' } }],
    });
    expect(spoiled({ scalability: 2, solution_delivery: 2 }).band).toBe('go');
    expect(spoiled({ scalability: 2, solution_delivery: 2, resource_investment: 2 }).band).toBe('develop');
  });

  test('in 4c a capability below 3.0 is a no-go, a capacity below it only develop', () => {
    expect(scored('4c', 5, 2, 5, 5).band).toBe('no-go');
    expect(scored('4c', 2, 5, 5, 5).band).toBe('develop');
  });

  test('the distance to the next better band is exact', () => {
    const result = scored('qualification', 3, 3, 3, 3);
    expect(result.toNextBand && fractionText(result.toNextBand)).toBe('1/2');
    expect(scored('qualification', 5, 5, 5, 5).toNextBand).toBeNull();
    expect([bandRank('no-go'), bandRank('go')]).toEqual([0, 3]);
  });
});

describe('missing answers', () => {
  test('an empty form has no total, no band and no number', () => {
    const result = scoreCard(qualification, [{ answers: {}, breakers: {} }]);
    expect(result).toMatchObject({ status: 'incomplete', total: null, band: 'none' });
    expect(codes(result.failedRules)).toEqual([
      ...Array(4).fill('category_incomplete'),
      ...Array(6).fill('breaker_unanswered'),
    ]);
  });

  test('half of a category’s criteria is enough, less is not', () => {
    const half = (count: number) => {
      const full = sheet(qualification, [4, 4, 4, 4]);
      const risk = qualification.categories[3]?.criteria ?? [];
      const gaps = Object.fromEntries(risk.slice(count).map((id) => [id, null]));
      return scoreCard(qualification, [{ ...full, answers: { ...full.answers, ...gaps } }]);
    };
    expect(half(4)).toMatchObject({ status: 'complete', band: 'go' });
    expect(half(3).failedRules).toMatchObject([
      { code: 'category_incomplete', params: { category: 'risk', answered: 3, of: 8 } },
    ]);
  });
});

test('two scorers count as their mean, and a difference of a point is shown', () => {
  const result = scoreCard(qualification, [sheet(qualification, [4, 4, 4, 4]), sheet(qualification, [5, 5, 5, 5])]);
  expect(result.total && toDecimal(result.total, 2)).toBe('4.50');
  expect(result.categories[0]?.disagreement).toEqual({ n: 1n, d: 1n });
});

test('the three cheapest changes are single answers that improve the outcome', () => {
  const low = sheet(qualification, [4, 3, 3.4, 4]);
  const changes = cheapestChanges(qualification, [low]);
  expect(changes).toEqual([
    { kind: 'criterion', id: 'market_size', from: 3, to: 4, band: 'go' },
    { kind: 'criterion', id: 'pipeline', from: 3, to: 4, band: 'go' },
    { kind: 'criterion', id: 'deal_size', from: 3, to: 4, band: 'go' },
  ]);
  expect(cheapestChanges(qualification, [sheet(qualification, [5, 5, 5, 5])])).toEqual([]);
  const open = sheet(qualification, [5, 5, 5, 5]);
  expect(
    cheapestChanges(qualification, [{ ...open, breakers: { ...open.breakers, no_references: 'unknown' } }]),
  ).toEqual([{ kind: 'breaker', id: 'no_references', band: 'go' }]);
});

test('answers outside the model, and scores outside 1 to 5, are refused', () => {
  const wrong = { answers: { moon: 3, brand: 6, pipeline: 2.5, market_size: null }, breakers: { moon: 'no' } } as const;
  expect(codes(checkSheet(qualification, wrong))).toEqual([
    'criterion_unknown',
    'score_invalid',
    'score_invalid',
    'breaker_unknown',
  ]);
});

describe('the guards of a score card', () => {
  const finished = {
    finishedAt: '2026-11-21T09:00:00.000Z',
    scorers: 2,
    singleScorerReason: null,
    exception: false,
    zone: 'Asia/Riyadh',
  };
  const go = scored('qualification', 4, 4, 4, 4);
  test('hold for ninety days after a final go by two people', () => {
    expect(scoreEvidence({ ...finished, result: go })).toMatchObject({
      'G-SCORE': { status: 'held', until: '2027-02-19T20:59:59.999Z' },
      'G-NOBREAK': { status: 'held' },
    });
    expect(
      scoreEvidence({ ...finished, result: go, scorers: 1, singleScorerReason: 'nobody else knows them' }),
    ).toMatchObject({ 'G-SCORE': { status: 'held' } });
  });
  test('say what is missing', () => {
    expect(scoreEvidence(null)['G-SCORE']?.status).toBe('unknown');
    const draft = scoreEvidence({ ...finished, result: go, finishedAt: null, scorers: 1 });
    expect(codes(draft['G-SCORE']?.refusals ?? [])).toEqual(['scorecard_not_final', 'scorecard_one_scorer']);
    const weak = scored('qualification', 3.5, 3, 3.5, 3);
    expect(scoreEvidence({ ...finished, result: weak })['G-SCORE']?.status).toBe('not');
    expect(scoreEvidence({ ...finished, result: weak, exception: true })['G-SCORE']?.status).toBe('held');
    const missed = scored('qualification', 5, 5, 3.4, 5);
    const excepted = scoreEvidence({ ...finished, result: missed, exception: true })['G-SCORE'];
    expect(codes(excepted?.refusals ?? [])).toEqual(['category_below_minimum']);
    const empty = scoreCard(qualification, [{ answers: {}, breakers: {} }]);
    expect(codes(scoreEvidence({ ...finished, result: empty })['G-SCORE']?.refusals ?? [])).toHaveLength(4);
    expect(scoreEvidence({ ...finished, result: empty })['G-NOBREAK']?.status).toBe('not');
  });
});
