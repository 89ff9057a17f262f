import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sheet } from '../../core/term-sheet/sheet.fixture.ts';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { codes, idOf, NOW, type Office, openOffice } from './testing/office.ts';
import type { Who } from './testing/staff.ts';

let database: Database;
let office: Office;
let id: string;
const REASON = { reasonCode: 'terms', reason: 'The term ends this year.' };
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  id = (await office.adopt({ crmId: '601', type: 'technology' })).id;
  await send('channel', 'open_renewal', {});
  await send('channel', 'renegotiate', REASON);
});

const send = async (who: Who, name: string, payload: object, at = NOW) =>
  office.send(who, {
    name,
    recordType: 'partnership',
    recordId: id,
    payload: payload as never,
    expectedVersion: (await office.partnership(id)).version,
    at,
  });
const draft = (values: object, baseVersion: number | null = null) =>
  send('channel', 'draft_terms', { values, baseVersion });
const passed = (version: number) => send('channel', 'answer_red_line', { version, rule: 'RL-06', result: 'pass' });
const submit = (version: number) => send('channel', 'submit_terms', { version });
async function approved(values: object = sheet): Promise<string> {
  await draft(values);
  await passed(1);
  const asked = await submit(1);
  await office.decide('clevel', idOf(asked), { result: 'granted' });
  return idOf(asked);
}
const SIGNED = {
  version: 1,
  agreementRef: 'A-2',
  signedOn: '2026-11-23',
  signatories: [
    { side: 'ours', name: 'Huda Saleh' },
    { side: 'partner', name: 'Omar Nasser' },
  ],
  documentHash: 'a'.repeat(64),
};
const consent = (more: object = {}) =>
  send('channel', 'record_consent', {
    contact: 'omar@example.com',
    channel: 'email',
    purpose: 'terms',
    status: 'granted',
    source: 'signed',
    evidence: 1,
    ...more,
  });
const outgoing = { version: 1, contact: 'omar@example.com', channel: 'email' };

describe('a term sheet', () => {
  test('is written in versions that never change, by us first, each naming what it was made from', async () => {
    expect(codes(await send('channel', 'record_counter', { values: sheet, baseVersion: null }))).toContain(
      'sheet_partner_first',
    );
    expect((await draft(sheet)).result).toMatchObject({ sheet: 1 });
    expect(codes(await draft(sheet, 1))).toEqual(['sheet_unchanged']);
    expect(codes(await draft({ ...sheet, liability: 'none' }, 7))).toEqual(['sheet_base_unknown']);
    const counter = await send('channel', 'record_counter', {
      values: { ...sheet, liability: 'none' },
      baseVersion: 1,
    });
    expect(counter.result).toMatchObject({ sheet: 2 });
    const records = await office.unit((u) => u.partnershipRecords([id]));
    expect(records.map(({ doc }) => 'author' in doc && doc.author)).toEqual(['ours', 'partner']);
    expect(codes(await send('rep', 'draft_terms', { values: { a: 1 }, baseVersion: 2 }))).toContain('who_may_not');
  });

  test('is not sent for approval with a field missing, a red line crossed or one that nobody answered', async () => {
    const { liability: _, ...rest } = sheet;
    await draft({ ...rest, economics: { ...sheet.economics, paymentTermDays: 200 } });
    expect((await submit(1)).refusals.map(({ code }) => code)).toEqual([
      'sheet_field_missing',
      'red_line_crossed',
      'red_line_unanswered',
    ]);
    await draft(sheet, 1);
    expect(codes(await submit(1))).toEqual(['stale_version']);
    expect(codes(await submit(2))).toEqual(['red_line_unanswered']);
    await send('channel', 'answer_red_line', { version: 2, rule: 'RL-06', result: 'fail' });
    expect(codes(await submit(2))).toEqual(['red_line_crossed']);
    expect(codes(await send('channel', 'answer_red_line', { version: 2, rule: 'RL-01', result: 'pass' }))).toEqual([
      'unknown_record',
    ]);
  });

  test('goes where its type and its deal type ask, with its value frozen in the policy’s currency', async () => {
    await draft({
      ...sheet,
      dealType: 'joint_venture',
      economics: { ...sheet.economics, currency: 'USD', estimatedValue: { minor: 100, currency: 'USD' } },
    });
    await passed(1);
    const asked = await submit(1);
    expect(asked.result.level).toBe('clevel');
    const { doc, kind } = await office.approval(idOf(asked));
    expect([kind, doc.frozen?.value, doc.request.commands.map(({ command }) => command)]).toEqual([
      'terms',
      { minor: 375, currency: 'SAR' },
      ['send_terms', 'sign_agreement'],
    ]);
    expect(codes(await submit(1))).toEqual(['approval_waiting']);
  });
});

