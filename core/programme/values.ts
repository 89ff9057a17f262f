import { fold } from '../fit/fold.ts';
import { type Fraction, fraction, parseDecimal, toDecimal } from '../money/fraction.ts';
import { type Day, isDay } from '../time/day.ts';
import type { Scalar, Unit } from './rule-types.ts';

/** A figure of a case. `n` is exact: amounts in major units of their currency, percentages as plain per cents. */
export type Value =
  | { readonly type: 'number'; readonly n: Fraction; readonly unit?: Unit | undefined }
  | { readonly type: 'percent'; readonly n: Fraction }
  | { readonly type: 'money'; readonly n: Fraction; readonly currency: string }
  | { readonly type: 'yes_no'; readonly is: boolean }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'date'; readonly day: Day }
  | { readonly type: 'level'; readonly id: string };

/** Two spellings of one word. */
export const sameWord = (a: string, b: string): boolean => a === b || foldOnce(a) === foldOnce(b);

/** A memory of pure results for the words and numbers of a policy, which come again with every case; emptied when full. */
function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    const before = kept.get(key);
    if (before !== undefined) return before;
    if (kept.size >= 1000) kept.clear();
    const made = compute(key);
    kept.set(key, made);
    return made;
  };
}

const foldOnce = remembered(fold);

/** What is not there, and why: the ids of absent inputs, or a problem that a reason names. */
export interface Absent {
  readonly type: 'absent';
  readonly inputs: readonly string[];
  readonly reasons: readonly Reason[];
}
export type Reading = Value | Absent;

/** One sentence of an answer: words are in core/text under `pr.<code>`, values are raw. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const reason = (code: string, params: Reason['params'] = {}): Reason => ({ code, params });
export const absent = (...inputs: readonly string[]): Absent => ({ type: 'absent', inputs, reasons: [] });
export const unusable = (...reasons: readonly Reason[]): Absent => ({ type: 'absent', inputs: [], reasons });

/** Both, when either is absent: every missing input is named at once. */
export const absences = (readings: readonly Reading[]): Absent | null => {
  const gone = readings.filter((each) => each.type === 'absent');
  if (gone.length === 0) return null;
  const inputs = [...new Set(gone.flatMap((each) => each.inputs))];
  return { type: 'absent', inputs, reasons: gone.flatMap((each) => each.reasons) };
};

export type Numeric = Extract<Value, { readonly n: Fraction }>;
export const isNumeric = (value: Reading): value is Numeric =>
  value.type === 'number' || value.type === 'percent' || value.type === 'money';

/** A number of the policy file, exactly as it is written there. */
export const exact = remembered((value: number): Fraction => parseDecimal(String(value)) ?? scientific(value));

function scientific(value: number): Fraction {
  const [digits = '0', power = '0'] = String(value).split('e');
  const base = parseDecimal(digits) ?? fraction(0);
  const scale = 10n ** BigInt(Math.abs(Number(power)));
  return Number(power) < 0 ? fraction(base.n, base.d * scale) : fraction(base.n * scale, base.d);
}

/** Decimal text without the zeros it does not need, at most six decimals: `12.5`, `1000`. */
export function plain(value: Fraction): string {
  if (value.d === 1n) return String(value.n);
  const text = toDecimal(value, 6);
  return text.replace(/\.?0+$/, '') || '0';
}

/** The value as a reason shows it. */
export function shown(value: Value): string {
  switch (value.type) {
    case 'number':
      return plain(value.n);
    case 'percent':
      return `${plain(value.n)} %`;
    case 'money':
      return `${value.currency} ${plain(value.n)}`;
    case 'yes_no':
      return value.is ? 'yes' : 'no';
    case 'list':
      return value.items.join(', ');
    case 'text':
      return value.text;
    case 'date':
      return value.day;
    case 'level':
      return value.id;
  }
}

/** A literal of the policy as a value of the type that it is compared with; null when it cannot be one. */
export function literal(value: Scalar, like: Value): Value | null {
  if (typeof value === 'number') return numberLike(exact(value), like);
  if (typeof value === 'boolean') return { type: 'yes_no', is: value };
  return textLike(value, like);
}

function numberLike(n: Fraction, like: Value): Value | null {
  if (like.type === 'percent') return { type: 'percent', n };
  if (like.type === 'money') return { type: 'money', n, currency: like.currency };
  if (like.type === 'number') return { type: 'number', n, unit: like.unit };
  return like.type === 'text' ? { type: 'text', text: plain(n) } : null;
}

function textLike(text: string, like: Value): Value | null {
  if (like.type === 'date') return isDay(text) ? { type: 'date', day: text } : null;
  if (like.type === 'level') return { type: 'level', id: text };
  return like.type === 'text' || like.type === 'list' ? { type: 'text', text } : null;
}
