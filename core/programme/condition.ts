import { compareFractions, fraction, multiplyFractions } from '../money/fraction.ts';
import { exchanged, type Facts } from './facts.ts';
import type { Comparison, Condition, Operand, Scalar } from './rule-types.ts';
import { exact, isNumeric, literal, type Reading, type Reason, reason, sameWord, shown, type Value } from './values.ts';

/**
 * Whether a condition holds. `null` = an input that decides is absent: it counts as unmet and is named. `steps` tells of
 * every comparison that was looked at, in reading order.
 */
export interface Verdict {
  readonly is: boolean | null;
  readonly steps: readonly Step[];
}
export interface Step {
  readonly is: boolean | null;
  readonly reason: Reason;
}

const YES: Verdict = { is: true, steps: [] };

/** Judges a condition; a left-out one holds. */
export function judge(condition: Condition | undefined, facts: Facts): Verdict {
  if (condition === undefined) return YES;
  if ('all' in condition) return joined(condition.all, condition.all.length, facts);
  if ('any' in condition) return joined(condition.any, Math.min(1, condition.any.length), facts);
  if ('of' in condition) return counted(condition.n, condition.of, facts);
  if ('not' in condition) return negated(judge(condition.not, facts));
  if ('meets' in condition) {
    return judge(facts.prepared.levels.find(({ id }) => id === condition.meets)?.requires, facts);
  }
  return compared(condition, facts);
}

/** At least `needed` of the parts hold; enough unknown ones leave it open. */
function joined(parts: readonly Condition[], needed: number, facts: Facts): Verdict {
  const verdicts = parts.map((part) => judge(part, facts));
  const yes = verdicts.filter(({ is }) => is === true).length;
  const open = verdicts.filter(({ is }) => is === null).length;
  const is = yes >= needed ? true : yes + open >= needed ? null : false;
  return { is, steps: verdicts.flatMap(({ steps }) => steps) };
}

function counted(needed: number, parts: readonly Condition[], facts: Facts): Verdict {
  const verdict = joined(parts, needed, facts);
  const held = parts.filter((part) => judge(part, facts).is === true).length;
  const told = reason(verdict.is === true ? 'n_of_met' : 'n_of_unmet', { held, needed, of: parts.length });
  return {
    is: verdict.is,
    steps: [...verdict.steps.filter(({ is }) => is === verdict.is), { is: verdict.is, reason: told }],
  };
}

const negated = ({ is, steps }: Verdict): Verdict => ({
  is: is === null ? null : !is,
  steps: steps.map((step) => ({
    is: step.is === null ? null : !step.is,
    reason: { ...step.reason, code: flipped(step.reason.code) },
  })),
});

const FLIPPED: Readonly<Record<string, string>> = {
  met: 'avoided',
  unmet: 'hit',
  n_of_met: 'n_of_hit',
  n_of_unmet: 'n_of_avoided',
};
const flipped = (code: string): string => FLIPPED[code] ?? code;

/** A row of a table that counts from its first row that holds. */
interface Row {
  readonly when?: Condition;
}

/** The first row that holds, why, and the absent inputs that rows before it were not met for. */
export function firstThatHolds<R extends Row>(rows: readonly R[], facts: Facts) {
  const skipped: Reason[] = [];
  for (const row of rows) {
    const { is, steps } = judge(row.when, facts);
    if (is === true) return { row, skipped, met: steps.filter((each) => each.is === true).map((each) => each.reason) };
    skipped.push(...steps.filter((each) => each.is === null).map((each) => each.reason));
  }
  return { row: undefined, skipped, met: [] };
}

type Operator = Exclude<keyof Comparison, 'input' | 'known'>;

const OPERATORS = [
  'atLeast',
  'above',
  'atMost',
  'below',
  'is',
  'isNot',
  'oneOf',
  'noneOf',
  'includes',
  'includesAny',
] as const satisfies readonly Operator[];

/** Every operator that the comparison names must hold. */
function compared(comparison: Comparison, facts: Facts): Verdict {
  const actual = facts.read(comparison.input);
  const { known } = comparison;
  const parts = OPERATORS.filter((operator) => comparison[operator] !== undefined).map((operator) =>
    step(comparison, operator, actual, facts),
  );
  if (known !== undefined) parts.unshift(knownStep(comparison.input, actual, known));
  const is = parts.some((each) => each.is === false) ? false : parts.some((each) => each.is === null) ? null : true;
  return { is, steps: parts };
}

function knownStep(input: string, actual: Reading, known: boolean): Step {
  const is = (actual.type !== 'absent') === known;
  return {
    is,
    reason: reason(known === (actual.type !== 'absent') ? 'known_met' : 'known_unmet', {
      input,
      known: known ? 'yes' : 'no',
    }),
  };
}

