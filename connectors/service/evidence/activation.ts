import { type Checklist, checklistEvidence, checklistOf, type Evidence, type Onboarding } from '@partnership-os/core';
import { todayIn } from '../closings.ts';
import { docsOf } from '../record-store.ts';
import { gateResult } from './compliance.ts';
import type { EvidenceFactsOf } from './facts.ts';

/** The onboarding of a signed partnership as core judges it; null while nothing is signed. */
export function onboardingOf(facts: EvidenceFactsOf): Onboarding | null {
  const { partnership, records, inForce, subject, zone } = facts;
  const { signedAt, activatedAt } = partnership.doc;
  if (signedAt === null) return null;
  const { tiers, programme } = inForce.policy;
  const wanted = partnership.tier ?? programme.lowestTier;
  const needed = tiers.levels.find(({ id }) => id === wanted)?.certified;
  const certified = docsOf(records, 'certified').at(-1);
  return {
    signedOn: todayIn(signedAt, zone),
    activatedOn: activatedAt === null ? null : todayIn(activatedAt, zone),
    type: partnership.type,
    tier: partnership.tier,
    country: subject.country,
    records: docsOf(records, 'item'),
    checks: gateResult(facts, 'activation').lines,
    certified: certified === undefined || needed === undefined ? null : { actual: certified.people, needed },
    persons: {},
  };
}

/** The checklist as it stands today; null while nothing is signed. */
export function checklistNow(facts: EvidenceFactsOf): Checklist | null {
  const onboarding = onboardingOf(facts);
  const { policy, version } = facts.inForce;
  return onboarding === null ? null : checklistOf(onboarding, { activation: policy.activation, version }, facts.today);
}

/** G-CHECKLIST; unknown while nothing is signed. */
export function activationEvidence(facts: EvidenceFactsOf): Evidence {
  const checklist = checklistNow(facts);
  return checklist === null ? {} : { 'G-CHECKLIST': checklistEvidence(checklist) };
}
