import {
  cooldownEvidence,
  type Evidence,
  renewalEvidence,
  unsignedEvidence,
  untilEvidence,
} from '@partnership-os/core';
import { todayIn } from '../closings.ts';
import type { EvidenceFactsOf } from './facts.ts';

/** Conditions that lifecycle.md section 5 writes in words and that the record itself answers. */
export function conditionEvidence({ partnership, inForce, today, zone }: EvidenceFactsOf): Evidence {
  const { doc, phase } = partnership;
  const { policy, version } = inForce;
  const entered = doc.entered.findLast((each) => each.phase === phase);
  const newest =
    doc.signals
      .flatMap(({ on }) => on ?? [])
      .sort()
      .at(-1) ?? null;
  const rejectedOn = entered === undefined ? today : todayIn(entered.at, zone);
  const term = { end: doc.terms?.until ?? null, noticeDays: doc.terms?.noticeDays ?? 0 };
  return {
    ...renewalEvidence(term, today, { renewal: policy.renewal, version, zone }),
    'C-UNTIL': untilEvidence(doc.suspension?.until ?? null, today),
    'C-UNSIGNED': unsignedEvidence(doc.signedAt === null ? null : todayIn(doc.signedAt, zone)),
    ...(phase === 'REJECTED' && {
      'C-COOLDOWN': cooldownEvidence({
        rejectedOn,
        newestSignalOn: newest,
        today,
        reopenDays: policy.lifecycle.reopenDays,
      }),
    }),
  };
}
