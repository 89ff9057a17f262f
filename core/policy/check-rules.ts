import { raised, reaches } from '../approval/levels.ts';
import { ruleFits, ruleFor } from '../approval/route.ts';
import { APPROVAL_KINDS, type Level, PARTNERSHIP_TYPES } from '../lifecycle/types.ts';
import type { Money } from '../money/types.ts';
import type { Refusal } from '../result.ts';
import { type Committed, floorOf } from './locked.ts';
import type { PolicyRefusal, PolicyWarning } from './refusals.ts';
import type { ApprovalRule, Policy } from './types.ts';

type Found = Refusal<PolicyRefusal>;
const no = <C extends string>(code: C, params: Refusal['params'] = {}): Refusal<C> => ({
  code,
  clause: 'SCREENS S15',
  params,
});

interface Case extends Committed {
  readonly value: Money | null;
}

/** Every request that the rules can tell apart: kind, type, terms, and a value on either side of each threshold or unknown. */
function casesOf({ approvals, workspace }: Policy): Case[] {
  const edges = approvals.rules.flatMap(({ when }) => (when.above === undefined ? [] : [when.above.minor]));
  const minors = [...new Set([0, ...edges, ...edges.map((edge) => edge + 1)])];
  const values = [...minors.map((minor) => ({ minor, currency: workspace.baseCurrency })), null];
  return APPROVAL_KINDS.flatMap((kind) =>
    PARTNERSHIP_TYPES.flatMap((type) =>
      [true, false].flatMap((inside) => values.map((value) => ({ kind, type, inside, value }))),
    ),
  );
}

/** The part of `checkPolicy` about the approval rules: gaps, rules nothing reaches, rows below the floor, currencies. */
export function checkRules(policy: Policy): Found[] {
  const { rules, matrix, valueLadder } = policy.approvals;
  const { baseCurrency } = policy.workspace;
  const met = casesOf(policy).map((each) => ({ each, rule: ruleFor(each, each.inside, policy.approvals)?.rule }));
  const ids = rules.map(({ id }) => id);
  const foreign = rules.filter(({ when: { above } }) => above !== undefined && above.currency !== baseCurrency);
  const ladder = valueLadder.above.currency === baseCurrency ? [] : [{ id: 'valueLadder' }];
  return distinct([
    ...met.flatMap(({ each, rule }) => (rule === undefined ? [gapAt(each)] : belowFloor(rule, each, matrix))),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((rule) => no('policy_rule_twice', { rule })),
    ...ids
      .filter((id) => !met.some(({ rule }) => rule?.id === id))
      .map((rule) => no('policy_rule_unreachable', { rule })),
    ...[...foreign, ...ladder].map(({ id }) => no('policy_currency_differs', { rule: id, currency: baseCurrency })),
  ]);
}

/** Values only multiply the cases; one refusal each is enough. */
const distinct = <T>(found: readonly T[]): T[] => [
  ...new Map(found.map((each) => [JSON.stringify(each), each])).values(),
];

const gapAt = ({ kind, type, inside }: Case): Found =>
  no('policy_rule_gap', { kind, type, terms: inside ? 'inside' : 'outside' });

function belowFloor(
  { id: rule, ask }: ApprovalRule,
  each: Case,
  matrix: Policy['approvals']['matrix'],
): readonly Found[] {
  const { levels, atLeast } = ask;
  const base = levels === 'matrix' ? matrix[each.type] : levels;
  const asked = atLeast === undefined ? base : base.map((level) => raised(level, atLeast));
  const floor = floorOf(each);
  const enough = ask.mode === 'any' ? asked.every((level) => coversAll([level], floor)) : coversAll(asked, floor);
  if (enough) return [];
  return [no('policy_kind_below_floor', { rule, kind: each.kind, type: each.type, floor: floor.join(', ') })];
}

const coversAll = (levels: readonly Level[], floor: readonly Level[]): boolean =>
  floor.every((needed) => levels.some((level) => reaches(level, needed)));

/** Two rules that fit the same requests, so that their order decides: one warning per pair, with its first case. */
export function overlappingRules(policy: Policy): Refusal<PolicyWarning>[] {
  const { rules } = policy.approvals;
  const cases = casesOf(policy).filter(({ value }) => value !== null);
  const fitting = rules.map((rule) => cases.filter((each) => ruleFits(rule, each, each.inside)));
  return rules.flatMap(({ id: rule }, first) =>
    rules.slice(first + 1).flatMap(({ id: other }, after) => {
      const later = new Set(fitting[first + 1 + after]);
      const both = (fitting[first] ?? []).filter((each) => later.has(each));
      const [one] = both;
      if (one === undefined) return [];
      const { kind, type, inside } = one;
      const places = new Set(both.map((each) => `${each.kind} ${each.type} ${each.inside}`));
      return [
        no('policy_rules_overlap', { rule, other, kind, type, terms: inside ? 'inside' : 'outside', n: places.size }),
      ];
    }),
  );
}

/** Levels that the policy may ask for, in no person's hands: a higher level of the ladder stands in, nothing else does. */
export function levelsNobodyHolds(policy: Policy, held: ReadonlySet<Level>): Refusal<PolicyRefusal>[] {
  const { matrix, rules, dealTypeFloors } = policy.approvals;
  const asked: Level[] = [
    ...Object.values(matrix).flat(),
    ...rules.flatMap(({ ask }) => [
      ...(ask.levels === 'matrix' ? [] : ask.levels),
      ...(ask.atLeast === undefined ? [] : [ask.atLeast]),
    ]),
    ...Object.values(dealTypeFloors).flatMap(({ level, publicBuyer = [] }) => [level, ...publicBuyer]),
  ];
  const missing = [...new Set(asked)].filter((level) => ![...held].some((has) => reaches(has, level)));
  return missing.map((level) => no('policy_level_unheld', { level }));
}
