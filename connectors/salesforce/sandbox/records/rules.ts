import formulon from 'formulon';
import type { Access, Row } from '../access.ts';
import { ApiError, type ApiFault } from '../errors.ts';
import type { FieldDef, ObjectDef, Schema, ValidationRule } from '../schema/types.ts';
import type { Scalar } from './values.ts';

/** A save, as validation rules see it. `before` is null for a new record. */
export interface Saving {
  readonly object: ObjectDef;
  readonly before: Row | null;
  readonly after: Row;
  readonly access: Access;
  /** The running user's language, `en_US` or `ar`: what the org says is said in it where it is translated. */
  readonly language: string;
  readonly now: number;
}

/** How a rule reaches the rest of the org: parents by path and the running user. */
export interface Surroundings {
  readonly schema: Schema;
  row(id: Scalar | undefined): Row | undefined;
}

interface Literal {
  readonly type: 'literal';
  readonly dataType: string;
  readonly value: unknown;
  readonly options: Readonly<Record<string, unknown>>;
}

const literal = (dataType: string, value: unknown, options: Literal['options'] = {}): Literal => ({
  type: 'literal',
  dataType,
  value,
  options,
});

/** The platform's history and clock functions become plain names, because the evaluator has neither. */
const substituted = (formula: string): string =>
  formula
    .replace(/PRIORVALUE\(\s*([\w.]+)\s*\)/g, 'Prior_$1')
    .replace(/ISCHANGED\(\s*([\w.]+)\s*\)/g, 'Changed_$1')
    .replace(/ISNEW\(\s*\)/g, 'Is_New')
    .replace(/\bNOW\(\s*\)/g, 'Sandbox_Now')
    .replace(/\bTODAY\(\s*\)/g, 'Sandbox_Today');

interface Prepared {
  readonly text: string;
  /** The conditions of an outermost AND; empty where there is none. */
  readonly conditions: readonly string[];
}
const cache = new Map<string, Prepared>();
const names = new Map<string, readonly string[]>();

const DEPTH: Readonly<Record<string, number>> = { '(': 1, ')': -1 };

/** The arguments of `AND(…)` as text, split at its own commas only. */
function conditionsOf(text: string): string[] {
  const inner = /^\s*AND\(([\s\S]*)\)\s*$/.exec(text)?.[1] ?? '';
  let depth = 0;
  const tokens = (inner.match(/"(?:[^"\\]|\\.)*"|[\s\S]/g) ?? []).map((token) => {
    depth += DEPTH[token] ?? 0;
    return token === ',' && depth === 0 ? '\u0000' : token;
  });
  return depth === 0
    ? tokens
        .join('')
        .split('\u0000')
        .map((part) => part.trim())
    : [];
}

function prepared(formula: string): Prepared {
  const known = cache.get(formula);
  if (known !== undefined) return known;
  const text = substituted(formula);
  const made = { text, conditions: conditionsOf(text) };
  cache.set(formula, made);
  return made;
}

/** The names that a formula reads; asked once, because reading a long formula takes its time. */
function needs(text: string): readonly string[] {
  const found = names.get(text) ?? formulon.extract(text);
  names.set(text, found);
  return found;
}

const DATES = new Set<FieldDef['type']>(['date', 'datetime']);
const NUMBERS = new Set<FieldDef['type']>(['currency', 'double', 'int', 'percent']);

function numberLiteral(field: FieldDef, value: Scalar): Literal {
  const percent = field.type === 'percent';
  const options = { length: field.precision || 18, scale: field.scale + (percent ? 2 : 0) };
  return literal('number', Number(value) / (percent ? 100 : 1), options);
}

function scalarLiteral(field: FieldDef, value: Scalar): Literal {
  if (value === null) return literal('null', null);
  return DATES.has(field.type) ? literal(field.type, new Date(String(value))) : numberLiteral(field, value);
}

/** A blank text is '' and a blank date or number is null, as formulas on the platform see them. */
function fieldLiteral(field: FieldDef, value: Scalar): Literal {
  if (field.type === 'boolean') return literal('checkbox', value === true);
  if (DATES.has(field.type) || NUMBERS.has(field.type)) return scalarLiteral(field, value);
  if (field.type !== 'picklist') return literal('text', String(value ?? ''), { length: field.length || 255 });
  return literal('picklist', String(value ?? ''), { values: field.values.map((one) => one.value) });
}

