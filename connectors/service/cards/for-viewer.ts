import {
  type DealFacts,
  dealFor,
  mayReadSection,
  partnerFor,
  SECTIONS,
  type Viewer,
  type WholePartnerFacts,
} from '@partnership-os/core';

/**
 * A card's facts as this viewer may read them: what is withheld leaves the service in no answer. The text itself where
 * nothing is withheld from the viewer.
 * @see SCREENS 1.5
 */
export function factsFor(text: string, viewer: Viewer): string {
  if (SECTIONS.every((section) => mayReadSection(viewer, section))) return text;
  const facts = JSON.parse(text) as DealFacts | WholePartnerFacts;
  return JSON.stringify(facts.kind === 'deal' ? dealFor(facts, viewer) : partnerFor(facts, viewer));
}