function step({ input, ...rest }: Comparison, operator: Operator, actual: Reading, facts: Facts): Step {
  if (actual.type === 'absent') return missing(input, actual);
  const wanted = operands(rest[operator] as Operand | readonly Scalar[], actual, facts);
  const gone = wanted.find((each) => each.type === 'absent');
  if (gone?.type === 'absent') return missing(input, gone);
  const values = wanted as readonly Value[];
  const is = TESTS[operator](actual, values, facts);
  const expected = values.map(shown).join(', ');
  return { is, reason: reason(is ? 'met' : 'unmet', { input, actual: shown(actual), op: operator, expected }) };
}

function missing(input: string, gone: Extract<Reading, { type: 'absent' }>): Step {
  const [first] = gone.reasons;
  if (first !== undefined) return { is: null, reason: first };
  return { is: null, reason: reason('missing', { input: gone.inputs.join(', ') || input }) };
}

/** What the right side says, in the type of the left; a list gives several. */
function operands(right: Operand | readonly Scalar[], like: Value, facts: Facts): readonly Reading[] {
  if (Array.isArray(right)) return right.map((each: Scalar) => literalOr(each, like));
  return [operand(right as Operand, like, facts)];
}

const literalOr = (value: Scalar, like: Value): Reading =>
  literal(value, like) ?? { type: 'absent', inputs: [], reasons: [reason('not_comparable', { value: String(value) })] };

function operand(right: Operand, like: Value, facts: Facts): Reading {
  if (typeof right !== 'object') return literalOr(right, like);
  if ('value' in right) return { type: 'number', n: exact(right.value), unit: right.unit };
  if ('amount' in right) return amountIn(right.amount, right.currency, facts);
  const read = facts.read(right.input);
  if (right.percent === undefined || !isNumeric(read)) return read;
  return { ...read, n: multiplyFractions(read.n, fraction(exact(right.percent).n, exact(right.percent).d * 100n)) };
}

function amountIn(amount: number, currency: string, facts: Facts): Reading {
  const to = facts.prepared.programme.currency;
  const found = exchanged(currency, to, facts);
  return found.type === 'absent'
    ? found
    : { type: 'money', n: multiplyFractions(exact(amount), found.rate), currency: to };
}

type Test = (actual: Value, wanted: readonly Value[], facts: Facts) => boolean;

const ordered =
  (holds: (order: number) => boolean): Test =>
  (actual, [wanted], facts) => {
    const order = wanted === undefined ? null : orderOf(actual, wanted, facts);
    return order !== null && holds(order);
  };
const among: Test = (actual, wanted, facts) => wanted.some((each) => orderOf(actual, each, facts) === 0);
const has: Test = (actual, wanted) =>
  wanted.some(
    (each) => actual.type === 'list' && each.type === 'text' && actual.items.some((item) => sameWord(item, each.text)),
  );

const TESTS: Readonly<Record<Operator, Test>> = {
  atLeast: ordered((order) => order >= 0),
  above: ordered((order) => order > 0),
  atMost: ordered((order) => order <= 0),
  below: ordered((order) => order < 0),
  is: among,
  isNot: (...args) => !among(...args),
  oneOf: among,
  noneOf: (...args) => !among(...args),
  includes: has,
  includesAny: has,
};

type Order = (a: Value, b: Value, facts: Facts) => number | null;
const sameType =
  <T extends Value['type']>(
    type: T,
    order: (a: Extract<Value, { type: T }>, b: Extract<Value, { type: T }>, facts: Facts) => number,
  ): Order =>
  (a, b, facts) =>
    a.type === type && b.type === type
      ? order(a as Extract<Value, { type: T }>, b as Extract<Value, { type: T }>, facts)
      : null;
const numbers: Order = (a, b) => (isNumeric(a) && isNumeric(b) ? compareFractions(a.n, b.n) : null);

/** How two values of a type are put in order: negative, zero or positive. Lists have none. */
const ORDERS: Readonly<Record<Value['type'], Order>> = {
  number: numbers,
  percent: numbers,
  money: numbers,
  date: sameType('date', (a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
  yes_no: sameType('yes_no', (a, b) => Number(a.is) - Number(b.is)),
  level: sameType('level', (a, b, { prepared }) => rankOf(a.id, prepared.levels) - rankOf(b.id, prepared.levels)),
  text: sameType('text', (a, b) => (sameWord(a.text, b.text) ? 0 : 1)),
  list: () => null,
};

const orderOf: Order = (a, b, facts) => ORDERS[a.type](a, b, facts);

const rankOf = (id: string, levels: readonly { readonly id: string; readonly rank: number }[]): number =>
  levels.find((level) => level.id === id)?.rank ?? Number.NEGATIVE_INFINITY;
