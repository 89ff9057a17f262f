import { expect, test } from 'vitest';
import { dealScreen } from './deal.ts';
import type { ApprovalFacts, Viewer } from './facts.ts';
import type { Ui } from './model.ts';
import { approval, evidence, pendingDeal, registration, route, slot } from './testing/deal.ts';
import { actionAt, actionsOf, blockAt, dialogAt, textsOf } from './testing/read.ts';
import {
  C_LEVEL,
  CHANNEL,
  DIRECTOR,
  inArabic,
  inSalesforce,
  LEGAL,
  MANAGER,
  personOf,
  REP,
  REVOPS,
} from './testing/viewers.ts';

const screen = (over: Partial<ApprovalFacts> = {}, who: Viewer = MANAGER, ui: Ui = {}) =>
  dealScreen(pendingDeal({ approvals: [approval(over)], suggestions: [] }), who, ui);
const command = (of: ReturnType<typeof screen>, testId: string) => {
  const { does } = actionAt(of, testId);
  return does.kind === 'send' ? does.command : undefined;
};
const mayApprove = (of: ReturnType<typeof screen>) => actionsOf(of).some(({ testId }) => testId === 'approve');
const waitingForBoth = { slots: [slot({ level: 'clevel' }), slot({ level: 'legal' })] };

test('the Manager reads who asks for what, until when and by which rule, and decides with one click', () => {
  const shown = screen();
  const texts = textsOf(shown);
  expect(texts).toContain('Approve: Partner A registers Deal 1042 as Sourced');
  expect(texts).toContain('Manager (inside terms in force) · rule AR-1 v7 · also needed: nobody');
  expect(texts).toContain('SAR 420,000 deal, claimed as Sourced, inside signed terms v3, no conflict.');
  expect(texts).toContain('First request for this partner');
  expect(texts).toContain('Nothing found against. Checked: registrations on this account and terms in force');
  expect(texts).toContain('Credit and protection to 20 Feb 2027 (90 days).');
  expect(command(shown, 'approve')).toEqual({
    name: 'decide_approval',
    recordType: 'approval',
    recordId: 'ap-1',
    payload: { result: 'granted' },
    expectedVersion: 1,
  });
});

test('the deadline shows its city and, beside it, the time that is left', () => {
  const hours = (now: string) => blockAt(screen({}, { ...MANAGER, now }), 'due');
  expect(hours('2026-11-24T08:00:00.000Z')).toMatchObject({ text: 'Due in 6 h — 24 Nov 17:00 Riyadh' });
  expect(hours('2026-11-24T13:30:00.000Z')).toMatchObject({ text: 'Due in 30 min — 24 Nov 17:00 Riyadh' });
  expect(hours('2026-11-22T06:45:00.000Z')).toMatchObject({ text: 'Due in 2 d — 24 Nov 17:00 Riyadh' });
  expect(hours('2026-11-24T15:00:00.000Z')).toMatchObject({ text: 'Overdue since 24 Nov 17:00 Riyadh' });
  const arabic = screen({}, inArabic({ ...MANAGER, now: '2026-11-24T08:00:00.000Z' }));
  expect(blockAt(arabic, 'due')).toMatchObject({ text: 'المهلة المتبقية 6 ساعات — 24 نوفمبر 17:00 الرياض' });
});

test('without a clock only the absolute deadline shows', () => {
  const { now: _, ...timeless } = MANAGER;
  expect(blockAt(screen({}, timeless), 'due')).toMatchObject({ text: 'Due 24 Nov 17:00 Riyadh' });
});

test('the summary never has more than 25 words', () => {
  for (const over of [{}, { amount: null }, { conflict: 'unchecked' as const, route: route({ inside: false }) }]) {
    const block = blockAt(screen(over), 'in-short');
    const text = block.kind === 'facts' ? (block.items[0]?.value ?? '') : '';
    expect(text.split(' ').length).toBeLessThanOrEqual(25);
  }
});

test('the requester sees that another person decides, and no Approve, in both CRMs', () => {
  const own = approval({ requester: personOf('Manager 1', MANAGER) });
  for (const who of [MANAGER, inSalesforce(MANAGER)]) {
    const shown = dealScreen(pendingDeal({ approvals: [own] }), who, {});
    expect(textsOf(shown)).toContain('You made this request, so another person decides.');
    expect(mayApprove(shown)).toBe(false);
  }
});

