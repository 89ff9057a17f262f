import type { RoiFacts } from '../facts.ts';
import type { MoveFacts, PartnerFacts, ScorecardFacts, TermsFacts, WholePartnershipFacts } from '../partner-facts.ts';
import { approval, evidence, fit, route } from './deal.ts';
import { QUALIFICATION } from './qualification.ts';
import { CHANNEL, personOf, TODAY } from './viewers.ts';

const sar = (minor: number) => ({ minor, currency: 'SAR' });

/** SCOUT's way on, with nothing in its way. */
export const move = (over: Partial<MoveFacts> = {}): MoveFacts => ({
  command: 'shortlist',
  to: 'EVALUATE',
  needsReason: false,
  approvalKind: null,
  approval: 'not-needed',
  route: null,
  refusals: [],
  ...over,
});

/** A step out: Discard from SCOUT, which needs a reason. */
export const discard = (over: Partial<MoveFacts> = {}): MoveFacts =>
  move({ command: 'discard', to: 'REJECTED', needsReason: true, ...over });

/** EVALUATE's way on, waiting for an approval that nobody has asked for. */
export const approveCandidate = (over: Partial<MoveFacts> = {}): MoveFacts =>
  move({
    command: 'approve_candidate',
    to: 'NEGOTIATE',
    approvalKind: 'candidate',
    approval: 'missing',
    route: route({ rule: 'AR-3', hours: 24 }),
    ...over,
  });

/** One quarter of cost and revenue of the two that a figure needs. */
export const thinRoi = (over: Partial<RoiFacts> = {}): RoiFacts => ({
  status: 'not_enough_data',
  quarters: [{ id: '2026-Q3', revenue: sar(10_000_000), cost: sar(4_000_000) }],
  quartersNeeded: 2,
  revenue: sar(10_000_000),
  cost: sar(4_000_000),
  ratio: null,
  costItems: 4,
  costItemsWithSource: 3,
  ...over,
});

/** Two quarters: SAR 210,000 on SAR 100,000 of cost, so ROI 110.0 % and a return of 2.1. */
export const fullRoi = (over: Partial<RoiFacts> = {}): RoiFacts => ({
  ...thinRoi(),
  status: 'ok',
  quarters: [
    { id: '2026-Q2', revenue: sar(11_000_000), cost: sar(6_000_000) },
    { id: '2026-Q3', revenue: sar(10_000_000), cost: sar(4_000_000) },
  ],
  revenue: sar(21_000_000),
  cost: sar(10_000_000),
  ratio: '11/10',
  costItems: 10,
  costItemsWithSource: 8,
  ...over,
});

export const terms = (over: Partial<TermsFacts> = {}): TermsFacts => ({
  version: 3,
  signedOn: '2026-02-03',
  from: '2026-02-01',
  until: '2027-01-31',
  products: ['Product 1', 'Product 2'],
  territories: ['West'],
  largestDiscountBp: 1500,
  inForce: true,
  ...over,
});

/** A card of the qualification model where every answer is `score`, and every deal breaker `breaker`. */
export const scorecard = (
  score: number | null,
  breaker: 'yes' | 'no' | 'unknown' = 'no',
  over: Partial<ScorecardFacts> = {},
): ScorecardFacts => ({
  model: QUALIFICATION.id,
  modelVersion: QUALIFICATION.version,
  status: 'draft',
  version: 1,
  groups: QUALIFICATION.categories.map(({ id, weight, minimum, criteria }) => ({
    id,
    weight,
    minimum,
    criteria: criteria.map((criterion) => ({ id: criterion, score, prefilledFrom: null })),
  })),
  breakers: QUALIFICATION.breakers.map((id) => ({ id, answer: breaker })),
  scorers: [],
  totalExact: null,
  band: 'none',
  failedRules: [],
  rules: QUALIFICATION,
  ...over,
});

