import type {
  ApprovalFacts,
  CreditFacts,
  DealFacts,
  EvidenceFacts,
  FitFactorFacts,
  FitFactorId,
  FitFacts,
  RegistrationFacts,
  RouteFacts,
  SlotFacts,
  SuggestionFacts,
} from '../facts.ts';
import { personOf, REP, TODAY } from './viewers.ts';

/** Evidence from a CRM record of 12 days before the fixtures' day. */
export const evidence = (over: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  key: 'won_together',
  params: { won: 6, closed: 9 },
  source: 'crm',
  on: '2026-11-10',
  ...over,
});

const WEIGHTS: Readonly<Record<FitFactorId, number>> = {
  capability: 3000,
  need: 2500,
  industry: 1500,
  geography: 1000,
  size: 1000,
  trust: 1000,
};
const FACTORS = ['capability', 'need', 'industry', 'geography', 'size', 'trust'] as const;

const UNKNOWN: Readonly<Record<FitFactorId, EvidenceFacts['key']>> = {
  capability: 'capability_unknown',
  need: 'need_unknown',
  industry: 'industry_unknown',
  geography: 'geography_unknown',
  size: 'size_unknown',
  trust: 'trust_unknown',
};

/** A fit by factor values; a factor that is null is unknown. The default is the matcher's check value 0.7800. */
export function fit(values: Partial<Readonly<Record<FitFactorId, number | null>>> = {}): FitFacts {
  const all = { capability: 0.5, need: 1, industry: 1, geography: 1, size: 0.7, trust: 0.6, ...values };
  const factors = FACTORS.map((id): FitFactorFacts => {
    const value = all[id];
    const known =
      value === null ? evidence({ key: UNKNOWN[id], params: {}, source: 'directory', on: null }) : evidence();
    return { id, weight: WEIGHTS[id], value, evidence: [known] };
  });
  return { model: 'matcher', modelVersion: 1, factors };
}

/** Inside terms in force: the Manager, by AR-1, until Tuesday 24 November 17:00 in Riyadh. */
export const route = (over: Partial<RouteFacts> = {}): RouteFacts => ({
  levels: ['manager'],
  rule: 'AR-1',
  policyVersion: 7,
  inside: true,
  outside: [],
  termsVersion: 3,
  hours: 48,
  dueAt: '2026-11-24T14:00:00.000Z',
  dueZone: 'Asia/Riyadh',
  ...over,
});

/** Partner A: Technology, MANAGE, Fit 78, an earlier meeting, no conflict, 90 days of protection. */
export const suggestion = (over: Partial<SuggestionFacts> = {}): SuggestionFacts => ({
  partnershipId: 'ps-a',
  partnerName: 'Partner A',
  type: 'technology',
  phase: 'MANAGE',
  rank: 1,
  fit: fit(),
  reasons: [
    evidence(),
    evidence({ key: 'industry_same', params: { sector: 'retail' }, source: 'directory', on: TODAY }),
  ],
  conflict: 'none',
  route: route(),
  protectionDays: 90,
  products: ['Product 1'],
  touch: { id: 'touch-1', kind: 'meeting', on: '2026-10-14', afterOpened: false, derived: false },
  refusals: [],
  talkTo: { channelManager: null },
  checkedAt: '2026-11-22T06:41:00.000Z',
  expiresAt: '2026-11-23T06:41:00.000Z',
  ...over,
});

/** Partner B: two inputs unknown, Fit 62–82. */
export const partnerB = (over: Partial<SuggestionFacts> = {}): SuggestionFacts =>
  suggestion({
    partnershipId: 'ps-b',
    partnerName: 'Partner B',
    rank: 2,
    fit: fit({ capability: 0.5, need: 0.96, industry: 1, geography: null, size: null, trust: 0.8 }),
    ...over,
  });

/** Partner C: Fit 55. */
export const partnerC = (over: Partial<SuggestionFacts> = {}): SuggestionFacts =>
  suggestion({
    partnershipId: 'ps-c',
    partnerName: 'Partner C',
    rank: 3,
    fit: fit({ capability: 0.5, need: 0.5, industry: 0.7, geography: 0.7, size: 0.2, trust: 0.8 }),
    ...over,
  });

/** Deal 1042 of SAR 420,000 with three suggested partners, read to the end. */
export const dealFacts = (over: Partial<DealFacts> = {}): DealFacts => ({
  kind: 'deal',
  crm: 'hubspot',
  dealId: '5001',
  name: 'Deal 1042',
  amount: { minor: 42_000_000, currency: 'SAR' },
  status: 'open',
  stage: 'engaging',
  accountName: 'Account 7',
  product: 'Product 1',
  openedOn: '2026-10-17',
  closeOn: '2027-01-15',
  derived: [],
  reading: null,
  sample: false,
  dataThrough: '2026-11-22T06:40:00.000Z',
  today: TODAY,
  policyVersion: 7,
  refusals: [],
  suggestions: [suggestion(), partnerB(), partnerC()],
  partnersChecked: 40,
  registrations: [],
  approvals: [],
  credits: [],
  ...over,
});

export const registration = (over: Partial<RegistrationFacts> = {}): RegistrationFacts => ({
  registrationId: 'reg-1',
  partnershipId: 'ps-a',
  partnerName: 'Partner A',
  role: 'sourced',
  status: 'submitted',
  submittedAt: '2026-11-22T06:43:00.000Z',
  protectedUntil: null,
  approvalId: 'ap-1',
  reason: null,
  ...over,
});

export const slot = (over: Partial<SlotFacts> = {}): SlotFacts => ({
  level: 'manager',
  status: 'waiting',
  by: null,
  at: null,
  dueAt: '2026-11-24T14:00:00.000Z',
  dueZone: 'Asia/Riyadh',
  slaLevel: 0,
  ...over,
});

/** Partner A registers Deal 1042 as Sourced; asked by the sales rep, waiting for the Manager. */
export const approval = (over: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  approvalId: 'ap-1',
  kind: 'registration',
  status: 'pending',
  version: 1,
  partnerName: 'Partner A',
  dealName: 'Deal 1042',
  role: 'sourced',
  amount: { minor: 42_000_000, currency: 'SAR' },
  slots: [slot()],
  route: route(),
  requester: personOf('Sales rep 1', REP),
  requestedAt: '2026-11-22T06:43:00.000Z',
  comment: null,
  question: null,
  supports: [evidence({ key: 'meeting_before', params: { on: '2026-10-14', opened: '2026-10-17' }, on: '2026-10-14' })],
  opposes: [],
  checked: ['conflict', 'terms'],
  changes: null,
  flagged: false,
  protectionDays: 90,
  conflict: 'none',
  ...over,
});

export const credit = (over: Partial<CreditFacts> = {}): CreditFacts => ({
  partnershipId: 'ps-a',
  partnerName: 'Partner A',
  role: 'sourced',
  shareBp: 10_000,
  amount: { minor: 42_000_000, currency: 'SAR' },
  locked: false,
  ...over,
});

/** Deal 1042 after Partner A was registered and before the Manager decides. */
export const pendingDeal = (over: Partial<DealFacts> = {}): DealFacts =>
  dealFacts({ registrations: [registration()], approvals: [approval()], ...over });
