import { isOnLadder, raised, reaches } from '../approval/levels.ts';
import { ruleFits } from '../approval/route.ts';
import { APPROVAL_KINDS, type Level, PARTNERSHIP_TYPES, type PartnershipType } from '../lifecycle/types.ts';
import type { Refusal } from '../result.ts';
import { isDay } from '../time/day.ts';
import { checkModels } from './check-models.ts';
import { checkRecords } from './check-records.ts';
import type { PolicyRefusal } from './refusals.ts';
import { type ApprovalRule, DEAL_TYPES, type Policy } from './types.ts';

type Found = Refusal<PolicyRefusal>;

/** The locked floor: no published policy lowers these rows (lifecycle.md section 4; SCREENS S15). */
const TYPE_FLOORS: Readonly<Record<PartnershipType, readonly Level[]>> = {
  referral: ['manager'],
  distribution: ['director'],
  technology: ['vp'],
  strategic: ['clevel'],
  government: ['clevel', 'legal'],
};

/**
 * What JSON Schema cannot say: gaps, unreachable rules, rows below the locked floor, weights, bands, names that nothing
 * defines. A policy with one refusal is not published; the one in force stays.
 * @param policy data that has passed `schema.json`
 */
export function checkPolicy(policy: Policy): readonly Found[] {
  return [
    ...checkMatrix(policy),
    ...checkRules(policy),
    ...checkClock(policy),
    ...checkCalendars(policy),
    ...checkTiers(policy),
    ...checkModels(policy),
    ...checkRecords(policy),
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

interface Case {
  readonly kind: (typeof APPROVAL_KINDS)[number];
  readonly type: PartnershipType;
  readonly inside: boolean;
}

const CASES: readonly Case[] = APPROVAL_KINDS.flatMap((kind) =>
  PARTNERSHIP_TYPES.flatMap((type) => [true, false].map((inside) => ({ kind, type, inside }))),
);

function checkRules({ approvals: { rules, matrix } }: Policy): Found[] {
  const met = CASES.map((each) => ({ each, rule: rules.find((rule) => ruleFits(rule, each, each.inside)) }));
  const ids = rules.map(({ id }) => id);
  const repeated = ids.filter((each, index) => ids.indexOf(each) !== index);
  const unused = ids.filter((each) => !met.some(({ rule }) => rule?.id === each));
  return [
    ...met.flatMap(({ each, rule }) => (rule === undefined ? [gapAt(each)] : belowFloor(rule, each, matrix))),
    ...repeated.map((rule) => no('policy_rule_twice', { rule })),
    ...unused.map((rule) => no('policy_rule_unreachable', { rule })),
  ];
}

const gapAt = ({ kind, type, inside }: Case): Found =>
  no('policy_rule_gap', { kind, type, terms: inside ? 'inside' : 'outside' });

function belowFloor({ id: rule, ask }: ApprovalRule, each: Case, matrix: Policy['approvals']['matrix']): Found[] {
  const { levels, atLeast } = ask;
  const base = levels === 'matrix' ? matrix[each.type] : levels;
  const asked = atLeast === undefined ? base : base.map((level) => raised(level, atLeast));
  const floor = floorOf(each);
  const enough = ask.mode === 'any' ? asked.every((level) => coversAll([level], floor)) : coversAll(asked, floor);
  if (enough) return [];
  return [no('policy_kind_below_floor', { rule, kind: each.kind, type: each.type, floor: floor.join(', ') })];
}

/** What each kind may never go below: commitments by type, exits at least VP, all else at least one Manager. */
function floorOf({ kind, type, inside }: Case): readonly Level[] {
  if (kind === 'attribution_change') return ['finance'];
  if (kind === 'exit') return TYPE_FLOORS[type].map((level) => raised(level, 'vp'));
  const byType = kind === 'terms' || kind === 'renewal' || kind === 'adoption' || (kind === 'registration' && !inside);
  return byType ? TYPE_FLOORS[type] : ['manager'];
}

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
