import { expect, test } from 'vitest';
import { dealScreen } from './deal.ts';
import type { SuggestionFacts, Viewer } from './facts.ts';
import type { Dialog, Field, Ui } from './model.ts';
import { dealFacts, route, suggestion } from './testing/deal.ts';
import { actionAt, allBlocks, blockAt, dialogAt, textsOf } from './testing/read.ts';
import { inArabic, REP } from './testing/viewers.ts';

const open = (over: Partial<SuggestionFacts> = {}, ui: Ui = {}, who: Viewer = REP): Dialog =>
  dialogAt(dealScreen(dealFacts({ suggestions: [suggestion(over)] }), who, ui), 'register-ps-a');
const field = (dialog: Dialog, testId: string): Field => {
  const fields = allBlocks(dialog).flatMap((block) => (block.kind === 'fields' ? block.fields : []));
  const found = fields.find((each) => each.testId === testId);
  if (found === undefined) throw new Error(testId);
  return found;
};
const command = (dialog: Dialog) => {
  const { does } = actionAt(dialog, 'submit-registration');
  return does.kind === 'send' ? does.command : undefined;
};
const late = { id: 'touch-1', kind: 'meeting', on: '2026-10-20', afterOpened: true, derived: false } as const;

test('everything is prefilled, so that opening to submit is one click', () => {
  const dialog = open();
  expect(dialog.title).toBe('Register Partner A on “Deal 1042”');
  expect(field(dialog, 'field-role')).toMatchObject({ label: 'Partner’s role on this deal', value: 'sourced' });
  expect(field(dialog, 'field-evidence')).toMatchObject({ value: 'touch-1', help: 'Found on the deal.' });
  expect(field(dialog, 'field-evidence').options?.[0]?.label).toBe('First meeting note, 14 Oct 2026');
  expect(field(dialog, 'field-products')).toMatchObject({ value: 'Product 1' });
  expect(actionAt(dialog, 'submit-registration')).toMatchObject({ label: 'Submit registration', variant: 'primary' });
  expect(actionAt(dialog, 'submit-registration').disabledReason).toBeUndefined();
});

test('submitting sends the claim and nothing about the person', () => {
  expect(command(open())).toEqual({
    name: 'register_partner',
    recordType: 'deal',
    recordId: '5001',
    payload: { partnershipId: 'ps-a', role: 'sourced', touchId: 'touch-1', products: ['Product 1'] },
    expectedVersion: null,
  });
});

test('what happens next names the decider, the deadline with its city, the rule and the terms', () => {
  const dialog = open();
  expect(blockAt(dialog, 'goes-to')).toMatchObject({
    text: 'Goes to the Manager · due Tue 24 Nov 17:00 (Riyadh) · rule AR-1 v7',
  });
  expect(textsOf(dialog)).toContain('Inside approved terms v3 in force.');
});

test('outside the terms it goes by partnership type, and every reason is listed with its fix', () => {
  const outside = [{ code: 'territory_outside', params: { territory: 'East', allowed: 'West, Central' } }];
  const dialog = open({ route: route({ levels: ['clevel', 'legal'], rule: 'AR-2', inside: false, outside }) });
  expect(blockAt(dialog, 'goes-to')).toMatchObject({
    text: 'Goes to the C-level and Legal · due Tue 24 Nov 17:00 (Riyadh) · rule AR-2 v7',
  });
  expect(blockAt(dialog, 'outside-terms')).toMatchObject({
    items: [
      'The territory East is not in the terms. Choose a partner for this territory, or let the level of the type decide.',
    ],
  });
});

test('only Sourced is protected, to a day counted from today', () => {
  expect(blockAt(open(), 'protection')).toMatchObject({
    text: 'Protection: 90 days from approval (today: to 20 Feb 2027)',
  });
  const influenced = open({}, { 'register.ps-a.role': 'influenced' });
  expect(blockAt(influenced, 'protection')).toMatchObject({
    text: 'Protection: none. Only Sourced is protected.',
  });
});

test('evidence after the deal was opened preselects Influenced and says why', () => {
  const dialog = open({ touch: late });
  expect(field(dialog, 'field-role').value).toBe('influenced');
  expect(blockAt(dialog, 'why-influenced')).toMatchObject({
    text: 'The evidence of 20 Oct 2026 is later than the opening of the deal on 17 Oct 2026, so Influenced is proposed.',
  });
});