describe('approved terms', () => {
  test('are sent once, to a person whose consent holds', async () => {
    await approved();
    expect(codes(await send('channel', 'send_terms', outgoing))).toEqual(['consent_missing']);
    await consent();
    await consent({ status: 'withdrawn' });
    expect(codes(await send('channel', 'send_terms', outgoing))).toEqual(['consent_withdrawn']);
    await consent();
    expect((await send('channel', 'send_terms', outgoing)).status).toBe('accepted');
    expect(codes(await send('channel', 'send_terms', outgoing))).toEqual(['approval_used']);
  });

  test('are signed by both sides and in force from then on, the renewal done', async () => {
    const approvalId = await approved();
    expect(
      codes(
        await send('channel', 'sign_agreement', {
          ...SIGNED,
          signatories: [SIGNED.signatories[0], SIGNED.signatories[0]],
        }),
      ),
    ).toEqual(['guard_not_held']);
    const signed = await send('channel', 'sign_agreement', SIGNED);
    expect(signed.result).toMatchObject({ phase: 'MANAGE' });
    expect(await office.partnership(id)).toMatchObject({
      phase: 'MANAGE',
      doc: {
        live: false,
        terms: {
          version: 4,
          agreementRef: 'A-2',
          from: '2027-01-01',
          until: '2027-12-31',
          products: ['GTX'],
          territories: ['SA', 'AE'],
          noticeDays: 90,
        },
      },
    });
    expect(
      (await office.approval(approvalId)).doc.grants.map(({ command, usedAt }) => [command, usedAt !== null]),
    ).toEqual([
      ['send_terms', false],
      ['sign_agreement', true],
    ]);
    expect(await office.unit((u) => u.brokenAt())).toBeNull();
  });

  test('do not cover a version that was changed since; a corrected name does not count as a change', async () => {
    await approved();
    const renamed = sheet.parties.map((party) => ({ ...party, name: { en: 'Renamed' } }));
    await draft({ ...sheet, parties: renamed }, 1);
    await passed(2);
    expect(codes(await send('channel', 'sign_agreement', SIGNED))).toEqual(['stale_version']);
    expect((await send('channel', 'sign_agreement', { ...SIGNED, version: 2 })).status).toBe('accepted');
  });

  test('are asked again after a change, and the approver is told which parts', async () => {
    await approved();
    await draft({ ...sheet, economics: { ...sheet.economics, paymentTermDays: 60 } }, 1);
    await passed(2);
    expect(codes(await send('channel', 'sign_agreement', { ...SIGNED, version: 2 }))).toEqual(['approval_changed']);
    const { doc } = await office.approval(idOf(await submit(2)));
    expect(doc.changes?.map(({ params }) => params.part)).toEqual(['economics']);
  });

  test('are withdrawn with the phase: nothing waits for a partnership that is back in its renewal', async () => {
    await draft(sheet);
    await passed(1);
    const asked = await submit(1);
    await send('channel', 'abandon_renegotiation', REASON);
    expect((await office.partnership(id)).phase).toBe('RENEW');
    expect((await office.approval(idOf(asked))).status).toBe('withdrawn');
  });
});
