import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../policy/check.ts';
import type { CompliancePolicy, ComplianceRule } from '../policy/compliance-types.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { CATALOGUE } from '../text/catalogue.ts';
import { failedSince, gateEvidence, gateOf, warningFor } from './gate.ts';
import { CHECK_STATUSES, type CheckRecord, type GateAsked, type Subject } from './record.ts';
import { scopeOf } from './scope.ts';

const TODAY = '2026-11-21';
const { compliance } = defaultPolicy;
const subject: Subject = { country: 'SA', sector: 'retail', type: 'technology', dealType: null, flags: {} };
const proof = (kind: string) => ({ kind, on: '2026-11-01', addedBy: 'rep', verifiedBy: 'reviewer' });
const passed = (ruleId: string, values: CheckRecord['values'], kind: string): CheckRecord => ({
  ruleId,
  ruleVersion: 1,
  status: 'passed',
  values,
  performedOn: '2026-11-01',
  evidence: [proof(kind)],
  expiresOn: null,
  waiver: null,
});
const cr = passed('GCC-03', { number: '1010', status: 'active', legal_name: 'A', party_name: 'A' }, 'registry_extract');
const only = (id: string, more: Partial<ComplianceRule> = {}): CompliancePolicy => ({
  ...compliance,
  rules: compliance.rules.filter((rule) => rule.id === id).map((rule) => ({ ...rule, on: true, ...more })),
});
const at = (gate: GateAsked['gate'], records: readonly CheckRecord[], rules = only('GCC-03'), who = subject) =>
  gateOf({ gate, subject: who, records, today: TODAY }, { compliance: rules, version: 1 });
const codes = (result: ReturnType<typeof at>) => result.refusals.map(({ code }) => code);

/** gcc.md section 2, row by row, on GCC-03 (CR verification before activation). */
describe('a gate fails closed', () => {
  test.each([
    ['no result', [], 'check_pending'],
    ['pending', [{ ...cr, status: 'pending' }], 'check_pending'],
    ['an error', [{ ...cr, status: 'error' }], 'check_error'],
    ['failed', [{ ...cr, status: 'failed' }], 'check_failed'],
    ['recorded as ended', [{ ...cr, status: 'expired' }], 'check_expired'],
    ['"not applicable" on a rule that applies', [{ ...cr, status: 'not_applicable' }], 'check_pending'],
    ['passed 13 months ago', [{ ...cr, performedOn: '2025-11-20' }], 'check_expired'],
    ['passed with an end that is past', [{ ...cr, expiresOn: '2026-11-20' }], 'check_expired'],
    ['a date in the future', [{ ...cr, performedOn: '2026-11-22' }], 'check_date_unknown'],
    ['no date', [{ ...cr, performedOn: null }], 'check_date_unknown'],
    ['no evidence', [{ ...cr, evidence: [] }], 'check_evidence'],
    ['evidence of another kind', [{ ...cr, evidence: [proof('licence')] }], 'check_evidence'],
    ['unverified evidence', [{ ...cr, evidence: [{ ...proof('screenshot'), verifiedBy: null }] }], 'check_evidence'],
    [
      'evidence verified by its uploader',
      [{ ...cr, evidence: [{ ...proof('screenshot'), verifiedBy: 'rep' }] }],
      'check_evidence',
    ],
    ['another legal name', [{ ...cr, values: { ...cr.values, party_name: 'B' } }], 'check_test'],
    ['a missing value', [{ ...cr, values: {} }], 'check_test'],
    ['a waiver where none is allowed', [{ ...cr, status: 'waived' }], 'check_waiver'],
    ['a newer failed result', [cr, { ...cr, status: 'failed' }], 'check_failed'],
  ] as const)('%s refuses', (_, records, code) => {
    expect(codes(at('activation', records))).toEqual([code]);
  });
  test('passed and in date lets it pass, to the end of its last day', () => {
    const result = at('activation', [cr]);
    expect(result).toMatchObject({ open: true, until: '2027-11-01', lines: [{ outcome: 'passed' }] });
    expect(result.lines[0]?.basis).toMatchObject({ rule: 'GCC-03 v1', policyVersion: 1 });
    expect(gateEvidence(result, 'Asia/Riyadh')).toMatchObject({ status: 'held', until: '2027-11-01T20:59:59.999Z' });
    expect(gateEvidence(at('activation', []), 'Asia/Riyadh').status).toBe('not');
  });
  test('an old piece of evidence counts only while it is young enough', () => {
    const young = only('GCC-03', { evidence: { kinds: ['registry_extract'], minimum: 1, maxAgeDays: 20 } });
    expect(at('activation', [cr], young).open).toBe(true);
    const shorter = only('GCC-03', { evidence: { kinds: ['registry_extract'], minimum: 1, maxAgeDays: 19 } });
    expect(codes(at('activation', [cr], shorter))).toEqual(['check_evidence']);
  });
  test('a rule without a source, or past its own end, refuses', () => {
    const bare = only('GCC-03', { citation: { title: ' ', authority: 'x', asOf: TODAY } });
    expect(codes(at('activation', [cr], bare))).toEqual(['check_no_citation']);
    expect(codes(at('activation', [cr], only('GCC-03', { validTo: '2026-11-20' })))).toEqual(['check_rule_ended']);
    expect(codes(at('activation', [cr], only('GCC-03', { validFrom: '2026-11-22' })))).toEqual(['check_rule_ended']);
  });
  test('where a rule only warns, the gate stays open and says so', () => {
    expect(at('signature', [])).toMatchObject({
      open: true,
      lines: [{ outcome: 'warned', refusal: { code: 'check_pending' } }],
    });
  });
  test('a rule that is switched off does not block and is listed as not confirmed', () => {
    const off = at('activation', [], only('GCC-03', { on: false }));
    expect(off).toMatchObject({ open: true, lines: [{ outcome: 'not_confirmed', refusal: null }] });
  });
});

