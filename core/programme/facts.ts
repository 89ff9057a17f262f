import type { Peg, Rate, RateTable } from '../money/convert.ts';
import { rateBetween } from '../money/convert.ts';
import { multiplyFractions } from '../money/fraction.ts';
import type { ApprovalPolicy, CalendarRule } from '../policy/types.ts';
import type { DerivedValue, LevelRule, Programme, ProgrammeInput } from './types.ts';
import { absent, plain, type Reading, type Reason, reason, unusable, type Value } from './values.ts';

/** A programme with what of the policy its answers need, indexed once for many cases. */
export interface Prepared {
  readonly programme: Programme;
  readonly policy: { readonly policy: string; readonly version: number };
  readonly approvals: ApprovalPolicy;
  readonly calendars: Readonly<Record<string, CalendarRule>>;
  readonly calendar: string;
  /** The currency that approval rules compare values in. */
  readonly baseCurrency: string;
  readonly inputs: ReadonlyMap<string, ProgrammeInput>;
  readonly values: ReadonlyMap<string, DerivedValue>;
  /** Lowest rank first. */
  readonly levels: readonly LevelRule[];
  /** The input that says the current level, when there is one. */
  readonly levelInput: string | null;
  readonly rates: RateTable;
}

/** What is known of one case, by input id. Ids that are missing here are absent. */
export type Case = ReadonlyMap<string, Reading>;

/** The figures of one case while it is answered: each is computed once, and what was read is remembered. */
export interface Facts {
  readonly prepared: Prepared;
  /** An input, a value or `level`, by id; money in the programme's currency. */
  readonly read: (id: string) => Reading;
  /** The same with money in its own currency. */
  readonly raw: (id: string) => Reading;
  /** The inputs read so far. */
  readonly used: ReadonlySet<string>;
  /** What was converted, and at which rate. */
  readonly conversions: readonly Reason[];
}

/** Computes what is not an input: derived values and the level. */
export type Compute = (id: string, facts: Facts) => Reading;

const ANY_DAY = '9999-12-31';

/** The figures of a case; `compute` answers for every id that is no input. */
export function factsOf(prepared: Prepared, known: Case, compute: Compute): Facts {
  const used = new Set<string>();
  const conversions: Reason[] = [];
  const kept = new Map<string, Reading>();
  const raw = (id: string): Reading => {
    if (prepared.inputs.has(id)) {
      used.add(id);
      return known.get(id) ?? absent(id);
    }
    const before = kept.get(id);
    if (before !== undefined) return before;
    // A figure that is asked for while it is computed rests on itself.
    kept.set(id, unusable(reason('circular', { value: id })));
    const made = compute(id, facts);
    kept.set(id, made);
    return made;
  };
  const read = (id: string): Reading => {
    const value = raw(id);
    return value.type === 'money' ? inProgrammeCurrency(value, facts, conversions) : value;
  };
  const facts: Facts = { prepared, raw, read, used, conversions };
  return facts;
}

type MoneyValue = Extract<Value, { readonly type: 'money' }>;

function inProgrammeCurrency(value: MoneyValue, facts: Facts, conversions: Reason[]): Reading {
  const to = facts.prepared.programme.currency;
  if (value.currency === to) return value;
  const found = exchanged(value.currency, to, facts);
  if (found.type === 'absent') return found;
  const used = { from: value.currency, to, rate: found.text };
  const told = found.on === '' ? reason('converted', used) : reason('converted_on', { ...used, on: found.on });
  if (!conversions.some(({ params }) => params.from === value.currency)) conversions.push(told);
  return { type: 'money', n: multiplyFractions(value.n, found.rate), currency: to };
}

/** The exact rate between two currencies on the day that the programme's `exchange` names. */
export function exchanged(from: string, to: string, facts: Facts) {
  const { programme, rates } = facts.prepared;
  // One currency needs no rate, so no day of a rate is looked at.
  const dayInput = from === to ? undefined : programme.exchange?.on;
  const day = dayInput === undefined ? null : facts.raw(dayInput);
  const on = day?.type === 'date' ? day.day : ANY_DAY;
  const found = rateBetween({ from, to }, on, rates);
  if (found !== undefined) {
    return { type: 'rate', rate: found.rate, text: plain(found.rate), on: on === ANY_DAY ? '' : found.on } as const;
  }
  return day?.type === 'absent' ? day : unusable(noRate(from, to, on));
}

const noRate = (from: string, to: string, on: string): Reason =>
  on === ANY_DAY ? reason('no_rate', { from, to }) : reason('no_rate_on', { from, to, on });

/** Rates without a day hold on every day. */
export function rateTableOf({ exchange }: Programme, pegs: readonly Peg[], maxAgeDays: number): RateTable {
  const rows = (exchange?.rates ?? []).map(({ from, to, value, on, source = '' }) => ({
    ...{ from, to, source, value: plainNumber(value) },
    on,
  }));
  const fixed = rows.filter(({ on }) => on === undefined).map(({ on: _, ...row }) => ({ ...row, since: '0001-01-01' }));
  const dated = rows.flatMap(({ on, ...row }): Rate[] => (on === undefined ? [] : [{ ...row, on }]));
  return { pegs: [...fixed, ...pegs], rates: dated, maxAgeDays };
}

const plainNumber = (value: number): string => String(value);
