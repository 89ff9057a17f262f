import type { Day } from '../time/day.ts';

/** A word of the programme's own, in one language or two. */
export type Name = string | { readonly en: string; readonly ar?: string };

/** Where a rule is written, and what is to be said about it (a contradiction in the source, a choice of ours). */
export interface Noted {
  readonly source?: { readonly document: string; readonly section?: string; readonly date?: Day };
  readonly note?: string;
}

export const UNITS = ['count', 'points', 'hours', 'days', 'working_days', 'months', 'quarters', 'years'] as const;
export type Unit = (typeof UNITS)[number];

export type Scalar = string | number | boolean;
export type Span = 'month' | 'quarter' | 'half' | 'year';

/** `rolling`: the last so many units; `calendar` from January, `fiscal` from `startsIn`, `anniversary` from the day of `from`. */
export interface Window {
  readonly kind: 'rolling' | 'calendar' | 'fiscal' | 'anniversary' | 'lifetime';
  readonly span?: Span;
  readonly last?: number;
  readonly unit?: 'days' | 'months' | 'quarters' | 'years';
  /** The month (1-12) in which a fiscal year starts. */
  readonly startsIn?: number;
  /** The date input whose day an anniversary window starts on. */
  readonly from?: string;
}

/** An input or value by id, or a number. */
export type Term = string | number;

/** What a figure is compared with: a literal, a share of another figure, or an amount in a currency or unit of its own. */
export type Operand =
  | Scalar
  | { readonly input: string; readonly percent?: number }
  | { readonly amount: number; readonly currency: string }
  | { readonly value: number; readonly unit: Unit };

export interface Comparison {
  readonly input: string;
  readonly atLeast?: Operand;
  readonly above?: Operand;
  readonly atMost?: Operand;
  readonly below?: Operand;
  readonly is?: Operand;
  readonly isNot?: Operand;
  readonly oneOf?: readonly Scalar[];
  readonly noneOf?: readonly Scalar[];
  readonly includes?: Scalar;
  readonly includesAny?: readonly Scalar[];
  /** Whether the case says anything about it. */
  readonly known?: boolean;
}

export type Condition =
  | Comparison
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly n: number; readonly of: readonly Condition[] }
  | { readonly not: Condition }
  /** The requirements of another level hold. */
  | { readonly meets: string };
