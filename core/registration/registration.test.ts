import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Claim,
  claimRefusals,
  conflictsWith,
  dealRefusals,
  isDuplicate,
  proposedRole,
  type Rival,
  submitRefusals,
} from './claim.ts';
import { isProtected, protectedUntil, protectionDays } from './protection.ts';

const deal: Claim['deal'] = {
  closed: false,
  hasAccount: true,
  contact: 'Contact',
  product: 'GTX Pro',
  amount: { minor: 1, currency: 'USD' },
  closeOn: '2026-12-01',
};
const claim = (over: Partial<Claim> = {}): Claim => ({
  today: '2026-11-21',
  role: 'sourced',
  proposed: 'sourced',
  comment: null,
  partner: { phase: 'MANAGE', suspended: false },
  deal,
  ...over,
});
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);
const rival = (over: Partial<Rival> = {}): Rival => ({
  id: 'r',
  dealId: 'd1',
  partnershipId: 'b',
  accountKey: 'hubspot:1',
  productLine: 'GTX',
  role: 'sourced',
  status: 'submitted',
  submittedAt: '2026-11-01T00:00:00.000Z',
  protectedUntil: null,
  ...over,
});
const question = {
  dealId: 'd1',
  partnershipId: 'a',
  accountKey: 'hubspot:1',
  productLine: 'GTX',
  role: 'sourced',
  today: '2026-11-21',
} as const;

test('a complete claim of an active partner on an open deal is eligible', () => {
  expect(submitRefusals(claim())).toEqual([]);
});

test.each([
  ['12.345', 'USD', 'deal_amount_too_precise'],
  ['1.5', 'JPY', 'deal_amount_too_precise'],
  ['a lot', 'USD', 'deal_amount_unreadable'],
  ['100', 'XXQ', 'deal_amount_unreadable'],
  ['ten', null, 'deal_amount_unreadable'],
])('an amount of %s %s is no missing amount: %s', (text, currency, code) => {
  const amountUnread = { text, currency };
  const refusals = dealRefusals({ today: '2026-11-21', deal: { ...deal, amount: null, amountUnread } });
  expect(codes(refusals)).toEqual([code]);
});

test('a deal without account, contact and amount hears every reason at once', () => {
  const refusals = dealRefusals({
    today: '2026-11-21',
    deal: { ...deal, hasAccount: false, contact: null, amount: null },
  });
  expect(codes(refusals)).toEqual(['deal_without_account', 'deal_without_contact', 'deal_without_amount']);
});

test('a suspended partner, a prospect and a close date of today are refused', () => {
  expect(codes(claimRefusals(claim({ partner: { phase: 'MANAGE', suspended: true } })))).toEqual(['partner_suspended']);
  expect(codes(claimRefusals(claim({ partner: { phase: 'SCOUT', suspended: false } })))).toEqual([
    'partner_not_active',
  ]);
  expect(codes(claimRefusals(claim({ deal: { ...deal, closeOn: '2026-11-21' } })))).toEqual(['close_date_past']);
});

test('Sourced against the evidence needs a comment, Influenced does not', () => {
  expect(codes(submitRefusals(claim({ proposed: 'influenced' })))).toEqual(['sourced_needs_comment']);
  expect(submitRefusals(claim({ proposed: 'influenced', comment: 'They brought the lead.' }))).toEqual([]);
  expect(submitRefusals(claim({ proposed: 'influenced', role: 'influenced' }))).toEqual([]);
});

test('evidence on the opening day or before proposes Sourced, later or none proposes Influenced', () => {
  expect(proposedRole('2026-10-14', '2026-10-14')).toBe('sourced');
  expect(proposedRole('2026-10-15', '2026-10-14')).toBe('influenced');
  expect(proposedRole(null, '2026-10-14')).toBe('influenced');
});

test('two sourced claims on one account and product line meet, also across deals; influence never does', () => {
  expect(conflictsWith(question, [rival({ dealId: 'd2' })])).toHaveLength(1);
  expect(conflictsWith(question, [rival({ dealId: 'd2', productLine: 'MG' })])).toHaveLength(0);
  expect(conflictsWith({ ...question, role: 'influenced' }, [rival()])).toHaveLength(0);
  expect(conflictsWith(question, [rival({ role: 'influenced' })])).toHaveLength(0);
});

test('a protection counts to the end of its last day', () => {
  const approved = rival({ dealId: 'd2', status: 'approved', protectedUntil: '2026-11-21' });
  expect(conflictsWith(question, [approved])).toHaveLength(1);
  expect(conflictsWith({ ...question, today: '2026-11-22' }, [approved])).toHaveLength(0);
});

test('the same partner with the same role on the same deal is a duplicate, with another role it is not', () => {
  const own = rival({ partnershipId: 'a' });
  expect(isDuplicate(question, [own])).toBe(true);
  expect(isDuplicate({ ...question, role: 'influenced' }, [own])).toBe(false);
  expect(isDuplicate(question, [{ ...own, status: 'rejected' }])).toBe(false);
});

test('whoever asks second, the two claims always meet: the rule has no favourite', () => {
  const arbitrary = fc.record({
    dealId: fc.constantFrom('d1', 'd2'),
    accountKey: fc.constantFrom('hubspot:1', 'hubspot:2'),
    productLine: fc.constantFrom('GTX', 'MG'),
  });
  fc.assert(
    fc.property(arbitrary, arbitrary, (a, b) => {
      const one = conflictsWith({ ...question, ...a, partnershipId: 'a' }, [
        rival({ ...b, partnershipId: 'b' }),
      ]).length;
      const other = conflictsWith({ ...question, ...b, partnershipId: 'b' }, [
        rival({ ...a, partnershipId: 'a' }),
      ]).length;
      expect(one).toBe(other);
    }),
  );
});

test('protection follows the tier, starts on the day of approval in the workspace zone, and is for Sourced only', () => {
  const policy = {
    programme: {
      lowestTier: 'bronze',
      tiers: [
        { id: 'bronze', protectionDays: 30, commissionBp: 0 },
        { id: 'gold', protectionDays: 90, commissionBp: 0 },
      ],
    },
  };
  expect(protectionDays(policy, 'gold', 'sourced')).toBe(90);
  expect(protectionDays(policy, null, 'sourced')).toBe(30);
  expect(protectionDays(policy, 'gold', 'influenced')).toBe(0);
  expect(protectedUntil('2026-11-23T22:00:00.000Z', 90, 'Asia/Riyadh')).toBe('2027-02-22');
  expect(protectedUntil('2026-11-23T22:00:00.000Z', 0, 'Asia/Riyadh')).toBeNull();
  expect(isProtected('2027-02-22', '2027-02-22')).toBe(true);
  expect(isProtected('2027-02-22', '2027-02-23')).toBe(false);
});
