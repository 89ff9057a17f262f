import type { Evidence } from '@partnership-os/core';
import type { Known } from '../deps.ts';
import type { Partnership } from '../records.ts';
import { activationEvidence } from './activation.ts';
import { complianceEvidence } from './compliance.ts';
import { conditionEvidence } from './conditions.ts';
import { exitEvidence } from './exit.ts';
import { type EvidenceFactsOf, evidenceFacts } from './facts.ts';
import { termsEvidence } from './terms.ts';

/** Evidence that only some phases ask for; elsewhere it is not computed. */
const BY_PHASE: Readonly<Partial<Record<Partnership['phase'], readonly ((facts: EvidenceFactsOf) => Evidence)[]>>> = {
  NEGOTIATE: [complianceEvidence, termsEvidence],
  ONBOARD: [complianceEvidence, activationEvidence],
  RENEW: [complianceEvidence],
};

/** The rows of the evidence table that rest on what people recorded. */
export async function recordedEvidence(known: Known, partnership: Partnership): Promise<Evidence> {
  const facts = await evidenceFacts(known, partnership);
  const asked = BY_PHASE[partnership.phase] ?? (partnership.suspended ? [complianceEvidence] : []);
  return Object.assign(
    {},
    conditionEvidence(facts),
    exitEvidence(facts),
    ...asked.map((each) => each(facts)),
  ) as Evidence;
}
