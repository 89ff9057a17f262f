import { expect, test } from 'vitest';
import { dealScreen } from './deal.ts';
import type { Dialog, Screen } from './model.ts';
import { partnerScreen } from './partner.ts';
import { approval, credit, dealFacts, pendingDeal } from './testing/deal.ts';
import { candidate, candidateApproval, partnerFacts, prospect } from './testing/partner.ts';
import { dialogsOf, textsOf } from './testing/read.ts';
import { CHANNEL, inArabic, MANAGER, REP } from './testing/viewers.ts';

/** What fixtures bring along: names, ids, amounts. Everything else on an Arabic screen is Arabic. */
const VALUES = [
  /^(Partner [A-F]|Deal \d+|Product \d|West|Sales rep 1|Channel Manager 1)$/,
  /^\u200F?[\d,.]+\s[A-Z]{3}$/,
  /^\d{4}-Q\d$/,
  /^\([^a-z]*SAR − [^a-z]*SAR\) ÷ [^a-z]*SAR = \S+$/,
];
const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;

const surfaces = (screen: Screen): readonly (Screen | Dialog)[] => [screen, ...dialogsOf(screen)];
const screens: readonly Screen[] = [
  dealScreen(dealFacts({ credits: [credit()], sample: true, derived: ['amount'] }), inArabic(REP), {}),
  dealScreen(dealFacts({ suggestions: [], reading: { done: 1, total: 9 } }), inArabic(REP), {}),
  dealScreen(pendingDeal(), inArabic(MANAGER), {}),
  dealScreen(pendingDeal({ approvals: [approval({ status: 'returned', question: 'من؟' })] }), inArabic(REP), {}),
  partnerScreen(partnerFacts(), inArabic(CHANNEL), {}),
  partnerScreen(partnerFacts({ partnership: null }), inArabic(CHANNEL), {}),
  partnerScreen(partnerFacts({ partnership: prospect({ signals: [] }) }), inArabic(CHANNEL), {}),
  partnerScreen(
    partnerFacts({ partnership: candidate({ signals: [], approvals: [candidateApproval()] }) }),
    inArabic(MANAGER),
    {},
  ),
];

test('no text of an Arabic screen or dialog is Latin only, but for names and amounts', () => {
  const latinOnly = screens
    .flatMap(surfaces)
    .flatMap(textsOf)
    .filter((text) => LATIN.test(text) && !ARABIC.test(text))
    .map((text) => text.replace(/[\u2068\u2069]/g, ''));
  expect(latinOnly.filter((text) => !VALUES.some((value) => value.test(text)))).toEqual([]);
});

test('no Arabic screen mixes two digit systems', () => {
  expect(screens.flatMap(surfaces).flatMap(textsOf).join(' ')).not.toMatch(/[\u0660-\u0669\u06F0-\u06F9]/);
});

test('a Latin name inside an Arabic sentence is isolated', () => {
  const sentences = screens
    .flatMap(surfaces)
    .flatMap(textsOf)
    .filter((text) => ARABIC.test(text));
  expect(sentences.filter((text) => /(?<!\u2068)Partner [A-F]/.test(text))).toEqual([]);
});

test('every surface has at most one primary button', () => {
  for (const surface of screens.flatMap(surfaces)) {
    const primary = 'actions' in surface ? surface.actions.filter(({ variant }) => variant === 'primary') : [];
    expect(primary.length).toBeLessThanOrEqual(1);
  }
});