test('whoever lacks the level sees the status only', () => {
  for (const who of [CHANNEL, LEGAL, REVOPS]) {
    const shown = screen({}, who);
    expect(mayApprove(shown)).toBe(false);
    expect(textsOf(shown)).not.toContain('Against');
    expect(textsOf(shown)).toContain('Waiting for approval');
  }
});

test('a higher level of the ladder may decide in place of the lower one', () => {
  expect(mayApprove(screen({}, DIRECTOR))).toBe(true);
  expect(textsOf(screen({}, DIRECTOR))).toContain(
    'Director (inside terms in force) · rule AR-1 v7 · also needed: nobody',
  );
  expect(mayApprove(screen({ slots: [slot({ level: 'vp' })] }, DIRECTOR))).toBe(false);
});

test('Government needs two decisions, each with its own row', () => {
  const shown = screen(waitingForBoth, C_LEVEL);
  expect(textsOf(shown)).toContain('C-level (inside terms in force) · rule AR-1 v7 · also needed: Legal');
  expect(blockAt(shown, 'slot-clevel')).toBeDefined();
  expect(blockAt(shown, 'slot-legal')).toBeDefined();
  expect(mayApprove(screen(waitingForBoth, LEGAL))).toBe(true);
});

test('who has decided one slot is not offered the other', () => {
  const granted = slot({ level: 'clevel', status: 'granted', by: 'C-level 1', at: '2026-11-22T06:44:00.000Z' });
  const both = { ...C_LEVEL, levels: ['clevel', 'legal'] as const };
  const slots = [{ ...granted, decider: personOf('C-level 1', C_LEVEL) }, slot({ level: 'legal' })];
  expect(mayApprove(screen({ slots }, both))).toBe(false);
  expect(textsOf(screen({ slots }, both))).toContain('Approved');
  expect(textsOf(screen({ slots }, both))).toContain('C-level 1, Sun 22 Nov 09:44');
});

test('a flagged item needs a comment before it can be approved', () => {
  const shown = screen({ flagged: true });
  expect(blockAt(shown, 'flagged')).toMatchObject({ tone: 'warning', title: 'Flagged: approving needs a comment' });
  expect(actionAt(shown, 'approve').disabledReason).toBe('Write a comment first: this item is flagged.');
  const written = screen({ flagged: true }, MANAGER, { 'approval.ap-1.comment': 'Checked with the rep.' });
  expect(actionAt(written, 'approve').disabledReason).toBeUndefined();
  expect(command(written, 'approve')?.payload).toEqual({ result: 'granted', comment: 'Checked with the rep.' });
});

test('rejecting asks for the reason, and the button repeats the verb', () => {
  const dialog = dialogAt(screen(), 'reject');
  expect(dialog.title).toBe('Reject the request of Partner A');
  expect(actionAt(dialog, 'confirm-reject')).toMatchObject({
    label: 'Reject registration',
    variant: 'destructive',
    disabledReason: 'Write the reason first.',
  });
  const written = dialogAt(screen({}, MANAGER, { 'approval.ap-1.reason': 'Not their customer.' }), 'reject');
  const { does } = actionAt(written, 'confirm-reject');
  expect(does).toMatchObject({ command: { payload: { result: 'rejected', comment: 'Not their customer.' } } });
});

test('asking for information returns the request with the question', () => {
  const dialog = dialogAt(screen({}, MANAGER, { 'approval.ap-1.question': 'Who met them?' }), 'ask');
  expect(dialog.title).toBe('Ask Sales rep 1 for information');
  const { label, does } = actionAt(dialog, 'confirm-ask');
  expect(label).toBe('Ask for information');
  expect(does).toMatchObject({ command: { payload: { result: 'returned', comment: 'Who met them?' } } });
});

