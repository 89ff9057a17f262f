import { hubspot } from '@hubspot/ui-extensions';
import { type DealFacts, dealScreen } from '@partnership-os/core';
import { Card } from './Card.tsx';
import type { CardSource } from './useScreen.ts';

hubspot.extend<'crm.record.tab'>(() => <DealCard />);

const DEAL: CardSource<DealFacts> = {
  id: 'deal',
  path: (recordId) => `/hubspot/cards/deals/${recordId}`,
  draw: dealScreen,
  watched: [
    'dealname',
    'amount',
    'dealstage',
    'closedate',
    'product',
    'territory',
    'discount',
    'pos_registration_status',
  ],
};

/** SCREENS S1, with S3 and the decision block of S13: the partners on this deal. */
export const DealCard = () => <Card source={DEAL} />;
