import type { CheckComparison, CompliancePolicy, ComplianceRule } from '../policy/compliance-types.ts';
import type { Day } from '../time/day.ts';
import type { CheckRecord } from './record.ts';

type Values = CheckRecord['values'];
interface Asked {
  readonly comparison: CheckComparison;
  readonly values: Values;
  readonly lists: CompliancePolicy['lists'];
  readonly today: Day;
}

const filled = (value: Values[string] | undefined): boolean => value !== undefined && value !== '' && value !== false;
const number = (value: Values[string] | undefined): number | null => (typeof value === 'number' ? value : null);
const right = ({ comparison: { value, other }, values }: Asked): Values[string] | undefined =>
  other === undefined ? value : values[other];

function compared(asked: Asked, holds: (left: number, right: number) => boolean): boolean {
  const [left, limit] = [number(asked.values[asked.comparison.field]), number(right(asked))];
  return left !== null && limit !== null && holds(left, limit);
}

/** How each comparison reads its field. A value that is missing or of another kind never passes. */
const HOLDS: Readonly<Record<CheckComparison['is'], (asked: Asked) => boolean>> = {
  present: ({ comparison, values }) => filled(values[comparison.field]),
  equals: ({ comparison, values }) => values[comparison.field] === comparison.value,
  same_as: (asked) => filled(right(asked)) && asked.values[asked.comparison.field] === right(asked),
  at_least: (asked) => compared(asked, (left, limit) => left >= limit),
  above: (asked) => compared(asked, (left, limit) => left > limit),
  listed: ({ comparison, values, lists }) =>
    (lists[comparison.other ?? ''] ?? []).includes(String(values[comparison.field] ?? '')),
  in_date: ({ comparison, values, today }) => {
    const day = values[comparison.field];
    return typeof day === 'string' && day >= today;
  },
};

/** True when every comparison of one line of the rule's test holds for the recorded values. */
export const testHolds = (
  { test }: Pick<ComplianceRule, 'test'>,
  values: Values,
  { lists, today }: Pick<Asked, 'lists' | 'today'>,
): boolean =>
  test.some((line) => line.every((comparison) => HOLDS[comparison.is]({ comparison, values, lists, today })));
