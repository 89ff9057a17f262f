import { isOnLadder, reaches } from '../approval/levels.ts';
import { type Level, PARTNERSHIP_TYPES } from '../lifecycle/types.ts';
import { checkProgrammes } from '../programme/check.ts';
import type { Refusal } from '../result.ts';
import { isDay } from '../time/day.ts';
import { checkLifecycle } from './check-lifecycle.ts';
import { checkModels } from './check-models.ts';
import { checkRecords } from './check-records.ts';
import { checkRules } from './check-rules.ts';
import { TYPE_FLOORS } from './locked.ts';
import type { PolicyRefusal } from './refusals.ts';
import { DEAL_TYPES, type Policy } from './types.ts';

type Found = Refusal<PolicyRefusal>;

/**
 * What JSON Schema cannot say: gaps, unreachable rules, rows below the locked floor, weights, bands, names that nothing
 * defines. A policy with one refusal is not published; the one in force stays.
 * @param policy data that has passed `schema.json`
 */
export function checkPolicy(policy: Policy): readonly Found[] {
  return [
    ...checkMatrix(policy),
    ...checkRules(policy),
    ...checkLifecycle(policy),
    ...checkClock(policy),
    ...checkCalendars(policy),
    ...checkTiers(policy),
    ...checkModels(policy),
    ...checkRecords(policy),
    ...checkProgrammes(policy),
  ];
}

const no = (code: PolicyRefusal, params: Refusal['params'] = {}): Found => ({ code, clause: 'SCREENS S15', params });

function checkMatrix({ approvals: { matrix, dealTypeFloors } }: Policy): Found[] {
  const rows = PARTNERSHIP_TYPES.filter((type) => !coversAll(matrix[type], TYPE_FLOORS[type])).map((type) =>
    no('policy_row_below_floor', { type, levels: matrix[type].join(', '), floor: TYPE_FLOORS[type].join(', ') }),
  );
  const floors = DEAL_TYPES.filter((type) => !isOnLadder(dealTypeFloors[type].level)).map((type) =>
    no('policy_level_off_ladder', { type, level: dealTypeFloors[type].level }),
  );
  return [...rows, ...floors];
}

const coversAll = (levels: readonly Level[], floor: readonly Level[]): boolean =>
  floor.every((needed) => levels.some((level) => reaches(level, needed)));

function checkClock({ approvals: { sla } }: Policy): Found[] {
  const ordered = sla.warnBp < sla.breachBp && sla.breachBp < sla.escalateBp;
  return ordered ? [] : [no('policy_sla_order', { ...sla })];
}

function checkCalendars({ calendars, workspace }: Policy): Found[] {
  const found: Found[] = [];
  if (calendars[workspace.calendar] === undefined)
    found.push(no('policy_calendar_unknown', { calendar: workspace.calendar }));
  for (const [calendar, { days, hours, seasons, holidays }] of Object.entries(calendars)) {
    const spans = [hours, ...seasons.map((season) => season.hours)];
    if (days.length === 0 || spans.some(({ from, to }) => from >= to))
      found.push(no('policy_calendar_empty', { calendar }));
    const dates = [...holidays.map(({ on }) => on), ...seasons.flatMap(({ from, to }) => [from, to])];
    for (const day of dates.filter((each) => !isDay(each))) found.push(no('policy_day_wrong', { calendar, day }));
    for (const { from } of seasons.filter((season) => season.from > season.to)) {
      found.push(no('policy_day_wrong', { calendar, day: from }));
    }
  }
  return found;
}

function checkTiers({ programme: { tiers, lowestTier } }: Policy): Found[] {
  return tiers.some(({ id }) => id === lowestTier) ? [] : [no('policy_tier_unknown', { tier: lowestTier })];
}