/** A live Technology partnership in MANAGE with terms, deals and a measured ROI. */
export const partnership = (over: Partial<WholePartnershipFacts> = {}): WholePartnershipFacts => ({
  partnershipId: 'ps-a',
  version: 5,
  type: 'technology',
  phase: 'MANAGE',
  suspended: false,
  tier: 'gold',
  owner: personOf('Channel Manager 1', CHANNEL),
  entered: [
    { phase: 'SCOUT', at: '2025-09-01T08:00:00.000Z' },
    { phase: 'EVALUATE', at: '2025-10-01T08:00:00.000Z' },
    { phase: 'NEGOTIATE', at: '2025-11-01T08:00:00.000Z' },
    { phase: 'ONBOARD', at: '2026-02-03T08:00:00.000Z' },
    { phase: 'MANAGE', at: '2026-03-01T08:00:00.000Z' },
  ],
  fit: null,
  signals: [],
  moves: [],
  approvals: [],
  scorecard: null,
  terms: terms(),
  termsInForce: true,
  sourced: sar(42_000_000),
  influenced: sar(8_000_000),
  wonDeals: 6,
  closedDeals: 12,
  deals: [
    {
      name: 'Deal 1001',
      crm: 'hubspot',
      role: 'sourced',
      status: 'won',
      amount: sar(42_000_000),
      closedOn: '2026-08-10',
    },
    {
      name: 'Deal 977',
      crm: 'salesforce',
      role: 'influenced',
      status: 'won',
      amount: sar(8_000_000),
      closedOn: '2026-07-02',
    },
  ],
  dealsTotal: 2,
  roi: fullRoi(),
  derived: [],
  ...over,
});

/** A prospect in SCOUT: one signal, a fit with two unknown inputs, no deals, no terms. */
export const prospect = (over: Partial<WholePartnershipFacts> = {}): WholePartnershipFacts =>
  partnership({
    version: 1,
    phase: 'SCOUT',
    tier: null,
    entered: [{ phase: 'SCOUT', at: '2026-11-20T08:00:00.000Z' }],
    fit: fit({ capability: 0.5, need: 0.96, industry: 1, geography: null, size: null, trust: 0.8 }),
    signals: [
      evidence({ key: 'signal', params: { text: 'A customer asked for them.' }, source: 'person', on: '2026-11-20' }),
    ],
    moves: [move(), discard()],
    terms: null,
    termsInForce: false,
    sourced: sar(0),
    influenced: sar(0),
    wonDeals: 0,
    closedDeals: 0,
    deals: [],
    dealsTotal: 0,
    roi: thinRoi({ quarters: [], revenue: sar(0), cost: sar(0), costItems: 0, costItemsWithSource: 0 }),
    ...over,
  });

/** A candidate in EVALUATE with an empty score card. */
export const candidate = (over: Partial<WholePartnershipFacts> = {}): WholePartnershipFacts =>
  prospect({
    version: 2,
    phase: 'EVALUATE',
    entered: [
      { phase: 'SCOUT', at: '2026-11-20T08:00:00.000Z' },
      { phase: 'EVALUATE', at: '2026-11-21T08:00:00.000Z' },
    ],
    moves: [
      approveCandidate({ refusals: [{ code: 'guard_unknown', clause: 'G-SCORE', params: { guard: 'G-SCORE' } }] }),
      discard({ command: 'reject' }),
    ],
    scorecard: scorecard(null, 'unknown'),
    ...over,
  });

/** The approval of a candidate, asked by the Channel Manager. */
export const candidateApproval = (over: Parameters<typeof approval>[0] = {}) =>
  approval({
    kind: 'candidate',
    dealName: null,
    role: null,
    amount: null,
    route: route({ rule: 'AR-3' }),
    requester: personOf('Channel Manager 1', CHANNEL),
    supports: [evidence({ key: 'scorecard_final', params: { band: 'go' }, source: 'person', on: TODAY })],
    checked: ['scorecard', 'breakers'],
    protectionDays: null,
    ...over,
  });

/** Partner F on its HubSpot company, read to the end. */
export const partnerFacts = (over: Partial<PartnerFacts> = {}): PartnerFacts => ({
  kind: 'partner',
  crm: 'hubspot',
  accountId: '7001',
  name: 'Partner F',
  partnership: partnership(),
  start: { refusals: [] },
  reading: null,
  sample: false,
  dataThrough: '2026-11-22T06:40:00.000Z',
  today: TODAY,
  policyVersion: 7,
  ...over,
});
