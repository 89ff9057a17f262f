import type { Policy } from '@partnership-os/core';
import type { PolicySources, ProgrammeFigures } from './figures.ts';
import { minutesAs } from './kinds.ts';
import { type Naming, namingFrom } from './naming.ts';
import { activationValues, exitValues, reviewValues, timerValues } from './policy-dates.ts';
import { commissionValues, moneyOf, payValues } from './policy-money.ts';
import { scoreValues } from './policy-scores.ts';
import { type Branch, leaf, type Tree } from './tree.ts';

/** Every figure that a text may print from the policy, under the names of WRITING.md 5. */
export function policyValues(sources: PolicySources): Branch {
  const { policy } = sources;
  const name = namingFrom(sources);
  return {
    tiers: policy.tiers.levels.map(({ id }) => tierRow(sources, name, id)),
    tier_thresholds: policy.tiers.levels.map(({ id }) => thresholdRow(policy, name, id)),
    promotion: {
      quarters: leaf('number', policy.tiers.promotion.quarters),
      fast_track_months: leaf('number', policy.tiers.promotion.fastTrackMonths),
      re_earn_months: leaf('number', policy.tiers.promotion.reEarnMonths),
    },
    demotion: {
      revenue: leaf('rate', policy.tiers.demotion.revenueBp),
      quarters: leaf('number', policy.tiers.demotion.quarters),
      missed_reviews: leaf('number', policy.tiers.demotion.missedReviews),
      notice_days: leaf('number', policy.tiers.demotion.noticeDays),
      remediation_days: leaf('number', policy.tiers.demotion.remediationDays),
    },
    registration: registrationValues(policy),
    attribution: {
      claim_days: leaf('number', policy.attribution.claimDays),
      lock_days: leaf('number', policy.attribution.lockDays),
    },
    ...commissionValues(policy, name),
    ...payValues(policy, name),
    ...scoreValues(policy, name),
    ...timerValues(policy, name),
    reviews: reviewValues(policy, name),
    renewal: {
      opens_days: leaf('number', policy.renewal.opensDays),
      notice_plus_days: leaf('number', policy.renewal.noticePlusDays),
      defer_days: leaf('number', policy.renewal.deferDays),
    },
    exit: exitValues(policy, name),
    activation: activationValues(policy, name),
    approvals: approvalRows(policy, name),
    ...programmeValues(sources.figures),
  };
}

function tierRow({ policy, figures }: PolicySources, name: Naming, id: string): Branch {
  const terms = policy.programme.tiers.find((each) => each.id === id);
  const service = figures.support.tiers[id];
  const { netDays, netDaysByTier } = policy.economics.payment;
  return {
    ...thresholdRow(policy, name, id),
    name: name('tier', id),
    protection_days: leaf('number', terms?.protectionDays ?? 0),
    commission: leaf('rate', terms?.commissionBp ?? 0),
    mdf: moneyOf(policy, policy.economics.mdf.budgets[id] ?? 0),
    net_days: leaf('number', netDaysByTier[id] ?? netDays),
    hours: leaf('text', service?.hours ?? name.nothing),
    channels: leaf('text', service?.channels ?? name.nothing),
    response: service === undefined ? leaf('text', name.nothing) : leaf('duration', minutesAs(service.responseMinutes)),
    resolution:
      service === undefined ? leaf('text', name.nothing) : leaf('duration', minutesAs(service.resolutionMinutes)),
  };
}

function thresholdRow(policy: Policy, name: Naming, id: string): Branch {
  const level = policy.tiers.levels.find((each) => each.id === id);
  return {
    tier: name('tier', id),
    revenue: moneyOf(policy, level?.revenueFrom ?? 0),
    certified: leaf('number', level?.certified ?? 0),
    advanced: leaf('number', level?.advanced ?? 0),
    references: leaf('number', level?.references ?? 0),
    activities: leaf('number', level?.activities ?? 0),
  };
}

const registrationValues = ({
  registration: { extensions, directDays, conflictHours, appealDays },
}: Policy): Branch => ({
  extensions: leaf('number', extensions),
  direct_days: leaf('number', directDays),
  identify_hours: leaf('number', conflictHours.identify),
  investigate_hours: leaf('number', conflictHours.investigate),
  resolve_hours: leaf('number', conflictHours.resolve),
  appeal_days: leaf('number', appealDays),
});

/** Who approves the terms of a partnership of each type, and how long the slowest of them has. */
function approvalRows({ approvals: { matrix, hours } }: Policy, name: Naming): readonly Tree[] {
  return Object.entries(matrix).map(([type, levels]) => ({
    type: name('type', type),
    levels: name.list('role', levels),
    hours: leaf('number', Math.max(...levels.map((level) => hours[level]))),
  }));
}

function programmeValues({ certification, severities, support, territory, accountMapping }: ProgrammeFigures): Branch {
  const exams = certification.map((exam): [string, Branch] => [
    exam.id,
    {
      name: leaf('text', exam.name),
      questions: leaf('number', exam.questions),
      cases: leaf('number', exam.cases),
      minutes: leaf('number', exam.minutes),
      pass: leaf('rate', exam.passBp),
    },
  ]);
  const levels = severities.map((each): [string, Branch] => [
    each.id,
    {
      name: leaf('text', each.name),
      response: leaf('duration', minutesAs(each.responseMinutes)),
      resolution: leaf('duration', minutesAs(each.resolutionMinutes)),
    },
  ]);
  return {
    certification: exams.map(([, row]) => row),
    exam: Object.fromEntries(exams),
    severities: levels.map(([, row]) => row),
    severity: Object.fromEntries(levels),
    support: { escalate_factor: leaf('number', support.escalateFactor) },
    territory: territory.map(({ name, weightBp }) => ({ name: leaf('text', name), weight: leaf('rate', weightBp) })),
    account_mapping: { overlap_from: leaf('rate', accountMapping.overlapFromBp) },
  };
}
