import type { Day } from '../time/day.ts';
import type { Payment } from './payment-types.ts';
import type { Condition, Name, Noted, Scalar, Term, Unit, Window } from './rule-types.ts';
import type { ApprovalAsk, Deadline, Protection } from './time-types.ts';

/**
 * A partner programme as data: what is known of a case (inputs), what is computed from it (values), levels, payments,
 * protection, deadlines, approvals. No expression and no script: every rule is a row that `schema.json` describes.
 * Amounts are numbers in major units of the programme's currency, percentages are plain per cents (12.5 = 12.5 %).
 */
export interface Programme extends Noted {
  readonly id: string;
  readonly name: Name;
  readonly currency: string;
  readonly inputs: readonly ProgrammeInput[];
  readonly values?: readonly DerivedValue[];
  readonly exchange?: Exchange;
  readonly levels: readonly LevelRule[];
  readonly movement?: Movement;
  readonly payments?: readonly Payment[];
  readonly protection?: Protection;
  readonly deadlines?: readonly Deadline[];
  readonly approval?: ApprovalAsk;
}

export const INPUT_TYPES = ['number', 'percent', 'money', 'yes_no', 'choice', 'text', 'list', 'date', 'level'] as const;
export type InputType = (typeof INPUT_TYPES)[number];
export interface ProgrammeInput extends Noted {
  readonly id: string;
  readonly name?: Name;
  readonly type: InputType;
  /** What a number counts. */
  readonly unit?: Unit;
  /** What time the figure covers. */
  readonly window?: Window;
  /** Money: its currency, or the text input that names it; left out = the programme's. */
  readonly currency?: string;
  readonly currencyFrom?: string;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** The header of its column; left out = its id. */
  readonly column?: string;
  /** What an empty cell means; left out = the input is absent. */
  readonly absent?: Scalar;
}

/** A figure computed from others; exactly one of the operations. */
export interface DerivedValue extends Noted {
  readonly id: string;
  readonly name?: Name;
  readonly sum?: readonly Term[];
  readonly difference?: readonly [Term, Term];
  readonly product?: readonly Term[];
  /** The first through the second. */
  readonly quotient?: readonly [Term, Term];
  readonly least?: readonly Term[];
  readonly greatest?: readonly Term[];
  /** `percent` per cent of `of`. */
  readonly part?: { readonly of: Term; readonly percent: Term };
  /** `of` as per cent of `in`. */
  readonly share?: { readonly of: Term; readonly in: Term };
  /** Growth of `of` over `over`, in per cent. */
  readonly growth?: { readonly of: Term; readonly over: Term };
  /** Full days, months, quarters or years between two date inputs. */
  readonly between?: {
    readonly from: string;
    readonly to: string;
    readonly unit: 'days' | 'months' | 'quarters' | 'years';
  };
  /** A score: every row that holds adds its points, `each` times the figure it names, at most `max`. */
  readonly score?: readonly ScoreRow[];
  /** The first row that holds. */
  readonly first?: readonly { readonly when?: Condition; readonly take: Term }[];
}

export interface ScoreRow {
  readonly when?: Condition;
  readonly points: number;
  readonly each?: string;
  /** Points for every full so many of `each`. */
  readonly per?: number;
  readonly max?: number;
}

/** How amounts of other currencies become the programme's: by these rates, then by the policy's pegs. */
export interface Exchange {
  /** The date input that names the day of the rate; left out = rates without a day. */
  readonly on?: string;
  readonly rates: readonly {
    readonly from: string;
    readonly to: string;
    /** Units of `to` for one unit of `from`. */
    readonly value: number;
    readonly on?: Day;
    readonly source?: string;
  }[];
}

export interface LevelRule extends Noted {
  readonly id: string;
  readonly name: Name;
  /** Higher is better; no two levels share one. */
  readonly rank: number;
  /** What reaches the level; left out = everybody. */
  readonly requires?: Condition;
  /** What keeps it once reached; left out = as `requires`. */
  readonly keeps?: Condition;
  /** Where this level has no row of its own in `byLevel`, the named level's row counts. */
  readonly inherits?: string;
  readonly hold?: Hold;
  readonly grace?: Grace;
}

/** A level is reached only when its requirements held for so long; `met` is the input that says how long. */
export interface Hold {
  readonly atLeast: number;
  readonly unit: Unit;
  readonly met: string;
}

/** A level is kept while its requirements are missed for at most so long; `missed` is the input that says how long. */
export interface Grace {
  readonly atMost: number;
  readonly unit: Unit;
  readonly missed: string;
}

/** Rules of every level that has none of its own, and how many levels one evaluation moves at most. */
export interface Movement {
  readonly hold?: Hold;
  readonly grace?: Grace;
  readonly up?: number;
  readonly down?: number;
}
