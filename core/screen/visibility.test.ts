import { expect, test } from 'vitest';
import { LADDER, OFF_LADDER, type Role } from '../lifecycle/types.ts';
import type { Viewer } from './facts.ts';
import { partnerScreen } from './partner.ts';
import { partnerFactsFromRow } from './rows.ts';
import { candidate, candidateApproval, move, partnerFacts, partnership, scorecard, terms } from './testing/partner.ts';
import { blockAt, textsOf } from './testing/read.ts';
import { CHANNEL, inArabic, LEGAL, MANAGER, REP, REVOPS } from './testing/viewers.ts';
import { joinPartner, mayReadSection, partnerFor, SECTIONS, type Section, splitPartner } from './visibility.ts';

const ROLES: readonly Role[] = ['viewer', 'rep', 'channel', ...LADDER, ...OFF_LADDER];
const holding = (role: Role) => ({ roles: [role], levels: [] });
const whole = (over: Parameters<typeof partnership>[0] = {}) => ({
  ...partnerFacts(),
  partnership: partnership({ approvals: [candidateApproval({ status: 'rejected' })], ...over }),
});

test('who may read which section, by domain/lifecycle.md 2', () => {
  const read = (section: Section) => ROLES.filter((role) => mayReadSection(holding(role), section)).join(' ');
  expect(Object.fromEntries(SECTIONS.map((section) => [section, read(section)]))).toEqual({
    terms: 'channel manager director vp clevel legal finance revops',
    money: 'channel manager director vp clevel finance revops',
    scorecard: 'channel manager director vp clevel revops',
    requests: 'channel manager director vp clevel legal finance compliance revops',
  });
});

test('a level counts like the role of its name', () => {
  expect(mayReadSection({ roles: ['viewer'], levels: ['legal'] }, 'terms')).toBe(true);
  expect(mayReadSection({ roles: ['viewer', 'rep'], levels: [] }, 'terms')).toBe(false);
});

test('a sales rep gets no key and no value of a section', () => {
  const text = JSON.stringify(partnerFor(whole({ terms: terms({ largestDiscountBp: 1537 }) }), REP));
  for (const key of ['"terms"', 'largestDiscountBp', 'territories', 'roi', 'sourced', 'influenced', '"deals"'])
    expect(text).not.toContain(key);
  for (const value of ['1537', '42000000', '21000000', 'Deal 1001', 'rejected']) expect(text).not.toContain(value);
  expect(JSON.parse(text)).toMatchObject({ partnership: { phase: 'MANAGE', termsInForce: true, closedDeals: 12 } });
});

test('a move says that the score card is missing, and not what it says, to whoever may not read it', () => {
  const refusals = [
    { code: 'score_below', clause: 'G-SCORE', params: { total: '3.4' } },
    { code: 'breaker_open', clause: 'G-NOBREAK' },
    { code: 'guard_unknown', clause: 'G-SIGNAL' },
  ];
  const facts = { ...partnerFacts(), partnership: candidate({ moves: [move({ refusals })] }) };
  const seen = (viewer: Viewer) => partnerFor(facts, viewer).partnership?.moves[0]?.refusals;
  expect(seen(REP)).toEqual([
    { code: 'guard_unknown', clause: 'G-SIGNAL' },
    { code: 'guard_not_held', clause: 'G-SCORE', params: { guard: 'G-SCORE' } },
    { code: 'guard_not_held', clause: 'G-NOBREAK', params: { guard: 'G-NOBREAK' } },
  ]);
  expect(seen(MANAGER)).toEqual(refusals);
});

test.each([
  ['a channel manager', CHANNEL],
  ['a Manager', MANAGER],
  ['RevOps', REVOPS],
])('%s reads all of it', (_who, viewer) => {
  expect(partnerFor(whole(), viewer)).toEqual(whole());
});

test('Legal reads terms and requests, and neither money nor answers', () => {
  const { partnership: seen } = partnerFor(whole({ scorecard: scorecard(3) }), LEGAL);
  expect(Object.keys(seen ?? {})).toEqual(expect.arrayContaining(['terms', 'approvals']));
  expect(seen).toMatchObject({ terms: { version: 3 } });
  for (const key of ['roi', 'sourced', 'deals', 'scorecard']) expect(seen).not.toHaveProperty(key);
});

test('what was split comes together again, from rows too', () => {
  const facts = whole({ scorecard: scorecard(4) });
  const { open, sections } = splitPartner(facts);
  expect(
    joinPartner(
      open,
      SECTIONS.map((section) => sections?.[section] ?? null),
    ),
  ).toEqual(facts);
  const texts = Object.fromEntries(SECTIONS.map((section) => [section, JSON.stringify(sections?.[section])]));
  expect(partnerFactsFromRow(JSON.stringify(open), texts)).toEqual(facts);
});

test('a row without its restricted fields is the open part, and an unreadable field only costs its own', () => {
  const { open, sections } = splitPartner(whole());
  expect(partnerFactsFromRow(JSON.stringify(open))).toEqual(open);
  const read = partnerFactsFromRow(JSON.stringify(open), { terms: '{', requests: JSON.stringify(sections?.requests) });
  expect(read?.partnership).not.toHaveProperty('terms');
  expect(read?.partnership?.approvals).toHaveLength(1);
});

test('a company that is no partner has nothing to withhold', () => {
  const facts = { ...partnerFacts(), partnership: null };
  expect(partnerFor(facts, REP)).toEqual(facts);
});

test('no-permission: each part that is withheld says which permission is missing and which role grants it', () => {
  const shown = partnerScreen(partnerFor(whole(), REP), REP, {});
  const needs = (perm: string) => `You need the permission “${perm}”. A RevOps admin can grant it.`;
  expect(blockAt(shown, 'withheld-terms')).toMatchObject({ text: needs('Read partner terms') });
  expect(blockAt(shown, 'withheld-money')).toMatchObject({ text: needs('Read partner revenue and costs') });
  expect(blockAt(shown, 'terms')).toMatchObject({ label: 'Terms', items: [{ text: 'In force', tone: 'good' }] });
  expect(() => blockAt(shown, 'value')).toThrow();
  expect(() => blockAt(shown, 'deals')).toThrow();
  expect(() => blockAt(shown, 'withheld-scorecard')).toThrow();
  expect(textsOf(shown).join(' ')).not.toContain('Candidate');
  const arabic = partnerScreen(partnerFor(whole(), REP), inArabic(REP), {});
  expect(blockAt(arabic, 'withheld-terms')).toMatchObject({
    text: expect.stringContaining('الاطلاع على شروط الشركاء'),
  });
});

test('a score card is named as withheld only while there is one', () => {
  const facts = { ...partnerFacts(), partnership: candidate() };
  expect(blockAt(partnerScreen(partnerFor(facts, REP), REP, {}), 'withheld-scorecard')).toMatchObject({
    text: 'You need the permission “Read score cards”. A RevOps admin can grant it.',
  });
});

test('a part that may be read and did not come is said to be unread, not forbidden', () => {
  const shown = partnerScreen(splitPartner(whole()).open, CHANNEL, {});
  expect(blockAt(shown, 'withheld-money')).toMatchObject({
    text: 'This part could not be read. Refresh, or tell a RevOps admin.',
  });
});
