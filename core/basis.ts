import type { Money } from './money/types.ts';

/**
 * Every value that a rule names as its input. Worded in core/text under `in.<key>` with `{v}` (and `{currency}` for an
 * amount in minor units).
 */
export const INPUT_KEYS = [
  'advances',
  'amount_paid',
  'base_rate',
  'certified',
  'clawbacks',
  'coverage',
  'deadline',
  'direct_cost',
  'diversity',
  'due_on',
  'earned',
  'effective_on',
  'eligible',
  'gross',
  'known_weight',
  'limit',
  'mdf',
  'n',
  'needed',
  'net',
  'of',
  'performed_on',
  'period',
  'quarters_met',
  'rate',
  'reductions',
  'references',
  'resilience',
  'revenue',
  'score',
  'signed_on',
  'spread',
  'status',
  'target',
  'term_end',
  'tier',
  'until',
  'value',
] as const;
export type InputKey = (typeof INPUT_KEYS)[number];

/** One value that a rule read. Without `v` nobody recorded it. */
export interface Input {
  readonly key: InputKey;
  readonly v?: string | number;
  readonly currency?: string;
}

/** What a number or a verdict rests on: the rule that gave it, the policy version in force and every value it read. */
export interface Basis {
  readonly rule: string;
  readonly policyVersion: number;
  readonly inputs: readonly Input[];
}

/** An input that is a number, a share, a day or a word; null = not recorded. */
export const input = (key: InputKey, v: string | number | null): Input => (v === null ? { key } : { key, v });

/** An input that is an amount; null = not recorded. */
export const moneyInput = (key: InputKey, money: Money | null): Input =>
  money === null ? { key } : { key, v: money.minor, currency: money.currency };