test('a returned request stops its clock, and the requester answers it', () => {
  const returned = { status: 'returned', question: 'Who met them?', version: 2 } as const;
  const asked = screen(returned, REP);
  expect(blockAt(asked, 'question')).toMatchObject({ text: 'Information asked: Who met them?' });
  expect(blockAt(asked, 'registration-detail')).toMatchObject({
    text: 'Waiting for information from Sales rep 1. The clock is stopped.',
  });
  expect(textsOf(asked).join(' ')).not.toContain('24 Nov 17:00');
  expect(actionAt(asked, 'answer')).toMatchObject({ variant: 'primary', disabledReason: 'Write the answer first.' });
  const written = screen(returned, REP, { 'approval.ap-1.answer': 'Our sales rep did.' });
  expect(command(written, 'answer')).toEqual({
    name: 'answer_information',
    recordType: 'approval',
    recordId: 'ap-1',
    payload: { comment: 'Our sales rep did.' },
    expectedVersion: 2,
  });
  expect(() => actionAt(screen(returned, MANAGER), 'answer')).toThrow();
  expect(mayApprove(screen(returned, MANAGER))).toBe(false);
});

test('what changed since the last decision is listed, for and against are always both there', () => {
  const changes = [evidence({ key: 'changed_terms', params: { from: 2, to: 3 } })];
  const opposes = [evidence({ key: 'conflict_possible', params: {}, source: 'ledger', on: '2026-11-20' })];
  const shown = screen({ changes, opposes, supports: [] });
  expect(blockAt(shown, 'changed')).toMatchObject({ items: ['Terms v2 became v3'] });
  expect(blockAt(shown, 'for')).toMatchObject({ text: 'No evidence was recorded for it.' });
  expect(blockAt(shown, 'against')).toMatchObject({
    items: ['Another registration exists on this account (our ledger, 20 Nov 2026, 2 days ago)'],
  });
});

test('the approver reads which of product, territory, discount and period lies outside the terms', () => {
  const outside = [
    { code: 'terms_expired', params: { version: 2, until: '2026-10-31' } },
    { code: 'product_outside', params: { product: 'Product 9', allowed: 'Product 1' } },
    { code: 'territory_outside', params: { territory: 'East' } },
    { code: 'discount_outside', params: { discountBp: 2000 } },
  ];
  const opposes = [evidence({ key: 'outside_terms', params: {}, source: 'check', on: '2026-11-22' })];
  const shown = screen({ opposes, route: route({ inside: false, outside }) });
  expect(blockAt(shown, 'against')).toMatchObject({
    items: [
      'Outside the terms in force (recorded check, 22 Nov 2026, today)',
      'Terms v2 ended on 31 Oct 2026.',
      'The product Product 9 is not in the terms.',
      'The territory East is not in the terms.',
      'The discount of 20\u2009% is above what the terms allow.',
    ],
  });
});

test('a requester who is not on record is said as such, never left blank', () => {
  const requester = { name: '', users: {} };
  const shown = screen({ requester });
  expect(textsOf(shown)).toContain('Asked by a person who is not on record, Sun 22 Nov 09:43');
  expect(dialogAt(shown, 'ask').title).toBe('Ask the requester for information');
  expect(textsOf(screen({ requester, status: 'returned', question: 'Who?' }, CHANNEL))).toContain(
    'Waiting for information from the requester. The clock is stopped.',
  );
});

test('overdue escalates and says who can decide too, and never approves', () => {
  const late = { slots: [slot({ slaLevel: 3, dueAt: '2026-11-21T14:00:00.000Z' })] };
  expect(textsOf(screen(late, CHANNEL))).toContain(
    'Overdue since 21 Nov 17:00 Riyadh · Overdue — Director can decide too',
  );
  expect(blockAt(screen(late, CHANNEL), 'registration-status')).toMatchObject({
    items: [{ text: 'Waiting for approval' }],
  });
});

test('a decided request leaves the block and shows in the registration line', () => {
  const facts = pendingDeal({
    approvals: [approval({ status: 'approved' })],
    registrations: [registration({ status: 'approved', protectedUntil: '2027-02-20' })],
  });
  const shown = dealScreen(facts, MANAGER, {});
  expect(mayApprove(shown)).toBe(false);
  expect(textsOf(shown)).toContain('Registered');
  expect(textsOf(shown)).toContain('Protected until 20 Feb 2027');
});

test('the decision block reads in Arabic', () => {
  const texts = textsOf(screen({}, inArabic(MANAGER)));
  expect(texts).toContain('للموافقة: \u2068Partner A\u2069 يسجّل \u2068Deal 1042\u2069 بصفة «مصدرها الشريك»');
  expect(texts).toContain('أول طلب لهذا الشريك');
  expect(texts).toContain('موافقة');
});
