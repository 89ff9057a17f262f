import { type Basis, input } from '../basis.ts';
import { type GuardEvidence, held, notHeld } from '../lifecycle/guards.ts';
import { currencyDigits } from '../money/currencies.ts';
import type { RedLine, TermSheetPolicy } from '../policy/term-sheet-types.ts';
import type { Refusal } from '../result.ts';
import { isDay } from '../time/day.ts';
import { isAmount, leavesOf, type SheetGroup, type SheetValue, valuesAt } from './values.ts';

export type TermSheetRefusal =
  | 'sheet_field_missing'
  | 'sheet_currency'
  | 'sheet_currencies_differ'
  | 'sheet_dates'
  | 'sheet_shares'
  | 'red_line_crossed'
  | 'red_line_unanswered';

const no = (
  code: TermSheetRefusal,
  clause: string,
  params: Readonly<Record<string, string | number>>,
): Refusal<TermSheetRefusal> => ({
  code,
  clause,
  params,
});

const first = (values: SheetGroup, path: string): SheetValue | undefined => valuesAt(values, path)[0];
const text = (value: SheetValue | undefined): string => (typeof value === 'string' ? value : '');

/** G-TSCOMPLETE: every required field, a known currency that every amount has, dates that follow each other, shares of 100 %. */
export function completeEvidence(values: SheetGroup, { required }: TermSheetPolicy): GuardEvidence {
  const refusals = [
    ...required
      .filter((path) => valuesAt(values, path).length === 0)
      .map((field) => no('sheet_field_missing', 'G-TSCOMPLETE', { field })),
    ...currencyRefusals(values),
    ...dateRefusals(values),
    ...shareRefusals(values),
  ];
  return refusals.length === 0 ? held('terms') : notHeld('terms', refusals);
}

function currencyRefusals(values: SheetGroup): Refusal<TermSheetRefusal>[] {
  const currency = text(first(values, 'economics.currency'));
  if (currency === '') return [];
  if (currencyDigits(currency) === undefined) return [no('sheet_currency', 'G-TSCOMPLETE', { currency })];
  const others = [...leavesOf(values).values()].filter(isAmount).filter((amount) => amount.currency !== currency);
  return others.length === 0 ? [] : [no('sheet_currencies_differ', 'G-TSCOMPLETE', { currency })];
}

function dateRefusals(values: SheetGroup): Refusal<TermSheetRefusal>[] {
  const [start, end] = [text(first(values, 'term.start')), text(first(values, 'term.end'))];
  if (start === '' || end === '') return [];
  return isDay(start) && isDay(end) && end > start ? [] : [no('sheet_dates', 'G-TSCOMPLETE', { start, end })];
}

function shareRefusals(values: SheetGroup): Refusal<TermSheetRefusal>[] {
  const shares = [...leavesOf(values)].filter(([path]) => /^economics\.revenueShare\..+\.shareBp$/.test(path));
  if (shares.length === 0) return [];
  const total = shares.reduce((sum, [, value]) => sum + (typeof value === 'number' ? value : 0), 0);
  return total === 10_000 ? [] : [no('sheet_shares', 'G-TSCOMPLETE', { total })];
}

/** A person's answer to a manual red line of one version, or a cleared violation with its approval. */
export interface RedLineAnswer {
  readonly ruleId: string;
  readonly result: 'pass' | 'fail' | 'cleared';
  readonly by: string;
  readonly approvalId: string | null;
}

export interface RedLineResult {
  readonly ruleId: string;
  readonly result: 'pass' | 'fail' | 'cleared' | 'manual';
  readonly field: string | null;
  /** The values that crossed it. */
  readonly values: readonly SheetValue[];
  readonly basis: Basis;
}

type Structured = Extract<RedLine, { readonly kind: 'structured' }>;

/** How each operator reads one value; a value of another kind crosses the line. */
const KEEPS: Readonly<Record<Structured['operator'], (value: SheetValue, limit: Structured['limit']) => boolean>> = {
  at_most: (value, limit) => typeof limit === 'number' && numberOf(value) <= limit,
  at_least: (value, limit) => typeof limit === 'number' && numberOf(value) >= limit,
  one_of: (value, limit) => Array.isArray(limit) && limit.includes(String(value)),
};
const numberOf = (value: SheetValue): number => {
  if (isAmount(value)) return value.minor;
  return typeof value === 'number' ? value : Number.NaN;
};

/** Every red line of the policy, marked on a version, without a model. A field that nobody wrote crosses no line. */
export function redLineResults(
  values: SheetGroup,
  answers: readonly RedLineAnswer[],
  { termSheet, version }: { readonly termSheet: TermSheetPolicy; readonly version: number },
): RedLineResult[] {
  return termSheet.redLines.map((line): RedLineResult => {
    const answer = answers.filter(({ ruleId }) => ruleId === line.id).at(-1);
    const crossed =
      line.kind === 'manual'
        ? []
        : valuesAt(values, line.field).filter((value) => !KEEPS[line.operator](value, line.limit));
    const limit = line.kind === 'manual' ? null : String(line.limit);
    return {
      ruleId: line.id,
      result: resultOf(line, crossed, answer),
      field: line.kind === 'manual' ? null : line.field,
      values: crossed,
      basis: { rule: line.id, policyVersion: version, inputs: [input('limit', limit), input('n', crossed.length)] },
    };
  });
}

/** A structured line is crossed by its values, a manual one by its answer; only an approval clears either. */
function resultOf(
  line: RedLine,
  crossed: readonly SheetValue[],
  answer: RedLineAnswer | undefined,
): RedLineResult['result'] {
  if (line.kind === 'manual' && answer === undefined) return 'manual';
  const passes = line.kind === 'structured' ? crossed.length === 0 : answer?.result === 'pass';
  if (passes) return 'pass';
  return answer?.result === 'cleared' && answer.approvalId !== null ? 'cleared' : 'fail';
}

/** G-REDLINES: nothing crossed that nobody cleared by approval, and every manual line answered. */
export function redLineEvidence(results: readonly RedLineResult[]): GuardEvidence {
  const refusals = results.flatMap(({ ruleId, result, field }) => {
    if (result === 'fail') return [no('red_line_crossed', ruleId, { rule: ruleId, field: field ?? '' })];
    return result === 'manual' ? [no('red_line_unanswered', ruleId, { rule: ruleId })] : [];
  });
  return refusals.length === 0 ? held('terms') : notHeld('terms', refusals);
}