test('claiming Sourced against the evidence needs a comment, which is sent', () => {
  const ui = { 'register.ps-a.role': 'sourced' };
  const asked = open({ touch: late }, ui);
  expect(field(asked, 'field-comment')).toMatchObject({ required: true, label: 'Why is it Sourced?' });
  expect(actionAt(asked, 'submit-registration').disabledReason).toBe(
    'Sourced without evidence from before the deal needs a comment.',
  );
  const written = open({ touch: late }, { ...ui, 'register.ps-a.comment': ' They brought the customer. ' });
  expect(actionAt(written, 'submit-registration').disabledReason).toBeUndefined();
  expect(command(written)?.payload).toMatchObject({ role: 'sourced', comment: 'They brought the customer.' });
});

test('of a deal without an opened date nothing is said about what came first', () => {
  const touch = { ...late, afterOpened: null };
  const facts = dealFacts({ openedOn: null, suggestions: [suggestion({ touch })] });
  const dialog = dialogAt(dealScreen(facts, REP, {}), 'register-ps-a');
  expect(field(dialog, 'field-role').value).toBe('influenced');
  expect(blockAt(dialog, 'why-influenced')).toMatchObject({
    text: 'The deal has no opened date, so it is unknown whether the evidence of 20 Oct 2026 came first. Influenced is proposed.',
  });
  const sourced = dialogAt(dealScreen(facts, REP, { 'register.ps-a.role': 'sourced' }), 'register-ps-a');
  expect(actionAt(sourced, 'submit-registration').disabledReason).toContain('needs a comment');
});

test('without evidence Influenced is proposed, and Sourced needs a comment', () => {
  expect(field(open({ touch: null }), 'field-role').value).toBe('influenced');
  expect(field(open({ touch: null }), 'field-evidence').help).toBe('Add the first contact as a note on the deal.');
  const sourced = open({ touch: null }, { 'register.ps-a.role': 'sourced' });
  expect(actionAt(sourced, 'submit-registration').disabledReason).toContain('needs a comment');
});

test('a note that the demo made up says so', () => {
  const touch = { ...late, afterOpened: false, derived: true };
  expect(field(open({ touch }), 'field-evidence').help).toContain('made up for the demo');
});

test('a conflict is told before sending, without the rival’s name', () => {
  const dialog = open({ conflict: 'possible' });
  expect(textsOf(dialog)).toContain('Possible conflict');
  const status = allBlocks(dialog).filter((block) => block.kind === 'text' && block.role === 'status');
  expect(status).toMatchObject([
    { text: 'Another registration exists on this account; the Channel Manager will decide.' },
  ]);
});

test('a conflict check that did not run leaves submit open and says who sees it', () => {
  const dialog = open({ conflict: 'unchecked' });
  expect(textsOf(dialog)).toContain('Not checked');
  expect(actionAt(dialog, 'submit-registration').disabledReason).toBeUndefined();
});

test('deselecting every product blocks submit with its reason', () => {
  const dialog = open({}, { 'register.ps-a.products': '' });
  expect(actionAt(dialog, 'submit-registration').disabledReason).toBe('Choose at least one product.');
});

test('each role explains itself in one sentence', () => {
  expect(field(open(), 'field-role').options).toEqual([
    { value: 'sourced', label: 'Sourced', help: 'The partner brought this deal before it was opened.' },
    { value: 'influenced', label: 'Influenced', help: 'The partner helps with a deal that we had already.' },
    {
      value: 'fulfilled',
      label: 'Resell / fulfil',
      help: 'The partner resells or delivers. No credit, no protection.',
    },
  ]);
});

test('the dialog reads in Arabic', () => {
  const dialog = open({}, {}, inArabic(REP));
  expect(dialog.title).toBe('تسجيل \u2068Partner A\u2069 في «\u2068Deal 1042\u2069»');
  expect(blockAt(dialog, 'protection')).toMatchObject({
    text: 'الحماية: 90 يومًا من الموافقة (اليوم: حتى 20 فبراير 2027)',
  });
  expect(actionAt(dialog, 'submit-registration').label).toBe('إرسال التسجيل');
});
