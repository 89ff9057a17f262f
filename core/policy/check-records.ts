import type { Refusal } from '../result.ts';
import type { CompliancePolicy } from './compliance-types.ts';
import { EXIT_CHECKS, EXIT_TRIGGERS, type ExitPolicy } from './exit-types.ts';
import type { PolicyRefusal } from './refusals.ts';
import type { TermSheetPolicy } from './term-sheet-types.ts';
import type { Policy, Timer } from './types.ts';

type Found = Refusal<PolicyRefusal>;
const no = (code: PolicyRefusal, clause: string, params: Refusal['params'] = {}): Found => ({ code, clause, params });

/** The part of `checkPolicy` about the records behind the screens: timers, exit, checks, checklists, scores. */
export const checkRecords = (policy: Policy): readonly Found[] => [
  ...policy.lifecycle.timers
    .filter((timer) => !ascends(timer))
    .map(({ id }) => no('policy_timer_steps', 'lifecycle 7', { timer: id })),
  ...checkExit(policy.exit),
  ...checkEconomics(policy),
  ...checkScores(policy),
  ...checkCompliance(policy.compliance),
  ...checkTermSheet(policy.termSheet),
  ...checkActivation(policy),
];

/** Every step has its effect, and none comes before the one above it. */
const ascends = ({ stepsBp, effects }: Timer): boolean =>
  stepsBp.length === effects.length && stepsBp.every((step, index) => index === 0 || step > (stepsBp[index - 1] ?? 0));

/** Locked: access is revoked within this many hours of the effective date, for every exit (lifecycle.md section 8, E06). */
const LONGEST_ACCESS_HOURS = 48;
/** What every exit proves, however its steps are named. */
const LOCKED_CHECKS = ['access_revoked', 'registrations_settled', 'payout_signed', 'data_settled'] as const;

function checkExit({ triggers, steps }: ExitPolicy): Found[] {
  const ids = steps.map(({ id }) => id);
  const wrong = steps.filter(
    ({ id, after = [], due }) =>
      ids.indexOf(id) !== ids.lastIndexOf(id) ||
      after.some((each) => !ids.includes(each)) ||
      (due.from.startsWith('E') && !ids.includes(due.from)),
  );
  const checks = steps.map(({ check }) => check);
  const slow = steps.filter(({ check, due }) => check === 'access_revoked' && !isFastEnough(due));
  return [
    ...EXIT_TRIGGERS.filter((id) => !triggers.some((each) => each.id === id)).map((trigger) =>
      no('policy_exit_trigger', 'lifecycle 8', { trigger }),
    ),
    ...wrong.map(({ id }) => no('policy_exit_step', 'lifecycle 8', { step: id })),
    ...EXIT_CHECKS.filter((check) => LOCKED_CHECKS.some((each) => each === check) && !checks.includes(check)).map(
      (check) => no('policy_exit_check', 'lifecycle 8', { check }),
    ),
    ...slow.map(() => no('policy_exit_access', 'E06', { hours: LONGEST_ACCESS_HOURS })),
  ];
}

const isFastEnough = ({ from, unit, amount }: ExitPolicy['steps'][number]['due']): boolean =>
  from === 'effective' && (unit === 'hours' ? amount : amount * 24) <= LONGEST_ACCESS_HOURS;

function checkEconomics({ economics: { rebate, revenueShare, mdf, payment }, programme }: Policy): Found[] {
  const tiers = [...Object.keys(mdf.budgets), ...mdf.matching, ...Object.keys(payment.netDaysByTier)];
  const unknown = tiers.filter((tier) => !programme.tiers.some(({ id }) => id === tier));
  const sums = Object.entries(revenueShare).map(([model, shares]) => ({ model, total: sumOf(Object.values(shares)) }));
  const rises = rebate.bands.every(({ above }, index) => index === 0 || above > (rebate.bands[index - 1]?.above ?? 0));
  return [
    ...[...new Set(unknown)].map((tier) => no('policy_economics_tier', 'money 5', { tier })),
    ...sums.filter(({ total }) => total !== WHOLE).map((params) => no('policy_share_sum', 'money 5', params)),
    ...(rises ? [] : [no('policy_rebate_bands', 'money 5')]),
  ];
}

