import { fold } from '../fit/fold.ts';
import { currencyDigits } from '../money/currencies.ts';
import { compareFractions, type Fraction, parseDecimal } from '../money/fraction.ts';
import { isDay } from '../time/day.ts';
import type { Case } from './facts.ts';
import type { Name, Scalar } from './rule-types.ts';
import type { Programme, ProgrammeInput } from './types.ts';
import { absent, exact, type Reading, reason, sameWord, unusable, type Value } from './values.ts';

/** The text of one case by column header; a column that is missing or blank is an absent input. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** The header of an input's column. */
export const columnOf = ({ id, column }: ProgrammeInput): string => column ?? id;

/**
 * Reads the cells of a case by the types that the programme declares. A cell that cannot be read leaves its input absent,
 * and the reason says so; nothing is guessed.
 */
export function readCase(programme: Programme, cells: Cells): Case {
  const known = new Map<string, Reading>();
  for (const input of programme.inputs) {
    const text = cells[columnOf(input)]?.trim() || absentText(input.absent);
    if (text !== undefined) known.set(input.id, valueOfCell(input, text, { programme, cells }));
  }
  return known;
}

const absentText = (value: Scalar | undefined): string | undefined => (value === undefined ? undefined : String(value));

interface Around {
  readonly programme: Programme;
  readonly cells: Cells;
}

function valueOfCell(input: ProgrammeInput, text: string, around: Around): Reading {
  const value = READERS[input.type](text, input, around);
  if (value?.type === 'absent') return value;
  if (value !== null && within(value, input)) return value;
  return unusable(reason('unreadable', { input: input.id, text: text.slice(0, 60), type: input.type }));
}

function within(value: Value, { min, max }: ProgrammeInput): boolean {
  if (!('n' in value)) return true;
  if (min !== undefined && compareFractions(value.n, exact(min)) < 0) return false;
  return max === undefined || compareFractions(value.n, exact(max)) <= 0;
}

type Reader = (text: string, input: ProgrammeInput, around: Around) => Reading | null;

/** How a cell of each type is read. */
const READERS: Readonly<Record<ProgrammeInput['type'], Reader>> = {
  number: (text, { unit }) => numeric(text, (n) => ({ type: 'number', n, unit })),
  percent: (text) => numeric(text.replace(/\s*%$/, ''), (n) => ({ type: 'percent', n })),
  money: moneyOf,
  yes_no: (text) => {
    const is = YES_NO.get(text) ?? YES_NO.get(fold(text));
    return is === undefined ? null : { type: 'yes_no', is };
  },
  choice: (text, { choices = [] }) => {
    const found = choices.includes(text) ? text : choices.find((choice) => sameWord(choice, text));
    return found === undefined ? null : { type: 'text', text: found };
  },
  text: (text) => ({ type: 'text', text }),
  list: (text) => ({ type: 'list', items: text.split(/[;|]/).flatMap((item) => item.trim() || []) }),
  date: (text) => (isDay(text) ? { type: 'date', day: text } : null),
  level: (text, _, { programme }) => {
    const found = programme.levels.find(({ id, name }) => [id, ...namesOf(name)].some((each) => sameWord(each, text)));
    return found === undefined ? null : { type: 'level', id: found.id };
  },
};

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1', fold('نعم')].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0', fold('لا')].map((word) => [word, false] as const),
]);

const namesOf = (name: Name): readonly string[] =>
  typeof name === 'string' ? [name] : [name.en, ...(name.ar === undefined ? [] : [name.ar])];

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

function numeric(text: string, value: (n: Fraction) => Value): Value | null {
  const n = parseDecimal(GROUPED.test(text) ? text.replaceAll(',', '') : text);
  return n === undefined ? null : value(n);
}

const WITH_CODE = /^(?:([A-Z]{3})\s*)?(-?[\d.,]+)(?:\s*([A-Z]{3}))?$/;

/** `1000`, `EUR 1000` or `1000 EUR`; without a code the currency is that of the input, its currency column or the programme. */
function moneyOf(text: string, input: ProgrammeInput, around: Around): Reading | null {
  const match = WITH_CODE.exec(text);
  if (match === null) return null;
  const currency = match[1] ?? match[3] ?? currencyOf(input, around);
  if (currency === null) return absent(input.currencyFrom ?? input.id);
  if (currencyDigits(currency) === undefined) return null;
  return numeric(match[2] ?? '', (n) => ({ type: 'money', n, currency }));
}

/** Null when the column that names the currency is blank: an amount without a currency is no amount. */
function currencyOf({ currency, currencyFrom }: ProgrammeInput, { programme, cells }: Around): string | null {
  if (currencyFrom === undefined) return currency ?? programme.currency;
  const named = programme.inputs.find(({ id }) => id === currencyFrom);
  const text = named === undefined ? undefined : cells[columnOf(named)]?.trim();
  return text?.toUpperCase() || (currency ?? null);
}
