import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { type Booking, type Credit, creditEntries, type Entry, openCredits, reversalEntries } from './ledger.ts';
import { ledgerBalance, refundEntries } from './rebook.ts';
import { type AttributionChange, type AttributionRow, attributionStatus, recordRefusals } from './record.ts';

const row = (more: Partial<AttributionRow> = {}): AttributionRow => ({
  partnershipId: 'a',
  role: 'sourced',
  ground: 'registration',
  evidence: ['2026-09-01'],
  claimedOn: '2026-09-01',
  validUntil: '2026-12-01',
  ...more,
});
const influenced = (on: string, partnershipId = 'b') =>
  row({ partnershipId, role: 'influenced', ground: 'demo', evidence: [on], claimedOn: on });
const change: AttributionChange = {
  rows: [row(), influenced('2026-10-01')],
  dates: { openedOn: '2026-09-15', firstContactOn: null, closedOn: '2026-11-01' },
  now: '2026-11-10T09:00:00.000Z',
  by: 'owner',
  reason: null,
  grant: null,
};
const codes = (more: Partial<AttributionChange>) =>
  recordRefusals({ ...change, ...more }, defaultPolicy, 'Asia/Riyadh').map(({ code }) => code);
const LOCKED = '2026-11-15T21:00:00.000Z';
const grant = { kind: 'attribution_change', usedAt: null, until: '2026-12-31T00:00:00.000Z' } as const;
const finance = { now: LOCKED, by: 'finance', reason: 'wrong partner was named', grant } as const;

