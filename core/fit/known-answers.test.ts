import { expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { knownAnswers } from './known-answers.ts';
import { prepareFit } from './model.ts';
import { type FitProfile, preparePartner } from './prepare.ts';

const model = prepareFit(defaultPolicy.fit);
const NOBODY: FitProfile = { offers: null, seeks: null, sectors: null, countries: null, employees: null, checks: null };
const ours: FitProfile = {
  ...NOBODY,
  offers: ['kubernetes', 'security'],
  seeks: ['data engineering'],
  sectors: ['retail', 'finance', 'technology'],
  countries: ['Saudi Arabia', 'Jordan', 'Canada'],
};
const known = (partner: Partial<FitProfile>, us: FitProfile = ours) =>
  knownAnswers(preparePartner(model, { ...NOBODY, ...partner }), preparePartner(model, us)).map(
    ({ criterion, score, key }) => [criterion, score, key],
  );

test.each([
  [['Germany'], 1],
  [['Canada', 'Germany'], 3],
  [['Jordan', 'Canada'], 3],
  [['Canada', 'Jordan', 'Saudi Arabia', 'Germany'], 5],
])('a candidate in %s scores %i on our target countries', (countries, score) => {
  expect(known({ countries })).toEqual([['geography', score, 'known_geography']]);
});

test.each([
  [['tourism'], 1],
  [['retail', 'tourism'], 3],
  [['retail', 'finance'], 4],
  [['retail', 'finance', 'technology'], 5],
])('a candidate in %s scores %i on our industries', (sectors, score) => {
  expect(known({ sectors })).toEqual([['industry', score, 'known_industry']]);
});

test.each([
  [['Data engineering', 'training'], [['product_complement', 5, 'known_gap']]],
  [['Security'], [['product_complement', 1, 'known_overlap']]],
  [['training'], [['product_complement', 3, 'known_neutral']]],
  [['data engineering', 'security'], []],
])('what they offer beside what we look for: %s', (offers, answers) => {
  expect(known({ offers })).toEqual(answers);
});

test('where either side is silent a person answers', () => {
  expect(known({})).toEqual([]);
  const all = { offers: ['training'], sectors: ['retail'], countries: ['Jordan'] };
  expect(known(all, NOBODY)).toEqual([]);
  expect(known(all, { ...ours, seeks: null }).map(([criterion]) => criterion)).toEqual(['geography', 'industry']);
});
