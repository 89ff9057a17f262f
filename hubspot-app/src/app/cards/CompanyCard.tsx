import { hubspot } from '@hubspot/ui-extensions';
import { type PartnerFacts, partnerScreen } from '@partnership-os/core';
import { Card } from './Card.tsx';
import type { CardSource } from './useScreen.ts';

hubspot.extend<'crm.record.tab'>(() => <CompanyCard />);

const PARTNER: CardSource<PartnerFacts> = {
  id: 'partner',
  path: (recordId) => `/hubspot/cards/companies/${recordId}`,
  draw: partnerScreen,
  watched: ['name', 'industry', 'country', 'numberofemployees', 'pos_phase', 'pos_suspended', 'pos_tier'],
};

/** SCREENS S6, with S6b and the decision block of S13: the whole partnership on the company. */
export const CompanyCard = () => <Card source={PARTNER} />;
