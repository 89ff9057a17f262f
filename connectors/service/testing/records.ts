import type { CrmAccount, CrmDeal } from '../crm-port.ts';
import { ownerId } from './staff.ts';

/** Test material only: records as an adapter reads them, with nothing in the way, to be spoiled one fact at a time. */
const NO_MIRROR = { phase: null, suspended: null, tier: null, reasonCode: null, reason: null };

export const crmAccount = (crmId: string, more: Partial<CrmAccount> = {}): CrmAccount => ({
  kind: 'account',
  crmId,
  archived: false,
  name: `Company ${crmId}`,
  domain: null,
  sector: 'technology',
  country: 'United States',
  employees: 500,
  partnerId: null,
  directory: null,
  modifiedAt: '2026-11-01T00:00:00.000Z',
  mirror: NO_MIRROR,
  derived: [],
  ...more,
});

export const crmDeal = (crmId: string, more: Partial<CrmDeal> = {}): CrmDeal => ({
  kind: 'deal',
  crmId,
  archived: false,
  name: `Deal ${crmId}`,
  accountCrmId: '501',
  ownerId: ownerId('hubspot', 'rep'),
  stage: 'Engaging',
  status: 'open',
  amount: '1000',
  currency: 'USD',
  product: 'GTX Pro',
  territory: 'Central',
  discount: '0',
  openedOn: '2026-11-10',
  closeOn: '2026-12-24',
  contact: 'Huda Saleh',
  firstMeeting: { id: '801', on: '2026-11-05', text: 'Met', derived: false },
  modifiedAt: '2026-11-20T00:00:00.000Z',
  derived: [],
  mirror: { registrationStatus: null, role: null, partnerId: null, dealId: null },
  ...more,
});