const day = (now: number): Date => new Date(new Date(now).toISOString().slice(0, 10));

function fieldInput(path: string, object: ObjectDef, row: Row, around: Surroundings): Literal {
  const [first, ...rest] = path.split('.');
  if (rest.length === 0) {
    const found = object.fields.get(first ?? '');
    if (found === undefined) throw new Error(`unknown field ${object.name}.${first}`);
    return fieldLiteral(found, row[found.name] ?? null);
  }
  const link = [...object.fields.values()].find((one) => one.relationshipName === first);
  const parent = around.schema.objects.get(link?.referenceTo[0] ?? '');
  if (link === undefined || parent === undefined) throw new Error(`unknown relationship ${object.name}.${first}`);
  return fieldInput(rest.join('.'), parent, around.row(row[link.name]) ?? {}, around);
}

type Source = (rest: string, saving: Saving, around: Surroundings) => Literal;

function userInput(rest: string, { access }: Saving, around: Surroundings): Literal {
  const user = around.schema.objects.get('User');
  if (user === undefined) throw new Error('no object User');
  return fieldInput(rest, user, around.row(access.userId) ?? {}, around);
}

/** Names that are not plain fields, by how they begin; the rest of the name says which. */
const SOURCES: readonly (readonly [string, Source])[] = [
  ['Is_New', (_, { before }) => literal('checkbox', before === null)],
  ['Sandbox_Now', (_, { now }) => literal('datetime', new Date(now))],
  ['Sandbox_Today', (_, { now }) => literal('date', day(now))],
  ['$Permission.', (rest, { access }) => literal('checkbox', access.custom.has(rest))],
  ['$User.', userInput],
  [
    'Changed_',
    (rest, { before, after }) =>
      literal('checkbox', before !== null && (before[rest] ?? null) !== (after[rest] ?? null)),
  ],
  ['Prior_', (rest, { object, before, after }, around) => fieldInput(rest, object, before ?? after, around)],
];

function input(name: string, saving: Saving, around: Surroundings): Literal {
  const source = SOURCES.find(([start]) => name.startsWith(start));
  if (source !== undefined) return source[1](name.slice(source[0].length), saving, around);
  return fieldInput(name, saving.object, saving.after, around);
}

/** Whether a plain condition (a flag, its negation, one picklist value) is surely false: then the AND around it is too. */
function plainlyFalse(condition: string, saving: Saving, around: Surroundings): boolean {
  const value = (name: string): unknown => input(name, saving, around).value;
  const [, not, flag] = /^(NOT\(\s*)?(?!TRUE|FALSE)([$\w][\w.]*)(?:\s*\))?$/.exec(condition) ?? [];
  if (flag !== undefined) return (value(flag) === true) === (not !== undefined);
  const [, picklist, option] = /^ISPICKVAL\(\s*(\w+)\s*,\s*"([^"]*)"\s*\)$/.exec(condition) ?? [];
  return picklist !== undefined && value(picklist) !== option;
}

function evaluated(text: string, saving: Saving, around: Surroundings): boolean {
  const inputs = Object.fromEntries(needs(text).map((name) => [name, input(name, saving, around)]));
  const result = formulon.parse(text, inputs);
  if (result.type === 'literal') return result.value === true;
  throw new Error(`${result.errorType}: ${result.message}`);
}

function broken(rule: ValidationRule, saving: Saving, around: Surroundings): boolean {
  const { text, conditions } = prepared(rule.formula);
  try {
    if (conditions.some((condition) => plainlyFalse(condition, saving, around))) return false;
    return evaluated(text, saving, around);
  } catch (error) {
    const message = `validation rule ${saving.object.name}.${rule.name} cannot be evaluated: ${String(error)}`;
    throw new ApiError(500, { errorCode: 'UNKNOWN_EXCEPTION', message });
  }
}

/** Every validation rule that refuses this save, as the platform words it: one entry per rule. */
export const brokenRules = (saving: Saving, around: Surroundings): ApiFault[] =>
  saving.object.rules
    .filter((rule) => broken(rule, saving, around))
    .map((rule) => ({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: rule.translations.get(saving.language.split('_')[0] ?? '') ?? rule.message,
      fields: rule.field === null ? [] : [rule.field],
    }));
