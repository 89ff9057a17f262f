import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../policy/check.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { TermSheetPolicy } from '../policy/term-sheet-types.ts';
import { completeEvidence, type RedLineAnswer, redLineEvidence, redLineResults } from './evidence.ts';
import { economics, sheet } from './sheet.fixture.ts';
import type { SheetGroup } from './values.ts';

const { termSheet, version } = defaultPolicy;

describe('G-TSCOMPLETE', () => {
  const gaps = (values: SheetGroup) =>
    completeEvidence(values, termSheet).refusals?.map(({ code, params }) => [code, ...Object.values(params ?? {})]);
  test('every required field, one known currency, dates in order, shares of 100 %', () => {
    expect(completeEvidence(sheet, termSheet).status).toBe('held');
    expect(gaps({ ...sheet, governingLaw: '', products: [] })).toEqual([
      ['sheet_field_missing', 'products'],
      ['sheet_field_missing', 'governingLaw'],
    ]);
    expect(gaps(economics({ currency: 'XXX' }))).toEqual([['sheet_currency', 'XXX']]);
    expect(gaps(economics({ mdf: { minor: 1, currency: 'USD' } }))).toEqual([['sheet_currencies_differ', 'SAR']]);
    expect(gaps({ ...sheet, term: { ...sheet.term, end: '2027-01-01' } })).toEqual([
      ['sheet_dates', '2027-01-01', '2027-01-01'],
    ]);
    const shares = (shareBp: number) =>
      economics({
        revenueShare: [
          { id: 'us', shareBp: 3_000 },
          { id: 'them', shareBp },
        ],
      });
    expect([gaps(shares(7_000)), gaps(shares(6_999))]).toEqual([undefined, [['sheet_shares', 9_999]]]);
  });
});

describe('G-REDLINES', () => {
  const answered: RedLineAnswer = { ruleId: 'RL-06', result: 'pass', by: 'law', approvalId: null };
  const results = (values: SheetGroup, answers: readonly RedLineAnswer[] = [answered]) =>
    redLineResults(values, answers, { termSheet, version });
  const codes = (values: SheetGroup, answers?: readonly RedLineAnswer[]) =>
    redLineEvidence(results(values, answers)).refusals?.map(({ code, clause }) => `${code} ${clause}`);
  test('exactly on a limit is inside, beyond it is marked with its values', () => {
    expect(codes(economics({ commission: { baseRateBp: 5_000 } }))).toBeUndefined();
    const over = economics({ commission: { baseRateBp: 5_001 } });
    expect(codes(over)).toEqual(['red_line_crossed RL-01']);
    expect(results(over)[0]).toMatchObject({
      result: 'fail',
      values: [5_001],
      basis: { rule: 'RL-01', policyVersion: version },
    });
    expect(codes(economics({ commission: { baseRateBp: 'high' } }))).toEqual(['red_line_crossed RL-01']);
  });
  test('an approval clears one, a word without it does not, and a manual line waits for its answer', () => {
    const exclusive = { ...sheet, exclusivity: { kind: 'territory' } };
    const cleared = (approvalId: string | null): RedLineAnswer => ({
      ruleId: 'RL-05',
      result: 'cleared',
      by: 'vp',
      approvalId,
    });
    expect(codes(exclusive, [answered, cleared('a1')])).toBeUndefined();
    expect(codes(exclusive, [answered, cleared(null)])).toEqual(['red_line_crossed RL-05']);
    expect(codes(sheet, [])).toEqual(['red_line_unanswered RL-06']);
    expect(codes(sheet, [answered, { ...answered, result: 'fail' }])).toEqual(['red_line_crossed RL-06']);
  });
  test('a policy with a limit that fits no comparison, or a line twice, is refused', () => {
    const policy = (redLines: TermSheetPolicy['redLines']) =>
      checkPolicy({ ...defaultPolicy, termSheet: { ...termSheet, redLines } }).map(({ code }) => code);
    expect(policy([{ id: 'x', kind: 'structured', field: 'a', operator: 'one_of', limit: 1 }])).toEqual([
      'policy_red_line_limit',
    ]);
    expect(policy([...termSheet.redLines, ...termSheet.redLines.slice(0, 1)])).toEqual(['policy_red_line_twice']);
  });
});
