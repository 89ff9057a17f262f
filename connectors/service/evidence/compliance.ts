import { type Evidence, type Gate, type GateResult, gateEvidence, gateOf, held, notHeld } from '@partnership-os/core';
import { docsOf } from '../record-store.ts';
import type { EvidenceFactsOf } from './facts.ts';

/** What is recorded at a gate, judged by the policy in force. */
export const gateResult = ({ inForce, subject, records, today }: EvidenceFactsOf, gate: Gate): GateResult =>
  gateOf(
    { gate, subject, records: docsOf(records, 'check'), today },
    { compliance: inForce.policy.compliance, version: inForce.version },
  );

/** The gate that a partnership stands before: the next one of its phase. */
export const gateBefore = ({ partnership: { phase } }: EvidenceFactsOf): Gate =>
  phase === 'NEGOTIATE' ? 'signature' : phase === 'RENEW' ? 'renewal' : 'activation';

/** G-PRESIGN before a signature, G-COMPLY before an activation, a renewal or a resumption, and G-AR of the same gate. */
export function complianceEvidence(facts: EvidenceFactsOf): Evidence {
  const gate = gateBefore(facts);
  const result = gateResult(facts, gate);
  const evidence = gateEvidence(result, facts.zone);
  return {
    ...(gate === 'signature' ? { 'G-PRESIGN': evidence } : {}),
    // A live partnership that is renegotiated may be suspended, and is resumed by the checks of an activation.
    'G-COMPLY': gate === 'signature' ? gateEvidence(gateResult(facts, 'activation'), facts.zone) : evidence,
    'G-AR': arabicEvidence(facts, result),
  };
}

/** What proves an Arabic version; the rules that ask for it are the policy's. */
const ARABIC = 'arabic_file';

function arabicEvidence({ inForce }: EvidenceFactsOf, { lines }: GateResult) {
  const asking = inForce.policy.compliance.rules.filter(({ evidence }) => evidence.kinds.includes(ARABIC));
  const open = lines.filter(({ ruleId, outcome }) => outcome === 'refused' && asking.some(({ id }) => id === ruleId));
  return open.length === 0
    ? held('checks')
    : notHeld(
        'checks',
        open.flatMap(({ refusal }) => refusal ?? []),
      );
}
