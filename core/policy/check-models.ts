import { fold } from '../fit/fold.ts';
import type { Refusal } from '../result.ts';
import type { FitPolicy, MatcherModel, ScorecardModel } from './fit-types.ts';
import type { PolicyRefusal } from './refusals.ts';
import type { CommissionPolicy, Policy } from './types.ts';

type Found = Refusal<PolicyRefusal>;
const no = (code: PolicyRefusal, params: Refusal['params'] = {}): Found => ({ code, clause: 'scoring 1', params });
const WHOLE = 10_000;

/** The fit part of `checkPolicy`: weights, bands, and names that nothing defines. */
export function checkModels({ fit, scorecards, commission }: Policy): readonly Found[] {
  return [
    ...checkSlices(commission),
    ...checkMatcher(fit.matcher),
    ...checkNames(fit),
    ...scorecards.flatMap(checkScorecard),
  ];
}

function checkMatcher({ id, weights, size }: MatcherModel): Found[] {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const found = total === WHOLE ? [] : [no('policy_weights', { model: id, total })];
  return descends(size.map(({ from }) => from)) && size.at(-1)?.from === 0
    ? found
    : [...found, no('policy_bands', { model: id })];
}

/** Accelerators ascend from 0, clawback months ascend. */
function checkSlices({ accelerators, clawback }: CommissionPolicy): Found[] {
  const [slices, months] = [accelerators.map(({ from }) => -from), clawback.map(({ beforeMonth }) => -beforeMonth)];
  const fine = accelerators[0]?.from === 0 && descends(slices) && descends(months);
  return fine ? [] : [no('policy_bands', { model: 'commission' })];
}

function checkScorecard({ id, categories, bands }: ScorecardModel): Found[] {
  const total = categories.reduce((sum, { weight }) => sum + weight, 0);
  const found = total === WHOLE ? [] : [no('policy_weights', { model: id, total })];
  const gapFree = descends(bands.map(({ from }) => from)) && bands.at(-1)?.from === 100;
  if (!gapFree) found.push(no('policy_bands', { model: id }));
  const criteria = categories.flatMap((category) => category.criteria);
  return [...found, ...twice(criteria).map((name) => no('policy_name_twice', { model: id, name }))];
}

function checkNames({ industries, adjacent, sectors, places, neighbours, productLines }: FitPolicy): Found[] {
  const placeIds = new Set(places.map(([first]) => first));
  const unknownIndustries = [...adjacent.flat(), ...sectors.map(({ industry }) => industry)].filter(
    (industry) => !industries.includes(industry),
  );
  const unknownPlaces = neighbours.flat().filter((place) => !placeIds.has(place));
  const products = productLines.flatMap((line) => [...line.products, ...line.aliases.map(({ from }) => from)]);
  return [
    ...unknownIndustries.map((industry) => no('policy_industry_unknown', { industry })),
    ...unknownPlaces.map((place) => no('policy_place_unknown', { place })),
    ...[sectors.map(({ sector }) => sector), places.flat(), products].flatMap((names) =>
      twice(names.map(fold)).map((name) => no('policy_name_twice', { model: 'fit', name })),
    ),
  ];
}

const descends = (edges: readonly number[]): boolean =>
  edges.every((edge, index) => index === 0 || edge < (edges[index - 1] ?? 0));

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];
