import type { Policy } from '../policy/types.ts';
import { checkCondition, conditionsIn } from './check-conditions.ts';
import { checkCycles, checkLevels } from './check-levels.ts';
import { checkNames } from './check-names.ts';
import { checkPayments } from './check-payments.ts';
import { type Found, found, scopeOf } from './check-scope.ts';

/**
 * What a schema cannot say of programmes: names that nothing declares, levels and rows that nobody reaches, bands with a gap
 * or an overlap, units and currencies that do not meet, cycles, percentages that cannot be. Params carry `at`, the JSON
 * pointer of the place.
 */
export function checkProgrammes(policy: Pick<Policy, 'programmes' | 'calendars' | 'currency'>): readonly Found[] {
  const { programmes = [] } = policy;
  const ids = programmes.map(({ id }) => id);
  const repeated = ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [found('programme_id_twice', `/programmes/${index}`, { id })],
  );
  const mistakes = programmes.flatMap((programme, index) => {
    const scope = scopeOf(programme, `/programmes/${index}`, policy);
    const conditions = conditionsIn(programme, scope.at).flatMap((placed) => checkCondition(placed, scope));
    const shaped = conditions.every(({ code }) => code !== 'programme_shape');
    // Levels and cycles are looked at through conditions, so these must have a shape first.
    const deeper = shaped ? [...checkLevels(scope), ...checkCycles(scope)] : [];
    return [...checkNames(scope), ...conditions, ...deeper, ...checkPayments(scope)];
  });
  return [...repeated, ...mistakes];
}
