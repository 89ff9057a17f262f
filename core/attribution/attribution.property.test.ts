import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Booking, type Credit, creditEntries, openCredits, reversalEntries, sameCredits } from './ledger.ts';
import { programmeRevenue, revenueOf } from './totals.ts';

const booking = (): Booking => {
  let next = 0;
  return {
    baseCurrency: 'USD',
    rates: {
      pegs: [{ from: 'USD', to: 'SAR', value: '3.75', since: '1986-06-01', source: 'peg' }],
      rates: [],
      maxAgeDays: 7,
    },
    cause: 'won',
    policyVersion: 1,
    at: '2026-10-01T00:00:00.000Z',
    newId: () => {
      next += 1;
      return `id-${next}`;
    },
  };
};
const deal = (minor: number, currency = 'USD') => ({ dealId: 'd', net: { minor, currency }, closedOn: '2026-09-30' });
const split = (shares: readonly number[]): Credit[] =>
  shares.map((shareBp, index) => ({
    partnershipId: `p${index}`,
    role: 'sourced',
    shareBp,
    ...(index > 0 && { splitBy: 'dispute-1' }),
  }));

test('however the sourced credit is split, the parts sum to the cent in both currencies', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 9999 }), (minor, first) => {
      const entries = creditEntries(deal(minor, 'SAR'), split([first, 10_000 - first]), booking());
      expect(entries.ok).toBe(true);
      if (!entries.ok) return;
      expect(entries.value.reduce((sum, { net }) => sum + net.minor, 0)).toBe(minor);
      const whole = creditEntries(deal(minor, 'SAR'), split([10_000]), booking());
      expect(entries.value.reduce((sum, { base }) => sum + base.minor, 0)).toBe(whole.ok && whole.value[0]?.base.minor);
    }),
  );
});

test('a reversal takes back exactly what was credited, once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), (minor) => {
      const use = booking();
      const credits = creditEntries(
        deal(minor),
        [...split([10_000]), { partnershipId: 'x', role: 'influenced', shareBp: 10_000 }],
        use,
      );
      if (!credits.ok) throw new Error('refused');
      const ledger = [...credits.value, ...reversalEntries(credits.value, use)];
      expect(openCredits(ledger)).toEqual([]);
      expect(reversalEntries(ledger, use)).toEqual([]);
      expect(revenueOf(ledger, 'p0', 'USD').sourced.minor).toBe(0);
      expect(programmeRevenue(ledger, 'USD')).toEqual({
        sourced: { minor: 0, currency: 'USD' },
        influenced: { minor: 0, currency: 'USD' },
      });
    }),
  );
});

test('replaying the same bookings gives identical entries', () => {
  const replay = () => creditEntries(deal(12_345), split([3_333, 6_667]), booking());
  expect(replay()).toEqual(replay());
});

test('influence of two partners on one deal is whole for each and once in the total', () => {
  const credits: Credit[] = ['a', 'b'].map((partnershipId) => ({ partnershipId, role: 'influenced', shareBp: 10_000 }));
  const entries = creditEntries(deal(5_000), credits, booking());
  if (!entries.ok) throw new Error('refused');
  expect(revenueOf(entries.value, 'a', 'USD').influenced.minor).toBe(5_000);
  expect(programmeRevenue(entries.value, 'USD').influenced.minor).toBe(5_000);
  expect(sameCredits(entries.value, deal(5_000), credits)).toBe(true);
  expect(sameCredits(entries.value, deal(5_001), credits)).toBe(false);
});

test('a partner cannot both source and influence a deal, and shares must be whole', () => {
  const twice = creditEntries(
    deal(1),
    [
      { partnershipId: 'a', role: 'sourced', shareBp: 10_000 },
      { partnershipId: 'a', role: 'influenced', shareBp: 10_000 },
    ],
    booking(),
  );
  expect(twice).toMatchObject({ ok: false, refusals: [{ code: 'partner_twice' }] });
  expect(creditEntries(deal(1), split([5_000]), booking())).toMatchObject({
    ok: false,
    refusals: [{ code: 'shares_not_whole' }],
  });
  expect(creditEntries(deal(1, 'EUR'), split([10_000]), booking())).toMatchObject({
    ok: false,
    refusals: [{ code: 'no_rate' }],
  });
});