const WHOLE = 10_000;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Weights of health and ecosystem, bands that cover the whole scale, tiers that rise, no KPI twice. */
function checkScores({ health, ecosystem, tiers: { levels }, kpis }: Policy): Found[] {
  const weights = { health: sumOf(Object.values(health.weights)), ecosystem: sumOf(Object.values(ecosystem.weights)) };
  const ids = kpis.map(({ id }) => id);
  const edges = levels.map(({ revenueFrom }) => revenueFrom);
  return [
    ...Object.entries(weights)
      .filter(([, total]) => total !== WHOLE)
      .map(([model, total]) => no('policy_weights', 'scoring 1', { model, total })),
    ...(falls(health.bands.map(({ from }) => from)) && health.bands.at(-1)?.from === 0
      ? []
      : [no('policy_bands', 'scoring 7', { model: 'health' })]),
    ...(falls(health.growth.map(({ fromBp }) => fromBp)) ? [] : [no('policy_bands', 'scoring 7', { model: 'growth' })]),
    ...(edges[0] === 0 && falls([...edges].reverse()) ? [] : [no('policy_tier_order', 'scoring 8')]),
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((kpi) =>
      no('policy_kpi_twice', 'money 12', { kpi }),
    ),
  ];
}

const falls = (edges: readonly number[]): boolean =>
  edges.every((edge, index) => index === 0 || edge < (edges[index - 1] ?? 0));

/** Rules that ship switched on (gcc.md, introduction); every other one needs the person who confirmed its source. */
const SHIPPED_ON: readonly string[] = ['GCC-03', 'GCC-04', 'GCC-05'];

function checkCompliance({ rules, lists }: CompliancePolicy): Found[] {
  const ids = rules.map(({ id }) => id);
  const named = rules.flatMap(({ id, applies, test }) => [
    ...applies
      .flatMap(({ countryIn, sectorIn }) => [countryIn, sectorIn].flatMap((list) => list ?? []))
      .map((list) => ({ check: id, list })),
    ...test.flat().flatMap(({ is, other = '' }) => (is === 'listed' ? [{ check: id, list: other }] : [])),
  ]);
  const unconfirmed = rules.filter(
    ({ id, on, citation: { confirmedBy, confirmedOn } }) =>
      on && !SHIPPED_ON.includes(id) && (confirmedBy === undefined || confirmedOn === undefined),
  );
  return [
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((check) =>
      no('policy_check_twice', 'gcc 1', { check }),
    ),
    ...named.filter(({ list }) => lists[list] === undefined).map((params) => no('policy_check_list', 'gcc 1', params)),
    ...unconfirmed.map(({ id }) => no('policy_check_unconfirmed', 'gcc 1', { check: id })),
  ];
}

function checkTermSheet({ redLines }: TermSheetPolicy): Found[] {
  const ids = redLines.map(({ id }) => id);
  const wrong = redLines.filter(
    (line) => line.kind === 'structured' && (typeof line.limit === 'number') === (line.operator === 'one_of'),
  );
  return [
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((rule) =>
      no('policy_red_line_twice', 'money 10', { rule }),
    ),
    ...wrong.map(({ id }) => no('policy_red_line_limit', 'money 10', { rule: id })),
  ];
}

function checkActivation({ activation: { items }, compliance: { rules } }: Policy): Found[] {
  const ids = items.map(({ id }) => id);
  const atGate = rules.filter(({ gates }) => gates.some(({ gate }) => gate === 'activation')).map(({ id }) => id);
  const unknown = items.flatMap(({ id, check }) =>
    check === undefined || atGate.includes(check) ? [] : [{ item: id, check }],
  );
  return [
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((item) =>
      no('policy_item_twice', 'structured-outputs 4', { item }),
    ),
    ...unknown.map((params) => no('policy_item_check', 'structured-outputs 4', params)),
  ];
}
