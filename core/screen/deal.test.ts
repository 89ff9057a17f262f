import { expect, test } from 'vitest';
import { dealScreen } from './deal.ts';
import type { DealFacts, Viewer } from './facts.ts';
import { credit, dealFacts, evidence, partnerB, pendingDeal, registration, suggestion } from './testing/deal.ts';
import { actionAt, actionsOf, allBlocks, blockAt, dialogAt, textsOf } from './testing/read.ts';
import { inArabic, MANAGER, NOBODY, REP } from './testing/viewers.ts';

const screen = (over: Partial<DealFacts> = {}, who: Viewer = REP) => dealScreen(dealFacts(over), who, {});
const headings = (of: ReturnType<typeof screen>, level: number) =>
  allBlocks(of).flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));

test('the deal shows one recommended partner and two alternatives, each a heading of level 3', () => {
  const shown = screen();
  expect(shown).toMatchObject({ id: 'deal', title: 'Partners on this deal', state: 'ready', dir: 'ltr' });
  expect(allBlocks(shown).filter(({ testId }) => testId === 'recommended')).toHaveLength(1);
  expect(headings(shown, 2)).toEqual(['Recommended', 'Also possible (2)']);
  expect(headings(shown, 3)).toEqual(['Partner A', 'Partner B', 'Partner C']);
});

test('a fourth suggestion is never drawn', () => {
  const fourth = suggestion({ partnershipId: 'ps-d', partnerName: 'Partner D', rank: 4 });
  const texts = textsOf(screen({ suggestions: [...dealFacts().suggestions, fourth] }));
  expect(texts.join(' ')).not.toContain('Partner D');
});

test('a fit with every input known is a point, one with two unknown inputs a range, never a single value', () => {
  const shown = screen();
  expect(blockAt(shown, 'fit-ps-a')).toMatchObject({ text: 'Fit 78/100' });
  expect(blockAt(shown, 'fit-ps-b')).toMatchObject({ text: 'Fit 62–82 (2 inputs missing)' });
  expect(blockAt(shown, 'fit-ps-c')).toMatchObject({ text: 'Fit 55/100' });
  const arabic = screen({}, inArabic(REP));
  expect(blockAt(arabic, 'fit-ps-b')).toMatchObject({ text: 'الملاءمة من 62 إلى 82 (ينقص مدخلان)' });
});

test('every reason names its source and its age; nine deals show counts and no rate', () => {
  expect(blockAt(screen(), 'reasons-ps-a')).toMatchObject({
    items: [
      'Won 6 of 9 closed deals with us (CRM record, 10 Nov 2026, 12 days ago)',
      'Works in this account’s sector: retail (partner directory, 22 Nov 2026, today)',
    ],
  });
  const reasons = blockAt(screen(), 'reasons-ps-a');
  expect(reasons.kind === 'list' && reasons.items.join(' ')).not.toContain('%');
});

test('old evidence shows its day, and evidence made up for the demo says so', () => {
  const reasons = [evidence({ on: '2025-03-01' }), evidence({ source: 'derived', on: null })];
  expect(blockAt(screen({ suggestions: [suggestion({ reasons })] }), 'reasons-ps-a')).toMatchObject({
    items: [
      'Won 6 of 9 closed deals with us (CRM record, 1 Mar 2025)',
      'Won 6 of 9 closed deals with us (made up for the demo, no date recorded)',
    ],
  });
});

test('a partner without a reason is not shown at all', () => {
  const shown = screen({ suggestions: [suggestion({ reasons: [] }), partnerB()] });
  expect(headings(shown, 3)).toEqual(['Partner B']);
});

test('the accessible name of the button has the partner, and only one button is primary', () => {
  const shown = screen();
  expect(actionAt(shown, 'register-ps-a')).toMatchObject({
    label: 'Register partner',
    name: 'Register Partner A on this deal',
    variant: 'primary',
  });
  expect(actionAt(shown, 'register-ps-b')).toMatchObject({
    name: 'Register Partner B on this deal',
    variant: 'secondary',
  });
  expect(actionsOf(shown).filter(({ variant }) => variant === 'primary')).toHaveLength(1);
});

