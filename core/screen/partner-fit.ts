import type { FitFacts } from './facts.ts';
import { fitBlocks } from './fit.ts';
import type { Block } from './model.ts';
import type { PartnerFacts, PartnershipFacts } from './partner-facts.ts';
import type { View } from './view.ts';

/** Below this known weight a fit is "not enough data" (scoring.md section 10). */
const LEAST_KNOWN_BP = 6000;

const knownWeight = ({ factors }: FitFacts): number =>
  factors.reduce((sum, { weight, value }) => (value === null ? sum : sum + weight), 0);

/** The strategic fit of a prospect, or that too little is known to say one. */
export function fitOrGap(
  view: View,
  { name }: PartnerFacts,
  { fit, partnershipId }: PartnershipFacts,
): readonly Block[] {
  if (fit === null) return [];
  const heading: Block = { kind: 'heading', level: 3, text: view.say('s6.fit') };
  if (knownWeight(fit) < LEAST_KNOWN_BP) {
    return [heading, { kind: 'text', testId: `fit-${partnershipId}`, text: view.say('s6.fitUnknown') }];
  }
  return [heading, ...fitBlocks(view, { id: partnershipId, name }, fit)];
}
