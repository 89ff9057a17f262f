import type { Condition, Name, Noted, Window } from './rule-types.ts';

export interface Payment extends Noted {
  readonly id: string;
  /** What it counts as: `ask` names a payment or a kind, and all payments of a kind are added. Left out = commission. */
  readonly kind?: string;
  readonly name?: Name;
  /** Left out = money; `count` for allowances such as tickets or licences. */
  readonly result?: 'money' | 'count';
  /** Left out = the programme's; `basis` = that of the basis. */
  readonly currency?: string;
  readonly when?: Condition;
  readonly basis?: string;
  /** The first row whose condition holds. */
  readonly rates: readonly Rate[];
  /** Multipliers over a running total (`factor` rows). */
  readonly accelerator?: Bands;
  /** Every row that holds multiplies. */
  readonly factors?: readonly { readonly id: string; readonly when?: Condition; readonly factor: number }[];
  readonly points?: readonly Points[];
  /** Every row that holds adds its amount. */
  readonly extras?: readonly { readonly id: string; readonly when?: Condition; readonly amount: number }[];
  readonly prorate?: Prorate;
  readonly floor?: Limit;
  readonly cap?: readonly Limit[];
  /** A smaller basis earns nothing; a smaller result is not paid out. */
  readonly minimum?: { readonly basis?: number; readonly payout?: number };
  /** May fall below zero (a malus, a fee that is given back). */
  readonly negative?: boolean;
  /** Left out = half-even. */
  readonly round?: 'half-even' | 'down' | 'up';
  /** Rounded to multiples of this; left out = the currency's last digit, or whole counts. */
  readonly roundTo?: number;
  readonly paidWhen?: Condition;
  readonly deadline?: string;
}

/** Exactly one way to pay. */
export interface Rate extends Noted {
  readonly id?: string;
  readonly when?: Condition;
  /** Per cent of the basis. */
  readonly percent?: number;
  /** Per cent of the basis, by contract: the percent input that says how many. */
  readonly percentFrom?: string;
  /** Per cent of the basis agreed within these ends; `agreed` is the percent input that says it. */
  readonly range?: Range;
  /** Per cent of the basis by level, with `inherits`. */
  readonly byLevel?: Readonly<Record<string, number>>;
  readonly bands?: Bands;
  readonly amount?: number;
  readonly amountByLevel?: Readonly<Record<string, number>>;
  /** An amount for each unit, or for every full `per` units. */
  readonly perUnit?: { readonly of: string; readonly amount: number; readonly per?: number };
}

export interface Range {
  readonly from: number;
  readonly to: number;
  readonly agreed: string;
}

/** `whole`: the band that the figure falls into counts for all of it; `marginal`: each part counts in its own band. */
export interface Bands {
  readonly mode: 'marginal' | 'whole';
  /** The figure that finds the band; left out = the basis. */
  readonly on?: string;
  /** What came before it in the same window; the bands go on from there. */
  readonly before?: string;
  readonly rows: readonly BandRow[];
}

/** From `from` (included) or `above` (not included) on, up to the next row; exactly one of the results. */
export interface BandRow {
  readonly from?: number;
  readonly above?: number;
  /** Only checked against the next row: the end, included (`upTo`) or not (`below`). */
  readonly upTo?: number;
  readonly below?: number;
  readonly percent?: number;
  readonly amount?: number;
  readonly perUnit?: number;
  readonly factor?: number;
}

export interface Points {
  readonly id: string;
  readonly when?: Condition;
  readonly percent: number;
  /** Of the rows of one group only the first that holds counts. */
  readonly group?: string;
  /** `rate`: added before accelerator and factors; `result` (left out): after them. */
  readonly to?: 'rate' | 'result';
}

/** Never above (cap) or below (floor): an amount, a share of the basis, or both with what was paid already taken off. */
export interface Limit {
  readonly amount?: number;
  readonly amountFrom?: string;
  readonly percent?: number;
  readonly less?: string;
}

/** The share of a window that lies between two days, or of a number of parts. */
export interface Prorate {
  readonly window?: Window;
  /** The date input inside the window. */
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: 'days' | 'months';
  readonly part?: string;
  readonly of?: number;
}
