import { expect, test } from 'vitest';
import { coach, measure, plainMiniSearch, share, shippedKnowledge } from './measure.ts';
import { questionsOf } from './questions/questions.ts';

/**
 * The questions to develop on: what was reached (English 40 of 42, Arabic 29 of 30) must not be lost unnoticed; two fewer are
 * let pass, for texts change. These are no results to publish: words and thresholds were tuned on them. `npm run
 * coach:measure` prints them; the locked half is scored once, by hand.
 */
const LEAST = { en: { hits: 38, facts: 23 }, ar: { hits: 27, facts: 13 } } as const;
const MOST_FALSE = 1;
/** Every text is read and indexed, and every question asked twice. */
const SLOW = { timeout: 120_000 };

test('the coach without a model answers at least as many of its development questions as it did', SLOW, async () => {
  const knowledge = await shippedKnowledge();
  const questions = questionsOf('develop');
  const plain = measure(questions, plainMiniSearch(knowledge));
  for (const [at, { lang, hitAt3, falseAnswers, factRecall }] of measure(questions, coach(knowledge)).entries()) {
    expect(hitAt3.hits, lang).toBeGreaterThanOrEqual(LEAST[lang].hits);
    expect(factRecall.hits, lang).toBeGreaterThanOrEqual(LEAST[lang].facts);
    expect(falseAnswers.hits, lang).toBeLessThanOrEqual(MOST_FALSE);
    expect(hitAt3.hits, lang).toBeGreaterThan(plain[at]?.hitAt3.hits ?? 0);
  }
});

test('an interval holds its share and narrows with more questions', () => {
  expect(share(9, 10)).toMatchObject({ low: expect.closeTo(0.596, 3), high: expect.closeTo(0.982, 3) });
  expect(share(90, 100).low).toBeGreaterThan(share(9, 10).low);
  expect(share(0, 0)).toMatchObject({ low: 0, high: 1 });
});
