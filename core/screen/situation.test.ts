import { expect, test } from 'vitest';
import { dealScreen } from './deal.ts';
import type { DealFacts, Viewer } from './facts.ts';
import type { CommandOutcome } from './model.ts';
import { partnerScreen } from './partner.ts';
import { isUnreached, wasOvertaken } from './situation.ts';
import { approval, dealFacts, pendingDeal, registration, suggestion } from './testing/deal.ts';
import { candidate, partnerFacts, scorecard } from './testing/partner.ts';
import { actionAt, actionsOf, allBlocks, blockAt, dialogAt, textsOf } from './testing/read.ts';
import { CHANNEL, inArabic, MANAGER, REP } from './testing/viewers.ts';

const rowsOf = (facts: DealFacts, before: DealFacts, who: Viewer = MANAGER) => {
  const block = blockAt(dealScreen(facts, who, {}, { before }), 'differences');
  return block.kind === 'table' ? block.rows : [];
};
const sends = (of: Parameters<typeof actionsOf>[0]) => actionsOf(of).filter(({ does }) => does.kind === 'send');

test('offline keeps the content, says when it was loaded, and turns every command off', () => {
  const situation = { offlineSince: '2026-11-22T06:42:00.000Z' };
  const shown = dealScreen(pendingDeal(), MANAGER, {}, situation);
  const sentence = 'Last loaded 09:42. Actions are off until you reconnect.';
  expect(blockAt(shown, 'state-offline')).toMatchObject({ kind: 'alert', tone: 'warning', title: sentence });
  expect(textsOf(shown)).toContain('Partner A');
  expect(actionAt(shown, 'approve').disabledReason).toBe(sentence);
  expect(actionAt(dialogAt(shown, 'reject'), 'confirm-reject').disabledReason).toBe(sentence);
  const form = dialogAt(dealScreen(dealFacts(), REP, {}, situation), 'register-ps-a');
  expect(blockAt(form, 'state-offline')).toMatchObject({ title: sentence });
  expect(actionAt(form, 'submit-registration').disabledReason).toBe(sentence);
  expect(actionAt(shown, 'refresh').disabledReason).toBeUndefined();
  expect(textsOf(dealScreen(pendingDeal(), inArabic(MANAGER), {}, situation))).toContain(
    'آخر تحميل 09:42. الإجراءات متوقفة حتى يعود الاتصال.',
  );
});

test('a paused sync names the CRM and since when, and the screen is read-only', () => {
  const paused = { crm: 'hubspot', since: '2026-11-22T05:10:00.000Z' } as const;
  const shown = dealScreen(pendingDeal({ paused }), MANAGER, {});
  const sentence = 'Sync with HubSpot is paused since 08:10. Read only.';
  expect(blockAt(shown, 'state-sync-paused')).toMatchObject({ kind: 'alert', title: sentence });
  expect(sends(shown).map(({ disabledReason }) => disabledReason)).toEqual([sentence]);
  const partner = partnerScreen(partnerFacts({ paused }), inArabic(CHANNEL), {});
  expect(blockAt(partner, 'state-sync-paused')).toMatchObject({
    title: 'المزامنة مع هبسبوت متوقفة منذ 08:10. للقراءة فقط.',
  });
  expect(allBlocks(dealScreen(pendingDeal({ paused: null }), MANAGER, {})).map(({ testId }) => testId)).not.toContain(
    'state-sync-paused',
  );
});

test('facts that changed under a command list what was and what is, until the changes are reviewed', () => {
  const before = pendingDeal();
  const now = dealFacts({
    amount: before.amount,
    registrations: [registration({ status: 'rejected', reason: 'Not their customer.' })],
    approvals: [],
  });
  const shown = dealScreen(now, MANAGER, {}, { before });
  expect(blockAt(shown, 'changed-alert')).toMatchObject({ title: 'This changed while you were reading' });
  expect(rowsOf(now, before)).toContainEqual(['Partner A · Sourced', 'Waiting for approval', 'Rejected']);
  expect(blockAt(shown, 'differences')).toMatchObject({ columns: ['What', 'It was', 'It is now'] });
  expect(actionAt(shown, 'review')).toMatchObject({ label: 'Review changes', does: { kind: 'reload' } });
});

