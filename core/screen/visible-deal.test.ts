import { expect, test } from 'vitest';
import type { RegistrationFacts } from './facts.ts';
import { dealFactsFromRows } from './rows.ts';
import { approval, dealFacts, registration, route } from './testing/deal.ts';
import { CHANNEL, LEGAL, personOf, REP } from './testing/viewers.ts';
import { dealFor, openRoute, settledClaims } from './visible-deal.ts';

const OTHER = { name: 'Rep 2', users: { hubspot: '999', salesforce: '005999' } };
const claim = (id: string, over: Partial<RegistrationFacts>): RegistrationFacts =>
  registration({ registrationId: id, partnerName: `Partner ${id}`, submittedBy: OTHER, ...over });

const facts = dealFacts({
  registrations: [
    claim('mine', { status: 'rejected', reason: 'Mine was late.', submittedBy: personOf('Rep 1', REP) }),
    claim('refused', { status: 'rejected', reason: 'Their price was SAR 99.' }),
    claim('open', { status: 'submitted' }),
    claim('held', { status: 'approved', reason: 'Because of their margin.' }),
  ],
  approvals: [
    approval({ approvalId: 'theirs', requester: OTHER, comment: 'They offer 40 %.' }),
    approval({ approvalId: 'own', requester: personOf('Rep 1', REP) }),
  ],
});

test('a rep reads their own claims and requests, and of others only the claim that holds', () => {
  const seen = dealFor(facts, REP);
  expect(seen.registrations.map(({ registrationId }) => registrationId)).toEqual(['mine', 'held']);
  expect(seen.approvals.map(({ approvalId }) => approvalId)).toEqual(['own']);
  const text = JSON.stringify(seen);
  for (const secret of ['Partner refused', 'Partner open', 'SAR 99', 'margin', '40 %', 'Rep 2'])
    expect(text).not.toContain(secret);
  expect(text).toContain('Mine was late.');
});

test('a channel manager and Legal, who decides, read every claim', () => {
  expect(dealFor(facts, CHANNEL)).toEqual(facts);
  expect(dealFor(facts, LEGAL)).toEqual(facts);
});

test('the rows of Salesforce give a rep the same: their own by sharing, what holds with the deal', () => {
  const { suggestions, registrations, approvals, ...summary } = facts;
  const rows = {
    summary: JSON.stringify({ ...summary, registrations: settledClaims(registrations) }),
    suggestions: suggestions.map((each) => JSON.stringify(each)),
    registrations: [JSON.stringify(registrations[0])],
    approvals: [JSON.stringify(approvals[1])],
  };
  expect(dealFactsFromRows(rows)).toEqual({ ...dealFor(facts, REP), missing: [] });
});

test('a claim that a viewer reads whole is not shown twice', () => {
  const { suggestions: _, registrations, approvals: __, ...summary } = facts;
  const rows = {
    summary: JSON.stringify({ ...summary, registrations: settledClaims(registrations) }),
    suggestions: [],
    registrations: registrations.map((each) => JSON.stringify(each)),
    approvals: [],
  };
  expect(dealFactsFromRows(rows)?.registrations).toEqual(registrations);
});

test('a route says which of product, territory and discount lies outside, and no limit of the terms', () => {
  const outside = [
    { code: 'product_outside', params: { product: 'GTX', allowed: 'MG' } },
    { code: 'territory_outside', params: { territory: 'East', allowed: 'West, Central' } },
    { code: 'discount_outside', params: { discountBp: 2500, largestBp: 1537 } },
    { code: 'terms_none' },
  ];
  expect(openRoute(route({ inside: false, outside })).outside).toEqual([
    { code: 'product_outside', params: { product: 'GTX', allowed: 'MG' } },
    { code: 'territory_outside', params: { territory: 'East' } },
    { code: 'discount_outside', params: { discountBp: 2500 } },
    { code: 'terms_none' },
  ]);
});