test('a viewer who may not register sees the partners and no button', () => {
  const shown = screen({}, { ...REP, roles: ['viewer'] });
  expect(headings(shown, 3)).toEqual(['Partner A', 'Partner B', 'Partner C']);
  expect(actionsOf(shown).filter(({ testId }) => testId.startsWith('register'))).toEqual([]);
});

test('nothing is registered yet and the conflict answer is known', () => {
  expect(blockAt(screen(), 'registered')).toMatchObject({ text: 'Registered: none' });
  expect(blockAt(screen(), 'conflict-check')).toMatchObject({
    label: 'Conflict check',
    items: [{ text: 'No conflict', tone: 'good' }],
  });
});

test('after registration the top line names who decides until when', () => {
  const shown = dealScreen(pendingDeal(), REP, {});
  expect(blockAt(shown, 'registration-status')).toMatchObject({
    label: 'Partner A · Sourced',
    items: [{ text: 'Waiting for approval', tone: 'waiting' }],
  });
  expect(blockAt(shown, 'registration-detail')).toMatchObject({ text: 'Manager · due Tue 24 Nov 17:00' });
  const arabic = dealScreen(pendingDeal(), inArabic(REP), {});
  expect(blockAt(arabic, 'registration-detail')).toMatchObject({ text: 'المدير · الموعد الثلاثاء 24 نوفمبر 17:00' });
});

test('an approved registration shows its protection, a rejected one its reason', () => {
  const approved = registration({ status: 'approved', protectedUntil: '2027-02-22' });
  expect(blockAt(screen({ registrations: [approved] }), 'registration-detail')).toMatchObject({
    text: 'Protected until 22 Feb 2027',
  });
  const rejected = registration({ status: 'rejected', reason: 'Another partner came first.' });
  const shown = screen({ registrations: [rejected] });
  expect(blockAt(shown, 'registration-status')).toMatchObject({ items: [{ text: 'Rejected', tone: 'bad' }] });
  expect(blockAt(shown, 'registration-detail')).toMatchObject({ text: 'Reason: Another partner came first.' });
});

test('sourced and influenced credit stand beside each other and are never added', () => {
  const credits = [
    credit(),
    credit({ partnerName: 'Partner B', role: 'influenced', amount: { minor: 8_000_000, currency: 'SAR' } }),
  ];
  const shown = screen({ credits });
  const table = blockAt(shown, 'credits');
  expect(table.kind === 'table' && table.rows).toEqual([
    ['Partner A', 'Sourced', '100\u2009%', 'SAR 420,000.00'],
    ['Partner B', 'Influenced', '100\u2009%', 'SAR 80,000.00'],
  ]);
  expect(textsOf(shown)).toContain('Sourced and influenced are never added together');
  expect(textsOf(shown).join(' ')).not.toContain('500,000');
});

test('a deal without an account says why no partner can be registered and what would help', () => {
  const shown = screen({ refusals: [{ code: 'deal_without_account' }], suggestions: [] });
  expect(shown.state).toBe('ready');
  expect(blockAt(shown, 'cannot-register')).toMatchObject({ title: 'No partner can be registered on this deal' });
  expect(blockAt(shown, 'refusals')).toMatchObject({
    items: ['The deal has no account. Link the deal to its account in the CRM.'],
  });
});

test('a partner that cannot be registered shows the reasons instead of the button, behind those that can', () => {
  const suspended = suggestion({ refusals: [{ code: 'partner_suspended' }] });
  const shown = screen({ suggestions: [suspended, partnerB()] });
  expect(headings(shown, 3)).toEqual(['Partner B', 'Partner A']);
  expect(blockAt(shown, 'refusals-ps-a')).toMatchObject({
    items: ['The partnership is suspended. Resume the partnership first.'],
  });
  expect(() => actionAt(shown, 'register-ps-a')).toThrow();
});