describe('whom a rule reaches', () => {
  const rule = (id: string) => {
    const found = compliance.rules.find((each) => each.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  const scope = (id: string, more: Partial<Subject>) =>
    scopeOf(rule(id), { ...subject, ...more }, { ...compliance.lists, agency_countries: ['SA'] });
  test.each([
    ['GCC-03', { country: 'DE' }, 'no'],
    ['GCC-03', { country: null }, 'unknown'],
    ['GCC-04', { country: 'DE', type: 'government' }, 'yes'],
    ['GCC-04', { country: null, type: 'government' }, 'yes'],
    ['GCC-04', { country: null }, 'unknown'],
    ['GCC-01', {}, 'unknown'],
    ['GCC-01', { flags: { joint_operations: false } }, 'no'],
    ['GCC-01', { flags: { joint_operations: true } }, 'yes'],
    ['GCC-02', { sector: 'retail' }, 'no'],
    ['GCC-09', { sector: 'finance' }, 'yes'],
    ['GCC-09', { sector: null }, 'unknown'],
    ['GCC-11', { country: null, sector: null, type: null }, 'yes'],
    ['GCC-15', { type: 'government', flags: {} }, 'yes'],
    ['GCC-15', { flags: { public_buyer: false } }, 'no'],
    ['GCC-16', { type: 'distribution' }, 'yes'],
    ['GCC-16', { dealType: 'reseller' }, 'yes'],
  ] as const)('%s with %j: %s', (id, more, expected) => {
    expect(scope(id, more as Partial<Subject>)).toBe(expected);
  });
  test('an unknown country refuses, a country without a configured pack refuses at every gate', () => {
    expect(codes(at('activation', [cr], only('GCC-03'), { ...subject, country: null }))).toEqual([
      'check_scope_unknown',
    ]);
    expect(codes(at('renewal', [], only('GCC-03'), { ...subject, country: 'QA' }))).toEqual(['check_not_configured']);
  });
});

/** gcc.md section 3: the test of each check with its deciding value just right and just wrong. */
describe('what each check asks', () => {
  const joint = { ...subject, flags: { joint_operations: true } };
  const foreign = { ...compliance.lists, mandated_sectors: ['retail'] };
  test('Saudization: actual at least required, or an accepted band', () => {
    const open = (values: CheckRecord['values']) =>
      at('joint_operation', [passed('GCC-01', values, 'certificate')], only('GCC-01'), joint).open;
    expect([
      open({ actual_bp: 2_000, required_bp: 2_000 }),
      open({ actual_bp: 1_999, required_bp: 2_000 }),
      open({ band: 'platinum' }),
      open({ band: 'red' }),
    ]).toEqual([true, false, true, false]);
  });
  test('local ownership is above 51 %, strictly', () => {
    const open = (local_ownership_bp: number) =>
      at('signature', [passed('GCC-02', { local_ownership_bp }, 'articles')], { ...only('GCC-02'), lists: foreign })
        .open;
    expect([open(5_100), open(5_101)]).toEqual([false, true]);
  });
  test('a licence is in date, has an end and belongs to the party', () => {
    const open = (valid_until: string, expiresOn: string | null, holder = 'A') => {
      const record = { ...passed('GCC-09', { holder, party_name: 'A', valid_until }, 'licence'), expiresOn };
      return at('activation', [record], only('GCC-09'), { ...subject, sector: 'finance' }).open;
    };
    expect([open(TODAY, TODAY), open('2026-11-20', TODAY), open(TODAY, null), open(TODAY, TODAY, 'B')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

test('warnings come at 60, 30 and 7 days', () => {
  const days = ['2026-09-21', '2026-09-22', '2026-10-22', '2026-11-14'].map((today) =>
    warningFor('2026-11-21', today, compliance.warnDays),
  );
  expect(days).toEqual([null, 60, 30, 7]);
});

test('whatever is recorded, a gate is open only with a passed or waived result for every rule that is on and applies', () => {
  const records = fc.array(
    fc.record({
      status: fc.constantFrom(...CHECK_STATUSES),
      evidence: fc.constantFrom(cr.evidence, []),
      on: fc.boolean(),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(records, fc.constantFrom('SA', 'DE', 'QA', null), (list, country) => {
      const made = list.map(({ status, evidence, on }) => ({
        ...cr,
        status,
        evidence,
        performedOn: on ? cr.performedOn : null,
      }));
      const result = at('activation', made, only('GCC-03'), { ...subject, country });
      const last = made.at(-1);
      const good = last?.status === 'passed' && last.evidence.length > 0 && last.performedOn !== null;
      expect(result.open).toBe(country === 'DE' || (country === 'SA' && good));
    }),
  );
});

test('the shipped policy: sixteen rules, three on, every one with words, source and date; mistakes are refused', () => {
  const { rules } = compliance;
  expect(rules).toHaveLength(16);
  expect(rules.filter(({ on }) => on).map(({ id }) => id)).toEqual(['GCC-03', 'GCC-04', 'GCC-05']);
  const wanted = rules.flatMap(({ id }) => [`check.${id}`, `check.${id}.q`, `check.${id}.do`]);
  expect(wanted.filter((key) => !(key in CATALOGUE))).toEqual([]);
  const policy = (more: Partial<CompliancePolicy>) =>
    checkPolicy({ ...defaultPolicy, compliance: { ...compliance, ...more } }).map(({ code }) => code);
  expect(policy({ rules: rules.map((rule) => (rule.id === 'GCC-11' ? { ...rule, on: true } : rule)) })).toEqual([
    'policy_check_unconfirmed',
  ]);
  expect(policy({ rules: [...rules, ...rules.slice(0, 1)] })).toEqual(['policy_check_twice']);
  expect(policy({ lists: {} })).toContain('policy_check_list');
});

test('a check has failed since the day it was recorded so, or since the day after its end; what nobody recorded has not', () => {
  const [rule] = only('GCC-03').rules;
  if (rule === undefined) throw new Error('The policy has no GCC-03.');
  const since = (record: CheckRecord | undefined, today = TODAY) => failedSince(rule, record, today);
  expect(since(undefined)).toBeNull();
  expect(since(cr)).toBeNull();
  expect(since({ ...cr, status: 'pending' })).toBeNull();
  expect(since({ ...cr, status: 'failed', performedOn: '2026-11-20' })).toBe('2026-11-20');
  expect(since(cr, '2027-11-01')).toBeNull();
  expect(since(cr, '2027-11-02')).toBe('2027-11-02');
  expect(since({ ...cr, expiresOn: '2026-11-20' })).toBe('2026-11-21');
});