test('Approve is off until the changes are reviewed, also where a dialog covers them', () => {
  const before = pendingDeal();
  const now = pendingDeal({ approvals: [approval({ version: 2, flagged: false, comment: 'Met them on 14 Oct.' })] });
  const shown = dealScreen(now, MANAGER, {}, { before });
  expect(actionAt(shown, 'approve').disabledReason).toBe('Review the changes first.');
  const reject = dialogAt(shown, 'reject');
  expect(blockAt(reject, 'state-changed')).toBeDefined();
  expect(actionAt(reject, 'review').does.kind).toBe('reload');
  expect(actionAt(reject, 'confirm-reject').disabledReason).toBe('Review the changes first.');
  expect(actionAt(reject, 'cancel').disabledReason).toBeUndefined();
  expect(rowsOf(now, before)).toEqual([
    ['Approve: Partner A registers Deal 1042 as Sourced', '—', 'Comment of the requester: Met them on 14 Oct.'],
  ]);
});

test('where nothing that is shown differs, it says so', () => {
  const shown = dealScreen(pendingDeal(), MANAGER, {}, { before: pendingDeal() });
  expect(blockAt(shown, 'differences')).toMatchObject({ text: 'Nothing that this page shows is different.' });
});

test('neither the time of the data nor what a person typed counts as a change', () => {
  const later = { dataThrough: '2026-11-22T06:44:00.000Z', reading: { done: 7, total: 9 } };
  expect(rowsOf(pendingDeal(later), pendingDeal())).toEqual([]);
});

test('a second scorer who saved meanwhile shows as a difference, and what was typed stays', () => {
  const card = (scorers: readonly string[], savedAt: string) =>
    partnerFacts({ partnership: candidate({ scorecard: scorecard(null, 'no', { scorers, savedAt }) }) });
  const before = card(['Scorer 1'], '2026-11-22T06:12:00.000Z');
  const now = card(['Scorer 1', 'Scorer 2'], '2026-11-22T06:31:00.000Z');
  const dialog = dialogAt(partnerScreen(now, CHANNEL, { 'score.geography': '4' }, { before }), 'open-scorecard');
  expect(blockAt(dialog, 'differences')).toMatchObject({
    rows: [['Score card', 'Scored by: Scorer 1 · Saved 09:12', 'Scored by: Scorer 1 · Scorer 2 · Saved 09:31']],
  });
  expect(actionAt(dialog, 'save-scorecard')).toMatchObject({
    disabledReason: 'Review the changes first.',
    does: { command: { payload: { answers: { geography: 4 } } } },
  });
});

test('lost connection, paused sync and changes can stand together', () => {
  const paused = { crm: 'salesforce', since: '2026-11-22T05:10:00.000Z' } as const;
  const facts = dealFacts({ paused, suggestions: [suggestion()] });
  const shown = dealScreen(facts, REP, {}, { before: dealFacts(), offlineSince: '2026-11-22T06:42:00.000Z' });
  const ids = shown.blocks.slice(0, 3).map(({ testId }) => testId);
  expect(ids).toEqual(['state-offline', 'state-sync-paused', 'state-changed']);
});

test('which refusals mean that somebody was faster, and which failures that nothing was reached', () => {
  const refused = (code: string): CommandOutcome => ({ status: 'refused', refusals: [{ code }], result: {} });
  expect(['stale_version', 'approval_closed', 'deal_closed'].map((code) => wasOvertaken(refused(code)))).toEqual([
    true,
    true,
    false,
  ]);
  expect(wasOvertaken({ ...refused('stale_version'), status: 'failed' })).toBe(false);
  expect(['no_answer', 'http_503', 'http_500', 'ValidationError'].map(isUnreached)).toEqual([true, true, false, false]);
});

test('without a situation a screen is what it was', () => {
  expect(dealScreen(dealFacts(), REP, {}, {})).toEqual(dealScreen(dealFacts(), REP, {}));
});