describe('what a deal’s attribution may say (money.md section 11)', () => {
  test.each([
    ['one who sourced, one who influenced', {}, []],
    ['two who sourced', { rows: [row(), row({ partnershipId: 'b' })] }, ['two_sourcing_partners']],
    ['one partner twice', { rows: [row(), influenced('2026-10-01', 'a')] }, ['partner_twice']],
    ['no evidence', { rows: [row({ evidence: [] })] }, ['evidence_missing']],
    ['a touch before the deal', { rows: [influenced('2026-09-14')] }, ['evidence_outside']],
    ['a touch on the day it closed', { rows: [influenced('2026-11-01')] }, []],
    ['a touch after the close', { rows: [influenced('2026-11-02')] }, ['evidence_outside']],
    ['a claim on the opening day', { rows: [row({ claimedOn: '2026-09-15' })] }, []],
    ['a claim after it', { rows: [row({ claimedOn: '2026-09-16' })] }, ['sourced_too_late']],
    [
      'a claim after it but before our first contact',
      { rows: [row({ claimedOn: '2026-09-16' })], dates: { ...change.dates, firstContactOn: '2026-09-17' } },
      [],
    ],
    ['a claim that had ended', { rows: [row({ validUntil: '2026-09-14' })] }, ['claim_expired']],
  ] as const)('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });
});

describe('the lock, fourteen days after the close', () => {
  test.each([
    ['the owner on the last day', { now: '2026-11-15T20:59:59.999Z' }, []],
    ['the owner a moment later', { now: LOCKED }, ['attribution_locked', 'reason_missing']],
    ['somebody else at any time', { by: 'other' }, ['attribution_not_yours']],
    ['Finance with approval and reason', finance, []],
    ['Finance without a reason', { ...finance, reason: 'no' }, ['reason_missing']],
    ['Finance without approval', { ...finance, grant: null }, ['attribution_locked']],
    ['Finance with a used approval', { ...finance, grant: { ...grant, usedAt: LOCKED } }, ['attribution_locked']],
  ] as const)('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });
  test('the status says whether it was changed after the lock', () => {
    const status = (now: string, ...changes: string[]) =>
      attributionStatus(
        '2026-11-01',
        changes.map((at) => ({ at })),
        { now, policy: defaultPolicy, zone: 'Asia/Riyadh' },
      );
    expect([status('2026-11-02T00:00:00.000Z'), status(LOCKED), status(LOCKED, LOCKED)]).toEqual([
      'open',
      'locked',
      'changed_after_lock',
    ]);
    expect(attributionStatus(null, [], { now: LOCKED, policy: defaultPolicy, zone: 'UTC' })).toBe('open');
  });
});

const booking = (): Booking => {
  let next = 0;
  const newId = () => {
    next += 1;
    return `id-${next}`;
  };
  const rates = { pegs: defaultPolicy.currency.pegs, rates: [], maxAgeDays: 7 };
  return { baseCurrency: 'SAR', rates, cause: 'won', policyVersion: 1, at: '2026-11-01T00:00:00.000Z', newId };
};
const split: Credit[] = [
  { partnershipId: 'a', role: 'sourced', shareBp: 6_667 },
  { partnershipId: 'b', role: 'sourced', shareBp: 3_333, splitBy: 'dispute-1' },
  { partnershipId: 'c', role: 'influenced', shareBp: 10_000 },
];
/** Credits a deal in dollars, then runs refunds and reopenings over it. */
const play = (minor: number, steps: readonly (number | 'reopen')[]) => {
  const use = booking();
  const deal = { dealId: 'd', net: { minor, currency: 'USD' }, closedOn: '2026-10-31' };
  const first = creditEntries(deal, split, use);
  if (!first.ok) throw new Error(first.refusals[0].code);
  const ledger: Entry[] = [...first.value];
  for (const step of steps) {
    if (step !== 'reopen') ledger.push(...refundEntries(ledger, { minor: step, currency: 'USD' }, use));
    else {
      ledger.push(...reversalEntries(ledger, use));
      const again = creditEntries({ ...deal, closedOn: '2026-11-20' }, split, use);
      if (again.ok) ledger.push(...again.value);
    }
  }
  return ledger;
};

describe('the ledger', () => {
  test('two sourcing partners need the decision that splits the credit', () => {
    const without = split.map(({ splitBy: _, ...credit }) => credit);
    const deal = { dealId: 'd', net: { minor: 1, currency: 'USD' }, closedOn: '2026-10-31' };
    expect(creditEntries(deal, without, booking())).toMatchObject({ refusals: [{ code: 'two_sourcing_partners' }] });
  });

  test('a refund keeps the original rate, day and shares', () => {
    const ledger = play(100_00, [40_00]);
    const open = openCredits(ledger);
    expect(open.map(({ net, base, rate, closedOn }) => [net.minor, base.minor, rate.value, closedOn])).toEqual([
      [26_67, 100_01, '15/4', '2026-10-31'],
      [13_33, 49_99, '15/4', '2026-10-31'],
      [40_00, 150_00, '15/4', '2026-10-31'],
    ]);
    const dinar = { dealId: 'k', net: { minor: 1_000, currency: 'KWD' }, closedOn: '2026-10-31' };
    const rates = {
      pegs: [],
      maxAgeDays: 7,
      rates: [{ from: 'KWD', to: 'SAR', on: '2026-10-31', value: '12.2', source: 'bank' }],
    };
    const booked = creditEntries(dinar, split.slice(2), { ...booking(), rates });
    const halved = booked.ok ? refundEntries(booked.value, { minor: 500, currency: 'KWD' }, booking()) : [];
    expect(openCredits(halved).map(({ base }) => base)).toEqual([{ minor: 610, currency: 'SAR' }]);
    expect(refundEntries([], { minor: 1, currency: 'USD' }, booking())).toEqual([]);
  });

  test('after any refunds and reopenings the sourced parts sum to the cent, nothing is reversed twice, and a replay is identical', () => {
    const amounts = fc.integer({ min: 0, max: 1e10 });
    const steps = fc.array(fc.oneof(amounts, fc.constant('reopen' as const)), { maxLength: 6 });
    fc.assert(
      fc.property(amounts, steps, (minor, list) => {
        const ledger = play(minor, list);
        expect(play(minor, list)).toEqual(ledger);
        const end = list.at(-1) ?? 'reopen';
        const last = end === 'reopen' ? minor : end;
        const sourced = openCredits(ledger).filter(({ role }) => role === 'sourced');
        expect(sourced.reduce((sum, { net }) => sum + net.minor, 0)).toBe(last);
        const reversed = ledger.flatMap(({ reverses }) => reverses ?? []);
        expect(new Set(reversed).size).toBe(reversed.length);
        const open = ledgerBalance(openCredits(ledger));
        for (const [key, sum] of ledgerBalance(ledger)) expect(sum).toEqual(open.get(key));
      }),
    );
  });
});
