import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../policy/check.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { MDF_CHANGES, mayClaim, mdfBalance, mdfBudget, partnerPart, proofUntil } from './mdf.ts';
import { disputeUntil, dueOn, type FinalFacts, finalPayout, mayPayout, PAYOUT_CHANGES, runOf } from './payout.ts';
import { shareRevenue, sharesByFactor } from './revenue-share.ts';

const { economics, version } = defaultPolicy;
const sar = (major: number) => ({ minor: Math.round(major * 100), currency: 'SAR' });
const NONE = sar(0);

describe('payouts', () => {
  test('net 30, Gold 15, the accelerator’s part 45 days after the run', () => {
    const due = (part: 'base' | 'accelerator', tier: string) =>
      dueOn(part, { runOn: '2026-10-01', tier }, economics.payment);
    expect([due('base', 'silver'), due('base', 'gold'), due('accelerator', 'gold')]).toEqual([
      '2026-10-31',
      '2026-10-16',
      '2026-11-15',
    ]);
    expect(disputeUntil('2026-10-01', economics.payment)).toBe('2026-10-31');
  });
  test('a run below 100 is carried forward, and nothing is lost', () => {
    expect(runOf([sar(60)], sar(39.99), economics.payment)).toEqual({ pay: NONE, carried: sar(99.99) });
    expect(runOf([sar(60)], sar(40), economics.payment)).toEqual({ pay: sar(100), carried: NONE });
    const amounts = fc.array(fc.integer({ min: 0, max: 20_000 }));
    fc.assert(
      fc.property(amounts, (dues) => {
        let carried = NONE;
        let paid = 0;
        for (const minor of dues) {
          const run = runOf([{ minor, currency: 'SAR' }], carried, economics.payment);
          paid += run.pay.minor;
          carried = run.carried;
        }
        expect(paid + carried.minor).toBe(dues.reduce((sum, minor) => sum + minor, 0));
      }),
    );
  });
  test('only what money.md lists may follow a state', () => {
    expect([mayPayout('pending', 'approved'), mayPayout('draft', 'paid'), mayPayout('clawed_back', 'paid')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(PAYOUT_CHANGES.paid).toEqual(['held', 'clawed_back']);
  });
  test('the final payout is what was earned to the effective date, less clawbacks and advances', () => {
    const facts: FinalFacts = {
      effectiveOn: '2026-12-31',
      earned: [
        { on: '2026-12-31', amount: sar(9_000) },
        { on: '2027-01-01', amount: sar(700) },
      ],
      clawbacks: [sar(4_843.75)],
      advances: [sar(5_000)],
      currency: 'SAR',
    };
    const rules = { clawbackWatchMonths: defaultPolicy.exit.clawbackWatchMonths, version };
    expect(finalPayout(facts, rules)).toMatchObject({
      value: { amount: sar(-843.75), excluded: sar(700), watchUntil: '2027-12-31', basis: { rule: 'lifecycle 8 E11' } },
    });
    expect(finalPayout({ ...facts, advances: [sar(-1)] }, rules)).toMatchObject({ ok: false });
  });
});

describe('MDF (money.md section 5)', () => {
  test('the balance is the budget less approvals and what was reimbursed over them, never below zero', () => {
    const budget = mdfBudget('silver', 'SAR', economics.mdf);
    const grants = [
      { approved: sar(4_000), reimbursed: sar(3_000) },
      { approved: sar(3_000), reimbursed: sar(3_500) },
    ];
    const { balance, aboveBudget } = mdfBalance(budget, grants, version);
    expect([budget, balance]).toEqual([sar(10_000), sar(2_500)]);
    expect([aboveBudget(sar(2_500)), aboveBudget(sar(2_500.01))]).toEqual([false, true]);
    expect(mdfBalance(NONE, grants, version).balance).toEqual(NONE);
  });
  test('Gold matches, Bronze has none, proof comes within 60 days, states follow the list', () => {
    expect([partnerPart('gold', sar(500), economics.mdf), partnerPart('silver', sar(500), economics.mdf)]).toEqual([
      sar(500),
      NONE,
    ]);
    expect(mdfBudget('bronze', 'SAR', economics.mdf)).toEqual(NONE);
    expect(proofUntil('2026-11-01', economics.mdf)).toBe('2026-12-31');
    expect([mayClaim('claimed', 'reimbursed'), mayClaim('requested', 'claimed'), MDF_CHANGES.reimbursed]).toEqual([
      true,
      false,
      [],
    ]);
  });
});

describe('revenue share (money.md section 5)', () => {
  test('parts sum to the cent whatever the shares, and shares that are not 100 % are refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 10_000 }), (minor, first) => {
        const split = shareRevenue({ minor, currency: 'SAR' }, { partner: first, us: 10_000 - first });
        expect(split.ok && split.value.reduce((sum, { part }) => sum + part.minor, 0)).toBe(minor);
      }),
    );
    expect(shareRevenue(sar(1), { partner: 9_999 })).toMatchObject({ refusals: [{ code: 'shares_not_whole' }] });
  });
  test('by factor: lead and delivery by the partner, the sale by us', () => {
    const factors = economics.revenueShare.factors ?? {};
    expect(sharesByFactor(factors, { lead_generation: 'partner', sales_effort: 'us', delivery: 'partner' })).toEqual({
      partner: 6_000,
      us: 4_000,
    });
  });
});

test('a policy with shares that are not 100 %, falling bands or an unknown tier is refused', () => {
  const codes = (more: object) =>
    checkPolicy({ ...defaultPolicy, economics: { ...economics, ...more } }).map(({ code }) => code);
  expect(codes({ revenueShare: { oem: { partner: 5_000 } } })).toEqual(['policy_share_sum']);
  expect(codes({ rebate: { ...economics.rebate, bands: [...economics.rebate.bands].reverse() } })).toEqual([
    'policy_rebate_bands',
  ]);
  expect(codes({ mdf: { ...economics.mdf, matching: ['tin'] } })).toEqual(['policy_economics_tier']);
});
