import { DEAL_ROLES, REGISTRATION_STATUSES } from '../registration/types.ts';
import { type Check, isFlag, isNumber, isText, listOf, oneOf, orAbsent, orNull, recordOf, shaped } from './shape.ts';
import type { Section } from './visibility.ts';

const isParam: Check = (value) => isText(value) || isNumber(value);
const amount = shaped({ minor: isNumber, currency: isText });
const conflict = oneOf(['none', 'possible', 'unchecked']);
export const readingShape = orNull(shaped({ done: isNumber, total: isNumber }));

export const refusal = shaped({ code: isText, params: orAbsent(recordOf(isParam)) });
export const evidence = shaped({ key: isText, params: recordOf(isParam), source: isText, on: orNull(isText) });

const factor = shaped({ id: isText, weight: isNumber, value: orNull(isNumber), evidence: listOf(evidence) });
export const fit = shaped({ model: isText, modelVersion: isNumber, factors: listOf(factor) });

export const person = shaped({
  name: isText,
  users: shaped({ hubspot: orAbsent(isText), salesforce: orAbsent(isText) }),
});

export const route = shaped({
  levels: listOf(isText),
  rule: isText,
  policyVersion: isNumber,
  inside: isFlag,
  outside: listOf(refusal),
  termsVersion: orNull(isNumber),
  dueAt: isText,
  dueZone: isText,
});

const touch = shaped({
  id: isText,
  kind: oneOf(['meeting', 'note']),
  on: isText,
  afterOpened: orNull(isFlag),
  derived: isFlag,
});

/** `Facts__c` of a `Partner_Suggestion__c`. */
export const suggestionShape = shaped({
  partnershipId: isText,
  partnerName: isText,
  type: isText,
  phase: isText,
  rank: isNumber,
  fit,
  reasons: listOf(evidence),
  conflict,
  route,
  protectionDays: isNumber,
  products: listOf(isText),
  touch: orNull(touch),
  refusals: listOf(refusal),
  talkTo: shaped({ channelManager: orNull(isText) }),
  checkedAt: isText,
  expiresAt: isText,
});

/** `Facts__c` of a `Deal_Registration__c`. */
export const registrationShape = shaped({
  registrationId: isText,
  partnershipId: isText,
  partnerName: isText,
  role: oneOf(DEAL_ROLES),
  status: oneOf(REGISTRATION_STATUSES),
  protectedUntil: orNull(isText),
  approvalId: orNull(isText),
  reason: orNull(isText),
  submittedBy: orAbsent(person),
});

const slot = shaped({
  level: isText,
  status: oneOf(['waiting', 'granted', 'rejected']),
  by: orNull(isText),
  decider: orAbsent(person),
  at: orNull(isText),
  dueAt: isText,
  dueZone: isText,
  slaLevel: isNumber,
});

/** `Facts__c` of an `Approval_Request__c`. */
export const approvalShape = shaped({
  approvalId: isText,
  kind: isText,
  status: isText,
  version: isNumber,
  partnerName: isText,
  dealName: orNull(isText),
  role: orNull(oneOf(DEAL_ROLES)),
  amount: orNull(amount),
  slots: listOf(slot),
  route,
  requester: person,
  requestedAt: isText,
  comment: orNull(isText),
  question: orNull(isText),
  supports: listOf(evidence),
  opposes: listOf(evidence),
  checked: listOf(isText),
  changes: orNull(listOf(evidence)),
  flagged: isFlag,
  protectionDays: orNull(isNumber),
  conflict,
});

const credit = shaped({
  partnerName: isText,
  role: oneOf(['sourced', 'influenced']),
  shareBp: isNumber,
  amount,
  locked: isFlag,
});

const otherFit = shaped({ partnerName: isText, type: isText, low: isNumber, high: isNumber, missing: isNumber });

/** `Deal_Facts__c` of an Opportunity: the deal without its suggestions and approvals, and with settled claims only. */
export const dealShape = shaped({
  kind: oneOf(['deal']),
  dealId: isText,
  name: isText,
  openedOn: orNull(isText),
  derived: listOf(isText),
  reading: readingShape,
  sample: isFlag,
  dataThrough: isText,
  today: isText,
  policyVersion: isNumber,
  refusals: listOf(refusal),
  others: orAbsent(shaped({ listed: listOf(otherFit), total: isNumber })),
  partnersChecked: isNumber,
  credits: listOf(credit),
  registrations: orAbsent(listOf(registrationShape)),
});

const move = shaped({
  command: isText,
  to: isText,
  needsReason: isFlag,
  approvalKind: orNull(isText),
  approval: oneOf(['not-needed', 'missing', 'waiting', 'granted']),
  route: orNull(route),
  refusals: listOf(refusal),
});

const criterion = shaped({
  id: isText,
  score: orNull(isNumber),
  known: orAbsent(orNull(isNumber)),
  prefilledFrom: orNull(evidence),
});
const group = shaped({ id: isText, weight: isNumber, minimum: isNumber, criteria: listOf(criterion) });
const scorecard = shaped({
  model: isText,
  modelVersion: isNumber,
  status: isText,
  groups: listOf(group),
  breakers: listOf(shaped({ id: isText, answer: isText })),
  scorers: listOf(isText),
  totalExact: orNull(isText),
  band: isText,
  failedRules: listOf(refusal),
});

const quarter = shaped({ id: isText, revenue: amount, cost: amount });
const roi = shaped({
  status: oneOf(['ok', 'not_enough_data', 'not_applicable']),
  quarters: listOf(quarter),
  quartersNeeded: isNumber,
  revenue: amount,
  cost: amount,
  ratio: orNull(isText),
  costItems: isNumber,
  costItemsWithSource: isNumber,
});

const terms = shaped({
  version: isNumber,
  signedOn: isText,
  from: isText,
  until: isText,
  products: listOf(isText),
  territories: listOf(isText),
  largestDiscountBp: orNull(isNumber),
  inForce: isFlag,
});

const partnerDeal = shaped({
  name: isText,
  crm: isText,
  role: isText,
  status: isText,
  amount: orNull(amount),
  closedOn: orNull(isText),
});

const partnership = shaped({
  partnershipId: isText,
  version: isNumber,
  type: isText,
  phase: isText,
  suspended: isFlag,
  tier: orNull(isText),
  owner: orNull(person),
  entered: listOf(shaped({ phase: isText })),
  fit: orNull(fit),
  signals: listOf(evidence),
  moves: listOf(move),
  termsInForce: isFlag,
  wonDeals: isNumber,
  closedDeals: isNumber,
  derived: listOf(isText),
});

/** The fields of `Partnership__c` that only some roles may read, by section. */
export const sectionShapes: { readonly [S in Section]: Check } = {
  terms: shaped({ terms: orNull(terms) }),
  money: shaped({
    sourced: amount,
    influenced: amount,
    deals: listOf(partnerDeal),
    dealsTotal: isNumber,
    roi,
  }),
  scorecard: shaped({ scorecard: orNull(scorecard), moves: listOf(move) }),
  requests: shaped({ approvals: listOf(approvalShape) }),
};

/** `Facts__c` of a `Partnership__c`. */
export const partnerShape = shaped({
  kind: oneOf(['partner']),
  accountId: isText,
  name: isText,
  partnership: orNull(partnership),
  start: shaped({ refusals: listOf(refusal) }),
  reading: readingShape,
  sample: isFlag,
  dataThrough: isText,
  today: isText,
  policyVersion: isNumber,
});
