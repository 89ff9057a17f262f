import type { KpiRule, Policy, ScorecardModel } from '@partnership-os/core';
import type { Naming } from './naming.ts';
import { moneyOf, named } from './policy-money.ts';
import { type Branch, type Leaf, leaf } from './tree.ts';

/** A name in a text cannot begin with a digit. */
const MODEL_NAMES: Readonly<Record<string, string>> = { '3c': 'three_c', '4c': 'four_c' };

/** Health, the score models and the measures with their targets. */
export function scoreValues(policy: Policy, name: Naming): Branch {
  const kpis = policy.kpis.map((rule): [string, Branch] => [
    rule.id,
    { name: name('kpi', rule.id), target: targetOf(policy, rule, name) },
  ]);
  return {
    health: {
      weights: named(policy.health.weights, name, 'health', 'weight'),
      bands: policy.health.bands.map(({ band, from }) => ({
        name: name('healthband', band),
        from: leaf('score', from),
      })),
    },
    ...Object.fromEntries(
      policy.scorecards.map((model) => [MODEL_NAMES[model.id] ?? model.id, modelValues(model, name)]),
    ),
    kpis: kpis.map(([, row]) => row),
    kpi: Object.fromEntries(kpis),
  };
}

const modelValues = ({ categories, bands, breakers }: ScorecardModel, name: Naming): Branch => ({
  categories: categories.map(({ id, weight, minimum, criteria }) => ({
    name: name('group', id),
    weight: leaf('rate', weight),
    minimum: leaf('score', minimum),
    criteria: criteria.map((each) => ({ name: name('crit', each) })),
  })),
  bands: bands.map(({ band, from }) => ({ name: name('band', band), from: leaf('score', from) })),
  breakers: breakers.map((each) => ({ name: name('breaker', each) })),
});

function targetOf(policy: Policy, { unit, target }: KpiRule, { nothing }: Naming): Leaf {
  if (target === undefined) return leaf('text', nothing);
  const kinds: Readonly<Record<KpiRule['unit'], () => Leaf>> = {
    share: () => leaf('rate', target),
    days: () => leaf('duration', { amount: target, unit: 'day' }),
    score: () => leaf('score', target),
    multiple: () => leaf('multiple', target * 100),
    points: () => leaf('number', target),
    money: () => moneyOf(policy, target),
  };
  return kinds[unit]();
}
