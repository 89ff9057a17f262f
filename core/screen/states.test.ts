import { expect, test } from 'vitest';
import { dealScreen } from './deal.ts';
import type { CommandOutcome } from './model.ts';
import { outcomeText } from './outcome.ts';
import { dealFactsFromRows, partnerFactsFromRow } from './rows.ts';
import { errorScreen, loadingScreen, noPermissionScreen } from './states.ts';
import { approval, dealFacts, pendingDeal, registration, suggestion } from './testing/deal.ts';
import { partnerFacts } from './testing/partner.ts';
import { actionAt, blockAt, dialogAt, textsOf } from './testing/read.ts';
import { inArabic, inSalesforce, NOBODY, REP } from './testing/viewers.ts';

const accepted = (result: CommandOutcome['result']): CommandOutcome => ({ status: 'accepted', refusals: [], result });

test('loading says what is loading, in both languages', () => {
  expect(textsOf(loadingScreen('deal', 'en'))).toEqual(['Partners on this deal', 'Loading partners…']);
  expect(textsOf(loadingScreen('partner', 'ar'))).toEqual(['الشراكة', 'جارٍ تحميل بيانات الشراكة…']);
  expect(loadingScreen('partner', 'ar').dir).toBe('rtl');
});

test('an error says what failed, what still works, and its code, with one way on', () => {
  const shown = errorScreen('deal', 'en', { code: 'E-42' });
  expect(shown.state).toBe('error');
  expect(blockAt(shown, 'state-error')).toMatchObject({
    title: 'Partners did not load',
    text: 'The rest of the record works. Code E-42',
    locked: false,
  });
  expect(actionAt(shown, 'retry')).toMatchObject({ label: 'Try again', does: { kind: 'reload' } });
});

test('no permission names the permission and the role that grants it', () => {
  expect(blockAt(noPermissionScreen('partner', 'en'), 'state-no-permission')).toMatchObject({
    locked: true,
    text: 'You need the permission “Use Partnership OS”. A RevOps admin can grant it.',
  });
  expect(textsOf(noPermissionScreen('partner', 'ar'))).toContain(
    'تحتاج إلى الصلاحية «استخدام نظام الشراكات». يمنحها مسؤول عمليات الإيرادات.',
  );
});

test('a person without the permission reads what to ask for, of whom, and as which user', () => {
  const asked = dialogAt(
    noPermissionScreen('deal', 'en', { crm: 'hubspot', user: 'rep@example.com' }),
    'request-access',
  );
  expect(textsOf(asked)).toEqual([
    'Request access',
    'Send this sentence to a RevOps admin. The card opens once the permission is granted.',
    'I need the permission “Use Partnership OS” in HubSpot. My user there: rep@example.com.',
    'Close',
  ]);
  const own = dialogAt(dealScreen(dealFacts(), inSalesforce(NOBODY), {}), 'request-access');
  expect(blockAt(own, 'access-text')).toMatchObject({
    text: 'I need the permission “Use Partnership OS” in Salesforce. My user there: 005109.',
  });
  expect(blockAt(dialogAt(noPermissionScreen('deal', 'ar'), 'request-access'), 'access-text')).toMatchObject({
    text: 'أحتاج إلى الصلاحية «استخدام نظام الشراكات».',
  });
});

test('a sent registration names the role that decides and the due time', () => {
  const result = {
    registrationId: 'reg-1',
    level: 'manager',
    dueAt: '2026-11-24T14:00:00.000Z',
    dueZone: 'Asia/Riyadh',
  };
  expect(outcomeText(accepted(result), REP)).toEqual({
    tone: 'good',
    text: 'Sent to the Manager. Decision due Tue 24 Nov 17:00.',
  });
  expect(outcomeText(accepted(result), inArabic(REP)).text).toBe(
    'أُرسل إلى المدير. موعد القرار الثلاثاء 24 نوفمبر 17:00.',
  );
  expect(outcomeText(accepted({ ...result, level: 'clevel;legal' }), { ...REP, zone: 'Europe/London' }).text).toBe(
    'Sent to the C-level and Legal. Decision due Tue 24 Nov 17:00 (Riyadh).',
  );
});

test('every accepted command has its words, also one that this bundle does not know', () => {
  const text = (result: CommandOutcome['result']) => outcomeText(accepted(result), REP).text;
  expect(text({ status: 'approved' })).toBe('Approved.');
  expect(text({ status: 'pending' })).toBe('Recorded. Another decision is still needed.');
  expect(text({ status: 'answered' })).toBe('Answer sent. The clock runs again.');
  expect(text({ phase: 'EVALUATE' })).toBe('Now in EVALUATE.');
  expect(text({ scorecard: 'final', band: 'go' })).toBe('Scoring finished: go.');
  expect(text({})).toBe('Done. The record shows the result.');
});

test('a refused command says every reason with what would make it pass', () => {
  const outcome: CommandOutcome = {
    status: 'refused',
    refusals: [{ code: 'stale_version' }, { code: 'deal_closed' }],
    result: {},
  };
  expect(outcomeText(outcome, REP)).toEqual({
    tone: 'bad',
    text: 'This changed while you were reading. Review the changes, then decide again. The deal is closed. Only open deals take registrations.',
  });
  expect(outcomeText({ ...outcome, refusals: [] }, REP).text).toContain('The rules refuse this.');
});

test('a failed command says that nothing was changed', () => {
  expect(outcomeText({ status: 'failed', refusals: [], result: { code: 'outage' } }, REP).text).toBe(
    'The service did not answer. Nothing was changed. Try again. Code outage',
  );
});

const rowsOf = (over: Partial<Parameters<typeof dealFactsFromRows>[0]> = {}) => ({
  summary: JSON.stringify({ ...dealFacts(), suggestions: [], registrations: [], approvals: [] }),
  suggestions: [JSON.stringify(suggestion())],
  registrations: [JSON.stringify(registration())],
  approvals: [JSON.stringify(approval())],
  ...over,
});

test('the rows of a Salesforce deal make the same facts as the service sends to HubSpot', () => {
  expect(dealFactsFromRows(rowsOf())).toEqual({ ...pendingDeal({ suggestions: [suggestion()] }), missing: [] });
});

test('a broken row is left out and named, the others stand', () => {
  const broken = [null, '', '{', '[]', '{"partnershipId":7}', JSON.stringify({ ...suggestion(), fit: null })];
  for (const row of broken) {
    const facts = dealFactsFromRows(rowsOf({ suggestions: [row, JSON.stringify(suggestion())] }));
    expect(facts?.suggestions).toEqual([suggestion()]);
    expect(facts?.missing).toEqual(['suggestions']);
  }
});

test('without the deal’s own facts there is nothing to show', () => {
  expect(dealFactsFromRows(rowsOf({ summary: null }))).toBeNull();
  expect(dealFactsFromRows(rowsOf({ summary: '{"kind":"partner"}' }))).toBeNull();
});

test('a partner’s row is read whole or not at all', () => {
  expect(partnerFactsFromRow(JSON.stringify(partnerFacts()))).toEqual(partnerFacts());
  expect(partnerFactsFromRow(JSON.stringify({ ...partnerFacts(), partnership: { phase: 'MANAGE' } }))).toBeNull();
  expect(partnerFactsFromRow(null)).toBeNull();
});
