import type { Level } from '../lifecycle/types.ts';
import type { Condition, Noted } from './rule-types.ts';

export interface Protection extends Noted {
  readonly rules: readonly ({
    readonly id?: string;
    readonly when?: Condition;
    readonly days?: number;
    readonly byLevel?: Readonly<Record<string, number>>;
  } & Noted)[];
  /** Added when it holds. */
  readonly extension?: { readonly when: Condition; readonly days: number };
  readonly unit?: 'days' | 'working_days' | 'months';
  /** A calendar of the policy, for working days; left out = the workspace's. */
  readonly calendar?: string;
  /** The date input that protection starts on; when the case has it, the answer is the last protected day. */
  readonly from?: string;
}

export interface Deadline extends Noted {
  readonly id: string;
  readonly from: string;
  readonly amount: number;
  readonly unit: 'days' | 'working_days' | 'months' | 'years';
  readonly calendar?: string;
}

/** A fact of an approval request: from an input, or the same for every case. */
export type Fact = { readonly input: string } | { readonly value: string | boolean };

export interface ApprovalAsk {
  readonly kind: Fact;
  readonly type: Fact;
  /** Inside approved terms in force; left out = outside. */
  readonly inside?: Fact;
  readonly dealType?: Fact;
  readonly publicBuyer?: Fact;
  readonly value?: Fact;
  /** The programme's own rows, before the policy's: the first that holds. */
  readonly rules?: readonly ({
    readonly id: string;
    readonly when?: Condition;
    readonly levels: readonly Level[];
  } & Noted)[];
}