test('empty: no partner fits, and what was checked is one click away', () => {
  const shown = screen({ suggestions: [] });
  expect(shown.state).toBe('empty');
  expect(blockAt(shown, 'state-empty')).toMatchObject({
    title: 'No partner fits this deal under rule set v7',
    text: '40 partners were checked. A partner needs evidence that it fits.',
  });
  expect(dialogAt(shown, 'see-checked').title).toBe('What was checked');
  const arabic = screen({ suggestions: [] }, inArabic(REP));
  expect(blockAt(arabic, 'state-empty')).toMatchObject({
    title: 'لا يوجد شريك ملائم لهذه الصفقة وفق القواعد الإصدار 7',
  });
});

test('partial: an unreadable row is named with its effect', () => {
  expect(blockAt(screen({ missing: ['registrations'] }), 'state-partial-registrations')).toMatchObject({
    tone: 'warning',
    title: 'Part of the registrations is missing. A registration may exist that is not shown.',
  });
});

test('partial: while the import runs the screen says how far it is and what may change', () => {
  expect(blockAt(screen({ reading: { done: 1200, total: 8800 } }), 'state-partial')).toMatchObject({
    title: 'Still reading 1,200 of 8,800',
    text: 'The order of partners may change.',
  });
});

test('stale: facts whose CRM has been silent for over half an hour, or past their end, warn above the content', () => {
  const heard = (heardAt: string) => screen({ dataThrough: '2026-11-21T20:00:00.000Z', heardAt });
  expect(blockAt(heard('2026-11-22T06:14:59.000Z'), 'state-stale')).toMatchObject({
    tone: 'warning',
    title: 'These figures are older than usual',
  });
  expect(() => blockAt(heard('2026-11-22T06:15:00.000Z'), 'state-stale')).toThrow();
  expect(textsOf(heard('2026-11-22T06:44:00.000Z'))).toContain('Data through 09:44');
  expect(() => blockAt(screen({ dataThrough: '2026-11-21T20:00:00.000Z' }), 'state-stale')).toThrow();
  const past = suggestion({ expiresAt: '2026-11-22T06:00:00.000Z' });
  expect(() => blockAt(screen({ suggestions: [past] }), 'state-stale')).not.toThrow();
  expect(() => blockAt(screen(), 'state-stale')).toThrow();
});

test('the data time is a clock time of today, and refresh is beside it', () => {
  expect(textsOf(screen())).toContain('Data through 09:40');
  expect(actionAt(screen(), 'refresh')).toMatchObject({ label: 'Refresh', does: { kind: 'reload' } });
});

test('sample data and values made up for the demo carry their marks', () => {
  const shown = screen({ sample: true, derived: ['amount', 'closedate'] });
  expect(blockAt(shown, 'sample')).toMatchObject({ items: [{ text: 'Sample data' }] });
  expect(blockAt(shown, 'derived')).toMatchObject({ text: 'Made up for the demo: amount and close date' });
  expect(blockAt(dialogAt(shown, 'prov-fit-ps-a'), 'sample')).toMatchObject({ items: [{ text: 'Sample data' }] });
});

test('no permission: a person without a role reads no content and no counts', () => {
  const shown = dealScreen(pendingDeal(), NOBODY, {});
  expect(shown.state).toBe('no-permission');
  expect(textsOf(shown)).toEqual([
    'Partners on this deal',
    'No permission',
    'You need the permission “Use Partnership OS”. A RevOps admin can grant it.',
    'Request access',
  ]);
});

test('while a decision waits for the viewer, Approve is the only primary button', () => {
  const facts = pendingDeal({ suggestions: [partnerB()] });
  const primary = actionsOf(dealScreen(facts, MANAGER, {})).filter(({ variant }) => variant === 'primary');
  expect(primary.map(({ label }) => label)).toEqual(['Approve']);
});

test('in Arabic the screen runs right to left and isolates Latin names inside sentences', () => {
  const shown = screen({}, inArabic(REP));
  expect(shown).toMatchObject({ lang: 'ar', dir: 'rtl', title: 'الشركاء في هذه الصفقة' });
  expect(actionAt(shown, 'register-ps-a').name).toBe('تسجيل \u2068Partner A\u2069 في هذه الصفقة');
});
