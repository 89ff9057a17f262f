import { expect, test } from 'vitest';
import { dealScreen } from './deal.ts';
import { dealFacts, fit, partnerB, partnerC, suggestion } from './testing/deal.ts';
import { actionAt, blockAt, dialogAt, textsOf } from './testing/read.ts';
import { REP } from './testing/viewers.ts';

test('where a range stands beside a score, the card says what the order rests on, and the arithmetic opens it', () => {
  const range = suggestion({ fit: fit({ need: null, size: null }), rank: 1 });
  const shown = dealScreen(dealFacts({ suggestions: [range, partnerC({ rank: 2 })] }), REP, {});
  expect(blockAt(shown, 'order')).toMatchObject({
    text: 'Order: known points ÷ known weight. Partner A: 70.8 · Partner C: 55.0.',
  });
  expect(blockAt(dialogAt(shown, 'prov-fit-ps-a'), 'fit-order')).toMatchObject({
    text: 'For the order of partners: 46.0 ÷ 65\u2009% = 70.8',
  });
  const scores = dealScreen(dealFacts({ suggestions: [suggestion(), partnerC()] }), REP, {});
  expect(() => blockAt(scores, 'order')).toThrow();
  expect(() => blockAt(dialogAt(scores, 'prov-fit-ps-a'), 'fit-order')).toThrow();
});

test('a partner that cannot be registered yet stands last, and the order says so', () => {
  const blocked = partnerB({ rank: 1, refusals: [{ code: 'partner_not_active' }] });
  const shown = dealScreen(dealFacts({ suggestions: [blocked, suggestion({ rank: 2 })] }), REP, {});
  expect(blockAt(shown, 'order')).toMatchObject({
    text: 'Order: known points ÷ known weight. Partner A: 78.0 · Partner B: 77.5. A partner that cannot be registered yet stands last.',
  });
});

test('a name in Arabic does not carry the numbers of an English line away', () => {
  const shown = dealScreen(
    dealFacts({ suggestions: [suggestion({ partnerName: 'النقاش 107', fit: fit({ need: null }) }), partnerC()] }),
    REP,
    {},
  );
  expect(blockAt(shown, 'order')).toMatchObject({
    text: 'Order: known points ÷ known weight. \u2068النقاش 107\u2069: 70.7 · Partner C: 55.0.',
  });
});

test('See all lists every partner that fits with its points, and says how many it does not show', () => {
  const other = {
    partnershipId: 'ps-d',
    partnerName: 'Partner D',
    type: 'referral',
    low: 41,
    high: 41,
    missing: 0,
  } as const;
  const ranged = { ...other, partnershipId: 'ps-e', partnerName: 'Partner E', low: 30, high: 45, missing: 1 };
  const shown = dealScreen(dealFacts({ others: { listed: [other, ranged], total: 9 } }), REP, {});
  expect(actionAt(shown, 'see-all').label).toBe('See all (12)');
  const dialog = dialogAt(shown, 'see-all');
  expect(blockAt(dialog, 'all-partners')).toMatchObject({
    rows: [
      ['Partner A', 'Technology', 'Fit 78/100'],
      ['Partner B', 'Technology', 'Fit 62–82 (2 inputs missing)'],
      ['Partner C', 'Technology', 'Fit 55/100'],
      ['Partner D', 'Referral', 'Fit 41/100'],
      ['Partner E', 'Referral', 'Fit 30–45 (1 input missing)'],
    ],
  });
  expect(textsOf(dialog)).toContain('Showing 5 of 12');
  expect(() => actionAt(dealScreen(dealFacts(), REP, {}), 'see-all')).toThrow();
});
