import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { type ConsentRecord, consentEvidence } from './consent.ts';
import { gateOf } from './gate.ts';
import type { CheckRecord, Subject, Waiver } from './record.ts';
import { type WaiverAsked, waiverRefusals } from './waiver.ts';

/** gcc.md section 6. */
const { compliance } = defaultPolicy;
const ruleOf = (id: string) => {
  const rule = compliance.rules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(id);
  return { ...rule, on: true };
};
const TODAY = '2026-11-21';
const subject: Subject = { country: 'SA', sector: 'retail', type: 'technology', dealType: null, flags: {} };
const waiver: Waiver = {
  by: [{ personId: 'law', role: 'legal' }],
  gate: 'signature',
  ruleVersion: 1,
  from: '2026-11-01',
  until: '2026-12-01',
  reason: 'translation arrives next week',
  risk: 'wording differs',
  compensation: 'English prevails until then',
  approvalId: 'a1',
};
const asked: WaiverAsked = {
  waiver,
  rule: ruleOf('GCC-04'),
  asked: { gate: 'signature', today: TODAY, subject },
  requesterId: 'rep',
  ownerId: 'owner',
  renewals: 0,
  allowedRenewals: compliance.waiverRenewals,
};
const codes = (more: Partial<WaiverAsked>, change: Partial<Waiver> = {}) =>
  waiverRefusals({ ...asked, ...more, waiver: { ...waiver, ...change } }).map(({ code }) => code);
const by = (...roles: readonly ['legal' | 'clevel' | 'compliance', string][]) => ({
  by: roles.map(([role, personId]) => ({ role, personId })),
});

describe('a waiver', () => {
  test.each([
    ['within its limits', {}, {}, []],
    ['of CR verification', { rule: ruleOf('GCC-03') }, {}, ['waiver_not_allowed', 'waiver_too_long']],
    [
      'of the Arabic agreement of a Government partner',
      { asked: { ...asked.asked, subject: { ...subject, type: 'government' } } },
      {},
      ['waiver_not_allowed'],
    ],
    ['by another role', {}, by(['compliance', 'c']), ['waiver_role']],
    ['by Legal alone where the C-level is asked too', { rule: ruleOf('GCC-02') }, {}, ['waiver_role']],
    [
      'by one person in both roles',
      { rule: ruleOf('GCC-02') },
      by(['legal', 'p'], ['clevel', 'p']),
      ['waiver_one_person'],
    ],
    ['by two persons', { rule: ruleOf('GCC-02') }, by(['legal', 'p'], ['clevel', 'q']), []],
    ['at another gate', {}, { gate: 'renewal' }, ['waiver_gate']],
    ['of an older rule', {}, { ruleVersion: 0 }, ['waiver_gate']],
    ['that has ended', {}, { until: '2026-11-20' }, ['waiver_ended']],
    ['that has not begun', {}, { from: '2026-11-22' }, ['waiver_ended']],
    ['of 31 days', {}, { until: '2026-12-02' }, ['waiver_too_long']],
    ['with nineteen characters of reason', {}, { reason: 'x'.repeat(19) }, ['waiver_reason']],
    ['without a compensation', {}, { compensation: ' ' }, ['waiver_reason']],
    ['without an approval', {}, { approvalId: null }, ['waiver_unapproved']],
    ['granted by the requester', { requesterId: 'law' }, {}, ['waiver_own']],
    ['granted by the owner', { ownerId: 'law' }, {}, ['waiver_own']],
    ['renewed once', { renewals: 1 }, {}, []],
    ['renewed twice', { renewals: 2 }, {}, ['waiver_renewed']],
  ] as const)('%s', (_, more, change, expected) => {
    expect(codes(more as Partial<WaiverAsked>, change as Partial<Waiver>)).toEqual(expected);
  });

  test('that holds opens its gate until its last day, and one that does not keeps it shut', () => {
    const record = (change: Partial<Waiver>): CheckRecord => ({
      ruleId: 'GCC-04',
      ruleVersion: 1,
      status: 'waived',
      values: {},
      performedOn: TODAY,
      evidence: [],
      expiresOn: null,
      waiver: { ...waiver, ...change },
    });
    const gate = (records: readonly CheckRecord[]) =>
      gateOf(
        { gate: 'signature', subject, records, today: TODAY },
        { compliance: { ...compliance, rules: [ruleOf('GCC-04')] }, version: 1 },
      );
    expect(gate([record({})])).toMatchObject({ open: true, until: '2026-12-01', lines: [{ outcome: 'waived' }] });
    expect(gate([record({ until: '2026-11-20' })]).refusals).toMatchObject([{ code: 'check_waiver' }]);
    expect(gate([{ ...record({}), waiver: null }]).open).toBe(false);
  });
});

describe('consent (gcc.md section 4)', () => {
  const NOW = '2026-11-21T09:00:00.000Z';
  const granted: ConsentRecord = {
    personId: 'p',
    channel: 'email',
    purpose: 'terms',
    status: 'granted',
    at: '2026-01-01T00:00:00.000Z',
    expiresAt: null,
    source: 'web_form',
    evidence: 0,
  };
  const consent = (ledger: readonly ConsentRecord[], channel: ConsentRecord['channel'] = 'email', now = NOW) =>
    consentEvidence({ personId: 'p', channel, purpose: 'terms' }, ledger, now, compliance);
  const code = (ledger: readonly ConsentRecord[], channel: ConsentRecord['channel'] = 'email') =>
    consent(ledger, channel).refusals?.[0]?.code;
  test('counts for this person, channel and purpose only, for twelve months', () => {
    expect(consent([granted])).toMatchObject({ status: 'held', until: '2027-01-01T00:00:00.000Z' });
    expect(consent([granted], 'email', '2027-01-01T00:00:00.001Z').status).toBe('not');
    expect([
      code([{ ...granted, personId: 'q' }]),
      code([granted], 'whatsapp'),
      code([{ ...granted, purpose: 'news' }]),
      code([
        { ...granted, expiresAt: NOW },
        { ...granted, status: 'withdrawn', at: '2026-02-01T00:00:00.000Z' },
      ]),
      code([{ ...granted, source: 'import' }]),
      code([{ ...granted, source: 'verbal' }]),
    ]).toEqual([
      'consent_missing',
      'consent_missing',
      'consent_missing',
      'consent_withdrawn',
      'consent_unproven',
      'consent_unproven',
    ]);
    expect(consent([{ ...granted, source: 'import', evidence: 1 }]).status).toBe('held');
  });
  test('a withdrawal counts at once, and nothing before it brings the consent back', () => {
    const entries = fc.array(
      fc.record({ status: fc.constantFrom('granted', 'withdrawn'), day: fc.integer({ min: 10, max: 20 }) }),
    );
    fc.assert(
      fc.property(entries, (list) => {
        const ledger = list.map(({ status, day }) => ({ ...granted, status, at: `2026-11-${day}T00:00:00.000Z` }));
        const last = [...ledger].sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at)).at(-1);
        expect(consent(ledger).status === 'held').toBe(last?.status === 'granted');
      }),
    );
  });
});
