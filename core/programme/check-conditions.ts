import { isDay } from '../time/day.ts';
import { type Found, found, type Kind, type Scope } from './check-scope.ts';
import type { Comparison, Condition, Operand, Scalar } from './rule-types.ts';
import { sameWord } from './values.ts';

/** A condition of a programme and its JSON pointer. */
export interface Placed {
  readonly condition: Condition;
  readonly at: string;
}

const HOLDERS = ['requires', 'keeps', 'when', 'paidWhen'];

/** Every condition of a part of a programme, wherever it stands. */
export function conditionsIn(part: unknown, at: string): readonly Placed[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const place = `${at}/${key}`;
    return HOLDERS.includes(key) ? [{ condition: value as Condition, at: place }] : conditionsIn(value, place);
  });
}

const FORMS = ['input', 'all', 'any', 'of', 'not', 'meets'] as const;

/** Shape, names, types, units and possible values of a condition. */
export function checkCondition({ condition, at }: Placed, scope: Scope): readonly Found[] {
  const forms = FORMS.filter((form) => form in condition);
  if (forms.length !== 1) return [found('programme_shape', at, { what: 'condition' })];
  if ('all' in condition) return each(condition.all, `${at}/all`, scope);
  if ('any' in condition) return each(condition.any, `${at}/any`, scope);
  if ('of' in condition) return [...countedShape(condition, at), ...each(condition.of, `${at}/of`, scope)];
  if ('not' in condition) return checkCondition({ condition: condition.not, at: `${at}/not` }, scope);
  if ('meets' in condition) {
    const known = scope.programme.levels.some(({ id }) => id === condition.meets);
    return known ? [] : [found('programme_unknown', `${at}/meets`, { name: condition.meets })];
  }
  return checkComparison(condition, at, scope);
}

const each = (parts: readonly Condition[], at: string, scope: Scope): readonly Found[] =>
  parts.flatMap((condition, index) => checkCondition({ condition, at: `${at}/${index}` }, scope));

function countedShape(
  { n, of }: { readonly n?: number; readonly of: readonly Condition[] },
  at: string,
): readonly Found[] {
  if (n === undefined) return [found('programme_shape', at, { what: 'n of' })];
  return n <= of.length ? [] : [found('programme_impossible', `${at}/n`, { input: `${n} / ${of.length}` })];
}

const ORDERED = ['atLeast', 'above', 'atMost', 'below'] as const;
const EQUAL = ['is', 'isNot'] as const;
const LISTS = ['oneOf', 'noneOf'] as const;
const HAVING = ['includes', 'includesAny'] as const;
const HAS_ORDER: readonly Kind['type'][] = ['number', 'percent', 'money', 'date', 'level'];

function checkComparison(comparison: Comparison, at: string, scope: Scope): readonly Found[] {
  const kind = scope.kindOf(comparison.input);
  if (kind === null) return [found('programme_unknown', `${at}/input`, { name: comparison.input })];
  const operators = [...ORDERED, ...EQUAL, ...LISTS, ...HAVING, 'known' as const].filter(
    (key) => comparison[key] !== undefined,
  );
  if (operators.length === 0) return [found('programme_shape', at, { what: 'comparison' })];
  return [
    ...operators
      .filter((key) => !fits(key, kind))
      .map((key) => found('programme_type', `${at}/${key}`, { input: comparison.input, type: kind.type })),
    ...operandsOf(comparison).flatMap((operand) => checkOperand(operand, { comparison, kind, at }, scope)),
    ...contradiction(comparison, kind, at),
  ];
}

function fits(key: string, { type }: Kind): boolean {
  if (key === 'known') return true;
  if ((HAVING as readonly string[]).includes(key)) return type === 'list';
  if ((ORDERED as readonly string[]).includes(key)) return HAS_ORDER.includes(type);
  return type !== 'list';
}

interface PlacedOperand {
  readonly operand: Operand;
  readonly key: string;
}

const operandsOf = (comparison: Comparison): readonly PlacedOperand[] => [
  ...[...ORDERED, ...EQUAL, 'includes' as const].flatMap((key) => {
    const operand = comparison[key];
    return operand === undefined ? [] : [{ operand, key }];
  }),
  ...[...LISTS, 'includesAny' as const].flatMap((key) =>
    (comparison[key] ?? []).map((operand, index) => ({ operand, key: `${key}/${index}` })),
  ),
];

interface Around {
  readonly comparison: Comparison;
  readonly kind: Kind;
  readonly at: string;
}

/** The keys of each form of an object to compare with. */
const SHAPES = ['input', 'input percent', 'amount currency', 'unit value'];

function checkOperand({ operand, key }: PlacedOperand, around: Around, scope: Scope): readonly Found[] {
  const { comparison, kind } = around;
  const at = `${around.at}/${key}`;
  if (typeof operand === 'object') {
    const shaped = SHAPES.includes(Object.keys(operand).sort().join(' '));
    return shaped
      ? checkObject(operand, { comparison, kind, at }, scope)
      : [found('programme_shape', at, { what: 'comparison' })];
  }
  return literalFits(operand, kind, scope)
    ? []
    : [found('programme_type', at, { input: comparison.input, type: kind.type })];
}

function checkObject(operand: Exclude<Operand, Scalar>, around: Around, scope: Scope): readonly Found[] {
  const { comparison, kind, at } = around;
  if ('amount' in operand) return checkAmount(operand.currency, around, scope);
  const other = 'value' in operand ? ({ type: 'number', unit: operand.unit } as const) : scope.kindOf(operand.input);
  if (other === null)
    return [found('programme_unknown', `${at}/input`, { name: 'input' in operand ? operand.input : '' })];
  if (other.type === kind.type && other.unit === kind.unit) return [];
  const told = { input: comparison.input, unit: kind.unit ?? kind.type, other: other.unit ?? other.type };
  return [found('programme_units', at, told)];
}

function checkAmount(from: string, { comparison, kind, at }: Around, scope: Scope): readonly Found[] {
  if (kind.type !== 'money') {
    return [found('programme_units', at, { input: comparison.input, unit: kind.unit ?? kind.type, other: from })];
  }
  return scope.hasRate(from) ? [] : [found('programme_no_rate', at, { from, to: scope.programme.currency })];
}

type Literal = (value: Scalar, kind: Kind, scope: Scope) => boolean;
const isNumber: Literal = (value) => typeof value === 'number';
const isText: Literal = (value) => typeof value === 'string';

/** What may be written as a value of each type. */
const LITERALS: Readonly<Record<Kind['type'], Literal>> = {
  number: isNumber,
  percent: isNumber,
  money: isNumber,
  yes_no: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && isDay(value),
  choice: (value, { choices = [] }) => typeof value === 'string' && choices.some((choice) => sameWord(choice, value)),
  text: (value) => typeof value !== 'boolean',
  list: isText,
  level: (value, _, { programme }) => programme.levels.some(({ id }) => id === value),
};

const literalFits: Literal = (value, kind, scope) => LITERALS[kind.type](value, kind, scope);

/** Bounds that no figure can keep: against each other, or against what the input may be. */
function contradiction(comparison: Comparison, { min, max }: Kind, at: string): readonly Found[] {
  const { lowest, highest } = boundsOf(comparison);
  const low = lowest ?? Number.NEGATIVE_INFINITY;
  const high = highest ?? Number.POSITIVE_INFINITY;
  const strict = comparison.above !== undefined || comparison.below !== undefined;
  const empty = low > high || (low === high && strict);
  const outside = (max !== undefined && low > max) || (min !== undefined && high < min);
  return empty || outside ? [found('programme_impossible', at, { input: comparison.input })] : [];
}

const numberOf = (operand: Operand | undefined): number | undefined =>
  typeof operand === 'number' ? operand : undefined;

export function boundsOf({ atLeast, above, atMost, below, is }: Comparison) {
  const exactly = numberOf(is);
  return {
    lowest: exactly ?? numberOf(atLeast) ?? numberOf(above),
    highest: exactly ?? numberOf(atMost) ?? numberOf(below),
  };
}
